package paso.study.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.scenario.Figures.Margin;
import paso.scenario.Scenario;
import paso.time.Span;

/// Shares of the values of one attribute in each stream, day by day, from published margins.
///
/// A margin is a table of people by value at a place or an area, of one group or of everybody, over a period. On a
/// day each place (or area) and group speaks through the margin that covers the day, else the newest before it,
/// else the first. Of those that share a stream, directly or through others, the ones with the newest period are
/// fitted together with the streams' arrivals of that period by [ProportionalFitting]; older ones shape the first
/// table, the one of the fewest streams in each stream.
final class Composition {

    /// People by value over one period; `columns` are the streams that it counts.
    @SuppressWarnings("ArrayRecordComponent") // laid out once, never compared
    private record Table(Span period, int[] columns, double[] people) {}

    private final List<Inflow> inflows;
    private final String attribute;
    private final List<String> values;
    private final List<List<Table>> speakers = new ArrayList<>(); // [speaker][period in order]
    private final Map<List<Integer>, double[][]> fitted = new TreeMap<>(Composition::compare);

    /// @param inflows   every stream; those that state the attribute count in the margins with the value they state
    Composition(Scenario scenario, List<Inflow> inflows, String attribute) {
        this.inflows = inflows;
        this.attribute = attribute;
        values = scenario.cohorts().attributes().getOrDefault(attribute, List.of());
        TreeMap<String, TreeMap<LocalDate, List<Margin>>> margins = new TreeMap<>();
        for (Margin margin : scenario.figures().margins()) {
            if (!margin.attribute().equals(attribute)) continue;
            margins.computeIfAbsent(margin.place() + "/" + margin.who(), _ -> new TreeMap<>())
                    .computeIfAbsent(margin.period().first(), _ -> new ArrayList<>())
                    .add(margin);
        }
        for (var periods : margins.values()) {
            List<Table> tables =
                    periods.values().stream().map(rows -> table(scenario, rows)).toList();
            if (tables.getFirst().columns().length > 0) speakers.add(tables);
        }
    }

    private Table table(Scenario scenario, List<Margin> rows) {
        Margin any = rows.getFirst();
        List<String> members = scenario.network().members(any.place());
        List<Integer> columns = new ArrayList<>();
        for (int s = 0; s < inflows.size(); s++) {
            if (members.contains(inflows.get(s).series().place())
                    && inflows.get(s).matches(any.who())) columns.add(s);
        }
        double[] people = new double[values.size()];
        for (Margin row : rows) people[values.indexOf(row.value())] += row.people();
        return new Table(
                any.period(), columns.stream().mapToInt(Integer::intValue).toArray(), people);
    }

    List<String> values() {
        return values;
    }

    /// Whether some margin counts this stream.
    boolean counts(int column) {
        return speakers.stream().anyMatch(tables -> has(tables.getFirst().columns(), column));
    }

    /// Shares on a day; the same object on days that the same margins speak for.
    ///
    /// @return \[stream\]\[value\], summing to 1; empty for a stream that no margin counts
    double[][] on(LocalDate day) {
        List<Integer> chosen = new ArrayList<>();
        for (List<Table> tables : speakers) {
            int at = 0;
            for (int t = 0; t < tables.size(); t++)
                if (!tables.get(t).period().first().isAfter(day)) at = t;
            chosen.add(at);
        }
        return fitted.computeIfAbsent(chosen, this::fit);
    }

