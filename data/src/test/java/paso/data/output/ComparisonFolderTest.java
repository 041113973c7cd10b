package paso.data.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.MadeUpRun;
import paso.results.Overflow;
import tools.jackson.databind.ObjectMapper;

final class ComparisonFolderTest {

    private static final MadeUpRun WORLD = MadeUpRun.of(4, 3, 5);

    @TempDir
    private Path temp;

    private static ComparisonFolder.Contents contents(int threads, double seconds) {
        var settings = new Settings(1, 9, Settings.Mode.RANDOM, new TreeSet<>(), threads);
        var arms = List.of(
                new ComparisonFolder.Arm(new TreeSet<>(List.of("more")), () -> WORLD.random(9, 1, 10)),
                new ComparisonFolder.Arm(new TreeSet<>(List.of("y", "x")), () -> WORLD.random(9, 1, 0)));
        return new ComparisonFolder.Contents(
                WORLD.scenario(), settings, WORLD.random(9, 1, 0), arms, "ab", "0.1.0",
                new RunFolder.Seconds(seconds, seconds, seconds));
    }

    private List<NamedCsvRecord> lines(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void the_base_arm_is_the_summary_with_two_columns_more() throws IOException {
        ComparisonFolder.write(temp.resolve("compare"), contents(2, 1));
        Ensemble base = WORLD.random(9, 1, 0);
        var settings = new Settings(1, 9, Settings.Mode.RANDOM, new TreeSet<>(), 1);
        RunFolder.write(temp.resolve("run"), new RunFolder.Contents(
                WORLD.scenario(), settings, base, Overflow.of(WORLD.scenario(), base), "", "ab", "0.1.0",
                new RunFolder.Seconds(0, 0, 0)));
        var summary = Files.readAllLines(temp.resolve("run/summary.csv"));
        var compared = Files.readAllLines(temp.resolve("compare/comparison.csv"));
        assertThat(compared.getFirst()).isEqualTo(summary.getFirst() + ",levers,arm");
        assertThat(compared.subList(1, summary.size()))
                .containsExactlyElementsOf(summary.stream().skip(1).map(line -> line + ",base,base").toList());
    }

    @Test
    void differences_are_paired_and_what_is_the_same_has_no_lines() throws IOException {
        ComparisonFolder.write(temp.resolve("compare"), contents(1, 1));
        var differences = lines(temp.resolve("compare/comparison.csv")).stream()
                .filter(line -> line.getField("arm").equals("difference"))
                .toList();
        assertThat(differences).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getField("levers")).isEqualTo("more");
            assertThat(line.getField("measure")).isIn("census", "occupancy");
            assertThat(line.getField("place")).isIn("p0", "p3");
        });
        assertThat(differences.stream().filter(line -> line.getField("place").equals("p0") && line.getField("measure").equals("census")).toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getField("value")).isEqualTo("10"));
        assertThat(lines(temp.resolve("compare/comparison.csv")))
                .extracting(line -> line.getField("levers"))
                .contains("x+y");
    }

    @Test
    void compare_json_says_how_much_variance_pairing_saves() throws IOException {
        var headlines = ComparisonFolder.write(temp.resolve("compare"), contents(1, 1));
        assertThat(headlines).hasSize(2);
        var json = new ObjectMapper().readTree(Files.readString(temp.resolve("compare/compare.json")));
        assertThat(json.get("sets")).hasSize(2);
        assertThat(json.get("sets").get(1).get("variance_saved").asDouble()).isEqualTo(1);
        assertThat(json.get("sets").get(0).get("headlines").get(0).get("place").asString()).isEqualTo("p0");
        assertThat(json.get("seconds").get("simulate").asDouble()).isEqualTo(1);
    }

    @Test
    void only_the_seconds_differ_between_two_comparisons() throws IOException {
        ComparisonFolder.write(temp.resolve("one"), contents(1, 1));
        ComparisonFolder.write(temp.resolve("two"), contents(2, 2));
        var one = RunFolderTest.files(temp.resolve("one"));
        var two = RunFolderTest.files(temp.resolve("two"));
        assertThat(one.remove("compare.json")).isNotEqualTo(two.remove("compare.json"));
        assertThat(one).isEqualTo(two).containsOnlyKeys("comparison.csv", "datapackage.json");
        var text = Files.readString(temp.resolve("one/compare.json")).replaceAll("(?s)\"seconds\": \\{.*?}", "");
        assertThat(Files.readString(temp.resolve("two/compare.json")).replaceAll("(?s)\"seconds\": \\{.*?}", ""))
                .isEqualTo(text);
    }
}
