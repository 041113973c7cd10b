package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.ClaimsLine;
import paso.app.run.Complaint;
import paso.report.ClaimsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso claims`.
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Checks public statements against published counts: what was public when each was made, and by the as-of date.",
            "",
            "The statements stand in claims.yaml of the folder, the figures in series.csv, observations.csv and arrivals.csv.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso claims scenarios/southwest-2023",
            "  paso claims scenarios/southwest-2023 --as-of 2023-12-28 --lang es",
            "  paso claims my-folder --out out/my-claims"
        })
final class ClaimsCommand implements Callable<Integer> {

    private static final int PAIRS = 100;

    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "Folder of the scenario, or any folder with claims.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path scenario;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Later day to judge on (year-month-day); claims made after it are left out. "
                    + "Default: the last day on which anything in the folder became public.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|es", description = "Language. Default: en.")
    private String lang = "en";

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "Paired replicates for a claim that a lever brings about more or fewer. Default: " + PAIRS
                    + "; 0 runs none.")
    @Whole(from = 0, to = 100_000)
    private int pairs = PAIRS;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; changes the time taken and nothing else. Default: one per processor.")
    @Whole(from = 1, to = 1024)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; what is there from earlier is replaced whole. "
                    + "Default: out/, the folder's name and -claims.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    ClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!lang.equals("en") && !lang.equals("es"))
            throw new Complaint("--lang must be en or es but was '%s'".formatted(lang));
        int many = threads.orElseGet(Runtime.getRuntime()::availableProcessors);
        ClaimsLine.Wish wish = new ClaimsLine.Wish(scenario, asOf, pairs, many, lang);
        ProgressLine progress = console.progress(quiet);
        try {
            ClaimsLine.Done done = new ClaimsLine(progress, console.interrupt()).run(wish, out);
            progress.clear();
            if (!quiet) tell(done);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }

    private void tell(ClaimsLine.Done done) {
        ClaimsPage page = new ClaimsPage(done.claims(), done.judged(), done.asOf(), done.leftOut(), lang);
        page.table().forEach(console.out()::println);
        console.out().println();
        if (done.leftOut() > 0)
            console.out().println("%d claims made after %s are left out.".formatted(done.leftOut(), done.asOf()));
        console.out().println("Every computation: %s".formatted(done.out().resolve("claims.md")));
    }
}
