package paso.observe;

/// How the day on which a figure became public is known.
public enum Basis {
    /// Somebody says so: a column of the file, or the one who imports it.
    STATED,
    /// Its publisher is known to need so many days.
    LAG,
    /// Nobody says; taken late, so that no forecast sees it too early.
    LATE
}
