package paso.data.series;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.folder.Problem;
import paso.observe.Series;
import paso.observe.SeriesId;

/// Every file of a folder in the long format, read together, with the catalogue that lies beside them.
public final class SeriesFiles {

    /// What a folder held.
    ///
    /// @param series    in order of id
    /// @param catalogue empty where none lies there
    /// @param skipped   files that are not in the long format, or were refused, and why
    public record Read(List<Series> series, Catalogue catalogue, List<Problem> skipped, List<Problem> notes) {}

    /// Problems of one file that are told.
    private static final int SHOWN = 3;

    private SeriesFiles() {}

    /// The CSV files in `folder`; `series.csv` in it, or in its folder `baselines`, is the catalogue.
    public static Read folder(Path folder, LocalDate learned) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : found) if (Files.isRegularFile(file)) files.add(file);
        }
        files.sort(null);
        List<Problem> skipped = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        Catalogue catalogue = Catalogue.EMPTY;
        Path own = folder.resolve("series.csv");
        for (Path at : List.of(own, folder.resolve("baselines").resolve("series.csv"))) {
            if (!Files.isRegularFile(at)) continue;
            Catalogue.Read read = Catalogue.read(at);
            catalogue = read.catalogue();
            skipped.addAll(read.problems());
            break;
        }
        Terms terms = new Terms(catalogue, Optional.empty(), learned);
        TreeMap<SeriesId, Series> series = new TreeMap<>();
        Importer format = new LongFormat();
        for (Path file : files) {
            if (file.equals(own)) continue;
            Imported imported = format.read(file, terms);
            skipped.addAll(some(imported.problems()));
            notes.addAll(imported.notes());
            for (Series one : imported.series()) {
                if (series.putIfAbsent(one.id(), one) != null) {
                    skipped.add(new Problem(
                            String.valueOf(file.getFileName()),
                            0,
                            0,
                            one.id().toString(),
                            "the series is in an earlier file too, and was left out here",
                            "each series in one file",
                            ""));
                }
            }
        }
        return new Read(List.copyOf(series.values()), catalogue, List.copyOf(skipped), List.copyOf(notes));
    }

    /// The first few, and how many more there are: whoever mends the file sees all of them on import.
    private static List<Problem> some(List<Problem> problems) {
        if (problems.size() <= SHOWN) return problems;
        List<Problem> some = new ArrayList<>(problems.subList(0, SHOWN));
        String file = problems.getFirst().file();
        some.add(new Problem(
                file,
                0,
                0,
                "",
                "%,d more problems; the file was left out".formatted(problems.size() - SHOWN),
                "",
                "Import it with --dry-run to see each."));
        return some;
    }
}
