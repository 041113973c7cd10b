package paso.time;

import java.time.Month;
import java.time.YearMonth;

/// Years of the federal government of the United States: fiscal year 2024 runs from October 2023 to
/// September 2024 (31 U.S.C. 1102).
public final class FiscalYear {

    private FiscalYear() {}

    /// The calendar month that a month of a fiscal year is.
    public static YearMonth month(int fiscalYear, Month month) {
        return YearMonth.of(month.getValue() >= Month.OCTOBER.getValue() ? fiscalYear - 1 : fiscalYear, month);
    }

    /// The fiscal year in which a calendar month lies.
    public static int of(YearMonth month) {
        return month.getMonthValue() >= Month.OCTOBER.getValue() ? month.getYear() + 1 : month.getYear();
    }

    /// Number of a month in its fiscal year: October is 1, September 12.
    public static int number(Month month) {
        return (month.getValue() + 2) % 12 + 1;
    }

    /// From its first to its last day.
    public static Span span(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }
}
