package paso.data.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import paso.engine.Settings;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.scenario.Source;

/// `datapackage.json`, version 2 of the Data Package standard (datapackage.org), around the files of a folder.
///
/// Every file has its size and SHA-256, except the one that says how long things took (`run.json`,
/// `compare.json`): its bytes differ from run to run, and a hash of it would make this file differ too. Nor has the
/// briefing and the changes: a look back changes with figures published later, changes with the run before, and
/// nothing else may.
final class DataPackage {

    private static final String STANDARD = "https://datapackage.org/profiles/2.0/datapackage.json";

    private final Path folder;
    private final JsonText json = new JsonText();

    private DataPackage(Path folder) {
        this.folder = folder;
    }

    static byte[] ofRun(Path folder, RunFolder.Contents contents) throws IOException {
        boolean expected = contents.settings().mode() == Settings.Mode.EXPECTED;
        DataPackage made = new DataPackage(folder);
        Release release = contents.beside().release();
        made.head(release, contents.version(), contents.sha256());
        made.table("summary", "Mean and quantiles by date, place, group and measure", LongTable.COLUMNS, 6);
        if (!release.isPublic()) made.outcome(expected);
        made.table("flows", "People who set out, by route, group and month", SmallTables.FLOWS, 0);
        made.table("costs", "US dollars by payer and month; cost all is the payer's total", SmallTables.COSTS, 0);
        if (Files.exists(folder.resolve("account.csv"))) {
            made.table("account", "Custody by month: published, model, and what is left", AccountTable.COLUMNS, 3);
        }
        made.table("overflow", "Which places run out of room, when, with what probability", SmallTables.OVERFLOW, 2);
        if (Files.exists(folder.resolve(RunFolder.BANDS))) {
            made.table("bands", "Bands by chance, with parameters, with arrivals", BandTable.COLUMNS, 5);
        }
        if (Files.exists(folder.resolve(RunFolder.FIT))) {
            made.table("fit", "Observations that ranges were fitted to, before and after", FitTables.FIGURES, 0);
            made.table("fit_ranges", "Ranges before and after the fit", FitTables.RANGES, 1);
        }
        if (Files.exists(folder.resolve(RunFolder.SENSITIVITY))) {
            made.table("sensitivity", "Assumptions that move the headline most", SensitivityTable.COLUMNS, 0);
        }
        made.changes();
        made.page();
        made.timed("run");
        return made.end(contents.scenario());
    }

    static byte[] ofComparison(Path folder, Release release, String sha256, String version) throws IOException {
        DataPackage made = new DataPackage(folder);
        made.head(release, version, sha256);
        made.table("comparison", "Base, changed and paired differences", ComparisonFolder.COLUMNS, 0);
        made.timed("compare");
        return made.end(release.scenario());
    }

    static byte[] ofScores(Path folder, Scenario scenario, String sha256, String version) throws IOException {
        DataPackage made = new DataPackage(folder);
        made.head(Release.internal(scenario), version, sha256);
        made.table("scores", "Scores by class of series and horizon, beside persistence", ScoreTables.SCORES, 2);
        made.table("points", "Every figure forecast, with what was said of it", ScoreTables.POINTS, 0);
        made.table("replays", "Past official forecasts beside the model's", ScoreTables.REPLAYS, 1);
        made.timed("score");
        return made.end(scenario);
    }

    private void head(Release release, String version, String sha256) {
        Scenario scenario = release.scenario();
        json.open().field("$schema", STANDARD);
        json.field("name", scenario.header().id().toLowerCase(java.util.Locale.ROOT));
        json.field("title", scenario.header().title().toString());
        json.field("description", "Counts of people, given this model. Written by Paso " + version + ".");
        json.field("sharing", release.level().word()).field("scenario_sha256", sha256);
        json.list("resources");
    }

    private void table(String name, String title, List<String> columns, int keys) throws IOException {
        String file = name + ".csv";
        json.item()
                .field("name", name)
                .field("type", "table")
                .field("title", title)
                .field("path", file);
        json.field("format", "csv").field("mediatype", "text/csv").field("encoding", "utf-8");
        size(file);
        json.open("schema").list("fields");
        for (String column : columns) field(column, type(column));
        json.endList().field("missingValues", List.of(""));
        if (keys > 0) json.field("primaryKey", columns.subList(0, keys));
        json.close().close();
    }

