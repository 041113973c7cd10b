package paso.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C on the real launcher.
class InterruptTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void an_interrupt_ends_with_130_and_leaves_nothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: needs a POSIX shell");
        Process run = launch("run", Said.firstSteps(), "--replicates", "20000", "--days", "300", "--threads", "1");
        try (BufferedReader lines = run.inputReader()) {
            waitFor(lines, "Simulating");
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor()).isZero();

            assertThat(run.waitFor()).isEqualTo(130);
        } finally {
            run.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private Process launch(String... words) throws IOException {
        Path launcher = Said.repository().resolve("paso");
        String[] command = Stream.concat(
                        Stream.of(launcher.toString()), Stream.concat(Stream.of(words), Stream.of("--out", "out")))
                .toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // The classes under test; progress as on a terminal, so that the test sees how far the run is.
        builder.environment().put("PASO_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("PASO_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PASO_JAVA_OPTS", "-Dpaso.terminal=true");
        return builder.start();
    }

    /// Reads until `words` were written; progress ends no line, so it goes by characters.
    private static void waitFor(BufferedReader text, String words) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(words) < 0) {
            int next = text.read();
            assertThat(next).as("the run ended early: %s", seen).isNotNegative();
            seen.append((char) next);
        }
    }
}
