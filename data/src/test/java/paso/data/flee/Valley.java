package paso.data.flee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import paso.scenario.displacement.Displacement.Law;

/// A small case of Flee for tests: seven places, twenty days, with its settings and what was observed inside it.
final class Valley {

    private Valley() {}

    static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("scenarios"))) {
            at = at.getParent();
            if (at == null) throw new IllegalStateException("no folder above the tests holds scenarios/");
        }
        return at;
    }

    static Path folder() {
        return repository().resolve("data/src/test/resources/paso/data/flee/valley");
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                texts.put(folder().relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static Path write(Path folder, Map<String, String> texts) {
        try {
            Files.createDirectories(folder.resolve("observed"));
            for (var text : texts.entrySet())
                Files.write(folder.resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static FleeFolder.Request request(Path folder, Law law) {
        return new FleeFolder.Request(
                folder,
                Optional.of(folder.resolve("simsetting.yml")),
                Optional.of(folder.resolve("observed")),
                law,
                OptionalInt.empty());
    }
}
