package paso.app.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import paso.engine.ArrivalPaths;
import paso.engine.Ranges;
import paso.engine.Settings;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.study.arrivals.CorridorArrivals;
import paso.study.fit.Fit;

/// What a run is made from besides the scenario: paths of arrivals, and where the ranges lie.
///
/// @param fit absent where the scenario asks for none
record Forecaster(ArrivalPaths arrivals, Ranges ranges, Optional<Fit> fit) {

    /// Makes the paths and, where the scenario asks for it, fits the ranges. The past is fitted with the known events
    /// of the scenario, whatever levers the run has.
    ///
    /// @throws Stopped when asked to stop
    static Forecaster of(Scenario scenario, Settings settings, Progress progress, BooleanSupplier stop) {
        ArrivalPaths arrivals = CorridorArrivals.of(scenario, scenario.header().seed());
        if (!scenario.header().fit()) return new Forecaster(arrivals, Ranges.DRAWN, Optional.empty());
        Settings past = Bench.with(settings, settings.replicates(), LeverChoice.base(scenario));
        int all = Fit.members(past) * (Fit.ROUNDS + 1);
        Fit fit = Fit.of(scenario, arrivals, past, done -> progress.at(Progress.Stage.FIT, done, all), stop)
                .orElseThrow(Stopped::new);
        return new Forecaster(fit.paths(arrivals), fit, Optional.of(fit));
    }

    /// A sentence for each observation that no place of the ranges agrees with: what is forecast there rests on an
    /// assumption that is broken.
    List<Text> broken() {
        String english =
                "%s, %s up to %s: published %.0f, the fitted model says %.0f (%.0f-%.0f). No place of the ranges"
                        + " agrees: what is forecast there rests on a broken assumption.";
        String spanish =
                "%s, %s hasta el %s: publicado %.0f, el modelo ajustado dice %.0f (%.0f-%.0f). Ningún valor de los"
                        + " rangos lo explica: lo que se pronostica allí descansa en un supuesto roto.";
        return fit.stream()
                .flatMap(one -> one.matches().stream())
                .filter(Fit.Match::outOfReach)
                .map(match -> Text.of(said(english, match), said(spanish, match)))
                .toList();
    }

    private static String said(String sentence, Fit.Match match) {
        return String.format(
                Locale.ROOT,
                sentence,
                match.observation().place(),
                match.observation().measure().word().replace('_', ' '),
                match.observation().period().last(),
                match.observation().value(),
                match.after().middle(),
                match.after().low(),
                match.after().high());
    }
}
