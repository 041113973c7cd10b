package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "score",
                "forecast",
                "backtest",
                "change",
                "claims",
                "fit",
                "parity",
                "import",
                "series",
                "check",
                "new"
            })
    void every_command_has_help_with_examples(String command) {
        Said said = Said.by(command, "--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: paso " + command, "Examples:", "  paso " + command + " ");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void the_program_has_help_that_names_every_command() {
        assertThat(Said.by("--help").out()).contains("run ", "compare ", "check ", "new ", "Examples:", "Exit codes:");
    }

    @Test
    void the_version_is_a_number() {
        assertThat(Said.by("--version").out()).matches("paso \\d+\\.\\d+\\.\\d+\\R");
    }

    static Stream<Arguments> slips() {
        String scenario = Said.firstSteps();
        return Stream.of(
                slip("which command?"),
                slip("Did you mean run?", "rnu", scenario),
                slip("Did you mean --days?", "run", scenario, "--dys", "4"),
                slip("'SCENARIO'", "run"),
                slip("'many' is not a whole number", "run", scenario, "--days", "many"),
                slip("--days must be from 1 to 3660 but was 0", "run", scenario, "--days", "0"),
                slip("--replicates must be from 1 to", "run", scenario, "--replicates", "-5"),
                slip("--threads must be from 1 to", "run", scenario, "--threads", "0"),
                slip("'1.5' is not a whole number", "run", scenario, "--seed", "1.5"),
                slip("write year-month-day", "run", scenario, "--as-of", "2024-02-30"),
                slip("'x' is not a whole number such as 100, from 20 to 1000000", "fit", scenario, "--points", "x"),
                slip("--points must be from 20 to 1000000 but was 3", "fit", scenario, "--points", "3"),
                slip("'2.5' is not a whole number such as 100, from 1 to 400", "forecast", "x", "--horizon", "2.5"),
                slip("'9e9' is not a whole number such as 100, from 0 to 100000", "claims", scenario, "--pairs", "9e9"),
                slip("nowhere: no such folder.", "fit", "nowhere"),
                slip("its folder does not exist", "parity", "--out", "nowhere/page.md"),
                slip("should be specified only once", "run", scenario, "--days", "3", "--days", "4"),
                slip("2023-12-31", "run", scenario, "--as-of", "2023-12-31"),
                slip("Did you mean 'more-beds'?", "run", scenario, "--levers", "more-bed"),
                slip("has an empty name", "run", scenario, "--levers", "more-beds,"),
                slip("on and off", "run", scenario, "--levers", "more-beds,no:more-beds"),
                slip("not on", "run", scenario, "--levers", "no:more-beds"),
                slip("--lang must be en or es", "run", scenario, "--lang", "fr"),
                slip("--expected plays one run", "run", scenario, "--expected", "--replicates", "7"),
                slip("--levers", "compare", scenario),
                slip("no lever 'nothing'", "compare", scenario, "--levers", "nothing"),
                slip("nowhere", "run", "nowhere"),
                slip("nowhere", "check", "nowhere"),
                slip("holds the scenario itself", "run", scenario, "--out", scenario));
    }

    private static Arguments slip(String message, String... words) {
        return Arguments.of(message, words);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_gets_one_kind_message_exit_code_2_and_nothing_written(String message, String[] words)
            throws IOException {
        Path out = folder.resolve("out");
        boolean runs = words.length > 0
                && (words[0].equals("run") || words[0].equals("compare"))
                && !Stream.of(words).anyMatch("--out"::equals);
        String[] typed = runs
                ? Stream.concat(Stream.of(words), Stream.of("--out", out.toString()))
                        .toArray(String[]::new)
                : words;

        Said said = Said.by(typed);

        assertThat(said.code()).as(said.toString()).isEqualTo(2);
        assertThat(said.err() + said.out())
                .contains(message)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(said.err().lines().count() + said.out().lines().count()).isLessThanOrEqualTo(3);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_folder_with_other_things_in_it_is_never_replaced() throws IOException {
        Files.writeString(folder.resolve("letters.txt"), "mine");

        Said said = Said.by("run", Said.firstSteps(), "--out", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("holds files that no run wrote");
        assertThat(Files.readString(folder.resolve("letters.txt"))).isEqualTo("mine");
    }

    @Test
    void replicates_that_cannot_fit_are_refused_before_the_run() {
        Said said = Said.by(
                "run", Said.firstSteps(), "--replicates", "1000000", "--days", "3000", "--out", folder + "/out");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is room for", "--replicates ", "PASO_JAVA_OPTS");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
