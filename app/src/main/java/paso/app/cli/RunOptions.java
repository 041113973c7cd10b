package paso.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import paso.app.run.CaseOrder;
import paso.app.run.Complaint;
import paso.app.run.Order;
import paso.results.Sharing;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `run` and `compare` have in common.
final class RunOptions {

    private static final int MOST_DAYS = 3660;
    private static final int MOST_CASE_DAYS = 36_600;
    private static final int MOST_REPLICATES = 1_000_000;
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "SCENARIO", description = "Folder of the scenario.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
    private Path scenario;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            description = "Read nothing that was published after this day (year-month-day). Default: the scenario's.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Days to simulate after the as-of date. Default: the scenario's.")
    @Whole(from = 1, to = MOST_DAYS, held = false)
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "How often chance is played through. Default: the scenario's.")
    @Whole(from = 1, to = MOST_REPLICATES)
    private Optional<Integer> replicates = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of all chance: the same seed gives the same bytes. Default: the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; changes the time taken and nothing else. Default: one per processor.")
    @Whole(from = 1, to = MOST_THREADS)
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|es", description = "Language of the briefing. Default: en.")
    private Optional<String> lang = Optional.empty();

    @Option(names = "--language", hidden = true)
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--sharing",
            paramLabel = "LEVEL",
            description = "With whom the output is shared: internal, partners or public; docs/sharing.md says what "
                    + "each shows. Default: internal.")
    private String sharing = "internal";

    @Option(names = "--own", paramLabel = "CITY", description = "The city that sees itself in full in a public output.")
    private Optional<String> own = Optional.empty();

    @Option(names = "--quiet", description = "No progress and no closing lines.")
    private boolean quiet;

    boolean quiet() {
        return quiet;
    }

    Path folder() {
        return scenario;
    }

    /// For a case of displacement; options that it does not know are refused.
    CaseOrder caseOrder(
            Optional<Path> settings,
            Optional<Path> observed,
            boolean documented,
            boolean expected,
            List<String> levers) {
        if (expected) throw new Complaint("--expected does not go with a case of displacement; leave it out");
        if (asOf.isPresent()) {
            throw new Complaint("--as-of does not go with a case of displacement: its days are fixed; use --days");
        }
        if (sharing() != Sharing.INTERNAL || own.isPresent()) {
            throw new Complaint("--sharing and --own do not go with a case of displacement; leave them out");
        }
        return new CaseOrder(
                scenario,
                settings,
                observed,
                documented,
                whole("--days", days, MOST_CASE_DAYS),
                whole("--replicates", replicates, MOST_REPLICATES),
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                parallel(),
                levers);
    }

    private int parallel() {
        return whole("--threads", threads, MOST_THREADS).orElseGet(Runtime.getRuntime()::availableProcessors);
    }

    Order order(boolean expected) {
        Sharing level = sharing();
        if (own.isPresent() && level != Sharing.PUBLIC) {
            throw new Complaint("--own goes with --sharing public; leave it out, or add --sharing public");
        }
        if (expected && replicates.isPresent() && replicates.get() != 1) {
            throw new Complaint("--expected plays one run of means; leave --replicates out, or leave --expected out");
        }
        return new Order(
                scenario,
                asOf,
                whole("--days", days, MOST_DAYS),
                whole("--replicates", replicates, MOST_REPLICATES),
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                parallel(),
                expected,
                spoken(),
                level,
                own);
    }

    private String spoken() {
        String typed = lang.or(() -> language).orElse("en");
        if (!typed.equals("en") && !typed.equals("es")) {
            throw new Complaint("--lang must be en or es but was '%s'".formatted(typed));
        }
        return typed;
    }

    private Sharing sharing() {
        for (Sharing level : Sharing.values()) if (level.word().equals(sharing)) return level;
        throw new Complaint("--sharing must be internal, partners or public but was '%s'".formatted(sharing));
    }

    private static OptionalInt whole(String option, Optional<Integer> typed, int most) {
        if (typed.isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(Typed.within(option, typed.get(), 1, most));
    }
}
