package paso.app.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.data.folder.ClaimsFolder;
import paso.results.Judged;
import paso.scenario.Claims;
import paso.study.claims.Judge;

/// `claims`: read the claims and the figures of a folder, judge each on two days, write.
public final class ClaimsLine {

    /// Judged claims.
    ///
    /// @param asOf    the later of the two days
    /// @param leftOut claims made after it
    public record Done(Claims claims, List<Judged> judged, LocalDate asOf, int leftOut) {
        public Done {
            judged = List.copyOf(judged);
        }
    }

    /// Judges.
    ///
    /// @param asked as-of date; absent = the last day on which something in the folder was said or published
    /// @throws BadScenario when the folder has problems
    public Done run(Path folder, Optional<LocalDate> asked) {
        ClaimsFolder.Sheet sheet = ClaimsFolder.read(folder);
        if (!sheet.problems().isEmpty()) throw new BadScenario(folder, Intake.texts(sheet.problems()));
        Claims claims = sheet.claims().orElseThrow();
        LocalDate asOf = asked.or(claims::latest).orElseThrow(() -> new Complaint("no claims in " + folder));
        List<Judged> judged = new Judge(claims.dossiers(), _ -> Optional.empty()).judge(claims.claims(), asOf);
        return new Done(claims, judged, asOf, claims.claims().size() - judged.size());
    }
}
