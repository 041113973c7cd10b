package paso.observe;

import java.time.LocalDate;
import java.util.List;
import paso.time.Span;

/// A series as it was public on a day.
///
/// @param asOf   nothing in it was published later
/// @param values in order of period; a period that was not published is absent
public record Vintage(SeriesId id, Quantity quantity, Frequency frequency, LocalDate asOf, List<Value> values) {

    public Vintage {
        values = List.copyOf(values);
    }

    /// A value of a period.
    public record Value(Span period, double value) {}
}
