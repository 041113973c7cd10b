package paso.study.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.random.Keys;
import paso.random.Normal;
import paso.random.Stream;
import paso.results.Quantiles;

class ForecastLawsTest {

    private static final Quantity FLOW = new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS);
    private static final int FIRST = 2010 * 12;

    @Test
    void later_values_change_nothing_of_what_was_said_before_them() {
        List<Asked> plain = new ArrayList<>();
        List<Asked> nonsense = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            double[] values = walk("leak" + s, 120, 0.2);
            double[] spoilt = values.clone();
            for (int t = 90; t < 120; t++) spoilt[t] = 7_777_777.0 * ((t + s) % 3);
            plain.add(asked("s" + s, values));
            nonsense.add(asked("s" + s, spoilt));
        }
        assertEquals(said(plain, FIRST + 89), said(nonsense, FIRST + 89));
        double[] levels = Quantiles.hubverse();
        assertArrayEquals(at(plain.getFirst(), FIRST + 89, levels), at(nonsense.getFirst(), FIRST + 89, levels));
    }

    private static List<String> said(List<Asked> asked, int last) {
        List<String> said = new ArrayList<>();
        for (Backtest.Task task : Backtest.run(asked)) {
            if (task.origin() + task.ahead() <= last) said.add(task.asked().label() + task.origin() + task.mark());
        }
        assertTrue(said.size() > 500);
        return said;
    }

    @Test
    void a_forecast_from_a_cut_series_is_that_of_the_whole_one_at_the_same_origin() {
        Asked whole = asked("cut", walk("cut", 120, 0.2));
        Asked cut = asked("cut", java.util.Arrays.copyOf(walk("cut", 120, 0.2), 80));
        double[] levels = Quantiles.hubverse();
        assertArrayEquals(at(whole, FIRST + 79, levels), at(cut, FIRST + 79, levels));
    }

    private static double[] at(Asked asked, int origin, double[] levels) {
        List<Learner> learners =
                Backtest.learners(List.of(asked), Backtest.trails(List.of(asked)), 6, Settings.usual());
        for (int step = asked.track().first(); step <= origin; step++) {
            learners.getFirst().pool().age();
            learners.getFirst().learn(step);
            learners.getFirst().say(step);
        }
        return learners.getFirst().quantiles(origin, 2, levels);
    }

    @Test
    void the_spread_of_a_walk_holds_as_many_values_as_it_says() {
        List<Asked> asked = new ArrayList<>();
        for (int s = 0; s < 12; s++) asked.add(asked("w" + s, walk("calibrated" + s, 240, 0.15)));
        for (int ahead : List.of(1, 3)) {
            int n = 0;
            int in50 = 0;
            int in90 = 0;
            for (Backtest.Task task : Backtest.run(asked)) {
                if (!task.method().equals(Backtest.OURS) || task.ahead() != ahead) continue;
                n++;
                if (task.mark().in50()) in50++;
                if (task.mark().in90()) in90++;
            }
            // n is about 2,000; successive errors 3 ahead overlap, so the standard error is at most 2 points
            assertTrue(n > 2000, "n " + n);
            assertEquals(0.5, (double) in50 / n, 0.06);
            assertEquals(0.9, (double) in90 / n, 0.05);
        }
    }

    @Test
    void widths_grow_while_too_many_values_fall_outside_and_shrink_while_too_few_do() {
        Calibration calibration = new Calibration(new int[] {1, 3}, 0.05, 0.99);
        for (int period = 0; period < 40; period++) {
            calibration.learn(0, true, period % 5 == 0); // all outside the half, one in five outside nine tenths
            calibration.learn(1, false, false);
            calibration.settle();
        }
        // closed form of a sum that fades: 0.05 x 0.5 x (1 - 0.99^40) / 0.01
        double log = 0.05 * 0.5 * (1 - StrictMath.pow(0.99, 40)) / 0.01;
        assertEquals(StrictMath.exp(log), calibration.factor(0, 0.75), 1e-12);
        assertEquals(calibration.factor(0, 0.3), calibration.factor(0, 0.7), 1e-12);
        assertTrue(calibration.factor(0, 0.95) > 1.05 && calibration.factor(0, 0.95) < calibration.factor(0, 0.75));
        assertEquals(StrictMath.exp(-log), calibration.factor(2, 0.6), 1e-12);
        assertEquals(1, calibration.factor(1, 0.5), 1e-12); // half way between opposite horizons
        assertEquals(calibration.factor(2, 0.9), calibration.factor(17, 0.9), 1e-12);
    }

    @Test
    void a_promise_that_is_kept_leaves_widths_as_they_are() {
        Calibration calibration = new Calibration(new int[] {1}, 0.05, 0.99);
        for (int i = 0; i < 20; i++) calibration.learn(0, i % 2 == 0, i % 10 == 0);
        calibration.settle();
        for (double level : new double[] {0.01, 0.25, 0.5, 0.9}) assertEquals(1, calibration.factor(0, level), 1e-12);
    }

    @Test
    void horizons_whose_coverage_is_followed_are_those_of_the_backtest_and_then_doubles() {
        assertArrayEquals(new int[] {1, 2, 3, 6, 12}, Calibration.rungs(Frequency.MONTH, 20));
        assertArrayEquals(new int[] {1, 7, 14, 28}, Calibration.rungs(Frequency.DAY, 28));
        assertArrayEquals(new int[] {1}, Calibration.rungs(Frequency.WEEK, 1));
    }

    @Test
    void where_series_turned_back_from_the_edge_the_way_out_is_shorter_than_the_way_back() {
        Skew turning = new Skew(1, 1);
        Skew going = new Skew(1, 1);
        for (int i = 0; i < 400; i++) {
            double edge = i % 2 == 0 ? 1 : -1;
            turning.learn(0, edge, -1.5 * edge);
            turning.learn(0, edge, edge);
            going.learn(0, edge, 1.5 * edge);
            going.learn(0, edge, -edge);
        }
        // half the logarithm of (600 + 40) / (400 + 40), and the other way round
        assertEquals(StrictMath.log(640.0 / 440) / 2, turning.at(0), 1e-12);
        assertEquals(-turning.at(0), going.at(0), 1e-12);
        assertEquals(0, new Skew(1, 1).at(0));
        double[] rising = new double[20];
        for (int t = 0; t < 20; t++) rising[t] = t;
        assertEquals(1, Skew.position(rising));
        assertEquals(0, Skew.position(new double[20]));
        Spread even = Spread.of(new double[] {-2, -1, 0, 1, 2}, new double[] {1, 1, 1, 1, 1});
        Calibration none = new Calibration(new int[] {1}, 0.05, 0.99);
        Width top = new Width(even, 1, none, 0, new double[0], 0, turning.at(0));
        assertTrue(top.at(0.9) < -top.at(0.1), top.at(0.9) + " up, " + top.at(0.1) + " down");
        assertEquals(-top.at(0.1) * top.at(0.9), even.at(0.9) * even.at(0.9), 1e-12);
    }

    @Test
    void a_backtest_and_joint_paths_that_are_asked_to_stop_do() {
        List<Asked> asked = List.of(asked("stop", walk("stop", 60, 0.2)));
        assertThrows(Halt.class, () -> Backtest.run(asked, () -> true));
        List<Track> tracks = List.of(track("stop", walk("stop", 60, 0.2)));
        assertThrows(Halt.class, () -> JointPaths.of(tracks, scales(tracks), FIRST + 65, 50, 1, () -> true));
    }

    @Test
    void a_level_with_a_dying_trend_goes_on_as_its_closed_form() {
        double[] run = Smoothing.run(new double[] {1, 2, 4}, 1, 0.5, 0.8);
        // level follows each value; trend: 0.5 x 1, then 0.8 x 0.5 + 0.5 x (4 - 2 - 0.4)
        assertEquals(4, run[0], 1e-12);
        assertEquals(0.4 + 0.8, run[1], 1e-12);
        double[] line = new double[40];
        for (int t = 0; t < line.length; t++) line[t] = t;
        double[] next = new Smoothing("damped", true, 0).ahead(line, 12, 3);
        assertTrue(next[0] > 39.5 && next[0] <= 40.01, "next " + next[0]);
    }

    @Test
    void a_calendar_of_changes_is_found_and_a_flat_series_stays_flat() {
        double[] seasonal = new double[96];
        for (int t = 0; t < seasonal.length; t++) seasonal[t] = 5 + (t % 12 == 3 ? 1 : 0);
        double[] next = new Changes("calendar", 2, false, 0.01, true).ahead(seasonal, 12, 12);
        assertEquals(6, next[3], 0.1);
        assertEquals(5, next[5], 0.1);
        double[] flat = new double[60];
        java.util.Arrays.fill(flat, 3);
        for (Frequency frequency : Frequency.values()) {
            for (Candidate one : Candidates.of(frequency)) {
                for (double value : one.ahead(flat, Asked.season(frequency), 6)) {
                    assertEquals(3, value, 1e-9, one.name());
                }
            }
        }
    }

    @Test
    void dispersion_over_and_under_add_up_to_the_score() {
        double[] quantiles = new double[23];
        for (int i = 0; i < 23; i++) quantiles[i] = 100 + 3 * i;
        for (double truth : new double[] {50, 100, 120, 133, 170, 900}) {
            Mark mark = Mark.of(quantiles, truth);
            assertEquals(mark.wis(), mark.dispersion() + mark.over() + mark.under(), 1e-9);
        }
        double[] exact = new double[23];
        java.util.Arrays.fill(exact, 7);
        assertEquals(0, Mark.of(exact, 7).wis());
    }

    @Test
    void parts_sum_to_their_total_in_every_path_and_the_same_seed_gives_the_same_paths() {
        List<Track> tracks = family();
        JointPaths joint = JointPaths.of(tracks, scales(tracks), FIRST + 125, 50, 7);
        assertEquals(1, joint.sums().size());
        JointPaths again = JointPaths.of(tracks, scales(tracks), FIRST + 125, 50, 7);
        JointPaths other = JointPaths.of(tracks, scales(tracks), FIRST + 125, 50, 8);
        boolean differs = false;
        for (int step = FIRST + 120; step <= FIRST + 125; step++) {
            for (int p = 0; p < 50; p++) {
                double sum = joint.at(1, step, p) + joint.at(2, step, p);
                assertEquals(joint.at(0, step, p), sum, 1e-6 * (1 + sum));
                for (int i = 0; i < 3; i++) {
                    assertTrue(joint.at(i, step, p) >= 0);
                    assertEquals(joint.at(i, step, p), again.at(i, step, p));
                    differs |= joint.at(i, step, p) != other.at(i, step, p);
                }
            }
        }
        assertTrue(differs);
    }

    @Test
    void series_that_moved_together_move_together_in_the_paths() {
        double[] one = walk("together", 120, 0.2);
        double[] two = new double[120];
        for (int t = 0; t < 120; t++) two[t] = Math.rint(3 * one[t] + 10);
        List<Track> tracks = List.of(track("one", one), track("two", two));
        JointPaths joint = JointPaths.of(tracks, scales(tracks), FIRST + 122, 400, 1);
        int agree = 0;
        double first = joint.quantiles(0, FIRST + 121)[11];
        double second = joint.quantiles(1, FIRST + 121)[11];
        for (int p = 0; p < 400; p++) {
            if (joint.at(0, FIRST + 121, p) > first == joint.at(1, FIRST + 121, p) > second) agree++;
        }
        assertTrue(agree > 280, "agree " + agree + " of 400");
    }

    @Test
    void a_declared_event_moves_what_comes_after_it_and_nothing_before() {
        List<Track> tracks = family();
        JointPaths joint = JointPaths.of(tracks, scales(tracks), FIRST + 125, 50, 7);
        JointPaths halved = joint.under(_ -> true, FIRST + 123, 0, 0.5, 0.5, "closed", 7);
        for (int p = 0; p < 50; p++) {
            assertEquals(joint.at(0, FIRST + 122, p), halved.at(0, FIRST + 122, p), 1e-6 * joint.at(0, FIRST + 122, p));
            double before = joint.at(1, FIRST + 124, p) + joint.at(2, FIRST + 124, p);
            double after = halved.at(1, FIRST + 124, p) + halved.at(2, FIRST + 124, p);
            assertEquals(before / 2, after, 1e-6 * before);
        }
    }

    @Test
    void a_series_that_is_too_short_is_refused() {
        List<Track> tracks = List.of(track("short", new double[] {1, 2, 3, 4, 5, 6, 7}));
        assertThrows(IllegalArgumentException.class, () -> JointPaths.of(tracks, scales(tracks), FIRST + 10, 50, 1));
    }

    private static List<Track> family() {
        double[] a = walk("a", 120, 0.1);
        double[] b = walk("b", 120, 0.1);
        double[] sum = new double[120];
        for (int t = 0; t < 120; t++) sum[t] = a[t] + b[t];
        return List.of(track("all", sum), track("a", a), track("b", b));
    }

    private static List<Scale> scales(List<Track> tracks) {
        return tracks.stream().map(_ -> Scale.LOG).toList();
    }

    private static Track track(String measure, double[] values) {
        return new Track(new SeriesId("made", "up", measure), FLOW, Frequency.MONTH, FIRST, values);
    }

    private static Asked asked(String label, double[] values) {
        return new Asked(track(label, values), label, "made", Scale.LOG, List.of(1, 2, 3, 6), FIRST + 40, 1);
    }

    /// A walk of the logarithm from 2,000, in whole numbers.
    private static double[] walk(String name, int length, double deviation) {
        Stream stream = new Stream();
        stream.seek(Keys.of("test", name), 1);
        double[] values = new double[length];
        double level = StrictMath.log(2000);
        for (int t = 0; t < length; t++) {
            level += deviation * Normal.quantile(stream.uniform());
            values[t] = Math.rint(StrictMath.exp(level));
        }
        return values;
    }
}
