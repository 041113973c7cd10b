package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Moving;

/// Fixed routes as Flee's code lays them each day before anybody leaves: from each site the best to each end, and what
/// long routes add.
///
/// Room has no part in it, and markers count as steps. Sites are laid one after another, so that those further down the
/// list still have the score, and the routes, of the day before.
final class Laid {

    /// Routes from one site.
    static final class From {
        final List<int[]> stops = new ArrayList<>(); // [route], as people go, the end last
        final List<Double> weights = new ArrayList<>();
        private final SortedMap<Integer, Integer> to = new TreeMap<>(); // index of a route by its end

        private double weight(int end) {
            Integer known = to.get(end);
            return known == null ? 0 : weights.get(known);
        }

        private void set(int end, int[] route, double weight) {
            Integer known = to.putIfAbsent(end, stops.size());
            if (known == null) {
                stops.add(route);
                weights.add(weight);
            } else {
                stops.set(known, route);
                weights.set(known, weight);
            }
        }
    }

    private final Ground ground;
    private final Standing standing;
    private final Moving moving;
    private final From[] from; // [site]
    private final List<List<int[]>> known; // [site], long routes that begin there, without it

    // Of the site that is being looked at.
    private int start;
    private final int[] path = new int[Routes.LONGEST];
    private int length;

    Laid(Ground ground, Standing standing) {
        this.ground = ground;
        this.standing = standing;
        moving = ground.displacement.moving();
        from = new From[ground.sites];
        known = new ArrayList<>();
        for (int s = 0; s < from.length; s++) {
            from[s] = new From();
            known.add(new ArrayList<>());
        }
        for (MajorRoute route : ground.displacement.majorRoutes()) {
            begin(route.sites());
            begin(route.sites().reversed());
        }
    }

    private void begin(List<String> ids) {
        int[] after = ids.stream().skip(1).mapToInt(ground::index).toArray();
        known.get(ground.index(ids.getFirst())).add(after);
    }

    From from(int site) {
        return from[site];
    }

    /// Whether routes of a day can differ from those of the day before though nothing has changed.
    boolean restless() {
        return !ground.displacement.majorRoutes().isEmpty();
    }

    /// Lays the routes of a day.
    void lay() {
        for (int s = 0; s < from.length; s++) {
            from[s] = new From();
            if (standing.marker[s]) continue;
            start = s;
            length = 0;
            walk(s, 0, 1);
            if (restless()) longRoutes();
        }
    }

    private void walk(int site, double km, int step) {
        for (int way : ground.out[site]) {
            int end = ground.to[way];
            if (!standing.open[way] || visited(end)) continue;
            double far = km + ground.km[way];
            if (length == path.length) throw new IllegalStateException("a path of more than 64 links");
            path[length++] = end;
            if (!standing.marker[end]) {
                double weight = weight(end, far);
                if (weight > from[start].weight(end)) from[start].set(end, Arrays.copyOf(path, length), weight);
            }
            if (moving.awareness() > step) walk(end, far, step + 1);
            length--;
        }
    }

    private boolean visited(int site) {
        if (site == start) return true;
        for (int i = 0; i < length; i++) if (path[i] == site) return true;
        return false;
    }

    /// Long routes that begin here, then those that begin where a route ends, to ends that have no route.
    private void longRoutes() {
        List<int[]> near = List.copyOf(from[start].stops);
        SortedMap<Integer, Integer> reached = new TreeMap<>(from[start].to);
        for (int[] onward : known.get(start)) longRoute(new int[0], onward, reached);
        for (int[] route : near) {
            for (int[] onward : known.get(route[route.length - 1])) longRoute(route, onward, reached);
        }
    }

    private void longRoute(int[] before, int[] onward, SortedMap<Integer, Integer> reached) {
        int end = onward[onward.length - 1];
        if (end == start || reached.containsKey(end)) return;
        int[] route = Arrays.copyOf(before, before.length + onward.length);
        System.arraycopy(onward, 0, route, before.length, onward.length);
        int at = start;
        int last = start;
        double km = 0;
        for (int stop : route) {
            int way = way(at, stop);
            if (way < 0) return; // Flee stops here
            km += ground.km[way];
            last = at;
            at = stop;
        }
        // What is laid from the last stop but one is what the weight must exceed, and the first stop is lost.
        double weight = weight(end, km);
        if (!(weight > from[last].weight(end))) return;
        from[start].set(end, route.length == 1 ? route : Arrays.copyOfRange(route, 1, route.length), weight);
    }

    private int way(int site, int stop) {
        for (int way : ground.out[site]) if (standing.open[way] && ground.to[way] == stop) return way;
        return -1;
    }

    private double weight(int end, double far) {
        double base = end > start ? standing.before[end] : standing.score[end];
        return pull(moving.weights(), base * standing.wet(end), far);
    }

    /// What a score is worth so many kilometres away.
    static double pull(Moving.Weights w, double base, double far) {
        double reach = w.softKm() + far;
        double pull =
                (w.softening() + base) / (w.distancePower() == 1 ? reach : StrictMath.pow(reach, w.distancePower()));
        return w.power() == 1 ? pull : StrictMath.pow(pull, w.power());
    }
}
