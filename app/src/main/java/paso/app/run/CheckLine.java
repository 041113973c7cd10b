package paso.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paso.data.folder.ClaimsFolder;
import paso.data.folder.Reading;
import paso.data.folder.Request;
import paso.data.folder.ScenarioFolder;
import paso.data.folder.ScoringFolder;

/// `check`: everything that is wrong with a scenario folder, or worth knowing.
public final class CheckLine {

    /// Years after the start at which every row of a scenario has been published; a run may be 20 years long.
    private static final int YEARS = 19;

    private static final Pattern START = Pattern.compile("(?m)^start:\\s*[\"']?(\\d{4}-\\d{2}-\\d{2})");

    private CheckLine() {}

    /// What was found.
    ///
    /// @param problems what keeps the folder from being run, one line each
    /// @param notes    what is worth knowing, one line each
    public record Found(List<String> problems, List<String> notes) {
        public Found {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// Reads the folder twice: as of its own date, and as of a day when everything in it has been published.
    public static Found check(Path folder) {
        Reading own = ScenarioFolder.read(folder, Request.NONE);
        Set<String> problems = new LinkedHashSet<>(Intake.texts(own.problems()));
        Optional<LocalDate> start =
                own.scenario().map(read -> read.header().start()).or(() -> typedStart(folder));
        if (start.isPresent()) {
            Request everything = new Request(
                    Optional.of(start.get().plusYears(YEARS)),
                    OptionalInt.of(1),
                    OptionalInt.empty(),
                    OptionalLong.empty());
            problems.addAll(Intake.texts(ScenarioFolder.read(folder, everything).problems()));
            problems.addAll(Intake.texts(ScoringFolder.read(folder).problems()));
            if (ClaimsFolder.has(folder))
                problems.addAll(Intake.texts(ClaimsFolder.read(folder).problems()));
        }
        return new Found(List.copyOf(problems), Intake.texts(own.notes()));
    }

    /// The start of a scenario that cannot be read as a whole.
    private static Optional<LocalDate> typedStart(Path folder) {
        Path file = folder.resolve("scenario.yaml");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > 1 << 20) return Optional.empty();
            Matcher start = START.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return start.find() ? Optional.of(LocalDate.parse(start.group(1))) : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty(); // the first reading has told why
        }
    }
}
