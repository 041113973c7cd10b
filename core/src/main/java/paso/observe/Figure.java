package paso.observe;

import java.time.LocalDate;
import paso.time.Span;

/// One published value.
///
/// @param period    days it covers; a stock holds at the end of the last
/// @param value     finite, >= 0
/// @param published day on which it became public
/// @param learned   day on which Paso read it, not before `published`
public record Figure(Span period, double value, LocalDate published, LocalDate learned) {

    public Figure {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("figure of %s: value must be >= 0 but was %s".formatted(period, value));
        }
    }
}
