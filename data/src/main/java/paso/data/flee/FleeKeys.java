package paso.data.flee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.scenario.displacement.Displacement.Law;

/// Every key of `simsetting.yml`, and what to say of those that change nothing.
final class FleeKeys {

    static final List<String> SECTIONS = List.of("log_levels", "spawn_rules", "move_rules", "optimisations");

    private static final Set<String> OTHER_TOP =
            Set.of("number_of_steps", "conflict_input_file", "flood_level_input_file", SettingsReader.INTENSITY);

    /// Keys that are read and act.
    private static final Map<String, Set<String>> ACTING = Map.of(
            "log_levels", Set.of(),
            "spawn_rules",
                    Set.of(
                            "take_from_population",
                            "insert_day0",
                            "empty_camps_on_day0",
                            "conflict_zone_spawning_only",
                            "flood_zone_spawning_only",
                            "sum_from_camps",
                            "camps_are_sicks",
                            "camps_are_sinks",
                            "read_from_agents_csv_file",
                            "conflict_spawn_decay",
                            "conflict_spawn_decay_interval",
                            "conflict_driven_spawning",
                            "flood_driven_spawning",
                            "flood_driven_spawn_mode",
                            "starvation_driven_spawning"),
            "move_rules",
                    Set.of(
                            "max_move_speed",
                            "max_walk_speed",
                            "max_crossing_speed",
                            "foreign_weight",
                            "camp_weight",
                            "conflict_weight",
                            "conflict_movechance",
                            "camp_movechance",
                            "idpcamp_movechance",
                            "default_movechance",
                            "awareness_level",
                            "capacity_buffer",
                            "capacity_scaling",
                            "avoid_short_stints",
                            "start_on_foot",
                            "use_v1_rules",
                            "softening",
                            "weight_softening",
                            "weight_power",
                            "distance_power",
                            "stay_close_to_home",
                            "home_distance_power",
                            "use_pop_for_loc_weight",
                            "pop_power_for_loc_weight",
                            "movechance_pop_base",
                            "movechance_pop_scale_factor",
                            "pruning_threshold",
                            "fixed_routes",
                            "use_economic_pull",
                            "flee_when_starving",
                            "avoid_food_deprived_locations",
                            "flood_rules",
                            "WomenAvoidHazards",
                            "ChildrenAvoidHazards",
                            "ElderlyAvoidHazards",
                            "BoysTakeRisk",
                            "MatchCampReligion",
                            "MatchCampEthnicity",
                            "MatchTownEthnicity",
                            "MatchConflictEthnicity",
                            "avg_religion_fraction",
                            HarvestReader.MONTHS),
            "optimisations", Set.of("hasten"));

    private static final String LOG = "what Flee logs is not written; every place and route is in summary.csv";

    /// Keys that are read and change nothing, with the reason.
    private static final Map<String, Map<String, String>> IDLE = idle();

    private final Problems problems;
    private final Law law;

    FleeKeys(Problems problems, Law law) {
        this.problems = problems;
        this.law = law;
    }

    private static Map<String, Map<String, String>> idle() {
        Map<String, String> logs = new TreeMap<>();
        for (String key : List.of("agent", "link", "camp", "init", "conflict", "idp_totals", "granularity"))
            logs.put(key, LOG);
        Map<String, String> spawn = new TreeMap<>();
        spawn.put("average_social_connectivity", "no rule of Flee that a settings file can switch on uses it");
        spawn.put("flood_spawn_mode", "Flee does not read this key");
        spawn.put("displaced_per_flood_day", "Flee reads this key under flood_driven_spawn_mode");
        Map<String, String> move = new TreeMap<>();
        move.put("two_system_decision_making", "Flee's code cannot switch this on from a settings file");
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("log_levels", logs);
        all.put("spawn_rules", spawn);
        all.put("move_rules", move);
        all.put("optimisations", Map.of());
        return all;
    }

    /// Notes on keys beside the sections.
    void top(Map<String, Item> top) {
        top.forEach((key, item) -> {
            if (OTHER_TOP.contains(key)) {
                if (!key.endsWith("_file") && !key.equals(SettingsReader.INTENSITY) && !off(item))
                    problems.note(item.where(), key, "this key changes nothing in a run", "");
            } else if (!SECTIONS.contains(key) && !key.equals(SettingsReader.PLACE_WEIGHTS)) {
                problems.note(
                        item.where(),
                        key,
                        "unknown key, which Flee does not read",
                        problems.near(key, SECTIONS, elsewhere(key)));
            }
        });
    }

    /// Notes on keys of a section that change nothing.
    void section(String section, Map<String, Item> keys) {
        Set<String> acting = ACTING.getOrDefault(section, Set.of());
        Map<String, String> idle = IDLE.getOrDefault(section, Map.of());
        keys.forEach((key, item) -> {
            if (key.equals("camps_are_sinks") && law == Law.CODE) {
                problems.note(
                        item.where(),
                        key,
                        "Flee's code reads this only under its misspelt key, camps_are_sicks",
                        "Run with --flee-documented, or write camps_are_sicks.");
            } else if (key.equals("camps_are_sicks") && law == Law.DOCUMENTED) {
                problems.note(item.where(), key, "a misspelling that only Flee's code reads", "Write camps_are_sinks.");
            } else if (idle.containsKey(key)) {
                if (!off(item)) problems.note(item.where(), key, idle.getOrDefault(key, ""), "");
            } else if (!acting.contains(key)) {
                problems.note(
                        item.where(),
                        key,
                        "unknown key in %s, which Flee does not read".formatted(section),
                        problems.near(key, acting, elsewhere(key)));
            }
        });
    }

    private static String elsewhere(String key) {
        for (String section : SECTIONS) {
            if (ACTING.getOrDefault(section, Set.of()).contains(key)
                    || IDLE.getOrDefault(section, Map.of()).containsKey(key)) {
                return "It belongs under %s.".formatted(section);
            }
        }
        return "Known keys are listed in docs/flee.md.";
    }

    /// Written, and off: nothing to say.
    static boolean off(Item item) {
        return switch (item) {
            case Item.Word word ->
                Set.of("", "0", "0.0", "-1", "False", "false", "FALSE", "no", "No", "off", "location")
                        .contains(word.cell().text());
            case Item.Many many -> many.items().isEmpty();
            case Item.Pairs pairs -> pairs.items().isEmpty();
        };
    }
}
