package paso.study.displacement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;

/// What was registered in the camps of a case, day by day and on the days of counts.
final class Counts {

    final List<String> camps;
    final double[][] registered; // [day][camp], people, as Flee reads it
    final double[] totals; // [day], people
    private final int[][] at; // [camp][count], day

    Counts(Displacement displacement) {
        List<Registration> some = inCase(displacement);
        camps = some.stream().map(Registration::site).toList();
        int days = displacement.timeline().days();
        registered = new double[days][camps.size()];
        totals = new double[days];
        at = new int[camps.size()][];
        for (int c = 0; c < camps.size(); c++) {
            RegisteredDays counted =
                    RegisteredDays.of(some.get(c), displacement.timeline().start());
            for (int t = 0; t < days; t++) {
                registered[t][c] = counted.on(t);
                totals[t] += registered[t][c];
            }
            at[c] = some.get(c).counts().stream()
                    .map(Count::date)
                    .mapToLong(date ->
                            ChronoUnit.DAYS.between(displacement.timeline().start(), date))
                    .filter(day -> day >= 0 && day < days)
                    .mapToInt(Math::toIntExact)
                    .toArray();
        }
    }

    /// Registrations of camps that are sites of the case, in its order.
    static List<Registration> inCase(Displacement displacement) {
        Set<String> sites = displacement.sites().stream().map(Site::id).collect(Collectors.toCollection(TreeSet::new));
        return displacement.registrations().stream()
                .filter(one -> sites.contains(one.site()))
                .toList();
    }

    /// Minus the log likelihood of the counts before `split`, given simulated people by day and camp.
    double cost(double[][] simulated, int split, Discrepancy discrepancy) {
        double cost = 0;
        for (int c = 0; c < camps.size(); c++) {
            int n = 0;
            while (n < at[c].length && at[c][n] < split) n++;
            int[] days = new int[n];
            double[] residuals = new double[n];
            double[] people = new double[n];
            for (int i = 0; i < n; i++) {
                days[i] = at[c][i];
                people[i] = registered[days[i]][c];
                residuals[i] = residual(simulated, days[i], c);
            }
            cost += discrepancy.cost(days, residuals, people);
        }
        return cost;
    }

    /// Logarithm of registered over simulated people, the simulated scaled to the registered total.
    double residual(double[][] simulated, int day, int camp) {
        double all = 0;
        for (double people : simulated[day]) all += people;
        double scale = all > 0 ? totals[day] / all : 0;
        return Discrepancy.residual(registered[day][camp], simulated[day][camp] * scale, totals[day]);
    }
}
