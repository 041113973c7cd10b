package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.CompareLine;
import paso.app.run.LeverChoice;
import paso.app.run.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `paso compare`.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Runs a scenario with and without levers on the same dice and writes the differences.",
            "",
            "Each --levers is one set of levers, switched on together and set against the base run. With no: before "
                    + "an id a known event is switched off.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso compare scenarios/first-steps --levers more-beds",
            "  paso compare scenarios/first-steps --levers more-beds --levers more-beds,second-bus",
            "  paso compare scenarios/southwest-2023 --levers no:event-lukeville --replicates 200",
            "  paso compare scenarios/first-steps --levers more-beds --replicates 400 --out out/beds"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--levers",
            paramLabel = "a,b",
            required = true,
            description = "A set of levers to set against the base run; may be given several times.")
    private List<String> levers = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; what is there from an earlier comparison is replaced whole. "
                    + "Default: out/, the scenario's name and -compare.")
    private Optional<Path> out = Optional.empty();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Order order = options.order(false);
        List<LeverChoice> choices = levers.stream().map(LeverChoice::parse).toList();
        ProgressLine progress = console.progress(options.quiet());
        try {
            CompareLine.Done done = new CompareLine(progress, console.interrupt()).run(order, choices, out);
            progress.clear();
            if (!options.quiet()) Summary.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }
}
