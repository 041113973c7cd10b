package paso.study.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import paso.results.Quantiles;
import paso.scenario.displacement.Displacement;
import paso.study.search.Box;
import paso.study.search.Evolution;
import paso.study.search.Morris;
import paso.study.search.Tempered;

/// A case of displacement fitted to what camps had registered up to a split, and what follows.
///
/// Three steps, each on runs of the one engine with the same dice for every point: Morris screening, a global search
/// (evolution strategy, whole generations in parallel), and a sample of the posterior. `docs/fit.md` has the
/// equations.
public final class CampFit {

    private final Displacement displacement;
    private final int split;
    private final List<Learned> learned;
    private final Displacement best;
    private final CampOutlook outlook;
    private final CampCheck check;
    private final Summary summary;

    /// How much work is done.
    ///
    /// @param points     points of the global search
    /// @param particles  members of the posterior
    /// @param moves      moves of each at each temperature
    /// @param paths      random paths of the screening
    /// @param replicates replicates whose mean stands for a point
    public record Effort(int points, int particles, int moves, int paths, int replicates, int threads) {
        public static Effort standard(int threads) {
            return new Effort(1500, 80, 2, 6, 1, threads);
        }
    }

    /// What the counts say of one number.
    ///
    /// @param name   as settings write it; `weight:` and an id for the weight of a camp
    /// @param best   value at the best point
    /// @param after  5 %, 50 % and 95 % points of the posterior; before, it is even over the range
    /// @param effect what moving it over its range does to the cost, from the screening
    /// @param end    the end of the range by which all of it lies
    public record Learned(
            String name,
            double low,
            double high,
            double best,
            Points after,
            Morris.Effect effect,
            double share,
            End end) {

        /// The name, with places as the files of the case call them.
        public String name(java.util.function.UnaryOperator<String> place) {
            return name.startsWith(Knob.WEIGHT)
                    ? Knob.WEIGHT + place.apply(name.substring(Knob.WEIGHT.length()))
                    : name;
        }

        /// Whether the counts narrow the range, and by how much.
        public Known known() {
            return share >= 0.5 ? Known.IDENTIFIED : share >= 0.2 ? Known.WEAKLY : Known.NOT;
        }

        /// The same in words, and the end of the range by which it lies.
        public String said() {
            return end == End.NEITHER
                    ? known().words()
                    : "%s, at the %s end of its range".formatted(known().words(), end.column());
        }
    }

    /// Where in a range the posterior lies. At an end the range, not the counts, says where it stops.
    public enum End {
        NEITHER(""),
        LOW("low"),
        HIGH("high");

        private final String column;

        End(String column) {
            this.column = column;
        }

        /// `low`, `high`, or empty.
        public String column() {
            return column;
        }
    }

    /// How well counts tell a number.
    public enum Known {
        IDENTIFIED("identified"),
        WEAKLY("weakly identified"),
        NOT("not identified");

        private final String words;

