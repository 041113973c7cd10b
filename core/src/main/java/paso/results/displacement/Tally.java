package paso.results.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/// A count by day and replicate; a replicate in which it is zero every day takes no room, and numbers that fit an `int`
/// half of what others take.
final class Tally {

    private final int days;
    private final List<Object> replicates = new ArrayList<>(); // int[days], long[days] or NONE
    private boolean some;

    private static final Object NONE = new Object();

    Tally(int days) {
        this.days = days;
    }

    void add(IntToLongFunction count) {
        long[] values = null;
        long most = 0;
        for (int day = 0; day < days; day++) {
            long value = count.applyAsLong(day);
            if (value == 0) continue;
            if (values == null) values = new long[days];
            values[day] = value;
            most = Math.max(most, value);
        }
        some |= values != null;
        replicates.add(values == null ? NONE : packed(values, most));
    }

    private static Object packed(long[] values, long most) {
        if (most > Integer.MAX_VALUE) return values;
        int[] small = new int[values.length];
        for (int day = 0; day < small.length; day++) small[day] = (int) values[day];
        return small;
    }

    /// Zero on every day of every replicate.
    boolean none() {
        return !some;
    }

    long get(int replicate, int day) {
        return switch (replicates.get(replicate)) {
            case int[] small -> small[day];
            case long[] large -> large[day];
            default -> 0;
        };
    }

    /// One value for each replicate.
    double[] samples(int day) {
        double[] samples = new double[replicates.size()];
        if (none()) return samples;
        for (int r = 0; r < samples.length; r++) samples[r] = get(r, day);
        return samples;
    }

    static Tally[] of(int count, int days) {
        Tally[] tallies = new Tally[count];
        for (int i = 0; i < count; i++) tallies[i] = new Tally(days);
        return tallies;
    }
}
