package paso.data.hubverse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import paso.data.folder.Problem;

/// A Parquet file as CSV, so that one reader serves both: lines in messages are rows of the file, plus
/// one. A moment is written as its day.
final class ParquetText {

    private ParquetText() {}

    /// What reads the text.
    interface Reader {
        ForecastFile.Read read(Path text) throws IOException;
    }

    static ForecastFile.Read with(Path file, Reader reader) throws IOException {
        Path folder = Files.createTempDirectory("paso-parquet");
        Path text = folder.resolve("rows.csv");
        try {
            try (var connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings(folder));
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "COPY (SELECT * FROM read_parquet(%s)) TO %s (FORMAT csv, HEADER true, TIMESTAMPFORMAT '%%Y-%%m-%%d')"
                                .formatted(quoted(file), quoted(text)));
            } catch (SQLException e) {
                String name = String.valueOf(file.getFileName());
                return new ForecastFile.Read(
                        List.of(),
                        0,
                        List.of(new Problem(
                                name,
                                0,
                                0,
                                "",
                                "the file cannot be read as Parquet",
                                "Parquet with the columns of a hub's model output",
                                "Write it again, or give CSV.")),
                        List.of());
            }
            return reader.read(text);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(folder);
        }
    }

    private static Properties settings(Path folder) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("temp_directory", folder.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
