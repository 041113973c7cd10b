package paso.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import paso.app.run.ChangeLine;
import paso.app.run.Complaint;
import paso.data.output.ChangeFolder;
import paso.observe.Frequency;
import paso.study.change.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso change`.
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Was that a real change? Tells size, chance and days of a change in a series of counts, and how often the "
                    + "like of it stood in the series' own past; or why it cannot be determined.",
            "",
            "Reads only what was public on the as-of date. Says that a level moved, never why.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso change shelter.csv --since 2023-10-01",
            "  paso change usbp_monthly.csv:usbp_encounters/southwest_land_border/encounters --since 2023-01-01",
            "  paso change shelter.csv --since 2023-10-01 --as-of 2023-11-15 --published-lag 2 --out out/shelter",
            "  paso change boats.csv --since 2023-09-15 --by week",
            "  paso change shelter.csv --power                 how often planted drops are found in it",
            "  paso change simulated:day --power               and in series of which the truth is known"
        })
final class ChangeCommand implements Callable<Integer> {

    private static final int MORE_THAN = 10;
    private static final int TRIES = 40;

    private final Console console;

    @Parameters(
            paramLabel = "FILE[:series/place/measure]",
            description = "CSV with counts: series,place,measure,period_start,period_end,value,source or "
                    + "date,place,measure,value. The name may be left out where there is one series.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private String file;

    @Option(names = "--since", paramLabel = "D", description = "Day from which the level is supposed to have moved.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Only what was public on that day. Default: when the newest value became public.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--published-lag",
            paramLabel = "DAYS",
            description = "Days from the end of a period until it is public, where the file does not say. "
                    + "Default: by --series, else 7 for days, 14 for weeks, 60 for months.")
    @Whole(from = 0, to = 3650)
    private Optional<Integer> lag = Optional.empty();

    @Option(
            names = "--more-than",
            paramLabel = "PERCENT",
            description = "Size to give the chance of. Default: " + MORE_THAN + ".")
    @Whole(from = 1, to = 99)
    private int moreThan = MORE_THAN;

    @Option(
            names = "--by",
            paramLabel = "week|month",
            description =
                    "Add the days of a flow up to weeks or months before anything is asked: of arrivals that come "
                            + "in bursts, days are weather. Weeks begin on the weekday of --since. Default: as published.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--stock", description = "The values are stocks (a census), whatever their name suggests.")
    private boolean stock;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description = "What the series are and how late they are published (series.csv).")
    private Optional<Path> catalogue = Optional.empty();

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description = "Holidays as date,name in place of the American and Mexican ones.")
    private Optional<Path> holidays = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for change.json, change.csv and change.svg; an earlier one is replaced whole. "
                    + "Default: nothing is written.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print JSON in place of sentences.")
    private boolean json;

    @Option(
            names = "--power",
            description = "Plant drops of 10 to 50 %% at past dates, or in simulated series, and print how often they "
                    + "are found, and how often one is found where none was planted.")
    private boolean power;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Dates or series for each row of --power. Default: " + TRIES + ".")
    @Whole(from = 1, to = 10_000)
    private int tries = TRIES;

    ChangeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OptionalInt days = lag.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        ChangeLine.Source source =
                new ChangeLine.Source(file, asOf, days, catalogue, stock, holidays, by.map(ChangeCommand::of));
        if (power) {
            ChangeText.of(ChangeLine.power(source, tries)).forEach(console.out()::println);
            return Console.FINE;
        }
        LocalDate day = since.orElseThrow(() -> new Complaint("--since is missing: from which day on? "
                + "Write --since 2023-10-01, or --power to see what the series can show"));
        Finding finding = ChangeLine.find(source, day, moreThan, out);
        if (json) console.out().print(new String(ChangeFolder.json(finding), StandardCharsets.UTF_8));
        else ChangeText.of(finding).forEach(console.out()::println);
        console.out().flush();
        return Console.FINE;
    }

    private static Frequency of(String word) {
        return switch (word) {
            case "day" -> Frequency.DAY;
            case "week" -> Frequency.WEEK;
            case "month" -> Frequency.MONTH;
            default -> throw new Complaint("--by must be week or month but was '%s'".formatted(word));
        };
    }
}
