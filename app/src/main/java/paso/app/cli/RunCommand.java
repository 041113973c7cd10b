package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.LeverChoice;
import paso.app.run.Order;
import paso.app.run.RunLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `paso run`.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Runs a scenario and writes tables and a briefing.",
            "",
            "Events that the scenario marks as known (default: on) are part of every run. --levers adds others; "
                    + "with no: before an id it switches a known event off.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso run scenarios/southwest-2023",
            "  paso run scenarios/southwest-2023 --as-of 2023-12-15 --days 60",
            "  paso run scenarios/southwest-2023 --levers no:event-lukeville",
            "  paso run scenarios/first-steps --levers more-beds --out out/with-beds",
            "  paso run scenarios/first-steps --levers more-beds,second-bus",
            "  paso run scenarios/first-steps --replicates 200 --seed 7 --threads 1",
            "  paso run scenarios/first-steps --expected      means only: quick, and no probabilities"
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--levers",
            paramLabel = "a,b",
            description = "Levers to switch on beside the known events; no:ID switches a known event off.")
    private Optional<String> levers = Optional.empty();

    @Option(
            names = "--expected",
            description = "One run of means in place of random replicates: quick, without bands or probabilities.")
    private boolean expected;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; what is there from an earlier run is replaced whole. "
                    + "Default: out/ and the scenario's name.")
    private Optional<Path> out = Optional.empty();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Order order = options.order(expected);
        LeverChoice choice = levers.map(LeverChoice::parse).orElse(LeverChoice.NONE);
        ProgressLine progress = console.progress(options.quiet());
        try {
            RunLine.Done done = new RunLine(progress, console.interrupt()).run(order, choice, out);
            progress.clear();
            if (!options.quiet()) Summary.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }
}
