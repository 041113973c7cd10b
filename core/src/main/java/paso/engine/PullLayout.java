package paso.engine;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.Place;
import paso.scenario.Route;

/// The paths that draw people away from a place; see [Place.Pull] for the law.
///
/// @param trails every simple path of at most `lookAhead` links, by the route it begins with
@SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
record PullLayout(Place.Pull law, List<List<Trail>> trails) {

    /// @param routes   route indices along the path
    /// @param end      index of the place it leads to
    /// @param strength attraction of that place over its distance, before room
    record Trail(int[] routes, int end, double strength) {}

    static PullLayout of(Layout layout, PlaceLayout place, Place.Pull law) {
        List<List<Trail>> trails = new ArrayList<>();
        for (RouteLayout first : place.out) {
            List<Trail> found = new ArrayList<>();
            follow(layout, law, place, first, new ArrayList<>(), 0, found);
            trails.add(List.copyOf(found));
        }
        return new PullLayout(law, List.copyOf(trails));
    }

    private static void follow(
            Layout layout,
            Place.Pull law,
            PlaceLayout start,
            RouteLayout next,
            List<RouteLayout> walked,
            double km,
            List<Trail> found) {
        if (next.to == start || walked.stream().anyMatch(route -> route.to == next.to)) return;
        double length = km + kilometres(next.route);
        walked.add(next);
        double distance = StrictMath.pow(law.softeningKm() + length, law.power());
        int[] routes = walked.stream().mapToInt(route -> route.index).toArray();
        found.add(new Trail(routes, next.to.index, next.to.place.attraction() / distance));
        if (walked.size() < law.lookAhead()) {
            for (RouteLayout further : layout.routes) {
                if (further.from == next.to) follow(layout, law, start, further, walked, length, found);
            }
        }
        walked.removeLast();
    }

    private static double kilometres(Route route) {
        return switch (route.travel()) {
            case Route.Travel.Distance distance -> distance.km();
            case Route.Travel.Days _ ->
                throw new IllegalArgumentException(
                        "route '%s': a place that people leave by pull needs a distance in km".formatted(route.id()));
        };
    }

    /// Weight of the `j`-th route today.
    ///
    /// @param open     [route], 1 open, 0 closed
    /// @param fullness [place], census over limit
    double weight(int j, double[] open, double[] fullness) {
        double weight = 0;
        for (Trail trail : trails.get(j)) {
            boolean passable = true;
            for (int route : trail.routes) passable &= open[route] > 0;
            if (passable) weight += trail.strength * room(fullness[trail.end]);
        }
        return weight;
    }

    /// 1 up to the buffer, then linearly down to 0 where the place is full.
    private double room(double full) {
        if (full >= 1) return 0;
        return full <= law.buffer() ? 1 : (1 - full) / (1 - law.buffer());
    }
}
