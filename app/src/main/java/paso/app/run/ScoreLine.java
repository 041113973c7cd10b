package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import paso.data.folder.ScoringFolder;
import paso.data.output.ScoreFolder;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.scenario.Alarm;
import paso.scenario.Scenario;
import paso.scenario.Scoring;
import paso.study.score.Horizon;
import paso.study.score.Past;
import paso.study.score.Point;
import paso.study.score.Replay;
import paso.study.score.ScoreTable;
import paso.study.score.Scored;

/// `score`: run from each as-of date, set what was said beside what came, replay past official forecasts, write.
public final class ScoreLine {

    private final Progress progress;
    private final BooleanSupplier stop;

    /// A line that tells `progress` how far it is.
    ///
    /// @param stop asked all along, from any thread; `true` ends the scoring with [Stopped] and nothing written
    public ScoreLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// What is asked beside an [Order], whose as-of date and days are not used.
    ///
    /// @param asOf  dates in place of those of `scores.yaml`; empty = those
    /// @param days  most days after the as-of date that an official forecast is followed
    /// @param write also leave `scores.csv` in the scenario folder
    public record Wish(List<LocalDate> asOf, int days, boolean write) {
        public Wish {
            asOf = List.copyOf(asOf);
        }
    }

    /// Finished scores.
    ///
    /// @param left ids of official forecasts that could not be replayed
    public record Done(
            Path out,
            List<LocalDate> asOf,
            ScoreTable table,
            List<Scored> scored,
            List<Replay> replays,
            List<String> left,
            int replicates,
            long seed,
            String sha256,
            double seconds) {
        public Done {
            asOf = List.copyOf(asOf);
            scored = List.copyOf(scored);
            replays = List.copyOf(replays);
            left = List.copyOf(left);
        }
    }

    /// Scores and writes.
    ///
    /// @param asked folder for the results; absent = `out/`, the name of the scenario's folder and `-score`
    /// @throws BadScenario when the scenario folder, its `scores.yaml` or its `alarms.csv` has problems
    /// @throws Complaint   when something asked for cannot be had
    /// @throws Stopped     when asked to stop
    /// @throws IOException when the results cannot be written
    public Done run(Order order, Wish wish, Optional<Path> asked) throws IOException {
        Stopwatch watch = new Stopwatch();
        progress.at(Progress.Stage.READ, 0, 0);
        Intake first = Intake.read(order);
        ScoringFolder.Sheet sheet = ScoringFolder.read(order.folder());
        if (!sheet.problems().isEmpty()) throw new BadScenario(order.folder(), Intake.texts(sheet.problems()));
        Scoring scoring = scoring(order, wish, sheet, first.scenario());
        Path out = Intake.out(order, asked, "-score");
        Intake.requireFree(order.folder(), out);

        Fingerprint inputs = new Fingerprint();
        List<Round> rounds = rounds(scoring, sheet.alarms(), wish.days());
        List<Scored> scored = new ArrayList<>();
        List<Replay> replays = new ArrayList<>();
        Scenario last = first.scenario();
        for (int i = 0; i < rounds.size(); i++) {
            last = play(order, rounds, i, scoring, scored, replays, inputs);
        }
        for (Scored one : scored) inputs.add(one.point().toString());
        for (Alarm alarm : sheet.alarms()) inputs.add(alarm.toString());

        progress.at(Progress.Stage.WRITE, 0, 0);
        if (stop.getAsBoolean()) throw new Stopped();
        ScoreTable table = ScoreTable.of(scored);
        ScoreFolder.Contents contents = new ScoreFolder.Contents(
                last,
                scoring.asOf(),
                table,
                scored,
                replays,
                last.header().replicates(),
                last.header().seed(),
                inputs.hex(),
                Version.text(),
                watch.total());
        ScoreFolder.write(out, contents);
        if (wish.write()) ScoreFolder.writeScores(order.folder().resolve(ScoringFolder.SCORES), contents);
        return new Done(
                out,
                scoring.asOf(),
                table,
                scored,
                replays,
                left(sheet.alarms(), replays),
                contents.replicates(),
                contents.seed(),
                contents.sha256(),
                watch.total());
    }

