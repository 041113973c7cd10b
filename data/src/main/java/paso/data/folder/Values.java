package paso.data.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import paso.scenario.Ids;
import paso.scenario.Quantity;

/// Written values become numbers, dates and words; what cannot is a problem and gives nothing.
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern SEED = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_NUMBER = 40;
    /// `any` and `all` are rows of the outputs.
    static final List<String> RESERVED = List.of("any", "all");
    private static final String DATES = "a date such as 2023-12-28, from 1900 to 2200";

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    boolean present(Cell cell) {
        if (cell.isEmpty()) problems.add(cell, cell.name() + " is empty", "", "Write a value.");
        return !cell.isEmpty();
    }

    Optional<String> id(Cell cell) {
        if (!present(cell)) return Optional.empty();
        if (Ids.valid(cell.text())) return Optional.of(cell.text());
        problems.add(
                cell,
                "not an id",
                "1 to %d of a-z A-Z 0-9 . _ - beginning with a letter or digit".formatted(Ids.LONGEST),
                "Write it without spaces, accents or signs.");
        return Optional.empty();
    }

    /// An id that is not a word of the outputs or of the command line.
    Optional<String> idBut(Cell cell, List<String> reserved) {
        if (!reserved.contains(cell.text())) return id(cell);
        problems.add(
                cell,
                "this id has a meaning of its own in the results",
                "an id other than " + String.join(", ", reserved),
                "Choose another id.");
        return Optional.empty();
    }

    /// One of the known ids.
    Optional<String> ref(Cell cell, String kind, Collection<String> known, String file) {
        if (!present(cell)) return Optional.empty();
        if (known.contains(cell.text())) return Optional.of(cell.text());
        problems.add(
                cell,
                "unknown " + kind,
                "an id from " + file,
                problems.near(cell.text(), known, "Add it to %s, or write another.".formatted(file)));
        return Optional.empty();
    }

    Optional<LocalDate> date(Cell cell) {
        if (!present(cell)) return Optional.empty();
        if (DATE.matcher(cell.text()).matches()) {
            try {
                LocalDate date = LocalDate.parse(cell.text());
                if (date.getYear() >= 1900 && date.getYear() <= 2200) return Optional.of(date);
            } catch (DateTimeException e) {
                problems.add(cell, cell.name() + " is a day that does not exist", DATES, "Look it up in a calendar.");
                return Optional.empty();
            }
        }
        problems.add(cell, cell.name() + " is not a date", DATES, "Write year, month and day with two hyphens.");
        return Optional.empty();
    }

    Optional<LocalDate> dateOrNone(Cell cell) {
        return cell.isEmpty() ? Optional.empty() : date(cell);
    }

    OptionalDouble number(Cell cell, Bound bound) {
        if (!present(cell)) return OptionalDouble.empty();
        if (cell.text().indexOf('|') >= 0) {
            problems.add(
                    cell, cell.name() + " is a range", "one number, " + bound.words(), "Write the likeliest value.");
            return OptionalDouble.empty();
        }
        OptionalDouble value = parse(cell, cell.text(), bound);
        return value.isPresent() && within(cell, value.getAsDouble(), bound) ? value : OptionalDouble.empty();
    }

    OptionalInt whole(Cell cell, int low, int high) {
        Bound bound = new Bound(low, false, high, "a whole number, %,d to %,d".formatted(low, high));
        OptionalDouble value = number(cell, bound);
        if (value.isEmpty()) return OptionalInt.empty();
        if (value.getAsDouble() == Math.rint(value.getAsDouble())) return OptionalInt.of((int) value.getAsDouble());
        problems.add(cell, cell.name() + " is not a whole number", bound.words(), "Write it without decimals.");
        return OptionalInt.empty();
    }

    /// A seed, 1 where nothing is written.
    long seed(Cell cell) {
        if (cell.isEmpty()) return 1;
        if (SEED.matcher(cell.text()).matches()) return Long.parseLong(cell.text());
        problems.add(cell, "seed is not a whole number", "a whole number of at most 18 digits", "Write such as 1.");
        return 1;
    }

    int wholeOr(Cell cell, int low, int high, int otherwise) {
        return cell.isEmpty() ? otherwise : whole(cell, low, high).orElse(otherwise);
    }

    private OptionalDouble parse(Cell cell, String text, Bound bound) {
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) return OptionalDouble.of(value == 0 ? 0.0 : value);
        }
        problems.add(cell, cell.name() + " is not a number", "a number, " + bound.words(), mend(text));
        return OptionalDouble.empty();
    }

    private static String mend(String text) {
        String bare = text.replaceAll("[,'_\\s$€£~≈]", "");
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(bare).matches())
            return "Maybe '%s' was meant.".formatted(bare);
        if (text.endsWith("%")) return "Write a share, such as 0.25 for 25 %.";
        return "Write digits, without units.";
    }

    private boolean within(Cell cell, double value, Bound bound) {
        if (bound.holds(value)) return true;
        String wayOut = value < bound.low()
                ? (value < 0 ? "Maybe a sign was typed by mistake." : "Write a larger number.")
                : bound.high() == 1 && value > 2 && value <= 100
                        ? "Write a share, such as %s for %s %%.".formatted(plain(value / 100), plain(value))
                        : "Write a smaller number.";
        problems.add(
                cell,
                cell.name() + " is out of bounds",
                bound.words(),
                value == bound.low() ? "Write a larger number." : wayOut);
        return false;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    Optional<Quantity> quantityOrNone(Cell cell, String key, Bound bound) {
        return cell.isEmpty() ? Optional.empty() : quantity(cell, key, bound);
    }

    /// A number or a range.
    ///
    /// @param key key of a range that names none; must stay the same when rows move
    Optional<Quantity> quantity(Cell cell, String key, Bound bound) {
        if (!present(cell)) return Optional.empty();
        String text = cell.text();
        int at = text.indexOf('@');
        String written = key;
        if (at >= 0) {
            written = text.substring(at + 1).strip();
            text = text.substring(0, at).strip();
            if (!Ids.valid(written)) {
                problems.add(
                        cell,
                        cell.name() + " has a range key that is not an id",
                        "an id after @",
                        "Write such as 1|2|3 @staff.");
                return Optional.empty();
            }
        }
        List<Double> ends = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            OptionalDouble end = parse(cell, part.strip(), bound);
            if (end.isEmpty() || !within(cell, end.getAsDouble(), bound)) return Optional.empty();
            ends.add(end.getAsDouble());
        }
        return range(cell, written, ends);
    }

    private Optional<Quantity> range(Cell cell, String key, List<Double> ends) {
        if (ends.size() > 3) {
            problems.add(
                    cell,
                    cell.name() + " has more than three parts",
                    "low|likely|high or low|high",
                    "Write three or two.");
            return Optional.empty();
        }
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i - 1) > ends.get(i)) {
                problems.add(
                        cell,
                        cell.name() + " is a range whose low is above its high",
                        "low|likely|high, each at least the one before",
                        "Put the numbers in order.");
                return Optional.empty();
            }
        }
        return Optional.of(
                switch (ends.size()) {
                    case 1 -> Quantity.of(ends.get(0));
                    case 2 -> new Quantity.Between(key, ends.get(0), ends.get(1));
                    default -> new Quantity.Range(key, ends.get(0), ends.get(1), ends.get(2));
                });
    }

    /// yes or no, `otherwise` where nothing is written.
    boolean yes(Cell cell, boolean otherwise) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> {
                problems.add(cell, cell.name() + " is neither yes nor no", "yes, no", "Write one of them.");
                yield otherwise;
            }
        };
    }

    /// One of the words.
    <E> Optional<E> word(Cell cell, List<E> values, Function<E, String> words) {
        if (!present(cell)) return Optional.empty();
        List<String> known = values.stream().map(words).toList();
        int at = known.indexOf(cell.text());
        if (at >= 0) return Optional.of(values.get(at));
        String listed = String.join(", ", known);
        problems.add(cell, "unknown " + cell.name(), listed, Problems.maybe(cell.text(), known, "Write one of them."));
        return Optional.empty();
    }

    /// The word, or `otherwise` where nothing is written or what is written is a problem.
    String word(Cell cell, List<String> known) {
        return cell.isEmpty()
                ? known.getFirst()
                : word(cell, known, Function.identity()).orElse(known.getFirst());
    }
}
