package paso.study.search;

import java.util.ArrayList;
import java.util.List;
import paso.random.Keys;
import paso.random.Stream;
import paso.study.search.Box.Cost;

/// Which axes of a box matter: elementary effects along random paths (Morris 1991), summed up by the mean of their
/// sizes (Campolongo, Cariboni and Saltelli 2007).
public final class Morris {

    private static final int LEVELS = 4;
    private static final double STEP = LEVELS / (2.0 * (LEVELS - 1)); // 2/3

    private Morris() {}

    /// What an axis does.
    ///
    /// @param size   mean of |effect|, in units of the result over the whole axis
    /// @param mean   mean of the effects; near `size` in magnitude when the result only rises or only falls
    /// @param spread standard deviation of the effects; large when an axis acts with others or not in a line
    public record Effect(double size, double mean, double spread) {}

    /// Effects of every axis, from `paths * (axes + 1)` points asked for at once.
    ///
    /// @param paths random paths through the box, at least 2
    public static List<Effect> effects(int axes, int paths, long seed, Cost result) {
        if (paths < 2) throw new IllegalArgumentException("morris: paths must be >= 2 but was " + paths);
        double[][] points = new double[paths * (axes + 1)][];
        int[][] order = new int[paths][];
        for (int p = 0; p < paths; p++) path(axes, p, seed, points, order);
        double[] values = result.of(points);
        double[][] effects = new double[axes][paths];
        for (int p = 0; p < paths; p++) {
            for (int i = 0; i < axes; i++) {
                int before = p * (axes + 1) + i;
                int axis = order[p][i];
                double step = points[before + 1][axis] - points[before][axis];
                effects[axis][p] = (values[before + 1] - values[before]) / step;
            }
        }
        List<Effect> found = new ArrayList<>();
        for (double[] some : effects) found.add(effect(some));
        return found;
    }

    private static void path(int axes, int path, long seed, double[][] points, int[][] order) {
        Stream stream = new Stream();
        stream.seek(Keys.mix(seed), Keys.of("morris", Integer.toString(path)));
        double[] at = new double[axes];
        for (int i = 0; i < axes; i++) at[i] = Math.floor(stream.uniform() * LEVELS) / (LEVELS - 1);
        int[] turn = new int[axes];
        for (int i = 0; i < axes; i++) {
            int j = (int) (stream.uniform() * (i + 1));
            turn[i] = turn[j];
            turn[j] = i;
        }
        order[path] = turn;
        int first = path * (axes + 1);
        points[first] = at.clone();
        for (int i = 0; i < axes; i++) {
            int axis = turn[i];
            at[axis] += at[axis] + STEP <= 1 + 1e-9 ? STEP : -STEP;
            at[axis] = Math.clamp(at[axis], 0, 1);
            points[first + i + 1] = at.clone();
        }
    }

    private static Effect effect(double[] effects) {
        double sum = 0;
        double sizes = 0;
        for (double e : effects) {
            sum += e;
            sizes += Math.abs(e);
        }
        double mean = sum / effects.length;
        double squares = 0;
        for (double e : effects) squares += (e - mean) * (e - mean);
        return new Effect(sizes / effects.length, mean, Math.sqrt(squares / (effects.length - 1)));
    }
}
