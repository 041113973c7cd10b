package paso.engine.displacement;

import java.util.Arrays;

/// People who have come to a site in the course of a day and may go on, in order of how far they have come.
///
/// People of one pool are kept together when the distances of the day lie in the same 1/64 of the greatest speed and the recent
/// distances in the same bin; both are then averages.
final class Arrivals {

    private final double perKm;
    private final int buckets;
    private final int[] firstIn; // [bucket], -1 = none
    private final int[] lastIn; // [bucket]
    private int[] next = new int[64]; // [entry], -1 = none
    int[] pool = new int[64];
    double[] people = new double[64];
    double[] km = new double[64]; // [entry], sum over people
    double[] recent = new double[64]; // [entry], sum over people
    private boolean[] taken = new boolean[64]; // [entry], no more people join it
    private int size;

    private long[] table = new long[256];
    private int[] entryAt = new int[256];
    private int[] stamp = new int[256];
    private int now = 1;
    private int lowest;

    Arrivals(double fastest) {
        perKm = 64 / Math.max(1e-9, fastest);
        buckets = 2 * 64 + 2;
        firstIn = new int[buckets];
        lastIn = new int[buckets];
        Arrays.fill(firstIn, -1);
        lowest = buckets;
    }

    void clear() {
        size = 0;
        now++;
        lowest = buckets;
    }

    /// @param km     of each today
    /// @param recent of each up to yesterday
    void add(int to, int bin, double count, double km, double recent) {
        int bucket = Math.min(buckets - 1, (int) (km * perKm));
        long wanted = (((long) bucket << 32) | (to & 0xffffffffL)) * 64 + bin;
        int slot = slot(wanted);
        if (stamp[slot] == now && !taken[entryAt[slot]]) {
            int entry = entryAt[slot];
            people[entry] += count;
            this.km[entry] += count * km;
            this.recent[entry] += count * recent;
            return;
        }
        if (size == pool.length) grow();
        int entry = size++;
        pool[entry] = to;
        people[entry] = count;
        this.km[entry] = count * km;
        this.recent[entry] = count * recent;
        taken[entry] = false;
        next[entry] = -1;
        stamp[slot] = now;
        table[slot] = wanted;
        entryAt[slot] = entry;
        if (firstIn[bucket] < 0) firstIn[bucket] = entry;
        else next[lastIn[bucket]] = entry;
        lastIn[bucket] = entry;
        lowest = Math.min(lowest, bucket);
        if (2 * size > table.length) rehash();
    }

    /// The next entry in order, taken out; -1 when there is none. An entry taken out takes in no more people.
    int poll() {
        while (lowest < buckets && firstIn[lowest] < 0) lowest++;
        if (lowest == buckets) return -1;
        int entry = firstIn[lowest];
        firstIn[lowest] = next[entry];
        taken[entry] = true;
        return entry;
    }

    private int slot(long wanted) {
        int mask = table.length - 1;
        int slot = (int) paso.random.Keys.mix(wanted) & mask;
        while (stamp[slot] == now && table[slot] != wanted) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        int more = 2 * pool.length;
        pool = Arrays.copyOf(pool, more);
        people = Arrays.copyOf(people, more);
        km = Arrays.copyOf(km, more);
        recent = Arrays.copyOf(recent, more);
        taken = Arrays.copyOf(taken, more);
        next = Arrays.copyOf(next, more);
    }

    private void rehash() {
        long[] oldTable = table;
        int[] oldEntry = entryAt;
        int[] oldStamp = stamp;
        table = new long[2 * oldTable.length];
        entryAt = new int[table.length];
        stamp = new int[table.length];
        for (int i = 0; i < oldTable.length; i++) {
            if (oldStamp[i] != now) continue;
            int slot = slot(oldTable[i]);
            table[slot] = oldTable[i];
            entryAt[slot] = oldEntry[i];
            stamp[slot] = now;
        }
    }
}
