package paso.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import paso.app.run.CaseLine;
import paso.app.run.CaseOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `paso import flee`.
@Command(
        name = "flee",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Writes a Flee case as a Paso scenario: plain files that a person can read and extend.",
            "",
            "A run of the scenario gives the same summary.csv as a run of the case.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso import flee mali --settings simsetting.yml --observed mali2012 --to my-mali",
            "  paso run my-mali"
        })
final class ImportFleeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of locations.csv and routes.csv.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path folder;

    @Option(names = "--settings", paramLabel = "FILE", description = "The case's simsetting.yml.")
    private Optional<Path> settings = Optional.empty();

    @Option(names = "--observed", paramLabel = "DIR", description = "Folder of data_layout.csv and its series.")
    private Optional<Path> observed = Optional.empty();

    @Option(names = "--flee-documented", description = "What Flee's documentation says in place of what its code does.")
    private boolean documented;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write; must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path to;

    ImportFleeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CaseOrder order = new CaseOrder(
                folder,
                settings,
                observed,
                documented,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                1,
                List.of());
        new CaseLine((_, _, _) -> {}, console.interrupt()).importFlee(order, to).forEach(console.out()::println);
        return Console.FINE;
    }
}
