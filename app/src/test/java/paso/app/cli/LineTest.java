package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The straight line from a folder to its results, through the command line.
class LineTest {

    private static final List<String> FILES = List.of(
            "account.csv",
            "bands.csv",
            "briefing.html",
            "changes.csv",
            "costs.csv",
            "datapackage.json",
            "flows.csv",
            "outcome.parquet",
            "overflow.csv",
            "run.json",
            "sensitivity.csv",
            "summary.csv");

    @TempDir
    Path folder;

    @Test
    void a_run_leaves_every_file_and_says_where_the_briefing_is() throws IOException {
        Path out = folder.resolve("out");
        Said said = run(Said.firstSteps(), out, "--replicates", "120");

        assertThat(files(out).keySet()).containsExactlyElementsOf(FILES);
        assertThat(Files.readString(out.resolve("run.json"))).containsPattern("\"conserved\"\\s*:\\s*true");
        assertThat(said.out())
                .contains("Briefing: " + out.resolve("briefing.html"), "People conserved: yes", "120 repl");
        assertThat(said.err()).as("silence in a pipe").isEmpty();
    }

    @Test
    void quiet_says_nothing() {
        Said said = run(Said.firstSteps(), folder.resolve("out"), "--replicates", "2", "--quiet");

        assertThat(said.out() + said.err()).isEmpty();
    }

    @Test
    void threads_change_no_byte() {
        run(Said.firstSteps(), folder.resolve("one"), "--replicates", "60", "--threads", "1");
        run(Said.firstSteps(), folder.resolve("two"), "--replicates", "60", "--threads", "2");

        assertSame(folder.resolve("one"), folder.resolve("two"));
    }

    @Test
    void another_seed_changes_bytes() {
        run(Said.firstSteps(), folder.resolve("one"), "--replicates", "60");
        run(Said.firstSteps(), folder.resolve("two"), "--replicates", "60", "--seed", "2");

        assertThat(files(folder.resolve("one")).get("summary.csv"))
                .isNotEqualTo(files(folder.resolve("two")).get("summary.csv"));
    }

    @Test
    void values_published_later_change_no_byte_outside_the_look_back() throws IOException {
        Path scrambled = copy(Path.of(Said.firstSteps()), folder.resolve("scrambled/first-steps"));
        Path observations = scrambled.resolve("observations.csv");
        String rows = Files.readString(observations);
        String nonsense = rows.replace("2024-01-08,2024-01-08,100,", "2024-01-08,2024-01-08,7,");
        assertThat(nonsense).isNotEqualTo(rows);
        Files.writeString(observations, nonsense);

        run(Said.firstSteps(), folder.resolve("one"), "--replicates", "60");
        run(scrambled.toString(), folder.resolve("two"), "--replicates", "60");

        assertSame(folder.resolve("one"), folder.resolve("two"));
    }

    @Test
    void a_second_run_replaces_the_first_whole() throws IOException {
        Path out = folder.resolve("out");
        run(Said.firstSteps(), out, "--replicates", "3");
        Files.writeString(out.resolve("stray.txt"), "left over");
        run(Said.firstSteps(), out, "--replicates", "3");

        assertThat(files(out).keySet()).containsExactlyElementsOf(FILES);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(out);
        }
    }

    @Test
    void expected_mode_gives_no_probabilities() throws IOException {
        Path out = folder.resolve("out");
        Said said = run(Said.firstSteps(), out, "--expected");

        assertThat(said.out()).contains("one run of means").doesNotContain("Out of room");
        assertThat(Files.readString(out.resolve("summary.csv"))).doesNotContain("quantile");
    }

    @Test
    void a_lever_that_is_on_changes_the_run() {
        run(Said.firstSteps(), folder.resolve("one"), "--replicates", "40");
        run(Said.firstSteps(), folder.resolve("two"), "--replicates", "40", "--levers", "more-beds");

        assertThat(files(folder.resolve("one")).get("overflow.csv"))
                .isNotEqualTo(files(folder.resolve("two")).get("overflow.csv"));
    }

    @Test
    void compare_writes_one_table_with_every_arm() throws IOException {
        Path out = folder.resolve("compared");
        Said said = Said.by(
                "compare",
                Said.firstSteps(),
                "--levers",
                "more-beds",
                "--levers",
                "more-beds,second-bus",
                "--replicates",
                "100",
                "--out",
                out.toString());

        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).contains("Comparison: " + out, "more-beds,second-bus: pairing saves", "conserved: yes");
        String table = Files.readString(out.resolve("comparison.csv"));
        assertThat(table.lines().findFirst().orElseThrow()).endsWith(",value,unit,levers,arm");
        assertThat(table).contains(",base,base", ",more-beds,changed", ",more-beds+second-bus,difference");
    }

    @Test
    void a_new_folder_checks_clean_and_runs() {
        Path made = folder.resolve("my-corridor");

        assertThat(Said.by("new", made.toString()).code()).isZero();
        Said checked = Said.by("check", made.toString());
        assertThat(checked.code()).as(checked.toString()).isZero();
        assertThat(checked.out()).contains("no problem");
        run(made.toString(), folder.resolve("out"), "--replicates", "20");
    }

    @Test
    void a_folder_that_is_there_is_not_made_anew() throws IOException {
        Files.writeString(folder.resolve("letters.txt"), "mine");

        Said said = Said.by("new", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("the folder is not empty");
    }

    @Test
    void check_tells_every_problem_of_rows_that_are_not_read_yet() throws IOException {
        Path broken = copy(Path.of(Said.firstSteps()), folder.resolve("broken"));
        Path observations = broken.resolve("observations.csv");
        Files.writeString(
                observations,
                Files.readString(observations).replace("2024-01-08,2024-01-08,100,", "2024-01-08,2024-01-08,many,"));
        Path routes = broken.resolve("routes.csv");
        Files.writeString(routes, Files.readString(routes).replace("bus,border,city", "bus,border,nowhere"));

        Said said = Said.by("check", broken.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("routes.csv:2", "'nowhere'", "observations.csv:4", "'many'", "problems");
    }

    private static Said run(String scenario, Path out, String... more) {
        String[] words = Stream.concat(Stream.of("run", scenario, "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new);
        Said said = Said.by(words);
        assertThat(said.code()).as(said.toString()).isZero();
        return said;
    }

    /// Equal file by file, but for the seconds in run.json and what stands in the look back.
    private static void assertSame(Path one, Path two) {
        SortedMap<String, byte[]> first = files(one);
        SortedMap<String, byte[]> second = files(two);
        assertThat(first.keySet()).isEqualTo(second.keySet());
        for (String name : first.keySet()) {
            assertThat(bytes(name, first.get(name))).as(name).isEqualTo(bytes(name, second.get(name)));
        }
    }

    private static byte[] bytes(String name, byte[] bytes) {
        return switch (name) {
            case "run.json", "datapackage.json" ->
                text(bytes).replaceAll("(?s)\"seconds\"\\s*:\\s*\\{.*?}", "").getBytes(StandardCharsets.UTF_8);
            case "briefing.html" ->
                text(bytes)
                        .replaceAll("(?s)<!--look-back-->.*?<!--/look-back-->", "")
                        .getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> paths = Files.list(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) Files.copy(path, to.resolve(path.getFileName()));
        }
        return to;
    }
}
