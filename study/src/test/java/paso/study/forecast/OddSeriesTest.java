package paso.study.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.random.Keys;
import paso.random.Normal;
import paso.random.Stream;
import paso.results.Quantiles;

/// Series that a publisher's folder holds sooner or later: every forecast is finite, in order, not below 0 and of a
/// width that people could fill; and what is not there yet changes nothing.
class OddSeriesTest {

    private static final double[] LEVELS = Quantiles.hubverse();
    private static final int FIRST = 2010 * 12;

    private interface Shape {
        double at(int t);
    }

    @Test
    void every_quantile_of_every_odd_series_is_finite_in_order_and_no_less_than_nothing() {
        double[] walk = walk("odd", 200, 0.1);
        List<Shape> shapes = List.of(
                t -> 0,
                t -> 500,
                t -> t < 90 ? 0 : 3000 + t % 7,
                t -> t == 70 ? 100 * walk[t] : walk[t],
                t -> t == 70 || t == 100 ? 0 : walk[t],
                t -> t < 100 ? walk[t] : 3 * walk[t],
                t -> t < 100 ? walk[t] : walk[t] / 3,
                t -> t % 3 == 1 ? Double.NaN : walk[t],
                t -> t % 2 == 0 ? 100 : 10_000,
                t -> 4e5 + 200 * walk[t],
                t -> Math.rint(5 * StrictMath.exp(0.05 * t)),
                t -> Math.rint(5e4 * StrictMath.exp(-0.08 * t)),
                t -> t / 40 % 2 == 0 ? 0 : walk[t],
                t -> 1e9);
        for (Frequency frequency : Frequency.values()) {
            for (Quantity.Kind kind : Quantity.Kind.values()) {
                List<Asked> asked = new ArrayList<>();
                for (int s = 0; s < shapes.size(); s++) {
                    Scale scale = (s + frequency.ordinal() + kind.ordinal()) % 4 == 3 ? Scale.SQRT : Scale.LOG;
                    asked.add(asked("s" + s, frequency, kind, scale, values(shapes.get(s), 125)));
                }
                hold(asked);
            }
        }
    }

    private static void hold(List<Asked> asked) {
        List<Learner> learners = Backtest.learners(asked, Backtest.trails(asked), 6, Settings.usual());
        int last = asked.getFirst().track().last();
        for (int step = FIRST; step <= last; step++) {
            learners.getFirst().pool().age();
            for (Learner learner : learners) learner.learn(step);
            for (Learner learner : learners) learner.say(step);
            if (step % 9 != 0) continue;
            for (int i = 0; i < asked.size(); i++) {
                double[] quantiles = learners.get(i).quantiles(step, 5, LEVELS);
                double highest = 0;
                for (int t = FIRST; t <= step; t++) {
                    double value = asked.get(i).track().at(t);
                    if (value > highest) highest = value;
                }
                for (int k = 0; k < quantiles.length; k++) {
                    String what = asked.get(i).label() + " at " + step + ": " + Arrays.toString(quantiles);
                    assertTrue(quantiles[k] >= 0 && quantiles[k] <= 12 * highest + 100, what);
                    assertTrue(k == 0 || quantiles[k - 1] <= quantiles[k], what);
                }
            }
        }
    }

    @Test
    void one_absurd_value_makes_no_absurd_forecast_after_it() {
        double[] values = walk("outlier", 140, 0.1);
        values[100] *= 100;
        Asked asked = asked("outlier", Frequency.MONTH, Quantity.Kind.FLOW, Scale.LOG, values);
        double[] at = said(asked, FIRST + 100, 5);
        assertTrue(at[11] < 1.5 * values[100], "middle " + at[11]);
        assertTrue(at[22] <= 4 * values[100], "top " + at[22]);
    }

