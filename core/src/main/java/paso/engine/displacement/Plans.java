package paso.engine.displacement;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// What is left of a route: the next stop and what is left after it, made once for each.
///
/// Plan 0 is no plan. Grows while a layout is made, then only read.
final class Plans {

    private final Map<Long, Integer> known = new TreeMap<>();
    private int[] next = {-1}; // [plan], site
    private int[] rest = {0}; // [plan], plan
    private int[] last = {-1}; // [plan], site
    private int size = 1;

    /// The plan to go on to `site` and then follow `after`.
    int then(int site, int after) {
        long key = ((long) site << 32) | after;
        Integer old = known.get(key);
        if (old != null) return old;
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            rest = Arrays.copyOf(rest, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
        }
        next[size] = site;
        rest[size] = after;
        last[size] = after == 0 ? site : last[after];
        known.put(key, size);
        return size++;
    }

    int next(int plan) {
        return next[plan];
    }

    int rest(int plan) {
        return rest[plan];
    }

    /// Where the plan ends.
    int last(int plan) {
        return last[plan];
    }
}
