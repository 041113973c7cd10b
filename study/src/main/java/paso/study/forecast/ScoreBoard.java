package paso.study.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.random.Keys;
import paso.random.Stream;

/// Scores of a backtest in tables.
///
/// @param rows     one for each series, horizon and method, in order of the series asked for
/// @param coverage one for each group, horizon and method
public record ScoreBoard(List<Row> rows, List<Coverage> coverage) {

    /// The baseline that others are relative to.
    public static final String REFERENCE = "rw";

    private static final int DRAWS = 1000;
    private static final int BLOCK = 6;

    /// A mean score below is rounding: the reference was never wrong, and nothing is relative to it.
    private static final double NOTHING = 1e-6;

    public ScoreBoard {
        rows = List.copyOf(rows);
        coverage = List.copyOf(coverage);
    }

    /// Means over the tasks of a series and horizon.
    ///
    /// @param relative mean WIS over that of `rw` on the same tasks; NaN where that is 0
    /// @param low      5 % point of `relative` in a moving-block bootstrap over origins, blocks of at most 6
    /// @param high     its 95 % point
    public record Row(
            String series,
            int ahead,
            String method,
            int n,
            double wis,
            double relative,
            double low,
            double high,
            double mae,
            double cov50,
            double cov90,
            double cov95,
            double dispersion,
            double over,
            double under) {}

    /// How often intervals held the value.
    ///
    /// @param error50 standard error of `cov50` by blocks of origins, series by series
    public record Coverage(
            String group,
            int ahead,
            String method,
            int n,
            double cov50,
            double cov90,
            double cov95,
            double error50,
            double error90) {
        private static final double POINTS = 0.05;

        /// Whether the middle half holds a half, within 5 points or two standard errors.
        public boolean near50() {
            return Math.abs(cov50 - 0.5) <= Math.max(POINTS, 2 * error50);
        }

        /// Whether nine tenths hold nine tenths, within 5 points or two standard errors.
        public boolean near90() {
            return Math.abs(cov90 - 0.9) <= Math.max(POINTS, 2 * error90);
        }
    }

    private record Cell(String series, int ahead) {}

