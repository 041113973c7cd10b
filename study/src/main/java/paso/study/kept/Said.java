package paso.study.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paso.results.Ensemble;
import paso.results.Quantiles;
import paso.scenario.Figures;
import paso.scenario.Figures.Observation;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.study.arrivals.Counterpart;

/// What a run says of a target.
///
/// @param quantiles ascending, at the levels of [#levels()]
public record Said(Target target, List<Double> quantiles) {

    public Said {
        quantiles = List.copyOf(quantiles);
    }

    /// The median and four central intervals: 50, 80, 90 and 95 %.
    public static List<Double> levels() {
        return List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);
    }

    /// Of each target that the ensemble has a series for.
    public static List<Said> of(Scenario scenario, Ensemble ensemble, List<Target> targets) {
        List<Said> said = new ArrayList<>();
        for (Target target : targets) {
            Observation asked = new Observation(
                    target.place(),
                    target.who(),
                    target.measure(),
                    target.period(),
                    0,
                    target.unit(),
                    Figures.Comparator.EXACTLY,
                    Figures.Use.CHECK,
                    Provenance.NONE);
            Optional<double[]> samples = Counterpart.samples(scenario, ensemble, asked);
            if (samples.isEmpty()) continue;
            Arrays.sort(samples.get());
            List<Double> quantiles = new ArrayList<>();
            for (double level : levels()) quantiles.add(Quantiles.of(samples.get(), level));
            said.add(new Said(target, quantiles));
        }
        return said;
    }
}
