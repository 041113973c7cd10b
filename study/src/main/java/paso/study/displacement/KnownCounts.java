package paso.study.displacement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;

/// What could be known, before day `split`, of how the people registered are split over camps.
///
/// Only counts dated before `split` are read. Between two of them a camp has what a straight line says, after its last
/// what that had; so the camps of a day need not sum to its total, which is known of every day. A camp without a count
/// so far has nobody. Corrections are applied whenever they were made: the totals are in their terms.
final class KnownCounts {

    final double[][] people; // [day][camp], people, rows before the split only
    final double[] totals; // [day], people
    final int split; // days
    final int[] last; // [camp], day of the last count; the last day of all where there is none
    private final int[][] at; // [camp][count], day

    KnownCounts(List<Registration> registrations, LocalDate start, double[] totals, int split) {
        this.totals = totals;
        this.split = split;
        people = new double[split][registrations.size()];
        at = new int[registrations.size()][];
        last = new int[at.length];
        for (int c = 0; c < at.length; c++) {
            at[c] = registrations.get(c).counts().stream()
                    .mapToLong(count -> ChronoUnit.DAYS.between(start, count.date()))
                    .filter(day -> day >= 0 && day < split)
                    .mapToInt(Math::toIntExact)
                    .toArray();
            last[c] = at[c].length > 0 ? at[c][at[c].length - 1] : split - 1;
            if (registrations.get(c).counts().isEmpty()) continue;
            RegisteredDays days = RegisteredDays.of(registrations.get(c), start);
            for (int t = 0; t < split; t++) people[t][c] = days.on(t, split);
        }
    }

    /// What each camp had when it was counted last.
    double[] latest() {
        return people[split - 1];
    }

    /// Number of days up to the last count of any camp.
    int counted() {
        int days = 1;
        for (int[] one : at) if (one.length > 0) days = Math.max(days, one[one.length - 1] + 1);
        return days;
    }

    /// Minus the log likelihood of the counts, given simulated people by day and camp.
    double cost(double[][] simulated, Discrepancy discrepancy) {
        double cost = 0;
        for (int c = 0; c < at.length; c++) {
            int n = at[c].length;
            double[] residuals = new double[n];
            double[] counted = new double[n];
            for (int i = 0; i < n; i++) {
                counted[i] = people[at[c][i]][c];
                residuals[i] = residual(simulated, at[c][i], c);
            }
            cost += discrepancy.cost(at[c], residuals, counted);
        }
        return cost;
    }

    /// Rescaled difference of simulated people over the days up to the last count.
    double difference(double[][] simulated) {
        return Difference.of(simulated, people, 0, counted());
    }

    /// Logarithm of registered over simulated people, the simulated scaled to the registered total.
    double residual(double[][] simulated, int day, int camp) {
        double scaled = simulated[day][camp] * scale(simulated, day);
        return Discrepancy.residual(people[day][camp], scaled, totals[day]);
    }

    /// The registered over the simulated total of a day; 0 where nobody is simulated.
    double scale(double[][] simulated, int day) {
        double all = 0;
        for (double some : simulated[day]) all += some;
        return all > 0 ? totals[day] / all : 0;
    }

    /// The counts of a camp.
    List<CampCheck.Counted> counted(int camp) {
        return Arrays.stream(at[camp])
                .mapToObj(day -> new CampCheck.Counted(day, people[day][camp]))
                .toList();
    }
}
