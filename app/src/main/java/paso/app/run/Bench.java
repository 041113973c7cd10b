package paso.app.run;

import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import paso.engine.ArrivalPaths;
import paso.engine.Evenings;
import paso.engine.Ranges;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Sink;
import paso.scenario.Scenario;

/// Runs one scenario with one seed, as often as asked, with one set of levers or another.
final class Bench {

    /// Replicates that tell how much memory the others will take.
    private static final int PROBE = 4;

    private final Scenario scenario;
    private final ArrivalPaths arrivals;
    private final Ranges ranges;
    private final Progress progress;
    private final BooleanSupplier stop;

    Bench(Scenario scenario, ArrivalPaths arrivals, Ranges ranges, Progress progress, BooleanSupplier stop) {
        this.scenario = scenario;
        this.arrivals = arrivals;
        this.ranges = ranges;
        this.progress = progress;
        this.stop = stop;
    }

    /// The bench of a scenario as `run` uses it: its arrivals, and its ranges fitted where it asks for that.
    ///
    /// @throws Stopped when asked to stop
    static Bench of(Scenario scenario, Settings settings, Progress progress, BooleanSupplier stop) {
        Forecaster forecaster = Forecaster.of(scenario, settings, progress, stop);
        return new Bench(scenario, forecaster.arrivals(), forecaster.ranges(), progress, stop);
    }

    /// The same without progress.
    Bench quietly() {
        return new Bench(scenario, arrivals, ranges, Progress.SILENT, stop);
    }

    /// The same with other paths of arrivals and other places of the ranges.
    Bench with(ArrivalPaths otherArrivals, Ranges otherRanges) {
        return new Bench(scenario, otherArrivals, otherRanges, progress, stop);
    }

    static Settings settings(Scenario scenario, Order order, SortedSet<String> levers) {
        Scenario.Header header = scenario.header();
        int replicates = order.expected() ? 1 : header.replicates();
        Settings.Mode mode = order.expected() ? Settings.Mode.EXPECTED : Settings.Mode.RANDOM;
        return new Settings(header.seed(), replicates, mode, levers, order.threads());
    }

    static Settings with(Settings settings, int replicates, SortedSet<String> levers) {
        return new Settings(settings.seed(), replicates, settings.mode(), levers, settings.threads());
    }

    /// Refuses a run whose ensembles will not fit.
    ///
    /// @param ensembles how many are kept at the same time
    void requireRoom(Settings settings, double ensembles) {
        int replicates = settings.replicates();
        if (ensembles * Heap.most(Frame.of(scenario), replicates) <= Heap.room()) return;
        Settings probe = with(settings, Math.min(PROBE, replicates), settings.levers());
        Heap.require(ensembles * Heap.about(quietly().run(probe, Progress.Stage.READ), replicates), replicates);
    }

    /// @throws Stopped   when asked to stop
    /// @throws Complaint when the engine cannot lay the scenario out
    Ensemble run(Settings settings, Progress.Stage stage) {
        Simulation simulation = simulation(settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), settings.replicates());
        run(simulation, ensemble, settings.replicates(), stage);
        return ensemble;
    }

    /// As [#run(Settings, Progress.Stage)], gone on from the evenings of another run.
    Ensemble goingOn(Settings settings, Progress.Stage stage, Evenings evenings) {
        Simulation simulation = simulation(settings).goingOn(evenings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), settings.replicates());
        run(simulation, ensemble, settings.replicates(), stage);
        return ensemble;
    }

    /// Hands the first replicates to `firstOnes` too and keeps their evenings.
    Ensemble run(Settings settings, Progress.Stage stage, int first, Ensemble firstOnes, Evenings evenings) {
        Simulation simulation = simulation(settings).keeping(evenings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), settings.replicates());
        Sink both = outcome -> {
            ensemble.accept(outcome);
            if (outcome.replicate() < first) firstOnes.accept(outcome);
        };
        run(simulation, both, settings.replicates(), stage);
        return ensemble;
    }

    private Simulation simulation(Settings settings) {
        try {
            return Simulation.of(scenario, arrivals, settings, ranges);
        } catch (IllegalArgumentException e) {
            throw new Complaint(String.valueOf(e.getMessage()));
        }
    }

    private void run(Simulation simulation, Sink sink, int replicates, Progress.Stage stage) {
        progress.at(stage, 0, replicates);
        Sink heard = outcome -> {
            sink.accept(outcome);
            progress.at(stage, outcome.replicate() + 1, replicates);
        };
        if (!simulation.run(heard, stop)) throw new Stopped();
    }
}
