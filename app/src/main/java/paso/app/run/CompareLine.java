package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import paso.data.output.ComparisonFolder;
import paso.data.output.Release;
import paso.data.output.RunFolder;
import paso.engine.Settings;
import paso.results.Comparison;
import paso.results.Ensemble;
import paso.results.PeopleTotals;
import paso.scenario.Scenario;

/// `compare`: the base run and one run for each set of levers, on the same dice.
public final class CompareLine {

    private final Progress progress;
    private final BooleanSupplier stop;

    /// A line that tells `progress` how far it is.
    ///
    /// @param stop asked all along, from any thread; `true` ends the run with [Stopped] and nothing written
    public CompareLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// One set of levers against the base run.
    ///
    /// @param levers        as they were typed
    /// @param varianceSaved share of the variance that shared dice save; NaN where nothing varies
    public record Arm(String levers, double varianceSaved, List<Comparison.Headline> headlines) {
        public Arm {
            headlines = List.copyOf(headlines);
        }
    }

    /// A finished comparison.
    ///
    /// @param conserved `true` when everybody is accounted for in every replicate of every arm
    /// @param seconds   wall time of the whole line
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
        Intake.requireFree(order.folder(), out);
        Release release = intake.release(order);
        Scenario scenario = intake.scenario();
        Settings settings = Bench.settings(scenario, order, LeverChoice.base(scenario));
        List<SortedSet<String>> on = new ArrayList<>();
        for (LeverChoice choice : choices) on.add(choice.in(scenario));
        Bench bench = Bench.of(scenario, settings, progress, stop);
        bench.requireRoom(settings, 2);
        double read = watch.lap();

        Ensemble base = bench.run(settings, Progress.Stage.SIMULATE);
        Tally tally = new Tally(scenario, base);
        List<ComparisonFolder.Arm> arms = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Settings changed = Bench.with(settings, settings.replicates(), on.get(i));
            arms.add(new ComparisonFolder.Arm(
                    choices.get(i).typed(), () -> tally.count(bench.run(changed, Progress.Stage.LEVERS))));
        }
        if (stop.getAsBoolean()) throw new Stopped();
        var headlines = ComparisonFolder.write(
                out,
                new ComparisonFolder.Contents(
                        scenario,
                        settings,
                        base,
                        arms,
                        intake.reading().sha256(),
                        Version.text(),
                        new RunFolder.Seconds(read, watch.lap(), 0),
                        release));
        return new Done(out, scenario, settings, tally.arms(choices, headlines), tally.conserved, watch.total());
    }

    /// What is kept of each arm once it is written and let go.
    private static final class Tally {
        private final Scenario scenario;
        private final Ensemble base;
        private final List<Double> varianceSaved = new ArrayList<>();
        private boolean conserved;

        Tally(Scenario scenario, Ensemble base) {
            this.scenario = scenario;
            this.base = base;
            conserved = PeopleTotals.of(base).conserved();
        }

        Ensemble count(Ensemble arm) {
            conserved &= PeopleTotals.of(arm).conserved();
            varianceSaved.add(Comparison.of(scenario, base, arm).varianceSaved());
            return arm;
        }

        List<Arm> arms(List<LeverChoice> choices, List<List<Comparison.Headline>> headlines) {
            List<Arm> arms = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                arms.add(new Arm(choices.get(i).text(), varianceSaved.get(i), headlines.get(i)));
            }
            return arms;
        }
    }
}
