package paso.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cohorts a row speaks of: those with all these attribute values. `group` is an attribute here too.
///
/// @param values attribute name to value, sorted by name; empty means everybody
public record Who(SortedMap<String, String> values) {

    public static final Who EVERYBODY = new Who(Collections.emptySortedMap());

    public Who {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Who group(String group) {
        return new Who(new TreeMap<>(Map.of("group", group)));
    }

    public boolean matches(Cohort cohort) {
        for (Map.Entry<String, String> wanted : values.entrySet()) {
            String has = wanted.getKey().equals("group")
                    ? cohort.group()
                    : cohort.attributes().get(wanted.getKey());
            if (!wanted.getValue().equals(has)) return false;
        }
        return true;
    }

    /// How many attributes are fixed. Of several rows that match, those that fix the most hold.
    public int specificity() {
        return values.size();
    }

    /// `everybody`, or `group=family`.
    @Override
    public String toString() {
        if (values.isEmpty()) return "everybody";
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }
}
