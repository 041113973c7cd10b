package paso.study.arrivals;

import paso.results.Quantiles;

/// Weighted interval score of quantile forecasts; lower is better.
public final class Score {

    private Score() {}

    /// WIS with the median counted once: (1 / (K + 1/2)) (1/2 |y - m| + sum of alpha/2 x interval score) over K
    /// central intervals (Bracher, Ray, Gneiting and Reich 2021, eq. 1). Equal to the mean of 2 x pinball over
    /// the same levels. The median alone gives the absolute error times 1; an interval alone gives alpha/2 x
    /// interval score.
    ///
    /// @param levels    ascending, symmetric around 0.5, in (0, 1)
    /// @param quantiles of the forecast at `levels`
    /// @throws IllegalArgumentException when the lengths differ or the levels are not symmetric
    public static double wis(double[] levels, double[] quantiles, double truth) {
        int n = levels.length;
        if (n == 0 || quantiles.length != n) {
            throw new IllegalArgumentException("%d levels but %d quantiles".formatted(n, quantiles.length));
        }
        double sum = 0;
        double weight = 0;
        for (int low = 0, high = n - 1; low <= high; low++, high--) {
            if (Math.abs(levels[low] + levels[high] - 1) > 1e-9) {
                throw new IllegalArgumentException(
                        "levels %s and %s are not symmetric around 0.5".formatted(levels[low], levels[high]));
            }
            if (low == high) {
                sum += 0.5 * Math.abs(truth - quantiles[low]);
                weight += 0.5;
            } else {
                double alpha = 2 * levels[low];
                sum += alpha / 2 * interval(alpha, quantiles[low], quantiles[high], truth);
                weight += 1;
            }
        }
        return sum / weight;
    }

    /// Interval score: width, plus 2 / alpha times how far the truth lies outside (Gneiting and Raftery
    /// 2007, eq. 43).
    ///
    /// @param alpha 1 minus the coverage, in (0, 1)
    public static double interval(double alpha, double low, double high, double truth) {
        return high - low + 2 / alpha * Math.max(0, low - truth) + 2 / alpha * Math.max(0, truth - high);
    }

    /// Pinball loss of one quantile.
    public static double pinball(double level, double quantile, double truth) {
        return truth >= quantile ? level * (truth - quantile) : (1 - level) * (quantile - truth);
    }

    /// WIS of samples at the 23 hubverse levels.
    ///
    /// @param sorted ascending
    public static double wis(double[] sorted, double truth) {
        double[] levels = Quantiles.hubverse();
        double[] quantiles = new double[levels.length];
        for (int i = 0; i < quantiles.length; i++) quantiles[i] = Quantiles.of(sorted, levels[i]);
        return wis(levels, quantiles, truth);
    }
}
