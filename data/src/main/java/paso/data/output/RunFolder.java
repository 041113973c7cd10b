package paso.data.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import paso.engine.Settings;
import paso.results.Changes;
import paso.results.CustodyAccount;
import paso.results.Ensemble;
import paso.results.MonthlyAccount;
import paso.results.Outcome;
import paso.results.Overflow;
import paso.results.PeopleTotals;
import paso.results.Spending;
import paso.scenario.Scenario;
import paso.study.fit.Fit;
import paso.study.sensitivity.OneAtATime;

/// The folder of one run.
public final class RunFolder {

    static final String FIT = "fit.csv";

    static final String FIT_RANGES = "fit_ranges.csv";

    static final String BANDS = "bands.csv";
    static final String SENSITIVITY = "sensitivity.csv";

    private RunFolder() {}

    /// What a run leaves.
    ///
    /// @param briefing the page as HTML
    /// @param sha256   hash of what was read of the scenario
    /// @param version  version of Paso
    /// @param beside   what stands beside the run
    public record Contents(
            Scenario scenario,
            Settings settings,
            Ensemble ensemble,
            Overflow overflow,
            String briefing,
            String sha256,
            String version,
            Seconds seconds,
            Beside beside) {

        /// The run alone, for internal use.
        public Contents(
                Scenario scenario,
                Settings settings,
                Ensemble ensemble,
                Overflow overflow,
                String briefing,
                String sha256,
                String version,
                Seconds seconds) {
            this(
                    scenario,
                    settings,
                    ensemble,
                    overflow,
                    briefing,
                    sha256,
                    version,
                    seconds,
                    new Beside(
                            Release.internal(scenario),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Headlines.of(Release.internal(scenario), ensemble, overflow),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    /// What stands beside a run.
    ///
    /// @param release     what of it may be written
    /// @param chance      by chance alone: ranges at their mean, arrivals at their mean path
    /// @param parameters  ranges as in the run, arrivals at their mean path
    /// @param sensitivity what moves the headline, by horizon; may be empty
    /// @param headlines   for the next run to compare itself with
    /// @param earlier     the run that was in the folder before
    /// @param fit         what the observations said about the ranges
    public record Beside(
            Release release,
            Optional<Ensemble> chance,
            Optional<Ensemble> parameters,
            List<OneAtATime.Horizon> sensitivity,
            Headlines headlines,
            Optional<EarlierRun> earlier,
            Optional<Fit> fit) {
        public Beside {
            sensitivity = List.copyOf(sensitivity);
        }
    }

    /// How long the steps took, wall time.
    ///
    /// @param write what was spent on output before [RunFolder#write] was called; the time of that call is added
    /// @param beside what was done beside these; may be empty
    public record Seconds(double read, double simulate, double write, List<Step> beside) {
        public Seconds {
            beside = List.copyOf(beside);
        }

        public Seconds(double read, double simulate, double write) {
            this(read, simulate, write, List.of());
        }
    }

    /// How long a step took.
    ///
    /// @param name of its field in `seconds`
    public record Step(String name, double seconds) {}

    /// Why `out` may not be replaced; empty when it may. Ask before a long run.
    public static Optional<OutputProblem> refusal(Path out) {
        return FolderSwap.refusal(out);
    }

    /// Writes everything beside `out` and then swaps it in whole.
    ///
    /// @throws OutputProblem          when `out` is not empty and no earlier output; nothing was written
    /// @throws InterruptedIOException when this thread was interrupted; `out` is as it was
    /// @throws IOException            when writing failed; `out` is as it was
    public static void write(Path out, Contents contents) throws IOException {
        long began = System.nanoTime();
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            boolean expected = contents.settings().mode() == Settings.Mode.EXPECTED;
            Ensemble ensemble = contents.ensemble();
            Beside beside = contents.beside();
            Release release = beside.release();
            try (OutputStream summary = create(folder, "summary.csv")) {
                summary.write(SmallTables.header(LongTable.COLUMNS));
                new LongTable(ensemble.frame(), new LongTable.Of(ensemble), expected, release)
                        .write(summary, contents.settings().threads());
            }
            stopIfInterrupted();
            if (!release.isPublic()) {
                Path scratch = folder.resolve(".scratch");
                OutcomeParquet.write(folder.resolve("outcome.parquet"), scratch, release, ensemble, !expected);
            }
            stopIfInterrupted();
            put(folder, "flows.csv", SmallTables.flows(release, ensemble, expected));
            Spending spending = Spending.of(contents.scenario(), ensemble);
            put(folder, "costs.csv", SmallTables.costs(release, spending, expected));
            put(folder, "overflow.csv", SmallTables.overflow(release.of(contents.overflow()), expected));
            if (!release.isPublic()) {
                MonthlyAccount account = CustodyAccount.of(contents.scenario(), ensemble);
                if (contents.beside().fit().isPresent()) {
                    Fit fit = contents.beside().fit().get();
                    put(folder, FIT, FitTables.figures(fit));
                    put(folder, FIT_RANGES, FitTables.ranges(fit));
                }
                put(folder, "account.csv", AccountTable.of(account, expected));
            }
            beside(folder, contents);
            put(folder, "briefing.html", contents.briefing().getBytes(StandardCharsets.UTF_8));
            put(folder, "datapackage.json", DataPackage.ofRun(folder, contents));
            put(folder, "run.json", runJson(contents, (System.nanoTime() - began) / 1e9));
            stopIfInterrupted();
            swap.commit();
        }
    }

    private static void beside(Path folder, Contents contents) throws IOException {
        Beside beside = contents.beside();
        Optional<byte[]> bands = BandTable.of(contents);
        if (bands.isPresent()) put(folder, BANDS, bands.get());
        if (!beside.sensitivity().isEmpty()) {
            put(folder, SENSITIVITY, SensitivityTable.of(beside.release(), beside.sensitivity()));
        }
        Changes changes = beside.headlines().since(beside.earlier(), beside.release());
        put(folder, "changes.csv", ChangesTable.of(beside.headlines(), beside.earlier(), changes));
    }

    static OutputStream create(Path folder, String name) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                1 << 16);
    }

    static void put(Path folder, String name, byte[] bytes) throws IOException {
        try (OutputStream out = create(folder, name)) {
            out.write(bytes);
        }
    }

    static void stopIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted while writing");
    }