    @Test
    void a_stock_that_stands_still_and_then_jumps_is_covered() {
        List<Asked> asked = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            Stream stream = stream("jumps" + s);
            double[] values = new double[1000];
            double value = 3000;
            for (int t = 0; t < values.length; t++) {
                if (stream.uniform() < 0.03) {
                    double jump = 30 + Math.rint(270 * stream.uniform());
                    value = Math.max(0, value + (stream.uniform() < 0.6 ? jump : -jump));
                }
                values[t] = value;
            }
            Track track = new Track(id("jumps" + s), quantity(Quantity.Kind.STOCK), Frequency.DAY, FIRST, values);
            asked.add(new Asked(track, "jumps" + s, "odd", Scale.LOG, List.of(2, 7), FIRST + 250, 5));
        }
        int n = 0;
        int in90 = 0;
        for (Backtest.Task task : Backtest.run(asked)) {
            if (!task.method().equals(Backtest.OURS)) continue;
            n++;
            if (task.mark().in90()) in90++;
        }
        // about 600 tasks in about 300 stretches that do not overlap: a standard error of some 2 points
        assertTrue(n > 550, "n " + n);
        assertTrue(in90 > 0.82 * n && in90 < 0.97 * n, "%d of %d".formatted(in90, n));
    }

    @Test
    void series_that_never_move_change_nothing_of_what_is_said_of_those_that_do() {
        List<Asked> alone = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            alone.add(asked("w" + s, Frequency.MONTH, Quantity.Kind.FLOW, Scale.LOG, walk("w" + s, 100, 0.2)));
        }
        List<Asked> among = new ArrayList<>(alone);
        for (int s = 0; s < 5; s++) {
            int count = 70 * (s + 1);
            among.add(asked("c" + s, Frequency.MONTH, Quantity.Kind.FLOW, Scale.LOG, values(_ -> count, 100)));
        }
        double[][] wanted = said(alone, FIRST + 99, 2);
        assertArrayEquals(wanted, Arrays.copyOf(said(among, FIRST + 99, 2), 2));
    }

    @Test
    void the_turmoil_of_a_break_counts_for_less_far_ahead_than_at_once() {
        ErrorSize sizes = new ErrorSize(Scale.SQRT, 12, 0.18, 0.2);
        for (int t = 0; t < 60; t++) sizes.learn(0.1, 400);
        for (int t = 0; t < 2; t++) sizes.learn(2, 400);
        double[] past = new double[60];
        for (int t = 0; t < 60; t++) past[t] = 20 + 0.1 * (t % 2);
        double now = sizes.now(past, past, 0);
        double lasting = sizes.lasting(past, past, 0);
        assertTrue(now > 3 * lasting && lasting > 0.1, now + " now, " + lasting + " lasting");
        // what stands still is measured by its whole window
        assertEquals(0.1, sizes.now(past, past, 1), 1e-9);
    }

    @Test
    void nonsense_after_the_origin_changes_no_quantile_of_any_kind_of_series() {
        for (Frequency frequency : Frequency.values()) {
            for (Quantity.Kind kind : Quantity.Kind.values()) {
                List<Asked> plain = new ArrayList<>();
                List<Asked> nonsense = new ArrayList<>();
                List<Asked> cut = new ArrayList<>();
                for (int s = 0; s < 4; s++) {
                    // the first two are small counts, for the negative binomial; the last stands still and jumps
                    double start = s < 2 ? 8 : 2000;
                    double[] values = walk("leak" + frequency + kind + s, 130, 0.15);
                    for (int t = 0; t < 130; t++) values[t] = Math.rint(values[t] * start / 2000);
                    if (s == 3) for (int t = 0; t < 130; t++) values[t] = values[t - t % 5];
                    double[] spoilt = values.clone();
                    for (int t = 100; t < 130; t++) spoilt[t] = t % 4 == 0 ? Double.NaN : 7e6 * ((t + s) % 3);
                    plain.add(asked("s" + s, frequency, kind, Scale.LOG, values));
                    nonsense.add(asked("s" + s, frequency, kind, Scale.LOG, spoilt));
                    cut.add(asked("s" + s, frequency, kind, Scale.LOG, Arrays.copyOf(values, 100)));
                }
                double[][] wanted = said(plain, FIRST + 99, 3);
                assertArrayEquals(wanted, said(nonsense, FIRST + 99, 3));
                assertArrayEquals(wanted, said(cut, FIRST + 99, 3));
                assertEquals(scores(plain), scores(nonsense));
            }
        }
    }

    private static List<String> scores(List<Asked> asked) {
        List<String> scores = new ArrayList<>();
        for (Backtest.Task task : Backtest.run(asked)) {
            if (task.origin() + task.ahead() < FIRST + 100) {
                scores.add(task.asked().label() + task.method() + task.origin() + task.ahead() + task.mark());
            }
        }
        assertTrue(scores.size() > 400);
        return scores;
    }

    @Test
    void a_hierarchy_cut_at_a_day_gives_the_paths_of_that_day_whatever_came_later() {
        double[] a = walk("ha", 130, 0.1);
        double[] b = walk("hb", 130, 0.2);
        List<Track> whole = new ArrayList<>();
        List<Track> spoilt = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            double[] values = new double[130];
            double[] nonsense = new double[130];
            for (int t = 0; t < 130; t++) {
                values[t] = s == 0 ? a[t] + b[t] : s == 1 ? a[t] : b[t];
                // later the parts are no parts any more
                nonsense[t] = t < 110 ? values[t] : 1e6 * (s + t % 2);
            }
            whole.add(new Track(id("m" + s), quantity(Quantity.Kind.FLOW), Frequency.MONTH, FIRST, values));
            spoilt.add(new Track(id("m" + s), quantity(Quantity.Kind.FLOW), Frequency.MONTH, FIRST, nonsense));
        }
        List<Scale> scales = List.of(Scale.LOG, Scale.LOG, Scale.LOG);
        JointPaths first = JointPaths.of(until(whole), scales, FIRST + 113, 40, 3);
        JointPaths second = JointPaths.of(until(spoilt), scales, FIRST + 113, 40, 3);
        assertEquals(1, first.sums().size());
        for (int s = 0; s < 3; s++) {
            for (int step = FIRST + 110; step <= FIRST + 113; step++) {
                assertArrayEquals(first.quantiles(s, step), second.quantiles(s, step));
            }
        }
    }

    private static List<Track> until(List<Track> tracks) {
        return tracks.stream().map(track -> track.until(FIRST + 109)).toList();
    }

    private static double[] said(Asked asked, int origin, int h) {
        return said(List.of(asked), origin, h)[0];
    }

    private static double[][] said(List<Asked> asked, int origin, int h) {
        List<Learner> learners = Backtest.learners(asked, Backtest.trails(asked), 6, Settings.usual());
        for (int step = FIRST; step <= origin; step++) {
            learners.getFirst().pool().age();
            for (Learner learner : learners) learner.learn(step);
            for (Learner learner : learners) learner.say(step);
        }
        return learners.stream().map(one -> one.quantiles(origin, h, LEVELS)).toArray(double[][]::new);
    }

    private static double[] values(Shape shape, int length) {
        double[] values = new double[length];
        for (int t = 0; t < length; t++) values[t] = shape.at(t);
        return values;
    }

    private static Asked asked(String label, Frequency frequency, Quantity.Kind kind, Scale scale, double[] values) {
        Track track = new Track(id(label), quantity(kind), frequency, FIRST, values);
        return new Asked(track, label, "odd", scale, List.of(1, 2, 4, 6), FIRST + 40, 1);
    }

    private static SeriesId id(String measure) {
        return new SeriesId("odd", "up", measure);
    }

    private static Quantity quantity(Quantity.Kind kind) {
        return new Quantity(kind, Quantity.Unit.PEOPLE);
    }

    private static Stream stream(String name) {
        Stream stream = new Stream();
        stream.seek(Keys.of("test", "odd", name), 1);
        return stream;
    }

    /// A walk of the logarithm from 2,000, in whole numbers.
    private static double[] walk(String name, int length, double deviation) {
        Stream stream = stream(name);
        double[] values = new double[length];
        double level = StrictMath.log(2000);
        for (int t = 0; t < length; t++) {
            level += deviation * Normal.quantile(stream.uniform());
            values[t] = Math.rint(StrictMath.exp(level));
        }
        return values;
    }
}
