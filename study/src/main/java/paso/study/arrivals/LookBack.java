package paso.study.arrivals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import paso.results.Ensemble;
import paso.results.Quantiles;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.study.wis.Score;

/// What was published after the as-of date, beside what the model had said; the only reader of later figures.
///
/// @param points what can be compared, by date, place, measure and group
/// @param left   later figures that cannot be compared: another unit of people, outside the days, or of
///               unknown cohorts
public record LookBack(List<Point> points, List<Observation> left) {

    /// One later figure, beside its [Counterpart].
    ///
    /// @param median      of the model; likewise the ends of the central 50 % and 90 % intervals
    /// @param wis         weighted interval score at the 23 hubverse levels
    /// @param persistence the newest figure of the same kind that the scenario holds, a day's worth times
    ///                    the days of the period; absent where there is none
    public record Point(
            Observation observation,
            double median,
            double low50,
            double high50,
            double low90,
            double high90,
            double wis,
            OptionalDouble persistence) {

        public boolean inside50() {
            return low50 <= observation.value() && observation.value() <= high50;
        }

        public boolean inside90() {
            return low90 <= observation.value() && observation.value() <= high90;
        }

        /// WIS of the naive forecast, which is one number: its absolute error.
        public OptionalDouble naive() {
            return persistence.isPresent()
                    ? OptionalDouble.of(Math.abs(persistence.getAsDouble() - observation.value()))
                    : OptionalDouble.empty();
        }
    }

    /// Scores of one measure.
    ///
    /// @param wis   mean over the points that have a naive forecast too
    /// @param naive mean of the naive forecast's score over the same points
    public record Row(Measure measure, int points, double inside50, double inside90, double wis, double naive) {}

    public LookBack {
        points = List.copyOf(points);
        left = List.copyOf(left);
    }

    /// Compares every later figure that the ensemble has a series for and that lies on days after the
    /// as-of date.
    public static LookBack of(Scenario scenario, Ensemble ensemble, List<Observation> later) {
        List<Point> points = new ArrayList<>();
        List<Observation> left = new ArrayList<>();
        List<Observation> sorted = new ArrayList<>(later);
        sorted.sort(Comparator.comparing((Observation o) -> o.period().last())
                .thenComparing(Observation::place)
                .thenComparing(Observation::measure)
                .thenComparing(o -> o.who().toString())
                .thenComparing(o -> o.period().first())
                .thenComparing(Observation::unit)
                .thenComparing(Observation::comparator)
                .thenComparingDouble(Observation::value));
        for (Observation one : sorted) {
            Optional<double[]> samples = Counterpart.samples(scenario, ensemble, one);
            if (samples.isEmpty()) left.add(one);
            else points.add(point(scenario, one, samples.get()));
        }
        return new LookBack(points, left);
    }

    /// Scores by measure, in the order of measures.
    public List<Row> rows() {
        TreeMap<Measure, List<Point>> byMeasure = new TreeMap<>();
        for (Point point : points) {
            byMeasure
                    .computeIfAbsent(point.observation().measure(), _ -> new ArrayList<>())
                    .add(point);
        }
        List<Row> rows = new ArrayList<>();
        byMeasure.forEach((measure, some) -> rows.add(row(measure, some)));
        return rows;
    }

    private static Row row(Measure measure, List<Point> points) {
        double inside50 = 0;
        double inside90 = 0;
        double wis = 0;
        double naive = 0;
        int both = 0;
        for (Point point : points) {
            inside50 += point.inside50() ? 1 : 0;
            inside90 += point.inside90() ? 1 : 0;
            if (point.naive().isEmpty()) continue;
            both++;
            wis += point.wis();
            naive += point.naive().getAsDouble();
        }
        int n = points.size();
        return new Row(
                measure,
                n,
                inside50 / n,
                inside90 / n,
                both == 0 ? Double.NaN : wis / both,
                both == 0 ? Double.NaN : naive / both);
    }

    private static Point point(Scenario scenario, Observation one, double[] samples) {
        Arrays.sort(samples);
        return new Point(
                one,
                Quantiles.of(samples, 0.5),
                Quantiles.of(samples, 0.25),
                Quantiles.of(samples, 0.75),
                Quantiles.of(samples, 0.05),
                Quantiles.of(samples, 0.95),
                Score.wis(samples, one.value()),
                persistence(scenario, one));
    }

    private static OptionalDouble persistence(Scenario scenario, Observation one) {
        boolean stock = Counterpart.stock(one.measure());
        return scenario.figures().observations().stream()
                .filter(o -> o.place().equals(one.place())
                        && o.measure() == one.measure()
                        && o.who().equals(one.who())
                        && o.unit() == one.unit()
                        && !o.period().last().isAfter(scenario.header().asOf()))
                .max(Comparator.comparing((Observation o) -> o.period().last())
                        .thenComparing(o -> o.period().first())
                        .thenComparingDouble(Observation::value))
                .map(o -> OptionalDouble.of(
                        stock
                                ? o.value()
                                : o.value() / o.period().days() * one.period().days()))
                .orElse(OptionalDouble.empty());
    }
}
