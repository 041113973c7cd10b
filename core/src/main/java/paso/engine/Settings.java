package paso.engine;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// How a scenario is run.
///
/// @param seed       same scenario, settings and seed: same bytes
/// @param replicates at least 1; exactly 1 in expected mode
/// @param mode       random draws, or their means
/// @param levers     ids of the levers that are on; base events are listed too
/// @param threads    at least 1; changes the time taken and nothing else
public record Settings(long seed, int replicates, Mode mode, SortedSet<String> levers, int threads) {

    public enum Mode {
        /// Every draw is random.
        RANDOM,
        /// Every draw is replaced by its mean and every range by its mean: a fluid approximation that never yields
        /// a probability.
        EXPECTED
    }

    public Settings {
        levers = Collections.unmodifiableSortedSet(new TreeSet<>(levers));
        if (replicates < 1)
            throw new IllegalArgumentException("replicates must be >= 1 but was %d".formatted(replicates));
        if (threads < 1) throw new IllegalArgumentException("threads must be >= 1 but was %d".formatted(threads));
        if (mode == Mode.EXPECTED && replicates != 1) {
            throw new IllegalArgumentException(
                    "expected mode has exactly 1 replicate but was asked for %d".formatted(replicates));
        }
    }
}
