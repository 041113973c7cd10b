package paso.study.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Where people are after the last count that is known, the total of every day being given: a mixture of five simple
/// views.
///
/// Three keep the counts at the split and share out the change of the total: as people stand (`STOCK`), and as they
/// came lately over a long and a short while (`LONG`, `SHORT`). The last two have people where the fitted model
/// (`MODEL`) and the rules as they were given (`GIVEN`) have them, times what each missed at the split, a miss that
/// dies away as [Discrepancy] says; the rules as given knew nothing of the days by which the mixture is chosen. The
/// mixture is the one
/// that would have done best from earlier splits, each with what could be known at it, drawn towards equal parts;
/// nothing after the split is looked at but the totals.
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

    /// Earlier splits as shares of the known days.
    private static final double[] EARLIER = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8};

    private static final int PARTS = 8; // mixtures are made of eighths
    private static final double TOWARDS_EQUAL = 1;
    private static final int FEWEST_DAYS = 10;

    private final double[] weights; // [view], sum to 1

    Allocation(double[] weights) {
        this.weights = weights;
    }

    /// Learns the mixture from the first `split` days.
    ///
    /// @param known what could be known before a day; asked for `split` and for days before it
    /// @param split number of known days
    static Allocation learned(IntFunction<KnownCounts> known, Models simulated, int split) {
        KnownCounts now = known.apply(split);
        int end = now.counted();
        List<Earlier> splits = new ArrayList<>();
        for (double share : EARLIER) {
            int at = (int) (share * end);
            if (at >= FEWEST_DAYS && end - at >= FEWEST_DAYS) {
                splits.add(new Earlier(known.apply(at), simulated, now, end));
            }
        }
        int views = View.values().length;
        double[] best = new double[views];
        java.util.Arrays.fill(best, 1.0 / views);
        if (splits.isEmpty()) return new Allocation(best);
        double least = Double.POSITIVE_INFINITY;
        for (double[] weights : mixtures(views)) {
            double cost = 0;
            double uneven = 0;
            for (Earlier one : splits) cost += one.difference(weights) / splits.size();
            for (double w : weights) uneven += (w - 1.0 / views) * (w - 1.0 / views);
            cost *= 1 + TOWARDS_EQUAL * uneven * views / (1 - 1.0 / views);
            if (cost < least) {
                least = cost;
                best = weights;
            }
        }
        return new Allocation(best);
    }

    /// Share of each view in the mixture, in the order of [View].
    public double[] weights() {
        return weights.clone();
    }

    /// Expected counts from `split` on.
    ///
    /// @return [day - split][camp], people; each day sums to its total
    double[][] from(KnownCounts known, Models simulated) {
        return mixed(views(known, simulated, known.totals.length), weights);
    }

    /// One split in the past, each view's counts after it, and what came.
    private static final class Earlier {
        private final double[][][] views; // [view][day][camp]
        private final double[][] came; // [day][camp]
        private final int at;

        Earlier(KnownCounts known, Models simulated, KnownCounts came, int end) {
            this.views = views(known, simulated, end);
            this.came = came.people;
            this.at = known.split;
        }

        double difference(double[] weights) {
            double[][] mixed = mixed(views, weights);
            double sum = 0;
            for (int t = 0; t < mixed.length; t++) sum += Difference.ofDay(mixed[t], came[at + t]);
            return sum / mixed.length;
        }
    }

    private static double[][] mixed(double[][][] views, double[] weights) {
        int days = views[0].length;
        double[][] mixed = new double[days][];
        for (int t = 0; t < days; t++) {
            mixed[t] = new double[views[0][t].length];
            for (int v = 0; v < weights.length; v++) {
                for (int c = 0; c < mixed[t].length; c++) mixed[t][c] += weights[v] * views[v][t][c];
            }
        }
        return mixed;
    }

    private static double[][][] views(KnownCounts counts, Models simulated, int end) {
        int split = counts.split;
        double[] totals = counts.totals;
        double[] known = counts.latest();
        double[] stock = shares(known);
        double[] longer = lately(counts, Math.max(split / 3, 30), stock);
        double[] shorter = lately(counts, Math.max(split / 8, 14), stock);
        double before = sum(known);
        double[] missed = missed(counts, simulated.fitted);
        double[] missedAsGiven = missed(counts, simulated.given);
        double[][][] views = new double[View.values().length][end - split][];
        for (int t = split; t < end; t++) {
            double change = totals[t] - before;
            for (View view : View.values()) {
                int after = t - split + 1;
                views[view.ordinal()][t - split] = switch (view) {
                    case STOCK -> added(known, change, stock, totals[t]);
                    case LONG -> added(known, change, change > 0 ? longer : stock, totals[t]);
                    case SHORT -> added(known, change, change > 0 ? shorter : stock, totals[t]);
                    case MODEL -> modelled(missed, simulated.fitted[t], totals[t], after);
                    case GIVEN -> modelled(missedAsGiven, simulated.given[t], totals[t], after);
                };
            }
        }
        return views;
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

    private static double[] added(double[] known, double change, double[] by, double total) {
        double[] counts = new double[known.length];
        for (int c = 0; c < counts.length; c++) counts[c] = Math.max(0, known[c] + change * by[c]);
        return scaled(counts, total);
    }

    /// Shares of the rises over `days` days up to the last count; `otherwise` where nothing rose.
    private static double[] lately(KnownCounts known, int days, double[] otherwise) {
        return moved(known.people[Math.max(0, known.counted() - 1 - days)], known.latest(), otherwise);
    }

    /// Shares of the rises from one day to another.
    private static double[] moved(double[] from, double[] to, double[] otherwise) {
        double[] rises = new double[from.length];
        for (int c = 0; c < rises.length; c++) rises[c] = Math.max(0, to[c] - from[c]);
        return sum(rises) > 0 ? shares(rises) : otherwise;
    }

    private static double[] shares(double[] counts) {
        double sum = sum(counts);
        double[] shares = new double[counts.length];
        for (int c = 0; c < shares.length; c++) shares[c] = sum > 0 ? counts[c] / sum : 1.0 / counts.length;
        return shares;
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
