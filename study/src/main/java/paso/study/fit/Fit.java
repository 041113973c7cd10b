package paso.study.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.hipparchus.special.Erf;
import paso.engine.ArrivalPaths;
import paso.engine.Ranges;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.random.Keys;
import paso.random.Stream;
import paso.results.Quantiles;
import paso.scenario.Figures.Observation;
import paso.scenario.Quantity;
import paso.scenario.Scenario;

/// Ranges that agree with what was observed up to the as-of date.
///
/// A number of members, each with its own place in every range and its own path of arrivals, run from the start to
/// the as-of date, again and again, and are moved each time towards the published observations ([Smoother]). The
/// people in the model are never reset: only ranges move, and never beyond their ends. `docs/fit.md` has the
/// equations and their limits.
public final class Fit implements Ranges {

    /// Members of a run of 60 replicates or more, and of a run of means.
    public static final int MEMBERS = 240;

    private static final int FEWEST = 24;

    /// Runs of all members.
    public static final int ROUNDS = 4;

    private static final double FARTHEST = 3.5; // standard deviations

    private final Map<String, Integer> index;
    private final double[][] u; // [member][key], in (0, 1)
    private final List<Learned> learned;
    private final List<Match> matches;

    /// What was learned of a range.
    ///
    /// @param key    names the range
    /// @param before 5 %, 50 % and 95 % points as written
    /// @param after  the same once the observations are taken in
    public record Learned(String key, Quantity range, Points before, Points after) {

        /// How much narrower the range became: 0 nothing was learned, 1 it is known.
        public double share() {
            double width = before.high() - before.low();
            return width > 0 ? Math.max(0, 1 - (after.high() - after.low()) / width) : 0;
        }
    }

    /// An observation, and what the members said of it before and after, people.
    ///
    /// @param deviation how exactly the figure is taken
    public record Match(Observation observation, double deviation, Points before, Points after) {

        /// `true` when the figure lies farther from the middle of the members than three deviations of the two
        /// together: something that the figure rests on is not in the model or in its ranges.
        public boolean outOfReach() {
            double spread = (after.high() - after.low()) / (2 * 1.645);
            double gap = Math.abs(observation.value() - after.middle());
            boolean agrees = switch (observation.comparator()) {
                case EXACTLY, ABOUT -> false;
                case AT_LEAST -> after.middle() >= observation.value();
                case AT_MOST -> after.middle() <= observation.value();
            };
            return !agrees && gap > 3 * Math.sqrt(deviation * deviation + spread * spread);
        }
    }

