package paso.data.series;

import java.time.LocalDate;
import java.util.Optional;

/// What a file of observations does not say itself.
///
/// @param catalogue what the series are and how late they are published
/// @param published day on which the whole file became public; absent: each figure as late as its
///                  series is
/// @param learned   day of reading
/// @param releases  days on which single periods became public, where `published` is absent
public record Terms(Catalogue catalogue, Optional<LocalDate> published, LocalDate learned, Releases releases) {

    /// The same, with no release known by its day.
    public Terms(Catalogue catalogue, Optional<LocalDate> published, LocalDate learned) {
        this(catalogue, published, learned, Releases.NONE);
    }

    /// Nothing said: quantities and lags by [Rules].
    public static Terms learned(LocalDate learned) {
        return new Terms(Catalogue.EMPTY, Optional.empty(), learned);
    }
}
