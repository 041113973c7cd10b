package paso.study.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Quantiles;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// What was published after the as-of date, beside what the model had said; the only reader of later figures.
///
/// @param points what can be compared, by date, place, measure and group
/// @param left   later figures that cannot be compared: another unit of people, outside the days, or of
///               unknown cohorts
public record LookBack(List<Point> points, List<Observation> left) {

    /// One later figure. A stock is compared on the last day of its period, a flow as the sum over its days;
    /// arrivals at custody with people from outside are encounters, without those transferred there.
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
                .thenComparing(Observation::comparator)
                .thenComparingDouble(Observation::value));
        for (Observation one : sorted) {
            Optional<double[]> samples = samples(scenario, ensemble, one);
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
        boolean stock = stock(one.measure());
        return scenario.figures().observations().stream()
                .filter(o -> o.place().equals(one.place())
                        && o.measure() == one.measure()
                        && o.who().equals(one.who())
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

    private static Optional<double[]> samples(Scenario scenario, Ensemble ensemble, Observation one) {
        Frame frame = ensemble.frame();
        LocalDate first =
                stock(one.measure()) ? one.period().last() : one.period().first();
        int from = frame.timeline().indexOf(first);
        int to = frame.timeline().indexOf(one.period().last());
        List<String> members = scenario.network().members(one.place());
        int group = 0;
        for (var fixed : one.who().values().entrySet()) {
            if (!fixed.getKey().equals("group")) return Optional.empty();
            group = frame.groups().indexOf(fixed.getValue());
        }
        boolean ratio = one.measure() == Measure.OCCUPANCY;
        if (from < 0 || to <= frame.asOfDay() || to >= frame.days() || group < 0) return Optional.empty();
        if (ratio && (members.size() > 1 || group > 0)) return Optional.empty();
        double[] sum = new double[ensemble.replicates()];
        for (String member : members) {
            for (int day = from; day <= to; day++) {
                double[] some = ensemble.samples(one.measure(), frame.place(member), group, day);
                for (int r = 0; r < sum.length; r++) sum[r] += some[r];
            }
        }
        boolean told = one.measure() != Measure.ARRIVALS || encounters(scenario, ensemble, one, group, sum);
        return sum.length == 0 || !told ? Optional.empty() : Optional.of(sum);
    }

    /// Takes away from `sum` those who came to a place of encounters by a route: nobody is encountered again there.
    ///
    /// @return `false` where the ensemble cannot tell them apart: it keeps routes by month, on the day of setting
    /// out
    private static boolean encounters(Scenario scenario, Ensemble ensemble, Observation one, int group, double[] sum) {
        List<String> members = scenario.network().members(one.place());
        for (Route route : scenario.network().routes()) {
            if (!members.contains(route.to()) || !countsEncounters(scenario, route.to())) continue;
            LocalDate first = one.period().first();
            boolean months = first.getDayOfMonth() == 1
                    && one.period().last().plusDays(1).getDayOfMonth() == 1;
            if (!months || !sameDay(route)) return false;
            List<YearMonth> all = ensemble.frame().timeline().months();
            for (YearMonth month = YearMonth.from(first);
                    !month.isAfter(YearMonth.from(one.period().last()));
                    month = month.plusMonths(1)) {
                int index = ensemble.frame().route(route.id());
                double[] came = ensemble.flowSamples(index, group, all.indexOf(month));
                for (int r = 0; r < sum.length; r++) sum[r] -= came[r];
            }
        }
        return true;
    }

    /// Whether arrivals published for this place are people met there for the first time: custody with people from
    /// outside.
    private static boolean countsEncounters(Scenario scenario, String place) {
        boolean custody = switch (scenario.network().place(place).kind()) {
            case SECTOR, PORT, HOLDING -> true;
            case TRANSIT, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> false;
        };
        return custody
                && scenario.figures().arrivals().stream()
                        .anyMatch(row -> row.place().equals(place));
    }

    private static boolean sameDay(Route route) {
        return switch (route.travel()) {
            case Route.Travel.Days(var days) -> days.low() == 0 && days.high() == 0;
            case Route.Travel.Distance distance -> distance.days() == 0;
        };
    }

    private static boolean stock(Measure measure) {
        return switch (measure) {
            case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> true;
            case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION -> false;
        };
    }
}
