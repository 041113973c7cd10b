package paso.study.displacement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is thought of a number of a case before its counts are seen: a range, passed through evenly or in its
/// logarithm as the number's own range is (`docs/fit.md`).
///
/// @param name as `parameters.csv` has it: a rule, `weight:` and the id of a camp, or `weight` for every camp without
///             a row of its own
/// @param low  lowest value thought possible, at least [#LEAST]
/// @param high highest, at least `low`; the same: the number is held there
public record Prior(String name, double low, double high) {

    /// For all camps.
    public static final String EVERY_WEIGHT = "weight";

    /// Before the id of a camp.
    public static final String WEIGHT = Knob.WEIGHT;

    /// The lowest value that any number may have: what settings and `rules.yaml` take of all of them.
    public static final double LEAST = 1e-6;

    private static final double MOST = 1e6;

    private static final Map<String, Double> HIGHEST =
            new TreeMap<>(Map.of("default_movechance", 1.0, "camp_movechance", 1.0, "distance_power", 100.0));

    public Prior {
        if (!(low >= LEAST) || !(high >= low) || !(high <= highest(name))) {
            throw new IllegalArgumentException("prior: %s must be from %s to %s, low first, but was %s to %s"
                    .formatted(name, LEAST, highest(name), low, high));
        }
    }

    /// Rules that may have a range.
    public static List<String> rules() {
        return Knob.rules();
    }

    /// The highest value that a number may have.
    public static double highest(String name) {
        return HIGHEST.getOrDefault(name, MOST);
    }
}
