package paso.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import paso.app.run.ParityLine;
import paso.data.output.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `paso parity`.
@Command(
        name = "parity",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        sortOptions = false,
        description = {
            "Compares the displacement engine with Flee's own runs: camps of Mali, six averaged relative differences, "
                    + "CPU time.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  paso parity --flee ../shared/flee",
            "  paso parity --flee flee --out docs/validation.md"
        })
final class ParityCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--flee",
            paramLabel = "DIR",
            description = "Folder of Flee's cases, settings and reference outputs. Default: ../shared/flee.")
    private Path flee = Path.of("../shared/flee");

    @Option(names = "--out", paramLabel = "FILE", description = "Write the page there too.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Replicates of Mali; half as many for time, a tenth for the other cases. Default: 100.")
    @Whole(from = 2, to = 10_000)
    private Integer replicates = 100;

    ParityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (out.isPresent()) WholeFile.requireFree(out.get());
        String page = new ParityLine(flee, replicates, console.interrupt()).page();
        console.out().print(page);
        console.out().flush();
        if (out.isPresent()) WholeFile.write(out.get(), page.getBytes(StandardCharsets.UTF_8));
        return Console.FINE;
    }
}
