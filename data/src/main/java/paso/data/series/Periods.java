package paso.data.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.time.FiscalYear;
import paso.time.Span;

/// Periods of series that write only the day on which each ends.
final class Periods {

    private Periods() {}

    /// Days of a flow as [#spread] has them, but that a Monday begins a week and the first begins a month: all
    /// are whole weeks apart, or all begin or all end months, and no two are days in a row. At least three.
    static Map<Gathered.Key, Gathered.Raw> plain(Map<Gathered.Key, Gathered.Raw> days) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Gathered.Key key : days.keySet()) dates.add(key.period().last());
        if (dates.size() < 3) return days;
        boolean monday = dates.first().getDayOfWeek() == DayOfWeek.MONDAY;
        boolean begins = dates.stream().allMatch(date -> date.getDayOfMonth() == 1);
        if (!begins && !monday) return spread(days);
        boolean weeks = dates.stream().allMatch(date -> ChronoUnit.DAYS.between(dates.first(), date) % 7 == 0);
        if (!begins && !weeks) return spread(days);
        Map<Gathered.Key, Gathered.Raw> spread = new TreeMap<>();
        days.forEach((key, raw) -> {
            LocalDate first = key.period().last();
            Span period = begins ? FiscalYear.span(YearMonth.from(first)) : new Span(first, first.plusDays(6));
            spread.put(new Gathered.Key(period, key.published()), raw);
        });
        return spread;
    }

    /// Weeks where all days are whole weeks apart, months where all end months, else as they are.
    static Map<Gathered.Key, Gathered.Raw> spread(Map<Gathered.Key, Gathered.Raw> days) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        for (Gathered.Key key : days.keySet()) ends.add(key.period().last());
        if (ends.size() < 2) return days;
        boolean weeks = true;
        boolean months = true;
        for (LocalDate end : ends) {
            weeks &= ChronoUnit.DAYS.between(ends.first(), end) % 7 == 0;
            months &= end.equals(YearMonth.from(end).atEndOfMonth());
        }
        if (!weeks && !months) return days;
        Map<Gathered.Key, Gathered.Raw> spread = new TreeMap<>();
        boolean whole = months;
        days.forEach((key, raw) -> {
            LocalDate end = key.period().last();
            Span period = whole ? FiscalYear.span(YearMonth.from(end)) : new Span(end.minusDays(6), end);
            spread.put(new Gathered.Key(period, key.published()), raw);
        });
        return spread;
    }
}
