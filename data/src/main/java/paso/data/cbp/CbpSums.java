package paso.data.cbp;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Sums of counts by place and measure, month by month.
///
/// A CBP file lists what is not zero: of a month with any row, what has no row is zero.
final class CbpSums {

    /// Most series of a file.
    static final int SERIES = 20_000;

    /// A series of the file.
    record Key(String place, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = place.compareTo(other.place);
            return order == 0 ? measure.compareTo(other.measure) : order;
        }
    }

    private final Map<Key, Map<YearMonth, Long>> sums = new HashMap<>();
    private final TreeSet<YearMonth> months = new TreeSet<>();

    /// Adds a count to every total and breakdown it belongs to.
    ///
    /// @param places     places that contain it, from small to large
    /// @param component  empty = the file does not tell components
    /// @param breakdowns endings of measures, such as `_single_adults`
    void add(YearMonth month, List<String> places, String component, List<String> breakdowns, long count) {
        months.add(month);
        for (String place : places) {
            add(new Key(place, "encounters"), month, count);
            for (String ending : breakdowns) add(new Key(place, "encounters" + ending), month, count);
            if (component.isEmpty()) continue;
            String own = "encounters_" + component;
            add(new Key(place, own), month, count);
            for (String ending : breakdowns) add(new Key(place, own + ending), month, count);
        }
    }

    private void add(Key key, YearMonth month, long count) {
        sums.computeIfAbsent(key, _ -> new TreeMap<>()).merge(month, count, Math::addExact);
    }

    boolean tooMany() {
        return sums.size() > SERIES;
    }

    /// In order.
    List<Key> keys() {
        List<Key> keys = new ArrayList<>(sums.keySet());
        keys.sort(null);
        return keys;
    }

    /// Months of which the file tells anything, in order.
    List<YearMonth> months() {
        return List.copyOf(months);
    }

    long of(Key key, YearMonth month) {
        return sums.getOrDefault(key, Map.of()).getOrDefault(month, 0L);
    }
}
