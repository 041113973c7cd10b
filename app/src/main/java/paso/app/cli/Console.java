package paso.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.app.run.BadFiles;
import paso.app.run.BadScenario;
import paso.app.run.Complaint;
import paso.app.run.Nearest;
import paso.data.output.OutputProblem;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command and turns whatever happens into lines and an exit code.
final class Console {

    static final int FINE = 0;
    static final int FAULT = 1;
    static final int REFUSED = 2;
    static final int INTERRUPTED = 130;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Interrupt interrupt;
    private final boolean debug = "1".equals(System.getenv("PASO_DEBUG"));

    /// @param terminal `true` when a person watches `err`
    Console(PrintWriter out, PrintWriter err, boolean terminal, Interrupt interrupt) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Interrupt interrupt() {
        return interrupt;
    }

    /// A line of progress, drawn only for a person.
    ProgressLine progress(boolean quiet) {
        return new ProgressLine(err, terminal && !quiet);
    }

    int run(String... args) {
        try {
            return commands().execute(args);
        } catch (OutOfMemoryError e) {
            err.println("paso: Java ran out of memory. Ask for fewer replicates (--replicates), fewer days (--days), "
                    + "or give it more: PASO_JAVA_OPTS=-Xmx6g paso …");
            return REFUSED;
        } catch (Error e) {
            return fault(e);
        }
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(new PasoCommand());
        commands.addSubcommand("run", new RunCommand(this));
        commands.addSubcommand("compare", new CompareCommand(this));
        commands.addSubcommand("score", new ScoreCommand(this));
        commands.addSubcommand("backtest", new BacktestCommand(this));
        commands.addSubcommand("forecast", new ForecastCommand(this));
        commands.addSubcommand(
                "import", new CommandLine(new ImportCommand(this)).addSubcommand("flee", new ImportFleeCommand(this)));
        commands.addSubcommand("series", new SeriesCommand(this));
        commands.addSubcommand("change", new ChangeCommand(this));
        commands.addSubcommand("claims", new ClaimsCommand(this));
        commands.addSubcommand("fit", new FitCommand(this));
        commands.addSubcommand("check", new CheckCommand(this));
        commands.addSubcommand("new", new NewCommand(this));
        commands.addSubcommand("parity", new ParityCommand(this));
        ColorScheme plain = CommandLine.Help.defaultColorScheme(Ansi.OFF);
        commands.setOut(out).setErr(err).setColorScheme(plain);
        commands.setUsageHelpWidth(100).setUsageHelpAutoWidth(false);
        commands.setOverwrittenOptionsAllowed(false);
        commands.registerConverter(LocalDate.class, Typed::date);
        commands.registerConverter(Integer.class, Typed::whole);
        commands.registerConverter(int.class, Typed::whole);
        commands.registerConverter(Long.class, Typed::wide);
        commands.registerConverter(long.class, Typed::wide);
        commands.setExecutionStrategy(parsed -> {
            Typed.inRange(parsed);
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setParameterExceptionHandler((problem, _) -> usage(problem));
        commands.setExecutionExceptionHandler((problem, _, _) -> failed(problem));
        return commands;
    }

    /// One message on what was typed, and where help stands.
    private int usage(ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        String range = Typed.range(problem.getArgSpec())
                .map(whole -> ", from %d to %d".formatted(whole.from(), whole.to()))
                .orElse("");
        err.println("%s: %s%s".formatted(command, firstLine(String.valueOf(problem.getMessage())), range));
        if (problem instanceof UnmatchedArgumentException unmatched)
            meant(unmatched).ifPresent(err::println);
        err.println("See %s --help".formatted(command));
        return REFUSED;
    }

    /// The command or option that was probably meant.
    private static Optional<String> meant(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        List<String> known =
                new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        known.addAll(command.getSubcommands().keySet());
        return Nearest.to(problem.getUnmatched().getFirst(), known).map("Did you mean %s?"::formatted);
    }

    private int failed(Exception problem) {
        if (interrupt.getAsBoolean()) {
            err.println("paso: interrupted; nothing was written.");
            return trace(problem, INTERRUPTED);
        }
        return switch (problem) {
            case Complaint complaint -> {
                err.println("paso: " + complaint.getMessage());
                yield trace(problem, REFUSED);
            }
            case BadScenario bad -> {
                bad.problems().forEach(err::println);
                err.println("paso: " + bad.getMessage());
                yield trace(problem, REFUSED);
            }
            case BadFiles bad -> {
                bad.problems().forEach(err::println);
                err.println("paso: " + bad.getMessage());
                yield trace(problem, REFUSED);
            }
            case IOException io -> trace(problem, files(io));
            case UncheckedIOException unchecked ->
                trace(problem, files(new IOException(String.valueOf(unchecked.getMessage()), unchecked)));
            default -> fault(problem);
        };
    }

    /// A file or folder that cannot be read or written is for the one who typed its name to put right.
    private int files(IOException problem) {
        if (problem instanceof OutputProblem output) {
            err.println("paso: " + output.getMessage());
            return REFUSED;
        }
        String what = problem instanceof AccessDeniedException ? "permission denied" : words(problem);
        err.println("paso: %s. Nothing was written; choose another folder with --out, or make room or rights there."
                .formatted(what));
        return REFUSED;
    }

    private static String words(IOException problem) {
        if (problem instanceof FileSystemException file) {
            String reason = file.getReason();
            return "%s: %s"
                    .formatted(
                            file.getFile(),
                            reason == null
                                    ? file.getClass()
                                            .getSimpleName()
                                            .replace("Exception", "")
                                            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                            .toLowerCase(Locale.ROOT)
                                    : reason);
        }
        return String.valueOf(problem.getMessage());
    }

    private int fault(Throwable problem) {
        err.println("paso: a fault of Paso, not of your scenario: %s".formatted(problem));
        err.println(
                "Please report it as an issue of the project, with the command and the scenario if you may share it. "
                        + "PASO_DEBUG=1 shows where it happened.");
        return trace(problem, FAULT);
    }

    private int trace(Throwable problem, int code) {
        if (debug) problem.printStackTrace(err);
        return code;
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
