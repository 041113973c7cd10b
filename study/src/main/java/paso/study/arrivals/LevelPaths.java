package paso.study.arrivals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import paso.random.Keys;
import paso.random.Stream;
import paso.time.Timeline;

/// Sample paths of monthly levels, moved by figures of unpublished days and spread over days.
///
/// Levels come from the forecasts of all streams together ([MonthlyLevels]).
final class LevelPaths implements PathMaker {

    /// Paths that gains and the mean path rest on.
    private static final int MEMBERS = 400;

    /// No level goes above this many times the highest month of its stream.
    private static final double HIGHEST = 2;

    /// Days from the last published day to the next month's level; a slower passage would take away from the
    /// change of the month's mean.
    private static final double SETTLING_DAYS = 7;

    /// Part of a day's variance that does not shrink with numbers: coefficient of variation squared. Assumed.
    private static final double DAY_VARIANCE = 0.01;

    private final Timeline timeline;
    private final int width;
    private final long seed;
    private final int[] column; // [stream]
    private final int[] last; // [stream], day of the last row's end, may be negative
    private final int[] node; // [stream], first month that is forecast
    private final double[] level; // [stream], logarithm of the last published level
    private final double[] edge; // [stream], logarithm of the last published day
    private final double[] highest; // [stream], logarithm
    private final long[] noise; // [stream], address
    private final double[] middle; // [month], day index of the month's middle
    private final MonthlyLevels levels;
    private final Pull pull;
    private final DayPull dayPull;
    private final Normal normal = new Normal();
    private final double[] mean; // [day * width + column]

    /// @param columns which of `inflows` are forecast; each has [History#enough]
    /// @param people  every other cell of \[day * series + s\], filled
    LevelPaths(
            Timeline timeline,
            List<Inflow> inflows,
            int[] columns,
            List<Evidence> evidence,
            double[] people,
            long seed) {
        this.timeline = timeline;
        this.seed = seed;
        width = inflows.size();
        column = columns.clone();
        int streams = column.length;
        List<Inflow> streamed = new ArrayList<>();
        for (int one : column) streamed.add(inflows.get(one));
        History history = new History(streamed);
        last = new int[streams];
        node = new int[streams];
        level = new double[streams];
        edge = new double[streams];
        highest = new double[streams];
        noise = new long[streams];
        YearMonth first = YearMonth.from(timeline.last()).plusMonths(1);
        for (Inflow one : streamed) {
            YearMonth next = YearMonth.from(one.last()).plusMonths(1);
            if (next.isBefore(first)) first = next;
        }
        for (int s = 0; s < streams; s++) lay(s, streamed.get(s), first, history.most(s), people);
        int months =
                Math.toIntExact(first.until(YearMonth.from(timeline.last()), java.time.temporal.ChronoUnit.MONTHS)) + 2;
        middle = new double[months];
        for (int k = 0; k < months; k++) {
            YearMonth at = first.plusMonths(k);
            middle[k] = timeline.indexOf(at.atDay(1)) + (at.lengthOfMonth() - 1) / 2.0;
        }
        levels = new MonthlyLevels(streamed, first, first.plusMonths(months - 1), seed);
        List<Evidence> figures = unpublished(evidence, inflows);
        pull = new Pull(figures, timeline, streams * months);
        long[] whens = new long[MEMBERS];
        List<double[]> states = learn(people, whens);
        double[] smooth = mean(states, people, (_, _) -> {});
        List<String> places =
                inflows.stream().map(inflow -> inflow.series().place()).toList();
        dayPull = new DayPull(figures, timeline, free(), places, smooth);
        Stream stream = new Stream();
        mean = mean(states, people, (path, i) -> dayPull.move(path, stream, normal, whens[i]));
    }

    /// First day of each column that may move.
    private int[] free() {
        int[] from = new int[width];
        java.util.Arrays.fill(from, timeline.days());
        for (int s = 0; s < column.length; s++) from[column[s]] = Math.clamp(last[s] + 1L, 0, timeline.days());
        return from;
    }

    private void lay(int s, Inflow inflow, YearMonth first, double most, double[] people) {
        LocalDate end = inflow.last();
        last[s] = timeline.indexOf(end);
        node[s] = Math.toIntExact(first.until(YearMonth.from(end), java.time.temporal.ChronoUnit.MONTHS)) + 1;
        double aDay = inflow.lately(Flat.DAYS);
        level[s] = StrictMath.log(aDay + History.PSEUDO);
        double day = last[s] < 0 ? aDay : people[last[s] * width + column[s]];
        edge[s] = StrictMath.log(Math.clamp(day, aDay / 2, aDay * 2) + History.PSEUDO);
        highest[s] = StrictMath.log(HIGHEST * Math.max(most, aDay) + History.PSEUDO);
        noise[s] = Keys.of("arrivals", "day", inflow.key());
    }

