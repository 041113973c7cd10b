package paso.study.forecast;

import java.util.Arrays;
import paso.results.Quantiles;

/// How far from the middle each quantile of one forecast lies, on the scale of the series.
final class Width {

    private static final int FEWEST = 12;

    private final Spread spread;
    private final double size;
    private final Calibration calibration;
    private final int h;
    private final double[] changes; // ascending, up and down alike
    private final double naive;
    private final double tilt;

    /// @param spread      errors in units of their size
    /// @param size        of an error one step ahead
    /// @param calibration what distances are multiplied by
    /// @param h           periods ahead, less 1
    /// @param changes     of the series over as many periods, as [#changes] gives them; empty = leave them out
    /// @param naive       part of the plain changes in the mean of both distances
    /// @param tilt        logarithm by which distances below are lengthened and those above are shortened
    Width(Spread spread, double size, Calibration calibration, int h, double[] changes, double naive, double tilt) {
        this.spread = spread;
        this.size = size;
        this.calibration = calibration;
        this.h = h;
        this.changes = changes.clone();
        this.naive = changes.length == 0 ? 0 : naive;
        this.tilt = tilt;
    }

    double at(double level) {
        double learnt = size * spread.at(level) * calibration.factor(h, level);
        double plain = naive == 0 ? 0 : Quantiles.of(changes, level);
        return ((1 - naive) * learnt + naive * plain) * StrictMath.exp(level < 0.5 ? tilt : -tilt);
    }

    /// The newest changes over `ahead` periods and their mirror images, ascending; empty where there are fewer than 12.
    static double[] changes(double[] past, int ahead, int most) {
        int from = Math.max(0, past.length - ahead - most);
        int n = past.length - from - ahead;
        if (n < FEWEST) return new double[0];
        double[] both = new double[2 * n];
        for (int t = 0; t < n; t++) {
            both[2 * t] = past[from + t + ahead] - past[from + t];
            both[2 * t + 1] = -both[2 * t];
        }
        Arrays.sort(both);
        return both;
    }
}
