package paso.data.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.scenario.Text;

/// Pairs of a YAML file whose keys are checked; what is not there reads as empty.
final class Pairs {

    private final Where where;
    private final String name;
    private final Map<String, Item> items;
    private final Problems problems;

    private Pairs(Where where, String name, Map<String, Item> items, Problems problems) {
        this.where = where;
        this.name = name;
        this.items = items;
        this.problems = problems;
    }

    /// Any keys.
    static Pairs of(Item item, Problems problems) {
        return switch (item) {
            case Item.Pairs(Where where, String name, Map<String, Item> items) ->
                new Pairs(where, name, items, problems);
            case Item.Word(Cell cell, boolean _)
            when cell.isEmpty() -> new Pairs(cell.where(), cell.name(), new LinkedHashMap<>(), problems);
            default -> {
                problems.add(
                        item.where(),
                        "",
                        (item.name().isEmpty() ? "this" : item.name()) + " is not pairs of key and value",
                        "pairs such as key: value",
                        "Compare with docs/scenario-format.md.");
                yield new Pairs(item.where(), item.name(), new LinkedHashMap<>(), problems);
            }
        };
    }

    /// Only these keys.
    static Pairs of(Item item, List<String> allowed, Problems problems) {
        Pairs pairs = of(item, problems);
        pairs.items.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                problems.add(
                        value.where(),
                        key,
                        "unknown key",
                        String.join(", ", allowed),
                        problems.near(key, allowed, "Take it away."));
            }
        });
        return pairs;
    }

    /// These pairs with what they lack of `keys` from `below`.
    Pairs over(Optional<Pairs> below, List<String> keys) {
        if (below.isEmpty()) return this;
        Map<String, Item> all = new LinkedHashMap<>(items);
        for (String key : keys)
            if (!has(key) && below.get().has(key)) all.put(key, below.get().item(key));
        return new Pairs(where, name, all, problems);
    }

    Where where() {
        return where;
    }

    List<String> keys() {
        return List.copyOf(items.keySet());
    }

    boolean has(String key) {
        Item item = items.get(key);
        return item != null && !(item instanceof Item.Word(Cell cell, boolean _) && cell.isEmpty());
    }

    Item item(String key) {
        Item item = items.get(key);
        return item == null ? new Item.Word(new Cell(where, key, ""), false) : item;
    }

    Cell cell(String key) {
        return word(item(key)).orElse(new Cell(where, key, ""));
    }

    private Optional<Cell> word(Item item) {
        if (item instanceof Item.Word(Cell cell, boolean _)) return Optional.of(cell);
        problems.add(item.where(), "", item.name() + " is not a single value", "one value", "Write one value.");
        return Optional.empty();
    }

    /// The members of a list; a single value is a list of one.
    List<Cell> cells(String key) {
        List<Cell> cells = new ArrayList<>();
        if (item(key) instanceof Item.Many many) {
            for (Item item : many.items()) word(item).ifPresent(cells::add);
        } else if (has(key)) cells.add(cell(key));
        return cells;
    }

    List<Item> list(String key) {
        if (!has(key)) return List.of();
        if (item(key) instanceof Item.Many many) return many.items();
        problems.add(item(key).where(), "", key + " is not a list", "a list", "Begin each member with '- '.");
        return List.of();
    }

    Text text(String key) {
        return text(item(key), List.of());
    }

    /// Words that stand beside other keys.
    Text text(String key, List<String> others) {
        return text(item(key), others);
    }

    private Text text(Item item, List<String> others) {
        if (item instanceof Item.Word(Cell cell, boolean _)) return Text.of(cell.text());
        int before = problems.count();
        List<String> allowed = new ArrayList<>(List.of("en", "es"));
        allowed.addAll(others);
        Pairs words = of(item, allowed, problems);
        if (item instanceof Item.Many) return Text.of("");
        TreeMap<String, String> byLanguage = new TreeMap<>();
        for (String language : words.keys())
            if (!others.contains(language))
                byLanguage.put(language, words.cell(language).text());
        if (byLanguage.getOrDefault("en", "").isEmpty() && problems.count() == before) {
            problems.add(item.where(), "", item.name() + " has no English words", "{en: ..., es: ...}", "Add en.");
        }
        byLanguage.putIfAbsent("en", "");
        return new Text(byLanguage);
    }

    String name() {
        return name;
    }
}
