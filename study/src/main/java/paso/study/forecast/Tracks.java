package paso.study.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Vintage;
import paso.time.Span;

/// Puts what was published on regular periods, of its own frequency or a coarser one.
///
/// A flow: the sum of the days of a period of which at least 5 in 7 are known, scaled to all of them; a week that does
/// not begin on Monday stands for the one that holds its middle. The newest period of a flow needs all its days. A
/// stock: the value at the end of the period, of a month the newest from its 28th on, of a week the newest of its last
/// three days; where fewer than half of the periods have one of these, the newest of any day.
public final class Tracks {

    private static final double KNOWN = 5.0 / 7;
    private static final int FROM_28TH = 28;
    private static final int WEEK = 7;

    private Tracks() {}

    /// The track of a vintage.
    ///
    /// @param unfinishedMonthEnds last days of months are left out: their counts were taken before the day was over
    public static Track of(Vintage vintage, Frequency frequency, boolean unfinishedMonthEnds) {
        if (vintage.values().isEmpty()) throw new IllegalArgumentException("nothing is public of " + vintage.id());
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        boolean flow = vintage.quantity().kind() == Quantity.Kind.FLOW;
        for (Vintage.Value value : vintage.values()) {
            boolean week = flow && week(frequency, value.period());
            first = Math.min(
                    first,
                    Steps.of(
                            frequency,
                            week ? middle(value.period()) : value.period().first()));
            last = Math.max(
                    last,
                    Steps.of(
                            frequency,
                            week ? middle(value.period()) : value.period().last()));
        }
        boolean anyDay = !flow && !mostlyLate(vintage, frequency);
        double[] sum = new double[last - first + 1];
        double[] days = new double[sum.length];
        LocalDate[] newest = new LocalDate[sum.length];
        for (Vintage.Value value : vintage.values()) {
            Span period = value.period();
            boolean week = flow && week(frequency, period);
            int at = Steps.of(frequency, week ? middle(period) : period.last()) - first;
            if (flow) {
                if (!week && Steps.of(frequency, period.first()) - first != at) continue;
                if (unfinishedMonthEnds
                        && period.last().getDayOfMonth() == period.last().lengthOfMonth()) continue;
                sum[at] += value.value();
                days[at] += period.days();
            } else if ((anyDay || late(frequency, period.last(), first + at))
                    && (newest[at] == null || !period.last().isBefore(newest[at]))) {
                newest[at] = period.last();
                sum[at] = value.value();
                days[at] = Double.POSITIVE_INFINITY;
            }
        }
        for (int at = 0; at < sum.length; at++) {
            int whole = Steps.span(frequency, first + at).days();
            if (days[at] < KNOWN * whole) sum[at] = Double.NaN;
            else if (flow && days[at] != whole) sum[at] *= whole / days[at];
        }
        if (flow && days[sum.length - 1] < Steps.span(frequency, last).days()) sum[sum.length - 1] = Double.NaN;
        int to = sum.length;
        while (to > 0 && Double.isNaN(sum[to - 1])) to--;
        return new Track(vintage.id(), vintage.quantity(), frequency, first, Arrays.copyOf(sum, to));
    }

    private static boolean week(Frequency frequency, Span period) {
        return frequency == Frequency.WEEK && period.days() == WEEK;
    }

    private static LocalDate middle(Span week) {
        return week.first().plusDays(WEEK / 2);
    }

    /// Whether at least half of the periods with a count have one near their end.
    private static boolean mostlyLate(Vintage vintage, Frequency frequency) {
        TreeSet<Integer> counted = new TreeSet<>();
        TreeSet<Integer> late = new TreeSet<>();
        for (Vintage.Value value : vintage.values()) {
            int step = Steps.of(frequency, value.period().last());
            counted.add(step);
            if (late(frequency, value.period().last(), step)) late.add(step);
        }
        return 2 * late.size() >= counted.size();
    }

    private static boolean late(Frequency frequency, LocalDate day, int step) {
        return switch (frequency) {
            case DAY -> true;
            case WEEK -> !day.isBefore(Steps.span(frequency, step).last().minusDays(2));
            case MONTH -> day.getDayOfMonth() >= FROM_28TH;
        };
    }
}
