package paso.scenario.displacement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something in which people differ: a value for each, drawn by weights where they are displaced.
///
/// @param name    such as `age`, `gender`, `ethnicity`
/// @param values  as written, at least one
/// @param usual   weight of each value, >= 0, not all 0
/// @param special weights of places that have their own, in the order of `values`
public record Trait(String name, List<String> values, List<Double> usual, SortedMap<String, List<Double>> special) {

    public static final String AGE = "age";
    public static final String GENDER = "gender";
    public static final String ETHNICITY = "ethnicity";
    public static final String RELIGION = "religion";

    public Trait {
        values = List.copyOf(values);
        usual = List.copyOf(usual);
        SortedMap<String, List<Double>> copied = new TreeMap<>();
        special.forEach((site, weights) -> copied.put(site, List.copyOf(weights)));
        special = Collections.unmodifiableSortedMap(copied);
    }

    /// Weights of the values where people are displaced from a site.
    public List<Double> weights(String site) {
        return special.getOrDefault(site, usual);
    }
}
