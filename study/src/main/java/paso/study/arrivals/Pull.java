package paso.study.arrivals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import paso.random.Keys;
import paso.random.Stream;
import paso.time.Span;
import paso.time.Timeline;

/// How dated figures move the levels of months that are not published yet.
///
/// A serial ensemble Kalman update with perturbed figures (Burgers, van Leeuwen and Evensen 1998; Houtekamer
/// and Mitchell 2001): gains are found once, on a fixed ensemble of paths; each replicate is then moved by its
/// own differences. The state is the log levels, one selection error a month, and the log of each figure as the
/// path has it.
final class Pull {

    /// Mean and standard deviation of the logarithm by which days that get into print stand above their
    /// month. Assumed.
    private static final double SELECTION = 0.15;

    /// Standard deviation of the logarithm of one day around its path, shape within the month included.
    /// Assumed.
    private static final double DAY = 0.15;

    /// Longest period in days that is taken as picked out.
    private static final int PICKED_DAYS = 6;

    private final List<Evidence> figures;
    private final Timeline timeline;
    private final int levels;
    private final List<YearMonth> months;
    private final double[] picked; // [figure], weight of the selection error
    private final long[] keys; // [figure]
    private final double[][] gain; // [figure][state]

    /// @param levels number of log levels in the state
    Pull(List<Evidence> figures, Timeline timeline, int levels) {
        this.figures = figures;
        this.timeline = timeline;
        this.levels = levels;
        TreeSet<YearMonth> touched = new TreeSet<>();
        for (Evidence one : figures) touched.add(month(one));
        months = new ArrayList<>(touched);
        picked = new double[figures.size()];
        keys = new long[figures.size()];
        for (int j = 0; j < picked.length; j++) {
            Evidence one = figures.get(j);
            picked[j] = picked(one);
            keys[j] = Keys.of(
                    "arrivals",
                    "figure",
                    one.figure().place(),
                    one.figure().who().toString(),
                    one.figure().period().toString(),
                    one.figure().comparator().toString());
        }
        gain = new double[figures.size()][levels + months.size() + figures.size()];
    }

    int figures() {
        return figures.size();
    }

    /// The state of one replicate before any figure has spoken.
    ///
    /// @param people \[day * width + stream\] of the replicate's path before it is moved
    double[] state(double[] z, double[] people, int width, Stream stream, Normal normal, long when) {
        double[] state = java.util.Arrays.copyOf(z, levels + months.size() + figures.size());
        for (int m = 0; m < months.size(); m++) {
            stream.seek(when, Keys.of("arrivals", "selection", months.get(m).toString()));
            state[levels + m] = SELECTION * (1 + normal.draw(stream));
        }
        for (int j = 0; j < figures.size(); j++) {
            Evidence one = figures.get(j);
            Span span = one.figure().period();
            double sum = 0;
            for (int day = timeline.indexOf(span.first()); day <= timeline.indexOf(span.last()); day++) {
                for (int column : one.columns()) sum += people[day * width + column];
            }
            state[levels + months.size() + j] =
                    StrictMath.log(Math.max(1, sum)) + picked[j] * state[levels + months.indexOf(month(one))];
        }
        return state;
    }

    /// Finds the gains on an ensemble of states and moves it.
    void learn(List<double[]> states, Stream stream, Normal normal, long[] whens) {
        int n = states.size();
        for (int j = 0; j < figures.size(); j++) {
            int at = levels + months.size() + j;
            double mean = 0;
            for (double[] state : states) mean += state[at] / n;
            double variance = 0;
            for (double[] state : states) {
                double off = (state[at] - mean) / (n - 1);
                variance += off * (state[at] - mean);
                for (int i = 0; i < state.length; i++) gain[j][i] += off * state[i];
            }
            double error = error(j);
            for (int i = 0; i < gain[j].length; i++) gain[j][i] /= variance + error * error;
            for (int member = 0; member < n; member++) move(states.get(member), j, stream, normal, whens[member]);
        }
    }

    /// Moves the state of one replicate.
    void move(double[] state, Stream stream, Normal normal, long when) {
        for (int j = 0; j < figures.size(); j++) move(state, j, stream, normal, when);
    }

    private void move(double[] state, int j, Stream stream, Normal normal, long when) {
        stream.seek(when, keys[j]);
        Evidence one = figures.get(j);
        double stated = StrictMath.log(Math.max(1, one.figure().value())) + error(j) * normal.draw(stream);
        double difference = one.clip(stated - state[levels + months.size() + j]);
        if (difference == 0) return;
        for (int i = 0; i < state.length; i++) state[i] += gain[j][i] * difference;
    }

    private double error(int j) {
        double stated = figures.get(j).stated();
        return Math.sqrt(
                stated * stated + DAY * DAY / figures.get(j).figure().period().days());
    }

    /// 0 where the figure covers a week or more or is an upper bound; less than 1 where much of its month
    /// is in print.
    private double picked(Evidence one) {
        if (one.figure().period().days() > PICKED_DAYS) return 0;
        if (one.figure().comparator() == paso.scenario.Figures.Comparator.AT_MOST) return 0;
        TreeSet<java.time.LocalDate> days = new TreeSet<>();
        for (Evidence other : figures) {
            Span span = other.figure().period();
            if (!month(other).equals(month(one)) || !java.util.Arrays.equals(other.columns(), one.columns())) continue;
            for (int i = 0; i < span.days(); i++) days.add(span.first().plusDays(i));
        }
        return Math.max(0, 1 - days.size() / (double) month(one).lengthOfMonth());
    }

    private static YearMonth month(Evidence one) {
        return YearMonth.from(one.figure().period().first());
    }
}
