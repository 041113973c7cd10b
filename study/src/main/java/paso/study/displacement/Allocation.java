package paso.study.displacement;

import java.util.ArrayList;
import java.util.List;

/// Where people are after the last count that is known, the total of every day being given: a mixture of five simple
/// views.
///
/// Three keep the counts at the split and share out the change of the total: as people stand (`STOCK`), and as they
/// came lately over a long and a short while (`LONG`, `SHORT`). The last two have people where the fitted model
/// (`MODEL`) and the rules as they were given (`GIVEN`) have them, times what each missed at the split, a miss that
/// dies away as [Discrepancy] says; the rules as given knew nothing of the days by which mixtures are judged.
///
/// Every mixture in eighths is as likely as its mean difference after earlier splits, each with what could be known at
/// it, to the power of minus [#EVIDENCE]: the likelihood of so many misses of Laplace's law whose scale is not known,
/// under an even prior. Nothing after the split is looked at but the totals.
///
/// Where one number is asked for it is the middle of the views, their median by the share that each has in the mean
/// mixture: misses are judged by their size, and a view that is far off does not drag it along.
public final class Allocation {

    /// A way to say where people will be.
    public enum View {
        STOCK,
        LONG,
        SHORT,
        MODEL,
        GIVEN
    }

    /// What was simulated.
    public static final class Models {

        private final double[][] fitted; // [day][camp], people
        private final double[][] given; // [day][camp], people

        /// Both as [day][camp], people.
        ///
        /// @param fitted mean of the posterior
        /// @param given  the rules as they were given
        public Models(double[][] fitted, double[][] given) {
            this.fitted = fitted;
            this.given = given;
        }
    }

    private static final int PARTS = 8; // mixtures are made of eighths
    private static final double EVIDENCE = 12; // independent misses that the earlier splits are worth; assumed

    private final List<double[]> mixtures; // [view], each sums to 1
    private final double[] sums; // of the chances of the mixtures, the last 1
    private final double[] weights; // [view], the mean mixture

    /// One mixture for certain.
    Allocation(double[] weights) {
        this(List.of(weights), new double[] {1});
    }

    /// @param chances of the mixtures, in any unit
    private Allocation(List<double[]> mixtures, double[] chances) {
        this.mixtures = mixtures;
        double all = sum(chances);
        sums = new double[chances.length];
        weights = new double[View.values().length];
        double before = 0;
        for (int i = 0; i < chances.length; i++) {
            before += chances[i] / all;
            sums[i] = before;
            for (int v = 0; v < weights.length; v++) weights[v] += chances[i] / all * mixtures.get(i)[v];
        }
    }

    /// Learns from earlier splits; every mixture is as likely as another where there are none.
    static Allocation learned(List<Earlier> splits) {
        List<double[]> mixtures = mixtures(View.values().length);
        double[] cost = new double[mixtures.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cost.length; i++) {
            cost[i] = 1e-9; // so that a perfect one can be compared
            for (Earlier one : splits) cost[i] += one.difference(mixtures.get(i)) / splits.size();
            least = Math.min(least, cost[i]);
        }
        double[] chances = new double[cost.length];
        for (int i = 0; i < cost.length; i++) chances[i] = StrictMath.pow(least / cost[i], EVIDENCE);
        return new Allocation(mixtures, chances);
    }

    /// Share of each view in the mean mixture, in the order of [View].
    public double[] weights() {
        return weights.clone();
    }

    /// A mixture drawn by its chance.
    ///
    /// @param u uniform on [0, 1)
    double[] drawn(double u) {
        int i = 0;
        while (i < sums.length - 1 && u >= sums[i]) i++;
        return mixtures.get(i);
    }

    /// One split in the past, each view's counts after it up to the last one known, and what came.
    static final class Earlier {
        private final KnownCounts known;
        private final double[][][] views; // [view][day][camp]
        private final double[][] came; // [day][camp]

        /// @param known     what could be known at the split
        /// @param simulated by models that were not fitted to what came after it
        /// @param now       what is known by now
        Earlier(KnownCounts known, Models simulated, KnownCounts now) {
            this.known = known;
            views = views(known, simulated, now.counted());
            came = now.people;
        }

        KnownCounts known() {
            return known;
        }

        /// [day - split][camp]
        double[][] said(Allocation allocation) {
            return middle(views, allocation.weights);
        }

        double difference(double[] weights) {
            double[][] mixed = mixed(views, weights);
            double sum = 0;
            for (int t = 0; t < mixed.length; t++) sum += Difference.ofDay(mixed[t], came[known.split + t]);
            return sum / mixed.length;
        }
    }

    static double[][] mixed(double[][][] views, double[] weights) {
        int days = views[0].length;
        double[][] mixed = new double[days][];
        for (int t = 0; t < days; t++) mixed[t] = mean(views, weights, t);
        return mixed;
    }

    private static double[] mean(double[][][] views, double[] weights, int t) {
        double[] mean = new double[views[0][t].length];
        for (int v = 0; v < weights.length; v++) {
            for (int c = 0; c < mean.length; c++) mean[c] += weights[v] * views[v][t][c];
        }
        return mean;
    }

