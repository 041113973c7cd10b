package paso.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Large and hostile files within the bounds are told in good time.
class EndlessTest {

    @TempDir
    Path temp;

    static Stream<Arguments> files() {
        String places = "id,name,kind\nborder,B,holding\ncity,C,city\nsponsors,S,community\n";
        StringBuilder many = new StringBuilder(places);
        for (int i = 0; i < 1_900; i++) many.append("p".repeat(70)).append(i).append(",x,exit\n");
        String change = "      - {place: city, capacity: {set: 1}, first: 2024-01-08}\n";
        return Stream.of(
                Arguments.of("columns without end", Map.of("arrivals.csv", ",".repeat(1_000_000))),
                Arguments.of("unknown columns without end", Map.of("arrivals.csv", "q,".repeat(400_000))),
                Arguments.of(
                        "unknown places without end",
                        Map.of(
                                "places.csv",
                                many.toString(),
                                "shares.csv",
                                "place,route,share\n" + ("p".repeat(70) + "x,bus,1\n").repeat(150_000))),
                Arguments.of(
                        "sets without end",
                        Map.of(
                                "levers.yaml",
                                "levers:\n  - id: a\n    title: A\n    kind: mechanical\n    evidence: {what-changes: w}\n    changes:\n"
                                        + change.repeat(30_000))),
                Arguments.of(
                        "one place without end",
                        Map.of("stays.yaml", "stays:\n  - {place: [" + "city,".repeat(150_000) + "city], days: 1}\n")),
                Arguments.of("quotes without end", Map.of("arrivals.csv", "place\n" + "\"\n".repeat(1_000_001))),
                Arguments.of("aliases", Map.of("stays.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nstays: *b\n")),
                Arguments.of("brackets without end", Map.of("levers.yaml", "{a: ".repeat(200_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_without_end_is_told_in_good_time(String name, Map<String, String> hostile) {
        Map<String, String> texts = Folders.texts(Folders.firstSteps());
        texts.putAll(hostile);
        Path folder = Folders.write(temp.resolve("first-steps"), texts);
        Reading reading = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> ScenarioFolder.read(folder, Request.NONE), name);
        assertThat(reading.problems()).isNotEmpty();
        for (Problem problem : reading.problems())
            assertThat(problem.text().length()).isLessThan(2_000);
    }
}
