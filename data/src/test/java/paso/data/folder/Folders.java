package paso.data.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Scenario folders for tests.
final class Folders {

    private Folders() {}

    /// The folder of the repository that holds `scenarios/`.
    static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("scenarios"))) {
            at = at.getParent();
            if (at == null) throw new IllegalStateException("no folder above the tests holds scenarios/");
        }
        return at;
    }

    static Path firstSteps() {
        return repository().resolve("scenarios/first-steps");
    }

    static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList())
                texts.put(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static Path write(Path folder, Map<String, String> texts) {
        try {
            Files.createDirectories(folder);
            for (var text : texts.entrySet())
                Files.write(folder.resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
