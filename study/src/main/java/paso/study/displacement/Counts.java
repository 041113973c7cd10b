package paso.study.displacement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;

/// What was registered in the camps of a case, as its whole files have it: what outlooks are judged on.
final class Counts {

    final List<String> camps;
    final double[][] registered; // [day][camp], people, as Flee reads it
    final double[] totals; // [day], people
    private final List<Registration> some;
    private final LocalDate start;

    Counts(Displacement displacement) {
        some = inCase(displacement);
        start = displacement.timeline().start();
        camps = some.stream().map(Registration::site).toList();
        int days = displacement.timeline().days();
        registered = new double[days][camps.size()];
        totals = new double[days];
        for (int c = 0; c < camps.size(); c++) {
            RegisteredDays counted = RegisteredDays.of(some.get(c), start);
            for (int t = 0; t < days; t++) {
                registered[t][c] = counted.on(t);
                totals[t] += registered[t][c];
            }
        }
    }

    /// Registrations of camps that are sites of the case, in its order.
    static List<Registration> inCase(Displacement displacement) {
        Set<String> sites = displacement.sites().stream().map(Site::id).collect(Collectors.toCollection(TreeSet::new));
        return displacement.registrations().stream()
                .filter(one -> sites.contains(one.site()))
                .toList();
    }

    /// What could be known of the split over camps before day `split`; totals are known on every day.
    KnownCounts before(int split) {
        return new KnownCounts(some, start, totals, split);
    }
}
