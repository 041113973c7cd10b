package paso.results;

/// Sample quantiles of type 7 (Hyndman and Fan 1996): linear between order statistics, the default of R and NumPy.
public final class Quantiles {

    private static final double[] HUBVERSE = {
        0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9,
        0.95, 0.975, 0.99
    };

    private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};

    private Quantiles() {}

    /// The 23 levels of the hubverse.
    public static double[] hubverse() {
        return HUBVERSE.clone();
    }

    /// The levels kept for groups other than `all`.
    public static double[] five() {
        return FIVE.clone();
    }

    /// The quantile of a sample.
    ///
    /// @param sorted ascending, at least one value; may end in positive infinities
    /// @param level  in [0, 1]
    /// @return the quantile; positive infinity as soon as an infinite order statistic has weight
    public static double of(double[] sorted, double level) {
        double position = level * (sorted.length - 1);
        int below = (int) Math.floor(position);
        double weight = position - below;
        double low = sorted[below];
        if (weight == 0) return low;
        double high = sorted[below + 1];
        if (Double.isInfinite(high)) return high;
        return low + weight * (high - low);
    }
}
