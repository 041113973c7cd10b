package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.Complaint;
import paso.app.run.ForecastLine;
import paso.data.output.PredictionFolder;
import paso.observe.Frequency;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso forecast`.
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Forecasts published series from what was public on a day: quantiles and joint sample paths.",
            "",
            "Writes forecast.csv as hubverse model output. Horizon 0 is the period that holds the day; what was not yet "
                    + "published before it is forecast too. Parts and totals that agreed in the past agree in every path. "
                    + "A forecast knows no events but those in --events.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso forecast figures.csv --as-of 2023-12-31 --horizon 6",
            "  paso forecast figures.csv:darien_transits/panama_darien/persons_or_events_total --as-of 2023-12-31 \\",
            "      --horizon 3 --keep kept"
        })
final class ForecastCommand implements Callable<Integer> {

    private static final int PATHS = 200;

    private final Console console;

    @Parameters(
            paramLabel = "FILE[:series/place/measure]",
            arity = "1..*",
            description = "Files of series, whole or one series of them.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "D", required = true, description = "Day whose knowledge counts.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private LocalDate asOf;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            required = true,
            description = "Periods after the one that holds the day.")
    @Whole(from = 1, to = 400)
    private int horizon;

    @Option(
            names = "--frequency",
            paramLabel = "F",
            description = "daily, weekly or monthly. Default: as series.csv says; daily flows by the week, others as "
                    + "published.")
    private Optional<String> frequency = Optional.empty();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "CSV with date,name,low,high,series: what you expect to happen, as a factor from low to high.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--paths", paramLabel = "N", description = "Sample paths. Default: " + PATHS + ".")
    @Whole(from = 2, to = 20_000)
    private int paths = PATHS;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; an earlier forecast there is replaced whole. Default: out/forecast.")
    private Path out = Path.of("out", "forecast");

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Also keep the forecast there under its hash, never overwritten, for paso score.")
    private Optional<Path> keep = Optional.empty();

    @Option(
            names = "--void-if",
            paramLabel = "EVENT",
            description = "With --keep: name of an event that the forecast assumes does not happen.")
    private String voidIf = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "csv or parquet, for forecast.csv or forecast.parquet. Default: csv.")
    private String format = "csv";

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    ForecastCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = console.progress(quiet);
        try {
            ForecastLine.Done done = new ForecastLine(progress, console.interrupt())
                    .run(new ForecastLine.Wish(
                            what,
                            asOf,
                            horizon,
                            frequency.map(ForecastCommand::of),
                            events,
                            paths,
                            seed,
                            out,
                            keep,
                            voidIf,
                            LocalDate.now(ZoneOffset.UTC),
                            format(format)));
            progress.clear();
            if (!quiet) ForecastText.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }

    private static PredictionFolder.Format format(String word) {
        return switch (word) {
            case "csv" -> PredictionFolder.Format.CSV;
            case "parquet" -> PredictionFolder.Format.PARQUET;
            default -> throw new Complaint("--format must be csv or parquet but was '%s'".formatted(word));
        };
    }

    private static Frequency of(String word) {
        return switch (word) {
            case "daily", "day" -> Frequency.DAY;
            case "weekly", "week" -> Frequency.WEEK;
            case "monthly", "month" -> Frequency.MONTH;
            default -> throw new Complaint("--frequency must be daily, weekly or monthly but was '%s'".formatted(word));
        };
    }
}
