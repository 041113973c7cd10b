package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Moving;

/// Every route by which Flee would weigh leaving a site: each simple path of at most so many links.
final class Routes {

    static final int LONGEST = 64; // links, markers among them
    private static final double EARTH_KM = 6371;

    private final Ground ground;
    private final Classes classes;
    private final Compartments compartments;
    private final Standing standing;
    private final double[] capacity; // [site]
    private final Laid laid;
    private final Moving moving;
    private final boolean still; // whether nobody ever moves
    private final boolean falls; // whether scores follow populations that fall
    private final boolean fixed; // whether each end has one route, as in Flee's code with fixed routes

    // Of the site and class that are being looked at.
    private int group;
    private int start;
    private final List<int[]> stops = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final int[] path = new int[LONGEST];
    private int length;

    Routes(Ground ground, Classes classes, Compartments compartments, Standing standing, double[] capacity) {
        this.ground = ground;
        this.classes = classes;
        this.compartments = compartments;
        this.standing = standing;
        this.capacity = capacity;
        moving = ground.displacement.moving();
        laid = new Laid(ground, standing);
        boolean coded = ground.displacement.law() == Law.CODE;
        still = coded && moving.awareness() == 0;
        fixed = coded && moving.fixedRoutes();
        falls = ground.displacement.spawning().takeFromPopulation()
                && moving.weights().populationPower() != 0;
    }

    /// Routes from a site as they now stand.
    ///
    /// @param before what they were the day before; it, or its parts, are used again where nothing changed
    Choice from(int group, int site, @Nullable Choice before) {
        if (still) return Choice.NONE;
        this.group = group;
        start = site;
        stops.clear();
        weights.clear();
        length = 0;
        if (fixed) laid();
        else if (moving.awareness() == 0) neighbours();
        else walk(site, 0, 1);
        if (moving.fixedRoutes() && !fixed) major();
        return choice(before);
    }

    /// @param km   gone so far
    /// @param step of the next link
    private void walk(int site, double km, int step) {
        for (int way : ground.out[site]) {
            if (!standing.open[way] || visited(ground.to[way])) continue;
            int end = ground.to[way];
            double far = km + ground.km[way];
            if (length == path.length) throw new IllegalStateException("a path of more than 64 links");
            path[length++] = end;
            int done = step;
            if (standing.marker[end]) done--;
            else {
                stops.add(Arrays.copyOf(path, length));
                weights.add(weight(end, far));
            }
            if (moving.awareness() > done) walk(end, far, done + 1);
            length--;
        }
    }

    /// Lays fixed routes for a day, before any are asked for. Whether those of the next day can be others.
    boolean lay() {
        if (!fixed || still) return false;
        laid.lay();
        return laid.restless();
    }

    /// The score of the end has a part twice: once as Flee lays routes, once as people choose.
    private void laid() {
        Laid.From from = laid.from(start);
        for (int r = 0; r < from.stops.size(); r++) {
            int[] route = from.stops.get(r);
            stops.add(route);
            weights.add(from.weights.get(r) * seen(route[route.length - 1]));
        }
    }

    /// Awareness 0 as documented: any link, one as likely as another.
    private void neighbours() {
        for (int way : ground.out[start]) {
            if (!standing.open[way]) continue;
            stops.add(new int[] {ground.to[way]});
            weights.add(1.0);
        }
    }

    /// Known long routes that begin here, with a quarter of their distance.
    private void major() {
        for (MajorRoute route : ground.displacement.majorRoutes()) {
            major(route.sites());
            major(route.sites().reversed());
        }
    }

    private void major(List<String> ids) {
        if (ground.index(ids.getFirst()) != start) return;
        int[] route = new int[ids.size() - 1];
        double km = 0;
        int at = start;
        for (int i = 0; i < route.length; i++) {
            int to = ground.index(ids.get(i + 1));
            int way = -1;
            for (int one : ground.out[at])
                if (way < 0 && ground.to[one] == to && (i > 0 || standing.open[one])) way = one;
            if (way < 0) return;
            km += ground.km[way];
            route[i] = to;
            at = to;
        }
        stops.add(route);
        weights.add(weight(at, km / 4));
    }

