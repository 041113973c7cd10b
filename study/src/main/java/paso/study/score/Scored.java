package paso.study.score;

import java.util.Optional;
import paso.random.Keys;
import paso.random.Normal;
import paso.random.Stream;
import paso.results.Ensemble;
import paso.scenario.Scenario;
import paso.study.arrivals.Counterpart;
import paso.study.arrivals.Stated;

/// A point with what was forecast of it.
///
/// @param forecast    of the model; absent where it has no such figure
/// @param persistence absent where no figure of the series was readable at the as-of date
public record Scored(Point point, Optional<Law> forecast, Optional<Persistence> persistence) {

    /// Sets the model's figure and persistence beside a point.
    ///
    /// @param scenario as it was known at the point's as-of date
    /// @param ensemble a run of it that reaches the point's days
    public static Scored of(Scenario scenario, Ensemble ensemble, Past past, Point point) {
        if (!scenario.header().asOf().equals(point.asOf())) {
            throw new IllegalArgumentException("a point as of %s scored with a scenario as of %s"
                    .formatted(point.asOf(), scenario.header().asOf()));
        }
        Optional<Law> forecast = Counterpart.samples(scenario, ensemble, point.figure())
                .map(samples -> Law.of(asPublished(scenario, point, samples)));
        return new Scored(point, forecast, Persistence.of(past, point));
    }

    /// What the model says, as it would be published: each replicate with an error of its own, of the relative size
    /// that such a figure has.
    private static double[] asPublished(Scenario scenario, Point point, double[] samples) {
        double[] published = new double[samples.length];
        double share = Stated.deviation(scenario, point.figure())
                / Math.max(1e-9, point.figure().value());
        long address = Keys.of("published", point.figure().toString());
        Stream stream = new Stream();
        for (int r = 0; r < samples.length; r++) {
            stream.seek(Keys.mix(scenario.header().seed() ^ Keys.mix(r)), address);
            published[r] = Math.max(0, samples[r] * (1 + share * Normal.quantile(stream.uniform())));
        }
        return published;
    }

    public double truth() {
        return point.figure().value();
    }

    /// Whether both have a forecast, so that their scores can be set side by side.
    public boolean both() {
        return forecast.isPresent() && persistence.isPresent();
    }
}