    private void outcome(boolean expected) throws IOException {
        json.item().field("name", "outcome").field("type", "table");
        json.field("title", "Every replicate of the reported places").field("path", "outcome.parquet");
        json.field("format", "parquet").field("mediatype", "application/vnd.apache.parquet");
        size("outcome.parquet");
        json.open("schema").list("fields");
        for (String key : OutcomeParquet.KEYS) field(key, type(key));
        for (Measure measure : Measure.values()) {
            json.item().field("name", measure.word());
            json.field("type", expected || measure == Measure.OCCUPANCY ? "number" : "integer");
            json.field("unit", measure.unit()).close();
        }
        json.endList().field("primaryKey", OutcomeParquet.KEYS).close().close();
    }

    /// Without size and hash: it depends on the run that was in the folder before.
    private void changes() {
        json.item().field("name", "changes").field("type", "table");
        json.field("title", "What is new since the run that was here before").field("path", "changes.csv");
        json.field("format", "csv").field("mediatype", "text/csv").field("encoding", "utf-8");
        json.open("schema").list("fields");
        for (String column : ChangesTable.COLUMNS) field(column, ChangesTable.type(column));
        json.endList().field("missingValues", List.of("")).close().close();
    }

    private void page() throws IOException {
        json.item().field("name", "briefing").field("title", "Briefing").field("path", "briefing.html");
        json.field("format", "html").field("mediatype", "text/html").field("encoding", "utf-8");
        json.close();
    }

    private void timed(String name) {
        json.item().field("name", name).field("title", "What was run, and how long it took");
        json.field("path", name + ".json").field("format", "json").field("mediatype", "application/json");
        json.field("encoding", "utf-8").close();
    }

    private byte[] end(Scenario scenario) {
        json.endList();
        var asOf = scenario.header().asOf();
        var known = scenario.sources().stream()
                .filter(source -> source.date().filter(day -> day.isAfter(asOf)).isEmpty())
                .toList();
        if (!known.isEmpty()) {
            json.list("sources");
            for (Source source : known.stream()
                    .sorted(java.util.Comparator.comparing(Source::key))
                    .toList()) {
                json.item().field("title", source.title());
                if (source.address().startsWith("https://") || source.address().startsWith("http://")) {
                    json.field("path", source.address());
                }
                json.field("key", source.key()).close();
            }
            json.endList();
        }
        return json.close().bytes();
    }

    private void field(String name, String type) {
        json.item().field("name", name).field("type", type).close();
    }

    private static String type(String column) {
        return switch (column) {
            case "date", "first_day_over_p10", "first_day_over_p50", "first_day_over_p90", "decide_by" -> "date";
            case "month" -> "yearmonth";
            case "as_of", "first", "last", "published", "outcome_published" -> "date";
            case "replicate", "listed", "points", "changes", "replicates", "seed" -> "integer";
            case "wis",
                    "persistence_wis",
                    "ratio",
                    "series_ratio",
                    "cover50",
                    "cover90",
                    "width90",
                    "persistence_cover50",
                    "persistence_cover90",
                    "persistence_width90",
                    "observed",
                    "median",
                    "low50",
                    "high50",
                    "low90",
                    "high90",
                    "persistence",
                    "persistence_low50",
                    "persistence_high50",
                    "persistence_low90",
                    "persistence_high90",
                    "official",
                    "outcome" -> "number";
            case "days",
                    "rank",
                    "q05",
                    "q25",
                    "q50",
                    "q75",
                    "q95",
                    "low",
                    "high",
                    "residual",
                    "deviation",
                    "before_low",
                    "before_median",
                    "before_high",
                    "after_low",
                    "after_median",
                    "after_high",
                    "learned",
                    "published_people",
                    "at_10",
                    "at_90",
                    "outcome_at_10",
                    "outcome_at_90" -> "number";
            case "value", "output_type_id", "capacity", "probability_over", "peak_p50", "unmet_person_nights_p50" ->
                "number";
            default -> "string";
        };
    }

    private void size(String file) throws IOException {
        Path path = folder.resolve(file);
        json.field("bytes", Files.size(path)).field("hash", "sha256:" + hash(path));
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
