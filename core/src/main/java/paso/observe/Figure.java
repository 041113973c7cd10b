package paso.observe;

import java.time.LocalDate;
import paso.time.Span;

/// One published value, on three clocks.
///
/// @param period    days it covers; a stock holds at the end of the last
/// @param value     finite, >= 0
/// @param published day on which it became public; not before the period ends may be expected, but is
///                  not required
/// @param learned   day on which Paso read it, not before `published`
/// @param basis     how `published` is known
public record Figure(Span period, double value, LocalDate published, LocalDate learned, Basis basis) {

    public Figure {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("figure of %s: value must be >= 0 but was %s".formatted(period, value));
        }
        if (learned.isBefore(published)) {
            throw new IllegalArgumentException(
                    "figure of %s: learned on %s, before it was published on %s".formatted(period, learned, published));
        }
    }

    /// A figure whose day of publication is stated.
    public Figure(Span period, double value, LocalDate published, LocalDate learned) {
        this(period, value, published, learned, Basis.STATED);
    }
}
