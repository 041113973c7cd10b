package paso.engine.displacement;

import java.util.Arrays;

/// People who have come to a site in the course of a day and may go on, in order of how far they have come.
///
/// People of one pool are kept together when the distances of the day lie in the same 1/32 of the greatest speed and
/// all or none of
/// them must go on; both are then averages.
final class Arrivals {

    private final double perKm;
    static final int BUCKETS = 33; // people who have gone a day's way or more do not decide again

    private final int[] firstIn; // [bucket], -1 = none
    private final int[] lastIn; // [bucket]
    private int[] next = new int[64]; // [entry], -1 = none
    int[] pool = new int[64];
    private double[] sums = new double[3 * 64]; // [entry * 3], people, then km and recent distance of all of them
    private int[] at = new int[64]; // [entry], its place in entryAt
    private int size;

    private final int[] entryAt; // [(bucket * pools + pool) * 2 + must], entry + 1 that takes in people, 0 = none
    private final byte[][] highest;
    private final int pools;
    private int lowest;

    /// @param highest [pool][bucket], the bucket in which a distance is kept
    Arrivals(byte[][] highest, double fastest) {
        this.highest = highest;
        pools = highest.length;
        entryAt = new int[Math.multiplyExact(BUCKETS * 2, pools)];
        perKm = 32 / Math.max(1e-9, fastest);
        firstIn = new int[BUCKETS];
        lastIn = new int[BUCKETS];
        Arrays.fill(firstIn, -1);
        lowest = BUCKETS;
    }

    /// Makes room for the next arrivals, once all have been taken out.
    void clear() {
        size = 0;
        lowest = BUCKETS;
    }

    /// @param must   1 when people who have hardly moved must go on, else 0
    /// @param km     of each today
    /// @param recent of each up to yesterday
    void add(int to, int must, double count, double km, double recent) {
        int bucket = highest[to][Math.min(BUCKETS - 1, (int) (km * perKm))];
        int place = (bucket * pools + to) * 2 + must;
        int open = entryAt[place] - 1;
        if (open >= 0) {
            sums[3 * open] += count;
            sums[3 * open + 1] += count * km;
            sums[3 * open + 2] += count * recent;
            return;
        }
        if (size == pool.length) grow();
        int entry = size++;
        pool[entry] = to;
        sums[3 * entry] = count;
        sums[3 * entry + 1] = count * km;
        sums[3 * entry + 2] = count * recent;
        at[entry] = place;
        entryAt[place] = size;
        next[entry] = -1;
        if (firstIn[bucket] < 0) firstIn[bucket] = entry;
        else next[lastIn[bucket]] = entry;
        lastIn[bucket] = entry;
        lowest = Math.min(lowest, bucket);
    }

    /// The next entry in order, taken out; -1 when there is none. An entry taken out takes in no more people.
    int poll() {
        while (lowest < BUCKETS && firstIn[lowest] < 0) lowest++;
        if (lowest == BUCKETS) return -1;
        int entry = firstIn[lowest];
        firstIn[lowest] = next[entry];
        entryAt[at[entry]] = 0;
        return entry;
    }

    double people(int entry) {
        return sums[3 * entry];
    }

    /// The mean distance of the day.
    double km(int entry) {
        return sums[3 * entry + 1] / sums[3 * entry];
    }

    /// The mean recent distance up to yesterday.
    double recent(int entry) {
        return sums[3 * entry + 2] / sums[3 * entry];
    }

    /// Whether people who have hardly moved must go on.
    boolean must(int entry) {
        return (at[entry] & 1) == 1;
    }

    private void grow() {
        int more = 2 * pool.length;
        pool = Arrays.copyOf(pool, more);
        sums = Arrays.copyOf(sums, 3 * more);
        at = Arrays.copyOf(at, more);
        next = Arrays.copyOf(next, more);
    }
}
