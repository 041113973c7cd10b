package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.CaseLine;
import paso.app.run.Complaint;
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
            "A folder with locations.csv and routes.csv and no scenario.yaml is a Flee case; docs/flee.md.",
            "",
            "Examples:",
            "  paso run mali --settings simsetting.yml --observed mali2012 --out out/mali",
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
            names = "--settings",
            paramLabel = "FILE",
            description = "simsetting.yml of a Flee case: a folder with locations.csv and routes.csv.")
    private Optional<Path> settings = Optional.empty();

    @Option(
            names = "--observed",
            paramLabel = "DIR",
            description = "Folder of data_layout.csv of a Flee case; drives arrivals, and camps are compared with it.")
    private Optional<Path> observed = Optional.empty();

    @Option(
            names = "--flee-documented",
            description = "Of a Flee case: what Flee's documentation says in place of what its code does.")
    private boolean documented;

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

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Folder in which forecasts are kept under their hash, never overwritten; later briefings score "
                            + "them. Internal runs without levers only. Default: beside --out, with -kept after its name.")
    private Optional<Path> keep = Optional.empty();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = console.progress(options.quiet());
        if (CaseLine.is(options.folder())) return displacement(progress);
        if (settings.isPresent() || observed.isPresent() || documented) {
            throw new Complaint("--settings, --observed and --flee-documented go with a Flee case, and %s is none: "
                            .formatted(options.folder())
                    + "it has no locations.csv and routes.csv, or it has a scenario.yaml");
        }
        Order order = options.order(expected);
        LeverChoice choice = levers.map(LeverChoice::parse).orElse(LeverChoice.NONE);
        try {
            RunLine.Done done = new RunLine(progress, console.interrupt())
                    .run(order, choice, out, Optional.of(new RunLine.Keep(keep, LocalDate.now(ZoneOffset.UTC))));
            progress.clear();
            if (!options.quiet()) Summary.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }

    private int displacement(ProgressLine progress) throws IOException {
        List<String> on = levers.map(text -> List.of(text.split(",", -1))).orElse(List.of());
        try {
            List<String> said = new CaseLine(progress, console.interrupt())
                    .run(options.caseOrder(settings, observed, documented, expected, on), out);
            progress.clear();
            if (!options.quiet()) said.forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }
}
