package paso.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Something that forecasts declare they rest on; one that breaks makes them void.
///
/// @param place  id of a place or an area that it is about; absent = the whole corridor
/// @param broken day from which it no longer held; absent = it holds, as far as this row knows
/// @param origin when the row became public; rows with one id are versions of one assumption
public record Assumption(String id, Text title, Optional<String> place, Optional<LocalDate> broken, Provenance origin) {

    public Assumption {
        Ids.check("assumption", id);
    }

    /// Ids of the assumptions that a forecast as of a day declares: those whose newest row public by
    /// then has no day on which it broke.
    public static List<String> declared(List<Assumption> rows, LocalDate asOf) {
        TreeMap<String, Assumption> newest = new TreeMap<>();
        for (Assumption row : rows) {
            if (row.since().isAfter(asOf)) continue;
            newest.merge(row.id(), row, (one, other) -> other.since().isBefore(one.since()) ? one : other);
        }
        List<String> declared = new ArrayList<>();
        for (Assumption row : newest.values()) if (row.broken().isEmpty()) declared.add(row.id());
        return declared;
    }

    private LocalDate since() {
        return origin.constant() ? LocalDate.MIN : origin.published().orElse(LocalDate.MIN);
    }
}
