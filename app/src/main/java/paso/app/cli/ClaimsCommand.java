package paso.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.ClaimsLine;
import paso.app.run.Complaint;
import paso.report.ClaimText;
import paso.results.Judged;
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

    @Option(names = "--quiet", description = "No table.")
    private boolean quiet;

    ClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!lang.equals("en") && !lang.equals("es"))
            throw new Complaint("--lang must be en or es but was '%s'".formatted(lang));
        ClaimsLine.Done done = new ClaimsLine().run(scenario, asOf);
        ClaimText text = new ClaimText(done.claims(), lang);
        for (Judged judged : done.judged()) {
            console.out().println(judged.claim().id() + " " + text.statement(judged.claim()));
            for (var finding : java.util.List.of(judged.then(), judged.now())) {
                console.out().println("  " + finding.asOf() + ": " + text.verdict(finding));
                text.computation(finding).forEach(line -> console.out().println("     " + line));
                text.remarks(finding).forEach(line -> console.out().println("     * " + line));
            }
        }
        return Console.FINE;
    }
}
