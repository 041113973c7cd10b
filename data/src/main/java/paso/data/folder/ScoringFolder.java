package paso.data.folder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import paso.scenario.Alarm;
import paso.scenario.Assumption;
import paso.scenario.Scenario;
import paso.scenario.Scoring;

/// Reads what a scenario folder is scored on: `scores.yaml` and `alarms.csv`, which no run reads, and
/// `assumptions.csv`, which changes no figure of a run.
public final class ScoringFolder {

    /// The list of as-of dates and series.
    public static final String SERIES = "scores.yaml";

    /// Where `paso score --write` leaves the scores.
    public static final String SCORES = "scores.csv";

    /// Days of a scenario that a run must have behind it before it is scored.
    public static final int WARM_UP = ScoringReader.WARM_UP;

    private ScoringFolder() {}

    /// What was read.
    ///
    /// @param scoring  absent where there is no `scores.yaml`, or it has problems
    /// @param alarms   in the order of their ids
    /// @param problems everything that cannot be, by file, line and column
    public record Sheet(Optional<Scoring> scoring, List<Alarm> alarms, List<Problem> problems) {
        public Sheet {
            alarms = List.copyOf(alarms);
            problems = List.copyOf(problems);
        }
    }

    /// The text of the scores that an earlier `paso score --write` left in the folder, within bounds.
    public static Optional<String> scores(Path folder) {
        return new FolderFiles(folder, new Problems()).read(SCORES, false).map(FileText::text);
    }

    /// What forecasts of the folder declare.
    ///
    /// @param rows     of every day of publication, by id and day
    /// @param problems everything that cannot be
    public record Declared(List<Assumption> rows, List<Problem> problems) {
        public Declared {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// Reads `assumptions.csv`; none where there is no such file.
    public static Declared assumptions(Path folder) {
        Problems problems = new Problems();
        List<Assumption> rows = new AssumptionsReader(context(folder, problems)).read();
        return new Declared(rows, problems.sorted());
    }

    /// Reads all three files; what is wrong in the rest of the folder is for [ScenarioFolder] to tell.
    public static Sheet read(Path folder) {
        Problems problems = new Problems();
        Context context = context(folder, problems);
        Optional<LocalDate> start = context.head.header().map(Scenario.Header::start);
        Optional<Scoring> scoring = context.files
                .read(SERIES, false)
                .flatMap(text -> YamlTree.read(text, problems))
                .flatMap(item -> new ScoringReader(context, start).read(item));
        List<Alarm> alarms = new AlarmsReader(context, start).read();
        new AssumptionsReader(context).read();
        return new Sheet(scoring, alarms, problems.sorted());
    }

    /// The ids of the folder, gathered without telling its problems twice.
    static Context context(Path folder, Problems problems) {
        Problems quiet = new Problems();
        Values quietly = new Values(quiet);
        FolderFiles files = new FolderFiles(folder, quiet);
        Digest digest = new Digest();
        HeaderReader headers = new HeaderReader(quiet, quietly, Request.NONE);
        HeaderReader.Head head = files.read("scenario.yaml", true)
                .flatMap(text -> YamlTree.read(text, quiet))
                .map(item -> headers.read(folder, item, digest))
                .orElseGet(headers::nothing);
        TreeSet<String> sources = new TreeSet<>();
        files.read("sources.yaml", false)
                .flatMap(text -> YamlTree.read(text, quiet))
                .ifPresent(item -> {
                    if (item instanceof Item.Pairs pairs)
                        sources.addAll(pairs.items().keySet());
                });
        Context ids = new Context(quiet, quietly, files, head, sources, digest);
        new NetworkReader(ids).read();
        Context context = new Context(
                problems, new Values(problems), new FolderFiles(folder, problems), head, sources, new Digest());
        context.places.addAll(ids.places);
        context.routes.addAll(ids.routes);
        return context;
    }
}
