package paso.app.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of this build.
public final class Version {

    private Version() {}

    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("/paso/app/version.txt")) {
            if (in == null) throw new IllegalStateException("version.txt is missing from the build");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
