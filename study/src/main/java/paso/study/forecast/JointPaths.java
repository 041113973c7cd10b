package paso.study.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import paso.random.Keys;
import paso.random.Normal;
import paso.random.Stream;
import paso.results.Quantiles;

/// Sample paths of several series at once, from what each had published.
///
/// Each value by itself follows its own forecast; which values go together is taken from past errors. A path
/// takes the errors of all series and all horizons from one past origin, up or down by a fair coin, blurred a
/// little, and values are put in the order of these errors (Schaake shuffle: Clark et al. 2004; Schefzik,
/// Thorarinsdottir and Gneiting 2013). Parts and totals are then made to agree. The same seed gives the same
/// paths on any number of threads.
public final class JointPaths {

    /// Fewest values of a series that is forecast at all.
    public static final int FEWEST = 8;

    private static final double[] LEVELS = Quantiles.hubverse();

    /// Part of a path's error that is the past's; the rest is its own.
    private static final double KEPT = 0.9;

    /// From one period to the next, of errors that have no past to copy.
    private static final double PERSISTENCE = 0.8;

    private final List<Asked> asked;
    private final int paths;
    private final double[][][] values; // [series][ahead - 1][path]
    private final List<Totals.Sum> sums;

    private JointPaths(List<Asked> asked, int paths, double[][][] values, List<Totals.Sum> sums) {
        this.asked = asked;
        this.paths = paths;
        this.values = values;
        this.sums = sums;
    }

    /// Forecasts each series from its last value on.
    ///
    /// @param tracks of one frequency, each with at least [#FEWEST] values, different ids, cut at what was public
    /// @param scales one for each
    /// @param until  number of the last period
    /// @param paths  at least 2
    /// @throws IllegalArgumentException when a series is too short or ends at `until` or later
    public static JointPaths of(List<Track> tracks, List<Scale> scales, int until, int paths, long seed) {
        return of(tracks, scales, until, paths, seed, Backtest.GO_ON);
    }