        Known(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// 5 %, 50 % and 95 % points.
    public record Points(double low, double middle, double high) {}

    /// What the fit took and what it reached.
    ///
    /// @param runs       runs of the engine
    /// @param cost       minus log posterior at the best point, without constants
    /// @param difference rescaled difference of the best point over the days before the split
    /// @param deviation  standard deviation of the discrepancy, of logarithms, median of the posterior
    public record Summary(int runs, double cost, double difference, double deviation, Tempered.Summary sampled) {}

    private CampFit(
            Displacement displacement,
            int split,
            List<Learned> learned,
            Displacement best,
            CampOutlook outlook,
            CampCheck check,
            Summary summary) {
        this.displacement = displacement;
        this.split = split;
        this.learned = List.copyOf(learned);
        this.best = best;
        this.outlook = outlook;
        this.check = check;
        this.summary = summary;
    }

    /// Fits.
    ///
    /// @param displacement whose rules are the start of the search; of its registrations only what lies before
    ///                     `split` is read, and the daily total of all camps on every day
    /// @param split        first day whose split over camps is not read, at least 20
    /// @param priors       ranges in place of those of `docs/fit.md`, each name once
    /// @param done         told how many runs are over
    /// @param stop         `true` ends it
    /// @return absent when stopped
    public static Optional<CampFit> of(
            Displacement displacement,
            List<Prior> priors,
            int split,
            Effort effort,
            long seed,
            CampModel model,
            IntConsumer done,
            BooleanSupplier stop) {
        Work work = new Work(displacement, priors, split, effort, seed, model, done, stop);
        try (ExecutorService pool = Executors.newFixedThreadPool(effort.threads())) {
            return Optional.of(work.fit(pool));
        } catch (Stopped _) {
            return Optional.empty();
        }
    }

    /// Names, ranges and what was learned, in the order of knobs; the last is the discrepancy.
    public List<Learned> learned() {
        return learned;
    }

    /// The case at the best point.
    public Displacement best() {
        return best;
    }

    /// The case as it was given.
    public Displacement start() {
        return displacement;
    }

    /// First day whose split over camps was not read.
    public int split() {
        return split;
    }

    /// What follows after the split.
    public CampOutlook outlook() {
        return outlook;
    }

    /// What could have been counted before the split.
    public CampCheck check() {
        return check;
    }

    public Summary summary() {
        return summary;
    }

    /// Ends a fit that is asked to stop.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /// One fit under way.
    private static final class Work {

        private static final double LEAST_DEVIATION = 0.02;
        private static final double MOST_DEVIATION = 1.5;
        private static final int GIVEN = 5; // replicates of the rules as given
        private static final double REHEARSED = 0.6; // share of the known days that the rehearsal is fitted to
        private static final int FEWEST_DAYS = 20; // of a rehearsal
        private static final int DRAWN = 24; // members of the posterior that are run beyond the split

        private final Displacement displacement;
        private final int split;
        private final Effort effort;
        private final long seed;
        private final CampModel model;
        private final IntConsumer done;
        private final BooleanSupplier stop;
        private final Counts counts;
        private final KnownCounts known;
        private final List<Knob> knobs;
        private final Displacement ranged; // with the numbers that are held
        private final AtomicInteger runs = new AtomicInteger();

        Work(
                Displacement displacement,
                List<Prior> priors,
                int split,
                Effort effort,
                long seed,
                CampModel model,
                IntConsumer done,
                BooleanSupplier stop) {
            if (split < 20 || split > displacement.timeline().days()) {
                throw new IllegalArgumentException("fit: split must be in 20..%d but was %d"
                        .formatted(displacement.timeline().days(), split));
            }
            this.displacement = displacement;
            this.split = split;
            this.effort = effort;
            this.seed = seed;
            this.model = model;
            this.done = done;
            this.stop = stop;
            counts = new Counts(displacement);
            known = counts.before(split);
            knobs = Knob.of(displacement, priors);
            ranged = Knob.held(displacement, priors);
        }

        CampFit fit(ExecutorService pool) {
            Box.Cost cost = points -> all(pool, points, u -> cost(u, known));
            List<Morris.Effect> effects = Morris.effects(knobs.size() + 1, effort.paths(), seed, cost);
            return told(pool, effects, search(cost, effort.points(), effort.particles()));
        }

        /// The best point and a sample of the posterior.
        private record Searched(Evolution.Found found, Tempered sampled) {}

        private Searched search(Box.Cost cost, int most, int particles) {
            int axes = knobs.size() + 1;
            Box.Cost posterior = points -> {
                double[] costs = cost.of(points);
                for (int p = 0; p < costs.length; p++) costs[p] += towardsMiddle(points[p]);
                return costs;
            };
            int generation = Math.max(Evolution.generation(axes), 4 * effort.threads());
            Evolution.Found found = Evolution.least(start(axes), 0.25, generation, most, seed, posterior);
            double[] centre = new double[axes];
            double[] spread = new double[axes];
            for (int i = 0; i < axes; i++) {
                centre[i] = Math.clamp(Box.normal(found.point()[i]), -3, 3);
                spread[i] = 0.5;
            }
            return new Searched(found, new Tempered(centre, spread, particles, effort.moves(), seed, cost));
        }

        /// What a fit on the first part of the known days says of the rest of them: what the outlook learns from.
        private Optional<CampOutlook.Rehearsal> rehearsal(ExecutorService pool, double[][] given) {
            int part = (int) (REHEARSED * known.counted());
            if (part < FEWEST_DAYS) return Optional.empty();
            KnownCounts then = counts.before(part);
            Box.Cost cost = points -> all(pool, points, u -> cost(u, then));
            Searched searched = search(cost, effort.points() / 2, Math.max(10, effort.particles() / 2));
            double[][] mean = CampOutlook.mean(each(pool, some(searched.sampled()), u -> census(u, split)));
            return Optional.of(new CampOutlook.Rehearsal(part, new Allocation.Models(mean, given)));
        }

        private static double[][] some(Tempered sampled) {
            double[][] members = sampled.points();
            double[][] some = new double[Math.min(DRAWN, members.length)][];
            for (int i = 0; i < some.length; i++) some[i] = members[i * members.length / some.length];
            return some;
        }

        /// The search keeps to the middle of ranges where counts say nothing: minus log of a standard normal prior.
        private static double towardsMiddle(double[] point) {
            double sum = 0;
            for (double u : point) sum += 0.5 * Box.normal(u) * Box.normal(u);
            return sum;
        }

        private double[] start(int axes) {
            double[] u = new double[axes];
            Arrays.fill(u, 0.5);
            return u;
        }

        private double cost(double[] u, KnownCounts counted) {
            return counted.cost(census(u, counted.split), discrepancy(u));
        }

        private double[][] census(double[] u, int days) {
            if (stop.getAsBoolean()) throw new Stopped();
            double[][] simulated = model.census(Knob.set(ranged, knobs, u), days, effort.replicates(), seed);
            done.accept(runs.incrementAndGet());
            return simulated;
        }

        private Discrepancy discrepancy(double[] u) {
            return new Discrepancy(deviation().at(u[u.length - 1]), Discrepancy.DAYS);
        }

        private static Knob deviation() {
            return new Knob("discrepancy", LEAST_DEVIATION, MOST_DEVIATION, true, 0, (now, _) -> now);
        }

        private CampFit told(ExecutorService pool, List<Morris.Effect> effects, Searched searched) {
            Evolution.Found found = searched.found();
            Tempered sampled = searched.sampled();
            double[][] members = sampled.points();
            List<Knob> named = new ArrayList<>(knobs);
            named.add(deviation());
            List<Learned> learned = new ArrayList<>();
            for (int k = 0; k < named.size(); k++) learned.add(learned(named.get(k), k, effects, found, members));
            List<double[][]> ahead = each(
                    pool, some(sampled), u -> census(u, displacement.timeline().days()));
            double[][] given =
                    model.census(displacement, displacement.timeline().days(), GIVEN, seed);
            CampOutlook outlook = CampOutlook.of(counts, ahead, given, rehearsal(pool, given), split, seed);
            double[][] best = census(found.point(), split);
            Summary summary = new Summary(
                    runs.get(),
                    found.cost(),
                    known.difference(best),
                    learned.getLast().after().middle(),
                    sampled.summary());
            double[] deviations = Arrays.stream(some(sampled))
                    .mapToDouble(u -> discrepancy(u).deviation())
                    .toArray();
            return new CampFit(
                    displacement,
                    split,
                    learned,
                    Knob.set(ranged, knobs, found.point()),
                    outlook,
                    new CampCheck(known, ahead, deviations),
                    summary);
        }

        private static Learned learned(
                Knob knob, int axis, List<Morris.Effect> effects, Evolution.Found found, double[][] members) {
            double[] u = new double[members.length];
            for (int m = 0; m < u.length; m++) u[m] = members[m][axis];
            Arrays.sort(u);
            double low = Quantiles.of(u, 0.05);
            double high = Quantiles.of(u, 0.95);
            return new Learned(
                    knob.name(),
                    knob.low(),
                    knob.high(),
                    knob.at(found.point()[axis]),
                    new Points(knob.at(low), knob.at(Quantiles.of(u, 0.5)), knob.at(high)),
                    effects.get(axis),
                    Math.clamp(1 - (high - low) / 0.9, 0, 1),
                    knob.end(knob.at(low), knob.at(high)));
        }

        private double[] all(
                ExecutorService pool, double[][] points, java.util.function.ToDoubleFunction<double[]> of) {
            return each(pool, points, of::applyAsDouble).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        private static <T> List<T> each(
                ExecutorService pool, double[][] points, java.util.function.Function<double[], T> of) {
            List<Future<T>> asked = new ArrayList<>();
            for (double[] point : points) asked.add(pool.submit(() -> of.apply(point)));
            List<T> answers = new ArrayList<>();
            try {
                for (Future<T> one : asked) answers.add(one.get());
                return answers;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                if (e.getCause() instanceof Error cause) throw cause;
                throw new IllegalStateException(e.getCause());
            } finally {
                for (Future<T> one : asked) one.cancel(false);
            }
        }
    }
}
