package paso.study.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.results.Quantiles;
import paso.time.Span;

/// Forecasts of the past from a row of origins, each from what stood before it, and how they did.
///
/// The period of the origin counts as known. Series of one class, the same frequency and stock or flow, learn from each
/// other at each date.
public final class Backtest {

    /// Name of our method in tables.
    public static final String OURS = "paso";

    private static final double[] LEVELS = Quantiles.hubverse();

    /// A scored forecast.
    ///
    /// @param origin number of the last period that was known
    /// @param ahead  periods from there to the one asked about
    public record Task(Asked asked, int origin, int ahead, String method, double observed, Mark mark) {
        /// Period of the origin.
        public Span from() {
            return asked.track().span(origin);
        }

        /// Period asked about.
        public Span target() {
            return asked.track().span(origin + ahead);
        }
    }

    private record Kind(Frequency frequency, Quantity.Kind kind) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int order = frequency.compareTo(other.frequency);
            return order == 0 ? kind.compareTo(other.kind) : order;
        }
    }

    /// Never asks for a stop.
    static final BooleanSupplier GO_ON = () -> false;

    private final Settings settings;
    private final BooleanSupplier stop;

    private Backtest(Settings settings, BooleanSupplier stop) {
        this.settings = settings;
        this.stop = stop;
    }

    public static List<Task> run(List<Asked> asked) {
        return run(asked, GO_ON);
    }

    /// Forecasts and scores, or ends with [Halt] where `stop` says so.
    ///
    /// @param stop asked all along, from any thread
    public static List<Task> run(List<Asked> asked, BooleanSupplier stop) {
        return new Backtest(Settings.usual(), stop).all(asked, trails(asked, stop));
    }

    static List<Task> run(List<Asked> asked, List<Trail> trails, Settings settings) {
        return new Backtest(settings, GO_ON).all(asked, trails);
    }

    static List<Trail> trails(List<Asked> asked) {
        return trails(asked, GO_ON);
    }

    static List<Trail> trails(List<Asked> asked, BooleanSupplier stop) {
        return IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(i -> Trail.of(asked.get(i), stop))
                .toList();
    }

    private List<Task> all(List<Asked> asked, List<Trail> trails) {
        Map<Kind, List<Integer>> kinds = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Track track = asked.get(i).track();
            kinds.computeIfAbsent(new Kind(track.frequency(), track.quantity().kind()), _ -> new ArrayList<>())
                    .add(i);
        }
        List<List<Task>> done = kinds.values().parallelStream()
                .map(members -> {
                    List<Asked> some = members.stream().map(asked::get).toList();
                    return kind(some, members.stream().map(trails::get).toList());
                })
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (List<Task> some : done) tasks.addAll(some);
        return tasks;
    }

    private List<Task> kind(List<Asked> asked, List<Trail> trails) {
        int farthest = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Asked one : asked) {
            farthest = Math.max(farthest, one.farthest());
            first = Math.min(first, one.track().first());
            last = Math.max(last, one.track().last());
        }
        List<Learner> learners = learners(asked, trails, farthest, settings);
        Pool pool = learners.getFirst().pool();
        List<Task> tasks = new ArrayList<>();
        for (int step = first; step <= last; step++) {
            Halt.when(stop);
            pool.age();
            for (Learner learner : learners) learner.learn(step);
            for (int i = 0; i < asked.size(); i++) {
                learners.get(i).say(step);
                if (asked.get(i).origin(step)) score(asked.get(i), learners.get(i), step, tasks);
            }
        }
        return tasks;
    }

    /// Learners of one class, sharing what they learn.
    static List<Learner> learners(List<Asked> asked, List<Trail> trails, int farthest, Settings settings) {
        Frequency frequency = asked.getFirst().track().frequency();
        Pool pool = new Pool(Candidates.of(frequency).size(), farthest, settings, frequency);
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) learners.add(new Learner(asked.get(i), trails.get(i), pool, settings));
        return learners;
    }

    private static void score(Asked asked, Learner learner, int origin, List<Task> tasks) {
        Frequency frequency = asked.track().frequency();
        double[] past = asked.wholePast(origin, Asked.window(frequency));
        if (past.length < 3) return;
        for (int ahead : asked.horizons()) {
            double observed = asked.track().at(origin + ahead);
            if (Double.isNaN(observed)) continue;
            double[] ours = learner.quantiles(origin, ahead - 1, LEVELS);
            if (ours.length == 0) continue;
            tasks.add(new Task(asked, origin, ahead, OURS, observed, Mark.of(ours, observed)));
            for (Baselines one : Baselines.values()) {
                double[] theirs = one.quantiles(past, Asked.season(frequency), ahead, LEVELS, asked.scale());
                tasks.add(new Task(asked, origin, ahead, one.word(), observed, Mark.of(theirs, observed)));
            }
        }
    }
}
