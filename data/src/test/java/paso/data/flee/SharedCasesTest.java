package paso.data.flee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paso.data.flee.FleeFolder.Reading;
import paso.data.flee.FleeFolder.Request;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;

/// The six cases that are kept beside the project are read without a problem.
class SharedCasesTest {

    @ParameterizedTest
    @CsvSource({
        "mali,    mali2012,     23, 35, 300",
        "burundi, burundi2015,  30, 41, 396",
        "ethiopia, ethiopia2020, 77, 99, 146",
        "car,     car2013,      63, 86, 820",
        "ssudan,  ssudan2014,   51, 60, 604",
        "syria,   syria2013,    18, 32, 1095"
    })
    void a_shared_case_is_read_without_a_problem(String name, String observed, int sites, int links, int days) {
        Path flee = flee();
        for (String settings : List.of("default.yml", "f3val.yml", "fabval.yml")) {
            for (Law law : Law.values()) {
                Reading reading = FleeFolder.read(new Request(
                        flee.resolve("conflict_input").resolve(name),
                        Optional.of(flee.resolve("settings").resolve(settings)),
                        Optional.of(flee.resolve("conflict_validation").resolve(observed)),
                        law,
                        OptionalInt.empty()));
                assertThat(reading.problems()).isEmpty();
                Displacement read = reading.found().orElseThrow().displacement();
                assertThat(read.sites()).hasSize(sites);
                assertThat(read.links()).hasSize(links);
                assertThat(read.timeline().days()).isEqualTo(days);
            }
        }
    }

    static Path flee() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("../shared/flee"))) at = at.getParent();
        if (at == null) System.out.println("skipped: there is no ../shared/flee");
        assumeTrue(at != null);
        return at.resolve("../shared/flee").normalize();
    }
}
