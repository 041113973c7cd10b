package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import paso.app.run.Complaint;
import paso.app.run.ForecastScoreLine;
import paso.app.run.Order;
import paso.app.run.ScoreLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paso score`.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Runs a scenario from several past days and scores what it said beside what came, and beside persistence; or "
                    + "scores a file of forecasts, or a folder of kept ones, in the form of the hubverse.",
            "",
            "Of a scenario:",
            "The days and the series stand in scores.yaml of the scenario's folder; official forecasts of the past to "
                    + "replay in alarms.csv. Prints Markdown tables and writes every point.",
            "",
            "Of forecasts: reference_date, location, horizon, target, target_end_date, output_type, output_type_id, value, "
                    + "as CSV or Parquet. Checks hashes of kept forecasts, prints and writes the scores.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso score scenarios/southwest-2023",
            "  paso score scenarios/southwest-2023 --replicates 400 --write",
            "  paso score scenarios/southwest-2023 --as-of 2023-12-28,2024-01-26 --out out/two-dates",
            "  paso score 2023-12-30-my-model.csv --truth target-data/time-series.csv",
            "  paso score kept --truth observed --happened closure@2024-01-05"
        })
final class ScoreCommand implements Callable<Integer> {

    private static final int REPLICATES = 200;
    private static final int DAYS = 400;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|FILE|DIR",
            description = "Folder of the scenario, file of forecasts, or folder of kept ones.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path scenario;

    @Option(
            names = "--as-of",
            paramLabel = "D,D",
            split = ",",
            description = "Days to forecast from, in place of those of scores.yaml.")
    private List<LocalDate> asOf = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Most days that an official forecast is followed. Default: " + DAYS + ".")
    @Whole(from = 1, to = 3660)
    private int days = DAYS;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "How often chance is played through from each day. Default: " + REPLICATES + ".")
    @Whole(from = 2, to = 100_000)
    private int replicates = REPLICATES;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of all chance: the same seed gives the same bytes. Default: the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; changes the time taken and nothing else. Default: one per processor.")
    @Whole(from = 1, to = 1024)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--write",
            description = "Also leave scores.csv in the scenario's folder, for its briefing to show.")
    private boolean write;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; what is there from an earlier scoring is replaced whole. "
                    + "Default: out/, the scenario's name and -score.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Of forecasts: what came, as target data, series in the long format, or a store. "
                    + "Default: the forecasts are only checked.")
    private Optional<Path> truth = Optional.empty();

    @Option(
            names = "--truth-as-of",
            paramLabel = "D",
            description = "Of forecasts: the truth as it was public on that day. Default: the newest.")
    private Optional<LocalDate> truthAsOf = Optional.empty();

    @Option(
            names = "--happened",
            paramLabel = "EVENT@D",
            description = "Of kept forecasts: an event and its day; forecasts that assumed it away are void.")
    private List<String> happened = new ArrayList<>();

    @Option(names = "--quiet", description = "No progress and no tables.")
    private boolean quiet;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (ForecastScoreLine.takes(scenario)) return forecasts();
        if (truth.isPresent() || truthAsOf.isPresent() || !happened.isEmpty()) {
            throw new Complaint(
                    "%s is neither a file of forecasts nor a folder of kept ones, which --truth, --truth-as-of and --happened are for. Name one"
                            .formatted(scenario));
        }
        Order order = new Order(
                scenario,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(replicates),
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                threads.orElseGet(Runtime.getRuntime()::availableProcessors),
                false,
                "en");
        ScoreLine.Wish wish = new ScoreLine.Wish(asOf, days, write);
        ProgressLine progress = console.progress(quiet);
        try {
            ScoreLine.Done done = new ScoreLine(progress, console.interrupt()).run(order, wish, out);
            progress.clear();
            if (!quiet) ScoreText.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }

    /// Options that speak of a scenario and would change nothing of forecasts.
    private static final List<String> OF_SCENARIOS =
            List.of("--as-of", "--days", "--replicates", "--seed", "--threads", "--write");

    private Integer forecasts() throws IOException {
        List<String> idle = OF_SCENARIOS.stream()
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .toList();
        if (!idle.isEmpty()) {
            throw new Complaint(
                    "%s says nothing of forecasts, and %s holds them. Leave %s out, or name a scenario's folder"
                            .formatted(String.join(", ", idle), scenario, idle.size() == 1 ? "it" : "them"));
        }
        String name = String.valueOf(scenario.toAbsolutePath().normalize().getFileName())
                .replaceFirst("\\.(csv|parquet)$", "");
        Path folder = out.orElseGet(() -> Path.of("out", name + "-score"));
        ForecastScoreLine.Done done = ForecastScoreLine.run(new ForecastScoreLine.Wish(
                scenario, truth, truthAsOf.orElse(LocalDate.MAX), Typed.events(happened), Optional.of(folder)));
        if (!quiet) ForecastScoreText.of(done, truth.isPresent(), folder).forEach(console.out()::println);
        return Console.FINE;
    }
}
