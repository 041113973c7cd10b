package paso.data.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/// A new folder of plain files, there whole or not at all.
public final class NewPlainFolder {

    private NewPlainFolder() {}

    /// Writes a folder that is not there yet.
    ///
    /// @param files content by name
    /// @throws OutputProblem when something is there already; nothing was written
    public static void write(Path to, Map<String, byte[]> files) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputProblem(to.toString(), "is there already", "Name a folder that does not exist yet");
        }
        try (FolderSwap swap = FolderSwap.begin(to)) {
            for (Map.Entry<String, byte[]> file : files.entrySet())
                RunFolder.put(swap.folder(), file.getKey(), file.getValue());
            swap.commit();
        }
    }
}
