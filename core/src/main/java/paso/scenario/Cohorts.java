package paso.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who travels: groups with their party sizes, and further attributes a place may keep.
///
/// @param groups     family-status groups, each with the shares of its party sizes
/// @param attributes attribute name to its possible values, for example `citizenship`; often empty
public record Cohorts(List<Group> groups, SortedMap<String, List<String>> attributes) {

    /// Family status, with the sizes of its parties.
    ///
    /// @param sizes party size in people to its share of *parties*; shares sum to 1 within 1e-9
    public record Group(String id, Text title, SortedMap<Integer, Double> sizes) {
        public Group {
            Ids.check("group", id);
            sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
            if (sizes.isEmpty()) throw new IllegalArgumentException("group '%s': no party size".formatted(id));
            double sum = 0;
            for (var entry : sizes.entrySet()) {
                if (entry.getKey() < 1 || entry.getKey() > 50) {
                    throw new IllegalArgumentException(
                            "group '%s': party size must be 1 to 50 but was %d".formatted(id, entry.getKey()));
                }
                if (!(entry.getValue() > 0)) {
                    throw new IllegalArgumentException("group '%s': share of size %d must be > 0 but was %s"
                            .formatted(id, entry.getKey(), entry.getValue()));
                }
                sum += entry.getValue();
            }
            if (Math.abs(sum - 1) > 1e-6) {
                throw new IllegalArgumentException(
                        "group '%s': shares of party sizes must sum to 1 but sum to %s".formatted(id, sum));
            }
        }

        /// People per party, on average.
        public double meanSize() {
            double mean = 0;
            for (var entry : sizes.entrySet()) mean += entry.getKey() * entry.getValue();
            return mean;
        }
    }

    public Cohorts {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) throw new IllegalArgumentException("cohorts: at least one group is needed");
        TreeMap<String, List<String>> copy = new TreeMap<>();
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        attributes = Collections.unmodifiableSortedMap(copy);
    }

    public Group group(String id) {
        for (Group group : groups) if (group.id().equals(id)) return group;
        throw new IllegalArgumentException("no group '%s'".formatted(id));
    }

    /// Every cohort a place that keeps `kept` can hold, in a stable order (group, then attribute values, then
    /// size).
    public List<Cohort> keeping(java.util.Set<String> kept) {
        List<SortedMap<String, String>> combinations = new ArrayList<>();
        combinations.add(new TreeMap<>());
        for (var attribute : attributes.entrySet()) {
            if (!kept.contains(attribute.getKey())) continue;
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (var shorter : combinations) {
                for (String value : attribute.getValue()) {
                    TreeMap<String, String> one = new TreeMap<>(shorter);
                    one.put(attribute.getKey(), value);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (Group group : groups) {
            for (var values : combinations) {
                for (int size : group.sizes().keySet()) cohorts.add(new Cohort(group.id(), values, size));
            }
        }
        return cohorts;
    }
}
