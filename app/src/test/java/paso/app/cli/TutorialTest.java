package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Executes the tutorial: every `sh` block of paso commands is run, and what is shown below it is what they say.
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```(?:\\s*```text\\n(.*?)```)?");
    private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d seconds");

    @TempDir
    Path folder;

    @Test
    void the_tutorial_says_what_paso_says() throws IOException {
        Path first = Files.createDirectories(folder.resolve("scenarios/first-steps"));
        try (Stream<Path> files = Files.list(Path.of(Said.firstSteps()))) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, first.resolve(file.getFileName()));
        }
        Matcher block = BLOCK.matcher(Files.readString(Said.repository().resolve("docs/tutorial.md")));
        int commands = 0;
        while (block.find()) {
            StringBuilder said = new StringBuilder();
            for (String line : block.group(1).lines().toList()) {
                if (!line.startsWith("./paso ")) continue;
                said.append(run(line));
                commands++;
            }
            String shown = block.group(2);
            if (shown != null) {
                assertThat(SECONDS.matcher(said).replaceAll("N seconds"))
                        .as(block.group(1))
                        .isEqualTo(SECONDS.matcher(shown).replaceAll("N seconds"));
            }
        }
        assertThat(commands).isGreaterThanOrEqualTo(5);
    }

    /// Paths of the tutorial lie in the temporary folder; what is said is told without it.
    private String run(String line) {
        List<String> words = new ArrayList<>(List.of(line.substring("./paso ".length()).split(" +")));
        words.replaceAll(word -> word.startsWith("scenarios/") || word.startsWith("out/") || word.startsWith("my-")
                ? folder.resolve(word).toString()
                : word);
        Said said = Said.by(words.toArray(String[]::new));
        assertThat(said.code()).as("%s: %s", line, said).isZero();
        return said.out().replace(folder + "/", "");
    }
}
