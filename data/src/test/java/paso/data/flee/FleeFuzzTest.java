package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import paso.data.folder.Problem;
import paso.scenario.displacement.Displacement.Law;

/// Runs its seeds with the other tests; `JAZZER_FUZZ=1` looks for more.
class FleeFuzzTest {

    private static final List<String> FILES = List.of(
            "locations.csv",
            "routes.csv",
            "closures.csv",
            "conflicts.csv",
            "sim_period.csv",
            "registration_corrections.csv",
            "simsetting.yml",
            "observed/data_layout.csv",
            "observed/refugio.csv",
            "major_routes.csv",
            "location_changes.csv");

    /// The bytes are the files of a case, one after another, set apart by 0xFF; each begins with its number.
    @FuzzTest(maxDuration = "120s")
    void any_case_is_read_or_told_what_is_wrong(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("paso-flee-fuzz");
        try {
            Valley.write(folder, Valley.texts());
            int start = 0;
            for (int end = 0; end <= bytes.length; end++) {
                if (end < bytes.length && bytes[end] != (byte) 0xFF) continue;
                if (end > start) {
                    String name = FILES.get(Math.floorMod(bytes[start], FILES.size()));
                    Files.write(folder.resolve(name), Arrays.copyOfRange(bytes, start + 1, end));
                }
                start = end + 1;
            }
            for (Law law : Law.values()) {
                FleeFolder.Reading reading = FleeFolder.read(Valley.request(folder, law));
                assertThat(reading.found().isPresent())
                        .isEqualTo(reading.problems().isEmpty());
                for (Problem problem : reading.problems())
                    assertThat(problem.text()).doesNotContain("Exception");
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
