package paso.app.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import paso.engine.ArrivalPaths;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.Overflow;
import paso.scenario.Scenario;
import paso.study.sensitivity.OneAtATime;
import paso.study.sensitivity.Paths;

/// What is run around the one ensemble: its bands taken apart, and what moves its headline.
///
/// @param chance      chance alone: ranges at their mean, arrivals at their mean path
/// @param parameters  ranges as in the run, arrivals at their mean path
/// @param sensitivity by horizon, the longest last; empty where no place has a capacity
record Around(Optional<Ensemble> chance, Optional<Ensemble> parameters, List<OneAtATime.Horizon> sensitivity) {

    /// Replicates of each of the two narrower bands.
    static final int NARROW = 100;

    /// Nothing: a run of means has no bands.
    static final Around NOTHING = new Around(Optional.empty(), Optional.empty(), List.of());

    /// Runs all of it.
    ///
    /// @throws Stopped when asked to stop
    static Around of(
            Scenario scenario,
            Forecaster forecaster,
            Bench bench,
            Settings settings,
            Ensemble base,
            Overflow overflow,
            Progress progress,
            BooleanSupplier stop,
            Laps laps) {
        Settings narrow = Bench.with(settings, Math.min(NARROW, settings.replicates()), settings.levers());
        ArrivalPaths mean =
                Paths.mean(forecaster.arrivals(), scenario.timeline().days());
        Bench widths = bench.quietly();
        progress.at(Progress.Stage.WIDTHS, 0, 2);
        Ensemble chance = widths.with(mean, forecaster.ranges().central()).run(narrow, Progress.Stage.WIDTHS);
        progress.at(Progress.Stage.WIDTHS, 1, 2);
        Ensemble parameters = widths.with(mean, forecaster.ranges()).run(narrow, Progress.Stage.WIDTHS);
        laps.end("bands");
        List<OneAtATime.Horizon> sensitivity = first(overflow)
                .map(place -> OneAtATime.of(
                        scenario,
                        forecaster.arrivals(),
                        forecaster.ranges(),
                        settings,
                        place,
                        base,
                        (done, of) -> progress.at(Progress.Stage.ASSUMPTIONS, done, of),
                        stop))
                .orElse(List.of());
        if (stop.getAsBoolean()) throw new Stopped();
        return new Around(Optional.of(chance), Optional.of(parameters), sensitivity);
    }

    /// The place of the first card: soonest out of room, or else the fullest.
    private static Optional<String> first(Overflow overflow) {
        return overflow.rows().stream()
                .filter(row -> !row.place().equals(Overflow.ANY))
                .min(Comparator.comparing((Overflow.Row row) -> row.probabilityOver() == 0)
                        .thenComparing(row -> row.firstDayOverP50().orElse(java.time.LocalDate.MAX))
                        .thenComparing(row -> row.firstDayOverP10().orElse(java.time.LocalDate.MAX))
                        .thenComparingDouble(row -> -row.probabilityOver())
                        .thenComparingDouble(
                                row -> -row.peakP50() / row.capacity().orElse(Double.MAX_VALUE))
                        .thenComparing(Overflow.Row::place))
                .map(Overflow.Row::place);
    }
}
