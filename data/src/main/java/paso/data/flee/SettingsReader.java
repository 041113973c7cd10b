package paso.data.flee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.data.folder.YamlTree;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;

/// Reads `simsetting.yml`; what is left out is as Flee has it.
///
/// Numbers and switches are what Python makes of them: a switch may be a number or a word, and every word that is no
/// YAML switch is on.
final class SettingsReader {

    private static final double SQRT_TEN = 3.16227766017; // as Flee writes it
    private static final double MOST = 1e9;
    private static final Spawning SPAWNING = Spawning.standard();

    /// Section that Flee does not know: `place: weight`.
    static final String PLACE_WEIGHTS = "place_weights";

    private final Problems problems;
    private final Law law;
    private Map<String, Item> spawn = Map.of();
    private Map<String, Item> move = Map.of();
    private Map<String, Item> optimisations = Map.of();
    private Map<String, Item> places = Map.of();
    private Where file = new Where.Fixed("simsetting.yml", 0, 0);

    SettingsReader(Problems problems, Law law) {
        this.problems = problems;
        this.law = law;
    }

    /// What the settings say.
    ///
    /// @param hasten every number of people is divided by it, >= 1
    /// @param agents whether people stand in `agents.csv`
    /// @param weights what draws people to a place beyond the rules, by place; Flee has none
    record Found(long hasten, boolean agents, Spawning spawning, Moving moving, SortedMap<String, Weight> weights) {}

    /// The weight of a place, > 0, and where it is written.
    record Weight(Where where, double value) {}

    Found read(Optional<FileText> text) {
        if (text.isPresent()) {
            file = new Where.Fixed(text.get().name(), 0, 0);
            if (empty(text.get().text())) {
                problems.note(file, "", "the file says nothing, so everything is as Flee has it by itself", "");
            } else YamlTree.read(text.get(), problems).ifPresent(this::sections);
        }
        return new Found(hasten(), on(spawn, "read_from_agents_csv_file", false), spawning(), moving(), placeWeights());
    }

    private static boolean empty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private void sections(Item root) {
        if (!(root instanceof Item.Pairs(Where _, String _, Map<String, Item> top))) {
            problems.add(
                    root.where(),
                    "",
                    "no sections in the file",
                    String.join(", ", FleeKeys.SECTIONS),
                    "Flee stops here; write such as move_rules: and keys under it.");
            return;
        }
        FleeKeys keys = new FleeKeys(problems, law);
        keys.top(top);
        spawn = section(top, "spawn_rules");
        move = section(top, "move_rules");
        optimisations = section(top, "optimisations");
        places = section(top, PLACE_WEIGHTS);
        keys.section("log_levels", section(top, "log_levels"));
        keys.section("spawn_rules", spawn);
        keys.section("move_rules", move);
        keys.section("optimisations", optimisations);
    }

