package paso.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// Events with their days, written `name@2024-01-05`.
    static Map<String, LocalDate> events(List<String> typed) {
        Map<String, LocalDate> events = new TreeMap<>();
        for (String one : typed) {
            int at = one.lastIndexOf('@');
            if (at <= 0)
                throw new Complaint(
                        "--happened %s: write the event and its day, as in closure@2024-01-05".formatted(one));
            try {
                events.put(one.substring(0, at), LocalDate.parse(one.substring(at + 1)));
            } catch (DateTimeParseException e) {
                throw new Complaint("--happened %s: what follows @ is not a day such as 2024-01-05".formatted(one));
            }
        }
        return events;
    }
}
