package paso.data.hubverse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.csv.Sha256;
import paso.data.folder.Problem;
import paso.data.series.Header;

/// A folder of forecasts that were kept when they were made: `index.csv` with `file, sha256, made,
/// reference_date, model,
/// void_if`, and the files it names. A file whose bytes no longer have the hash of its row was changed
/// after it was kept,
/// and is refused.
public final class KeptForecasts {

    /// The file that makes a folder one of kept forecasts.
    public static final String INDEX = "index.csv";

    private static final List<String> NEEDED = List.of("file", "sha256", "made", "reference_date", "model", "void_if");

    /// A row of the index.
    ///
    /// @param voidIf what must not happen; empty = the forecast assumed nothing
    public record Kept(String file, String sha256, String made, String reference, String model, String voidIf) {}

    /// What reading gave.
    ///
    /// @param kept rows whose files are as they were when they were made
    public record Read(List<Kept> kept, List<Problem> problems) {
        public Read {
            kept = List.copyOf(kept);
            problems = List.copyOf(problems);
        }
    }

    private KeptForecasts() {}

    /// Whether `folder` holds kept forecasts.
    public static boolean isKept(Path folder) {
        return Files.isRegularFile(folder.resolve(INDEX), LinkOption.NOFOLLOW_LINKS);
    }

    /// Reads the index and checks every hash.
    public static Read read(Path folder) throws IOException {
        List<Kept> kept = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (CsvStream csv =
                new CsvStream(INDEX, Files.newInputStream(folder.resolve(INDEX), LinkOption.NOFOLLOW_LINKS))) {
            Header header = Header.read(INDEX, csv, NEEDED, problems);
            while (problems.size() < 1000 && header.has("file") && csv.next()) {
                row(folder, csv, header, kept, problems);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return new Read(kept, problems);
    }

    private static void row(Path folder, CsvStream csv, Header header, List<Kept> kept, List<Problem> problems)
            throws IOException, CsvFault {
        String file = header.text(csv, "file");
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,200}\\.(csv|parquet)") || file.equals(INDEX)) {
            problems.add(csv.problem(
                    header.at("file"),
                    "not a name of a kept forecast",
                    "letters, digits, . _ and -, ending in .csv or .parquet, in the folder itself",
                    "Bring back index.csv as it was written."));
            return;
        }
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(csv.problem(
                    header.at("file"), "the kept forecast is not there, or is a link", "", "Bring the file back."));
            return;
        }
        String found = Sha256.of(path);
        if (!found.equals(header.text(csv, "sha256"))) {
            problems.add(csv.problem(
                    header.at("sha256"),
                    "%s was changed after it was kept: its SHA-256 is %s".formatted(file, found),
                    "the hash written when the forecast was made",
                    "Bring the file back as it was."));
            return;
        }
        kept.add(new Kept(
                file,
                found,
                header.text(csv, "made"),
                header.text(csv, "reference_date"),
                header.text(csv, "model"),
                header.text(csv, "void_if")));
    }
}
