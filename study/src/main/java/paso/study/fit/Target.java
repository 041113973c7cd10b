package paso.study.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Figures.Observation;
import paso.scenario.Figures.Use;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.study.arrivals.Stated;

/// An observation that the fit pulls towards.
///
/// @param deviation standard deviation of the published figure around what the model says, in its unit: how exactly
/// it
///                  was stated and what the model leaves out
/// @param places    indices in the frame
/// @param group     index in the frame
/// @param from      first day index, for a stock the same as `to`
/// @param to        last day index
record Target(Observation observation, double deviation, List<Integer> places, int group, int from, int to) {

    /// Every readable observation that the fit may use, in an order that does not depend on the order of rows:
    /// census, waiting, arrivals and departures, on days up to the as-of date.
    ///
    /// Left out are arrivals where people come from outside (the paths of arrivals are made of them), ratios, and
    /// whatever is marked as a check.
    static List<Target> of(Scenario scenario, Frame frame) {
        List<Target> targets = new ArrayList<>();
        for (Observation one : scenario.figures().observations()) {
            target(scenario, frame, one).ifPresent(targets::add);
        }
        targets.sort(Comparator.comparing(Target::address));
        return targets;
    }

    private static Optional<Target> target(Scenario scenario, Frame frame, Observation one) {
        boolean stock = one.measure() == Measure.CENSUS || one.measure() == Measure.WAITING;
        boolean flow = one.measure() == Measure.ARRIVALS || one.measure() == Measure.DEPARTURES;
        List<String> members = scenario.network().members(one.place());
        boolean made = Stated.fromOutside(scenario, one);
        if (made || !(stock || flow) || one.use() != Use.FIT) return Optional.empty();
        if (one.unit() == Place.Unit.HOUSEHOLDS && !households(scenario, members, one.measure()))
            return Optional.empty();
        int group = 0;
        for (var fixed : one.who().values().entrySet()) {
            if (!fixed.getKey().equals("group")) return Optional.empty();
            group = frame.groups().indexOf(fixed.getValue());
        }
        int to = frame.timeline().indexOf(one.period().last());
        int from = stock ? to : frame.timeline().indexOf(one.period().first());
        if (group < 0 || from < 0 || to > frame.asOfDay() || one.value() <= 0) return Optional.empty();
        List<Integer> places = members.stream().map(frame::place).toList();
        double deviation = Stated.deviation(scenario, one);
        return Optional.of(new Target(one, deviation, places, group, from, to));
    }

    /// Whether a figure in households can be had: of places that count in them, and not of departures.
    private static boolean households(Scenario scenario, List<String> members, Measure measure) {
        return measure != Measure.DEPARTURES
                && members.stream()
                        .allMatch(member ->
                                scenario.network().place(member).room().unit() == Place.Unit.HOUSEHOLDS);
    }

    /// What one replicate says, in the figure's unit.
    double predicted(Outcome outcome) {
        boolean households = observation.unit() == Place.Unit.HOUSEHOLDS;
        double sum = 0;
        for (int place : places) {
            for (int day = from; day <= to; day++) {
                sum += households
                        ? outcome.householdsOn(observation.measure(), place, group, day)
                        : outcome.value(observation.measure(), place, group, day);
            }
        }
        return sum;
    }

    /// `true` for a one-sided figure that a replicate agrees with.
    boolean agrees(double predicted) {
        return switch (observation.comparator()) {
            case EXACTLY, ABOUT -> false;
            case AT_LEAST -> predicted >= observation.value();
            case AT_MOST -> predicted <= observation.value();
        };
    }

    /// The figure in words that do not depend on where it stands in a file.
    String address() {
        return String.join(
                "/",
                observation.period().last().toString(),
                observation.period().first().toString(),
                observation.place(),
                observation.measure().word(),
                observation.who().values().toString(),
                observation.comparator().name(),
                Double.toString(observation.value()),
                observation.origin().source());
    }
}