    /// Median of the views for each camp by their weights, scaled to the total of the day; their mean where every
    /// median is 0.
    ///
    /// @param views   [view][day][camp], people
    /// @param weights [view], sum to 1
    /// @return [day][camp], people
    static double[][] middle(double[][][] views, double[] weights) {
        double[][] middle = new double[views[0].length][];
        for (int t = 0; t < middle.length; t++) {
            middle[t] = new double[views[0][t].length];
            for (int c = 0; c < middle[t].length; c++) middle[t][c] = median(views, weights, t, c);
            double total = sum(views[0][t]);
            middle[t] = sum(middle[t]) > 0 ? scaled(middle[t], total) : mean(views, weights, t);
        }
        return middle;
    }

    /// The least view that, with all below it, has half of the weight.
    private static double median(double[][][] views, double[] weights, int t, int c) {
        double least = Double.POSITIVE_INFINITY;
        for (double[][] view : views) {
            double below = 0;
            for (int v = 0; v < views.length; v++) if (views[v][t][c] <= view[t][c]) below += weights[v];
            if (below >= 0.5 && view[t][c] < least) least = view[t][c];
        }
        return least;
    }

    /// What each view says from `split` on.
    ///
    /// @param end day after the last
    /// @return [view][day - split][camp], people
    static double[][][] views(KnownCounts counts, Models simulated, int end) {
        int split = counts.split;
        double[] totals = counts.totals;
        double[] stock = stock(counts);
        double[] longer = lately(counts, Math.max(split / 3, 30));
        double[] shorter = lately(counts, Math.max(split / 8, 14));
        double[] missed = missed(counts, simulated.fitted);
        double[] missedAsGiven = missed(counts, simulated.given);
        double[][][] views = new double[View.values().length][end - split][];
        for (int t = split; t < end; t++) {
            for (View view : View.values()) {
                int after = t - split + 1;
                views[view.ordinal()][t - split] = switch (view) {
                    case STOCK -> added(counts, t, stock, stock);
                    case LONG -> added(counts, t, longer, stock);
                    case SHORT -> added(counts, t, shorter, stock);
                    case MODEL -> modelled(missed, simulated.fitted[t], totals[t], after);
                    case GIVEN -> modelled(missedAsGiven, simulated.given[t], totals[t], after);
                };
            }
        }
        return views;
    }

    /// Share of each camp in the total of the day on which it was counted last.
    private static double[] stock(KnownCounts counts) {
        double[] shares = new double[counts.last.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = counts.latest()[c] / Math.max(1, counts.totals[counts.last[c]]);
        }
        return shares;
    }

    /// Share of each camp in the rise of the total over `days` days up to its last count; NaN where that did not rise.
    private static double[] lately(KnownCounts counts, int days) {
        double[] shares = new double[counts.last.length];
        for (int c = 0; c < shares.length; c++) {
            int last = counts.last[c];
            int from = Math.max(0, last - days);
            double rise = Math.max(0, counts.people[last][c] - counts.people[from][c]);
            double all = counts.totals[last] - counts.totals[from];
            shares[c] = all > 0 ? rise / all : Double.NaN;
        }
        return shares;
    }

    /// What each camp had when it was counted last and its share of the change of the total since.
    ///
    /// @param rising  of a rise; NaN where `falling` holds of both
    /// @param falling of a fall
    private static double[] added(KnownCounts counts, int t, double[] rising, double[] falling) {
        double[] people = new double[rising.length];
        for (int c = 0; c < people.length; c++) {
            double change = counts.totals[t] - counts.totals[counts.last[c]];
            double share = change > 0 && !Double.isNaN(rising[c]) ? rising[c] : falling[c];
            people[c] = Math.max(0, counts.latest()[c] + change * share);
        }
        return scaled(people, counts.totals[t]);
    }

    /// What a model missed when a camp was counted last, and what is left of that at the split.
    private static double[] missed(KnownCounts known, double[][] simulated) {
        double[] missed = new double[known.last.length];
        for (int c = 0; c < missed.length; c++) {
            double kept = StrictMath.exp(-(known.split - 1 - known.last[c]) / Discrepancy.DAYS);
            missed[c] = kept * known.residual(simulated, known.last[c], c);
        }
        return missed;
    }

    /// Where the model has people so many days after the split, times what is left of what it missed.
    private static double[] modelled(double[] missed, double[] simulated, double total, int after) {
        double kept = StrictMath.exp(-after / Discrepancy.DAYS);
        double[] people = scaled(simulated, total);
        double added = Discrepancy.added(total);
        for (int c = 0; c < people.length; c++) {
            people[c] = Math.max(0, (people[c] + added) * StrictMath.exp(kept * missed[c]) - added);
        }
        return scaled(people, total);
    }

    private static double[] scaled(double[] people, double total) {
        double sum = sum(people);
        double[] scaled = new double[people.length];
        for (int c = 0; c < scaled.length; c++) scaled[c] = sum > 0 ? people[c] * total / sum : 0;
        return scaled;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    private static List<double[]> mixtures(int views) {
        List<double[]> all = new ArrayList<>();
        fill(all, new int[views], 0, PARTS);
        return all;
    }

    private static void fill(List<double[]> all, int[] parts, int view, int left) {
        if (view == parts.length - 1) {
            parts[view] = left;
            double[] weights = new double[parts.length];
            for (int v = 0; v < parts.length; v++) weights[v] = parts[v] / (double) PARTS;
            all.add(weights);
            return;
        }
        for (int some = 0; some <= left; some++) {
            parts[view] = some;
            fill(all, parts, view + 1, left - some);
        }
    }
}
