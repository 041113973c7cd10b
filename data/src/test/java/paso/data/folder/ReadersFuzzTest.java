package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.scenario.Scenario;
import paso.study.arrivals.CorridorArrivals;

/// Runs its seeds with the other tests; `JAZZER_FUZZ=1` looks for more.
class ReadersFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_rows_or_problems(byte[] bytes) {
        Problems problems = new Problems();
        new FolderFiles(Path.of("."), problems).decode("arrivals.csv", bytes).ifPresent(text -> {
            for (CsvTable.Row row : CsvTable.rows(Columns.ARRIVALS, text, Optional.of(List.of()), problems)) {
                Values values = new Values(problems);
                values.date(row.cell("first"));
                values.quantity(row.cell("value"), "key", Bound.PEOPLE);
                values.id(row.cell("place"));
            }
        });
        for (Problem problem : problems.sorted()) assertThat(problem.text()).startsWith("arrivals.csv");
    }

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_a_tree_or_problems(byte[] bytes) {
        Problems problems = new Problems();
        var tree = new FolderFiles(Path.of("."), problems)
                .decode("stays.yaml", bytes)
                .flatMap(text -> YamlTree.read(text, problems));
        tree.ifPresent(item -> assertThat(item.canonical()).isNotEmpty());
        assertThat(tree.isPresent() || problems.count() > 0).isTrue();
        for (Problem problem : problems.sorted()) assertThat(problem.text()).startsWith("stays.yaml");
    }

    /// The bytes are the files of a folder, one after another, set apart by 0xFF; each begins with its number.
    @FuzzTest(maxDuration = "120s")
    void any_folder_is_a_scenario_or_problems(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("paso-fuzz");
        try {
            Folders.write(folder, Folders.texts(Folders.firstSteps()));
            int start = 0;
            for (int end = 0; end <= bytes.length; end++) {
                if (end < bytes.length && bytes[end] != (byte) 0xFF) continue;
                if (end > start) {
                    String name = FILES.get(Math.floorMod(bytes[start], FILES.size()));
                    Files.write(folder.resolve(name), Arrays.copyOfRange(bytes, start + 1, end));
                }
                start = end + 1;
            }
            Reading reading = ScenarioFolder.read(folder, Request.NONE);
            assertThat(reading.scenario().isPresent())
                    .isEqualTo(reading.problems().isEmpty());
            for (Problem problem : reading.problems()) {
                assertThat(problem.what()).doesNotContain("cannot be put together");
                assertThat(problem.text()).doesNotContain("Exception");
            }
            reading.scenario().ifPresent(ReadersFuzzTest::lays);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /// What the reader accepts the engine takes: one short run of means.
    private static void lays(Scenario scenario) {
        if (scenario.timeline().days() > 60) return;
        TreeSet<String> levers = new TreeSet<>();
        for (var lever : scenario.levers()) if (lever.byDefault()) levers.add(lever.id());
        Simulation.of(scenario, CorridorArrivals.of(scenario, 1), new Settings(1, 1, Settings.Mode.RANDOM, levers, 1))
                .run(_ -> {}, () -> false);
    }

    private static final List<String> FILES = FolderFiles.known();
}
