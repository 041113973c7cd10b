package paso.reference;

/// Mistakes that the comparison with the engine must notice.
enum Fault {
    NONE,
    /// Those who came last are served first.
    QUEUE_REVERSED,
    /// Every route with seats has one more.
    ONE_SEAT_MORE,
    /// No group is served before another.
    PRIORITY_IGNORED
}
