package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import paso.engine.Settings;
import paso.results.Comparison;
import paso.results.Ensemble;
import paso.results.PeopleTotals;
import paso.scenario.Scenario;
import paso.study.forecast.CorridorArrivals;

/// `compare`: the base run and one run for each set of levers, on the same dice.
public final class CompareLine {

    private final Progress progress;
    private final BooleanSupplier stop;

    /// @param stop asked all along, from any thread; `true` ends the run with [Stopped] and nothing written
    public CompareLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// One set of levers against the base run.
    ///
    /// @param levers as they were typed
    public record Arm(String levers, Comparison comparison) {}

    /// A finished comparison.
    public record Done(
            Path out, Scenario scenario, Settings settings, List<Arm> arms, boolean conserved, double seconds) {
        public Done {
            arms = List.copyOf(arms);
        }
    }

    /// Runs and writes.
    ///
    /// @param asked folder for the results; absent = `out/`, the name of the scenario's folder and `-compare`
    /// @throws BadScenario when the scenario folder has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws Stopped     when asked to stop
    /// @throws IOException when the results cannot be written
    public Done run(Order order, List<LeverChoice> choices, Optional<Path> asked) throws IOException {
        Stopwatch watch = new Stopwatch();
        progress.at(Progress.Stage.READ, 0, 0);
        Intake intake = Intake.read(order);
        Path out = Intake.out(order, asked, "-compare");
        Intake.requireApart(order.folder(), out);
        Scenario scenario = intake.scenario();
        Settings settings = Bench.settings(scenario, order, LeverChoice.base(scenario));
        List<Settings> changed = new ArrayList<>();
        for (LeverChoice choice : choices) {
            changed.add(Bench.with(settings, settings.replicates(), choice.in(scenario)));
        }
        Bench bench = new Bench(
                scenario, CorridorArrivals.of(scenario, scenario.header().seed()), progress, stop);
        bench.requireRoom(settings, 1 + choices.size());
        double read = watch.lap();

        Ensemble base = bench.run(settings, Progress.Stage.SIMULATE);
        boolean conserved = PeopleTotals.of(base).conserved();
        List<Arm> arms = new ArrayList<>();
        for (int arm = 0; arm < changed.size(); arm++) {
            Ensemble ensemble = bench.run(changed.get(arm), Progress.Stage.LEVERS);
            conserved &= PeopleTotals.of(ensemble).conserved();
            arms.add(new Arm(choices.get(arm).text(), Comparison.of(scenario, base, ensemble)));
        }
        double simulate = watch.lap();
        progress.at(Progress.Stage.WRITE, 0, 0);
        if (stop.getAsBoolean()) throw new Stopped();
        write(out, intake, settings, arms, read, simulate);
        return new Done(out, scenario, settings, arms, conserved, watch.total());
    }

    private static void write(
            Path out, Intake intake, Settings settings, List<Arm> arms, double read, double simulate)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
