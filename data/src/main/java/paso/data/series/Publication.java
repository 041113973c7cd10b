package paso.data.series;

import java.time.LocalDate;
import java.util.Optional;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.SeriesId;
import paso.time.Span;

/// When the figures of a series became public: as stated for all or for the period, else by the lag of its publisher,
/// else late.
///
/// @param days from the end of a period, where nothing is stated
public record Publication(Terms terms, int days, Basis basis) {

    /// As the catalogue of `terms` knows it, else late.
    public static Publication of(Terms terms, SeriesId id, Frequency frequency) {
        return terms.catalogue()
                .lagDays(id)
                .map(lag -> new Publication(terms, lag, Basis.LAG))
                .orElseGet(() -> new Publication(terms, Rules.lateDays(frequency), Basis.LATE));
    }

    /// As the catalogue of `terms` knows it, else as its publisher is known to be.
    public static Publication of(Terms terms, SeriesId id, int usualDays) {
        return new Publication(terms, terms.catalogue().lagDays(id).orElse(usualDays), Basis.LAG);
    }

    /// A figure with its day of publication.
    ///
    /// @param own what the figure itself says of its publication
    public Figure figure(Span period, double value, Optional<LocalDate> own) {
        Optional<LocalDate> stated =
                own.or(terms::published).or(() -> terms.releases().of(period));
        LocalDate published = stated.orElseGet(() -> period.last().plusDays(days));
        LocalDate learned = terms.learned().isBefore(published) ? published : terms.learned();
        return new Figure(period, value, published, learned, stated.isPresent() ? Basis.STATED : basis);
    }
}
