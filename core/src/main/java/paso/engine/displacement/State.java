package paso.engine.displacement;

import java.util.Arrays;

/// How many people are in each compartment, and how far they have lately moved.
///
/// The recent distance of a person is an average of real numbers. People of a compartment are kept in bins of it, and
/// each bin keeps the sum of the distances of its people, so that only where two people of a bin would be told apart
/// is anything lost. Without the rule of short stints there is one bin.
final class State {

    /// Bins of [0, 1), where it can be that people who have hardly moved must go on.
    private static final int FINE = 8;

    /// Bins on [0, 2): those, and half as many on [1, 2), whose people rest into two of those each.
    static final int BINS = FINE + FINE / 2;

    final int bins;
    final double[] count; // [cell * bins + bin]
    final double[] moved; // [cell * bins + bin], sum of recent distances; empty with one bin
    final long[] used; // [cell], bins that hold people
    final double[] total; // [cell]

    State(int cells, boolean binned) {
        bins = binned ? BINS : 1;
        count = new double[cells * bins];
        moved = new double[binned ? cells * bins : 0];
        used = new long[cells];
        total = new double[cells];
    }

    void clear() {
        Arrays.fill(count, 0);
        Arrays.fill(moved, 0);
        Arrays.fill(used, 0);
        Arrays.fill(total, 0);
    }

    /// @param recent distance of each of them, in days at full speed
    void add(int cell, double people, double recent) {
        total[cell] += people;
        if (bins == 1) {
            count[cell] += people;
            return;
        }
        int bin = bin(recent);
        count[cell * BINS + bin] += people;
        moved[cell * BINS + bin] += people * recent;
        used[cell] |= 1L << bin;
    }

    static int bin(double recent) {
        return recent < 1 ? (int) (recent * FINE) : Math.min(BINS - 1, FINE / 2 + (int) (recent * (FINE / 2)));
    }

    double recent(int cell, int bin) {
        return bins == 1 ? 0 : moved[cell * BINS + bin] / count[cell * BINS + bin];
    }

    /// Takes people out of a bin.
    void take(int cell, int bin, double people, double recent) {
        total[cell] -= people;
        int at = cell * bins + bin;
        count[at] -= people;
        if (bins == 1) return;
        if (count[at] == 0) {
            moved[at] = 0;
            used[cell] &= ~(1L << bin);
        } else moved[at] -= people * recent;
    }

    void empty(int cell) {
        total[cell] = 0;
        if (bins == 1) {
            count[cell] = 0;
            return;
        }
        for (long left = used[cell]; left != 0; left &= left - 1) {
            int at = cell * BINS + Long.numberOfTrailingZeros(left);
            count[at] = 0;
            moved[at] = 0;
        }
        used[cell] = 0;
    }

    /// A day without moving: recent distances halve.
    void rest(int cell) {
        if (bins == 1) return;
        long left = used[cell];
        if (left == 0) return;
        used[cell] = 0;
        // Upwards: what falls into a lower bin meets only bins that have been read.
        for (; left != 0; left &= left - 1) {
            int bin = Long.numberOfTrailingZeros(left);
            int at = cell * BINS + bin;
            double people = count[at];
            double sum = moved[at] / 2;
            count[at] = 0;
            moved[at] = 0;
            int to = bin(sum / people);
            count[cell * BINS + to] += people;
            moved[cell * BINS + to] += sum;
            used[cell] |= 1L << to;
        }
    }
}
