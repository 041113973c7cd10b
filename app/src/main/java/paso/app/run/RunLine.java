package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import paso.data.folder.Levers;
import paso.data.folder.Reading;
import paso.data.folder.ScoringFolder;
import paso.data.output.EarlierRun;
import paso.data.output.Headlines;
import paso.data.output.PublicPage;
import paso.data.output.Release;
import paso.data.output.RunFolder;
import paso.data.output.ScoresReader;
import paso.engine.Evenings;
import paso.engine.Settings;
import paso.report.Briefing;
import paso.report.Extras;
import paso.report.SelfTestRow;
import paso.results.Changes;
import paso.results.CustodyAccount;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.LeverEffect;
import paso.results.Overflow;
import paso.results.PeopleTotals;
import paso.results.Sensitivity;
import paso.results.Sharing;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.study.kept.Said;
import paso.study.selftest.SelfTest;

/// `run`: read, simulate, try each lever, test against theory, write.
public final class RunLine {

    /// Replicates on which the effect of a lever is measured, each paired with the same replicate of the base run.
    public static final int PAIRS = 40;

    private final Progress progress;
    private final BooleanSupplier stop;

    /// A line that tells `progress` how far it is.
    ///
    /// @param stop asked all along, from any thread; `true` ends the run with [Stopped] and nothing written
    public RunLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// A finished run.
    ///
    /// @param out       the folder that holds it
    /// @param conserved `true` when everybody is accounted for in every replicate
    /// @param failed    self tests that did not pass
    /// @param seconds   wall time of the whole line
    /// @param kept      the file that keeps its forecast; absent where none was kept
    public record Done(
            Path out,
            Scenario scenario,
            Settings settings,
            Overflow overflow,
            boolean conserved,
            int failed,
            int notes,
            double seconds,
            Optional<Path> kept) {}

    /// Where forecasts are kept, and by which calendar day.
    ///
    /// @param folder absent = beside the folder of the run, with `-kept` after its name
    /// @param made   today; it enters the index of kept forecasts and no result of this run
    public record Keep(Optional<Path> folder, LocalDate made) {}

    /// Runs and writes, and keeps no forecast.
    ///
    /// @throws IOException as [#run(Order, LeverChoice, Optional, Optional)]
    public Done run(Order order, LeverChoice choice, Optional<Path> asked) throws IOException {
        return run(order, choice, asked, Optional.empty());
    }

    /// Runs, writes, and keeps the forecast.
    ///
    /// @param asked folder for the results; absent = `out/` and the name of the scenario's folder
    /// @param keep  absent = no forecast is kept, and none is shown
    /// @throws BadScenario when the scenario folder has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws Stopped     when asked to stop
    /// @throws IOException when the results cannot be written; what was at `asked` before is still there
    public Done run(Order order, LeverChoice choice, Optional<Path> asked, Optional<Keep> keep) throws IOException {
        Stopwatch watch = new Stopwatch();
        progress.at(Progress.Stage.READ, 0, 0);
        Intake intake = Intake.read(order);
        Path out = Intake.out(order, asked, "");
        Intake.requireFree(order.folder(), out);
        Scenario scenario = intake.scenario();
        Optional<Extras.Checked> claims =
                ClaimsLine.checked(order.folder(), scenario.header().asOf());
        Optional<Keeping> keeping = Keeping.of(order, scenario, keep, out);
        Settings settings = Bench.settings(scenario, order, choice.in(scenario));
        Release release = intake.release(order);
        EarlierRun.Found earlier =
                EarlierRun.read(out.toAbsolutePath(), scenario.header().id());
        Laps laps = new Laps(watch);
        laps.end("read");
        Forecaster forecaster = Forecaster.of(scenario, settings, progress, stop);
        laps.end("fit");
        Bench bench = new Bench(scenario, forecaster.arrivals(), forecaster.ranges(), progress, stop);
        int pairs = Math.min(PAIRS, settings.replicates());
        bench.requireRoom(settings, 1 + 4.0 * pairs / settings.replicates());

        Ensemble first = Ensemble.collecting(Frame.of(scenario), pairs);
        List<Lever> tried = order.expected() ? List.of() : tried(scenario, settings);
        Evenings evenings = evenings(tried, first.frame(), order.expected() ? 0 : pairs);
        Ensemble ensemble = bench.run(settings, Progress.Stage.SIMULATE, pairs, first, evenings);
        laps.end("simulate");

        Overflow overflow = Overflow.of(scenario, ensemble);
        laps.end("write");
        List<LeverEffect> effects = effects(bench, scenario, settings, tried, first, evenings);
        laps.end("levers");
        Around around = order.expected()
                ? Around.NOTHING
                : Around.of(scenario, forecaster, bench, settings, ensemble, overflow, progress, stop, laps);
        laps.end("assumptions");
        List<SelfTestRow> selfTest = selfTest(scenario, settings.seed());
        laps.end("self_test");
        progress.at(Progress.Stage.WRITE, 0, 0);
        Headlines headlines = Headlines.of(release, ensemble, overflow);
        List<Said> said = keeping.isPresent() ? keeping.get().said(ensemble) : List.of();
        Extras.Kept past =
                keeping.isPresent() ? keeping.get().board(said, intake.reading().later()) : Extras.Kept.NONE;
        Extras extras = new Extras(
                around.chance(),
                around.parameters(),
                told(around, release),
                Optional.of(headlines.since(earlier.run(), release)),
                ScoringFolder.scores(order.folder()).map(ScoresReader::read).orElse(List.of()),
                CustodyAccount.of(scenario, ensemble).rows(),
                order.sharing(),
                claims,
                past);
        List<Text> notes = Stream.of(
                        Stream.concat(intake.notes().stream(), earlier.note().stream())
                                .map(Text::of),
                        forecaster.broken().stream())
                .flatMap(some -> some)
                .toList();
        Told told = new Told(order, intake, settings, release, notes, extras);
        String briefing = briefing(told, ensemble, overflow, effects, selfTest);
        laps.end("write");
        if (stop.getAsBoolean()) throw new Stopped();
        RunFolder.write(
                out,
                new RunFolder.Contents(
                        scenario,
                        settings,
                        ensemble,
                        overflow,
                        briefing,
                        intake.reading().sha256(),
                        Version.text(),
                        laps.seconds(),
                        new RunFolder.Beside(
                                release,
                                around.chance(),
                                around.parameters(),
                                around.sensitivity(),
                                headlines,
                                earlier.run(),
                                forecaster.fit())));
        boolean keeps = keeping.isPresent() && keeping.get().takes(settings) && !said.isEmpty();
        Optional<Path> kept = keeps ? Optional.of(keeping.get().keep(said)) : Optional.empty();
        return new Done(
                out,
                scenario,
                settings,
                overflow,
                PeopleTotals.of(ensemble).conserved(),
                (int) selfTest.stream().filter(row -> !row.passed()).count(),
                intake.reading().notes().size(),
                watch.total(),
                kept);
    }

