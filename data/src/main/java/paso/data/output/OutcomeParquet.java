package paso.data.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Measure;
import paso.scenario.Place;

/// Every replicate of the reported places, wide: one row per replicate, date, place and group, one column per
/// measure.
///
/// Rows are sorted by place, group (`all` first), replicate and date, which keeps a series together: files get
/// small and one place is read without the others. People are INTEGER, occupancy DOUBLE; in expected mode
/// everything is DOUBLE. A group in which nobody ever is at a place has no rows there; group `all` always has.
///
/// Rows stream from the ensemble through DuckDB into the file on one thread, in order, so memory stays small and
/// the same ensemble gives the same bytes.
final class OutcomeParquet {

    static final List<String> KEYS = List.of("replicate", "date", "place", "group");

    private OutcomeParquet() {}

    /// @param scratch an empty folder that does not exist yet, inside the output; removed again
    static void write(Path file, Path scratch, Release release, Ensemble ensemble, boolean whole) throws IOException {
        Files.createDirectory(scratch);
        try (var connection = open(scratch, release, ensemble, whole);
                Statement statement = connection.createStatement()) {
            statement.execute(copy(file, ensemble.frame(), release));
        } catch (SQLException failure) {
            throw new IOException("outcome.parquet: " + failure.getMessage(), failure);
        } finally {
            FolderSwap.delete(scratch);
        }
    }

    /// A database in memory with the one table `outcome_rows()`.
    static DuckDBConnection open(Path scratch, Release release, Ensemble ensemble, boolean whole) throws SQLException {
        var connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings(scratch));
        try (var builder = DuckDBFunctions.tableFunction()) {
            var rows = new Rows(ensemble, series(release, ensemble), whole);
            builder.withName("outcome_rows").withFunction(rows).register(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    private static Properties settings(Path scratch) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("temp_directory", scratch.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static String copy(Path file, Frame frame, Release release) {
        String places = frame.places().stream()
                .map(place -> release.shows(place) ? place : "")
                .map(OutcomeParquet::quoted)
                .collect(Collectors.joining(", "));
        String groups = frame.groups().stream().map(OutcomeParquet::quoted).collect(Collectors.joining(", "));
        String measures = IntStream.range(0, Measure.values().length)
                .mapToObj(i -> '"' + Measure.values()[i].word() + '"')
                .collect(Collectors.joining(", "));
        return """
                COPY (
                  SELECT replicate, DATE '%s' + day AS date, ([%s])[place + 1] AS place, ([%s])["group" + 1] AS "group", %s
                  FROM outcome_rows()
                ) TO %s (FORMAT parquet, COMPRESSION zstd)""".formatted(frame.timeline().start(), places, groups, measures, quoted(file.toString()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// Place and group of each series that is written, in the order of the file.
    private record Key(int place, int group) {}

    private static List<Key> series(Release release, Ensemble ensemble) {
        Frame frame = ensemble.frame();
        List<Key> keys = new ArrayList<>();
        List<String> places = release.scenario().network().places().stream()
                .filter(Place::report)
                .map(Place::id)
                .filter(release::shows)
                .sorted()
                .toList();
        for (String id : places) {
            int place = frame.place(id);
            for (String name : LongTable.sortedGroups(frame)) {
                int group = frame.group(name);
                if (group == 0 || somebody(ensemble, place, group)) keys.add(new Key(place, group));
            }
        }
        return keys;
    }

    private static boolean somebody(Ensemble ensemble, int place, int group) {
        for (Measure measure : Measure.values()) if (!ensemble.zero(measure, place, group)) return true;
        return false;
    }

    /// The rows, a chunk at a time.
    private static final class Rows implements DuckDBTableFunction<Object, Rows.Cursor, Object> {

        private final Ensemble ensemble;
        private final List<Key> series;
        private final boolean whole;

        Rows(Ensemble ensemble, List<Key> series, boolean whole) {
            this.ensemble = ensemble;
            this.series = series;
            this.whole = whole;
        }

        /// The next row.
        static final class Cursor {
            private int series;
            private int replicate;
            private int day;
        }

        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) {
            for (String key : List.of("replicate", "day", "place", "group")) {
                info.addResultColumn(key, DuckDBColumnType.INTEGER);
            }
            for (Measure measure : Measure.values()) {
                info.addResultColumn(
                        measure.word(), integer(measure) ? DuckDBColumnType.INTEGER : DuckDBColumnType.DOUBLE);
            }
            return this;
        }

        @Override
        public Cursor init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new Cursor();
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws SQLException {
            Cursor next = info.getInitData();
            int rows = 0;
            int capacity = Math.toIntExact(chunk.capacity());
            while (rows < capacity && next.series < series.size()) {
                int run = Math.min(capacity - rows, ensemble.frame().days() - next.day);
                fill(chunk, rows, run, next);
                rows += run;
                advance(next, run);
            }
            return rows;
        }

        private void advance(Cursor next, int run) {
            next.day += run;
            if (next.day < ensemble.frame().days()) return;
            next.day = 0;
            if (++next.replicate < ensemble.replicates()) return;
            next.replicate = 0;
            next.series++;
        }

        /// Writes `run` days of one series and replicate.
        private void fill(DuckDBDataChunkWriter chunk, int row, int run, Cursor at) throws SQLException {
            Key key = series.get(at.series);
            for (int i = 0; i < run; i++) {
                chunk.vector(0).setInt(row + i, at.replicate);
                chunk.vector(1).setInt(row + i, at.day + i);
                chunk.vector(2).setInt(row + i, key.place());
                chunk.vector(3).setInt(row + i, key.group());
            }
            for (Measure measure : Measure.values()) {
                var vector = chunk.vector(4 + measure.ordinal());
                for (int i = 0; i < run; i++) {
                    double value = ensemble.value(measure, key.place(), key.group(), at.day + i, at.replicate);
                    if (integer(measure)) vector.setInt(row + i, exact(value));
                    else vector.setDouble(row + i, value);
                }
            }
        }

        private boolean integer(Measure measure) {
            return whole && measure != Measure.OCCUPANCY;
        }

        private static int exact(double value) {
            int people = (int) value;
            if (people != value) throw new IllegalStateException("%s is not a whole number of people".formatted(value));
            return people;
        }
    }
}
