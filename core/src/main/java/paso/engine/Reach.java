package paso.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import paso.engine.Layout.SeriesLayout;
import paso.engine.PlaceLayout.Kind;
import paso.engine.PlaceLayout.ReadyLayout;
import paso.engine.PlaceLayout.Staying;
import paso.scenario.Figures;

/// Which cohorts can ever be at which place: those who come from outside or are there at the start, and those whom a
/// route, a redirection or a lever leads there.
///
/// What nobody can ever be in is taken out of the layout. Draws have addresses, so nobody else's luck changes.
final class Reach {

    private final Layout layout;
    private final boolean[][] reached; // [place][cohort]
    private final boolean[][] byRoute; // [route][cohort at its end]

    Reach(Layout layout) {
        this.layout = layout;
        reached = Arrays.stream(layout.places)
                .map(place -> new boolean[place.cohorts.length])
                .toArray(boolean[][]::new);
        byRoute = Arrays.stream(layout.routes)
                .map(route -> new boolean[route.to.cohorts.length])
                .toArray(boolean[][]::new);
        for (SeriesLayout stream : layout.series) {
            for (int cohort : stream.cohort()) {
                come(stream.place(), cohort);
                stream.diverted().eachEnd((end, cohortAt) -> come(end, cohortAt[cohort]));
            }
        }
        for (Figures.Presence row : layout.scenario.figures().present()) {
            PlaceLayout place = layout.place(row.place());
            for (int c = 0; c < place.cohorts.length; c++) if (row.who().matches(place.cohorts[c])) come(place, c);
        }
    }

    private void come(PlaceLayout place, int cohort) {
        if (reached[place.index][cohort]) return;
        reached[place.index][cohort] = true;
        if (place.redirect >= 0) come(layout.places[place.redirect], place.redirectCohort[cohort]);
        for (int rank = 0; rank < place.ready.ranks().length; rank++) {
            for (Kind kind : place.ready.ranks()[rank]) {
                if (kind.cohort() != cohort) continue;
                for (int slot : kind.routes()) {
                    RouteLayout route = place.out[slot];
                    int end = route.cohortAtEnd[cohort];
                    byRoute[route.index][end] = true;
                    come(route.to, end);
                }
            }
        }
    }

    /// Takes out what nobody can be in.
    void keep() {
        for (PlaceLayout place : layout.places) {
            boolean[] here = reached[place.index];
            place.live = trueOnes(here);
            keepStays(place, here);
            keepKinds(place, here);
        }
        for (RouteLayout route : layout.routes) {
            route.arriving = trueOnes(byRoute[route.index]);
            route.kinds = Compartments.mayChoose(route.from, route.slot);
        }
    }

    private static int[] trueOnes(boolean[] some) {
        return IntStream.range(0, some.length).filter(i -> some[i]).toArray();
    }

    private static void keepStays(PlaceLayout place, boolean[] here) {
        int offset = 0;
        int kept = 0;
        Staying[] staying = new Staying[place.staying.length];
        int paths = place.paths.length;
        Arrays.fill(place.stayingAt, -1);
        for (Staying one : place.staying) {
            if (!here[one.cohort()]) continue;
            place.stayingAt[one.cohort() * paths + one.path()] = kept;
            staying[kept++] = new Staying(one.cohort(), one.path(), one.curve(), one.nights(), one.address(), offset);
            offset += one.nights();
        }
        place.staying = Arrays.copyOf(staying, kept);
    }

    /// Who is ready has stayed a night at least, and is on the path of limits only where a limit speaks of them.
    private static void keepKinds(PlaceLayout place, boolean[] here) {
        Kind[][] before = place.ready.ranks();
        Kind[][] ranks = new Kind[before.length][];
        Kind[] kinds = new Kind[place.ready.kinds().length];
        int paths = place.paths.length;
        for (int rank = 0; rank < before.length; rank++) {
            Kind[] some = new Kind[before[rank].length];
            int kept = 0;
            for (Kind kind : before[rank]) {
                if (!here[kind.cohort()] || (place.timeLimit > 0 && kind.age() == 0)) continue;
                Kind one = new Kind(
                        kind.cohort(),
                        kind.path(),
                        kind.age(),
                        rank,
                        kept,
                        kind.routes(),
                        kind.shares(),
                        kind.address());
                kinds[(one.cohort() * paths + one.path()) * place.ages + one.age()] = one;
                some[kept++] = one;
            }
            ranks[rank] = Arrays.copyOf(some, kept);
        }
        place.ready = new ReadyLayout(ranks, kinds);
    }
}
