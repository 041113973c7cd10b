package paso.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import paso.app.run.Complaint;
import picocli.CommandLine.TypeConversionException;

/// What people type, and the words when it cannot be read.
final class Typed {

    private Typed() {}

    static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'%s' is not a day of the calendar; write year-month-day, as in 2023-12-28".formatted(typed));
        }
    }

    static Integer whole(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a whole number such as 100".formatted(typed));
        }
    }

    static Long wide(String typed) {
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a whole number such as 1".formatted(typed));
        }
    }

    /// @throws Complaint when `value` is not in `[low, high]`
    static int within(String option, int value, int low, int high) {
        if (value < low || value > high) {
            throw new Complaint("%s must be from %d to %d but was %d".formatted(option, low, high, value));
        }
        return value;
    }
}
