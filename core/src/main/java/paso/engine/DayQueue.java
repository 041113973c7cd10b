package paso.engine;

import java.util.Arrays;

/// Parties of one rank in a queue, by the day they joined and by cell; the oldest day first.
///
/// Who goes today is always a prefix: the oldest `full` days whole, and of the next day what `leaving` says where
/// `partial`. So the work of a day follows those who go, not those who wait.
final class DayQueue {

    private final int cells;
    private Bucket[] buckets = new Bucket[2];
    private int size;
    private final double[] held; // [cell], parties over all days
    private int full;
    private boolean partial;

    /// Parties who joined on one day.
    static final class Bucket {
        int day;
        final double[] count; // [cell], parties
        final double[] leaving; // [cell], parties who go today; only meaningful where a queue says so

        Bucket(int cells) {
            count = new double[cells];
            leaving = new double[cells];
        }
    }

    DayQueue(int cells) {
        this.cells = cells;
        held = new double[cells];
    }

    int cells() {
        return cells;
    }

    int size() {
        return size;
    }

    /// The `i`-th oldest day.
    Bucket at(int i) {
        return buckets[i];
    }

    /// Parties in a cell, whatever the day.
    double held(int cell) {
        return held[cell];
    }

    void add(int day, int cell, double parties) {
        bucket(day).count[cell] += parties;
        held[cell] += parties;
    }

    private Bucket bucket(int day) {
        int at = size;
        while (at > 0 && buckets[at - 1].day > day) at--;
        if (at > 0 && buckets[at - 1].day == day) return buckets[at - 1];
        if (size == buckets.length) buckets = Arrays.copyOf(buckets, 2 * size);
        Bucket fresh = buckets[size] == null ? new Bucket(cells) : buckets[size];
        System.arraycopy(buckets, at, buckets, at + 1, size - at);
        buckets[at] = fresh;
        fresh.day = day;
        Arrays.fill(fresh.count, 0);
        size++;
        return fresh;
    }

    /// Everybody goes, until something holds them.
    void letAll() {
        full = size;
        partial = false;
    }

    /// Of those who may go, only the oldest `days` still may; of the next day, where `andSome`, what its `leaving`
    /// says.
    void holdFrom(int days, boolean andSome) {
        if (days >= going()) return;
        full = days;
        partial = andSome;
    }

    /// Number of days of which somebody may go.
    int going() {
        return partial ? full + 1 : full;
    }

    boolean allGo() {
        return full == size;
    }

    /// Parties of a cell who may go, of the `i`-th oldest day, `i < going()`.
    double going(int i, int cell) {
        return i < full ? buckets[i].count[cell] : buckets[i].leaving[cell];
    }

    /// Takes parties of the `i`-th day out; the day itself stays until [#dropGone].
    void take(int i, int cell, double parties) {
        buckets[i].count[cell] -= parties;
        held[cell] -= parties;
    }

    /// Lets go of the days on which nobody is left, among those of which somebody could go.
    void dropGone() {
        int first = 0;
        int end = going();
        for (int i = 0; i < end; i++) {
            if (anybody(buckets[i].count)) continue;
            Bucket gone = buckets[i];
            System.arraycopy(buckets, first, buckets, first + 1, i - first);
            buckets[first++] = gone;
        }
        if (first == 0) return;
        if (first == size) {
            size = 0;
            return;
        }
        Bucket[] gone = Arrays.copyOf(buckets, first);
        System.arraycopy(buckets, first, buckets, 0, size - first);
        System.arraycopy(gone, 0, buckets, size - first, first);
        size -= first;
    }

    /// Lets go of every day on which nobody is left, wherever it stands; those who go stay the same people.
    void dropEmpty() {
        int kept = 0;
        int goingWhole = 0;
        boolean goingInPart = false;
        for (int i = 0; i < size; i++) {
            Bucket bucket = buckets[i];
            if (!anybody(bucket.count)) continue;
            if (i < full) goingWhole++;
            else if (i == full && partial) goingInPart = true;
            buckets[i] = buckets[kept];
            buckets[kept++] = bucket;
        }
        size = kept;
        full = goingWhole;
        partial = goingInPart;
    }

    /// Everybody in the queue, to be put into another one.
    Kept kept() {
        int many = 0;
        for (int i = 0; i < size; i++) for (double parties : buckets[i].count) if (parties > 0) many++;
        Kept kept = new Kept(new int[many], new int[many], new double[many]);
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int cell = 0; cell < cells; cell++) {
                if (buckets[i].count[cell] <= 0) continue;
                kept.day[at] = buckets[i].day;
                kept.cell[at] = cell;
                kept.parties[at++] = buckets[i].count[cell];
            }
        }
        return kept;
    }

    /// Who stood in a queue, the oldest day first.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Kept(int[] day, int[] cell, double[] parties) {

        /// @param cells [cell here] -> cell there
        void into(DayQueue queue, int[] cells) {
            for (int i = 0; i < day.length; i++) queue.add(day[i], cells[cell[i]], parties[i]);
        }
    }

    private static boolean anybody(double[] count) {
        for (double parties : count) if (parties > 0) return true;
        return false;
    }

    void clear() {
        size = 0;
        full = 0;
        partial = false;
        Arrays.fill(held, 0);
    }
}
