package paso.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A series with every version of its values.
///
/// @param figures in order of publication; a later one for the same period revises an earlier one
public record Series(SeriesId id, Quantity quantity, Frequency frequency, List<Figure> figures) {

    public Series {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparing(Figure::published)
                .thenComparing(figure -> figure.period().last()));
        figures = List.copyOf(sorted);
    }

    /// What was public at the end of `date`: of each period the newest version. The only way to values of a series.
    public Vintage asOf(LocalDate date) {
        NavigableMap<LocalDate, Vintage.Value> newest = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.published().isAfter(date)) continue;
            newest.put(figure.period().last(), new Vintage.Value(figure.period(), figure.value()));
        }
        return new Vintage(id, quantity, frequency, date, List.copyOf(newest.values()));
    }
}
