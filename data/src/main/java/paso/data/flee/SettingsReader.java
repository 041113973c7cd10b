package paso.data.flee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.folder.FileText;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.data.folder.YamlTree;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Spawning;

/// Reads `simsetting.yml`; what is left out is as Flee has it.
///
/// Numbers and switches are what Python makes of them: a switch may be a number or a word, and every word that is no
/// YAML switch is on.
final class SettingsReader {

    private static final double SQRT_TEN = 3.16227766017; // as Flee writes it
    private static final double MOST = 1e9;
    private static final Spawning SPAWNING = Spawning.standard();

    static final String INTENSITY = "default_conflict_intensity";
    static final String HUNGER = "starvation_driven_spawning";

    /// Section that Flee does not know: `place: weight`.
    static final String PLACE_WEIGHTS = "place_weights";

    private final Problems problems;
    private final Law law;
    private Map<String, Item> top = Map.of();
    private Map<String, Item> spawn = Map.of();
    private Map<String, Item> move = Map.of();
    private Map<String, Item> optimisations = Map.of();
    private Map<String, Item> places = Map.of();
    private SettingValues values;

    SettingsReader(Problems problems, Law law) {
        this.problems = problems;
        this.law = law;
        values = new SettingValues(problems, new Where.Fixed("simsetting.yml", 0, 0));
    }

    /// What the settings say.
    ///
    /// @param hasten every number of people is divided by it, >= 1
    /// @param agents whether people stand in `agents.csv`
    /// @param intensity of the conflict in a place that `location_changes.csv` makes a conflict zone; 0 = none
    /// @param rules   where each key of spawn_rules and move_rules is written
    /// @param weights what draws people to a place beyond the rules, by place; Flee has none
    record Found(
            long hasten,
            boolean agents,
            double intensity,
            Spawning spawning,
            Moving moving,
            SortedMap<String, Where> rules,
            SortedMap<String, Weight> weights) {}

    /// The weight of a place, > 0, and where it is written.
    record Weight(Where where, double value) {}

    Found read(Optional<FileText> text) {
        if (text.isPresent()) {
            Where file = new Where.Fixed(text.get().name(), 0, 0);
            values = new SettingValues(problems, file);
            if (empty(text.get().text())) {
                problems.note(file, "", "the file says nothing, so everything is as Flee has it by itself", "");
            } else YamlTree.readAsFlee(text.get(), problems).ifPresent(this::sections);
        }
        return new Found(
                hasten(),
                values.on(spawn, "read_from_agents_csv_file", false),
                intensity(),
                spawning(),
                moving(),
                rules(),
                placeWeights());
    }

