package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import paso.data.folder.Problem;
import paso.data.hubverse.ForecastFile;
import paso.data.output.PredictionFolder;
import paso.data.series.Catalogue;
import paso.data.series.Events;
import paso.data.series.Imported;
import paso.data.series.Questions;
import paso.data.series.Terms;
import paso.observe.Frequency;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.results.Quantiles;
import paso.study.forecast.Halt;
import paso.study.forecast.JointPaths;
import paso.study.forecast.Scale;
import paso.study.forecast.Track;

/// `forecast`: read series as they were public on a day, forecast them together, write, keep.
public final class ForecastLine {

    private static final int MOST_SERIES = 2000;
    private static final int QUANTILES = Quantiles.hubverse().length;

    private final Progress progress;
    private final BooleanSupplier stop;

    /// @param stop asked all along, from any thread; `true` ends the forecast with [Stopped] and nothing written
    public ForecastLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// What is asked.
    ///
    /// @param what      files, each alone or with `:series/place/measure`
    /// @param horizon   periods after the one that holds `asOf`, >= 1
    /// @param frequency absent = as the catalogue says, else daily flows by the week and others as published
    /// @param events    file of declared events to condition on
    /// @param keep      folder of kept forecasts
    /// @param made      today, for the index of kept forecasts
    public record Wish(
            List<String> what,
            LocalDate asOf,
            int horizon,
            Optional<Frequency> frequency,
            Optional<Path> events,
            int paths,
            long seed,
            Path out,
            Optional<Path> keep,
            String voidIf,
            LocalDate made,
            PredictionFolder.Format format) {
        public Wish {
            what = List.copyOf(what);
        }
    }

    /// A finished forecast.
    ///
    /// @param kept the file in the folder of kept forecasts
    public record Done(Path out, PredictionFolder.Contents contents, Optional<Path> kept) {}

    private record Picked(Series series, Optional<Catalogue.Entry> entry) {}

    /// Forecasts and writes.
    ///
    /// @throws Complaint   when something asked for cannot be had
    /// @throws BadScenario when a file has problems
    public Done run(Wish wish) throws IOException {
        progress.at(Progress.Stage.READ, 0, 0);
        if (!wish.voidIf().isEmpty() && wish.keep().isEmpty()) {
            throw new Complaint(
                    "--void-if is a word of the index of kept forecasts. Say --keep DIR too, or leave it out");
        }
        var refusal = PredictionFolder.refusal(wish.out());
        if (refusal.isPresent()) throw refusal.get();
        List<Events.Event> events =
                wish.events().isPresent() ? BacktestLine.events(wish.events().get()) : List.of();
        List<String> notes = new ArrayList<>();
        List<Track> tracks = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        Frequency frequency = null;
        int current = 0;
        for (Picked picked : picked(wish, notes)) {
            Frequency own = wish.frequency()
                    .or(() -> picked.entry().map(Catalogue.Entry::frequency))
                    .orElseGet(() -> Questions.frequency(picked.series(), wish.asOf()));
            if (frequency == null) {
                frequency = own;
                current = Track.step(own, wish.asOf());
            }
            if (own != frequency) {
                throw new Complaint(
                        "series of different frequencies were named, %s and %s. Say --frequency, or forecast them apart"
                                .formatted(frequency, own));
            }
            Questions.Found found = Questions.track(picked.series(), picked.entry(), own, wish.asOf());
            String why = found.track().isEmpty()
                    ? found.why()
                    : refusal(found.track().get(), current, wish.horizon());
            if (!why.isEmpty()) {
                notes.add("%s was left out: %s".formatted(picked.series().id(), why));
                continue;
            }
            tracks.add(found.track().get());
            scales.add(found.scale());
        }
        if (tracks.isEmpty() || frequency == null) {
            throw new Complaint("nothing can be forecast as of %s: %s"
                    .formatted(wish.asOf(), notes.isEmpty() ? "no series was found" : String.join("; ", notes)));
        }
        requireRoom(tracks, current, wish);
        JointPaths joint = joint(tracks, scales, current + wish.horizon(), wish);
        List<String> told = new ArrayList<>();
        for (Events.Event event : events) {
            String unfelt = unfelt(event, tracks, wish.asOf(), current + wish.horizon());
            if (!unfelt.isEmpty()) {
                notes.add("%s %s changed nothing: %s".formatted(event.date(), event.name(), unfelt));
                continue;
            }
            int step = Track.step(frequency, event.date());
            var span = tracks.getFirst().span(step);
            long felt = event.date().until(span.last(), java.time.temporal.ChronoUnit.DAYS) + 1;
            boolean whole = felt == span.days();
            joint = joint.under(
                    track -> event.speaksOf(track.id()),
                    whole ? step : step + 1,
                    whole ? 0 : (double) felt / span.days(),
                    event.low(),
                    event.high(),
                    event.name() + event.date(),
                    wish.seed());
            told.add("%s %s: times %s to %s".formatted(event.date(), event.name(), event.low(), event.high()));
        }
        Fingerprint inputs = new Fingerprint();
        for (Track track : tracks) inputs.add(track.id() + " " + track.text());
        progress.at(Progress.Stage.WRITE, 0, 0);
        PredictionFolder.Contents contents = new PredictionFolder.Contents(
                wish.asOf(), current, joint, notes, told, wish.seed(), inputs.hex(), Version.text(), wish.format());
        if (stop.getAsBoolean()) throw new Stopped();
        PredictionFolder.write(wish.out(), contents);
        Optional<Path> kept = Optional.empty();
        if (wish.keep().isPresent()) {
            kept = Optional.of(PredictionFolder.keep(wish.keep().get(), contents, wish.made(), wish.voidIf()));
        }
        return new Done(wish.out(), contents, kept);
    }

