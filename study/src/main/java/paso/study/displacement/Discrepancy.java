package paso.study.displacement;

/// How far registered counts stray from a model that is right in the mean: a mean-reverting process of Ornstein and
/// Uhlenbeck for each camp, in the logarithm of the ratio of counts, and an error of each count of its own (Kennedy
/// and O'Hagan 2001 for the term, Särkkä and Solin 2019, 6.2, for the likelihood by filtering).
///
/// @param deviation standard deviation of the process, of logarithms, > 0
/// @param days      time over which its correlation falls to 1/e, > 0
record Discrepancy(double deviation, double days) {

    /// Share of all registered people added to both counts before the logarithm of their ratio is taken, so that a
    /// handful of people more or less is no large ratio. Assumed.
    private static final double ADDED = 0.002;

    /// Over how many days a camp's discrepancy falls to 1/e. Assumed.
    static final double DAYS = 120;

    private static final double COUNTING = 0.03; // relative error of one count. Assumed.

    /// Logarithm of the ratio of two counts of a camp.
    ///
    /// @param total people registered in all camps that day
    static double residual(double registered, double simulated, double total) {
        double added = added(total);
        return StrictMath.log((registered + added) / (simulated + added));
    }

    static double added(double total) {
        return ADDED * Math.max(total, 1) + 1;
    }

    /// Standard deviation of the logarithm of one count around what a model has, by itself.
    static double spread(double deviation, double people) {
        return Math.sqrt(deviation * deviation + COUNTING * COUNTING + 1 / (people + 1));
    }

    /// Minus the logarithm of the likelihood of one camp's residuals, without constants.
    ///
    /// @param at        [count], days, rising
    /// @param residuals [count], logarithms
    /// @param people    [count], people registered
    double cost(int[] at, double[] residuals, double[] people) {
        double mean = 0;
        double variance = deviation * deviation;
        double cost = 0;
        for (int i = 0; i < at.length; i++) {
            if (i > 0) {
                double kept = StrictMath.exp(-(at[i] - at[i - 1]) / days);
                mean *= kept;
                variance = kept * kept * variance + (1 - kept * kept) * deviation * deviation;
            }
            double noise = COUNTING * COUNTING + 1 / (people[i] + 1);
            double all = variance + noise;
            double gap = residuals[i] - mean;
            cost += 0.5 * (gap * gap / all + StrictMath.log(all));
            double gain = variance / all;
            mean += gain * gap;
            variance *= 1 - gain;
        }
        return cost;
    }
}