    private Map<String, Item> section(Map<String, Item> top, String name) {
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

    private SortedMap<String, Weight> placeWeights() {
        SortedMap<String, Weight> weights = new TreeMap<>();
        places.forEach((place, item) -> number(item, PLACE_WEIGHTS, 1e-6, 1e6)
                .ifPresent(value -> weights.put(place, new Weight(item.where(), value))));
        return weights;
    }

    private long hasten() {
        double value = whole(optimisations, "hasten", 1, 1, MOST);
        return (long) value;
    }

    private Spawning spawning() {
        boolean sinks = on(spawn, law == Law.CODE ? "camps_are_sicks" : "camps_are_sinks", false);
        return new Spawning(
                on(spawn, "take_from_population", false),
                on(spawn, "insert_day0", true),
                on(spawn, "empty_camps_on_day0", false),
                on(spawn, "conflict_zone_spawning_only", true),
                on(spawn, "sum_from_camps", true),
                sinks,
                decay(),
                (int) whole(spawn, "conflict_spawn_decay_interval", SPAWNING.decayDays(), 1, 1e6),
                volume());
    }

    private List<Double> decay() {
        Item item = spawn.get("conflict_spawn_decay");
        if (item == null || (item instanceof Item.Word word && word.cell().isEmpty())) return List.of();
        List<Double> decay = new ArrayList<>();
        if (!(item instanceof Item.Many(Where _, String _, List<Item> items))) {
            problems.add(item.where(), "", "conflict_spawn_decay is no list", "such as [1.0, 0.5]", "Flee stops here.");
            return List.of();
        }
        for (Item one : items) number(one, "conflict_spawn_decay", 0, MOST).ifPresent(decay::add);
        if (items.isEmpty()) problems.note(item.where(), "", "an empty conflict_spawn_decay means no decay", "");
        return decay;
    }

    private Volume volume() {
        boolean floods = on(spawn, "flood_zone_spawning_only", false);
        if (floods && on(spawn, "conflict_zone_spawning_only", true)) {
            problems.add(
                    whereOf(spawn, "flood_zone_spawning_only"),
                    "",
                    "conflict_zone_spawning_only is on too, as it is where nothing is said",
                    "one of the two",
                    "Flee stops here; set conflict_zone_spawning_only to False.");
        }
        if (floods && spawn.containsKey("flood_driven_spawning")) {
            problems.add(
                    whereOf(spawn, "flood_driven_spawning"),
                    "",
                    "displacement by floods is not simulated",
                    "arrivals from what was registered, or conflict_driven_spawning",
                    "Take it away, and set flood_zone_spawning_only to False.");
        }
        Item item = spawn.get("conflict_driven_spawning");
        if (floods
                || item == null
                || (item instanceof Item.Word word && word.cell().isEmpty())) {
            if (item != null && !floods) {
                problems.note(item.where(), "", "conflict_driven_spawning without keys has no effect", "");
            }
            return new Volume.Registered();
        }
        if (!(item instanceof Item.Pairs(Where _, String _, Map<String, Item> keys))) {
            problems.add(
                    item.where(),
                    "",
                    "conflict_driven_spawning holds no keys",
                    "spawn_mode and displaced_per_conflict_day",
                    "Flee stops here; write them under it.");
            return new Volume.Registered();
        }
        String mode =
                keys.get("spawn_mode") instanceof Item.Word word ? word.cell().text() : "constant";
        String key = "displaced_per_conflict_day";
        if (mode.equals("pop_ratio")) return new Volume.Share(number(keys, key, 0.01, 0, MOST));
        if (mode.equals("constant")) return new Volume.Constant(whole(keys, key, 500, 0, MOST));
        if (mode.toLowerCase(Locale.ROOT).equals("poisson")) return new Volume.Poisson(whole(keys, key, 500, 0, MOST));
        problems.add(
                whereOf(keys, "spawn_mode"),
                mode,
                "unknown spawn_mode, with which nobody is displaced",
                "constant, pop_ratio or poisson",
                "Write one of them.");
        return new Volume.Registered();
    }

    private Moving moving() {
        boolean first = on(move, "use_v1_rules", false);
        Moving.Speeds speeds = new Moving.Speeds(
                first ? 200 : number(move, "max_move_speed", 360, Double.MIN_NORMAL, MOST),
                number(move, "max_walk_speed", 35, Double.MIN_NORMAL, MOST),
                number(move, "max_crossing_speed", 20, 0, MOST));
        Moving.Chances chances = new Moving.Chances(
                chance("conflict_movechance", 1),
                chance("camp_movechance", 0.001),
                chance("idpcamp_movechance", 0.1),
                chance("default_movechance", 0.3),
                number(move, "movechance_pop_base", 10_000, Double.MIN_NORMAL, MOST),
                number(move, "movechance_pop_scale_factor", 0, -100, 100));
        boolean population = on(move, "use_pop_for_loc_weight", false);
        Moving.Weights weights = new Moving.Weights(
                number(move, "foreign_weight", 1, 0, MOST),
                first ? 2 : number(move, "camp_weight", 1, 0, MOST),
                first ? 0.25 : number(move, "conflict_weight", 1 / SQRT_TEN, 0, MOST),
                number(move, "softening", 10, 0, MOST),
                number(move, "weight_softening", 0, 0, MOST),
                number(move, "weight_power", 1, -100, 100),
                number(move, "distance_power", 1, -100, 100),
                on(move, "stay_close_to_home", false),
                number(move, "home_distance_power", 0.5, -100, 100),
                population ? number(move, "pop_power_for_loc_weight", 0.1, -100, 100) : 0);
        Moving.Room room = new Moving.Room(
                number(move, "capacity_buffer", 0.9, 0, MOST), number(move, "capacity_scaling", 1, 0, MOST));
        return new Moving(
                speeds,
                chances,
                weights,
                room,
                awareness(),
                on(move, "fixed_routes", false),
                number(move, "pruning_threshold", 1, -MOST, MOST),
                !first && on(move, "avoid_short_stints", false),
                !first && on(move, "start_on_foot", false));
    }

    private int awareness() {
        int level = (int) whole(move, "awareness_level", 1, -1, 100);
        if (level == 0) {
            problems.note(
                    whereOf(move, "awareness_level"),
                    "0",
                    law == Law.CODE
                            ? "nobody moves at awareness level 0 in Flee's code"
                            : "awareness level 0 is taken for 1",
                    law == Law.CODE ? "Write 1, or run with --flee-documented." : "");
        }
        return level == -1 ? 1 : level;
    }

    private double chance(String key, double otherwise) {
        double value = number(move, key, otherwise, -MOST, MOST);
        if (value < 0 || value > 1) {
            problems.note(
                    whereOf(move, key),
                    String.valueOf(value),
                    value < 0 ? "a chance below 0 means never" : "a chance above 1 means always",
                    "");
        }
        if (key.equals("default_movechance") && value < 0.005) {
            problems.note(
                    whereOf(move, key),
                    String.valueOf(value),
                    "below 0.005 Flee takes every such place for a camp",
                    "Write 0.005 or more.");
        }
        return Math.clamp(value, 0, 1);
    }

    private Where whereOf(Map<String, Item> keys, String key) {
        Item item = keys.get(key);
        return item == null ? file : item.where();
    }

    private double whole(Map<String, Item> keys, String key, double otherwise, double low, double high) {
        double value = number(keys, key, otherwise, low, high);
        double cut = value < 0 ? Math.ceil(value) : Math.floor(value);
        if (cut != value) problems.note(whereOf(keys, key), key, "a whole number: what follows the point is cut", "");
        return Math.max(low, cut);
    }

    private double number(Map<String, Item> keys, String key, double otherwise, double low, double high) {
        Item item = keys.get(key);
        return item == null ? otherwise : number(item, key, low, high).orElse(otherwise);
    }

    private Optional<Double> number(Item item, String key, double low, double high) {
        String allowed = low == Double.MIN_NORMAL
                ? "a number more than 0"
                : "a number, %s to %s".formatted(plain(low), plain(high));
        if (!(item instanceof Item.Word(Cell cell))) {
            problems.add(item.where(), "", key + " is no number", allowed, "Flee stops here; write one number.");
            return Optional.empty();
        }
        OptionalDouble value = switchOf(cell.text())
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

    private boolean on(Map<String, Item> keys, String key, boolean otherwise) {
        Item item = keys.get(key);
        if (item == null) return otherwise;
        return switch (item) {
            case Item.Word(Cell cell) -> {
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

    private static Optional<Boolean> switchOf(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> Optional.of(true);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
