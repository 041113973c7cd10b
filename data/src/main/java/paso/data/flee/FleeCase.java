package paso.data.flee;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.displacement.Displacement;

/// A case of Flee as Paso runs it.
///
/// @param displacement under ids that are legal in Paso
/// @param written      what Flee's files call the ids that are not theirs, by id
/// @param sha256       hexadecimal hash of every file that was read, and of what was asked for
public record FleeCase(Displacement displacement, SortedMap<String, String> written, String sha256) {

    public FleeCase(Displacement displacement, Map<String, String> written, String sha256) {
        this(displacement, Collections.unmodifiableSortedMap(new TreeMap<>(written)), sha256);
    }

    /// What Flee's files call a place.
    public String name(String id) {
        return written.getOrDefault(id, id);
    }
}