    /// The same, or [Halt] where `stop` says so.
    ///
    /// @param stop asked all along, from any thread
    public static JointPaths of(
            List<Track> tracks, List<Scale> scales, int until, int paths, long seed, BooleanSupplier stop) {
        if (tracks.isEmpty() || paths < 2) throw new IllegalArgumentException("no series, or fewer than 2 paths");
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            if (track.known() < FEWEST || track.last() >= until) {
                throw new IllegalArgumentException("%s: %d values, the last in period %d of %d"
                        .formatted(track.id(), track.known(), track.last(), until));
            }
            List<Integer> horizons = new ArrayList<>();
            for (int h = 1; h <= until - track.last(); h++) horizons.add(h);
            asked.add(new Asked(track, track.id().toString(), "", scales.get(i), horizons, track.last(), 1));
        }
        double[][][] values = new double[asked.size()][][];
        Map<Boolean, List<Integer>> kinds = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            boolean flow = asked.get(i).track().quantity().kind() == paso.observe.Quantity.Kind.FLOW;
            kinds.computeIfAbsent(flow, _ -> new ArrayList<>()).add(i);
        }
        Learner[] learners = new Learner[asked.size()];
        for (List<Integer> members : kinds.values()) {
            List<Learner> some = learnt(members.stream().map(asked::get).toList(), stop);
            for (int i = 0; i < members.size(); i++) learners[members.get(i)] = some.get(i);
        }
        Moods moods = new Moods(asked, learners, paths, seed);
        for (int i = 0; i < asked.size(); i++) {
            int origin = asked.get(i).track().last();
            values[i] = new double[asked.get(i).farthest()][];
            for (int h = 0; h < values[i].length; h++) {
                double[] levels = new double[paths];
                for (int p = 0; p < paths; p++) levels[p] = (p + 0.5) / paths;
                double[] sorted = learners[i].quantiles(origin, h, levels);
                values[i][h] = Moods.inOrderOf(moods.of(i, h), sorted);
            }
        }
        List<Totals.Sum> sums = Totals.among(tracks);
        Totals.agree(sums, tracks, values, paths);
        return new JointPaths(asked, paths, values, sums);
    }

    private static List<Learner> learnt(List<Asked> asked, BooleanSupplier stop) {
        int farthest = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Asked one : asked) {
            farthest = Math.max(farthest, one.farthest());
            first = Math.min(first, one.track().first());
            last = Math.max(last, one.track().last());
        }
        List<Learner> learners = Backtest.learners(asked, Backtest.trails(asked, stop), farthest, Settings.usual());
        for (int step = first; step <= last; step++) {
            Halt.when(stop);
            learners.getFirst().pool().age();
            for (Learner learner : learners) learner.learn(step);
            for (Learner learner : learners) learner.say(step);
        }
        return learners;
    }

    /// The same with values from a period on multiplied by a factor of its own in each path, even in the
    /// logarithm between `low` and `high`: a declared event that a user conditions on.
    ///
    /// @param series which
    /// @param from   first period that feels all of it
    /// @param part   part of the period before `from` that feels it, in [0, 1]
    /// @param name   the same name draws the same factors
    public JointPaths under(
            java.util.function.Predicate<Track> series,
            int from,
            double part,
            double low,
            double high,
            String name,
            long seed) {
        double[][][] moved = new double[values.length][][];
        Stream stream = new Stream();
        double[] factors = new double[paths];
        for (int p = 0; p < paths; p++) {
            stream.seek(Keys.mix(Keys.mix(seed) + p), Keys.of("forecast", "event", name));
            factors[p] = low * StrictMath.pow(high / low, stream.uniform());
        }
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[i].clone();
            if (!series.test(asked.get(i).track())) continue;
            for (int h = 0; h < moved[i].length; h++) {
                int step = asked.get(i).track().last() + h + 1;
                double share = step >= from ? 1 : step == from - 1 ? part : 0;
                if (share == 0) continue;
                moved[i][h] = values[i][h].clone();
                for (int p = 0; p < paths; p++) moved[i][h][p] *= 1 + share * (factors[p] - 1);
            }
        }
        List<Track> tracks = asked.stream().map(Asked::track).toList();
        Totals.agree(sums, tracks, moved, paths);
        return new JointPaths(asked, paths, moved, sums);
    }

    public List<Track> tracks() {
        return asked.stream().map(Asked::track).toList();
    }

    /// Totals and their parts that were found in the past and hold in every path.
    public List<Totals.Sum> sums() {
        return sums;
    }

    public int paths() {
        return paths;
    }

    /// Value of a series in a period; NaN where the period is not forecast.
    ///
    /// @param series position in [#tracks]
    /// @param step   number of the period
    /// @param path   from 0
    public double at(int series, int step, int path) {
        int h = step - asked.get(series).track().last() - 1;
        return h < 0 || h >= values[series].length ? Double.NaN : values[series][h][path];
    }

    /// Quantiles at the 23 levels of the hubverse.
    public double[] quantiles(int series, int step) {
        int h = step - asked.get(series).track().last() - 1;
        double[] sorted = values[series][h].clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[LEVELS.length];
        for (int i = 0; i < quantiles.length; i++) quantiles[i] = Quantiles.of(sorted, LEVELS[i]);
        return quantiles;
    }

    /// Errors to copy, in order of size: \[series\]\[ahead\]\[path\].
    private static final class Moods {

        private final double[][][] scores;

        Moods(List<Asked> asked, Learner[] learners, int paths, long seed) {
            scores = new double[asked.size()][][];
            TreeSet<Integer> pasts = new TreeSet<>();
            List<Map<Integer, double[]>> known = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                Map<Integer, double[]> mine = pasts(learners[i], asked.get(i).farthest());
                known.add(mine);
                pasts.addAll(mine.keySet());
            }
            Integer[] origins = pasts.toArray(Integer[]::new);
            Stream stream = new Stream();
            for (int i = 0; i < asked.size(); i++)
                scores[i] = new double[asked.get(i).farthest()][paths];
            for (int p = 0; p < paths; p++) {
                long when = Keys.mix(Keys.mix(seed) + p);
                stream.seek(when, Keys.of("forecast", "past"));
                int origin = origins.length == 0 ? 0 : origins[(int) (stream.uniform() * origins.length)];
                double sign = stream.uniform() < 0.5 ? -1 : 1;
                for (int i = 0; i < asked.size(); i++) {
                    stream.seek(when, Keys.of("forecast", "own", asked.get(i).label()));
                    double[] copied = known.get(i).get(origin);
                    double own = 0;
                    for (int h = 0; h < scores[i].length; h++) {
                        double fresh = Normal.quantile(Math.clamp(stream.uniform(), 1e-12, 1 - 1e-12));
                        own = h == 0 ? fresh : PERSISTENCE * own + Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * fresh;
                        scores[i][h][p] =
                                copied == null ? own : KEPT * sign * copied[h] + Math.sqrt(1 - KEPT * KEPT) * own;
                    }
                }
            }
        }

        double[] of(int series, int h) {
            return scores[series][h];
        }

        /// Normal scores of errors by origin, of origins whose every horizon was learnt.
        private static Map<Integer, double[]> pasts(Learner learner, int farthest) {
            Map<Integer, double[]> pasts = new TreeMap<>();
            for (int h = 0; h < farthest; h++) {
                List<double[]> errors = learner.errors(h);
                Integer[] order = new Integer[errors.size()];
                for (int i = 0; i < order.length; i++) order[i] = i;
                Arrays.sort(order, java.util.Comparator.comparingDouble(i -> errors.get(i)[1]));
                for (int rank = 0; rank < order.length; rank++) {
                    int origin = (int) errors.get(order[rank])[0] - h - 1;
                    double[] row = pasts.computeIfAbsent(origin, _ -> filled(farthest));
                    row[h] = Normal.quantile((rank + 0.5) / order.length);
                }
            }
            pasts.values().removeIf(row -> Arrays.stream(row).anyMatch(Double::isNaN));
            return pasts;
        }

        private static double[] filled(int length) {
            double[] row = new double[length];
            Arrays.fill(row, Double.NaN);
            return row;
        }

        /// `sorted` put in the order of `scores`.
        static double[] inOrderOf(double[] scores, double[] sorted) {
            Integer[] order = new Integer[scores.length];
            for (int i = 0; i < order.length; i++) order[i] = i;
            Arrays.sort(order, java.util.Comparator.comparingDouble(i -> scores[i]));
            double[] placed = new double[sorted.length];
            for (int rank = 0; rank < order.length; rank++) placed[order[rank]] = sorted[rank];
            return placed;
        }
    }
}
