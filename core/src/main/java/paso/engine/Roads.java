package paso.engine;

import java.util.Arrays;
import paso.engine.PlaceLayout.Kind;
import paso.results.Outcome;
import paso.scenario.Measure;
import paso.scenario.Route;

/// Step 6 of the day: people set out on the routes they chose, and those whose way is over stand at the next door.
final class Roads {

    private final Layout layout;
    private final PlaceState[] places; // [place]
    private final Ledger ledger;
    private final double[][] travelling; // [route][day of arrival mod slots * cohorts at end + cohort], parties
    private final boolean[][] coming; // [route][day of arrival mod slots], somebody may be on the way
    private final int[] travelDays; // [route]
    private final double[] setOut; // scratch: [group], people who set out on a route today

    Roads(Layout layout, PlaceState[] places, Ledger ledger) {
        this.layout = layout;
        this.places = places;
        this.ledger = ledger;
        travelling = new double[layout.routes.length][];
        travelDays = new int[layout.routes.length];
        coming = new boolean[layout.routes.length][];
        for (RouteLayout route : layout.routes) {
            coming[route.index] = new boolean[route.longestDays + 1];
            travelling[route.index] = new double[route.to.cohorts.length * (route.longestDays + 1)];
        }
        setOut = new double[layout.frame.groups().size()];
    }

    /// Parties on the way, [route][day of arrival mod slots * cohorts at end + cohort].
    double[][] travelling() {
        return travelling;
    }

    /// @param values [parameter]
    void begin(double[] values) {
        for (RouteLayout route : layout.routes) {
            Arrays.fill(travelling[route.index], 0);
            Arrays.fill(coming[route.index], false);
            travelDays[route.index] = route.days < 0
                    ? route.fixedDays
                    : (int) Math.min(route.longestDays, Math.max(0, Math.rint(values[route.days])));
        }
    }

    /// A copy for going on from an evening: [#goOn].
    double[][] kept() {
        return Arrays.stream(travelling).map(double[]::clone).toArray(double[][]::new);
    }

    void goOn(double[][] kept) {
        for (int r = 0; r < travelling.length; r++) {
            System.arraycopy(kept[r], 0, travelling[r], 0, travelling[r].length);
            Arrays.fill(coming[r], true);
        }
    }

    /// Room that people on the way and at the door of a place will take, in its unit.
    double promised(PlaceLayout place) {
        double people = 0;
        for (RouteLayout route : layout.routes) {
            if (route.to != place) continue;
            double[] onTheWay = travelling[route.index];
            for (int c : route.arriving) {
                for (int i = c; i < onTheWay.length; i += place.cohorts.length) people += onTheWay[i] * place.weight[c];
            }
        }
        PlaceState state = places[place.index];
        for (int c : place.live) people += state.atDoor(place, c) * place.weight[c];
        return people;
    }

    void travel(int day, Outcome outcome) {
        for (RouteLayout route : layout.routes) {
            PlaceState state = places[route.from.index];
            if (!state.anyChosen && !state.anyLeaving) continue;
            Arrays.fill(setOut, 0);
            boolean anybody = state.anyLeaving && leave(day, route, state);
            for (int rank = 0; state.anyChosen && rank < state.undecided.length; rank++) {
                DayQueue queue = state.chosen[route.slot][rank];
                if (queue.going() == 0) continue;
                anybody = true;
                Kind[] kinds = route.from.ready.ranks()[rank];
                for (int cell = 0; cell < kinds.length; cell++) {
                    if (queue.held(cell) > 0) setOut(day, route, state, queue, kinds[cell]);
                }
                queue.dropGone();
            }
            if (anybody) recordDepartures(day, route, outcome);
        }
        for (PlaceState state : places) {
            state.anyLeaving = false;
            if (state.anyChosen) state.seekChosen();
        }
        for (RouteLayout route : layout.routes) {
            int slot = day % (route.longestDays + 1);
            if (!coming[route.index][slot]) continue;
            coming[route.index][slot] = false;
            double[] onTheWay = travelling[route.index];
            int today = slot * route.to.cohorts.length;
            PlaceState end = places[route.to.index];
            for (int c : route.arriving) {
                int at = today + c;
                double parties = onTheWay[at];
                if (parties <= 0) continue;
                end.door[route.to.rank[c]].add(day, c, parties);
                end.arrived[c] += parties;
                end.byRoute[c] += parties;
                onTheWay[at] = 0;
            }
        }
    }

    private void setOut(int day, RouteLayout route, PlaceState state, DayQueue queue, Kind kind) {
        double parties = 0;
        for (int i = 0; i < queue.going(); i++) {
            double going = queue.going(i, kind.cell());
            if (going <= 0) continue;
            queue.take(i, kind.cell(), going);
            parties += going;
        }
        if (parties > 0) setOut(day, route, state, kind.cohort(), parties);
    }

    /// Everybody who chose the route today where nothing holds them.
    ///
    /// @return whether there is anybody
    private boolean leave(int day, RouteLayout route, PlaceState state) {
        double[] leaving = state.leaving[route.slot];
        boolean anybody = false;
        for (int c : route.from.live) {
            if (leaving[c] <= 0) continue;
            setOut(day, route, state, c, leaving[c]);
            leaving[c] = 0;
            anybody = true;
        }
        return anybody;
    }

    private void setOut(int day, RouteLayout route, PlaceState state, int cohort, double parties) {
        state.inside[cohort] -= parties;
        int slot = (day + travelDays[route.index]) % (route.longestDays + 1);
        int at = slot * route.to.cohorts.length + route.cohortAtEnd[cohort];
        travelling[route.index][at] += parties;
        coming[route.index][slot] = true;
        setOut[route.from.group[cohort]] += parties * route.from.size[cohort];
    }

    private void recordDepartures(int day, RouteLayout route, Outcome outcome) {
        int place = route.from.frameIndex;
        for (int group = 1; group < setOut.length; group++) {
            double people = setOut[group];
            if (people == 0) continue;
            ledger.departed(day, route, group, people, outcome);
            outcome.add(Measure.DEPARTURES, place, group, day, people);
            if (route.route.mode() == Route.Mode.STREET) {
                outcome.add(Measure.RELEASED_WITHOUT_RECEPTION, place, group, day, people);
            }
            if (route.releases) outcome.add(Measure.RELEASED, place, group, day, people);
        }
    }
}
