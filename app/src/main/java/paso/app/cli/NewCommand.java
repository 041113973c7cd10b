package paso.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import paso.app.run.NewFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `paso new`.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        description = {"Writes a small scenario folder that runs, to start from.", ""},
        footer = {"", "Examples:", "  paso new my-corridor", "  paso check my-corridor", "  paso run my-corridor"})
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "Folder to make; it must not be there yet, or be empty.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path folder;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NewFolder.write(folder);
        String name = quoted(folder.toString());
        console.out().println("Made %s. Next: paso check %s, then paso run %s".formatted(name, name, name));
        return Console.FINE;
    }

    /// As a shell takes it: in quotes where it holds more than letters, digits and `. _ / \ : -`.
    private static String quoted(String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._/\\:-".indexOf(c) >= 0);
        return plain ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
