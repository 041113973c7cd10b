package paso.results;

/// Takes replicates as they finish, always in the order 0, 1, 2, … and never two at once.
@FunctionalInterface
public interface Sink {

    /// Reads what it needs; the outcome may be used again for a later replicate once this returns.
    void accept(Outcome outcome);
}
