package paso.study.wis;

import java.util.Optional;
import paso.results.Quantiles;

/// Weighted interval score of quantile forecasts; lower is better.
public final class Score {

    private Score() {}

    /// WIS with the median counted once: (1 / (K + 1/2)) (1/2 |y - m| + sum of alpha/2 x interval
    /// score) over K central intervals (Bracher, Ray, Gneiting and Reich 2021, eq. 1). Equal to the
    /// mean of 2 x pinball over the same levels. The median alone gives the absolute error times 1; an
    /// interval alone gives alpha/2 x interval score.
    ///
    /// @param levels    ascending, symmetric around 0.5, in (0, 1)
    /// @param quantiles of the forecast at `levels`
    /// @throws IllegalArgumentException when the lengths differ or the levels are not symmetric
    public static double wis(double[] levels, double[] quantiles, double truth) {
        return parts(levels, quantiles, truth).wis();
    }

    /// A weighted interval score and what it is the sum of.
    ///
    /// @param dispersion width of the intervals
    /// @param over       penalty for a truth below them: the forecast was too high
    /// @param under      penalty for a truth above them
    public record Wis(double wis, double dispersion, double over, double under) {}

    /// As [#wis(double[], double[], double)], with its parts. The median is an interval without width,
    /// weighted 1/2.
    public static Wis parts(double[] levels, double[] quantiles, double truth) {
        int n = levels.length;
        if (n == 0 || quantiles.length != n) {
            throw new IllegalArgumentException("%d levels but %d quantiles".formatted(n, quantiles.length));
        }
        double dispersion = 0;
        double over = 0;
        double under = 0;
        double weight = 0;
        for (int low = 0, high = n - 1; low <= high; low++, high--) {
            if (Math.abs(levels[low] + levels[high] - 1) > 1e-9) {
                throw new IllegalArgumentException(
                        "levels %s and %s are not symmetric around 0.5".formatted(levels[low], levels[high]));
            }
            double half = low == high ? 0.5 : 1;
            // alpha / 2 is the lower level; alpha / 2 x 2 / alpha is 1
            dispersion += half * levels[low] * (quantiles[high] - quantiles[low]);
            over += half * Math.max(0, quantiles[low] - truth);
            under += half * Math.max(0, truth - quantiles[high]);
            weight += half;
        }
        return new Wis(
                dispersion / weight + over / weight + under / weight,
                dispersion / weight,
                over / weight,
                under / weight);
    }

    /// Whether the central interval of `coverage` holds the truth, its ends included; empty where its
    /// two quantiles are not there.
    ///
    /// @param coverage such as 0.9, for the interval between 0.05 and 0.95
    public static Optional<Boolean> covers(double[] levels, double[] quantiles, double coverage, double truth) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs(levels[i] - (1 - coverage) / 2) < 1e-9) low = quantiles[i];
            if (Math.abs(levels[i] - (1 + coverage) / 2) < 1e-9) high = quantiles[i];
        }
        if (Double.isNaN(low) || Double.isNaN(high)) return Optional.empty();
        return Optional.of(low <= truth && truth <= high);
    }

    /// The median; between the two innermost quantiles where 0.5 is no level, by their distance to it.
    public static double median(double[] levels, double[] quantiles) {
        int above = 0;
        while (above < levels.length && levels[above] < 0.5 - 1e-9) above++;
        if (above < levels.length && Math.abs(levels[above] - 0.5) < 1e-9) return quantiles[above];
        if (above == 0 || above == levels.length) return Double.NaN;
        double share = (0.5 - levels[above - 1]) / (levels[above] - levels[above - 1]);
        return quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1]);
    }

    /// Bias from -1 (too low) to 1 (too high). A truth below the median gives 1 - 2 x the highest level
    /// whose quantile is at most the truth; one above it 1 - 2 x the lowest level whose quantile is at
    /// least the truth; the median itself 0 (Bosse et al. 2022, `bias_quantile`).
    public static double bias(double[] levels, double[] quantiles, double truth) {
        double median = median(levels, quantiles);
        if (Double.isNaN(median)) return Double.NaN;
        if (truth == median) return 0;
        if (truth < median) {
            double level = 0;
            for (int i = 0; i < levels.length; i++) if (quantiles[i] <= truth) level = levels[i];
            return 1 - 2 * level;
        }
        for (int i = 0; i < levels.length; i++) if (quantiles[i] >= truth) return 1 - 2 * levels[i];
        return -1;
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
