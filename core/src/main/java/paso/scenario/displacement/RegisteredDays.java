package paso.scenario.displacement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A counted series by day, as Flee reads it: corrected, a straight line between counts, cut to whole people.
public final class RegisteredDays {

    private final long[] days; // of each count, from day 0
    private final double[] people;

    /// @param counts    in order of date, at least one
    /// @param corrected dates of revised registration, see [Registration]
    /// @param start     date of day 0
    public RegisteredDays(List<Count> counts, List<LocalDate> corrected, LocalDate start) {
        days = new long[counts.size()];
        people = new double[counts.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = ChronoUnit.DAYS.between(start, counts.get(i).date());
            people[i] = counts.get(i).people();
        }
        for (LocalDate date : corrected) correct(ChronoUnit.DAYS.between(start, date));
    }

    public static RegisteredDays of(Registration counted, LocalDate start) {
        return new RegisteredDays(counted.counts(), counted.corrected(), start);
    }

    private void correct(long day) {
        for (int i = 1; i < days.length; i++) {
            if (days[i] != day) continue;
            double factor = people[i] / people[i - 1];
            for (int j = 0; j < i; j++) people[j] *= factor;
        }
    }

    /// People on a day; the first count before it, the last count after it.
    public long on(int day) {
        return onDay(day, days.length);
    }

    /// People on a day as far as counts before another day say; 0 where there are none. Corrections count whenever
    /// they were made.
    public long on(int day, int before) {
        int counts = 0;
        while (counts < days.length && days[counts] < before) counts++;
        return counts == 0 ? 0 : onDay(day, counts);
    }

    private long onDay(int day, int counts) {
        if (day <= days[0]) return (long) people[0];
        for (int i = 1; i < counts; i++) {
            if (day >= days[i]) continue;
            double share = (double) (day - days[i - 1]) / (days[i] - days[i - 1]);
            return (long) (people[i - 1] + share * (people[i] - people[i - 1]));
        }
        return (long) people[counts - 1];
    }
}
