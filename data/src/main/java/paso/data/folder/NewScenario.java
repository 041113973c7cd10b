package paso.data.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes a small complete scenario to begin with.
public final class NewScenario {

    static final List<String> FILES = List.of(
            "scenario.yaml",
            "places.csv",
            "routes.csv",
            "arrivals.csv",
            "shares.csv",
            "present.csv",
            "stays.yaml",
            "observations.csv",
            "levers.yaml",
            "sources.yaml");

    private NewScenario() {}

    /// Writes the template into `dir`, which is made where it is not there; a folder with anything in it is left alone.
    ///
    /// @return what stood in the way; absent when the scenario was written
    public static Optional<Problem> write(Path dir) {
        String name = String.valueOf(dir.getFileName());
        try {
            if (Files.exists(dir) && !Files.isDirectory(dir)) {
                return problem(name, "there is a file of this name", "Choose another name.");
            }
            if (Files.isDirectory(dir) && !isEmpty(dir)) {
                return problem(name, "the folder is not empty", "Choose another name; nothing was written.");
            }
            Files.createDirectories(dir);
            for (String file : FILES) copy(file, dir);
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return problem(name, "the folder cannot be written", "Check its permissions and the room on the disk.");
        }
    }

    private static Optional<Problem> problem(String name, String what, String wayOut) {
        return Optional.of(new Problem(name, 0, 0, "", what, "a new or empty folder", wayOut));
    }

    private static boolean isEmpty(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void copy(String file, Path dir) throws IOException {
        try (InputStream in = NewScenario.class.getResourceAsStream("template/" + file)) {
            if (in == null) throw new IllegalStateException("the template lacks " + file);
            Files.copy(in, dir.resolve(file));
        }
    }
}
