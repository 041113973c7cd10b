package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.ImportLine;
import paso.data.folder.Problem;
import paso.data.series.Import;
import paso.data.series.Merge;
import paso.observe.Revision;
import paso.report.CsvText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paso import`.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Adds files of observations to a store, which keeps every version of every value.",
            "",
            "SOURCE is cbp (encounters as CBP publishes them), long (series,place,measure,period_start,period_end,value), "
                    + "hubverse (target data), plain (date,place,measure,value) or auto (the header decides).",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso import cbp nationwide-encounters-fy21-fy24-dec-aor.csv --to observed --published 2024-01-26",
            "  paso import long usbp_monthly.csv --to observed --series series.csv",
            "  paso import plain shelter.csv --to observed --dry-run",
            "  paso import flee mali --settings simsetting.yml --observed mali2012 --to my-mali"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything is called
    private CommandSpec spec;

    // Not required as picocli sees it: with the subcommand flee there are none of these.
    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "Kind of the files.")
    private Optional<String> source = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = "Files to read.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--to", paramLabel = "STORE", description = "Folder of the store; made if not there.")
    private Optional<Path> store = Optional.empty();

    @Option(
            names = "--published",
            paramLabel = "D",
            description = "Day on which the files became public. Default: as the files say, else by lag.")
    private Optional<LocalDate> published = Optional.empty();

    @Option(
            names = "--releases",
            paramLabel = "FILE",
            description = "CSV with period,published: the day on which each month or day became public, where the "
                    + "publisher's days are known one by one.")
    private Optional<Path> releases = Optional.empty();

    @Option(names = "--learned", paramLabel = "D", description = "Day on which they were read. Default: today.")
    private Optional<LocalDate> learned = Optional.empty();

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description =
                    "What the series are and how late they are published: a series.csv as in docs/observations.md.")
    private Optional<Path> catalogue = Optional.empty();

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dry;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (source.isEmpty() || files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "import: which files? SOURCE FILE... --to STORE, or flee CASE --to DIR");
        }
        if (store.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--to=STORE'");
        }
        LocalDate today = learned.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        List<ImportLine.OfFile> done = ImportLine.run(
                new ImportLine.Wish(source.get(), files, store.get(), catalogue, published, releases, today, dry));
        done.forEach(this::tell);
        if (dry) console.out().println("Nothing was written (--dry-run).");
        return Console.FINE;
    }

    private void tell(ImportLine.OfFile file) {
        Import entry = file.entry();
        if (file.already()) {
            console.out().printf("%s: already imported on %s; nothing changes.%n", entry.file(), entry.learned());
            return;
        }
        console.out()
                .printf(
                        "%s: %,d rows, %,d kept, %,d series: %,d values new, %,d revised, %,d unchanged.%n",
                        entry.file(),
                        entry.rows(),
                        file.kept(),
                        file.series(),
                        entry.added(),
                        entry.revised(),
                        entry.unchanged());
        int shown = 0;
        for (Merge.Change change : file.changes()) {
            for (Revision revision : change.revisions()) {
                if (shown++ >= SHOWN) continue;
                console.out()
                        .printf(
                                "  revised: %s, %s to %s: %s -> %s (public %s)%n",
                                change.id(),
                                revision.period().first(),
                                revision.period().last(),
                                CsvText.plain(revision.from()),
                                CsvText.plain(revision.to()),
                                revision.published());
            }
        }
        if (shown > SHOWN) console.out().printf("  and %,d more revisions%n", shown - SHOWN);
        int told = 0;
        for (Problem note : file.notes()) {
            if (told++ < SHOWN) console.out().println("  note: " + note.text());
        }
        if (told > SHOWN) console.out().printf("  and %,d more notes%n", told - SHOWN);
    }
}
