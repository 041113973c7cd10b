package paso.study.arrivals;

import java.util.List;

/// A table that has given sums and is otherwise like another table (Deming and Stephan 1940).
///
/// Cells are scaled to each sum in turn, round after round, until no sum of a round was off by more than 1e-9
/// of the total, at most 500 rounds. Scaling keeps the ratios of the first table that no sum speaks of, and a
/// cell that is 0 stays 0. Sums that contradict each other are never all met: then those that come last hold.
final class ProportionalFitting {

    /// Farthest that a sum may be off in the last round, as a share of the total.
    static final double NEAR = 1e-9;

    /// Most rounds.
    static final int ROUNDS = 500;

    private ProportionalFitting() {}

    /// Cells with their sum.
    ///
    /// @param cells indices, each once
    /// @param sum   >= 0
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Sum(int[] cells, double sum) {}

    /// Scales `table` in place.
    ///
    /// @param table cells >= 0
    /// @param sums  taken in this order in every round; cells that sum to 0 are left as they are
    /// @return rounds until every sum was near, or [#ROUNDS] where they never were
    static int fit(double[] table, List<Sum> sums) {
        double total = 1e-300;
        for (Sum sum : sums) total = Math.max(total, sum.sum());
        for (int round = 1; round <= ROUNDS; round++) {
            double off = 0;
            for (Sum wanted : sums) {
                double has = 0;
                for (int cell : wanted.cells()) has += table[cell];
                if (has <= 0) continue;
                off = Math.max(off, Math.abs(has - wanted.sum()));
                for (int cell : wanted.cells()) table[cell] *= wanted.sum() / has;
            }
            if (off <= NEAR * total) return round;
        }
        return ROUNDS;
    }
}
