package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import paso.data.folder.Problem;
import paso.data.hubverse.ForecastFile;
import paso.data.hubverse.KeptForecasts;
import paso.data.hubverse.Truth;
import paso.data.output.ForecastScoreFolder;
import paso.data.series.Imported;
import paso.data.series.Terms;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.study.wis.Prediction;
import paso.study.wis.Scored;
import paso.study.wis.Summary;
import paso.study.wis.Task;

/// `score` of a file of forecasts or a folder of kept ones: check, set beside what came, score, write.
public final class ForecastScoreLine {

    private ForecastScoreLine() {}

    /// What is asked.
    ///
    /// @param forecasts a CSV or Parquet file, or a folder of kept forecasts
    /// @param truth     target data, series in the long format, or a store; absent = only the forecasts
    ///                  are checked
    /// @param asOf      the truth as it was public on that day
    /// @param happened  events and the days on which they happened, which void forecasts that assumed
    ///                  they would not
    /// @param out       folder for the tables; absent = none is written
    public record Wish(
            Path forecasts,
            Optional<Path> truth,
            LocalDate asOf,
            Map<String, LocalDate> happened,
            Optional<Path> out) {}

    /// What was found.
    ///
    /// @param files    kept forecasts whose hash was right; 0 for a single file
    /// @param tasks    forecasts read
    /// @param broken   not scored: an assumption that they declared broke before their period ended
    /// @param untold   forecasts without a truth yet
    public record Done(
            int files,
            int tasks,
            List<Scored> scored,
            List<Summary> summaries,
            List<Task> broken,
            int untold,
            List<Problem> notes) {
        public Done {
            scored = List.copyOf(scored);
            summaries = List.copyOf(summaries);
            broken = List.copyOf(broken);
            notes = List.copyOf(notes);
        }
    }

    private record Read(List<Prediction> predictions, List<Task> broken, int files, List<Problem> notes) {}

    /// Whether this is a file of forecasts or a folder of kept ones.
    public static boolean takes(Path path) {
        return Files.isDirectory(path) ? KeptForecasts.isKept(path) : Files.isRegularFile(path);
    }

    /// Scores.
    ///
    /// @throws BadFiles    when a forecast or the truth has problems, or a kept forecast was changed
    /// @throws Complaint   when something asked for cannot be had
    /// @throws IOException when a file cannot be read or the tables not written
    public static Done run(Wish wish) throws IOException {
        Read read = Files.isDirectory(wish.forecasts()) ? kept(wish) : file(wish.forecasts());
        List<Scored> scored = new ArrayList<>();
        int untold = 0;
        if (wish.truth().isPresent()) {
            Truth truth = new Truth(series(wish.truth().get()), wish.asOf());
            TreeSet<String> strangers = new TreeSet<>();
            for (Prediction prediction : read.predictions()) {
                Task task = prediction.task();
                List<SeriesId> matches = truth.matches(task);
                if (matches.isEmpty()) strangers.add("%s at %s".formatted(task.target(), task.location()));
                if (matches.size() > 1) {
                    throw new Complaint(
                            "%s at %s may be any of %s. Name the target series/place/measure in the forecast"
                                    .formatted(task.target(), task.location(), matches));
                }
                double came = matches.isEmpty() ? Double.NaN : truth.of(matches.getFirst(), task);
                if (Double.isNaN(came)) untold++;
                else scored.add(prediction.score(came));
            }
            if (scored.isEmpty() && !strangers.isEmpty()) {
                throw new Complaint(
                        "--truth %s has no series for %s. A location is the place, a target the measure, or series/place/measure"
                                .formatted(wish.truth().get(), strangers.first()));
            }
        }
        List<Summary> summaries = Summary.of(scored);
        if (wish.out().isPresent() && wish.truth().isPresent()) {
            ForecastScoreFolder.write(wish.out().get(), Version.text(), scored, summaries, read.broken());
        }
        return new Done(
                read.files(),
                read.predictions().size() + read.broken().size(),
                scored,
                summaries,
                read.broken(),
                untold,
                read.notes());
    }

    private static Read file(Path file) throws IOException {
        ForecastFile.Read read = ForecastFile.read(file);
        if (!read.problems().isEmpty()) throw new BadFiles(read.problems());
        return new Read(read.predictions(), List.of(), 0, read.notes());
    }

    private static Read kept(Wish wish) throws IOException {
        KeptForecasts.Read index = KeptForecasts.read(wish.forecasts());
        List<Problem> problems = new ArrayList<>(index.problems());
        List<Problem> notes = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        List<Task> broken = new ArrayList<>();
        for (KeptForecasts.Kept kept : index.kept()) {
            ForecastFile.Read read = ForecastFile.read(wish.forecasts().resolve(kept.file()), kept.model());
            problems.addAll(read.problems());
            notes.addAll(read.notes());
            for (Prediction prediction : read.predictions()) {
                if (isVoid(kept, prediction.task(), wish.happened())) broken.add(prediction.task());
                else predictions.add(prediction);
            }
        }
        if (!problems.isEmpty()) throw new BadFiles(problems);
        return new Read(predictions, broken, index.kept().size(), notes);
    }

    /// Whether an event that the forecast assumed would not happen did, after it was made and before
    /// its period ended.
    private static boolean isVoid(KeptForecasts.Kept kept, Task task, Map<String, LocalDate> happened) {
        List<String> events = new ArrayList<>(Arrays.asList(kept.voidIf().split("[; ]+", -1)));
        events.add(kept.voidIf()); // words of several, as one name
        for (String event : events) {
            LocalDate day = happened.get(event);
            if (day != null && day.isAfter(task.reference()) && !day.isAfter(task.end())) return true;
        }
        return false;
    }

    private static List<Series> series(Path truth) throws IOException {
        if (Files.isDirectory(truth)) return ImportLine.read(truth).series();
        if (!Files.isRegularFile(truth)) throw new Complaint("--truth %s is not there".formatted(truth));
        Imported imported = ImportLine.importer(ImportLine.AUTO, truth).read(truth, Terms.learned(LocalDate.EPOCH));
        if (imported.refused()) throw new BadFiles(imported.problems());
        return imported.series();
    }
}
