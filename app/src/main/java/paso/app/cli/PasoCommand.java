package paso.app.cli;

import java.util.stream.Collectors;
import paso.app.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What `paso` alone says.
@Command(
        name = "paso",
        mixinStandardHelpOptions = true,
        versionProvider = PasoCommand.Release.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Simulates, forecasts and plans a migration corridor, with counts and never persons.", ""},
        subcommands = HelpCommand.class,
        footer = {
            "",
            "Examples:",
            "  paso run scenarios/southwest-2023          a briefing and tables in out/southwest-2023",
            "  paso compare scenarios/first-steps --levers more-beds",
            "  paso score scenarios/southwest-2023        past forecasts beside what came",
            "  paso backtest my-series                    forecasts of the past of series, scored",
            "  paso import auto figures.csv --to observed  every version of what was published",
            "  paso series observed                       what a store holds",
            "  paso change shelter.csv --since 2023-10-01  was that a real change?",
            "  paso forecast figures.csv --as-of 2023-12-31 --horizon 6",
            "  paso claims scenarios/southwest-2023       public statements beside published counts",
            "  paso check my-corridor                     every problem of a scenario folder",
            "  paso new my-corridor                       a folder to start from",
            "  paso import flee mali --settings simsetting.yml --observed mali2012 --to my-mali",
            "  paso fit mali --settings simsetting.yml --observed mali2012 --as-of 2012-07-27",
            "",
            "Exit codes: 0 fine, 1 a fault of Paso, 2 bad input or usage (nothing written), 130 interrupted."
        })
final class PasoCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything is called
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? One of: "
                        + spec.subcommands().keySet().stream()
                                .filter(name -> !name.equals("help"))
                                .collect(Collectors.joining(", ")));
    }

    /// Tells the version of this build.
    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"paso " + Version.text()};
        }
    }
}
