package paso.results;

/// Changed minus base, replicate by replicate, on shared dice.
///
/// @param mean          mean of the differences
/// @param low           their 5 % quantile, type 7
/// @param high          their 95 % quantile, type 7: 90 % of replicates lie between
/// @param standardError standard error of the mean: the square root of var(difference) / replicates
/// @param varianceSaved by pairing: 1 - var(difference) / (var(base) + var(changed)), at most 1; negative where
/// pairing hurts; NaN where neither arm varies
public record Paired(double mean, double low, double high, double standardError, double varianceSaved) {

    /// 95 % point of the normal distribution, for a 90 % interval of a mean.
    private static final double NORMAL_95 = 1.6448536269514722;

    /// Compares two arms.
    ///
    /// @param base    one value per replicate
    /// @param changed one value per replicate, in the same order
    public static Paired of(double[] base, double[] changed) {
        if (base.length != changed.length || base.length == 0) {
            throw new IllegalArgumentException("paired arms need as many replicates, at least 1, but have %d and %d"
                    .formatted(base.length, changed.length));
        }
        double[] differences = new double[base.length];
        for (int r = 0; r < base.length; r++) differences[r] = changed[r] - base[r];
        double spread = variance(differences);
        double apart = variance(base) + variance(changed);
        double[] summary = Ensemble.summaryOf(differences, new double[] {0.05, 0.95});
        return new Paired(
                summary[0],
                summary[1],
                summary[2],
                Math.sqrt(spread / base.length),
                apart > 0 ? 1 - spread / apart : Double.NaN);
    }

    /// The 90 % interval of the mean itself, mean ± 1.645 standard errors, for shares of replicates, whose single
    /// differences are only -1, 0 and 1.
    Paired aroundMean() {
        double reach = NORMAL_95 * standardError;
        return new Paired(mean, mean - reach, mean + reach, standardError, varianceSaved);
    }

    /// Sample variance with n - 1; 0 for a single value.
    static double variance(double[] values) {
        if (values.length < 2) return 0;
        double sum = 0;
        for (double value : values) sum += value;
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        return squares / (values.length - 1);
    }
}
