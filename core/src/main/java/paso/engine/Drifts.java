package paso.engine;

import java.util.Arrays;
import java.util.List;
import paso.random.Normal;

/// How far the shares of routes have wandered, every day of one replicate.
final class Drifts {

    /// Steps nearer to 0 or 1 count as this near, so that none is infinite.
    private static final double NEAREST = 1e-9;

    private final List<Walk> walks;
    private final int days;
    private final double[][] factor; // [route][day], empty where nothing drifts

    /// A walk as it is laid out.
    ///
    /// @param routes    index of each route that it moves
    /// @param deviation parameter index
    /// @param first     day index on which it starts at 1
    /// @param steps     parameter index of each step, in [0, 1]
    @SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
    record Walk(int[] routes, int deviation, int first, int everyDays, int[] steps) {

        /// The logarithm on every day.
        void fill(double[] values, double[] log) {
            double before = 0;
            Arrays.fill(log, 0);
            for (int step = 0; step < steps.length; step++) {
                double u = Math.clamp(values[steps[step]], NEAREST, 1 - NEAREST);
                double gain = values[deviation] * Normal.quantile(u);
                int from = first + step * everyDays;
                for (int day = Math.max(0, from); day < Math.min(log.length, from + everyDays); day++) {
                    log[day] = before + gain * (day - from) / everyDays;
                }
                before += gain;
                if (from + everyDays >= 0 && from + everyDays < log.length) log[from + everyDays] = before;
            }
        }
    }

    Drifts(List<Walk> walks, int routes, int days) {
        this.walks = walks;
        this.days = days;
        factor = new double[routes][0];
        for (Walk walk : walks) for (int route : walk.routes) factor[route] = new double[days];
    }

    /// Settles every day of a replicate.
    void begin(double[] values) {
        if (walks.isEmpty()) return;
        for (double[] route : factor) Arrays.fill(route, 1);
        double[] log = new double[days];
        for (Walk walk : walks) {
            walk.fill(values, log);
            for (int day = 0; day < days; day++) {
                double today = StrictMath.exp(log[day]);
                for (int route : walk.routes) factor[route][day] *= today;
            }
        }
    }

    /// What the share of a route is multiplied by today.
    double on(int route, int day) {
        return factor[route].length == 0 ? 1 : factor[route][day];
    }
}
