package paso.study.parity;

import java.util.ArrayList;
import java.util.List;

/// A comparison of simulated camps with those of a reference, by camp and day and as a whole.
///
/// @param cells    one for each camp and day
/// @param energy   of the joint vector of all camps and days
/// @param ours     averaged relative difference of our replicates
/// @param theirs   of the reference
public record Parity(List<Cell> cells, EnergyTest energy, Differences ours, Differences theirs) {

    /// Share of samples of one spread whose ratio lies inside the interval.
    public static final double INSIDE = 0.998;
    private static final int ROUNDS = 9999;

    public Parity {
        cells = List.copyOf(cells);
    }

    /// One camp on one day.
    ///
    /// @param mean        ours
    /// @param reference   the mean of the reference
    /// @param deviation   standard deviation of ours
    /// @param spread      standard deviation of the reference; NaN with one replicate
    /// @param error       standard error of the difference of means
    /// @param low         least ratio of standard deviations, ours over theirs, that 99.8 % of equal laws give
    /// @param high        greatest
    public record Cell(
            String camp,
            int day,
            double mean,
            double reference,
            double deviation,
            double spread,
            double error,
            double low,
            double high) {

        /// Relative difference of the means; 0 where both are 0.
        public double relative() {
            return mean == reference ? 0 : mean / reference - 1;
        }

        /// Difference of the means in standard errors; 0 where they are equal.
        public double errors() {
            return mean == reference ? 0 : (mean - reference) / error;
        }

        /// Whether the means differ by at most 2 % or three standard errors.
        public boolean meanAgrees() {
            return Math.abs(relative()) <= 0.02 || Math.abs(errors()) <= 3;
        }

        /// Whether the ratio of the standard deviations lies inside the interval; true where none can be taken.
        public boolean spreadAgrees() {
            if (Double.isNaN(spread) || (spread == 0 && deviation == 0)) return true;
            double ratio = deviation / spread;
            return ratio >= low && ratio <= high;
        }
    }

    /// Means and standard deviations over replicates.
    public record Differences(double normal, double normalSpread, double rescaled, double rescaledSpread) {}

    /// Compares.
    ///
    /// @param days days to compare
    public static Parity of(CampDays ours, CampDays reference, CampDays observed, int[] days, long seed) {
        CampDays theirs = reference.inOrder(ours.camps());
        CampDays counted = observed.inOrder(ours.camps());
        double n = ours.replicates() - 1.0;
        double m = theirs.replicates() - 1.0;
        boolean many = n > 0 && m > 0;
        double low = many ? Math.sqrt(SpreadRatio.quantile((1 - INSIDE) / 2, n, m)) : 0;
        double high = many ? Math.sqrt(SpreadRatio.quantile((1 + INSIDE) / 2, n, m)) : Double.POSITIVE_INFINITY;
        List<Cell> cells = new ArrayList<>();
        for (int camp = 0; camp < ours.camps().size(); camp++) {
            for (int day : days) {
                double[] one = ours.on(camp, day);
                double[] other = theirs.on(camp, day);
                double error =
                        Math.sqrt(square(one) / one.length + (many ? square(other) / other.length : square(one)));
                cells.add(new Cell(
                        ours.camps().get(camp),
                        day,
                        mean(one),
                        mean(other),
                        Math.sqrt(square(one)),
                        many ? Math.sqrt(square(other)) : Double.NaN,
                        error,
                        low,
                        high));
            }
        }
        return new Parity(
                cells,
                EnergyTest.of(ours.joint(days), theirs.joint(days), ROUNDS, seed),
                differences(ours, counted),
                differences(theirs, counted));
    }

    private static Differences differences(CampDays simulated, CampDays observed) {
        double[] normal = new double[simulated.replicates()];
        double[] rescaled = new double[simulated.replicates()];
        for (int r = 0; r < normal.length; r++) {
            RelativeDifference one = RelativeDifference.of(simulated, r, observed);
            normal[r] = one.normal();
            rescaled[r] = one.rescaled();
        }
        return new Differences(mean(normal), Math.sqrt(square(normal)), mean(rescaled), Math.sqrt(square(rescaled)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    /// Variance; 0 for one value.
    private static double square(double[] values) {
        if (values.length < 2) return 0;
        double mean = mean(values);
        double sum = 0;
        for (double value : values) sum += (value - mean) * (value - mean);
        return sum / (values.length - 1);
    }
}
