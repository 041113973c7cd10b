package paso.study.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Vintage;
import paso.time.Span;

/// A vintage by days, added up to weeks or months.
///
/// A flow: the sum of the days that were public, where these are at least 5 in 7, scaled to all of them; the
/// newest week or month needs all its days, for its last ones may be those that are not public yet. A stock:
/// the newest of the last three days of a week, or from the 28th of a month on.
public final class Coarser {

    private static final int WEEK = 7;
    private static final double KNOWN = 5.0 / 7;
    private static final int FROM_28TH = 28;

    private Coarser() {}

    /// By weeks that begin on the weekday of `begins`, so that none has days before and after it, or by calendar
    /// months.
    ///
    /// @param daily of days
    /// @throws IllegalArgumentException when it is not by days, or days are asked for
    public static Vintage of(Vintage daily, Frequency frequency, LocalDate begins) {
        if (daily.frequency() != Frequency.DAY || frequency == Frequency.DAY) {
            throw new IllegalArgumentException(
                    "%s by %s cannot be added up to %s".formatted(daily.id(), daily.frequency(), frequency));
        }
        TreeMap<LocalDate, List<Vintage.Value>> parts = new TreeMap<>(); // by first day
        for (Vintage.Value value : daily.values()) {
            parts.computeIfAbsent(first(frequency, begins, value.period().last()), _ -> new ArrayList<>())
                    .add(value);
        }
        boolean stock = daily.quantity().kind() == Quantity.Kind.STOCK;
        List<Vintage.Value> values = new ArrayList<>();
        LocalDate newest = parts.isEmpty() ? begins : parts.lastKey();
        parts.forEach((first, days) -> {
            Span span = span(frequency, first);
            double value = stock ? last(frequency, span, days) : sum(span, days, first.equals(newest));
            if (!Double.isNaN(value)) values.add(new Vintage.Value(span, value));
        });
        return new Vintage(daily.id(), daily.quantity(), frequency, daily.asOf(), values);
    }

    private static LocalDate first(Frequency frequency, LocalDate begins, LocalDate day) {
        if (frequency == Frequency.MONTH) return day.withDayOfMonth(1);
        return day.minusDays(Math.floorMod(day.toEpochDay() - begins.toEpochDay(), WEEK));
    }

    private static Span span(Frequency frequency, LocalDate first) {
        return frequency == Frequency.MONTH
                ? new Span(first, YearMonth.from(first).atEndOfMonth())
                : new Span(first, first.plusDays(WEEK - 1));
    }

    private static double sum(Span span, List<Vintage.Value> days, boolean newest) {
        if (days.size() < (newest ? span.days() : KNOWN * span.days())) return Double.NaN;
        double sum = 0;
        for (Vintage.Value day : days) sum += day.value();
        return Math.rint(sum * span.days() / days.size());
    }

    private static double last(Frequency frequency, Span span, List<Vintage.Value> days) {
        Vintage.Value newest = days.getLast();
        LocalDate day = newest.period().last();
        boolean late = frequency == Frequency.MONTH
                ? day.getDayOfMonth() >= FROM_28TH
                : !day.isBefore(span.last().minusDays(2));
        return late ? newest.value() : Double.NaN;
    }
}
