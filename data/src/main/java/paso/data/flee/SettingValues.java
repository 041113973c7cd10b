package paso.data.flee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;

/// Values under the keys of `simsetting.yml` as Python takes them.
final class SettingValues {

    private final Problems problems;
    private final Where file;

    /// @param file named where a key is not there
    SettingValues(Problems problems, Where file) {
        this.problems = problems;
        this.file = file;
    }

    /// The keys under one key; none where there is nothing.
    Map<String, Item> section(Map<String, Item> top, String name) {
        Item item = top.get(name);
        return switch (item) {
            case null -> Map.of();
            case Item.Pairs pairs -> pairs.items();
            case Item.Word word when word.cell().isEmpty() -> Map.of();
            default -> {
                problems.add(item.where(), "", name + " holds no keys", "key: value, indented", "Flee stops here.");
                yield Map.of();
            }
        };
    }

    /// Whether anything is written under a key.
    static boolean written(Map<String, Item> keys, String key) {
        return switch (keys.get(key)) {
            case null -> false;
            case Item.Word word -> !word.cell().isEmpty();
            case Item _ -> true;
        };
    }

    /// A list of numbers; empty where there is a problem.
    List<Double> list(Item item, String key, double low, double high, String such) {
        List<Double> list = new ArrayList<>();
        if (!(item instanceof Item.Many(Where _, String _, List<Item> items))) {
            problems.add(item.where(), "", key + " is no list", such, "Flee stops here.");
            return list;
        }
        for (Item one : items) number(one, key, low, high).ifPresent(list::add);
        return list;
    }

    Where whereOf(Map<String, Item> keys, String key) {
        Item item = keys.get(key);
        return item == null ? file : item.where();
    }

    double whole(Map<String, Item> keys, String key, double otherwise, double low, double high) {
        if (keys.get(key) instanceof Item.Word(Cell cell, boolean quoted) && quoted) {
            String words = "a whole number, %s to %s".formatted(plain(low), plain(high));
            if (Python.parsed(cell.text()).isPresent() && !cell.text().strip().matches("[+-]?\\d+(_\\d+)*")) {
                problems.add(
                        cell, key + " is text and no whole number", words, "Flee stops here; take the marks away.");
                return otherwise;
            }
        }
        double value = number(keys, key, otherwise, low, high);
        double cut = value < 0 ? Math.ceil(value) : Math.floor(value);
        if (cut != value) problems.note(whereOf(keys, key), key, "a whole number: what follows the point is cut", "");
        return Math.max(low, cut);
    }

    double number(Map<String, Item> keys, String key, double otherwise, double low, double high) {
        Item item = keys.get(key);
        return item == null ? otherwise : number(item, key, low, high).orElse(otherwise);
    }

    Optional<Double> number(Item item, String key, double low, double high) {
        String allowed = low == Double.MIN_NORMAL
                ? "a number more than 0"
                : "a number, %s to %s".formatted(plain(low), plain(high));
        if (!(item instanceof Item.Word(Cell cell, boolean quoted))) {
            problems.add(item.where(), "", key + " is no number", allowed, "Flee stops here; write one number.");
            return Optional.empty();
        }
        OptionalDouble value = Optional.of(cell.text())
                .filter(_ -> !quoted)
                .flatMap(SettingValues::switchOf)
                .map(on -> OptionalDouble.of(on ? 1 : 0))
                .orElseGet(() -> Python.parsed(cell.text()));
        if (value.isPresent()
                && Double.isFinite(value.getAsDouble())
                && value.getAsDouble() >= low
                && value.getAsDouble() <= high) return Optional.of(value.getAsDouble());
        String what = value.isEmpty() ? " is no number" : " is out of range";
        problems.add(cell, key + what, allowed, value.isEmpty() ? "Flee stops here; write a number." : "Change it.");
        return Optional.empty();
    }

    private static String plain(double value) {
        return Math.abs(value) < 1e15 && value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.valueOf(value);
    }

    boolean on(Map<String, Item> keys, String key, boolean otherwise) {
        Item item = keys.get(key);
        if (item == null) return otherwise;
        return switch (item) {
            case Item.Word(Cell cell, boolean quoted) when quoted -> text(cell, key);
            case Item.Word(Cell cell, boolean _) -> {
                Optional<Boolean> written = switchOf(cell.text());
                if (written.isPresent()) yield written.get();
                if (cell.isEmpty()) yield false;
                OptionalDouble number = Python.parsed(cell.text());
                if (number.isPresent()) yield number.getAsDouble() != 0;
                problems.note(cell.where(), cell.text(), key + " is neither True nor False: on in Flee", "Write one.");
                yield true;
            }
            case Item.Many many -> !many.items().isEmpty();
            case Item.Pairs pairs -> !pairs.items().isEmpty();
        };
    }

    /// Text in quotation marks is on in Flee, whatever it says, unless it is empty.
    private boolean text(Cell cell, String key) {
        boolean off = switchOf(cell.text()).filter(on -> !on).isPresent();
        OptionalDouble number = Python.parsed(cell.text());
        if (off || (number.isPresent() && number.getAsDouble() == 0)) {
            problems.note(
                    cell.where(),
                    cell.text(),
                    key + " is text in quotation marks: on in Flee, whatever it says",
                    "Take the marks away.");
        }
        return !cell.isEmpty();
    }

    private static Optional<Boolean> switchOf(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> Optional.of(true);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
