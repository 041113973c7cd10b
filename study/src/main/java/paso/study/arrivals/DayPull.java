package paso.study.arrivals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import paso.random.Keys;
import paso.random.Stream;
import paso.time.Span;
import paso.time.Timeline;

/// How dated figures move the days they speak of, once the levels of their months are settled.
///
/// The logarithm of a day over its smooth path is normal: a part shared by all places and a part of each place,
/// both with correlation `exp(-days apart / 3)`. It is conditioned on the figures (Rasmussen and Williams 2006,
/// 2.2), and on each month's mean staying as it is, so that what is above on some days is below on others and a
/// level is not moved twice. One-sided figures take part where the mean path violates them. The weights of
/// places and days are those of the mean path.
final class DayPull {

    /// Variance of each of the two parts; together the day's standard deviation is 0.15, as in [Pull]. Assumed.
    private static final double VARIANCE = 0.15 * 0.15 / 2;

    /// Days after which a difference has shrunk to 1/e. Assumed.
    private static final double MEMORY_DAYS = 3;

    /// Standard deviation of a month's mean logarithm.
    private static final double MONTH = 0.01;

    private final Timeline timeline;
    private final int width;
    private final List<Evidence> figures = new ArrayList<>();
    private final long[] keys; // [figure]
    private final int[] from; // [column], first day that may move; the number of days where none may
    private final int[] place; // [column]
    private final double[][] gain; // [figure][place * days + day], logarithm

    /// @param from   \[column\], first day without a row; the number of days where the column does not move
    /// @param places \[column\], id of its place
    /// @param mean   \[day * width + column\], people on the mean path
    DayPull(List<Evidence> evidence, Timeline timeline, int[] from, List<String> places, double[] mean) {
        this.timeline = timeline;
        this.from = from.clone();
        width = places.size();
        TreeMap<String, Integer> index = new TreeMap<>();
        place = new int[width];
        for (int c = 0; c < width; c++) {
            Integer known = index.putIfAbsent(places.get(c), index.size());
            place[c] = known == null ? index.size() - 1 : known;
        }
        TreeMap<YearMonth, Boolean> months = new TreeMap<>();
        List<double[]> weights = new ArrayList<>();
        for (Evidence one : evidence) {
            if (one.clip(difference(one, mean, 0)) == 0) continue;
            double[] weight = weights(one.columns(), one.figure().period(), mean, index.size());
            if (weight.length == 0) continue;
            figures.add(one);
            weights.add(weight);
            months.put(YearMonth.from(one.figure().period().first()), true);
        }
        int[] all = figures.stream()
                .flatMapToInt(one -> java.util.Arrays.stream(one.columns()))
                .filter(c -> from[c] < timeline.days())
                .sorted()
                .distinct()
                .toArray();
        for (YearMonth month : months.keySet()) {
            double[] weight = weights(all, within(month), mean, index.size());
            if (weight.length > 0) weights.add(weight);
        }
        keys = new long[figures.size()];
        for (int j = 0; j < keys.length; j++) keys[j] = key(figures.get(j));
        gain = gains(weights, index.size());
    }

    private Span within(YearMonth month) {
        var first = month.atDay(1).isBefore(timeline.start()) ? timeline.start() : month.atDay(1);
        var last = month.atEndOfMonth().isAfter(timeline.last()) ? timeline.last() : month.atEndOfMonth();
        return new Span(first, last);
    }

    private static long key(Evidence one) {
        return Keys.of(
                "arrivals",
                "figure-day",
                one.figure().place(),
                one.figure().who().toString(),
                one.figure().period().toString(),
                one.figure().comparator().toString());
    }

    /// Share of each place and day in the figure's sum, 0 where a row holds; empty where nothing may move.
    private double[] weights(int[] columns, Span span, double[] mean, int places) {
        int days = timeline.days();
        double[] weight = new double[places * days];
        double sum = 0;
        double free = 0;
        for (int day = timeline.indexOf(span.first()); day <= timeline.indexOf(span.last()); day++) {
            for (int c : columns) {
                double people = mean[day * width + c];
                sum += people;
                if (day < from[c]) continue;
                weight[place[c] * days + day] += people;
                free += people;
            }
        }
        if (free <= 0) return new double[0];
        for (int i = 0; i < weight.length; i++) weight[i] /= sum;
        return weight;
    }

    /// What each figure moves, given the others: K A' (A K A' + R)^-1, months last and not kept.
    private double[][] gains(List<double[]> weights, int places) {
        int n = weights.size();
        if (figures.isEmpty()) return new double[0][];
        double[][] reach = new double[n][]; // K A'
        for (int j = 0; j < n; j++) reach[j] = reach(weights.get(j), places);
        RealMatrix sums = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = 0;
                for (int k = 0; k < reach[i].length; k++) covariance += weights.get(j)[k] * reach[i][k];
                if (i == j) {
                    double error = i < figures.size() ? figures.get(i).stated() : MONTH;
                    covariance += error * error;
                }
                sums.setEntry(i, j, covariance);
                sums.setEntry(j, i, covariance);
            }
        }
        RealMatrix inverse =
                new CholeskyDecomposition(sums, 1e-9, 0).getSolver().getInverse();
        double[][] gains = new double[figures.size()][reach[0].length];
        for (int j = 0; j < gains.length; j++) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < gains[j].length; k++) gains[j][k] += inverse.getEntry(i, j) * reach[i][k];
            }
        }
        return gains;
    }

    private double[] reach(double[] weight, int places) {
        int days = timeline.days();
        double[] reach = new double[weight.length];
        for (int p = 0; p < places; p++) {
            for (int day = 0; day < days; day++) {
                double at = weight[p * days + day];
                if (at == 0) continue;
                for (int d = 0; d < days; d++) {
                    double near = at * VARIANCE * StrictMath.exp(-Math.abs(d - day) / MEMORY_DAYS);
                    for (int q = 0; q < places; q++) reach[q * days + d] += q == p ? 2 * near : near;
                }
            }
        }
        return reach;
    }

    /// Moves the unpublished days of one replicate.
    ///
    /// @param people \[day * width + column\]
    void move(double[] people, Stream stream, Normal normal, long when) {
        if (figures.isEmpty()) return;
        int days = timeline.days();
        double[] log = new double[gain[0].length];
        for (int j = 0; j < keys.length; j++) {
            stream.seek(when, keys[j]);
            Evidence one = figures.get(j);
            double difference = one.clip(difference(one, people, one.stated() * normal.draw(stream)));
            for (int k = 0; k < log.length; k++) log[k] += gain[j][k] * difference;
        }
        for (int c = 0; c < width; c++) {
            for (int day = from[c]; day < days; day++) {
                double by = log[place[c] * days + day];
                if (Math.abs(by) > 1e-9) people[day * width + c] *= StrictMath.exp(by);
            }
        }
    }

    /// Logarithm of what was stated, an error added, over what the path has.
    private double difference(Evidence one, double[] people, double error) {
        double stated = StrictMath.log(Math.max(1, one.figure().value())) + error;
        return stated - StrictMath.log(Math.max(1, sum(one, people)));
    }

    private double sum(Evidence one, double[] people) {
        Span span = one.figure().period();
        double sum = 0;
        for (int day = timeline.indexOf(span.first()); day <= timeline.indexOf(span.last()); day++) {
            for (int column : one.columns()) sum += people[day * width + column];
        }
        return sum;
    }
}
