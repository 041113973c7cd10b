package paso.observe;

import java.util.Locale;

/// What a number of a series is. Stocks and flows, and events, people and households, are never added to
/// each other.
public record Quantity(Kind kind, Unit unit) {

    public enum Kind {
        /// There at a moment: the end of the period.
        STOCK,
        /// During the period.
        FLOW
    }

    public enum Unit {
        /// One person may cause several.
        EVENTS,
        PEOPLE,
        HOUSEHOLDS
    }

    /// Whether values of the two may be added.
    public boolean adds(Quantity other) {
        return equals(other);
    }

    /// Refuses to add apples to pears.
    ///
    /// @throws IllegalArgumentException when values of the two cannot be added
    public void requireAdds(Quantity other) {
        if (!adds(other)) {
            throw new IllegalArgumentException("a %s cannot be added to a %s".formatted(other.words(), words()));
        }
    }

    /// Such as `flow of events`.
    public String words() {
        return (kind + " of " + unit).toLowerCase(Locale.ROOT);
    }
}
