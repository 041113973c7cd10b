package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import paso.data.folder.Problem;
import paso.data.output.BacktestFolder;
import paso.data.series.Events;
import paso.data.series.OtherScores;
import paso.data.series.Questions;
import paso.data.series.SeriesFiles;
import paso.study.forecast.Asked;
import paso.study.forecast.Backtest;
import paso.study.forecast.Bar;
import paso.study.forecast.Halt;
import paso.study.forecast.ScoreBoard;

/// `backtest`: read a folder of series, forecast its past from a row of origins, score, write.
public final class BacktestLine {

    /// Files are read as they are today; every origin sees what stood before it.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Progress progress;
    private final BooleanSupplier stop;

    /// @param stop asked all along, from any thread; `true` ends the backtest with [Stopped] and nothing written
    public BacktestLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// Finished scores.
    ///
    /// @param skipped files and series that were not scored, and why
    public record Done(
            Path out,
            List<Asked> asked,
            ScoreBoard board,
            Optional<ScoreBoard> breaks,
            List<Bar.Row> bar,
            List<String> skipped,
            double seconds) {
        public Done {
            asked = List.copyOf(asked);
            skipped = List.copyOf(skipped);
        }
    }

    /// Files that scores are set beside.
    ///
    /// @param events of declared breaks, to score tasks across them apart
    /// @param groups `series,group`, for coverage; else series are grouped by publisher
    /// @param bar    `series,origin,horizon,wis_NAME…`, scores of others on the same tasks
    public record Beside(Optional<Path> events, Optional<Path> groups, Optional<Path> bar) {
        /// Nothing.
        public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Scores and writes.
    ///
    /// @param all    also series that the catalogue of the folder does not name
    /// @throws Complaint   when there is nothing to score
    /// @throws Stopped     when asked to stop
    /// @throws IOException when the results cannot be written
    public Done run(Path folder, boolean all, Beside beside, Path out) throws IOException {
        Stopwatch watch = new Stopwatch();
        progress.at(Progress.Stage.READ, 0, 0);
        if (!Files.isDirectory(folder)) throw new Complaint(folder + " is not a folder. Name a folder of CSV files");
        var refusal = BacktestFolder.refusal(out);
        if (refusal.isPresent()) throw refusal.get();
        List<Events.Event> breaks =
                beside.events().isPresent() ? events(beside.events().get()) : List.of();
        SortedMap<String, String> groups = groups(beside);
        SortedMap<Bar.Key, SortedMap<String, Double>> others = others(beside);
        SeriesFiles.Read read = SeriesFiles.folder(folder, LAST_DAY);
        Questions.Read questions = Questions.of(read, all, LAST_DAY);
        List<String> skipped = new ArrayList<>();
        for (Problem problem : read.skipped()) skipped.add(problem.text());
        for (Problem problem : questions.skipped()) skipped.add(problem.text());
        for (Events.Event one : breaks) {
            if (questions.asked().stream()
                    .noneMatch(asked -> one.speaksOf(asked.track().id()))) {
                skipped.add("%s %s: it speaks of '%s', which is not among the series"
                        .formatted(one.date(), one.name(), one.series()));
            }
        }
        List<Asked> named = questions.asked().stream()
                .map(asked -> asked.in(groups.getOrDefault(asked.label(), asked.group())))
                .toList();
        if (questions.asked().isEmpty()) {
            throw new BadScenario(folder, skipped.isEmpty() ? List.of(folder + ": no CSV file there") : skipped);
        }
        List<Backtest.Task> tasks = tasks(named);
        Fingerprint inputs = new Fingerprint();
        for (Asked asked : questions.asked())
            inputs.add(asked.track().id() + " " + asked.track().text());
        Optional<ScoreBoard> across = Optional.empty();
        Optional<ScoreBoard> calm = Optional.empty();
        if (beside.events().isPresent()) {
            across = Optional.of(ScoreBoard.of(
                    tasks.stream().filter(task -> across(task, breaks)).toList()));
            calm = Optional.of(ScoreBoard.of(
                    tasks.stream().filter(task -> !across(task, breaks)).toList()));
        }
        List<Bar.Row> bar = Bar.of(tasks, others);
        progress.at(Progress.Stage.WRITE, 0, 0);
        ScoreBoard board = ScoreBoard.of(tasks);
        if (stop.getAsBoolean()) throw new Stopped();
        BacktestFolder.write(
                out,
                new BacktestFolder.Contents(board, across, calm, tasks, bar, skipped, inputs.hex(), Version.text()));
        return new Done(out, named, board, across, bar, skipped, watch.total());
    }

    private List<Backtest.Task> tasks(List<Asked> asked) {
        try {
            return Backtest.run(asked, stop);
        } catch (Halt halt) {
            throw new Stopped();
        }
    }

    private static SortedMap<String, String> groups(Beside beside) throws IOException {
        if (beside.groups().isEmpty()) return new TreeMap<>();
        Path file = requireFile("--groups", beside.groups().get());
        OtherScores.Groups read = OtherScores.groups(file);
        require(file, read.problems());
        return read.bySeries();
    }

    private static SortedMap<Bar.Key, SortedMap<String, Double>> others(Beside beside) throws IOException {
        if (beside.bar().isEmpty()) return new TreeMap<>();
        Path file = requireFile("--bar", beside.bar().get());
        OtherScores.Scores read = OtherScores.scores(file);
        require(file, read.problems());
        return read.byTask();
    }

    private static Path requireFile(String option, Path file) {
        if (Files.isRegularFile(file)) return file;
        throw new Complaint("%s %s is not there, or is no file".formatted(option, file));
    }

    private static void require(Path file, List<Problem> problems) {
        if (problems.isEmpty()) return;
        throw new BadScenario(file, problems.stream().map(Problem::text).toList());
    }

    static List<Events.Event> events(Path file) throws IOException {
        Events.Read read = Events.read(file);
        if (read.problems().isEmpty()) return read.events();
        throw new BadScenario(file, read.problems().stream().map(Problem::text).toList());
    }

    /// Whether a break lies after the origin and not after the end of the period asked about.
    private static boolean across(Backtest.Task task, List<Events.Event> breaks) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Events.Event one : breaks) if (one.speaksOf(task.asked().track().id())) dates.add(one.date());
        LocalDate next = dates.higher(task.from().last());
        return next != null && !next.isAfter(task.target().last());
    }
}