    private static Scoring scoring(Order order, Wish wish, ScoringFolder.Sheet sheet, Scenario scenario) {
        if (sheet.scoring().isEmpty()) {
            throw new Complaint(
                    "%s has no scores.yaml, the list of as-of dates and series that is fixed before anything is scored. See docs/scores.md for its form"
                            .formatted(order.folder()));
        }
        if (wish.asOf().isEmpty()) return sheet.scoring().get();
        if (wish.write()) {
            throw new Complaint(
                    "--write keeps the scores of the dates in scores.yaml. Leave --as-of out, or leave --write out");
        }
        LocalDate earliest = scenario.header().start().plusDays(ScoringFolder.WARM_UP);
        for (LocalDate date : wish.asOf()) {
            if (date.isBefore(earliest)) {
                throw new Complaint("--as-of %s is less than %d days after the start. Choose %s or a later day"
                        .formatted(date, ScoringFolder.WARM_UP, earliest));
            }
        }
        return new Scoring(wish.asOf(), sheet.scoring().get().series());
    }

    /// One run: from a date, with a lever or without, for some days.
    private record Round(LocalDate asOf, Optional<String> lever, int days, boolean points, List<Alarm> alarms) {}

    private static List<Round> rounds(Scoring scoring, List<Alarm> alarms, int mostDays) {
        TreeMap<String, List<Alarm>> grouped = new TreeMap<>();
        for (Alarm alarm : alarms) {
            long days = ChronoUnit.DAYS.between(alarm.asOf(), alarm.period().last());
            if (days < 1 || days > mostDays) continue;
            String key = alarm.asOf() + " " + alarm.lever().orElse("");
            grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(alarm);
        }
        List<Round> rounds = new ArrayList<>();
        for (LocalDate date : scoring.asOf()) {
            rounds.add(new Round(date, Optional.empty(), Horizon.farthest(), true, List.of()));
        }
        for (List<Alarm> some : grouped.values()) {
            Alarm one = some.getFirst();
            int days = 1;
            for (Alarm alarm : some) {
                days = Math.max(
                        days,
                        Math.toIntExact(ChronoUnit.DAYS.between(
                                alarm.asOf(), alarm.period().last())));
            }
            rounds.add(new Round(one.asOf(), one.lever(), days, false, some));
        }
        return rounds;
    }

    private Scenario play(
            Order order,
            List<Round> rounds,
            int index,
            Scoring scoring,
            List<Scored> scored,
            List<Replay> replays,
            Fingerprint inputs) {
        if (stop.getAsBoolean()) throw new Stopped();
        Round round = rounds.get(index);
        Intake intake = Intake.read(new Order(
                order.folder(),
                Optional.of(round.asOf()),
                OptionalInt.of(round.days()),
                order.replicates(),
                order.seed(),
                order.threads(),
                false,
                order.language()));
        inputs.add(round.asOf() + " " + intake.reading().sha256());
        Scenario scenario = intake.scenario();
        LeverChoice choice =
                round.lever().map(id -> new LeverChoice(List.of(id), List.of())).orElse(LeverChoice.NONE);
        SortedSet<String> levers = choice.in(scenario);
        // The points are listed before anything is simulated.
        List<Point> points = round.points()
                ? Point.of(round.asOf(), scoring, intake.reading().later())
                : List.of();
        Settings settings = Bench.settings(scenario, order, levers);
        Progress part = (stage, done, of) -> progress.at(stage, index * of + done, rounds.size() * of);
        Bench bench = Bench.of(scenario, settings, part, stop);
        bench.requireRoom(settings, 1);
        Ensemble ensemble = bench.run(settings, Progress.Stage.SIMULATE);
        Past past = Past.of(scenario, scoring);
        for (Point point : points) scored.add(Scored.of(scenario, ensemble, past, point));
        for (Alarm alarm : round.alarms()) Replay.of(scenario, ensemble, alarm).ifPresent(replays::add);
        return scenario;
    }

    private static List<String> left(List<Alarm> alarms, List<Replay> replays) {
        List<String> done = replays.stream().map(one -> one.alarm().id()).toList();
        return alarms.stream().map(Alarm::id).filter(id -> !done.contains(id)).toList();
    }
}
