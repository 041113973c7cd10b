package paso.data.flee;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paso.data.folder.Cell;
import paso.data.folder.Problems;

/// Written numbers and dates become values as Python's `int`, `float` and `strptime` take them; what they refuse, or
/// what no model can use, is a problem.
public final class Python {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(_\\d+)*");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d[\\d_]*(\\.[\\d_]*)?|\\.\\d[\\d_]*)([eE][+-]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int LONGEST = 60;

    private final Problems problems;

    public Python(Problems problems) {
        this.problems = problems;
    }

    /// A whole number in `low` to `high`.
    public OptionalLong whole(Cell cell, long low, long high) {
        String words = "a whole number, %,d to %,d".formatted(low, high);
        if (cell.text().length() > LONGEST || !WHOLE.matcher(cell.text()).matches()) {
            String what = cell.isEmpty() ? " is empty" : " is not a whole number";
            problems.add(cell, cell.name() + what, words, "Flee stops here; write a number without point or signs.");
            return OptionalLong.empty();
        }
        BigInteger value = new BigInteger(cell.text().replace("_", "").replace("+", ""));
        if (value.compareTo(BigInteger.valueOf(low)) >= 0 && value.compareTo(BigInteger.valueOf(high)) <= 0) {
            return OptionalLong.of(value.longValueExact());
        }
        problems.add(cell, cell.name() + " is out of range", words, "Check the number of digits and the sign.");
        return OptionalLong.empty();
    }

    /// A finite number in `low` to `high`.
    public OptionalDouble number(Cell cell, double low, double high, String words) {
        OptionalDouble value = parsed(cell.text());
        if (value.isEmpty()) {
            String what = cell.isEmpty() ? " is empty" : " is not a number";
            problems.add(cell, cell.name() + what, words, "Flee stops here; write such as 12.5, with a point.");
        } else if (!Double.isFinite(value.getAsDouble())) {
            problems.add(cell, cell.name() + " is not a finite number", words, "Write a number.");
            return OptionalDouble.empty();
        } else if (value.getAsDouble() < low || value.getAsDouble() > high) {
            problems.add(cell, cell.name() + " is out of range", words, "Check the number and its sign.");
            return OptionalDouble.empty();
        }
        return value;
    }

    /// What `float` gives, NaN and infinities too; empty where it refuses.
    public static OptionalDouble parsed(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        if (lower.equals("nan")) return OptionalDouble.of(Double.NaN);
        if (lower.equals("inf") || lower.equals("infinity")) {
            return OptionalDouble.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) return OptionalDouble.empty();
        return OptionalDouble.of(Double.parseDouble(text.replace("_", "")));
    }

    public Optional<LocalDate> date(Cell cell) {
        Matcher date = DATE.matcher(cell.text());
        if (date.matches()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
                if (day.getYear() >= 1900 && day.getYear() <= 2200) return Optional.of(day);
            } catch (DateTimeException e) {
                problems.add(
                        cell,
                        cell.name() + " is a day that does not exist",
                        "a date such as 2012-02-29",
                        "Flee stops here; look it up in a calendar.");
                return Optional.empty();
            }
        }
        problems.add(
                cell,
                cell.name() + (cell.isEmpty() ? " is empty" : " is not a date"),
                "year-month-day such as 2012-02-29, from 1900 to 2200",
                "Flee stops here; write the date with two hyphens.");
        return Optional.empty();
    }
}
