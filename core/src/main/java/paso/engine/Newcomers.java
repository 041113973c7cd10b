package paso.engine;

import java.util.Arrays;
import paso.engine.Layout.SeriesLayout;
import paso.scenario.Figures;

/// Step 2 of the day: those who come from outside join the doors, and what is counted but makes no party yet is kept.
final class Newcomers {

    private final Layout layout;
    private final Dice dice;
    private final double[] values; // [parameter]
    private final int[] since; // [trigger]
    private final PlaceState[] places; // [place]
    private final Ledger ledger;
    private final double[] due; // [day * series + series], people
    private final double[] carry; // [series], people counted but not yet in a party
    private final Diverted[] diverted; // [series]
    private final double[] bySize; // scratch: [size class], parties

    Newcomers(Layout layout, Dice dice, double[] values, int[] since, PlaceState[] places, Ledger ledger) {
        this.layout = layout;
        this.dice = dice;
        this.values = values;
        this.since = since;
        this.places = places;
        this.ledger = ledger;
        due = new double[layout.frame.days() * layout.series.size()];
        carry = new double[layout.series.size()];
        diverted = layout.series.stream().map(one -> one.diverted().copy()).toArray(Diverted[]::new);
        bySize = new double
                [layout.series.stream()
                        .mapToInt(one -> one.cohort().length)
                        .max()
                        .orElse(0)];
    }

    void begin(ArrivalPaths paths, int replicate) {
        paths.draw(replicate, due);
        Arrays.fill(carry, 0);
    }

    /// For going on from an evening: [#goOn].
    double[] kept() {
        return carry.clone();
    }

    void goOn(double[] kept) {
        System.arraycopy(kept, 0, carry, 0, carry.length);
    }

    void arrive(int day) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            Arrays.fill(state.arrived, 0);
            Arrays.fill(state.byRoute, 0);
            for (int c : place.live) {
                if (state.tomorrow[c] > 0) state.door[place.rank[c]].add(day, c, state.tomorrow[c]);
                state.tomorrow[c] = 0;
            }
        }
        int streams = layout.series.size();
        for (int s = 0; s < streams; s++) {
            SeriesLayout stream = layout.series.get(s);
            double people = stream.people().on(day, due[day * streams + s], values, since);
            dice.seek(stream.address());
            double parties;
            if (stream.law() == Figures.Law.COUNTED) {
                carry[s] += people;
                parties = dice.parties(carry[s], stream.meanSize());
            } else {
                parties = dice.poisson(people / stream.meanSize());
            }
            if (parties > 0) {
                double came = joinBySize(s, stream, parties, day);
                if (stream.law() == Figures.Law.COUNTED) carry[s] -= came;
                ledger.arrived(stream.group(), came);
            }
        }
    }

    private double joinBySize(int s, SeriesLayout stream, double parties, int day) {
        PlaceLayout place = stream.place();
        int classes = stream.cohort().length;
        double left = parties;
        double share = 1;
        Arrays.fill(bySize, 0);
        for (int i = 0; i < classes && left > 0; i++) {
            boolean last = i == classes - 1;
            bySize[i] = last ? left : dice.binomial(left, stream.share()[i] / share);
            left -= bySize[i];
            share -= stream.share()[i];
        }
        boolean elsewhere = diverted[s].begin(day, values, since);
        double people = 0;
        for (int i = 0; i < classes; i++) {
            int cohort = stream.cohort()[i];
            people += bySize[i] * place.size[cohort];
            double here = elsewhere ? diverted[s].split(day, cohort, bySize[i], dice, places) : bySize[i];
            if (here > 0) places[place.index].join(day, place, cohort, here);
        }
        return people;
    }
}
