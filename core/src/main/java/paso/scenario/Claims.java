package paso.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.observe.Dossier;

/// Public statements and everything that was published on what they speak of.
///
/// @param claims   in the order in which they were written
/// @param dossiers published figures by the id of their series
/// @param titles   of the series
/// @param sources  by key
public record Claims(
        List<Claim> claims,
        SortedMap<String, Dossier> dossiers,
        SortedMap<String, Text> titles,
        SortedMap<String, Source> sources) {

    public Claims {
        claims = List.copyOf(claims);
        dossiers = Collections.unmodifiableSortedMap(new TreeMap<>(dossiers));
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /// The last day on which something was said or published; absent where there is nothing.
    public Optional<LocalDate> latest() {
        LocalDate latest = null;
        for (Claim claim : claims) latest = later(latest, claim.said());
        for (Dossier dossier : dossiers.values())
            for (Dossier.Entry entry : dossier.entries()) latest = later(latest, entry.published());
        return Optional.ofNullable(latest);
    }

    private static LocalDate later(@org.jspecify.annotations.Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
