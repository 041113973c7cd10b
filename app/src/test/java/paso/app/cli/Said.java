package paso.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// What one command said, run inside this process.
record Said(int code, String out, String err) {

    static Said by(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, new Interrupt()).run(words);
        return new Said(code, out.toString(), err.toString());
    }

    /// The folder of the repository: the nearest above the working folder that holds `scenarios/`.
    static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("scenarios"))) return folder;
        }
        throw new IllegalStateException("no folder above holds scenarios/");
    }

    static String firstSteps() {
        return repository().resolve("scenarios/first-steps").toString();
    }
}
