package paso.observe;

/// What a number of a series is. Stocks and flows, and events, people and households, are never added to each other.
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
}
