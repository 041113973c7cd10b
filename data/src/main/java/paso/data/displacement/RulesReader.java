package paso.data.displacement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import paso.data.flee.Python;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;

/// Reads `rules.yaml`; what is left out is as Flee has it by itself.
final class RulesReader {

    private static final double MOST = 1e9;

    private final Problems problems;
    private final Python python;
    private final Keys rules;

    RulesReader(Problems problems, Keys rules) {
        this.problems = problems;
        this.rules = rules;
        python = new Python(problems);
    }

    Spawning spawning() {
        Set<String> known = new HashSet<>(Set.of("volume", "number", "by-level", "decay", "decay-days"));
        for (Form.Switch<Spawning> rule : Form.DISPLACED_SWITCHES) known.add(rule.key());
        Keys keys = rules.under("displaced", known);
        Map<String, Boolean> on = new HashMap<>();
        for (Form.Switch<Spawning> rule : Form.DISPLACED_SWITCHES)
            on.put(rule.key(), keys.yes(rule.key(), rule.of().apply(Spawning.standard())));
        Spawning spawning = new Spawning(
                is(on, "take-from-population"),
                is(on, "insert-day-0"),
                is(on, "empty-camps-on-day-0"),
                is(on, "conflict-zones-only"),
                is(on, "sum-of-camps"),
                is(on, "camps-are-sinks"),
                levels(keys, "decay"),
                (int) keys.whole("decay-days", 1, 1_000_000, OptionalLong.of(30)),
                volume(keys),
                is(on, "hunger"));
        keys.close();
        return spawning;
    }

    private static boolean is(Map<String, Boolean> on, String key) {
        return Boolean.TRUE.equals(on.get(key));
    }

    private List<Double> levels(Keys keys, String key) {
        List<Double> levels = new ArrayList<>();
        switch (keys.item(key).orElse(null)) {
            case null -> {}
            case Item.Many(Where _, String _, List<Item> items) -> {
                for (Item item : items) {
                    OptionalDouble value = item instanceof Item.Word word
                            ? python.number(word.cell(), 0, MOST, "0 or more")
                            : OptionalDouble.empty();
                    if (value.isPresent()) levels.add(value.getAsDouble());
                }
            }
            case Item other ->
                problems.add(other.where(), "", key + " is no list", "such as [1, 0.5]", "Write it in brackets.");
        }
        return levels;
    }

    private Volume volume(Keys keys) {
        String word = keys.word("volume", "registered").orElse("registered");
        double number = keys.number("number", 0, MOST, 0);
        if (word.startsWith(Form.FLOODS_DISPLACE)) {
            List<Double> byLevel = levels(keys, "by-level");
            if (byLevel.isEmpty()) {
                problems.add(
                        keys.where("by-level"),
                        "",
                        "floods displace people, and by-level says nothing",
                        "a number for each level of water, from 0",
                        "Write such as by-level: [0, 0.1, 0.5].");
            }
            for (Volume.How how : Volume.How.values())
                if (word.endsWith("-" + how.name().toLowerCase(Locale.ROOT))) return new Volume.Flooded(how, byLevel);
        }
        return switch (word) {
            case "registered" -> new Volume.Registered();
            case "constant" -> new Volume.Constant(number);
            case "poisson" -> new Volume.Poisson(number);
            case "share" -> new Volume.Share(number);
            default -> {
                problems.add(
                        keys.where("volume"),
                        word,
                        "unknown volume",
                        "registered, constant, poisson, share, flood-constant, flood-poisson, flood-share",
                        "Write one of them.");
                yield new Volume.Registered();
            }
        };
    }

    Moving moving() {
        Set<String> known = new HashSet<>();
        for (Form.Amount<Moving> rule : Form.MOVING_NUMBERS) known.add(rule.key());
        for (Form.Switch<Moving> rule : Form.MOVING_SWITCHES) known.add(rule.key());
        for (Form.Levels<Moving> rule : Form.MOVING_LEVELS) known.add(rule.key());
        Keys keys = rules.under("moving", known);
        Map<String, Double> found = new HashMap<>();
        for (Form.Amount<Moving> rule : Form.MOVING_NUMBERS)
            found.put(
                    rule.key(),
                    keys.number(rule.key(), rule.low(), rule.high(), rule.of().apply(Moving.standard())));
        Map<String, Boolean> on = new HashMap<>();
        for (Form.Switch<Moving> rule : Form.MOVING_SWITCHES)
            on.put(rule.key(), keys.yes(rule.key(), rule.of().apply(Moving.standard())));
        Heeds heeds = new Heeds(
                is(on, "economic-pull"),
                is(on, "flee-hunger"),
                is(on, "avoid-hunger"),
                levels(keys, "flood-chances"),
                levels(keys, "flood-weights"),
                new Heeds.Persons(
                        is(on, "women-avoid-hazards"),
                        is(on, "children-avoid-hazards"),
                        is(on, "elderly-avoid-hazards"),
                        is(on, "boys-take-risk"),
                        is(on, "match-camp-ethnicity"),
                        is(on, "match-camp-religion"),
                        is(on, "match-conflict-ethnicity"),
                        is(on, "match-town-ethnicity"),
                        of(found, "religion-fraction")));
        List<Integer> months = months(keys);
        keys.close();
        return moving(found, on).with(heeds).harvesting(months);
    }

    private List<Integer> months(Keys keys) {
        SortedSet<Integer> months = new TreeSet<>();
        if (keys.item(Form.HARVEST).orElse(null) instanceof Item.Many(Where _, String _, List<Item> items)) {
            for (Item item : items) {
                Cell cell = item instanceof Item.Word word ? word.cell() : new Cell(item.where(), Form.HARVEST, "");
                python.whole(cell, 1, 12).ifPresent(month -> months.add((int) month));
            }
        } else levels(keys, Form.HARVEST);
        return List.copyOf(months);
    }

    private static double of(Map<String, Double> found, String key) {
        Double value = found.get(key);
        if (value == null) throw new IllegalStateException("no rule " + key);
        return value;
    }

    private static Moving moving(Map<String, Double> found, Map<String, Boolean> on) {
        return new Moving(
                new Moving.Speeds(
                        of(found, "km-per-day"), of(found, "walking-km-per-day"), of(found, "crossing-km-per-day")),
                new Moving.Chances(
                        of(found, "leave-conflict"),
                        of(found, "leave-camp"),
                        of(found, "leave-idp-camp"),
                        of(found, "leave-other"),
                        of(found, "population-base"),
                        of(found, "population-power-of-leaving")),
                new Moving.Weights(
                        of(found, "foreign-weight"),
                        of(found, "camp-weight"),
                        of(found, "conflict-weight"),
                        of(found, "soft-km"),
                        of(found, "softening"),
                        of(found, "power"),
                        of(found, "distance-power"),
                        is(on, "stay-close"),
                        of(found, "home-distance-power"),
                        of(found, "population-power")),
                new Moving.Room(of(found, "room-buffer"), of(found, "room-scaling")),
                (int) of(found, "awareness"),
                is(on, "fixed-routes"),
                of(found, "pruning"),
                is(on, "short-stints"),
                is(on, "on-foot"));
    }
}
