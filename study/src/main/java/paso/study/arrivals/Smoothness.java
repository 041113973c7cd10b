package paso.study.arrivals;

import java.util.TreeMap;

/// The covariance that belongs to least squares on second differences: `K = tau^2 (D'D + e I)^-1` on a
/// grid of days.
///
/// Least squares with penalty `u' K^-1 u` and sums that must hold is the mean of a normal vector with
/// covariance K given those sums (Rasmussen and Williams 2006, 2.2); `u` is a daily value over its long mean,
/// minus 1.
final class Smoothness {

    /// Standard deviation of a second difference of `u`, one day to the next. Assumed.
    static final double TAU = 0.01;

    /// Pull towards the long mean; felt over 1 / e^(1/4), about 30 days.
    static final double PULL = 1e-6;

    private final int days;
    private final double[] pivot; // [day]
    private final double[] next; // [day], factor at distance 1
    private final double[] afterNext; // [day], factor at distance 2
    private final TreeMap<Integer, double[]> columns = new TreeMap<>();

    /// Factors the banded matrix as L D L'.
    Smoothness(int days) {
        this.days = days;
        double[][] band = new double[3][days];
        for (int day = 0; day < days; day++) band[0][day] = PULL;
        for (int first = 0; first + 2 < days; first++) {
            double[] weight = {1, -2, 1};
            for (int i = 0; i < 3; i++) {
                for (int j = i; j < 3; j++) band[j - i][first + i] += weight[i] * weight[j];
            }
        }
        pivot = new double[days];
        next = new double[days];
        afterNext = new double[days];
        for (int day = 0; day < days; day++) {
            double d = band[0][day];
            double e = band[1][day];
            if (day >= 1) {
                d -= next[day - 1] * next[day - 1] * pivot[day - 1];
                e -= next[day - 1] * afterNext[day - 1] * pivot[day - 1];
            }
            if (day >= 2) d -= afterNext[day - 2] * afterNext[day - 2] * pivot[day - 2];
            pivot[day] = d;
            next[day] = e / d;
            afterNext[day] = band[2][day] / d;
        }
    }

    /// K times the indicator of the days `first` to `last`; shared, not to be changed.
    double[] column(int first, int last) {
        return columns.computeIfAbsent(first * 100_000 + last, _ -> solved(first, last));
    }

    private double[] solved(int first, int last) {
        double[] x = new double[days];
        for (int day = first; day <= last; day++) x[day] = TAU * TAU;
        for (int day = 1; day < days; day++) {
            x[day] -= next[day - 1] * x[day - 1];
            if (day >= 2) x[day] -= afterNext[day - 2] * x[day - 2];
        }
        for (int day = days - 1; day >= 0; day--) {
            x[day] /= pivot[day];
            if (day + 1 < days) x[day] -= next[day] * x[day + 1];
            if (day + 2 < days) x[day] -= afterNext[day] * x[day + 2];
        }
        return x;
    }

    static double sum(double[] x, int first, int last) {
        double sum = 0;
        for (int day = first; day <= last; day++) sum += x[day];
        return sum;
    }
}
