package paso.study.forecast;

import paso.results.Quantiles;
import paso.study.wis.Score;

/// How a forecast of one value did. Lower is better but for the covers.
///
/// @param wis        weighted interval score with the median counted once, the sum of the next three
/// @param dispersion its part for the width of the intervals
/// @param over       its part where the value came below the forecast
/// @param under      its part where the value came above it
/// @param miss       absolute error of the median
public record Mark(
        double wis,
        double dispersion,
        double over,
        double under,
        double miss,
        boolean in50,
        boolean in90,
        boolean in95) {

    private static final double[] LEVELS = Quantiles.hubverse();

    /// @param quantiles at the 23 levels of the hubverse, ascending
    static Mark of(double[] quantiles, double truth) {
        int n = LEVELS.length;
        double wide = 0;
        double over = 0;
        double under = 0;
        for (int low = 0, high = n - 1; low < high; low++, high--) {
            wide += LEVELS[low] * (quantiles[high] - quantiles[low]);
            over += Math.max(0, quantiles[low] - truth);
            under += Math.max(0, truth - quantiles[high]);
        }
        double median = quantiles[n / 2];
        over += Math.max(0, median - truth) / 2;
        under += Math.max(0, truth - median) / 2;
        double weight = n / 2.0;
        return new Mark(
                Score.wis(LEVELS, quantiles, truth),
                wide / weight,
                over / weight,
                under / weight,
                Math.abs(truth - median),
                inside(quantiles, truth, 0.25),
                inside(quantiles, truth, 0.05),
                inside(quantiles, truth, 0.025));
    }

    private static boolean inside(double[] quantiles, double truth, double level) {
        int at = 0;
        while (LEVELS[at] != level) at++;
        return quantiles[at] <= truth && truth <= quantiles[quantiles.length - 1 - at];
    }
}
