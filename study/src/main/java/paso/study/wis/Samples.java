package paso.study.wis;

/// Scores of a forecast given as samples of what may come.
public final class Samples {

    private Samples() {}

    /// Continuous ranked probability score of the empirical distribution: mean |x - y| - 1/2 mean |x -
    /// x'|, by the sorted
    /// samples in one pass (Jordan, Krueger and Lerch 2019, eq. 9 to 11).
    ///
    /// @param sorted ascending, at least one
    public static double crps(double[] sorted, double truth) {
        int n = sorted.length;
        double near = 0;
        double apart = 0;
        for (int i = 0; i < n; i++) {
            near += Math.abs(sorted[i] - truth);
            apart += (2.0 * i - n + 1) * sorted[i];
        }
        return near / n - apart / n / n;
    }

    /// Bias from -1 to 1: 1 - 2 P(X <= y); for whole numbers 1 - P(X <= y) - P(X <= y - 1) (Funk et al.
    /// 2019).
    public static double bias(double[] sorted, double truth) {
        boolean whole = true;
        for (double sample : sorted) whole &= sample == Math.rint(sample);
        if (!whole) return 1 - 2 * share(sorted, truth);
        return 1 - (share(sorted, truth) + share(sorted, truth - 1));
    }

    /// Probability integral transform: the middle of the step that the empirical distribution takes at
    /// the truth. Uniform
    /// over many forecasts that are right.
    public static double pit(double[] sorted, double truth) {
        int below = 0;
        for (double sample : sorted) if (sample < truth) below++;
        return (share(sorted, truth) + (double) below / sorted.length) / 2;
    }

    private static double share(double[] sorted, double at) {
        int count = 0;
        for (double sample : sorted) if (sample <= at) count++;
        return (double) count / sorted.length;
    }
}
