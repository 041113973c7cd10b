package paso.study.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paso.random.Keys;
import paso.random.Stream;
import paso.results.Quantiles;
import paso.study.search.Box;

/// What camps hold after the split: expected counts and intervals, every day of every path summing to the registered
/// total of that day.
///
/// Each path is what one mixture of views has, drawn by its chance, times a drift in the logarithm for each camp: who
/// took more than was thought goes on doing so. It grows with the share of people registered anew since the camp was
/// counted last, and slowly with time; how fast, is drawn as wide as what would have been missed after earlier splits.
public final class CampOutlook {

    /// Earlier splits as shares of the known days that the rehearsal was not fitted to.
    private static final double[] LATER = {0, 0.25, 0.5};

    private static final int PATHS = 400;
    private static final int FEWEST_DAYS = 10;
    private static final double PER_DAY = 0.001; // Assumed.
    private static final double AT_ONCE = 0.01; // of the clock, for what is not known on the day of a count. Assumed.
    private static final double NORMAL_90 = 1.6448536269514722;

    private final List<String> camps;
    private final int split;
    private final double[][] expected; // [day - split][camp], people
    private final double[][][] paths; // [path][day - split][camp], people
    private final double[] weights; // of views

    private CampOutlook(List<String> camps, int split, double[][] expected, double[][][] paths, double[] weights) {
        this.camps = camps;
        this.split = split;
        this.expected = expected;
        this.paths = paths;
        this.weights = weights;
    }

    /// What was said of the last known days by a fit to those before.
    ///
    /// @param days   that it was fitted to
    /// @param models on all known days
    record Rehearsal(int days, Allocation.Models models) {}

    /// @param simulated members of the posterior, each [day][camp] over all days
    /// @param given     the rules as they were given, the same
    /// @param rehearsal absent where too few days are known; the views then have equal parts
    static CampOutlook of(
            Counts counts,
            List<double[][]> simulated,
            double[][] given,
            Optional<Rehearsal> rehearsal,
            int split,
            long seed) {
        int camps = counts.camps.size();
        KnownCounts now = counts.before(split);
        List<Allocation.Earlier> earlier = new ArrayList<>();
        rehearsal.ifPresent(past -> {
            for (double share : LATER) {
                int at = past.days() + (int) (share * (now.counted() - past.days()));
                if (now.counted() - at >= FEWEST_DAYS)
                    earlier.add(new Allocation.Earlier(counts.before(at), past.models(), now));
            }
        });
        Allocation allocation = Allocation.learned(earlier);
        List<double[][][]> ahead = new ArrayList<>(); // what the views say under each member
        for (double[][] member : simulated)
            ahead.add(Allocation.views(now, new Allocation.Models(member, given), counts.totals.length));
        double[][] expected = Allocation.middle(means(ahead), allocation.weights());
        double deviation = deviation(counts, earlier, allocation, now);
        double[] clock = clock(counts.totals);
        double[][][] paths = new double[PATHS][expected.length][camps];
        Stream stream = new Stream();
        for (int p = 0; p < PATHS; p++) {
            stream.seek(Keys.mix(seed), Keys.of("mixture", Integer.toString(p)));
            double[][] member = Allocation.mixed(ahead.get(p % ahead.size()), allocation.drawn(stream.uniform()));
            for (int c = 0; c < camps; c++) {
                stream.seek(Keys.mix(seed), Keys.of("outlook", Integer.toString(p), counts.camps.get(c)));
                double drift = deviation * Box.normal(stream.uniform());
                for (int t = 0; t < expected.length; t++) {
                    double far = drift * (AT_ONCE + clock[split + t] - clock[now.last[c]]);
                    double added = Discrepancy.added(counts.totals[split + t]);
                    paths[p][t][c] = Math.max(0, (member[t][c] + added) * StrictMath.exp(far) - added);
                }
            }
            for (int t = 0; t < expected.length; t++) scale(paths[p][t], counts.totals[split + t]);
        }
        return new CampOutlook(counts.camps, split, expected, paths, allocation.weights());
    }

