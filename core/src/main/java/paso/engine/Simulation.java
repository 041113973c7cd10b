package paso.engine;

import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import paso.results.Frame;
import paso.results.Outcome;
import paso.results.Sink;
import paso.scenario.Quantity;
import paso.scenario.Scenario;

/// Runs a scenario forward, one day at a time.
public final class Simulation {

    private final Layout layout;
    private final ArrivalPaths arrivals;
    private final Settings settings;
    private final Ranges ranges;
    private final @Nullable Evenings kept; // filled by this run
    private final @Nullable Evenings from; // where this run goes on from

    private Simulation(
            Layout layout,
            ArrivalPaths arrivals,
            Settings settings,
            Ranges ranges,
            @Nullable Evenings kept,
            @Nullable Evenings from) {
        this.layout = layout;
        this.arrivals = arrivals;
        this.settings = settings;
        this.ranges = ranges;
        this.kept = kept;
        this.from = from;
    }

    /// Lays the scenario out.
    ///
    /// @throws IllegalArgumentException when two ids of the scenario have the same 64-bit hash, or a lever is
    /// unknown
    public static Simulation of(Scenario scenario, ArrivalPaths arrivals, Settings settings) {
        return of(scenario, arrivals, settings, Ranges.DRAWN);
    }

    /// As [#of(Scenario, ArrivalPaths, Settings)], with every range where `ranges` puts it.
    public static Simulation of(Scenario scenario, ArrivalPaths arrivals, Settings settings, Ranges ranges) {
        Layout layout = new Layout(scenario, arrivals.series(), settings.levers());
        return new Simulation(layout, arrivals, settings, ranges, null, null);
    }

    /// The same scenario with the same levers, laid out as before: other numbers, and nothing is laid out anew.
    ///
    /// @throws IllegalArgumentException when the levers or the streams of arrivals are others
    public Simulation again(ArrivalPaths others, Settings next, Ranges places) {
        if (!next.levers().equals(settings.levers()) || !others.series().equals(arrivals.series())) {
            throw new IllegalArgumentException("other levers or streams of arrivals: lay the scenario out anew");
        }
        return new Simulation(layout, others, next, places, null, null);
    }

    /// The same run, which also keeps its evenings of a day.
    public Simulation keeping(Evenings evenings) {
        return new Simulation(layout, arrivals, settings, ranges, evenings, from);
    }

    /// The same run, gone on from the evenings of another with the same seed, ranges and arrivals and with the same
    /// levers up to then; a replicate that is not kept, or cannot go on from there, is lived whole.
    public Simulation goingOn(Evenings evenings) {
        return new Simulation(layout, arrivals, settings, ranges, kept, evenings);
    }

    /// The names behind the outcomes of this run.
    public Frame frame() {
        return layout.frame;
    }

    /// Every range of this run by its key, as [Ranges] is asked for it; of several that move together, the first.
    public SortedMap<String, Quantity> ranges() {
        return layout.parameters.ranges();
    }

    /// Runs every replicate and hands them to `sink` in order.
    ///
    /// @param stop asked once per simulated day, from any of the threads; `true` ends the run
    /// @return `true` when every replicate was handed over, `false` when stopped
    public boolean run(Sink sink, BooleanSupplier stop) {
        InOrder<Day, Outcome> lives =
                new InOrder<>(settings.threads(), 3 * settings.threads(), this::newDay, this::live);
        return lives.run(settings.replicates(), sink::accept, stop);
    }

    private Day newDay() {
        Dice dice = switch (settings.mode()) {
            case RANDOM -> new RandomDice();
            case EXPECTED -> new MeanDice();
        };
        return new CorridorDay(layout, dice, settings.seed(), arrivals, ranges);
    }

    /// One replicate from first to last day; null when stopped.
    private @Nullable Outcome live(Day day, int replicate, BooleanSupplier stop) {
        Outcome outcome = new Outcome(layout.frame, replicate);
        day.begin(replicate);
        int first = 0;
        Evenings.Evening before = from == null ? null : from.of(replicate);
        if (from != null && before != null && before.fits(layout)) {
            day.goOn(before);
            outcome.take(before.outcome());
            first = from.day + 1;
        }
        for (int t = first; t < layout.frame.days(); t++) {
            if (stop.getAsBoolean()) return null;
            day.step(t, outcome);
            if (kept != null && kept.wants(t, replicate)) kept.keep(replicate, day.evening(outcome));
        }
        outcome.setPeople(day.people());
        return outcome;
    }
}