    private static byte[] runJson(Contents contents, double writing) {
        PeopleTotals people = PeopleTotals.of(contents.ensemble());
        Seconds seconds = contents.seconds();
        JsonText json = new JsonText().open();
        Release release = contents.beside().release();
        describe(json, release, contents.settings(), contents.sha256(), contents.version());
        json.field("levers", contents.settings().levers());
        json.open("seconds").field("read", milli(seconds.read())).field("simulate", milli(seconds.simulate()));
        json.field("write", milli(seconds.write() + writing));
        for (Step step : seconds.beside()) json.field(step.name(), milli(step.seconds()));
        json.close();
        if (!release.isPublic()) {
            people(json, "people", people.mean());
            people(json, "people_sum", people.sum());
        }
        json.list("headlines");
        for (Headlines.Entry number : contents.beside().headlines().numbers()) {
            json.item().field("what", number.what()).field("place", number.place());
            json.field("low", number.low()).field("median", number.middle());
            json.field("high", number.high()).close();
        }
        json.endList().field("figures", contents.beside().headlines().figures().keySet());
        return json.field("conserved", people.conserved()).close().bytes();
    }

    /// What a run or a comparison was made of.
    static void describe(JsonText json, Release release, Settings settings, String sha256, String version) {
        Scenario.Header header = release.scenario().header();
        json.field("scenario", header.id()).field("title", header.title().toString());
        json.field("sha256", sha256).field("start", header.start().toString());
        json.field("as_of", header.asOf().toString()).field("days", header.days());
        json.field("seed", settings.seed()).field("replicates", settings.replicates());
        json.field("version", version)
                .field("mode", mode(settings))
                .field("sharing", release.level().word());
    }

    static String mode(Settings settings) {
        return switch (settings.mode()) {
            case RANDOM -> "random";
            case EXPECTED -> "expected";
        };
    }

    static double milli(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }

    private static void people(JsonText json, String key, Outcome.People people) {
        json.open(key).field("initial", people.initial()).field("arrived", people.arrived());
        json.field("present", people.present()).field("waiting", people.waiting());
        json.field("travelling", people.travelling())
                .field("exited", people.exited())
                .close();
    }
}
