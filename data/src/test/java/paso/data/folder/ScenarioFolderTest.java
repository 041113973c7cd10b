package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paso.scenario.Scenario;

class ScenarioFolderTest {

    @TempDir
    Path temp;

    private int folders;

    private Reading read(Map<String, String> texts) {
        return ScenarioFolder.read(Folders.write(temp.resolve("f" + folders++ + "/first-steps"), texts), Request.NONE);
    }

    static List<String> texts(Reading reading) {
        return reading.problems().stream().map(Problem::text).toList();
    }

    @Test
    void first_steps_reads_without_problems() {
        Reading reading = ScenarioFolder.read(Folders.firstSteps(), Request.NONE);
        assertThat(texts(reading)).isEmpty();
        assertThat(reading.notes()).isEmpty();
        Scenario scenario = reading.scenario().orElseThrow();
        assertThat(scenario.timeline().days()).isEqualTo(10);
        assertThat(scenario.network().places()).hasSize(3);
        assertThat(scenario.figures().arrivals()).hasSize(6);
        assertThat(scenario.figures().observations()).hasSize(2);
        assertThat(reading.later())
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo(100));
        assertThat(reading.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_lever_on_the_arrivals_of_an_area_is_one_change_and_not_idle() {
        Reading reading = ScenarioFolder.read(Folders.repository().resolve("scenarios/southwest-2023"), Request.NONE);
        var lever = reading.scenario().orElseThrow().levers().stream()
                .filter(one -> one.id().equals("mexico-enforcement"))
                .findFirst()
                .orElseThrow();
        assertThat(lever.changes())
                .extracting(paso.scenario.Lever.Change::target)
                .containsOnlyOnce(new paso.scenario.Lever.Target.Diverted(
                        "southwest-between-ports", paso.scenario.Who.EVERYBODY, "stopped-in-mexico"));
        assertThat(reading.notes()).noneMatch(note -> note.what().contains("nobody arrives"));
    }

    @Test
    void a_request_replaces_what_the_folder_says() {
        Request request = new Request(
                Optional.of(LocalDate.of(2024, 1, 9)), OptionalInt.of(3), OptionalInt.of(7), OptionalLong.of(9));
        Reading reading = ScenarioFolder.read(Folders.firstSteps(), request);
        Scenario.Header header = reading.scenario().orElseThrow().header();
        assertThat(header.asOf()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(header.days()).isEqualTo(3);
        assertThat(header.replicates()).isEqualTo(7);
        assertThat(header.seed()).isEqualTo(9);
        assertThat(reading.later()).isEmpty();
        assertThat(reading.scenario().orElseThrow().figures().observations()).hasSize(3);
    }

    @Test
    void neither_the_order_of_rows_nor_comments_change_the_hash() {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        String before = read(texts).sha256();
        List<String> lines = new ArrayList<>(texts.get("arrivals.csv").lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        texts.put("arrivals.csv", String.join("\r\n", lines));
        texts.compute("levers.yaml", (_, text) -> "# more words\n" + text);
        assertThat(read(texts).sha256()).isEqualTo(before).isNotEmpty();
        texts.compute("arrivals.csv", (_, text) -> text.replace(",60,", ",61,"));
        assertThat(read(texts).sha256()).isNotEqualTo(before).isNotEmpty();
    }

    @Test
    void nonsense_published_later_changes_neither_the_scenario_nor_the_hash() {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        Reading before = read(texts);
        for (String nonsense : List.of("9e99", "-5", "", "a lot", "=1+1", "1|0")) {
            texts.put(
                    "observations.csv",
                    Folders.texts(Folders.firstSteps())
                            .get("observations.csv")
                            .replace(",100,people", "," + nonsense + ",people"));
            Reading after = read(texts);
            assertThat(texts(after)).isEmpty();
            assertThat(after.sha256()).isEqualTo(before.sha256());
            assertThat(after.scenario()).isEqualTo(before.scenario());
            assertThat(after.notes()).isEqualTo(before.notes());
        }
    }

    @Test
    void whatever_is_changed_gives_a_scenario_or_located_problems() {
        Map<String, String> good = Folders.texts(Folders.firstSteps());
        List<String> files =
                good.keySet().stream().filter(name -> !name.equals("README.md")).toList();
        List<String> words = List.of(
                "",
                "-1",
                "x",
                "1e99",
                "\"",
                "2024-13-40",
                "1|2",
                "3|2|1",
                "a,b",
                "NaN",
                "[",
                "{",
                ": ",
                "\u0000",
                "é",
                "9999-01-01",
                "&a",
                "*a",
                "border",
                "all",
                "1.5",
                "-0",
                "!!x",
                "\t",
                "\r",
                "city: city");
        for (long seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            Map<String, String> texts = Folders.texts(Folders.firstSteps());
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                String file = files.get(random.nextInt(files.size()));
                String text = texts.get(file);
                List<int[]> tokens = tokens(text);
                if (tokens.isEmpty()) continue;
                int[] token = tokens.get(random.nextInt(tokens.size()));
                texts.put(
                        file,
                        text.substring(0, token[0])
                                + words.get(random.nextInt(words.size()))
                                + text.substring(token[1]));
            }
            Reading reading = read(texts);
            assertThat(reading.scenario().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(reading.problems().isEmpty());
            for (Problem problem : reading.problems()) {
                assertThat(problem.what()).as("seed %d", seed).doesNotContain("cannot be put together");
                assertThat(problem.file()).isIn(FolderFiles.known());
            }
        }
    }

    /// Start and end of each run of characters between separators.
    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && ",\n :{}[]".indexOf(text.charAt(at)) < 0) continue;
            if (at > start) tokens.add(new int[] {start, at});
            start = at + 1;
        }
        return tokens;
    }
}