    private static boolean empty(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private void sections(Item root) {
        if (!(root instanceof Item.Pairs(Where _, String _, Map<String, Item> found))) {
            problems.add(
                    root.where(),
                    "",
                    "no sections in the file",
                    String.join(", ", FleeKeys.SECTIONS),
                    "Flee stops here; write such as move_rules: and keys under it.");
            return;
        }
        top = found;
        FleeKeys keys = new FleeKeys(problems, law);
        keys.top(top);
        spawn = values.section(top, "spawn_rules");
        move = values.section(top, "move_rules");
        optimisations = values.section(top, "optimisations");
        places = values.section(top, PLACE_WEIGHTS);
        keys.section("log_levels", values.section(top, "log_levels"));
        keys.section("spawn_rules", spawn);
        keys.section("move_rules", move);
        keys.section("optimisations", optimisations);
    }

    private SortedMap<String, Where> rules() {
        SortedMap<String, Where> rules = new TreeMap<>();
        spawn.forEach((key, item) -> rules.put(key, item.where()));
        move.forEach((key, item) -> rules.put(key, item.where()));
        return rules;
    }

    private SortedMap<String, Weight> placeWeights() {
        SortedMap<String, Weight> weights = new TreeMap<>();
        places.forEach((place, item) -> values.number(item, PLACE_WEIGHTS, 1e-6, 1e6)
                .ifPresent(value -> weights.put(place, new Weight(item.where(), value))));
        return weights;
    }

    /// Flee's code cuts it to a whole number.
    private double intensity() {
        return Math.max(
                0,
                law == Law.CODE
                        ? values.whole(top, INTENSITY, 1, -MOST, MOST)
                        : values.number(top, INTENSITY, 1, -MOST, MOST));
    }

    private long hasten() {
        double value = values.whole(optimisations, "hasten", 1, 1, MOST);
        return (long) value;
    }

    private Spawning spawning() {
        boolean sinks = values.on(spawn, law == Law.CODE ? "camps_are_sicks" : "camps_are_sinks", false);
        return new Spawning(
                values.on(spawn, "take_from_population", false),
                values.on(spawn, "insert_day0", true),
                values.on(spawn, "empty_camps_on_day0", false),
                values.on(spawn, "conflict_zone_spawning_only", true),
                values.on(spawn, "sum_from_camps", true),
                sinks,
                decay(),
                (int) values.whole(spawn, "conflict_spawn_decay_interval", SPAWNING.decayDays(), 1, 1e6),
                new VolumeReader(problems, values, spawn).read(),
                values.on(spawn, HUNGER, false));
    }

    private List<Double> decay() {
        Item item = spawn.get("conflict_spawn_decay");
        if (item == null || (item instanceof Item.Word word && word.cell().isEmpty())) return List.of();
        List<Double> decay = values.list(item, "conflict_spawn_decay", 0, MOST, "such as [1.0, 0.5]");
        if (item instanceof Item.Many many && many.items().isEmpty())
            problems.note(item.where(), "", "an empty conflict_spawn_decay means no decay", "");
        return decay;
    }

    private Moving moving() {
        boolean first = values.on(move, "use_v1_rules", false);
        Moving.Speeds speeds = new Moving.Speeds(
                first ? 200 : values.number(move, "max_move_speed", 360, Double.MIN_NORMAL, MOST),
                values.number(move, "max_walk_speed", 35, Double.MIN_NORMAL, MOST),
                values.number(move, "max_crossing_speed", 20, 0, MOST));
        Moving.Chances chances = new Moving.Chances(
                chance("conflict_movechance", 1),
                chance("camp_movechance", 0.001),
                chance("idpcamp_movechance", 0.1),
                chance("default_movechance", 0.3),
                values.number(move, "movechance_pop_base", 10_000, Double.MIN_NORMAL, MOST),
                values.number(move, "movechance_pop_scale_factor", 0, -100, 100));
        boolean population = values.on(move, "use_pop_for_loc_weight", false);
        Moving.Weights weights = new Moving.Weights(
                values.number(move, "foreign_weight", 1, 0, MOST),
                first ? 2 : values.number(move, "camp_weight", 1, 0, MOST),
                first ? 0.25 : values.number(move, "conflict_weight", 1 / SQRT_TEN, 0, MOST),
                values.number(move, "softening", 10, 0, MOST),
                values.number(move, "weight_softening", 0, 0, MOST),
                values.number(move, "weight_power", 1, -100, 100),
                values.number(move, "distance_power", 1, -100, 100),
                values.on(move, "stay_close_to_home", false),
                values.number(move, "home_distance_power", 0.5, -100, 100),
                population ? values.number(move, "pop_power_for_loc_weight", 0.1, -100, 100) : 0);
        Moving.Room room = new Moving.Room(
                values.number(move, "capacity_buffer", 0.9, 0, MOST),
                values.number(move, "capacity_scaling", 1, 0, MOST));
        return new Moving(
                speeds,
                chances,
                weights,
                room,
                awareness(),
                values.on(move, "fixed_routes", false),
                values.number(move, "pruning_threshold", 1, -MOST, MOST),
                !first && values.on(move, "avoid_short_stints", false),
                !first && values.on(move, "start_on_foot", false),
                new HeedsReader(problems, values).read(move),
                new HarvestReader(problems, law).read(move));
    }

    private int awareness() {
        int level = (int) values.whole(move, "awareness_level", 1, -1, 100);
        if (level == 0) {
            problems.note(
                    values.whereOf(move, "awareness_level"),
                    "0",
                    law == Law.CODE
                            ? "nobody moves at awareness level 0 in Flee's code"
                            : "awareness level 0 is taken for 1",
                    law == Law.CODE ? "Write 1, or run with --flee-documented." : "");
        }
        return level == -1 && law == Law.DOCUMENTED ? 1 : level;
    }

    private double chance(String key, double otherwise) {
        double value = values.number(move, key, otherwise, -MOST, MOST);
        if (value < 0 || value > 1) {
            problems.note(
                    values.whereOf(move, key),
                    String.valueOf(value),
                    value < 0 ? "a chance below 0 means never" : "a chance above 1 means always",
                    "");
        }
        if (key.equals("default_movechance") && value < 0.005) {
            problems.note(
                    values.whereOf(move, key),
                    String.valueOf(value),
                    "below 0.005 Flee takes every such place for a camp",
                    "Write 0.005 or more.");
        }
        return Math.clamp(value, 0, 1);
    }
}