    /// Ids of the camps.
    public List<String> camps() {
        return camps;
    }

    /// Number of days after the split.
    public int days() {
        return expected.length;
    }

    /// Shares of the views of [Allocation] in what is expected.
    public double[] weights() {
        return weights.clone();
    }

    /// Expected people.
    ///
    /// @param day of the case, not before the split
    public double expected(int day, int camp) {
        return expected[day - split][camp];
    }

    /// A point of the distribution of people.
    ///
    /// @param level in (0, 1)
    public double quantile(int day, int camp, double level) {
        double[] people = new double[paths.length];
        for (int p = 0; p < people.length; p++) people[p] = paths[p][day - split][camp];
        Arrays.sort(people);
        return Quantiles.of(people, level);
    }

    double[][] expectedDays() {
        return expected;
    }

    /// From earlier splits: the deviation of drifts for a unit of the clock, from the root mean square of what
    /// was missed at counts; as much wider as a Student interval of 90 % is, camps being the observations:
    /// counts of one camp go together.
    private static double deviation(
            Counts counts, List<Allocation.Earlier> earlier, Allocation allocation, KnownCounts now) {
        double[] clock = clock(counts.totals);
        double sum = 0;
        int misses = 0;
        for (Allocation.Earlier one : earlier) {
            int at = one.known().split;
            double[][] said = one.said(allocation);
            for (int c = 0; c < counts.camps.size(); c++) {
                for (CampCheck.Counted count : now.counted(c)) {
                    int t = count.day();
                    if (t < at) continue;
                    double miss = Discrepancy.residual(count.people(), said[t - at][c], counts.totals[t])
                            / (AT_ONCE + clock[t] - clock[one.known().last[c]]);
                    sum += miss * miss;
                    misses++;
                }
            }
        }
        return misses == 0 ? 1 : Math.sqrt(sum / misses) * student(counts.camps.size() - 1) / NORMAL_90;
    }

    /// The 95 % point of Student's distribution (Abramowitz and Stegun 26.7.5), at least two degrees of freedom.
    private static double student(int freedom) {
        double v = Math.max(2, freedom);
        double x = NORMAL_90;
        return x + (x * x * x + x) / (4 * v) + (5 * StrictMath.pow(x, 5) + 16 * x * x * x + 3 * x) / (96 * v * v);
    }

    /// What a split over camps ages by: the share of people registered anew or no longer, and slowly with time.
    ///
    /// @return [day], rising from 0
    private static double[] clock(double[] totals) {
        double[] clock = new double[totals.length];
        for (int t = 1; t < totals.length; t++) {
            clock[t] = clock[t - 1] + PER_DAY + Math.abs(totals[t] - totals[t - 1]) / Math.max(totals[t], 1);
        }
        return clock;
    }

    /// Mean of each view over the members.
    private static double[][][] means(List<double[][][]> members) {
        double[][][] means = new double[members.getFirst().length][][];
        for (int v = 0; v < means.length; v++) {
            int view = v;
            means[v] = mean(members.stream().map(views -> views[view]).toList());
        }
        return means;
    }

    static double[][] mean(List<double[][]> some) {
        double[][] mean = new double[some.getFirst().length][];
        for (int t = 0; t < mean.length; t++) mean[t] = new double[some.getFirst()[t].length];
        for (double[][] one : some) {
            for (int t = 0; t < mean.length; t++) {
                for (int c = 0; c < mean[t].length; c++) mean[t][c] += one[t][c] / some.size();
            }
        }
        return mean;
    }

    private static void scale(double[] people, double total) {
        double sum = 0;
        for (double one : people) sum += one;
        if (sum > 0) for (int c = 0; c < people.length; c++) people[c] *= total / sum;
    }
}
