package paso.engine;

import paso.scenario.Lever;
import paso.scenario.Place;
import paso.scenario.Route;

/// A route, and where its people stand at its end.
final class RouteLayout {
    final Route route;
    final int index;
    final int frameIndex;
    final PlaceLayout from;
    final PlaceLayout to;
    int slot; // index in the `out` of its place
    PlaceLayout.Kind[][] kinds = {}; // [rank], the ready people who may choose it
    int[] arriving = {}; // cohorts at its end that can come by it, ascending
    final long seatsAddress;
    final int[] cohortAtEnd; // [cohort at from] -> cohort at to
    final int days; // parameter index of the travel time, or NONE where it is fixed
    final int longestDays;
    final int fixedDays;
    final boolean releases; // from custody to a reception, a city or a community
    final Adjusted seats; // people a day; infinite where unbounded
    final Adjusted share; // factor on the weight
    final Adjusted open; // 1 open, 0 closed

    private static boolean custody(Place.Kind kind) {
        return switch (kind) {
            case SECTOR, PORT, HOLDING -> true;
            case TRANSIT, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> false;
        };
    }

    private static boolean free(Place.Kind kind) {
        return switch (kind) {
            case RECEPTION, CITY, COMMUNITY -> true;
            case TRANSIT, SECTOR, PORT, HOLDING, DETENTION, CHILDREN, EXIT -> false;
        };
    }

    RouteLayout(Layout layout, Route route, int index, PlaceLayout from, PlaceLayout to) {
        this.route = route;
        this.index = index;
        this.from = from;
        this.to = to;
        frameIndex = layout.frame.route(route.id());
        releases = custody(from.place.kind()) && free(to.place.kind());
        seatsAddress = layout.address("seats", route.id());
        cohortAtEnd = Layout.cohortsAt(from, to);
        switch (route.travel()) {
            case Route.Travel.Days(var number) -> {
                days = layout.parameters.add("route/" + route.id() + "/days", number);
                longestDays = (int) Math.max(0, Math.rint(number.high()));
                fixedDays = 0;
            }
            case Route.Travel.Distance distance -> {
                days = Parameters.NONE;
                fixedDays = distance.days();
                longestDays = fixedDays;
            }
        }
        LeverBook levers = layout.levers;
        int base = layout.parameters.add("route/" + route.id() + "/seats", route.seats());
        seats = levers.adjusted(base, Double.POSITIVE_INFINITY, new Lever.Target.Seats(route.id()));
        share = levers.adjusted(Parameters.NONE, 1, new Lever.Target.Share(route.id()));
        open = levers.adjusted(Parameters.NONE, 1, new Lever.Target.Open(route.id()));
    }
}