    private JointPaths joint(List<Track> tracks, List<Scale> scales, int until, Wish wish) {
        try {
            return JointPaths.of(tracks, scales, until, wish.paths(), wish.seed(), stop);
        } catch (Halt halt) {
            throw new Stopped();
        }
    }

    /// A file of more rows could not be read back, and would not fit into memory while it is made.
    private static void requireRoom(List<Track> tracks, int current, Wish wish) {
        long rows = 0;
        for (Track track : tracks) {
            rows += (long) (current + wish.horizon() - track.last()) * (wish.paths() + QUANTILES);
        }
        if (rows > ForecastFile.MOST_ROWS) {
            throw new Complaint(
                    "%,d series to horizon %,d with %,d paths would be %,d rows, more than %,d. Ask for fewer --paths, a nearer --horizon, or some series with FILE:series/place/measure"
                            .formatted(tracks.size(), wish.horizon(), wish.paths(), rows, ForecastFile.MOST_ROWS));
        }
    }

    /// Why an event changes nothing of the forecast; empty where it does.
    private static String unfelt(Events.Event event, List<Track> tracks, LocalDate asOf, int until) {
        if (!event.date().isAfter(asOf)) return "it is not after %s, so what was public holds it".formatted(asOf);
        if (tracks.stream().noneMatch(track -> event.speaksOf(track.id()))) {
            return "it speaks of '%s', which is not among the series".formatted(event.series());
        }
        LocalDate end = tracks.getFirst().span(until).last();
        return event.date().isAfter(end) ? "the forecast ends on %s".formatted(end) : "";
    }

    private static String refusal(Track track, int current, int horizon) {
        if (track.known() < JointPaths.FEWEST) {
            return "only %d values are public, at least %d are needed".formatted(track.known(), JointPaths.FEWEST);
        }
        if (track.last() >= current + horizon) return "everything asked for is public already";
        int behind = current - track.last();
        int most = switch (track.frequency()) {
            case DAY -> 120;
            case WEEK -> 40;
            case MONTH -> 18;
        };
        return behind > most ? "its last value is %d periods old, more than %d".formatted(behind, most) : "";
    }

    private static List<Picked> picked(Wish wish, List<String> notes) throws IOException {
        TreeMap<SeriesId, Picked> picked = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (String what : wish.what()) {
            int colon = what.lastIndexOf(':');
            boolean one = colon > 0 && what.indexOf('/', colon) > 0 && !Files.isRegularFile(Path.of(what));
            Path file = Path.of(one ? what.substring(0, colon) : what);
            String wanted = one ? what.substring(colon + 1) : "";
            if (!Files.isRegularFile(file))
                throw new Complaint("%s is not a file. Name a CSV file of series".formatted(file));
            Catalogue catalogue = catalogue(file);
            Imported imported = ImportLine.importer(ImportLine.AUTO, file)
                    .read(file, new Terms(catalogue, Optional.empty(), wish.asOf()));
            if (imported.refused()) {
                for (Problem problem : imported.problems()) problems.add(problem.text());
                continue;
            }
            for (Problem note : imported.notes()) if (notes.size() < 50 && !one) notes.add(note.text());
            int before = picked.size();
            for (Series series : imported.series()) {
                if (!wanted.isEmpty() && !series.id().toString().equals(wanted)) continue;
                picked.put(series.id(), new Picked(series, catalogue.of(series.id())));
            }
            if (picked.size() == before) {
                Optional<String> near = Nearest.to(
                        wanted,
                        imported.series().stream()
                                .map(series -> series.id().toString())
                                .toList());
                problems.add("%s: no series %s there.%s"
                        .formatted(
                                file,
                                wanted,
                                near.map(" Did you mean %s?"::formatted).orElse("")));
            }
        }
        if (!problems.isEmpty()) throw new BadScenario(Path.of(wish.what().getFirst()), problems);
        if (picked.size() > MOST_SERIES) {
            throw new Complaint("%,d series are more than %,d. Name some with FILE:series/place/measure"
                    .formatted(picked.size(), MOST_SERIES));
        }
        return List.copyOf(picked.values());
    }

    private static Catalogue catalogue(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        for (Path at : List.of(
                folder.resolve("series.csv"), folder.resolve("baselines").resolve("series.csv"))) {
            if (Files.isRegularFile(at)) return Catalogue.read(at).catalogue();
        }
        return Catalogue.EMPTY;
    }
}
