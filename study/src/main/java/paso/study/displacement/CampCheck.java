package paso.study.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.results.Quantiles;
import paso.study.search.Box;

/// Posterior predictive check: counts that could have been made of each camp on each known day, were the fitted model
/// and its discrepancy right, beside those that were (Gelman, Meng and Stern 1996).
///
/// Each member of the posterior stands for the normal distribution of the logarithm of people that its discrepancy and
/// the error of counting give around it, in [#PARTS] equally likely parts.
public final class CampCheck {

    private static final int PARTS = 20;

    private final double[][][] sorted; // [day][camp][member * part], people
    private final List<List<Counted>> counts = new ArrayList<>(); // [camp]

    /// A count that was made.
    ///
    /// @param day of the case
    public record Counted(int day, double people) {}

    /// @param members    of the posterior, each [day][camp]
    /// @param deviations of their discrepancies
    CampCheck(KnownCounts known, List<double[][]> members, double[] deviations) {
        int camps = known.last.length;
        sorted = new double[known.split][camps][members.size() * PARTS];
        for (int day = 0; day < known.split; day++) {
            double added = Discrepancy.added(known.totals[day]);
            for (int m = 0; m < members.size(); m++) {
                double scale = known.scale(members.get(m), day);
                for (int c = 0; c < camps; c++) {
                    double middle = members.get(m)[day][c] * scale + added;
                    double spread = Discrepancy.spread(deviations[m], middle);
                    for (int part = 0; part < PARTS; part++) {
                        double z = Box.normal((part + 0.5) / PARTS);
                        sorted[day][c][m * PARTS + part] = Math.max(0, middle * StrictMath.exp(spread * z) - added);
                    }
                }
            }
            for (double[] some : sorted[day]) Arrays.sort(some);
        }
        for (int c = 0; c < camps; c++) counts.add(known.counted(c));
    }

    /// Number of days checked.
    public int days() {
        return sorted.length;
    }

    /// Counts of a camp that the fit knew.
    public List<Counted> counts(int camp) {
        return counts.get(camp);
    }

    /// A point of the distribution of counts.
    ///
    /// @param level in (0, 1)
    public double quantile(int day, int camp, double level) {
        return Quantiles.of(sorted[day][camp], level);
    }

    /// How many counts of a camp lie within the middle `share` of what could have been counted.
    public int inside(int camp, double share) {
        int inside = 0;
        for (Counted one : counts.get(camp)) {
            boolean within = one.people() >= Math.floor(quantile(one.day(), camp, (1 - share) / 2))
                    && one.people() <= Math.ceil(quantile(one.day(), camp, (1 + share) / 2));
            if (within) inside++;
        }
        return inside;
    }
}
