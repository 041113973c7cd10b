package paso.app.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import paso.data.folder.Reading;
import paso.data.folder.Request;
import paso.data.folder.ScenarioFolder;

/// `check`: everything that is wrong with a scenario folder, or worth knowing.
public final class CheckLine {

    /// No row of a scenario is published later than this.
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private CheckLine() {}

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
        Request everything = new Request(
                Optional.of(LAST_DAY), OptionalInt.of(1), OptionalInt.empty(), OptionalLong.empty());
        Reading all = ScenarioFolder.read(folder, everything);
        Set<String> problems = new LinkedHashSet<>(Intake.texts(own.problems()));
        problems.addAll(Intake.texts(all.problems()));
        Set<String> notes = new LinkedHashSet<>(Intake.texts(own.notes()));
        return new Found(List.copyOf(problems), List.copyOf(notes));
    }
}
