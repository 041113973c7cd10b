package paso.study.forecast;

import java.util.Arrays;
import paso.random.LogGamma;

/// What a flow of few may bring: negative-binomial counts around a level that is smoothed exponentially and drawn to
/// the mean of the whole past.
///
/// With gain g the newest count has the weight 1, one k periods older (1 - g)^k. The level is the weighted mean of the
/// counts and, with the weight p of so many counts, of the long mean. The variance of a count is that of a negative
/// binomial, level + e level², enlarged by the error of the level and, further ahead, by its wandering: the discounted
/// gamma-Poisson model of Harvey and Fernandes (1989) with a free excess e. Every g, p and e of a grid is kept and
/// weighs by how likely it made the counts so far (Raftery, Kárný and Ettler 2010): short series choose none.
final class SmallCounts {

    private static final double[] GAINS = {0.02, 0.05, 0.1, 0.2, 0.4, 0.7};
    private static final double[] PULLS = {0.5, 3};
    private static final double[] EXCESS = {0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2};

    /// A larger count says nothing of which law small ones have.
    private static final int MOST = 400;

    private static final double NEGLIGIBLE = 1e-4;

    private final double keep; // of the likelihood and the long mean, a period
    private final double[] sum = new double[GAINS.length];
    private final double[] weight = new double[GAINS.length];
    private final double[] square = new double[GAINS.length]; // sum of squared weights
    private final double[][][] log = new double[GAINS.length][PULLS.length][EXCESS.length];
    private double longSum = 0.5; // half a count in one period beforehand: no level is 0
    private double longWeight = 1;

    /// @param window periods over which the past counts
    SmallCounts(int window) {
        keep = 1 - 1.0 / window;
    }

    /// The count of another period.
    ///
    /// @param count >= 0, NaN where none was published
    void learn(double count) {
        if (Double.isNaN(count)) return;
        if (count <= MOST && longWeight > 2) {
            int y = (int) Math.rint(count);
            for (int g = 0; g < GAINS.length; g++) {
                for (int p = 0; p < PULLS.length; p++) {
                    double mean = mean(g, p);
                    for (int e = 0; e < EXCESS.length; e++) {
                        log[g][p][e] = keep * log[g][p][e] + likelihood(y, mean, variance(g, p, e, 0));
                    }
                }
            }
        }
        for (int g = 0; g < GAINS.length; g++) {
            double stays = 1 - GAINS[g];
            sum[g] = stays * sum[g] + count;
            weight[g] = stays * weight[g] + 1;
            square[g] = stays * stays * square[g] + 1;
        }
        longSum = keep * longSum + count;
        longWeight = keep * longWeight + 1;
    }

    private double mean(int g, int p) {
        return (sum[g] + PULLS[p] * longSum / longWeight) / (weight[g] + PULLS[p]);
    }

    /// Of a count `h` + 1 periods ahead.
    private double variance(int g, int p, int e, int h) {
        double mean = mean(g, p);
        double one = mean * (1 + EXCESS[e] * mean);
        double all = weight[g] + PULLS[p];
        return one * (1 + square[g] / (all * all) + h / (all * all));
    }

    /// Logarithm of the chance of a count; `variance` > `mean`.
    static double likelihood(int y, double mean, double variance) {
        double size = mean * mean / (variance - mean);
        return LogGamma.of(y + size)
                - LogGamma.of(size)
                - LogGamma.of(y + 1.0)
                - size * StrictMath.log1p(mean / size)
                - y * StrictMath.log1p(size / mean);
    }

    /// Quantiles of the count `h` + 1 periods ahead: each whole number is spread evenly over the unit around it, so
    /// that a quantile moves with its level, and none is below 0.
    ///
    /// @param levels in (0, 1), any order
    double[] quantiles(int h, double[] levels) {
        double[] below = below(h);
        double[] quantiles = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            int at = Arrays.binarySearch(below, levels[i]);
            int y = Math.min(at >= 0 ? at : -at - 1, below.length - 1);
            double from = y == 0 ? 0 : below[y - 1];
            double part = below[y] > from ? Math.min(1, (levels[i] - from) / (below[y] - from)) : 0.5;
            quantiles[i] = Math.max(0, y - 0.5 + part);
        }
        return quantiles;
    }

    /// Chance of at most so many, up to where next to nothing is left.
    private double[] below(int h) {
        double best = Double.NEGATIVE_INFINITY;
        for (double[][] some : log) for (double[] few : some) for (double one : few) best = Math.max(best, one);
        double[] chance = new double[2 * MOST];
        double total = 0;
        for (int g = 0; g < GAINS.length; g++) {
            for (int p = 0; p < PULLS.length; p++) {
                for (int e = 0; e < EXCESS.length; e++) {
                    double share = StrictMath.exp(log[g][p][e] - best);
                    if (share < NEGLIGIBLE) continue;
                    total += share;
                    add(share, mean(g, p), variance(g, p, e, h), chance);
                }
            }
        }
        double sum = 0;
        for (int y = 0; y < chance.length; y++) {
            sum += chance[y] / total;
            chance[y] = sum;
            if (sum > 1 - 1e-7) return Arrays.copyOf(chance, y + 1);
        }
        return chance;
    }

    private static void add(double share, double mean, double variance, double[] chance) {
        double size = mean * mean / (variance - mean);
        double success = mean / (mean + size);
        double one = share * StrictMath.exp(-size * StrictMath.log1p(mean / size));
        for (int y = 0; y < chance.length; y++) {
            chance[y] += one;
            one *= (size + y) / (y + 1) * success;
        }
    }
}
