package paso.data.flee;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Registration;

/// A series by day of the run, as Flee reads it: corrected, interpolated, cut to whole numbers.
final class RegisteredDays {

    private final long[] days; // of each count, from day 0
    private final double[] people;

    RegisteredDays(Registration counted, LocalDate start) {
        List<Count> counts = counted.counts();
        days = new long[counts.size()];
        people = new double[counts.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = ChronoUnit.DAYS.between(start, counts.get(i).date());
            people[i] = counts.get(i).people();
        }
        for (LocalDate date : counted.corrected()) correct(ChronoUnit.DAYS.between(start, date));
    }

    private void correct(long day) {
        for (int i = 1; i < days.length; i++) {
            if (days[i] != day) continue;
            double factor = people[i] / people[i - 1];
            for (int j = 0; j < i; j++) people[j] *= factor;
        }
    }

    long on(int day) {
        if (day <= days[0]) return (long) people[0];
        for (int i = 1; i < days.length; i++) {
            if (day >= days[i]) continue;
            double share = (double) (day - days[i - 1]) / (days[i] - days[i - 1]);
            return (long) (people[i - 1] + share * (people[i] - people[i - 1]));
        }
        return (long) people[people.length - 1];
    }
}
