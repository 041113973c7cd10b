package paso.study.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.random.Keys;
import paso.random.Stream;
import paso.results.Quantiles;
import paso.study.search.Box;

/// What camps hold after the split: expected counts and intervals, every day of every path summing to the registered
/// total of that day.
///
/// Paths are the expected counts times a random walk in the logarithm, one for each camp. Its clock is the share of
/// people registered anew, and slowly time; its width is such that 90 % intervals would have held 90 % of what came
/// after earlier splits (split conformal prediction, Lei et al. 2018).
public final class CampOutlook {

    private static final double[] EARLIER = {0.4, 0.5, 0.6, 0.7, 0.8};
    private static final int PATHS = 400;
    private static final int EVERY = 5; // days between the misses that are looked at
    private static final int FEWEST_DAYS = 10;
    private static final double PER_DAY = 0.001; // Assumed.
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

    /// @param simulated members of the posterior, each [day][camp] over all days
    /// @param given     the rules as they were given, the same
    static CampOutlook of(Counts counts, List<double[][]> simulated, double[][] given, int split, long seed) {
        int camps = counts.camps.size();
        Allocation.Models mean = new Allocation.Models(mean(simulated), given);
        Allocation allocation = Allocation.learned(counts::before, mean, split);
        KnownCounts now = counts.before(split);
        List<double[][]> ahead = new ArrayList<>();
        for (double[][] member : simulated) {
            ahead.add(allocation.from(now, new Allocation.Models(member, given)));
        }
        double[][] expected = mean(ahead);
        double deviation = deviation(counts, mean, allocation, split);
        double[] clock = clock(counts.totals, split);
        double[][][] paths = new double[PATHS][expected.length][camps];
        Stream stream = new Stream();
        for (int p = 0; p < PATHS; p++) {
            double[][] member = ahead.get(p % ahead.size());
            for (int c = 0; c < camps; c++) {
                stream.seek(Keys.mix(seed), Keys.of("outlook", Integer.toString(p), counts.camps.get(c)));
                double walk = 0;
                for (int t = 0; t < expected.length; t++) {
                    double step = clock[t] - (t == 0 ? 0 : clock[t - 1]);
                    walk += deviation * Math.sqrt(step) * Box.normal(stream.uniform());
                    double added = Discrepancy.added(counts.totals[split + t]);
                    paths[p][t][c] = Math.max(0, (member[t][c] + added) * StrictMath.exp(walk) - added);
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

    /// From earlier splits: the deviation for a unit of the clock with which 90 % intervals hold 90 % of what came.
    private static double deviation(Counts counts, Allocation.Models mean, Allocation allocation, int split) {
        KnownCounts now = counts.before(split);
        int end = now.counted();
        List<Double> scaled = new ArrayList<>();
        for (double share : EARLIER) {
            int at = (int) (share * end);
            if (at < FEWEST_DAYS) continue;
            double[] clock = clock(Arrays.copyOf(counts.totals, end), at);
            double[][] said = allocation.from(counts.before(at), mean);
            for (int t = at + EVERY; t < end; t += EVERY) {
                for (int c = 0; c < counts.camps.size(); c++) {
                    double miss = Discrepancy.residual(now.people[t][c], said[t - at][c], counts.totals[t]);
                    scaled.add(Math.abs(miss) / Math.sqrt(clock[t - at]));
                }
            }
        }
        if (scaled.isEmpty()) return 1;
        double[] z = scaled.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        // Counts of one camp move together: they stand for one observation (finite-sample correction of the quantile).
        double level = Math.min(1, 0.9 * (1 + 1.0 / counts.camps.size()));
        return Quantiles.of(z, level) / NORMAL_90;
    }

    /// What a split over camps ages by: the share of people registered anew or no longer, and slowly with time.
    ///
    /// @return [day - split], rising, > 0
    private static double[] clock(double[] totals, int split) {
        double[] clock = new double[totals.length - split];
        double sum = 0;
        for (int t = split; t < totals.length; t++) {
            sum += PER_DAY + Math.abs(totals[t] - totals[t - 1]) / Math.max(totals[t], 1);
            clock[t - split] = sum;
        }
        return clock;
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
