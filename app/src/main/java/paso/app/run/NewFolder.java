package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import paso.data.folder.NewScenario;

/// `new`: a folder to start from.
public final class NewFolder {

    private NewFolder() {}

    /// @throws Complaint   when something is there already
    /// @throws IOException when it cannot be written
    public static void write(Path folder) throws IOException {
        if (Files.exists(folder) && !empty(folder)) {
            throw new Complaint("%s is there already and is not an empty folder. Choose another name.".formatted(folder));
        }
        NewScenario.write(folder);
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
