package paso.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The simulated days: index 0 is `start`, index `days - 1` is the last day.
///
/// @param start first simulated day
/// @param days  number of simulated days, at least 1
public record Timeline(LocalDate start, int days) {

    public Timeline {
        if (days < 1) throw new IllegalArgumentException("timeline: days must be >= 1 but was %d".formatted(days));
    }

    /// From `start` to `last`, both inclusive.
    public static Timeline of(LocalDate start, LocalDate last) {
        return new Timeline(start, new Span(start, last).days());
    }

    /// Index of `date`; negative before the start, `>= days` after the end.
    public int indexOf(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, date));
    }

    public LocalDate dateOf(int day) {
        return start.plusDays(day);
    }

    public LocalDate last() {
        return dateOf(days - 1);
    }

    public Span span() {
        return new Span(start, last());
    }

    /// Every calendar month touched, in order.
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth end = YearMonth.from(last());
        for (YearMonth month = YearMonth.from(start); !month.isAfter(end); month = month.plusMonths(1))
            months.add(month);
        return months;
    }

    /// Index of the month of `day` in [#months()].
    public int monthIndex(int day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(dateOf(day))));
    }
}
