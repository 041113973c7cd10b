package paso.data.flee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import paso.scenario.displacement.Count;

/// Two series of one camp become one.
final class Sums {

    private Sums() {}

    /// As Flee's code adds: the dates of the second series lead. Before each, the earlier dates of the first are
    /// added to the last count of the second that had been used; a date of the second alone is added to the next
    /// count of the first. Dates after the last of the second are lost; those of the second after the last of the
    /// first are lost too, and that last one is repeated.
    static List<Count> asCoded(List<Count> one, List<Count> other) {
        List<Count> sum = new ArrayList<>();
        int at = 0;
        long used = 0;
        for (Count count : other) {
            while (count.date().isAfter(one.get(at).date())) {
                sum.add(new Count(one.get(at).date(), used + one.get(at).people()));
                if (at == one.size() - 1) break;
                at++;
            }
            int compared = count.date().compareTo(one.get(at).date());
            if (compared > 0) continue;
            sum.add(new Count(count.date(), count.people() + one.get(at).people()));
            used = count.people();
            if (compared == 0 && at < one.size() - 1) at++;
        }
        return sum;
    }

    /// On every date of either, what each has on it; between dates a straight line, before the first and after the
    /// last the nearest count.
    static List<Count> interpolated(List<Count> one, List<Count> other) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Count count : one) dates.add(count.date());
        for (Count count : other) dates.add(count.date());
        List<Count> sum = new ArrayList<>();
        for (LocalDate date : dates) sum.add(new Count(date, (long) (on(one, date) + on(other, date))));
        return sum;
    }

    private static double on(List<Count> counts, LocalDate date) {
        if (!date.isAfter(counts.getFirst().date())) return counts.getFirst().people();
        for (int i = 1; i < counts.size(); i++) {
            Count before = counts.get(i - 1);
            Count after = counts.get(i);
            if (!date.isBefore(after.date())) continue;
            double share = (double) ChronoUnit.DAYS.between(before.date(), date)
                    / ChronoUnit.DAYS.between(before.date(), after.date());
            return before.people() + share * (after.people() - before.people());
        }
        return counts.getLast().people();
    }
}
