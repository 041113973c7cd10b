package paso.study.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Days on which offices, buses and people keep another rhythm, in the United States and Mexico.
///
/// By rule: 24 to 26 December, 31 December to 2 January, the days between, Thanksgiving to its Sunday, Palm Sunday to
/// Easter Monday, and single federal and national days. Days of one name share one effect.
public final class Holidays {

    private static final List<String> RULED =
            List.of("christmas", "between the years", "new year", "thanksgiving", "holy week", "single days");

    private final List<String> names;
    private final Map<LocalDate, Integer> own;
    private final boolean ruled;

    private Holidays(List<String> names, Map<LocalDate, Integer> own, boolean ruled) {
        this.names = List.copyOf(names);
        this.own = new TreeMap<>(own);
        this.ruled = ruled;
    }

    /// By rule.
    public static Holidays ruled() {
        return new Holidays(RULED, Map.of(), true);
    }

    /// As listed, in place of those by rule.
    ///
    /// @param named name by day; days of one name share one effect
    public static Holidays listed(Map<LocalDate, String> named) {
        List<String> names = new ArrayList<>();
        Map<LocalDate, Integer> own = new TreeMap<>();
        new TreeMap<>(named).forEach((day, name) -> {
            if (!names.contains(name)) names.add(name);
            own.put(day, names.indexOf(name));
        });
        return new Holidays(names, own, false);
    }

    public List<String> names() {
        return names;
    }

    /// Index in [#names] of the holiday on this day; -1 = none.
    public int on(LocalDate day) {
        return ruled ? byRule(day) : own.getOrDefault(day, -1);
    }

    private static int byRule(LocalDate day) {
        int date = day.getDayOfMonth();
        if (day.getMonth() == Month.DECEMBER && date >= 24) return date <= 26 ? 0 : date <= 30 ? 1 : 2;
        if (day.getMonth() == Month.JANUARY && date <= 2) return 2;
        LocalDate thanksgiving = nth(day.getYear(), Month.NOVEMBER, DayOfWeek.THURSDAY, 4);
        if (!day.isBefore(thanksgiving) && !day.isAfter(thanksgiving.plusDays(3))) return 3;
        LocalDate easter = easter(day.getYear());
        if (!day.isBefore(easter.minusDays(7)) && !day.isAfter(easter.plusDays(1))) return 4;
        return single(day) ? 5 : -1;
    }

    /// Martin Luther King, Presidents, Juárez, Constitution, Memorial, Labor Day in both countries, Juneteenth,
    /// Independence in both, Columbus, Revolution, Veterans.
    private static boolean single(LocalDate day) {
        int year = day.getYear();
        return switch (day.getMonth()) {
            case JANUARY -> day.equals(nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3));
            case FEBRUARY ->
                day.equals(nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 1))
                        || day.equals(nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3));
            case MARCH -> day.equals(nth(year, Month.MARCH, DayOfWeek.MONDAY, 3));
            case MAY ->
                day.getDayOfMonth() == 1
                        || day.equals(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case JUNE -> day.getDayOfMonth() == 19 && year >= 2021;
            case JULY -> day.getDayOfMonth() == 4;
            case SEPTEMBER -> day.getDayOfMonth() == 16 || day.equals(nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1));
            case OCTOBER -> day.equals(nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2));
            case NOVEMBER -> day.getDayOfMonth() == 11 || day.equals(nth(year, Month.NOVEMBER, DayOfWeek.MONDAY, 3));
            case APRIL, AUGUST, DECEMBER -> false;
        };
    }

    private static LocalDate nth(int year, Month month, DayOfWeek weekday, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
    }

    /// Easter Sunday of the Gregorian calendar (anonymous computus of 1876, as in Meeus 1998, chapter 8).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
