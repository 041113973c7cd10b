package paso.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import paso.data.displacement.CaseFolder;
import paso.data.displacement.CaseScenario;
import paso.data.displacement.CaseWriter;
import paso.data.displacement.PriorsReader;
import paso.data.flee.FittedSettings;
import paso.data.output.FitFolder;
import paso.data.output.RunFolder;
import paso.engine.displacement.NobodyLeft;
import paso.scenario.displacement.Displacement;
import paso.study.displacement.CampFit;
import paso.study.displacement.CampScores;
import paso.study.displacement.Prior;
import paso.study.displacement.SimulatedCamps;

/// `fit`: parameters of a case of displacement from what was registered up to a day, and what follows.
public final class FitLine {

    private static final String PRIORS = "priors.csv";
    private static final int FEWEST_DAYS = 20;
    private static final int JUDGING = 5; // replicates of the rules as given

    private final Progress progress;
    private final BooleanSupplier stop;

    /// A line that tells `progress` how far it is.
    ///
    /// @param stop asked all along, from any thread; `true` ends the fit with [Stopped] and nothing written
    public FitLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// What is asked.
    ///
    /// @param priors file of ranges; absent = `priors.csv` of the case, if it has one
    /// @param asOf   end of the last day whose counts are read; absent = half of the case
    public record Wish(
            Path folder,
            Optional<Path> settings,
            Optional<Path> observed,
            Optional<Path> priors,
            Optional<LocalDate> asOf,
            boolean documented,
            CampFit.Effort effort,
            long seed) {}

    /// A finished fit.
    ///
    /// @param scores beside what was counted later; absent where the case ends with the as-of date
    public record Done(
            Path out,
            CaseScenario found,
            CampFit fit,
            Optional<CampScores> scores,
            LocalDate asOf,
            List<String> notes,
            double seconds) {
        public Done {
            notes = List.copyOf(notes);
        }

        /// What `paso run` takes: a file of settings, or the folder of a scenario.
        public Path fitted() {
            Path scenario = out.resolve(FitFolder.SCENARIO);
            return Files.isDirectory(scenario) ? scenario : out.resolve(FitFolder.SETTINGS);
        }
    }

    /// Fits and writes.
    ///
    /// @param asked folder for the results; absent = `out/`, the name of the case's folder and `-fit`
    /// @throws BadScenario when the folder has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws Stopped     when asked to stop
    /// @throws IOException when the results cannot be written
    public Done run(Wish wish, Optional<Path> asked) throws IOException {
        Stopwatch watch = new Stopwatch();
        progress.at(Progress.Stage.READ, 0, 0);
        CaseIntake intake = CaseIntake.read(new CaseOrder(
                wish.folder(),
                wish.settings(),
                wish.observed(),
                wish.documented(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                1,
                List.of()));
        CaseScenario found = intake.scenario();
        Path out = asked.orElseGet(() -> Path.of("out", found.displacement().id() + "-fit"));
        free(wish.folder(), out);
        int split = split(found.displacement(), wish.asOf());
        Path ranges = wish.priors().orElseGet(() -> wish.folder().resolve(PRIORS));
        PriorsReader.Reading priors =
                PriorsReader.read(ranges, found, wish.priors().isPresent());
        if (!priors.problems().isEmpty()) throw new BadScenario(ranges, Intake.texts(priors.problems()));
        CampFit fit = fit(wish, found.displacement(), priors.priors(), split).orElseThrow(Stopped::new);
        Optional<CampScores> scores = fit.outlook().days() == 0
                ? Optional.empty()
                : Optional.of(CampScores.of(fit, JUDGING, wish.seed(), new SimulatedCamps()));
        progress.at(Progress.Stage.WRITE, 0, 0);
        if (stop.getAsBoolean()) throw new Stopped();
        FitFolder.write(
                out,
                new FitFolder.Contents(
                        fit,
                        fitted(wish.folder(), found, fit.best()),
                        found::name,
                        scores,
                        wish.seed(),
                        priors.text().isEmpty() ? intake.sha256() : with(intake.sha256(), priors.text()),
                        Version.text(),
                        watch.total()));
        return new Done(
                out,
                found,
                fit,
                scores,
                found.displacement().timeline().dateOf(split - 1),
                intake.notes(),
                watch.total());
    }

    private Optional<CampFit> fit(Wish wish, Displacement displacement, List<Prior> priors, int split) {
        int runs = runs(wish.effort());
        try {
            return CampFit.of(
                    displacement,
                    priors,
                    split,
                    wish.effort(),
                    wish.seed(),
                    new SimulatedCamps(),
                    done -> progress.at(Progress.Stage.FIT, Math.min(done, runs), runs),
                    stop);
        } catch (NobodyLeft e) {
            throw CaseLine.empty(displacement, e);
        }
    }

    private static String with(String sha256, String priors) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(sha256);
        fingerprint.add("priors\t" + priors);
        return fingerprint.hex();
    }

    /// The fitted case in the form in which it was given: settings, or a whole scenario.
    private static Map<String, byte[]> fitted(Path folder, CaseScenario found, Displacement best) {
        if (!CaseFolder.is(folder)) {
            String settings = FittedSettings.text(best, found::name);
            return Map.of(FitFolder.SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
        }
        CaseScenario fitted = new CaseScenario(best, found.title(), found.written(), found.levers(), found.nightly());
        Map<String, byte[]> files = new TreeMap<>();
        CaseWriter.files(fitted).forEach((name, bytes) -> files.put(FitFolder.SCENARIO + "/" + name, bytes));
        return files;
    }

    private static void free(Path folder, Path out) {
        if (folder.toAbsolutePath().normalize().startsWith(out.toAbsolutePath().normalize())) {
            throw new Complaint(
                    "--out %s holds the case itself, which the results would replace. Choose another folder."
                            .formatted(out));
        }
        RunFolder.refusal(out).ifPresent(problem -> {
            throw new Complaint(String.valueOf(problem.getMessage()));
        });
    }

    private static int split(Displacement displacement, Optional<LocalDate> asOf) {
        int days = displacement.timeline().days();
        if (displacement.registrations().isEmpty()) {
            throw new Complaint("a fit needs counts in camps. Name their folder with --observed DIR");
        }
        if (days < FEWEST_DAYS) {
            throw new Complaint(
                    "the case has %d days, and a fit reads counts of at least %d".formatted(days, FEWEST_DAYS));
        }
        int split = asOf.map(date -> displacement.timeline().indexOf(date) + 1).orElse(Math.max(FEWEST_DAYS, days / 2));
        if (split < FEWEST_DAYS || split > days) {
            throw new Complaint(
                    "--as-of %s: a fit reads counts of at least %d days of the case. Choose a day from %s to %s"
                            .formatted(
                                    asOf.map(LocalDate::toString).orElse(""),
                                    FEWEST_DAYS,
                                    displacement.timeline().dateOf(FEWEST_DAYS - 1),
                                    displacement.timeline().last()));
        }
        return split;
    }

    /// About how many runs of the engine a fit takes; temperatures are not known before.
    private static int runs(CampFit.Effort effort) {
        int one = effort.points() + effort.particles() * (1 + 7 * effort.moves());
        return one + one / 2; // and the rehearsal
    }
}
