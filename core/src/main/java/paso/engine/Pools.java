package paso.engine;

import java.util.Arrays;
import paso.engine.PlaceLayout.Kind;

/// Which queues share which budget.
final class Pools {

    private final Layout layout;
    private final PlaceState[] places;

    Pools(Layout layout, PlaceState[] places) {
        this.layout = layout;
        this.places = places;
    }

    /// By route: everybody on it, in people.
    Pool[] seats() {
        return Arrays.stream(layout.routes)
                .map(route -> pool(inPeople(route.from), route))
                .toArray(Pool[]::new);
    }

    /// By place: everybody on a route to it, in its unit.
    Pool[] rooms() {
        Pool[] pools = new Pool[layout.places.length];
        for (PlaceLayout place : layout.places) {
            RouteLayout[] into = Arrays.stream(layout.routes)
                    .filter(route -> route.to == place)
                    .toArray(RouteLayout[]::new);
            DayQueue[][] queues = new DayQueue[into.length][];
            double[][][] weight = new double[into.length][][];
            for (int m = 0; m < into.length; m++) {
                RouteLayout route = into[m];
                queues[m] = places[route.from.index].chosen[route.slot];
                weight[m] = weights(route.from, cohort -> place.weight[route.cohortAtEnd[cohort]]);
            }
            pools[place.index] = new Pool(queues, weight);
        }
        return pools;
    }

    /// By place: everybody there who is on a route, in people.
    Pool[] service() {
        return Arrays.stream(layout.places)
                .map(place -> pool(inPeople(place), place.out))
                .toArray(Pool[]::new);
    }

    /// By place: everybody at the door, in its unit.
    Pool[] doors() {
        Pool[] pools = new Pool[layout.places.length];
        for (PlaceLayout place : layout.places) {
            double[][] weight = new double[place.ranks][];
            Arrays.fill(weight, place.weight);
            pools[place.index] = new Pool(new DayQueue[][] {places[place.index].door}, new double[][][] {weight});
        }
        return pools;
    }

    private Pool pool(double[][] weight, RouteLayout... routes) {
        DayQueue[][] queues = new DayQueue[routes.length][];
        double[][][] weights = new double[routes.length][][];
        for (int m = 0; m < routes.length; m++) {
            queues[m] = places[routes[m].from.index].chosen[routes[m].slot];
            weights[m] = weight;
        }
        return new Pool(queues, weights);
    }

    private static double[][] inPeople(PlaceLayout place) {
        return weights(place, cohort -> place.size[cohort]);
    }

    private static double[][] weights(PlaceLayout place, java.util.function.IntToDoubleFunction ofCohort) {
        Kind[][] ranks = place.ready.ranks();
        double[][] weight = new double[ranks.length][];
        for (int rank = 0; rank < ranks.length; rank++) {
            weight[rank] = new double[ranks[rank].length];
            for (Kind kind : ranks[rank]) weight[rank][kind.cell()] = ofCohort.applyAsDouble(kind.cohort());
        }
        return weight;
    }
}
