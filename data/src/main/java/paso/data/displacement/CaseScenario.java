package paso.data.displacement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.displacement.CaseLever;
import paso.scenario.displacement.Displacement;

/// A case with what Paso adds to it.
///
/// @param displacement the case
/// @param title        in words
/// @param written      what an earlier form calls the ids that are not its own, by id
/// @param levers       what can be tried on it
/// @param nightly      dollars for each person and night, by place
public record CaseScenario(
        Displacement displacement,
        String title,
        SortedMap<String, String> written,
        List<CaseLever> levers,
        SortedMap<String, Double> nightly) {

    public CaseScenario {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
        nightly = Collections.unmodifiableSortedMap(new TreeMap<>(nightly));
        levers = List.copyOf(levers);
    }

    /// What an earlier form calls a place.
    public String name(String id) {
        return written.getOrDefault(id, id);
    }
}