    /// Figures on simulated days of which at least one stream has no row yet.
    private List<Evidence> unpublished(List<Evidence> evidence, List<Inflow> inflows) {
        List<Evidence> some = new ArrayList<>();
        for (Evidence one : evidence) {
            LocalDate end = one.figure().period().last();
            if (one.figure().period().first().isBefore(timeline.start()) || end.isAfter(timeline.last())) continue;
            for (int s : column) {
                boolean spoken = java.util.Arrays.stream(one.columns()).anyMatch(c -> c == s);
                if (!spoken || !inflows.get(s).last().isBefore(end)) continue;
                some.add(one);
                break;
            }
        }
        return some;
    }

    /// States of the fixed ensemble after the figures have spoken.
    private List<double[]> learn(double[] people, long[] whens) {
        Stream stream = new Stream();
        List<double[]> states = new ArrayList<>();
        double[] path = people.clone();
        for (int i = 0; i < MEMBERS; i++) {
            whens[i] = when(-2 - i);
            double[] z = levels(-2 - i);
            days(z, path);
            states.add(pull.state(z, path, width, stream, normal, whens[i]));
        }
        pull.learn(states, stream, normal, whens);
        return states;
    }

    private double[] mean(List<double[]> states, double[] people, ObjIntConsumer<double[]> then) {
        double[] path = people.clone();
        double[] sum = new double[path.length];
        for (int member = 0; member < MEMBERS; member++) {
            days(capped(states.get(member)), path);
            then.accept(path, member);
            for (int i = 0; i < sum.length; i++) sum[i] += path[i] / MEMBERS;
        }
        return sum;
    }

    @Override
    public void fill(int replicate, double[] people) {
        if (replicate < 0) {
            for (int s = 0; s < column.length; s++) {
                for (int day = Math.max(0, last[s] + 1); day < timeline.days(); day++) {
                    people[day * width + column[s]] = mean[day * width + column[s]];
                }
            }
            return;
        }
        Stream stream = new Stream();
        long when = when(replicate);
        double[] z = levels(replicate);
        days(z, people);
        if (pull.figures() > 0) {
            double[] state = pull.state(z, people, width, stream, normal, when);
            pull.move(state, stream, normal, when);
            days(capped(state), people);
            dayPull.move(people, stream, normal, when);
        }
        for (int s = 0; s < column.length; s++) scatter(s, stream, when, people);
    }

    private long when(int replicate) {
        return Keys.mix(Keys.mix(seed) + replicate);
    }

    /// Log levels by month. \[stream * months + month\]
    private double[] levels(int replicate) {
        int months = middle.length;
        double[] z = new double[column.length * months];
        for (int s = 0; s < column.length; s++) {
            for (int k = 0; k < months; k++) {
                double now = k < node[s] ? level[s] : levels.log(s, k, replicate);
                z[s * months + k] = Math.min(now, highest[s]);
            }
        }
        return z;
    }

    private double[] capped(double[] state) {
        for (int s = 0; s < column.length; s++) {
            for (int k = 0; k < middle.length; k++) {
                int at = s * middle.length + k;
                state[at] = Math.min(state[at], highest[s]);
            }
        }
        return state;
    }

    /// Log-linear: from the last published day to the next month's level within [#SETTLING_DAYS], level to the
    /// middle of that month, then through the middles of the months.
    private void days(double[] z, double[] people) {
        for (int s = 0; s < column.length; s++) {
            if (node[s] >= middle.length) continue;
            double fromDay = last[s];
            double from = edge[s];
            double next = z[s * middle.length + node[s]];
            double settled = Math.min(last[s] + SETTLING_DAYS, middle[node[s]]);
            segment(s, fromDay, from, settled, next, people);
            fromDay = settled;
            from = next;
            for (int k = node[s]; k < middle.length; k++) {
                double to = z[s * middle.length + k];
                segment(s, fromDay, from, middle[k], to, people);
                fromDay = middle[k];
                from = to;
            }
        }
    }

    /// Writes the days after `fromDay` up to `toDay`.
    private void segment(int s, double fromDay, double from, double toDay, double to, double[] people) {
        if (toDay <= fromDay) return;
        int day = Math.max(0, (int) Math.floor(fromDay) + 1);
        double slope = (to - from) / (toDay - fromDay);
        double value = StrictMath.exp(from + slope * (day - fromDay));
        double ratio = StrictMath.exp(slope);
        for (; day <= toDay && day < timeline.days(); day++) {
            people[day * width + column[s]] = Math.max(0, value - History.PSEUDO);
            value *= ratio;
        }
    }

    /// Days around the path: lognormal with mean 1 and log variance 0.01 + 1 / (people + 1).
    private void scatter(int s, Stream stream, long when, double[] people) {
        stream.seek(when, noise[s]);
        for (int day = Math.max(0, last[s] + 1); day < timeline.days(); day++) {
            int at = day * width + column[s];
            double variance = DAY_VARIANCE + 1 / (people[at] + 1);
            people[at] *= StrictMath.exp(Math.sqrt(variance) * normal.draw(stream) - variance / 2);
        }
    }
}
