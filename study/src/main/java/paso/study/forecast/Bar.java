package paso.study.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Our scores against those of others on the same tasks: of each series and horizon the method with the lowest mean WIS
/// is the bar. It is picked in hindsight, so no method could have been it.
public final class Bar {

    private Bar() {}

    /// A task that others were scored on.
    ///
    /// @param origin first day of the period that was known
    public record Key(String series, LocalDate origin, int ahead) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::series).thenComparing(Key::origin).thenComparingInt(Key::ahead);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// Our mean WIS over that of the bar.
    ///
    /// @param rank   place of the horizon among those of its series, from 1
    /// @param method the bar
    /// @param low    5 % point of `ratio` in a moving-block bootstrap over origins, as in [ScoreBoard]
    /// @param high   its 95 % point
    public record Row(String series, int ahead, int rank, String method, int n, double ratio, double low, double high) {
        private static final double MOST = 1.05;

        /// Whether the upper end is at most 1.05.
        public boolean surely() {
            return high <= MOST;
        }
    }

    /// A row for each series and horizon whose every task others were scored on.
    ///
    /// @param others WIS by method
    public static List<Row> of(List<Backtest.Task> tasks, SortedMap<Key, SortedMap<String, Double>> others) {
        Map<String, Map<Integer, List<Backtest.Task>>> cells = new LinkedHashMap<>();
        for (Backtest.Task task : tasks) {
            if (!task.method().equals(Backtest.OURS)) continue;
            cells.computeIfAbsent(task.asked().label(), _ -> new TreeMap<>())
                    .computeIfAbsent(task.ahead(), _ -> new ArrayList<>())
                    .add(task);
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((series, horizons) -> horizons.forEach((ahead, some) -> {
            NavigableMap<String, double[]> theirs = theirs(some, others);
            if (!theirs.isEmpty()) rows.add(row(series, ahead, some, theirs));
        }));
        return List.copyOf(rows);
    }

    private static Row row(String series, int ahead, List<Backtest.Task> tasks, NavigableMap<String, double[]> theirs) {
        String best = theirs.firstKey();
        double[] bar = theirs.firstEntry().getValue();
        for (Map.Entry<String, double[]> one : theirs.entrySet()) {
            if (sum(one.getValue()) >= sum(bar)) continue;
            best = one.getKey();
            bar = one.getValue();
        }
        double[] ours = tasks.stream().mapToDouble(task -> task.mark().wis()).toArray();
        double[] range = ScoreBoard.range(series, ahead, ours, bar);
        int rank = tasks.getFirst().asked().horizons().indexOf(ahead) + 1;
        return new Row(series, ahead, rank, best, ours.length, sum(ours) / sum(bar), range[0], range[1]);
    }

    /// WIS by method in order of the tasks, of methods that were scored on all of them and ever wrong.
    private static NavigableMap<String, double[]> theirs(
            List<Backtest.Task> tasks, SortedMap<Key, SortedMap<String, Double>> others) {
        TreeMap<String, double[]> theirs = new TreeMap<>();
        TreeSet<String> partly = new TreeSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            Backtest.Task task = tasks.get(i);
            SortedMap<String, Double> of =
                    others.get(new Key(task.asked().label(), task.from().first(), task.ahead()));
            if (of == null) return new TreeMap<>();
            for (Map.Entry<String, Double> one : of.entrySet()) {
                if (i == 0) theirs.put(one.getKey(), new double[tasks.size()]);
                double[] all = theirs.get(one.getKey());
                if (all != null) all[i] = one.getValue();
            }
            for (String method : theirs.keySet()) if (!of.containsKey(method)) partly.add(method);
        }
        theirs.keySet().removeAll(partly);
        theirs.values().removeIf(all -> sum(all) <= 0);
        return theirs;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
