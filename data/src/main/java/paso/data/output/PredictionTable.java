package paso.data.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import paso.report.CsvText;
import paso.results.Quantiles;
import paso.study.forecast.JointPaths;
import paso.study.forecast.Track;

/// The rows of a forecast in the form of hubverse model output: quantiles of every series and horizon, then sample
/// paths.
///
/// Rows go to the file one series and horizon at a time. Parquet is made from the same rows, so both say the same;
/// `output_type_id` is text there, since it holds levels and numbers of paths.
final class PredictionTable {

    private static final String HEADER =
            "reference_date,location,horizon,target,target_end_date,output_type,output_type_id,value\n";

    private PredictionTable() {}

    static void write(Path file, PredictionFolder.Contents contents) throws IOException {
        switch (contents.format()) {
            case CSV -> csv(file, contents);
            case PARQUET -> parquet(file, contents);
        }
    }

    private static void csv(Path file, PredictionFolder.Contents contents) throws IOException {
        JointPaths joint = contents.joint();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(HEADER.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            for (boolean samples : new boolean[] {false, true}) {
                for (int i = 0; i < joint.tracks().size(); i++) {
                    Track track = joint.tracks().get(i);
                    for (int step = track.last() + 1; !Double.isNaN(joint.at(i, step, 0)); step++) {
                        out.write(rows(contents, i, step, samples));
                        RunFolder.stopIfInterrupted();
                    }
                }
            }
        }
    }

    private static byte[] rows(PredictionFolder.Contents contents, int i, int step, boolean samples) {
        JointPaths joint = contents.joint();
        Track track = joint.tracks().get(i);
        double[] levels = Quantiles.hubverse();
        double[] quantiles = samples ? new double[0] : joint.quantiles(i, step);
        int rows = samples ? joint.paths() : levels.length;
        CsvText csv = new CsvText(96 * rows);
        for (int row = 0; row < rows; row++) {
            csv.text(contents.reference().toString()).text(track.id().place());
            csv.number(step - contents.current());
            csv.text(track.id().series() + "/" + track.id().measure());
            csv.text(track.span(step).last().toString());
            csv.text(samples ? "sample" : "quantile");
            if (samples) csv.number(row).number(joint.at(i, step, row));
            else csv.number(levels[row]).number(quantiles[row]);
            csv.endLine();
        }
        return csv.bytes();
    }

    private static void parquet(Path file, PredictionFolder.Contents contents) throws IOException {
        Path scratch = Files.createTempDirectory("paso-parquet");
        Path text = scratch.resolve("rows.csv");
        Path spill = scratch.resolve("spill");
        try {
            csv(text, contents);
            try (var connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings(spill));
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        COPY (SELECT * FROM read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '"',
                          escape = '"', nullstr = '', columns = {'reference_date': 'DATE', 'location': 'VARCHAR',
                          'horizon': 'INTEGER', 'target': 'VARCHAR', 'target_end_date': 'DATE',
                          'output_type': 'VARCHAR', 'output_type_id': 'VARCHAR', 'value': 'DOUBLE'}))
                        TO %s (FORMAT parquet, COMPRESSION zstd)""".formatted(quoted(text), quoted(file)));
            } catch (SQLException failure) {
                throw new IOException("%s: %s".formatted(file.getFileName(), failure.getMessage()), failure);
            }
        } finally {
            FolderSwap.delete(scratch);
        }
    }

    private static Properties settings(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
