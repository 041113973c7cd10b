package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.BacktestLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso backtest`.
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Forecasts the past of every series in a folder from a row of origins and scores it beside baselines.",
            "",
            "Reads CSV files with the header series,place,measure,period_start,period_end,value,source and lists what it "
                    + "skipped. series.csv in the folder, or in its folder baselines, says what to ask; where there is "
                    + "none, rules of docs/forecasting.md do. No forecast sees a value after its origin.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso backtest ../shared/data --out out/backtest",
            "  paso backtest my-series --events breaks.csv --out out/mine",
            "  paso backtest ../shared/data --bar ../shared/data/baselines/tasks.csv --groups groups.csv"
        })
final class BacktestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "Folder of CSV files.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path folder;

    @Option(names = "--all", description = "Also series that series.csv does not name.")
    private boolean all;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "CSV with date,name and perhaps series: breaks, across which tasks are scored apart.")
    private Optional<Path> events = Optional.empty();

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "CSV with series,group for the tables of coverage. Default: by publisher.")
    private Optional<Path> groups = Optional.empty();

    @Option(
            names = "--bar",
            paramLabel = "FILE",
            description = "CSV with series,origin,horizon and wis_NAME: scores of others on the same tasks. The "
                    + "lowest mean of each series and horizon is the bar that ours is set against.")
    private Optional<Path> bar = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; what is there from an earlier backtest is replaced whole. "
                    + "Default: out/backtest.")
    private Path out = Path.of("out", "backtest");

    @Option(names = "--quiet", description = "No progress and no tables.")
    private boolean quiet;

    BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = console.progress(quiet);
        try {
            BacktestLine.Done done = new BacktestLine(progress, console.interrupt())
                    .run(folder, all, new BacktestLine.Beside(events, groups, bar), out);
            progress.clear();
            if (!quiet) BacktestText.of(done).forEach(console.out()::println);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }
}
