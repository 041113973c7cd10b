package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import paso.data.folder.ClaimsFolder;
import paso.data.output.ClaimsOutput;
import paso.report.Extras;
import paso.results.Judged;
import paso.scenario.Claims;
import paso.study.claims.Judge;

/// `claims`: read the claims and the figures of a folder, judge each on two days, write.
public final class ClaimsLine {

    private final Progress progress;
    private final BooleanSupplier stop;

    /// A line that tells `progress` how far it is.
    public ClaimsLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// Judged claims.
    ///
    /// @param out     where they were written
    /// @param asOf    the later of the two days
    /// @param leftOut claims made after it
    public record Done(Path out, Claims claims, List<Judged> judged, LocalDate asOf, int leftOut) {
        public Done {
            judged = List.copyOf(judged);
        }
    }

    /// What is asked.
    ///
    /// @param asOf     absent = the last day on which something in the folder was said or published
    /// @param pairs    paired replicates for a claim of a cause; 0 = none are run
    /// @param language `en` or `es`
    public record Wish(Path folder, Optional<LocalDate> asOf, int pairs, int threads, String language) {}

    /// Judges and writes.
    ///
    /// @param asked folder for the results; absent = `out/`, the name of the folder and `-claims`
    /// @throws BadScenario when the folder has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws IOException when the results cannot be written
    public Done run(Wish wish, Optional<Path> asked) throws IOException {
        progress.at(Progress.Stage.READ, 0, 0);
        ClaimsFolder.Sheet sheet = ClaimsFolder.read(wish.folder());
        if (!sheet.problems().isEmpty()) throw new BadScenario(wish.folder(), Intake.texts(sheet.problems()));
        Claims claims = sheet.claims().orElseThrow();
        LocalDate asOf = wish.asOf()
                .or(claims::latest)
                .orElseThrow(() -> new Complaint("%s has no claims".formatted(wish.folder())));
        boolean modelled = Files.exists(wish.folder().resolve("scenario.yaml"));
        Order order = new Order(
                wish.folder(),
                Optional.empty(),
                OptionalInt.empty(),
                wish.pairs() > 0 ? OptionalInt.of(wish.pairs()) : OptionalInt.empty(),
                OptionalLong.empty(),
                wish.threads(),
                false,
                wish.language());
        Path out = Intake.out(order, asked, "-claims");
        Intake.requireFree(order.folder(), out);
        if (modelled) Intake.read(order);
        Causes causes = new Causes(order, wish.pairs(), modelled, progress, stop);
        List<Judged> judged = new Judge(claims.dossiers(), causes::effect).judge(claims.claims(), asOf);
        if (stop.getAsBoolean()) throw new Stopped();
        int leftOut = claims.claims().size() - judged.size();
        ClaimsOutput.write(
                out,
                new ClaimsOutput.Contents(
                        claims, judged, asOf, leftOut, sheet.sha256(), Version.text(), wish.language()));
        return new Done(out, claims, judged, asOf, leftOut);
    }

    /// What a briefing says of claims: those made by the as-of date, on nothing published later and without runs of
    /// their own.
    ///
    /// @throws BadScenario when the claims or their figures have problems
    static Optional<Extras.Checked> checked(Path folder, LocalDate asOf) {
        if (!ClaimsFolder.has(folder)) return Optional.empty();
        ClaimsFolder.Sheet sheet = ClaimsFolder.read(folder, asOf);
        if (!sheet.problems().isEmpty()) throw new BadScenario(folder, Intake.texts(sheet.problems()));
        return sheet.claims()
                .map(claims -> new Extras.Checked(
                        claims, new Judge(claims.dossiers(), (_, _) -> Optional.empty()).judge(claims.claims(), asOf)));
    }
}
