package paso.study.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import paso.observe.Frequency;
import paso.time.Span;

/// Periods of a frequency as whole numbers in a row, so that distance is a difference.
final class Steps {

    private static final int THURSDAY = 3; // 1 January 1970 less its Monday, in days

    private Steps() {}

    /// Number of the period that holds `date`.
    static int of(Frequency frequency, LocalDate date) {
        return switch (frequency) {
            case DAY -> Math.toIntExact(date.toEpochDay());
            case WEEK -> Math.toIntExact(Math.floorDiv(date.toEpochDay() + THURSDAY, 7L));
            case MONTH -> Math.toIntExact(YearMonth.from(date).getLong(ChronoField.PROLEPTIC_MONTH));
        };
    }

    static Span span(Frequency frequency, int step) {
        return switch (frequency) {
            case DAY -> Span.day(LocalDate.ofEpochDay(step));
            case WEEK -> {
                LocalDate monday = LocalDate.ofEpochDay(step * 7L - THURSDAY);
                assert monday.getDayOfWeek() == DayOfWeek.MONDAY;
                yield new Span(monday, monday.plusDays(6));
            }
            case MONTH -> {
                YearMonth month = YearMonth.of(Math.floorDiv(step, 12), Math.floorMod(step, 12) + 1);
                yield new Span(month.atDay(1), month.atEndOfMonth());
            }
        };
    }

    /// Number of the first period that begins on `date` or later.
    static int from(Frequency frequency, LocalDate date) {
        int step = of(frequency, date);
        return span(frequency, step).first().isBefore(date) ? step + 1 : step;
    }
}
