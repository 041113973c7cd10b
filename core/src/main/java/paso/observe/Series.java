package paso.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import paso.time.Span;

/// A series with every version of its values.
///
/// @param figures in order of publication, learning and period; a later one for the same period replaces
///                  an earlier one
public record Series(SeriesId id, Quantity quantity, Frequency frequency, List<Figure> figures) {

    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::published)
            .thenComparing(Figure::learned)
            .thenComparing(figure -> figure.period().last())
            .thenComparing(figure -> figure.period().first());

    /// By the last day of a period, then by the first.
    public static final Comparator<Span> BY_PERIOD =
            Comparator.comparing(Span::last).thenComparing(Span::first);

    public Series {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(ORDER);
        figures = List.copyOf(sorted);
    }

    /// What was public at the end of `date`: of each period the newest version. The only way to values
    /// of a series.
    public Vintage asOf(LocalDate date) {
        NavigableMap<Span, Vintage.Value> newest = new TreeMap<>(BY_PERIOD);
        for (Figure figure : figures) {
            if (figure.published().isAfter(date)) continue;
            newest.put(figure.period(), new Vintage.Value(figure.period(), figure.value()));
        }
        return new Vintage(id, quantity, frequency, date, List.copyOf(newest.values()));
    }

    /// What was public *and* read by Paso at the end of `date`: what a forecast made on that day can
    /// have used.
    public Vintage knownOn(LocalDate date) {
        List<Figure> known = figures.stream()
                .filter(figure -> !figure.learned().isAfter(date))
                .toList();
        return new Series(id, quantity, frequency, known).asOf(date);
    }

    /// Values that a later version changed, in order of publication. The same value published again is
    /// no revision.
    public List<Revision> revisions() {
        NavigableMap<Span, Double> newest = new TreeMap<>(BY_PERIOD);
        List<Revision> revisions = new ArrayList<>();
        for (Figure figure : figures) {
            Double before = newest.put(figure.period(), figure.value());
            if (before != null && before != figure.value()) {
                revisions.add(new Revision(figure.period(), before, figure.value(), figure.published()));
            }
        }
        return revisions;
    }

    /// Days on which something became public, each once, ascending.
    public List<LocalDate> versions() {
        return figures.stream().map(Figure::published).distinct().toList();
    }

    /// Periods in order, each once.
    public List<Span> periods() {
        return figures.stream().map(Figure::period).distinct().sorted(BY_PERIOD).toList();
    }

    /// The version of a period that was in force at the end of `date`.
    public Optional<Figure> inForce(Span period, LocalDate date) {
        Figure found = null;
        for (Figure figure : figures) {
            if (figure.period().equals(period) && !figure.published().isAfter(date)) found = figure;
        }
        return Optional.ofNullable(found);
    }
}
