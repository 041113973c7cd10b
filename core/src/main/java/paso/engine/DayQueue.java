package paso.engine;

import java.util.Arrays;

/// Parties in a queue, by the day they joined and by cell; the oldest day first.
final class DayQueue {

    private final int cells;
    private Bucket[] buckets = new Bucket[4];
    private int size;

    /// Parties who joined on one day.
    static final class Bucket {
        int day;
        final double[] count; // [cell], parties
        final double[] leaving; // [cell], parties who go today; never more than count

        Bucket(int cells) {
            count = new double[cells];
            leaving = new double[cells];
        }
    }

    DayQueue(int cells) {
        this.cells = cells;
    }

    int size() {
        return size;
    }

    /// The `i`-th oldest day.
    Bucket at(int i) {
        return buckets[i];
    }

    /// The bucket of `day`, which is no earlier than any that is there.
    Bucket open(int day) {
        if (size > 0 && buckets[size - 1].day == day) return buckets[size - 1];
        assert size == 0 || buckets[size - 1].day < day : "day " + day;
        if (size == buckets.length) buckets = Arrays.copyOf(buckets, 2 * size);
        if (buckets[size] == null) buckets[size] = new Bucket(cells);
        Bucket bucket = buckets[size++];
        bucket.day = day;
        Arrays.fill(bucket.count, 0);
        Arrays.fill(bucket.leaving, 0);
        return bucket;
    }

    /// The position of `day`, or -1.
    int find(int day) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (buckets[middle].day == day) return middle;
            if (buckets[middle].day < day) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// Lets go of days on which nobody is left.
    void dropEmpty() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Bucket bucket = buckets[i];
            if (anybody(bucket.count)) {
                buckets[i] = buckets[kept];
                buckets[kept++] = bucket;
            }
        }
        size = kept;
    }

    private static boolean anybody(double[] count) {
        for (double parties : count) if (parties > 0) return true;
        return false;
    }

    void clear() {
        size = 0;
    }
}