    private boolean visited(int site) {
        if (site == start) return true;
        for (int i = 0; i < length; i++) if (path[i] == site) return true;
        return false;
    }

    private double weight(int end, double far) {
        return Laid.pull(moving.weights(), seen(end), far);
    }

    /// What an end is worth to those who leave for it.
    private double seen(int end) {
        Moving.Weights w = moving.weights();
        double base = classes.score(group, standing.score[end]);
        if (w.stayClose()) base /= StrictMath.pow(Math.max(1, distance(start, end)), w.homeDistancePower());
        base *= standing.wet(end);
        if (classes.matches()) base *= classes.match(group, end, standing.camp[end], standing.conflict[end] > 0);
        if (w.populationPower() != 0 && !standing.camp[end]) {
            base *= StrictMath.pow(Math.max(1.0, (double) ground.site.get(end).population()), w.populationPower());
        }
        return base;
    }

    /// Part of the weight of a route that follows the population of its end.
    private double drawn(int end) {
        if (standing.camp[end] || moving.awareness() == 0) return 0;
        if (fixed) return 1;
        double base = seen(end);
        double all = moving.weights().softening() + base;
        return all > 0 ? base / all : 0;
    }

    private Choice choice(@Nullable Choice before) {
        int count = stops.size();
        if (count == 0) return Choice.NONE;
        double[] weight = new double[count];
        int[] last = new int[count];
        int[] lane = new int[count];
        int[] footed = new int[moving.onFoot() ? count : 0];
        boolean limited = false;
        for (int r = 0; r < count; r++) {
            int[] stop = stops.get(r);
            weight[r] = weights.get(r);
            last[r] = stop[stop.length - 1];
            limited |= !fixed && capacity[last[r]] >= 1;
            int plan = 0;
            for (int i = stop.length - 1; i > 0; i--) plan = compartments.plans.then(stop[i], plan);
            int way = firstWay(stop[0]);
            lane[r] = way < 0 ? Choice.STAY : compartments.laneOf(way, plan, 2 * group);
            if (moving.onFoot()) footed[r] = way < 0 ? Choice.STAY : compartments.laneOf(way, plan, 2 * group + 1);
        }
        Choice old =
                before != null && Arrays.equals(before.lane, lane) && Arrays.equals(before.last, last) ? before : null;
        if (old != null && Arrays.equals(old.weight, weight)) return old;
        double[] drawn = new double[falls ? count : 0];
        for (int r = 0; r < drawn.length; r++) drawn[r] = drawn(last[r]);
        double[] sums = Rooms.sums(weight, fixed ? 1 : moving.pruning());
        if (old != null) return new Choice(weight, drawn, old.last, old.lane, old.footed, sums, limited);
        return new Choice(weight, drawn, last, lane, footed, sums, limited);
    }

    private int firstWay(int stop) {
        for (int way : ground.out[start]) if (standing.open[way] && ground.to[way] == stop) return way;
        return -1; // the first stop of a long route is lost
    }

    /// Great-circle distance, km, with the two coordinates as Flee reads them.
    private double distance(int one, int other) {
        double lat1 = StrictMath.toRadians(ground.site.get(other).y());
        double lat2 = StrictMath.toRadians(ground.site.get(one).y());
        double dLon = StrictMath.toRadians(ground.site.get(one).x())
                - StrictMath.toRadians(ground.site.get(other).x());
        double half = StrictMath.sin((lat2 - lat1) / 2);
        double across = StrictMath.sin(dLon / 2);
        double a = half * half + StrictMath.cos(lat1) * StrictMath.cos(lat2) * across * across;
        return 2 * EARTH_KM * StrictMath.atan2(Math.sqrt(a), Math.sqrt(1 - a));
    }
}
