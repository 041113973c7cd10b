package paso.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Parties that the model treats alike.
///
/// @param group      family status, one of the scenario's groups
/// @param attributes further attributes that are kept, name to value, sorted by name; empty where none is kept
/// @param size       people in each party, at least 1
public record Cohort(String group, SortedMap<String, String> attributes, int size) {

    public Cohort {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (size < 1) throw new IllegalArgumentException("cohort: size must be >= 1 but was %d".formatted(size));
    }

    /// The same cohort with only the attributes in `kept`.
    public Cohort keeping(java.util.Set<String> kept) {
        TreeMap<String, String> left = new TreeMap<>(attributes);
        left.keySet().retainAll(kept);
        return new Cohort(group, left, size);
    }

    /// Stable text, the same on every machine: `family/citizenship=venezuela/3`.
    public String key() {
        StringBuilder key = new StringBuilder(group);
        attributes.forEach(
                (name, value) -> key.append('/').append(name).append('=').append(value));
        return key.append('/').append(size).toString();
    }
}
