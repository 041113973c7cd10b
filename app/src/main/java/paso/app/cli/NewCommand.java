package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paso.app.run.NewFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `paso new`.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Number.class,
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
    public Integer call() throws IOException {
        NewFolder.write(folder);
        console.out().println("Made %s. Next: paso check %s, then paso run %s".formatted(folder, folder, folder));
        return Console.FINE;
    }
}
