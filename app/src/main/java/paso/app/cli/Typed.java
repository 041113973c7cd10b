package paso.app.cli;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paso.app.run.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
        if (value < low || value > high) throw new Complaint(outside(option, value, low, high));
        return value;
    }

    /// Holds every option of a command, and of the commands around it, to its [Whole].
    ///
    /// @throws ParameterException at the first that is outside
    static void inRange(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            for (OptionSpec option : command.getParseResult().matchedOptions()) {
                Object typed = option.getValue();
                if (typed instanceof Optional<?> some) typed = some.isPresent() ? some.get() : null;
                Optional<Whole> range = range(option);
                if (range.isEmpty() || !range.get().held() || !(typed instanceof Integer value)) continue;
                int low = range.get().from();
                int high = range.get().to();
                if (value < low || value > high) {
                    throw new ParameterException(command, outside(option.longestName(), value, low, high));
                }
            }
        }
    }

    /// The range of an option that is a whole number; empty where it states none.
    static Optional<Whole> range(@Nullable ArgSpec option) {
        if (option == null || !(option.userObject() instanceof Field field)) return Optional.empty();
        return Optional.ofNullable(field.getAnnotation(Whole.class));
    }

    private static String outside(String option, int value, int low, int high) {
        return "%s must be from %d to %d but was %d".formatted(option, low, high, value);
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
