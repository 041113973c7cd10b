package paso.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

    /// The value of exactly this period; empty where it was not public.
    public OptionalDouble of(Span period) {
        for (Value value : values) if (value.period().equals(period)) return OptionalDouble.of(value.value());
        return OptionalDouble.empty();
    }

    /// Part and part, over the periods that both have.
    ///
    /// @param sum name of the result
    /// @throws IllegalArgumentException when the quantities cannot be added, or frequency or day differ
    public Vintage plus(Vintage other, SeriesId sum) {
        quantity.requireAdds(other.quantity);
        if (frequency != other.frequency || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException("%s and %s differ in frequency or day".formatted(id, other.id));
        }
        Map<Span, Double> mine = new LinkedHashMap<>();
        for (Value value : values) mine.put(value.period(), value.value());
        List<Value> both = new ArrayList<>();
        for (Value value : other.values) {
            Double own = mine.get(value.period());
            if (own != null) both.add(new Value(value.period(), own + value.value()));
        }
        return new Vintage(sum, quantity, frequency, asOf, both);
    }

    /// Sum over the periods that lie within `span`.
    ///
    /// @throws IllegalArgumentException when it is a stock: what is there on two days is not twice as much
    public double total(Span span) {
        if (quantity.kind() == Quantity.Kind.STOCK) {
            throw new IllegalArgumentException("%s is a stock: its days cannot be added".formatted(id));
        }
        double sum = 0;
        for (Value value : values) {
            if (span.contains(value.period().first())
                    && span.contains(value.period().last())) sum += value.value();
        }
        return sum;
    }
}
