package paso.data.hubverse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.data.series.Header;
import paso.study.wis.Prediction;

/// A file of forecasts as the hubverse has them (schema v6): `reference_date, location, horizon,
/// target, target_end_date, output_type, output_type_id, value`, as CSV or Parquet; quantiles and
/// samples are scored, other output types are told and left out.
///
/// The model is the column `model_id`, else what follows the date in the name of the file.
public final class ForecastFile {

    static final List<String> NEEDED = List.of(
            "reference_date",
            "location",
            "horizon",
            "target",
            "target_end_date",
            "output_type",
            "output_type_id",
            "value");

    /// Rows of the largest file that is read or written.
    public static final long MOST_ROWS = 5_000_000;

    /// What reading gave.
    ///
    /// @param predictions by task; empty where there are problems
    /// @param rows        rows of the file, without the header
    public record Read(List<Prediction> predictions, long rows, List<Problem> problems, List<Problem> notes) {
        public Read {
            predictions = List.copyOf(predictions);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    private ForecastFile() {}

    /// Whether a file with this header holds forecasts.
    public static boolean fits(List<String> header) {
        return header.contains("output_type") && header.contains("output_type_id");
    }

    /// Reads a file; all that is wrong with it is in the result.
    public static Read read(Path file) throws IOException {
        return read(file, model(String.valueOf(file.getFileName())));
    }

    /// Reads a file whose model is known.
    public static Read read(Path file, String model) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".parquet")) return ParquetText.with(file, text -> csv(text, name, model));
        return csv(file, name, model);
    }

    private static Read csv(Path file, String name, String model) throws IOException {
        List<Problem> problems = new ArrayList<>();
        ForecastRows rows = new ForecastRows(name, model, problems);
        try (CsvStream csv = new CsvStream(name, Files.newInputStream(file))) {
            Header header = Header.read(name, csv, NEEDED, problems);
            if (problems.isEmpty()) {
                while (rows.goesOn() && csv.next()) rows.row(csv, header);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return rows.done();
    }

    /// `2024-01-06-team-model.csv` and `2024-01-06_model_0123456789ab.csv` without date, hash and
    /// ending.
    static String model(String name) {
        String plain = name.replaceFirst("\\.(csv|parquet)$", "").replaceFirst("^[0-9]{4}-[0-9]{2}-[0-9]{2}[-_]", "");
        return plain.replaceFirst("[-_][0-9a-f]{12,16}$", "");
    }
}
