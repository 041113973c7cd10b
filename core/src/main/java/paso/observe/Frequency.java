package paso.observe;

/// How often a series has a value.
public enum Frequency {
    DAY,
    /// Monday to Sunday.
    WEEK,
    /// A calendar month.
    MONTH
}
