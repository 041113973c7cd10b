package paso.study.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Alarm;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.study.arrivals.Counterpart;
import paso.time.Span;

/// A past official forecast beside what the model says, from what was known that day.
///
/// @param law of the model, in the unit of the official figure
public record Replay(Alarm alarm, Law law) {

    /// Whether the outcome lies in the central 90 % interval.
    public boolean inside90() {
        return law.inside90(alarm.outcome());
    }

    /// Whether the model's median is nearer to the outcome than the official figure.
    public boolean nearer() {
        return Math.abs(law.median() - alarm.outcome()) < Math.abs(alarm.official() - alarm.outcome());
    }

    /// The replay; empty where the ensemble cannot answer.
    ///
    /// @throws IllegalArgumentException when the scenario is of another as-of date
    public static Optional<Replay> of(Scenario scenario, Ensemble ensemble, Alarm alarm) {
        if (!scenario.header().asOf().equals(alarm.asOf())) {
            throw new IllegalArgumentException("alarm '%s' as of %s replayed with a scenario as of %s"
                    .formatted(alarm.id(), alarm.asOf(), scenario.header().asOf()));
        }
        Frame frame = ensemble.frame();
        boolean within = frame.timeline().span().contains(alarm.period().first())
                && frame.timeline().span().contains(alarm.period().last());
        if (!within) return Optional.empty();
        Optional<double[]> samples = switch (alarm.subject()) {
            case Alarm.Subject.Counted(String place, Who who, Measure measure) ->
                counted(scenario, ensemble, alarm, place, who, measure);
            case Alarm.Subject.Trips(String route) -> trips(ensemble, alarm, route);
            case Alarm.Subject.Spent(String payer, double before) -> spent(scenario, ensemble, alarm, payer, before);
        };
        return samples.map(some -> new Replay(alarm, Law.of(some)));
    }

    private static Optional<double[]> counted(
            Scenario scenario, Ensemble ensemble, Alarm alarm, String place, Who who, Measure measure) {
        Span period = alarm.aggregate() == Alarm.Aggregate.AT_END
                ? Span.day(alarm.period().last())
                : alarm.period();
        Figures.Observation asked =
                new Figures.Observation(place, who, measure, period, 0, Figures.Comparator.EXACTLY, Provenance.NONE);
        return Counterpart.samples(scenario, ensemble, asked)
                .map(sums -> alarm.aggregate() == Alarm.Aggregate.MEAN ? over(sums, period.days()) : sums);
    }

    private static Optional<double[]> trips(Ensemble ensemble, Alarm alarm, String route) {
        Frame frame = ensemble.frame();
        if (!frame.routes().contains(route)) return Optional.empty();
        double[] sum = new double[ensemble.replicates()];
        List<YearMonth> months = frame.timeline().months();
        for (int month = 0; month < months.size(); month++) {
            double share = share(frame.timeline().span(), months.get(month), alarm.period());
            if (share == 0) continue;
            double[] some = ensemble.flowSamples(frame.route(route), 0, month);
            for (int r = 0; r < sum.length; r++) sum[r] += share * some[r];
        }
        return Optional.of(
                alarm.aggregate() == Alarm.Aggregate.MEAN
                        ? over(sum, alarm.period().days())
                        : sum);
    }

    private static Optional<double[]> spent(
            Scenario scenario, Ensemble ensemble, Alarm alarm, String payer, double before) {
        Frame frame = ensemble.frame();
        double[] sum = new double[ensemble.replicates()];
        java.util.Arrays.fill(sum, before);
        boolean any = false;
        List<YearMonth> months = frame.timeline().months();
        for (Money.Cost cost : scenario.money().costs()) {
            if (!cost.payer().equals(payer)) continue;
            any = true;
            for (int month = 0; month < months.size(); month++) {
                double share = share(frame.timeline().span(), months.get(month), alarm.period());
                if (share == 0) continue;
                double[] some = ensemble.costSamples(frame.costs().indexOf(cost.id()), month);
                for (int r = 0; r < sum.length; r++) sum[r] += share * some[r];
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /// The share of a month's simulated days that lie in the period: routes and costs are kept by month, and a
    /// part of one is taken by its days.
    static double share(Span simulated, YearMonth month, Span period) {
        int there = 0;
        int wanted = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            if (!simulated.contains(date)) continue;
            there++;
            if (period.contains(date)) wanted++;
        }
        return there == 0 ? 0 : (double) wanted / there;
    }

    private static double[] over(double[] sums, int days) {
        double[] means = new double[sums.length];
        for (int r = 0; r < sums.length; r++) means[r] = sums[r] / days;
        return means;
    }
}
