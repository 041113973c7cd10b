package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.folder.Problem;
import paso.data.folder.ScoringFolder;
import paso.data.hubverse.ForecastFile;
import paso.data.hubverse.KeptForecasts;
import paso.data.output.KeptFolder;
import paso.engine.Settings;
import paso.report.Extras;
import paso.report.KeptRow;
import paso.results.Ensemble;
import paso.results.Sharing;
import paso.scenario.Assumption;
import paso.scenario.Figures.Observation;
import paso.scenario.Scenario;
import paso.study.kept.Board;
import paso.study.kept.Said;
import paso.study.kept.Target;
import paso.study.kept.Targets;
import paso.study.wis.Prediction;

/// The forecasts that runs of one scenario keep: this one is added, earlier ones are set beside what came.
///
/// Only internal runs with the known events, and no other lever, forecast anything: a run with a lever
/// says what would be. They need enough replicates for the outer quantiles.
final class Keeping {

    /// Fewest replicates: 1 / 0.025, the outermost level.
    static final int FEWEST = 40;

    /// Newest kept forecasts that are shown.
    private static final int MOST_SHOWN = 40;

    private static final int MOST_PROBLEMS = 5;

    private final Path folder;
    private final LocalDate made;
    private final String language;
    private final Scenario scenario;
    private final List<Assumption> assumptions;

    private Keeping(Path folder, LocalDate made, String language, Scenario scenario, List<Assumption> assumptions) {
        this.folder = folder;
        this.made = made;
        this.language = language;
        this.scenario = scenario;
        this.assumptions = assumptions;
    }

    /// What a run keeps and where; empty where it keeps nothing.
    ///
    /// @param keep what was asked; absent = nothing is kept or shown
    /// @param out  folder of the run
    /// @throws BadScenario when `assumptions.csv` has problems
    /// @throws Complaint   when the kept forecasts would lie inside the folder that each run replaces
    static Optional<Keeping> of(Order order, Scenario scenario, Optional<RunLine.Keep> keep, Path out) {
        ScoringFolder.Declared declared = ScoringFolder.assumptions(order.folder());
        if (!declared.problems().isEmpty()) {
            throw new BadScenario(order.folder(), Intake.texts(declared.problems()));
        }
        if (keep.isEmpty() || order.sharing() != Sharing.INTERNAL) return Optional.empty();
        Path whole = out.toAbsolutePath().normalize();
        Path folder = keep.get().folder().orElseGet(() -> beside(out, whole));
        if (folder.toAbsolutePath().normalize().startsWith(whole)) {
            throw new Complaint(
                    "--keep %s lies in the folder that each run replaces. Name one beside it".formatted(folder));
        }
        return Optional.of(new Keeping(folder, keep.get().made(), order.language(), scenario, declared.rows()));
    }

    /// As it was typed, where that ends with the name of the folder.
    private static Path beside(Path out, Path whole) {
        String name = whole.getFileName() + "-kept";
        return String.valueOf(out.getFileName()).equals(String.valueOf(whole.getFileName()))
                ? out.resolveSibling(name)
                : whole.resolveSibling(name);
    }

    /// Whether a run with these settings is a forecast.
    boolean takes(Settings settings) {
        return settings.mode() == Settings.Mode.RANDOM
                && settings.replicates() >= FEWEST
                && settings.levers().equals(LeverChoice.base(scenario));
    }

    /// What a run says of the figures to come.
    List<Said> said(Ensemble ensemble) {
        return Said.of(scenario, ensemble, Targets.of(scenario));
    }

    /// Keeps it.
    ///
    /// @return the file that now holds it
    Path keep(List<Said> said) throws IOException {
        LocalDate asOf = scenario.header().asOf();
        List<String> declared = Assumption.declared(assumptions, asOf);
        return KeptFolder.keep(folder, scenario.header().id(), asOf, made, declared, said);
    }

    /// What runs before this one kept, beside every figure at hand. A forecast with the same bytes as
    /// this run's is this run's: the same run a second time says the same.
    ///
    /// @param later figures published after the as-of date
    Extras.Kept board(List<Said> own, List<Observation> later) throws IOException {
        if (!KeptForecasts.isKept(folder)) return Extras.Kept.NONE;
        KeptForecasts.Read read = KeptForecasts.read(folder);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<Observation> figures = new ArrayList<>(scenario.figures().observations());
        figures.addAll(later);
        String hash = KeptFolder.hash(scenario.header().asOf(), own);
        List<KeptForecasts.Kept> kept = read.kept().stream()
                .filter(one ->
                        one.model().equals(KeptFolder.model(scenario.header().id())))
                .filter(one -> !one.sha256().equals(hash))
                .sorted(Comparator.comparing(KeptForecasts.Kept::reference)
                        .thenComparing(KeptForecasts.Kept::made)
                        .thenComparing(KeptForecasts.Kept::sha256))
                .toList();
        List<KeptRow> rows = new ArrayList<>();
        for (KeptForecasts.Kept one : kept.subList(Math.max(0, kept.size() - MOST_SHOWN), kept.size())) {
            ForecastFile.Read file = ForecastFile.read(folder.resolve(one.file()), one.model());
            problems.addAll(file.problems());
            if (file.problems().isEmpty()) row(one, file.predictions(), figures).ifPresent(rows::add);
        }
        return new Extras.Kept(
                rows, problems.stream().limit(MOST_PROBLEMS).map(Problem::text).toList());
    }

    private Optional<KeptRow> row(KeptForecasts.Kept kept, List<Prediction> predictions, List<Observation> figures) {
        LocalDate asOf;
        LocalDate when;
        try {
            asOf = LocalDate.parse(kept.reference());
            when = LocalDate.parse(kept.made());
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
        TreeSet<String> places = new TreeSet<>();
        scenario.network().places().forEach(place -> places.add(place.id()));
        scenario.network().areas().forEach(area -> places.add(area.id()));
        SortedMap<Target, Prediction> targets = new TreeMap<>();
        for (Prediction one : predictions) {
            if (!places.contains(one.task().location())) continue;
            Target.of(one.task().location(), one.task().target(), one.task().end())
                    .ifPresent(target -> targets.put(target, one));
        }
        List<String> declared = List.of(kept.voidIf().split(";", -1));
        Board board = Board.of(scenario, asOf, declared, targets, figures, assumptions);
        List<Board.Came> came = board.scored();
        List<KeptRow.Broken> voids = new ArrayList<>();
        board.voided()
                .forEach((id, count) -> assumptions.stream()
                        .filter(one -> one.id().equals(id))
                        .filter(one ->
                                one.broken().filter(day -> day.isAfter(asOf)).isPresent())
                        .findFirst()
                        .ifPresent(one -> voids.add(new KeptRow.Broken(
                                one.title().in(language), one.broken().orElseThrow(), count))));
        return Optional.of(new KeptRow(
                asOf,
                when,
                kept.sha256(),
                came.size(),
                mean(came.stream().mapToDouble(one -> one.score().wis().wis())),
                mean(came.stream().mapToDouble(one -> one.score().logWis())),
                mean(came.stream().mapToDouble(one -> one.score().in50())),
                mean(came.stream().mapToDouble(one -> one.score().in90())),
                board.waiting(),
                voids));
    }

    private static double mean(java.util.stream.DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }
}
