package paso.data.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.data.csv.Sha256;
import paso.data.folder.Problem;
import paso.data.hubverse.KeptForecasts;
import paso.observe.Frequency;
import paso.report.CsvText;
import paso.report.FanChart;
import paso.study.forecast.JointPaths;
import paso.study.forecast.Totals;
import paso.study.forecast.Track;
import paso.time.Span;

/// The folder of a forecast: `forecast.csv` or `forecast.parquet` in the form of hubverse model output, `forecast.svg`,
/// `forecast.json`.
public final class PredictionFolder {

    /// Header of the index of a folder of kept forecasts, as `paso score` reads it.
    private static final String INDEX_HEADER = "file,sha256,made,reference_date,model,void_if\n";

    private static final String MODEL = "paso";

    private PredictionFolder() {}

    /// How the rows are written.
    public enum Format {
        CSV("csv"),
        PARQUET("parquet");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /// Of names of files.
        public String ending() {
            return ending;
        }
    }

    /// A forecast and where it came from.
    ///
    /// @param reference day whose knowledge counts
    /// @param current   number of the period that holds it: horizon 0
    /// @param notes     what was left out or assumed
    /// @param sha256    of the series that were read
    public record Contents(
            LocalDate reference,
            int current,
            JointPaths joint,
            List<String> notes,
            List<String> events,
            long seed,
            String sha256,
            String version,
            Format format) {
        public Contents {
            notes = List.copyOf(notes);
            events = List.copyOf(events);
        }
    }

    /// Why `out` may not be replaced; empty when it may.
    public static Optional<OutputProblem> refusal(Path out) {
        return FolderSwap.refusal(out);
    }

    /// Writes everything beside `out` and then swaps it in whole.
    public static void write(Path out, Contents contents) throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            PredictionTable.write(folder.resolve("forecast." + contents.format().ending()), contents);
            RunFolder.put(folder, "forecast.svg", picture(contents).getBytes(StandardCharsets.UTF_8));
            JsonText json = new JsonText().open();
            json.field("reference_date", contents.reference().toString());
            json.field("paths", contents.joint().paths()).field("seed", contents.seed());
            json.field(
                    "series",
                    contents.joint().tracks().stream()
                            .map(track -> track.id().toString())
                            .toList());
            List<String> sums = new ArrayList<>();
            for (Totals.Sum sum : contents.joint().sums()) {
                sums.add("%s = sum of %d others"
                        .formatted(
                                contents.joint().tracks().get(sum.total()).id(),
                                sum.parts().size()));
            }
            json.field("totals", sums).field("events", contents.events()).field("notes", contents.notes());
            json.field("sha256", contents.sha256()).field("version", contents.version());
            RunFolder.put(folder, "forecast.json", json.close().bytes());
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    /// Keeps the forecast under its hash, before the truth is known. What is there is never overwritten.
    ///
    /// @param made   day on which it was made
    /// @param voidIf words for what must not happen, for the index
    /// @return the file that now holds it
    /// @throws OutputProblem when the same forecast was kept and then changed, or with another `voidIf`, or
    ///                       the index is not one of kept forecasts
    public static Path keep(Path folder, Contents contents, LocalDate made, String voidIf) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, ".kept", ".partial");
        try {
            PredictionTable.write(partial, contents);
            String hash = Sha256.of(partial);
            Path file = folder.resolve("%s-%s-%s.%s"
                    .formatted(
                            contents.reference(),
                            MODEL,
                            hash.substring(0, 16),
                            contents.format().ending()));
            String name = String.valueOf(file.getFileName());
            Optional<KeptForecasts.Kept> row = row(folder, name);
            if (row.isPresent() && !row.get().voidIf().equals(voidIf)) {
                throw new OutputProblem(
                        "--keep",
                        folder.toString(),
                        "holds %s already, void if '%s'"
                                .formatted(name, row.get().voidIf()),
                        "Say the same with --void-if, or name another folder");
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || !Sha256.of(file).equals(hash)) {
                    throw new OutputProblem(
                            "--keep",
                            folder.toString(),
                            "holds %s, which was changed after it was kept".formatted(name),
                            "Bring it back as it was, or name another folder");
                }
            } else {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
            if (row.isEmpty()) append(folder, name, hash, made, contents.reference(), voidIf);
            return file;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// The row of a file in the index, which a program that ended too early may not have written.
    private static Optional<KeptForecasts.Kept> row(Path folder, String name) throws IOException {
        if (!Files.exists(folder.resolve(KeptForecasts.INDEX), LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        KeptForecasts.Read index = KeptForecasts.isKept(folder)
                ? KeptForecasts.read(folder)
                : new KeptForecasts.Read(
                        List.of(), List.of(new Problem(KeptForecasts.INDEX, 0, 0, "", "it is not a file", "", "")));
        if (!index.problems().isEmpty()) {
            throw new OutputProblem(
                    "--keep",
                    folder.toString(),
                    "its index has problems: " + index.problems().getFirst().text(),
                    "Put it right, or name another folder");
        }
        return index.kept().stream().filter(kept -> kept.file().equals(name)).findFirst();
    }

    private static void append(
            Path folder, String name, String hash, LocalDate made, LocalDate reference, String voidIf)
            throws IOException {
        Path index = folder.resolve(KeptForecasts.INDEX);
        String row = new String(
                CsvText.part(name, hash, made.toString(), reference.toString(), MODEL, voidIf), StandardCharsets.UTF_8);
        String before = Files.exists(index) ? ended(index) : INDEX_HEADER;
        Files.writeString(index, before + row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// What must come before another row: nothing after a whole line.
    private static String ended(Path index) throws IOException {
        try (var bytes = Files.newByteChannel(index)) {
            if (bytes.size() == 0) return INDEX_HEADER;
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(bytes.size() - 1).read(last);
            return last.get(0) == '\n' ? "" : "\n";
        }
    }

    private static String picture(Contents contents) {
        List<FanChart.Fan> fans = new ArrayList<>();
        JointPaths joint = contents.joint();
        for (int i = 0; i < joint.tracks().size(); i++) {
            Track track = joint.tracks().get(i);
            int shown = track.frequency() == Frequency.MONTH ? 24 : 60;
            List<FanChart.Seen> seen = new ArrayList<>();
            for (int step = Math.max(track.first(), track.last() - shown); step <= track.last(); step++) {
                if (!Double.isNaN(track.at(step))) seen.add(new FanChart.Seen(step, track.at(step)));
            }
            List<FanChart.Ahead> ahead = new ArrayList<>();
            Span end = track.span(track.last());
            for (int step = track.last() + 1; !Double.isNaN(joint.at(i, step, 0)); step++) {
                double[] q = joint.quantiles(i, step);
                ahead.add(new FanChart.Ahead(step, q[2], q[6], q[11], q[16], q[20]));
                end = track.span(step);
            }
            fans.add(new FanChart.Fan(
                    track.id().toString(),
                    track.span(seen.isEmpty() ? track.last() : seen.getFirst().step())
                                    .first() + " to " + end.last(),
                    seen,
                    ahead));
        }
        return FanChart.of(fans);
    }
}
