package paso.app.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import paso.data.folder.Levers;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Judged;
import paso.results.Paired;
import paso.scenario.Claim;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Scenario;

/// Answers claims of a cause by paired runs of a lever, with and without, on the same dice.
///
/// Each is run from the day it was judged on, so nothing published later moves it. A lever that was not
/// public by then, that has no usable estimate or that sets what a known event sets is not run, and
/// nothing is run from a day before the scenario starts.
final class Causes {

    private final Order order;
    private final int pairs;
    private final boolean modelled;
    private final Progress progress;
    private final BooleanSupplier stop;
    private final Map<LocalDate, Arms> arms = new HashMap<>();

    private @Nullable LocalDate start;

    private record Arms(Scenario scenario, Bench bench, Settings settings, Ensemble base) {}

    Causes(Order order, int pairs, boolean modelled, Progress progress, BooleanSupplier stop) {
        this.order = order;
        this.pairs = pairs;
        this.modelled = modelled;
        this.progress = progress;
        this.stop = stop;
    }

    Optional<Judged.Effect> effect(Claim.Cause cause, LocalDate date) {
        if (!modelled || pairs == 0) return Optional.empty();
        if (date.isBefore(start())) return Optional.empty();
        Scenario scenario = Intake.read(new Order(
                        order.folder(),
                        Optional.of(date),
                        order.days(),
                        order.replicates(),
                        order.seed(),
                        order.threads(),
                        false,
                        order.language()))
                .scenario();
        Optional<Lever> lever = scenario.levers().stream()
                .filter(one -> one.id().equals(cause.lever()))
                .findFirst();
        if (lever.isEmpty()) return Optional.empty();
        if (lever.get().kind() == Lever.Kind.NO_ESTIMATE)
            return Optional.of(new Judged.Effect(lever.get(), Double.NaN, Double.NaN, Double.NaN, 0));
        @Nullable Arms known = arms.get(date);
        Arms arm = known == null ? base(scenario) : known;
        arms.put(date, arm);
        SortedSet<String> on = new TreeSet<>(arm.settings().levers());
        boolean without = !on.add(cause.lever());
        if (without) on.remove(cause.lever());
        if (!Levers.conflicts(scenario, on).isEmpty()) return Optional.empty();
        Ensemble other = arm.bench().run(Bench.with(arm.settings(), pairs, on), Progress.Stage.LEVERS);
        double[] base = total(scenario, arm.base(), cause);
        double[] changed = total(scenario, other, cause);
        Paired paired = without ? Paired.of(changed, base) : Paired.of(base, changed);
        return Optional.of(new Judged.Effect(lever.get(), paired.low(), paired.mean(), paired.high(), pairs));
    }

    /// Before its first day a scenario knows nothing.
    private LocalDate start() {
        LocalDate known = start;
        if (known == null) {
            known = Intake.read(order).scenario().header().start();
            start = known;
        }
        return known;
    }

    private Arms base(Scenario scenario) {
        Settings settings = Bench.settings(scenario, order, LeverChoice.base(scenario));
        Bench bench = Bench.of(scenario, settings, progress, stop);
        return new Arms(scenario, bench, settings, bench.run(settings, Progress.Stage.SIMULATE));
    }

    /// By replicate: a flow over all days, a stock on the last day.
    private static double[] total(Scenario scenario, Ensemble ensemble, Claim.Cause cause) {
        Frame frame = ensemble.frame();
        int group = frame.group(cause.who().values().getOrDefault("group", Frame.ALL));
        boolean stock = switch (cause.measure()) {
            case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> true;
            case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION, RELEASED -> false;
        };
        Measure measure = cause.measure();
        double[] total = new double[ensemble.replicates()];
        for (String member : scenario.network().members(cause.place())) {
            int place = frame.place(member);
            for (int day = stock ? frame.days() - 1 : frame.asOfDay() + 1; day < frame.days(); day++) {
                double[] samples = ensemble.samples(measure, place, group, day);
                for (int r = 0; r < total.length; r++) total[r] += samples[r];
            }
        }
        return total;
    }
}
