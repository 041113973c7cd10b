package paso.engine;

import paso.scenario.Quantity;

/// Where every range of a scenario lies in each replicate.
///
/// Implementations are pure: the same replicate and key always give the same number, from any thread.
@FunctionalInterface
public interface Ranges {

    /// Each range is drawn anew in each replicate, from its own distribution.
    Ranges DRAWN = (replicate, _, range, u) -> replicate < 0 ? range.central() : range.at(u);

    /// Each range stands at its mean in every replicate: what is left is chance.
    Ranges CENTRAL = (_, _, range, _) -> range.central();

    /// The value of a range in a replicate.
    ///
    /// @param replicate 0 for the first; in expected mode -1
    /// @param key       what ranges share that move together: the key as written or, without one, where it stands
    /// @param range     never [Quantity.Exact]
    /// @param u         in [0, 1), the draw that belongs to this key and replicate; in expected mode 0.5
    double value(int replicate, String key, Quantity range, double u);

    /// The value below which a share `u` of the replicates' values of a range lie.
    ///
    /// @param u in (0, 1)
    default double point(String key, Quantity range, double u) {
        return range.at(u);
    }

    /// Every range at its mean over the replicates.
    default Ranges central() {
        return (_, key, range, _) -> value(-1, key, range, 0.5);
    }
}
