package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The daily routine: one more line in `observations.csv`, and again.
class SinceLastRunTest {

    @TempDir
    Path folder;

    @Test
    void a_line_that_is_added_is_named_by_the_next_run() throws IOException {
        Path out = folder.resolve("out");
        Shipped.write(Shipped.firstSteps(), "2024-01-05", 5, 4, 2, out);
        assertThat(changes(out)).singleElement().asString().startsWith("run,,earlier,,0");

        Path more = Folders.changed(
                Shipped.firstSteps(),
                folder.resolve("more/first-steps"),
                (name, lines) -> {
                    if (!name.equals("observations.csv")) return;
                    Map<String, String> line = new LinkedHashMap<>(lines.getFirst());
                    line.put("value", "117");
                    line.put("last", "2024-01-05");
                    line.put("first", "2024-01-05");
                    line.put("published", "2024-01-05");
                    lines.add(line);
                },
                (name, document) -> {});
        Shipped.write(more, "2024-01-05", 5, 4, 2, out);

        assertThat(changes(out))
                .filteredOn(line -> line.startsWith("figure,"))
                .singleElement()
                .asString()
                .contains(",2024-01-05,117,")
                .contains("observations.csv");
        assertThat(changes(out)).anyMatch(line -> line.startsWith("number,any,chance"));
    }

    @Test
    void an_earlier_run_that_is_broken_counts_as_none_and_is_noted() throws IOException {
        Path out = folder.resolve("out");
        Shipped.write(Shipped.firstSteps(), "2024-01-05", 5, 2, 2, out);
        String good = Files.readString(out.resolve("run.json"));
        for (String bad : List.of(
                "{",
                "[]",
                "",
                good.replaceAll("\"sha256\": \"[0-9a-f]*\"", "\"sha256\": \"<script>\""),
                good.replaceAll("\"as_of\": \"[^\"]*\"", "\"as_of\": \"never\""),
                "[".repeat(100_000),
                " ".repeat(5 << 20))) {
            Files.writeString(out.resolve("run.json"), bad);
            Shipped.write(Shipped.firstSteps(), "2024-01-05", 5, 2, 2, out);
            assertThat(changes(out)).singleElement().asString().startsWith("run,,earlier,,0");
            assertThat(Files.readString(out.resolve("briefing.html"))).contains("run.json of the earlier run");
        }
    }

    private static List<String> changes(Path out) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("changes.csv"));
        return lines.subList(1, lines.size());
    }
}
