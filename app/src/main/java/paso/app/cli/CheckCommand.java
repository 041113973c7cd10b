package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paso.app.run.CheckLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `paso check`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Number.class,
        description = {
            "Reads a scenario and tells every problem and note. Runs nothing and writes nothing.",
            "",
            "Rows published after the as-of date are read too, so that they are right when their day comes.",
            ""
        },
        footer = {"", "Examples:", "  paso check scenarios/first-steps", "  paso check my-corridor"})
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "Folder of the scenario.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path scenario;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CheckLine.Found found = CheckLine.check(scenario);
        found.problems().forEach(console.out()::println);
        found.notes().forEach(note -> console.out().println("note: " + note));
        console.out().println(Summary.of(scenario, found));
        return found.problems().isEmpty() ? Console.FINE : Console.REFUSED;
    }
}