    /// 5 %, 50 % and 95 % points.
    public record Points(double low, double middle, double high) {
        private static Points of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Points(Quantiles.of(sorted, 0.05), Quantiles.of(sorted, 0.5), Quantiles.of(sorted, 0.95));
        }
    }

    private Fit(Map<String, Integer> index, double[][] u, List<Learned> learned, List<Match> matches) {
        this.index = index;
        this.u = u;
        this.learned = List.copyOf(learned);
        this.matches = List.copyOf(matches);
    }

    /// Members for a run: four a replicate, from 24 to [#MEMBERS]; replicate r of the run is member r modulo this.
    public static int members(Settings settings) {
        if (settings.mode() == Settings.Mode.EXPECTED) return MEMBERS;
        return Math.clamp(4L * settings.replicates(), FEWEST, MEMBERS);
    }

    /// Fits the ranges of a scenario.
    ///
    /// @param settings of the run that the ranges are for
    /// @param done     told how many of `ROUNDS + 1` times [#members] runs are over
    /// @param stop     `true` ends it
    /// @return absent when stopped
    public static Optional<Fit> of(
            Scenario scenario, ArrivalPaths arrivals, Settings settings, IntConsumer done, BooleanSupplier stop) {
        Scenario past = upToAsOf(scenario);
        int size = members(settings);
        Settings members =
                new Settings(settings.seed(), size, Settings.Mode.RANDOM, settings.levers(), settings.threads());
        ArrivalPaths paths = new FirstDays(
                arrivals, scenario.timeline().days(), past.timeline().days());
        Simulation layout = Simulation.of(past, paths, members);
        List<Target> targets = Target.of(past, layout.frame());
        List<String> keys = new ArrayList<>(layout.ranges().keySet());
        Map<String, Integer> index = new TreeMap<>();
        for (String key : keys) index.put(key, index.size());
        double[][] z = prior(settings.seed(), size, keys);
        double[][] priorU = places(z);
        double[][] first = null;
        double[][] said = null;
        int rounds = targets.isEmpty() || keys.isEmpty() ? 0 : ROUNDS;
        for (int round = 0; round <= rounds && rounds > 0; round++) {
            int before = round * size;
            Fit now = new Fit(index, places(z), List.of(), List.of());
            double[][] predicted = new double[size][targets.size()];
            boolean whole = Simulation.of(past, paths, members, now)
                    .run(
                            outcome -> {
                                for (int t = 0; t < targets.size(); t++) {
                                    predicted[outcome.replicate()][t] =
                                            targets.get(t).predicted(outcome);
                                }
                                done.accept(before + outcome.replicate() + 1);
                            },
                            stop);
            if (!whole) return Optional.empty();
            if (round == 0) first = predicted;
            said = predicted;
            if (round < rounds) step(settings.seed(), round, z, predicted, targets);
        }
        double[][] u = places(z);
        return Optional.of(new Fit(
                index,
                u,
                learned(layout, keys, priorU, u),
                first == null || said == null ? List.of() : matches(targets, first, said)));
    }

    private static void step(long seed, int round, double[][] z, double[][] predicted, List<Target> targets) {
        double[][] scaled = new double[z.length][targets.size()];
        double[][] misfit = new double[z.length][targets.size()];
        Stream stream = new Stream();
        for (int t = 0; t < targets.size(); t++) {
            Target target = targets.get(t);
            long address = Keys.of("fit", "figure", target.address(), Integer.toString(round));
            for (int m = 0; m < z.length; m++) {
                stream.seek(Keys.mix(seed ^ Keys.mix(m)), address);
                double noise = Math.sqrt(ROUNDS) * normal(stream.uniform());
                double says = predicted[m][t];
                scaled[m][t] = says / target.deviation();
                double gap = (target.observation().value() - says) / target.deviation();
                misfit[m][t] = target.agrees(says) ? 0 : gap + noise;
            }
        }
        Smoother.move(z, scaled, misfit, ROUNDS);
        for (double[] member : z) {
            for (int k = 0; k < member.length; k++) member[k] = Math.max(-FARTHEST, Math.min(FARTHEST, member[k]));
        }
    }

    private static double[][] prior(long seed, int members, List<String> keys) {
        double[][] z = new double[members][keys.size()];
        Stream stream = new Stream();
        for (int k = 0; k < keys.size(); k++) {
            long address = Keys.of("fit", "range", keys.get(k));
            for (int m = 0; m < members; m++) {
                stream.seek(Keys.mix(seed ^ Keys.mix(m)), address);
                z[m][k] = normal(stream.uniform());
            }
        }
        return z;
    }

    /// The standard normal value below which a share `u` lies.
    private static double normal(double u) {
        double inside = Math.max(1e-12, Math.min(1 - 1e-12, u));
        return Math.sqrt(2) * Erf.erfInv(2 * inside - 1);
    }

    private static double[][] places(double[][] z) {
        double[][] u = new double[z.length][];
        for (int m = 0; m < z.length; m++) {
            u[m] = new double[z[m].length];
            for (int k = 0; k < u[m].length; k++) u[m][k] = 0.5 * Erf.erfc(-z[m][k] / Math.sqrt(2));
        }
        return u;
    }

    private static List<Learned> learned(Simulation layout, List<String> keys, double[][] before, double[][] after) {
        List<Learned> learned = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            Quantity range = layout.ranges().get(keys.get(k));
            if (range == null) throw new IllegalStateException("no range '%s'".formatted(keys.get(k)));
            learned.add(new Learned(keys.get(k), range, points(range, before, k), points(range, after, k)));
        }
        return learned;
    }

    private static Points points(Quantity range, double[][] u, int key) {
        double[] values = new double[u.length];
        for (int m = 0; m < u.length; m++) values[m] = range.at(u[m][key]);
        return Points.of(values);
    }

    private static List<Match> matches(List<Target> targets, double[][] before, double[][] after) {
        List<Match> matches = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            Target target = targets.get(t);
            matches.add(new Match(
                    target.observation(),
                    target.deviation(),
                    Points.of(column(before, t)),
                    Points.of(column(after, t))));
        }
        return matches;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int r = 0; r < rows.length; r++) values[r] = rows[r][column];
        return values;
    }

    private static Scenario upToAsOf(Scenario scenario) {
        Scenario.Header h = scenario.header();
        return new Scenario(
                new Scenario.Header(h.id(), h.title(), h.start(), h.asOf(), 1, h.replicates(), h.seed(), h.fit()),
                scenario.cohorts(),
                scenario.network(),
                scenario.behaviour(),
                scenario.figures(),
                scenario.money(),
                scenario.levers(),
                scenario.sources());
    }

    @Override
    public double value(int replicate, String key, Quantity range, double drawn) {
        Integer k = index.get(key);
        if (k == null) return replicate < 0 ? range.central() : range.at(drawn);
        if (replicate >= 0) return range.at(u[replicate % u.length][k]);
        double sum = 0;
        for (double[] member : u) sum += range.at(member[k]);
        return sum / u.length;
    }

    @Override
    public double point(String key, Quantity range, double share) {
        Integer k = index.get(key);
        if (k == null) return range.at(share);
        double[] places = column(u, k);
        Arrays.sort(places);
        return range.at(Quantiles.of(places, share));
    }

    /// The paths of arrivals that belong to these ranges: replicate r has the path of member r modulo their number.
    public ArrivalPaths paths(ArrivalPaths arrivals) {
        return new Again(arrivals, u.length);
    }

    /// What was learned, by key.
    public List<Learned> learned() {
        return learned;
    }

    /// Every observation that was used.
    public List<Match> matches() {
        return matches;
    }
}
