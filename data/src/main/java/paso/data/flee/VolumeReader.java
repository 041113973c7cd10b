package paso.data.flee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Spawning.Volume;

/// Reads from `spawn_rules` how many people are displaced each day.
final class VolumeReader {

    /// Sections that may hold displacement by floods: the one that Flee's code reads, and the name that it had before,
    /// which settings still have, some as a mere switch beside the other.
    static final List<String> FLOODS = List.of("flood_driven_spawn_mode", "flood_driven_spawning");

    static final String BY_LEVEL = "displaced_per_flood_day";
    private static final double MOST = 1e9;

    private final Problems problems;
    private final SettingValues values;
    private final Map<String, Item> spawn;

    VolumeReader(Problems problems, SettingValues values, Map<String, Item> spawn) {
        this.problems = problems;
        this.values = values;
        this.spawn = spawn;
    }

    Volume read() {
        boolean floods = values.on(spawn, "flood_zone_spawning_only", false);
        if (floods && values.on(spawn, "conflict_zone_spawning_only", true)) {
            problems.add(
                    values.whereOf(spawn, "flood_zone_spawning_only"),
                    "",
                    "conflict_zone_spawning_only is on too, as it is where nothing is said",
                    "one of the two",
                    "Flee stops here; set conflict_zone_spawning_only to False.");
        }
        for (String section : FLOODS) {
            if (!SettingValues.written(spawn, section)) continue;
            if (floods) return flooded(section);
            problems.note(
                    values.whereOf(spawn, section),
                    section,
                    "has no effect, as flood_zone_spawning_only is off",
                    "Set it to True, and conflict_zone_spawning_only to False.");
        }
        if (floods) return new Volume.Registered();
        return conflicts();
    }

    private Volume conflicts() {
        Item item = spawn.get("conflict_driven_spawning");
        if (item == null || !SettingValues.written(spawn, "conflict_driven_spawning")) {
            if (item != null) {
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
        String mode = mode(keys, "constant");
        String key = "displaced_per_conflict_day";
        if (mode.equals("pop_ratio")) return new Volume.Share(values.number(keys, key, 0.01, 0, MOST));
        if (mode.equals("constant")) return new Volume.Constant(values.whole(keys, key, 500, 0, MOST));
        if (poisson(mode)) return new Volume.Poisson(values.whole(keys, key, 500, 0, MOST));
        return unknown(keys, mode);
    }

    private Volume flooded(String section) {
        Item item = spawn.get(section);
        if (!(item instanceof Item.Pairs(Where _, String _, Map<String, Item> keys))) {
            problems.add(
                    values.whereOf(spawn, section),
                    "",
                    section + " holds no keys",
                    "spawn_mode and " + BY_LEVEL,
                    "Flee stops here; write them under it.");
            return new Volume.Registered();
        }
        if (!values.on(spawn, "take_from_population", false)) {
            problems.add(
                    values.whereOf(spawn, section),
                    "",
                    "floods displace people, and take_from_population is off",
                    "take_from_population: True",
                    "Flee stops here; write it under spawn_rules.");
        }
        if (keys.containsKey("flood_spawn_mode")) {
            problems.note(
                    values.whereOf(keys, "flood_spawn_mode"),
                    "flood_spawn_mode",
                    "Flee's code does not read this key",
                    "Write spawn_mode.");
        }
        String mode = mode(keys, "pop_ratio");
        List<Double> usual =
                mode.equals("pop_ratio") ? List.of(0.0, 0.1, 0.2, 0.5, 0.9) : List.of(0.0, 100.0, 200.0, 300.0, 500.0);
        Item listed = keys.get(BY_LEVEL);
        List<Double> byLevel = listed == null ? usual : values.list(listed, BY_LEVEL, 0, MOST, "such as [0, 0.1, 0.5]");
        if (byLevel.isEmpty()) {
            if (listed instanceof Item.Many) {
                problems.add(listed.where(), "", BY_LEVEL + " is empty", "a number for each level", "Write some.");
            }
            return new Volume.Registered();
        }
        if (mode.equals("pop_ratio")) return new Volume.Flooded(Volume.How.SHARE, byLevel);
        if (mode.equals("constant")) return new Volume.Flooded(Volume.How.CONSTANT, byLevel);
        if (poisson(mode)) return new Volume.Flooded(Volume.How.POISSON, byLevel);
        return unknown(keys, mode);
    }

    private static String mode(Map<String, Item> keys, String otherwise) {
        return keys.get("spawn_mode") instanceof Item.Word word ? word.cell().text() : otherwise;
    }

    private static boolean poisson(String mode) {
        return mode.toLowerCase(Locale.ROOT).equals("poisson");
    }

    private Volume unknown(Map<String, Item> keys, String mode) {
        problems.add(
                values.whereOf(keys, "spawn_mode"),
                mode,
                "unknown spawn_mode, with which nobody is displaced",
                "constant, pop_ratio or poisson",
                "Write one of them.");
        return new Volume.Registered();
    }
}
