package paso.engine;

import paso.engine.DayQueue.Bucket;
import paso.engine.PlaceLayout.Kind;
import paso.engine.PlaceLayout.Staying;
import paso.results.Outcome;
import paso.scenario.Measure;
import paso.scenario.Place;

/// Step 8 of the day: what stands at each place in the evening, written into the outcome.
final class DayRecord {

    private final Layout layout;
    private final double[] values; // [parameter]
    private final int[] since; // [trigger]
    private final PlaceState[] places; // [place]

    DayRecord(Layout layout, double[] values, int[] since, PlaceState[] places) {
        this.layout = layout;
        this.values = values;
        this.since = since;
        this.places = places;
    }

    void write(int day, Outcome outcome) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            int p = place.frameIndex;
            double load = 0;
            for (int c : place.live) {
                double atDoor = state.atDoor(place, c);
                int group = place.group[c];
                int size = place.size[c];
                if (state.inside[c] != 0) outcome.add(Measure.CENSUS, p, group, day, state.inside[c] * size);
                if (atDoor != 0) outcome.add(Measure.WAITING, p, group, day, atDoor * size);
                if (state.arrived[c] != 0) outcome.add(Measure.ARRIVALS, p, group, day, state.arrived[c] * size);
                if (state.byRoute[c] > 0) outcome.addByRoute(p, group, day, state.byRoute[c] * size);
                load += (state.inside[c] + atDoor) * place.weight[c];
                if (place.place.room().unit() == Place.Unit.HOUSEHOLDS) {
                    outcome.addHouseholds(Measure.CENSUS, p, group, day, state.inside[c]);
                    outcome.addHouseholds(Measure.WAITING, p, group, day, atDoor);
                    outcome.addHouseholds(Measure.ARRIVALS, p, group, day, state.arrived[c]);
                }
            }
            double capacity = place.capacity.on(day, values, since);
            outcome.setRoom(p, day, load, capacity);
            if (capacity > 0) {
                double inside = 0;
                for (int c = 0; c < place.cohorts.length; c++) inside += state.inside[c] * place.weight[c];
                outcome.setAll(Measure.OCCUPANCY, p, day, inside / capacity);
            }
            if (place.timeLimit > 0) recordTimeLimit(day, place, state, outcome);
        }
    }

    private static void recordTimeLimit(int day, PlaceLayout place, PlaceState state, Outcome outcome) {
        for (Staying staying : place.staying) {
            double over = 0;
            for (int nights = place.timeLimit; nights < staying.nights(); nights++) {
                over += state.staying[staying.offset() + nights];
            }
            if (over == 0) continue;
            int c = staying.cohort();
            outcome.add(Measure.OVER_TIME_LIMIT, place.frameIndex, place.group[c], day, over * place.size[c]);
        }
        for (int rank = 0; rank < state.undecided.length; rank++) {
            recordTimeLimit(day, place, place.ready.ranks()[rank], state.undecided[rank], outcome);
            if (!state.anyChosen) continue;
            for (RouteLayout route : place.out) {
                recordTimeLimit(day, place, route.kinds[rank], state.chosen[route.slot][rank], outcome);
            }
        }
    }

    /// Everybody in the queue, less those of its last days who have not been here long enough.
    private static void recordTimeLimit(int day, PlaceLayout place, Kind[] kinds, DayQueue queue, Outcome outcome) {
        if (queue.size() == 0) return;
        for (Kind kind : kinds) {
            double over = queue.held(kind.cell());
            if (over <= 0) continue;
            for (int i = queue.size() - 1; i >= 0; i--) {
                Bucket bucket = queue.at(i);
                if (kind.age() + day - bucket.day >= place.timeLimit) break;
                over -= bucket.count[kind.cell()];
            }
            int c = kind.cohort();
            outcome.add(Measure.OVER_TIME_LIMIT, place.frameIndex, place.group[c], day, over * place.size[c]);
        }
    }
}
