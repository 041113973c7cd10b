package paso.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import paso.observe.Dossier.Entry;
import paso.results.Judged.Range;
import paso.time.Span;

/// The tightest bounds on the total of a flow over any period that follow from totals published over other periods.
///
/// With S(d) the running total before day d, a figure over days a to b says low <= S(b + 1) - S(a) <= high, and a flow
/// never falls: S(d) <= S(e) for d <= e. The bounds of S(q) - S(p) are shortest paths in the graph of these
/// difference constraints (Cormen, Leiserson, Rivest and Stein, section 24.4; Bellman 1958): the least total is minus
/// the distance from q to p, the most is the distance from p to q. Nothing is assumed of days without a figure.
final class Totals {

    /// A published figure, or several on one period whose bounds were put together.
    ///
    /// @param entries of one period
    /// @param differs their bounds have nothing in common; low and high span them all
    record Merged(Span period, double low, double high, List<Entry> entries, boolean differs) {
        LocalDate published() {
            return entries.stream()
                    .map(Entry::published)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /// Bounds of a total.
    ///
    /// @param plus  figures added on the way to either bound
    /// @param minus figures taken away on the way
    record Found(Range range, List<Merged> plus, List<Merged> minus, List<Merged> setAside) {}

    private record Edge(
            int from, int to, double length, @Nullable Merged figure, boolean upper) {}

    private final List<Merged> figures;

    private Totals(List<Merged> figures) {
        this.figures = figures;
    }

    static Totals of(List<Entry> entries) {
        return new Totals(merged(entries));
    }

    /// One figure for each period: what its sources have in common, or all of what they span where they differ.
    static List<Merged> merged(List<Entry> entries) {
        TreeMap<Span, List<Entry>> byPeriod =
                new TreeMap<>(Comparator.comparing(Span::first).thenComparing(Span::last));
        for (Entry entry : entries)
            byPeriod.computeIfAbsent(entry.period(), _ -> new ArrayList<>()).add(entry);
        List<Merged> merged = new ArrayList<>();
        byPeriod.forEach((period, same) -> merged.add(merge(period, same)));
        return merged;
    }

    private static Merged merge(Span period, List<Entry> same) {
        double low = same.stream().mapToDouble(Entry::low).max().orElseThrow();
        double high = same.stream().mapToDouble(Entry::high).min().orElseThrow();
        boolean differs = low > high;
        if (differs) {
            low = same.stream().mapToDouble(Entry::low).min().orElseThrow();
            high = same.stream().mapToDouble(Entry::high).max().orElseThrow();
        }
        return new Merged(period, low, high, List.copyOf(same), differs);
    }

    /// Bounds of the total over `period`. Figures that contradict others are set aside, the oldest first.
    Found over(Span period) {
        List<Merged> kept = new ArrayList<>(figures);
        List<Merged> setAside = new ArrayList<>();
        while (true) {
            Search search = new Search(kept, period);
            List<Merged> contradiction = search.run();
            if (contradiction.isEmpty()) return search.found(setAside);
            Merged oldest = contradiction.stream()
                    .min(Comparator.comparing(Merged::published)
                            .thenComparing(figure -> figure.period().first())
                            .thenComparing(figure -> figure.period().last()))
                    .orElseThrow();
            kept.remove(oldest);
            setAside.add(oldest);
        }
    }

    /// One graph of constraints.
    private static final class Search {
        private final List<Edge> edges = new ArrayList<>();
        private final int nodes;
        private final int start;
        private final int end;
        private int[] up = {}; // [node] edge by which the shortest path from `start` arrives, -1 = none
        private int[] down = {}; // [node] the same from `end`
        private double most;
        private double least;

        Search(List<Merged> figures, Span period) {
            TreeSet<LocalDate> days = new TreeSet<>();
            days.add(period.first());
            days.add(period.last().plusDays(1));
            for (Merged figure : figures) {
                days.add(figure.period().first());
                days.add(figure.period().last().plusDays(1));
            }
            List<LocalDate> sorted = List.copyOf(days);
            TreeMap<LocalDate, Integer> index = new TreeMap<>();
            for (int i = 0; i < sorted.size(); i++) index.put(sorted.get(i), i);
            nodes = sorted.size();
            start = index.getOrDefault(period.first(), 0);
            end = index.getOrDefault(period.last().plusDays(1), 0);
            for (int i = 1; i < nodes; i++) edges.add(new Edge(i, i - 1, 0, null, false));
            for (Merged figure : figures) {
                int from = index.getOrDefault(figure.period().first(), 0);
                int to = index.getOrDefault(figure.period().last().plusDays(1), 0);
                if (figure.high() < Double.POSITIVE_INFINITY)
                    edges.add(new Edge(from, to, figure.high(), figure, true));
                if (figure.low() > 0) edges.add(new Edge(to, from, -figure.low(), figure, false));
            }
            edges.sort(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
        }

        /// The figures of a contradiction, or none.
        List<Merged> run() {
            double[] distance = new double[nodes];
            up = new int[nodes];
            List<Merged> contradiction = paths(start, distance, up);
            if (!contradiction.isEmpty()) return contradiction;
            most = distance[end];
            down = new int[nodes];
            contradiction = paths(end, distance, down);
            least = distance[start] == Double.POSITIVE_INFINITY ? 0 : Math.max(0, -distance[start]);
            return contradiction;
        }

        private List<Merged> paths(int from, double[] distance, int[] by) {
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(by, -1);
            distance[from] = 0;
            for (int pass = 0; ; pass++) {
                boolean changed = false;
                boolean forward = pass % 2 == 0;
                for (int i = 0; i < edges.size(); i++) {
                    int e = forward ? i : edges.size() - 1 - i;
                    Edge edge = edges.get(e);
                    double reached = distance[edge.from()] + edge.length();
                    if (reached < distance[edge.to()] - 1e-9) {
                        distance[edge.to()] = reached;
                        by[edge.to()] = e;
                        changed = true;
                    }
                }
                List<Merged> cycle = cycle(by);
                if (!cycle.isEmpty()) return cycle;
                if (!changed) return List.of();
            }
        }

        /// Figures on a cycle of the edges by which nodes were reached: such a cycle is a contradiction.
        private List<Merged> cycle(int[] by) {
            int[] seen = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                int at = i;
                while (seen[at] == 0 && by[at] >= 0) {
                    seen[at] = i + 1;
                    at = edges.get(by[at]).from();
                }
                if (by[at] < 0 || seen[at] != i + 1) {
                    if (seen[at] == 0) seen[at] = i + 1;
                    continue;
                }
                List<Merged> figures = new ArrayList<>();
                int stop = at;
                do {
                    Edge edge = edges.get(by[at]);
                    Merged figure = edge.figure();
                    if (figure != null) figures.add(figure);
                    at = edge.from();
                } while (at != stop);
                return figures;
            }
            return List.of();
        }

        Found found(List<Merged> setAside) {
            TreeSet<Merged> plus = new TreeSet<>(ORDER);
            TreeSet<Merged> minus = new TreeSet<>(ORDER);
            if (most < Double.POSITIVE_INFINITY) walk(up, start, end, plus, minus, true);
            if (least > 0) walk(down, end, start, plus, minus, false);
            return new Found(new Range(least, most), List.copyOf(plus), List.copyOf(minus), List.copyOf(setAside));
        }

        private static final Comparator<Merged> ORDER = Comparator.comparing(
                        (Merged one) -> one.period().first())
                .thenComparing(one -> one.period().last());

        private void walk(int[] by, int from, int to, Set<Merged> plus, Set<Merged> minus, boolean upper) {
            for (int at = to; at != from; at = edges.get(by[at]).from()) {
                Edge edge = edges.get(by[at]);
                Merged figure = edge.figure();
                if (figure == null) continue;
                if (edge.upper() == upper) plus.add(figure);
                else minus.add(figure);
            }
        }
    }
}
