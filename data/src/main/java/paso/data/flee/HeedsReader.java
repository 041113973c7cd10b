package paso.data.flee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Heeds.Persons;

/// Reads the rules of `move_rules` that look at trade, hunger, water and who somebody is.
final class HeedsReader {

    static final String ECONOMY = "use_economic_pull";
    static final String FLEE_HUNGER = "flee_when_starving";
    static final String AVOID_HUNGER = "avoid_food_deprived_locations";
    static final String FLOODS = "flood_rules";
    static final String CHANCES = "flood_movechances";
    static final String WEIGHTS = "flood_loc_weights";
    static final String WOMEN = "WomenAvoidHazards";
    static final String CHILDREN = "ChildrenAvoidHazards";
    static final String ELDERLY = "ElderlyAvoidHazards";
    static final String BOYS = "BoysTakeRisk";
    static final String CAMP_ETHNICITY = "MatchCampEthnicity";
    static final String CAMP_RELIGION = "MatchCampReligion";
    static final String CONFLICT_ETHNICITY = "MatchConflictEthnicity";
    static final String TOWN_ETHNICITY = "MatchTownEthnicity";
    static final String RELIGION_FRACTION = "avg_religion_fraction";
    /// Keys of `flood_rules` that change nothing here.
    private static final Map<String, String> IDLE = Map.of(
            "flood_link_weights", "Flee's code does not use this key",
            "flood_forecaster", "the forecast of floods is not simulated, and has no effect",
            "flood_forecaster_timescale", "the forecast of floods is not simulated, and has no effect",
            "flood_forecaster_weights", "the forecast of floods is not simulated, and has no effect",
            "flood_forecaster_end_time", "the forecast of floods is not simulated, and has no effect",
            "flood_awareness_weights", "the forecast of floods is not simulated, and has no effect");

    private static final Set<String> KEYS = Set.of(CHANCES, WEIGHTS, "max_flood_level");
    private static final double MOST = 1e9;

    private final Problems problems;
    private final SettingValues values;

    HeedsReader(Problems problems, SettingValues values) {
        this.problems = problems;
        this.values = values;
    }

    Heeds read(Map<String, Item> move) {
        boolean flooding = SettingValues.written(move, FLOODS);
        Map<String, Item> floods = values.section(move, FLOODS);
        if (flooding) keys(floods);
        return new Heeds(
                values.on(move, ECONOMY, false),
                values.on(move, FLEE_HUNGER, false),
                values.on(move, AVOID_HUNGER, false),
                flooding ? byLevel(move, floods, CHANCES) : List.of(),
                flooding ? byLevel(move, floods, WEIGHTS) : List.of(),
                persons(move));
    }

    private Persons persons(Map<String, Item> move) {
        boolean children = values.on(move, CHILDREN, false);
        boolean boys = values.on(move, BOYS, false);
        if (boys && !children) {
            problems.note(
                    values.whereOf(move, BOYS),
                    BOYS,
                    "has no effect without " + CHILDREN,
                    "Set %s to True too.".formatted(CHILDREN));
        }
        return new Persons(
                values.on(move, WOMEN, false),
                children,
                values.on(move, ELDERLY, false),
                boys,
                values.on(move, CAMP_ETHNICITY, false),
                values.on(move, CAMP_RELIGION, false),
                values.on(move, CONFLICT_ETHNICITY, false),
                values.on(move, TOWN_ETHNICITY, false),
                values.number(move, RELIGION_FRACTION, 0.25, Double.MIN_NORMAL, MOST));
    }

    private void keys(Map<String, Item> floods) {
        floods.forEach((key, item) -> {
            if (IDLE.containsKey(key)) {
                if (!FleeKeys.off(item)) problems.note(item.where(), key, IDLE.getOrDefault(key, ""), "");
            } else if (!KEYS.contains(key)) {
                problems.note(
                        item.where(),
                        key,
                        "unknown key in flood_rules, which Flee does not read",
                        problems.near(key, KEYS, "Known keys are listed in docs/flee.md."));
            }
        });
    }

    private List<Double> byLevel(Map<String, Item> move, Map<String, Item> floods, String key) {
        Item item = floods.get(key);
        if (item != null) return values.list(item, key, 0, MOST, "such as [0, 0.5, 1, 1]");
        problems.add(
                values.whereOf(move, FLOODS),
                "",
                "flood_rules lacks " + key,
                "a list of numbers by level of water",
                "Flee stops where a place is flooded; write such as %s: [1.0, 0.5, 0.2].".formatted(key));
        return List.of();
    }
}
