package paso.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import paso.results.Outcome;
import paso.scenario.Lever;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Operation;
import paso.scenario.Lever.Target;
import paso.scenario.Lever.Trigger;
import paso.scenario.Scenario;

/// The changes that act today.
final class Levers {

    private final Scenario scenario;
    private final Drawn drawn;
    private final List<Lever> levers;
    private final Map<String, List<Boolean>> signals = new TreeMap<>(); // lever, then day
    private final Map<String, Integer> daysUsed = new TreeMap<>(); // lever and year
    private List<Change> acting = List.of();

    Levers(Scenario scenario, Set<String> on, Drawn drawn) {
        this.scenario = scenario;
        this.drawn = drawn;
        levers = scenario.levers().stream().filter(l -> on.contains(l.id())).toList();
    }

    void beginDay(int day, Outcome published) {
        LocalDate date = scenario.timeline().dateOf(day);
        acting = new ArrayList<>();
        for (Lever lever : levers) {
            if (lever.trigger().isPresent() && !triggered(lever, lever.trigger().get(), day, published)) continue;
            for (Change change : lever.changes()) {
                boolean begun = !change.first().orElse(date).isAfter(date);
                boolean over = change.last().orElse(date).isBefore(date);
                if (begun && !over) acting.add(change);
            }
        }
    }

    private boolean triggered(Lever lever, Trigger trigger, int day, Outcome published) {
        List<Boolean> signal = signals.computeIfAbsent(lever.id(), _ -> new ArrayList<>());
        signal.add(signal(trigger, day, !signal.isEmpty() && signal.getLast(), published));
        if (day < trigger.afterDays() || !signal.get(day - trigger.afterDays())) return false;
        String year = lever.id() + " " + scenario.timeline().dateOf(day).getYear();
        int used = daysUsed.getOrDefault(year, 0);
        if (used >= trigger.daysAYear().orElse(Integer.MAX_VALUE)) return false;
        daysUsed.put(year, used + 1);
        return true;
    }

    private boolean signal(Trigger trigger, int day, boolean before, Outcome published) {
        int last = day - trigger.lagDays();
        int first = last - trigger.meanDays() + 1;
        if (first < 0) return false;
        boolean peak = trigger.alsoOn().isPresent()
                && measured(trigger, last, published)
                        >= drawn.of(trigger.alsoOn().get());
        if (peak) return true;
        double sum = 0;
        for (int d = first; d <= last; d++) sum += measured(trigger, d, published);
        return sum / trigger.meanDays() >= drawn.of(before ? trigger.off() : trigger.on());
    }

    private double measured(Trigger trigger, int day, Outcome published) {
        double sum = 0;
        for (String place : scenario.network().members(trigger.place())) {
            sum += published.value(trigger.measure(), published.frame().place(place), 0, day);
        }
        return sum;
    }

    /// What is written, or what the levers make of it; where there is nothing, only `set` makes something.
    OptionalDouble value(Target target, Optional<paso.scenario.Quantity> written) {
        OptionalDouble value = written.map(q -> OptionalDouble.of(drawn.of(q))).orElse(OptionalDouble.empty());
        for (Change change : on(target, Operation.SET)) value = OptionalDouble.of(drawn.of(change.value()));
        if (value.isEmpty()) return value;
        double result = value.getAsDouble();
        for (Change change : on(target, Operation.SCALE)) result *= drawn.of(change.value());
        for (Change change : on(target, Operation.ADD)) result += drawn.of(change.value());
        return OptionalDouble.of(Math.max(0, result));
    }

    /// The value of something that is always there.
    double value(Target target, double written) {
        return value(target, Optional.of(paso.scenario.Quantity.of(written))).getAsDouble();
    }

    private List<Change> on(Target target, Operation operation) {
        return acting.stream()
                .filter(c -> c.target().equals(target) && c.operation() == operation)
                .toList();
    }

    /// Changes of arrivals today, by operation.
    List<Change> onArrivals(Operation operation) {
        return acting.stream()
                .filter(c -> c.target() instanceof Target.Arrivals && c.operation() == operation)
                .toList();
    }
}
