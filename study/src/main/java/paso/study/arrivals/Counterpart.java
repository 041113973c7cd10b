package paso.study.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// The model's own figure for a published one.
///
/// A stock is taken on the last day of the figure's period, a flow as the sum over its days; arrivals at
/// custody with people from outside are encounters, without those transferred there; a figure in households is
/// set beside parties.
public final class Counterpart {

    private final Scenario scenario;
    private final Ensemble ensemble;
    private final Frame frame;
    private final Observation figure;

    private Counterpart(Scenario scenario, Ensemble ensemble, Observation figure) {
        this.scenario = scenario;
        this.ensemble = ensemble;
        this.frame = ensemble.frame();
        this.figure = figure;
    }

    /// A value for each replicate, in their order; empty where the ensemble has no such series, or where the
    /// days of the figure lie before the start, after the end, or all before the day after the as-of date.
    public static Optional<double[]> samples(Scenario scenario, Ensemble ensemble, Observation figure) {
        return new Counterpart(scenario, ensemble, figure).samples();
    }

    /// Whether a measure holds at the end of a day; otherwise it is summed over days.
    public static boolean stock(Measure measure) {
        return switch (measure) {
            case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> true;
            case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION, RELEASED -> false;
        };
    }

    private Optional<double[]> samples() {
        LocalDate first = stock(figure.measure())
                ? figure.period().last()
                : figure.period().first();
        int from = frame.timeline().indexOf(first);
        int to = frame.timeline().indexOf(figure.period().last());
        List<String> members = scenario.network().members(figure.place());
        int group = 0;
        for (var fixed : figure.who().values().entrySet()) {
            if (!fixed.getKey().equals("group")) return Optional.empty();
            group = frame.groups().indexOf(fixed.getValue());
        }
        boolean ratio = figure.measure() == Measure.OCCUPANCY;
        if (from < 0 || to <= frame.asOfDay() || to >= frame.days() || group < 0) return Optional.empty();
        if (ratio && (members.size() > 1 || group > 0)) return Optional.empty();
        double[] sum = new double[ensemble.replicates()];
        double[] none = new double[sum.length];
        for (String member : members) {
            boolean encounters = figure.measure() == Measure.ARRIVALS && countsEncounters(member);
            for (int day = from; day <= to; day++) {
                Optional<double[]> some = onDay(frame.place(member), group, day);
                if (some.isEmpty()) return Optional.empty();
                double[] came = encounters ? ensemble.byRouteSamples(frame.place(member), group, day) : none;
                for (int r = 0; r < sum.length; r++) sum[r] += some.get()[r] - came[r];
            }
        }
        return sum.length == 0 ? Optional.empty() : Optional.of(sum);
    }

    private Optional<double[]> onDay(int place, int group, int day) {
        return figure.unit() == Place.Unit.HOUSEHOLDS
                ? ensemble.householdSamples(figure.measure(), place, group, day)
                : Optional.of(ensemble.samples(figure.measure(), place, group, day));
    }

    /// Whether arrivals published for this place are people met there for the first time: custody with people from
    /// outside.
    private boolean countsEncounters(String place) {
        boolean custody = switch (scenario.network().place(place).kind()) {
            case SECTOR, PORT, HOLDING -> true;
            case TRANSIT, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> false;
        };
        return custody
                && scenario.figures().arrivals().stream()
                        .anyMatch(row -> row.place().equals(place));
    }
}
