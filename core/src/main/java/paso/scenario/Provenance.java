package paso.scenario;

import java.time.LocalDate;
import java.util.Optional;

/// Where a figure comes from, since when it was public, and how well the data pin it down.
///
/// @param source    key of a [Source], empty where the row is a definition rather than a figure
/// @param published day on which it became public; absent for definitions
/// @param constant  `true`: may be read at an earlier as-of date too (a fact that did not change)
/// @param knowledge how well it is known
public record Provenance(String source, Optional<LocalDate> published, boolean constant, Knowledge knowledge) {

    /// For definitions and tests: no source, always public.
    public static final Provenance NONE = new Provenance("", Optional.empty(), true, Knowledge.ASSUMED);

    /// How well the published data pin a figure down.
    public enum Knowledge {
        /// Published, or determined by what is published.
        IDENTIFIED,
        /// Published data constrain it but leave a wide range.
        WEAK,
        /// A judgement; no data at hand.
        ASSUMED
    }
}
