package paso.data.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.MadeUpRun;
import paso.results.Overflow;
import paso.results.Quantiles;
import paso.scenario.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class RunFolderTest {

    private static final int REPLICATES = 30;
    private static final MadeUpRun WORLD = MadeUpRun.of(5, 20, 15);
    private static final Ensemble ENSEMBLE = WORLD.random(REPLICATES, 1, 0);

    @TempDir
    private Path temp;

    private static RunFolder.Contents contents(int threads, double seconds) {
        var settings = new Settings(1, REPLICATES, Settings.Mode.RANDOM, new TreeSet<>(List.of("b", "a")), threads);
        return contents(settings, ENSEMBLE, seconds);
    }

    private static RunFolder.Contents contents(Settings settings, Ensemble ensemble, double seconds) {
        return new RunFolder.Contents(
                WORLD.scenario(),
                settings,
                ensemble,
                Overflow.of(WORLD.scenario(), ensemble),
                "<p>¿qué?</p>",
                "ab12",
                "0.1.0",
                new RunFolder.Seconds(seconds, seconds, seconds));
    }

    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) files.put(file.getFileName().toString(), hash(file));
        }
        return files;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void a_run_leaves_these_files_and_nothing_beside_them() throws IOException {
        RunFolder.write(temp.resolve("deep/out"), contents(2, 1));
        assertThat(files(temp.resolve("deep/out")).keySet())
                .containsExactlyInAnyOrder(
                        "run.json",
                        "summary.csv",
                        "changes.csv",
                        "outcome.parquet",
                        "flows.csv",
                        "costs.csv",
                        "account.csv",
                        "overflow.csv",
                        "briefing.html",
                        "datapackage.json");
        assertThat(temp.toFile().list()).containsExactly("deep");
        assertThat(temp.resolve("deep").toFile().list()).containsExactly("out");
    }

    @Test
    void only_the_seconds_differ_between_two_runs_whatever_the_threads_and_the_folder() throws IOException {
        RunFolder.write(temp.resolve("one"), contents(1, 1));
        RunFolder.write(temp.resolve("it's two"), contents(3, 22));
        var one = files(temp.resolve("one"));
        var two = files(temp.resolve("it's two"));
        assertThat(one.remove("run.json")).isNotEqualTo(two.remove("run.json"));
        assertThat(one).isEqualTo(two).hasSize(9);
        assertThat(withoutSeconds(temp.resolve("one/run.json")))
                .isEqualTo(withoutSeconds(temp.resolve("it's two/run.json")));
    }

    private static String withoutSeconds(Path json) throws IOException {
        return Files.readString(json).replaceAll("(?s)\"seconds\": \\{.*?}", "");
    }

    @Test
    void another_seed_changes_the_tables() throws IOException {
        RunFolder.write(temp.resolve("one"), contents(1, 1));
        var settings = new Settings(2, REPLICATES, Settings.Mode.RANDOM, new TreeSet<>(), 1);
        RunFolder.write(temp.resolve("two"), contents(settings, WORLD.random(REPLICATES, 2, 0), 1));
        assertThat(files(temp.resolve("one")).get("outcome.parquet"))
                .isNotEqualTo(files(temp.resolve("two")).get("outcome.parquet"));
    }

    @Test
    void run_json_says_what_was_run_and_that_people_are_conserved() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1.25));
        JsonNode run = new ObjectMapper().readTree(Files.readString(temp.resolve("out/run.json")));
        assertThat(run.get("scenario").asString()).isEqualTo("Made-up");
        assertThat(run.get("start").asString()).isEqualTo("2023-11-20");
        assertThat(run.get("as_of").asString()).isEqualTo("2023-12-09");
        assertThat(run.get("days").asInt()).isEqualTo(15);
        assertThat(run.get("levers").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(run.get("sharing").asString()).isEqualTo("internal");
        assertThat(run.get("seconds").get("read").asDouble()).isEqualTo(1.25);
        assertThat(run.get("seconds").get("write").asDouble()).isGreaterThanOrEqualTo(1.25);
        assertThat(run.get("conserved").asBoolean()).isTrue();
        assertThat(missing(run.get("people"))).isEqualTo(0, within(1e-6));
        assertThat(missing(run.get("people_sum"))).isZero();
        assertThat(run.get("people_sum").get("initial").asLong()).isEqualTo(100L * REPLICATES);
    }

    private static double missing(JsonNode people) {
        double missing =
                people.get("initial").asDouble() + people.get("arrived").asDouble();
        for (String where : List.of("present", "waiting", "travelling", "exited"))
            missing -= people.get(where).asDouble();
        return missing;
    }

    @Test
    void people_in_the_outcome_are_the_people_in_run_json() throws Exception {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        JsonNode sums = new ObjectMapper()
                .readTree(Files.readString(temp.resolve("out/run.json")))
                .get("people_sum");
        Map<String, Double> means = new TreeMap<>();
        for (var line : csv(temp.resolve("out/summary.csv"))) {
            if (!line.getField("date").equals("2023-12-24")
                    || !line.getField("group").equals("all")) continue;
            if (!line.getField("output_type").equals("mean")) continue;
            boolean exit = line.getField("place").equals("p4");
            String where =
                    line.getField("measure").equals("census") ? exit ? "exited" : "present" : line.getField("measure");
            means.merge(where, Double.parseDouble(line.getField("value")), Double::sum);
        }
        for (String where : List.of("present", "waiting", "exited")) {
            assertThat(means.get(where) * REPLICATES).isEqualTo(sums.get(where).asDouble(), within(1e-3));
        }
    }

    @Test
    void the_summary_agrees_with_a_recount_and_leaves_out_what_is_always_zero() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(2, 1));
        var lines = csv(temp.resolve("out/summary.csv"));
        assertThat(lines.getFirst().getHeader()).isEqualTo(LongTable.COLUMNS);
        int days = WORLD.frame().days();
        // p0 to p3: census, waiting, occupancy for all; census, waiting for two groups; arrivals for all and one group.
        // p4: census for all and one group.
        assertThat(lines).hasSize(days * (4 * (4 * 24 + 5 * 6) + 24 + 6));
        for (var line : lines) {
            double[] sorted = ENSEMBLE.samples(
                    Measure.of(line.getField("measure")).orElseThrow(),
                    WORLD.frame().place(line.getField("place")),
                    WORLD.frame().group(line.getField("group")),
                    WORLD.frame().timeline().indexOf(LocalDate.parse(line.getField("date"))));
            Arrays.sort(sorted);
            String level = line.getField("output_type_id");
            double expected = level.isEmpty() ? Arrays.stream(sorted).average().orElseThrow() : type7(sorted, level);
            assertThat(Double.parseDouble(line.getField("value"))).isEqualTo(expected, within(6e-7));
        }
        assertThat(lines).extracting(line -> line.getField("group")).doesNotContain("unseen");
    }

    /// Hyndman and Fan's type 7, written from h = (n - 1) p + 1 rather than from the code under test.
    private static double type7(double[] sorted, String level) {
        double h = (sorted.length - 1) * Double.parseDouble(level) + 1;
        double below = sorted[(int) Math.floor(h) - 1];
        double above = sorted[Math.min(sorted.length, (int) Math.ceil(h)) - 1];
        return below * (1 - (h - Math.floor(h))) + above * (h - Math.floor(h));
    }

    @Test
    void the_parquet_file_read_back_is_the_ensemble_of_the_reported_places() throws Exception {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        int rows = 0;
        String previous = "";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT * FROM read_parquet('%s')".formatted(temp.resolve("out/outcome.parquet")))) {
            assertThat(row.getMetaData().getColumnCount()).isEqualTo(4 + Measure.values().length);
            while (row.next()) {
                rows++;
                int place = WORLD.frame().place(row.getString("place"));
                int group = WORLD.frame().group(row.getString("group"));
                int day = WORLD.frame().timeline().indexOf(row.getObject("date", LocalDate.class));
                for (Measure measure : Measure.values()) {
                    assertThat(row.getDouble(measure.word()))
                            .isEqualTo(ENSEMBLE.value(measure, place, group, day, row.getInt("replicate")));
                }
                String key = "%s %s %05d %05d"
                        .formatted(
                                row.getString("place"),
                                group == 0 ? "" : row.getString("group"),
                                row.getInt("replicate"),
                                day);
                assertThat(key).isGreaterThan(previous);
                previous = key;
            }
        }
        // p0, p2, p3 are reported with all and two groups; p4 with all and one group; p1 is not reported.
        assertThat(rows).isEqualTo(REPLICATES * WORLD.frame().days() * (3 * 3 + 2));
    }

    @Test
    void a_payer_that_looks_like_a_formula_is_made_safe_and_totals_add_up() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        var lines = csv(temp.resolve("out/costs.csv"));
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getField("payer")).isEqualTo("'=city");
            assertThat(line.getField("unit")).isEqualTo("USD");
        });
        Map<String, Double> means = new TreeMap<>();
        for (var line : lines) {
            if (line.getField("output_type").equals("mean")
                    && line.getField("month").equals("2023-12")) {
                means.put(line.getField("cost"), Double.parseDouble(line.getField("value")));
            }
        }
        assertThat(means.get("all")).isEqualTo(means.get("nights") + means.get("buses"), within(2e-6));
    }

    @Test
    void flows_agree_with_the_ensemble() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        for (var line : csv(temp.resolve("out/flows.csv"))) {
            assertThat(line.getField("route")).isEqualTo("r1");
            assertThat(List.of(line.getField("from"), line.getField("to"), line.getField("mode")))
                    .containsExactly("p0", "p1", "bus");
            int month = line.getField("month").equals("2023-11") ? 0 : 1;
            double[] sorted = ENSEMBLE.flowSamples(0, WORLD.frame().group(line.getField("group")), month);
            Arrays.sort(sorted);
            String level = line.getField("output_type_id");
            double expected = level.isEmpty() ? Arrays.stream(sorted).average().orElseThrow() : type7(sorted, level);
            assertThat(Double.parseDouble(line.getField("value"))).isEqualTo(expected, within(6e-7));
        }
    }

    @Test
    void overflow_has_the_columns_of_the_contract_and_a_row_any() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        var text = Files.readString(temp.resolve("out/overflow.csv"));
        assertThat(text)
                .startsWith("place,group,unit,capacity,probability_over,first_day_over_p10,first_day_over_p50,"
                        + "first_day_over_p90,decide_by,peak_p50,unmet_person_nights_p50\np0,all,people,")
                .contains("\np1,all,households,")
                .contains("\nany,all,,,");
    }

    @Test
    void expected_mode_has_means_and_no_probability() throws IOException {
        var settings = new Settings(1, 1, Settings.Mode.EXPECTED, new TreeSet<>(), 1);
        RunFolder.write(temp.resolve("out"), contents(settings, WORLD.random(1, 1, 0), 1));
        assertThat(csv(temp.resolve("out/summary.csv")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getField("output_type")).isEqualTo("mean"));
        assertThat(csv(temp.resolve("out/overflow.csv")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.getField("probability_over")).isEmpty());
    }

    @Test
    void the_data_package_describes_every_file_by_the_rules_of_version_2() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        JsonNode data = new ObjectMapper().readTree(Files.readString(temp.resolve("out/datapackage.json")));
        assertThat(data.get("$schema").asString()).isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(data.get("sharing").asString()).isEqualTo("internal");
        var types = List.of("string", "number", "integer", "boolean", "date", "yearmonth", "any");
        var paths = new TreeSet<String>(List.of("datapackage.json"));
        var names = new TreeSet<String>();
        for (JsonNode resource : data.get("resources")) {
            String path = resource.get("path").asString();
            paths.add(path);
            assertThat(path).doesNotStartWith("/").doesNotContain("..");
            assertThat(names.add(resource.get("name").asString())).isTrue();
            Path file = temp.resolve("out").resolve(path);
            if (List.of("run.json", "briefing.html", "changes.csv").contains(path)) {
                assertThat(resource.has("hash")).isFalse();
            } else {
                assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
                assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + hash(file));
            }
            if (!resource.has("schema")) continue;
            assertThat(resource.get("type").asString()).isEqualTo("table");
            var fields = new TreeSet<String>();
            for (JsonNode field : resource.get("schema").get("fields")) {
                assertThat(types).contains(field.get("type").asString());
                assertThat(fields.add(field.get("name").asString())).isTrue();
            }
            if (resource.get("schema").has("primaryKey")) {
                for (JsonNode key : resource.get("schema").get("primaryKey"))
                    assertThat(fields).contains(key.asString());
            }
            if (path.endsWith(".csv")) {
                String header = Files.readAllLines(file).getFirst();
                assertThat(new TreeSet<>(List.of(header.split(",")))).isEqualTo(fields);
            }
        }
        assertThat(paths).isEqualTo(files(temp.resolve("out")).keySet());
        assertThat(data.get("sources").get(0).get("path").asString()).isEqualTo("https://example.org/table");
    }

    @Test
    void an_earlier_run_is_replaced_whole() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        Files.writeString(temp.resolve("out/stale.txt"), "old");
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        assertThat(temp.resolve("out/stale.txt")).doesNotExist();
        assertThat(temp.toFile().list()).containsExactly("out");
    }

    @Test
    void a_failure_half_way_leaves_the_earlier_run_as_it_was() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        var before = files(temp.resolve("out"));
        // Half a person cannot be written to a column of whole numbers: the parquet file fails, after the summary.
        Ensemble halves = Ensemble.collecting(WORLD.frame(), 1);
        var outcome = new paso.results.Outcome(WORLD.frame(), 0);
        outcome.add(Measure.CENSUS, 0, 1, 0, 0.5);
        halves.accept(outcome);
        var settings = new Settings(1, 1, Settings.Mode.RANDOM, new TreeSet<>(), 1);
        assertThatThrownBy(() -> RunFolder.write(temp.resolve("out"), contents(settings, halves, 1)))
                .hasMessageContaining("whole number");
        assertThat(files(temp.resolve("out"))).isEqualTo(before);
        assertThat(temp.toFile().list()).containsExactly("out");
    }

    @Test
    void an_interrupt_leaves_nothing_half_written() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> RunFolder.write(temp.resolve("out"), contents(2, 1)))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(temp.toFile().list()).isEmpty();
    }

    @Test
    void a_folder_that_no_run_wrote_is_refused_and_left_alone() throws IOException {
        Path mine = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> RunFolder.write(mine, contents(1, 1)))
                .isInstanceOf(OutputProblem.class)
                .hasMessageContaining("no run.json")
                .hasMessageContaining("Name a folder");
        assertThat(mine.resolve("thesis.txt")).hasContent("years of work");
        assertThat(temp.toFile().list()).containsExactly("mine");
    }

    @Test
    void a_file_and_a_link_are_refused_and_an_empty_folder_is_fine() throws IOException {
        Files.writeString(temp.resolve("file"), "x");
        Files.createDirectory(temp.resolve("empty"));
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("empty"));
        assertThat(RunFolder.refusal(temp.resolve("file")))
                .get()
                .extracting(OutputProblem::what)
                .isEqualTo("is a file");
        assertThat(RunFolder.refusal(temp.resolve("link"))).isPresent();
        assertThat(RunFolder.refusal(temp.resolve("empty"))).isEmpty();
        assertThat(RunFolder.refusal(temp.resolve("absent"))).isEmpty();
    }

    @Test
    void links_inside_an_earlier_run_are_removed_and_never_followed() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        Path kept = Files.createDirectory(temp.resolve("kept"));
        Files.writeString(kept.resolve("precious.txt"), "still here");
        Files.createSymbolicLink(temp.resolve("out/link"), kept);
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        assertThat(kept.resolve("precious.txt")).hasContent("still here");
    }

    @Test
    void a_swap_that_was_abandoned_by_the_end_of_the_process_does_not_commit() throws IOException {
        FolderSwap swap = FolderSwap.begin(temp.resolve("out"));
        Files.writeString(swap.folder().resolve("run.json"), "{}", StandardCharsets.UTF_8);
        swap.close();
        assertThatThrownBy(swap::commit).hasMessageContaining("abandoned");
        assertThat(temp.toFile().list()).isEmpty();
    }

    @Test
    void a_process_that_is_ended_while_it_writes_leaves_the_earlier_output_and_nothing_else() throws Exception {
        Files.createDirectory(temp.resolve("out"));
        Files.writeString(temp.resolve("out/run.json"), "earlier");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        temp.resolve("out").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("writing");
            assertThat(temp.toFile().list()).hasSize(2);
            process.destroy();
            process.waitFor();
        }
        assertThat(temp.toFile().list()).containsExactly("out");
        assertThat(temp.resolve("out/run.json")).hasContent("earlier");
    }

    /// Writes file after file into a swap that is never committed.
    static final class EndlessWriter {
        public static void main(String[] arguments) throws IOException {
            FolderSwap swap = FolderSwap.begin(Path.of(arguments[0]));
            Files.writeString(swap.folder().resolve("first"), "x");
            System.out.println("writing");
            for (int i = 0; ; i++) Files.writeString(swap.folder().resolve("f" + i % 1000), "x");
        }
    }

    @Test
    void the_levels_are_written_as_the_hubverse_writes_them() throws IOException {
        RunFolder.write(temp.resolve("out"), contents(1, 1));
        var levels = csv(temp.resolve("out/summary.csv")).stream()
                .limit(24)
                .map(line -> line.getField("output_type_id"))
                .toList();
        assertThat(levels).startsWith("", "0.01", "0.025", "0.05", "0.1").endsWith("0.95", "0.975", "0.99");
        assertThat(levels).hasSize(Quantiles.hubverse().length + 1);
    }
}
