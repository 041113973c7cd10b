package paso.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import paso.engine.Adjusted.Effect;
import paso.scenario.Cohort;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.time.Timeline;

/// The levers of a run that are on, by what they act on.
final class LeverBook {

    private final Scenario.Network network;
    private final List<Lever> on; // sorted by id
    private final Parameters parameters;
    private final Timeline timeline;
    final List<TriggerLayout> triggers = new ArrayList<>();
    private final List<Integer> triggerOf = new ArrayList<>(); // [lever] -> index in triggers, or -1

    /// @param places ids of the places that are watched together
    record TriggerLayout(Lever.Trigger trigger, List<String> places, int on, int off, int alsoOn) {}

    LeverBook(Scenario scenario, SortedSet<String> ids, Parameters parameters, Timeline timeline) {
        network = scenario.network();
        this.parameters = parameters;
        this.timeline = timeline;
        on = scenario.levers().stream()
                .filter(lever -> ids.contains(lever.id()))
                .sorted(Comparator.comparing(Lever::id))
                .toList();
        for (String id : ids) {
            if (on.stream().noneMatch(lever -> lever.id().equals(id))) {
                throw new IllegalArgumentException("no lever '%s'".formatted(id));
            }
        }
        for (Lever lever : on) {
            triggerOf.add(lever.trigger().isPresent() ? triggers.size() : -1);
            if (lever.trigger().isPresent()) {
                Lever.Trigger trigger = lever.trigger().get();
                if (trigger.measure() != Measure.ARRIVALS
                        && trigger.measure() != Measure.CENSUS
                        && trigger.measure() != Measure.WAITING) {
                    throw new IllegalArgumentException(
                            "lever '%s': a trigger watches arrivals, census or waiting but was '%s'"
                                    .formatted(lever.id(), trigger.measure().word()));
                }
                String owner = "trigger/" + lever.id();
                triggers.add(new TriggerLayout(
                        trigger,
                        scenario.network().members(trigger.place()),
                        parameters.add(owner + "/on", trigger.on()),
                        parameters.add(owner + "/off", trigger.off()),
                        parameters.add(owner + "/also-on", trigger.alsoOn())));
            }
        }
    }

    /// A number of the scenario with everything that acts on it.
    ///
    /// @param base   parameter index of the written number, or NONE
    /// @param absent value where there is no written number
    Adjusted adjusted(int base, double absent, Lever.Target target) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            List<Lever.Change> changes = on.get(i).changes();
            for (int c = 0; c < changes.size(); c++) {
                if (changes.get(c).target().equals(target)) effects.add(effect(i, c, 1));
            }
        }
        return new Adjusted(base, absent, effects);
    }

    /// What acts on a stream of arrivals. People who are added are spread evenly over the streams that a change
    /// names.
    Adjusted arrivals(ArrivalPaths.Series stream, List<ArrivalPaths.Series> all) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            List<Lever.Change> changes = on.get(i).changes();
            for (int c = 0; c < changes.size(); c++) {
                if (changes.get(c).target() instanceof Lever.Target.Arrivals target
                        && names(target.place(), target.who(), stream)) {
                    long streams = all.stream()
                            .filter(other -> names(target.place(), target.who(), other))
                            .count();
                    boolean added = changes.get(c).operation() == Lever.Operation.ADD;
                    effects.add(effect(i, c, added ? 1.0 / streams : 1));
                }
            }
        }
        return new Adjusted(Parameters.NONE, 0, effects);
    }

    private boolean names(String place, Who who, ArrivalPaths.Series stream) {
        return network.members(place).contains(stream.place())
                && who.matches(new Cohort(stream.group(), stream.attributes(), 1));
    }

    private Effect effect(int lever, int index, double part) {
        Lever.Change change = on.get(lever).changes().get(index);
        int value = parameters.add("lever/" + on.get(lever).id() + "/" + index, change.value());
        return new Effect(change.operation(), value, part, acting(lever, index));
    }

    private Acting acting(int lever, int index) {
        Lever.Change change = on.get(lever).changes().get(index);
        return new Acting(
                change.first().map(timeline::indexOf).orElse(0),
                change.last().map(timeline::indexOf).orElse(Integer.MAX_VALUE),
                triggerOf.get(lever),
                parameters.add("lever/" + on.get(lever).id() + "/" + index + "/lag", change.lag()),
                change.ramp());
    }

    /// When the changes of a lever act; empty where it is not on.
    List<Acting> acting(String id) {
        List<Acting> acting = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            if (!on.get(i).id().equals(id)) continue;
            for (int c = 0; c < on.get(i).changes().size(); c++) acting.add(acting(i, c));
        }
        return acting;
    }

    /// Who of a stream of arrivals joins the door of another place instead, lever by lever.
    List<Diverted.Way> diverted(ArrivalPaths.Series stream, Layout layout) {
        List<Diverted.Way> ways = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            List<Lever.Change> changes = on.get(i).changes();
            for (int c = 0; c < changes.size(); c++) {
                if (!(changes.get(c).target() instanceof Lever.Target.Diverted(String place, Who who, String to))
                        || !names(place, who, stream)) continue;
                int value = parameters.add(
                        "lever/" + on.get(i).id() + "/" + c, changes.get(c).value());
                PlaceLayout end = layout.place(to);
                int[] cohort = Layout.cohortsAt(layout.place(stream.place()), end);
                ways.add(new Diverted.Way(value, acting(i, c), end, cohort));
            }
        }
        return ways;
    }
}