    /// What a briefing is told beside the run itself.
    private record Told(
            Order order, Intake intake, Settings settings, Release release, List<Text> notes, Extras extras) {}

    private static String briefing(
            Told told, Ensemble ensemble, Overflow overflow, List<LeverEffect> effects, List<SelfTestRow> selfTest) {
        Release release = told.release();
        Reading reading = told.intake().reading();
        String language = told.order().language();
        if (release.level() == Sharing.PUBLIC) {
            Changes changes = told.extras().changes().orElse(Changes.NONE);
            return PublicPage.html(release, ensemble, overflow, changes, reading.sha256(), Version.text(), language);
        }
        List<Figures.Observation> later = reading.later().stream()
                .filter(figure -> release.shows(figure.place()))
                .toList();
        return Briefing.html(new Briefing.Input(
                release.shown(),
                told.settings(),
                ensemble,
                release.of(overflow),
                release.of(effects),
                later,
                LookBackRows.of(release.scenario(), ensemble, later, language),
                selfTest,
                told.notes(),
                reading.sha256(),
                Version.text(),
                language,
                told.extras()));
    }

    /// What moves the headline over the longest horizon, where the headline may be told.
    private static Optional<Sensitivity> told(Around around, Release release) {
        if (around.sensitivity().isEmpty()) return Optional.empty();
        Sensitivity found = around.sensitivity().getLast().found();
        return release.forecast(found.headline().place()) ? Optional.of(found) : Optional.empty();
    }

    /// Each lever that is not on.
    private static List<Lever> tried(Scenario scenario, Settings settings) {
        return scenario.levers().stream()
                .filter(lever -> !settings.levers().contains(lever.id()))
                .filter(lever -> !lever.byDefault())
                .filter(lever -> compatible(scenario, settings, lever))
                .toList();
    }

    /// Evenings of the last day on which none of the levers that begin after the as-of date acts.
    private static Evenings evenings(List<Lever> tried, Frame frame, int replicates) {
        Evenings asOf = new Evenings(frame.asOfDay(), replicates);
        int begins = tried.stream()
                .filter(lever -> asOf.before(lever, frame.timeline()::indexOf))
                .flatMap(lever -> lever.changes().stream())
                .mapToInt(change -> frame.timeline().indexOf(change.first().orElseThrow()))
                .min()
                .orElse(0);
        int last = Math.min(begins, frame.days()) - 1;
        return last > frame.asOfDay() ? new Evenings(last, replicates) : asOf;
    }

    /// Each lever alone, against the base run. One that begins after the as-of date goes on from there.
    private List<LeverEffect> effects(
            Bench bench, Scenario scenario, Settings settings, List<Lever> tried, Ensemble base, Evenings evenings) {
        List<LeverEffect> effects = new ArrayList<>();
        for (Lever lever : tried) {
            progress.at(Progress.Stage.LEVERS, effects.size(), tried.size());
            SortedSet<String> on = new TreeSet<>(settings.levers());
            on.add(lever.id());
            Settings arm = Bench.with(settings, base.replicates(), on);
            Ensemble changed = evenings.before(lever, scenario.timeline()::indexOf)
                    ? bench.quietly().goingOn(arm, Progress.Stage.LEVERS, evenings)
                    : bench.quietly().run(arm, Progress.Stage.LEVERS);
            effects.add(LeverEffect.of(scenario, lever, base, changed));
        }
        return effects;
    }

    /// A lever that sets what a lever of the run sets on the same day cannot be tried beside it.
    private static boolean compatible(Scenario scenario, Settings settings, Lever lever) {
        SortedSet<String> both = new TreeSet<>(settings.levers());
        both.add(lever.id());
        return Levers.conflicts(scenario, both).isEmpty();
    }

    private List<SelfTestRow> selfTest(Scenario scenario, long seed) {
        if (stop.getAsBoolean()) throw new Stopped();
        progress.at(Progress.Stage.SELF_TEST, 0, 0);
        return SelfTest.run(scenario, seed).rows().stream()
                .map(row -> new SelfTestRow(row.name(), row.expected(), row.found(), row.bound(), row.passed()))
                .toList();
    }
}
