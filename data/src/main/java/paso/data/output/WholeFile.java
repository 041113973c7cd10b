package paso.data.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One file that is there whole or as it was.
public final class WholeFile {

    private WholeFile() {}

    /// Whether a file of this name may be written: asked before long work.
    ///
    /// @throws IOException with the reason where it may not
    public static void requireFree(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is no plain file, and is not replaced");
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "its folder does not exist");
        }
    }

    /// Writes beside the file, then moves over it.
    public static void write(Path file, byte[] bytes) throws IOException {
        requireFree(file);
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try {
            Files.write(partial, bytes);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