    /// Tables of all tasks.
    ///
    /// @param tasks in order of series and origin, each with every method
    public static ScoreBoard of(List<Backtest.Task> tasks) {
        Map<Cell, Map<String, List<Backtest.Task>>> cells = new LinkedHashMap<>();
        for (Backtest.Task task : sorted(tasks)) {
            cells.computeIfAbsent(new Cell(task.asked().label(), task.ahead()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(task.method(), _ -> new ArrayList<>())
                    .add(task);
        }
        List<Row> rows = new ArrayList<>();
        SortedMap<String, List<List<Backtest.Task>>> groups = new TreeMap<>();
        cells.forEach((cell, methods) -> {
            List<Backtest.Task> reference = methods.getOrDefault(REFERENCE, List.of());
            methods.forEach((method, some) -> {
                rows.add(row(cell, method, some, reference));
                String key = "%s\n%06d\n%s".formatted(some.getFirst().asked().group(), cell.ahead(), method);
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(some);
            });
        });
        List<Coverage> coverage = new ArrayList<>();
        groups.forEach((key, series) -> coverage.add(coverage(key.split("\n", -1), series)));
        return new ScoreBoard(rows, coverage);
    }

    private static List<Backtest.Task> sorted(List<Backtest.Task> tasks) {
        Map<String, Integer> order = new TreeMap<>();
        for (Backtest.Task task : tasks) order.putIfAbsent(task.asked().label(), order.size());
        List<Backtest.Task> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparingInt(
                        (Backtest.Task task) -> order.getOrDefault(task.asked().label(), 0))
                .thenComparingInt(Backtest.Task::ahead)
                .thenComparingInt(Backtest.Task::origin));
        return sorted;
    }

    private static Row row(Cell cell, String method, List<Backtest.Task> tasks, List<Backtest.Task> reference) {
        int n = tasks.size();
        double[] sums = new double[9];
        double[] ours = new double[n];
        for (int i = 0; i < n; i++) {
            Mark mark = tasks.get(i).mark();
            ours[i] = mark.wis();
            double[] each = {
                mark.wis(),
                mark.dispersion(),
                mark.over(),
                mark.under(),
                mark.miss(),
                mark.in50() ? 1 : 0,
                mark.in90() ? 1 : 0,
                mark.in95() ? 1 : 0
            };
            for (int k = 0; k < each.length; k++) sums[k] += each[k] / n;
        }
        double[] theirs = new double[reference.size()];
        for (int i = 0; i < theirs.length; i++)
            theirs[i] = reference.get(i).mark().wis();
        double[] range = theirs.length == n && !Double.isNaN(ratio(ours, theirs))
                ? range(cell.series(), cell.ahead(), ours, theirs)
                : new double[] {Double.NaN, Double.NaN};
        return new Row(
                cell.series(),
                cell.ahead(),
                method,
                n,
                sums[0],
                theirs.length == n ? ratio(ours, theirs) : Double.NaN,
                range[0],
                range[1],
                sums[4],
                sums[5],
                sums[6],
                sums[7],
                sums[1],
                sums[2],
                sums[3]);
    }

    private static double ratio(double[] ours, double[] theirs) {
        double a = 0;
        double b = 0;
        for (double one : ours) a += one;
        for (double one : theirs) b += one;
        return b <= NOTHING * theirs.length ? Double.NaN : a / b;
    }

    /// 90 % range of the ratio of means: blocks of origins in a row, drawn with replacement (Künsch 1989).
    static double[] range(String series, int ahead, double[] ours, double[] theirs) {
        int n = ours.length;
        int block = Math.clamp(n / 4, 1, BLOCK);
        double[] ratios = new double[DRAWS];
        Stream stream = new Stream();
        stream.seek(Keys.of("backtest", "blocks", series), ahead);
        for (int draw = 0; draw < DRAWS; draw++) {
            double a = 0;
            double b = 0;
            for (int filled = 0; filled < n; ) {
                int from = (int) (stream.uniform() * (n - block + 1));
                for (int i = 0; i < block && filled < n; i++, filled++) {
                    a += ours[from + i];
                    b += theirs[from + i];
                }
            }
            ratios[draw] = b <= NOTHING * n ? 1 : a / b;
        }
        java.util.Arrays.sort(ratios);
        return new double[] {paso.results.Quantiles.of(ratios, 0.05), paso.results.Quantiles.of(ratios, 0.95)};
    }

    private static Coverage coverage(String[] key, List<List<Backtest.Task>> series) {
        int n = 0;
        double[] in = new double[3];
        double[] variance = new double[2];
        for (List<Backtest.Task> some : series) {
            n += some.size();
            double[] fifty = some.stream()
                    .mapToDouble(task -> task.mark().in50() ? 1 : 0)
                    .toArray();
            double[] ninety = some.stream()
                    .mapToDouble(task -> task.mark().in90() ? 1 : 0)
                    .toArray();
            for (double one : fifty) in[0] += one;
            for (double one : ninety) in[1] += one;
            in[2] += some.stream().filter(task -> task.mark().in95()).count();
            variance[0] += blocks(fifty);
            variance[1] += blocks(ninety);
        }
        return new Coverage(
                key[0],
                Integer.parseInt(key[1]),
                key[2],
                n,
                in[0] / n,
                in[1] / n,
                in[2] / n,
                Math.sqrt(variance[0]) / n,
                Math.sqrt(variance[1]) / n);
    }

    /// Variance of the sum, from sums of overlapping blocks.
    private static double blocks(double[] values) {
        int n = values.length;
        int block = Math.clamp(n / 4, 1, BLOCK);
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        double sum = 0;
        int count = 0;
        for (int from = 0; from + block <= n; from++, count++) {
            double away = 0;
            for (int i = 0; i < block; i++) away += values[from + i] - mean;
            sum += away * away;
        }
        return sum / count / block * n;
    }
}
