package paso.data.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One way to read a file of observations.
public interface Importer {

    /// As in `paso import NAME`.
    String name();

    /// What the file looks like, for help texts.
    String words();

    /// Whether a file with this header is of this kind.
    boolean fits(List<String> header);

    /// Reads a file. Whatever is wrong with its content is in the result.
    Imported read(Path file, Terms terms) throws IOException;
}
