package paso.data.displacement;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import paso.data.flee.Python;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;

/// Keys of a YAML mapping, each asked for once; those that nobody knows are problems.
final class Keys {

    private final Problems problems;
    private final Python python;
    private final Where at;
    private final Map<String, Item> items;
    private final Set<String> known;

    Keys(Problems problems, Where file, Optional<Item> root, Set<String> known) {
        this.problems = problems;
        this.known = new TreeSet<>(known);
        python = new Python(problems);
        at = root.map(Item::where).orElse(file);
        items = switch (root.orElse(null)) {
            case null -> Map.of();
            case Item.Pairs pairs -> pairs.items();
            case Item other -> {
                problems.add(other.where(), "", "no keys here", String.join(", ", this.known), "Write key: value.");
                yield Map.of();
            }
        };
    }

    /// The keys under one key.
    Keys under(String key, Set<String> known) {
        Optional<Item> item = Optional.ofNullable(items.get(key));
        if (item.isEmpty()) problems.add(at, "", "'%s' is missing".formatted(key), "", "Write it and its keys.");
        return new Keys(problems, at, item, known);
    }

    Where where(String key) {
        Item item = items.get(key);
        return item == null ? at : item.where();
    }

    Optional<Item> item(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /// What is written; a problem where nothing is.
    Optional<Cell> cell(String key) {
        if (items.get(key) instanceof Item.Word(Cell cell, boolean _) && !cell.isEmpty()) return Optional.of(cell);
        problems.add(
                where(key), "", "'%s' is missing or no value".formatted(key), "", "Write %s: value.".formatted(key));
        return Optional.empty();
    }

    Optional<String> word(String key, String otherwise) {
        if (!items.containsKey(key) && !otherwise.isEmpty()) return Optional.of(otherwise);
        return cell(key).map(Cell::text);
    }

    long whole(String key, long low, long high, OptionalLong otherwise) {
        if (!items.containsKey(key) && otherwise.isPresent()) return otherwise.getAsLong();
        return cell(key)
                .map(cell -> python.whole(cell, low, high))
                .orElse(OptionalLong.empty())
                .orElse(low);
    }

    double number(String key, double low, double high, double otherwise) {
        if (!items.containsKey(key)) return otherwise;
        return cell(key)
                .map(cell -> python.number(cell, low, high, bounds(low, high)))
                .orElse(OptionalDouble.empty())
                .orElse(otherwise);
    }

    private static String bounds(double low, double high) {
        return low == Double.MIN_NORMAL
                ? "more than 0, to " + Form.plain(high)
                : Form.plain(low) + " to " + Form.plain(high);
    }

    boolean yes(String key, boolean otherwise) {
        if (!items.containsKey(key)) return otherwise;
        String word = cell(key).map(Cell::text).orElse("no");
        if (word.equals("yes") || word.equals("true")) return true;
        if (!word.equals("no") && !word.equals("false")) {
            problems.add(where(key), word, key + " is neither yes nor no", "yes or no", "Write one of them.");
        }
        return false;
    }

    /// Tells the keys that nothing reads.
    void close() {
        items.forEach((key, item) -> {
            if (!known.contains(key)) {
                problems.add(
                        item.where(),
                        key,
                        "unknown key",
                        String.join(", ", known),
                        problems.near(key, known, "Take it away."));
            }
        });
    }
}
