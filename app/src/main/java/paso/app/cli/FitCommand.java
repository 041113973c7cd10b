package paso.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.FitLine;
import paso.data.output.FitFolder;
import paso.study.displacement.CampFit;
import paso.study.displacement.CampScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso fit`.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Finds the parameters of a displacement case from what camps had registered up to a day, and says what"
                    + " follows, with intervals.",
            "",
            "After that day only the total of all camps is read, never its split. Writes fitted.yml, which"
                    + " paso run takes as --settings (of a scenario: the folder fitted, which it takes as it is),"
                    + " what the counts say of each parameter, and an outlook.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso fit CASE --settings simsetting.yml --observed counts --as-of 2012-07-27",
            "  paso fit CASE --observed counts --priors narrow.csv --points 4000 --out out/case-fit",
            "  paso run CASE --observed counts --settings out/case-fit/fitted.yml",
            "  paso fit my-case && paso run out/my-case-fit/fitted"
        })
final class FitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "CASE", description = "Flee input folder, or a scenario made of one by paso import flee.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path folder;

    @Option(names = "--settings", paramLabel = "FILE", description = "simsetting.yml to start from.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--observed", paramLabel = "DIR", description = "Folder with data_layout.csv and counts of camps.")
    private Optional<Path> observed = Optional.empty();

    @Option(
            names = "--priors",
            paramLabel = "FILE",
            description = "Ranges of parameters: parameter,low,high. Default: priors.csv of the case, if there is one.")
    private Optional<Path> priors = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Last day whose counts are read. Default: half of the case.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--flee-documented", description = "Rules as Flee's documentation has them, not as its code does.")
    private boolean documented;

    @Option(names = "--points", paramLabel = "N", description = "Points of the global search. Default: 1500.")
    @Whole(from = 20, to = 1_000_000)
    private int points = 1500;

    @Option(names = "--members", paramLabel = "N", description = "Members of the posterior. Default: 80.")
    @Whole(from = 10, to = 10_000)
    private int members = 80;

    @Option(names = "--seed", paramLabel = "N", description = "Start of all chance. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; changes the time taken and nothing else. Default: one per processor.")
    @Whole(from = 1, to = 1024)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results. Default: out/, the case's name and -fit.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "No progress and no table.")
    private boolean quiet;

    FitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int parallel = threads.orElseGet(Runtime.getRuntime()::availableProcessors);
        CampFit.Effort standard = CampFit.Effort.standard(parallel);
        CampFit.Effort effort = new CampFit.Effort(
                points, members, standard.moves(), standard.paths(), standard.replicates(), parallel);
        FitLine.Wish wish = new FitLine.Wish(folder, settings, observed, priors, asOf, documented, effort, seed);
        ProgressLine progress = console.progress(quiet);
        try {
            FitLine.Done done = new FitLine(progress, console.interrupt()).run(wish, out);
            progress.clear();
            if (!quiet) print(done);
            return Console.FINE;
        } finally {
            progress.clear();
        }
    }

    private void print(FitLine.Done done) {
        PrintWriter to = console.out();
        CampFit fit = done.fit();
        to.printf(
                Locale.ROOT,
                "%s fitted to counts up to %s with %,d runs in %.0f s.%n%n",
                done.found().displacement().id(),
                done.asOf(),
                fit.summary().runs(),
                done.seconds());
        to.printf(Locale.ROOT, "%-34s %9s %9s %9s %9s  %s%n", "parameter", "best", "5 %", "50 %", "95 %", "counts say");
        for (CampFit.Learned one : fit.learned()) {
            to.printf(
                    Locale.ROOT,
                    "%-34s %9.4g %9.4g %9.4g %9.4g  %s%n",
                    one.name(done.found()::name),
                    one.best(),
                    one.after().low(),
                    one.after().middle(),
                    one.after().high(),
                    one.said());
        }
        done.scores().ifPresent(scores -> {
            to.printf(Locale.ROOT, "%nAfter %s, given the totals (rescaled difference, 0 best):%n", done.asOf());
            for (CampScores.Row row : scores.rows()) {
                to.printf(Locale.ROOT, "%-34s %9.4f", row.method(), row.difference());
                if (!Double.isNaN(row.cover90())) {
                    to.printf(
                            Locale.ROOT,
                            "  %.0f %% of counts in 90 %% intervals, %.0f %% in 50 %%",
                            100 * row.cover90(),
                            100 * row.cover50());
                }
                to.println();
            }
        });
        to.printf("%n%s%n%s%n", done.fitted(), done.out().resolve(FitFolder.PAGE));
    }
}
