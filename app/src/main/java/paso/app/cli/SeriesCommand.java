package paso.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.ImportLine;
import paso.data.series.SeriesStore;
import paso.observe.Series;
import paso.observe.Vintage;
import paso.report.CsvText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso series`.
@Command(
        name = "series",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Lists the series of a store, as CSV: what they are, from when to when, and how often revised.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso series observed",
            "  paso series observed --as-of 2023-12-31",
            "  paso series observed --of usbp_encounters/southwest_land_border/encounters"
        })
final class SeriesCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path store;

    @Option(names = "--as-of", paramLabel = "D", description = "As it was public on that day. Default: all there is.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--of",
            paramLabel = "SERIES",
            description = "Only series whose name begins so: series, series/place or series/place/measure.")
    private String of = "";

    SeriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SeriesStore read = ImportLine.read(store);
        LocalDate date = asOf.orElse(LocalDate.MAX);
        console.out()
                .println(
                        "series,place,measure,quantity,frequency,periods,first,last,newest_value,published,versions,revisions");
        int listed = 0;
        for (Series series : read.series()) {
            if (!series.id().toString().startsWith(of)) continue;
            Vintage vintage = series.asOf(date);
            if (vintage.values().isEmpty()) continue;
            console.out().println(line(series, vintage, date));
            listed++;
        }
        if (listed == 0)
            console.err().println("paso: no such series was public then. Leave --of or --as-of out to see all");
        return Console.FINE;
    }

    private static String line(Series series, Vintage vintage, LocalDate date) {
        Vintage.Value last = vintage.values().getLast();
        LocalDate published = series.inForce(last.period(), date).orElseThrow().published();
        long versions =
                series.versions().stream().filter(day -> !day.isAfter(date)).count();
        long revisions = series.revisions().stream()
                .filter(revision -> !revision.published().isAfter(date))
                .count();
        return new String(
                new CsvText(128)
                        .text(series.id().series())
                        .text(series.id().place())
                        .text(series.id().measure())
                        .text(series.quantity().words())
                        .text(series.frequency().name().toLowerCase(Locale.ROOT))
                        .number(vintage.values().size())
                        .text(vintage.values().getFirst().period().first().toString())
                        .text(last.period().last().toString())
                        .number(last.value())
                        .text(published.toString())
                        .text(Long.toString(versions))
                        .text(Long.toString(revisions))
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