    private double[][] fit(List<Integer> chosen) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) tables.add(speakers.get(i).get(chosen.get(i)));
        tables.sort(Comparator.comparingInt((Table table) -> table.columns().length)
                .thenComparing((one, other) -> java.util.Arrays.compare(one.columns(), other.columns())));
        double[][] shares = new double[inflows.size()][0];
        boolean[] done = new boolean[tables.size()];
        for (int t = 0; t < done.length; t++) {
            if (!done[t]) fit(together(tables, t, done), shares);
        }
        return shares;
    }

    /// The tables that share streams with one of them, directly or through others, the fewest streams first.
    private static List<Table> together(List<Table> tables, int first, boolean[] done) {
        boolean[] mine = new boolean[tables.size()];
        mine[first] = true;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int t = 0; t < mine.length; t++) {
                for (int u = 0; u < mine.length; u++) {
                    if (!mine[t] || mine[u] || !meet(tables.get(t), tables.get(u))) continue;
                    mine[u] = true;
                    grown = true;
                }
            }
        }
        List<Table> together = new ArrayList<>();
        for (int t = 0; t < mine.length; t++) {
            if (mine[t]) together.add(tables.get(t));
            done[t] |= mine[t];
        }
        return together;
    }

    private static boolean meet(Table one, Table other) {
        for (int column : one.columns()) if (has(other.columns(), column)) return true;
        return false;
    }

    private void fit(List<Table> tables, double[][] shares) {
        Span newest = tables.stream()
                .map(Table::period)
                .max(Comparator.comparing(Span::last).thenComparing(Span::first))
                .orElseThrow();
        int[] columns = tables.stream()
                .flatMapToInt(table -> java.util.Arrays.stream(table.columns()))
                .sorted()
                .distinct()
                .toArray();
        double[] arrivals = arrivals(columns, newest);
        int width = values.size();
        double[] cells = new double[inflows.size() * width];
        List<ProportionalFitting.Sum> sums = new ArrayList<>();
        for (int column : columns) seed(column, tables, newest, cells);
        for (Table table : tables) {
            if (!table.period().equals(newest)) continue;
            double came = 0;
            double counted = 0;
            for (int column : table.columns()) came += arrivals[column];
            for (double people : table.people()) counted += people;
            for (int v = 0; v < width; v++) {
                int value = v;
                int[] of = java.util.Arrays.stream(table.columns())
                        .map(column -> column * width + value)
                        .toArray();
                sums.add(new ProportionalFitting.Sum(of, table.people()[v] / counted * came));
            }
        }
        for (int column : columns) {
            int[] of = java.util.stream.IntStream.range(column * width, (column + 1) * width)
                    .toArray();
            sums.add(new ProportionalFitting.Sum(of, arrivals[column]));
        }
        ProportionalFitting.fit(cells, sums);
        for (int column : columns) shares[column] = share(cells, column);
    }

    /// People of each stream in the period; a stream without anybody counts as next to nobody.
    private double[] arrivals(int[] columns, Span period) {
        double[] arrivals = new double[inflows.size()];
        double sum = 0;
        for (int column : columns) {
            Inflow inflow = inflows.get(column);
            for (Inflow.Part part : inflow.parts()) {
                arrivals[column] += part.within(period)
                        * (inflow.counted() ? 1 : part.span().days());
            }
            sum += arrivals[column];
        }
        double least = sum > 0 ? 1e-9 * sum : 1;
        for (int column : columns) arrivals[column] = Math.max(arrivals[column], least);
        return arrivals;
    }

    /// The first table: what a stream states, else the narrowest older margin that counts it, else 1.
    private void seed(int column, List<Table> tables, Span newest, double[] cells) {
        int width = values.size();
        String stated = inflows.get(column).series().attributes().get(attribute);
        Optional<Table> older = tables.stream()
                .filter(table -> !table.period().equals(newest) && has(table.columns(), column))
                .findFirst();
        for (int v = 0; v < width; v++) {
            int value = v;
            cells[column * width + v] = stated != null
                    ? (stated.equals(values.get(v)) ? 1 : 0)
                    : older.map(table -> table.people()[value]).orElse(1.0);
        }
    }

    private double[] share(double[] cells, int column) {
        int width = values.size();
        double[] share = java.util.Arrays.copyOfRange(cells, column * width, (column + 1) * width);
        double sum = 0;
        for (double cell : share) sum += cell;
        for (int v = 0; v < width; v++) share[v] = sum > 0 ? share[v] / sum : 1.0 / width;
        return share;
    }

    private static boolean has(int[] columns, int column) {
        for (int one : columns) if (one == column) return true;
        return false;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int differs = one.get(i).compareTo(other.get(i));
            if (differs != 0) return differs;
        }
        return 0;
    }
}
