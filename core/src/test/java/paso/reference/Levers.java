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
    private final Map<String, Integer> onSince = new TreeMap<>(); // lever, then the day its trigger turned on
    private List<Acting> acting = List.of();

    /// A change that acts today.
    ///
    /// @param weight in (0, 1], less than 1 while its ramp lasts
    record Acting(String lever, Change change, double weight) {}

    Levers(Scenario scenario, Set<String> on, Drawn drawn) {
        this.scenario = scenario;
        this.drawn = drawn;
        levers = scenario.levers().stream().filter(l -> on.contains(l.id())).toList();
    }

    void beginDay(int day, Outcome published) {
        LocalDate date = scenario.timeline().dateOf(day);
        acting = new ArrayList<>();
        for (Lever lever : levers) {
            if (lever.trigger().isPresent()) {
                if (triggered(lever, lever.trigger().get(), day, published)) onSince.putIfAbsent(lever.id(), day);
                else onSince.remove(lever.id());
                if (!onSince.containsKey(lever.id())) continue;
            }
            for (Change change : lever.changes()) {
                boolean over = change.last().orElse(date).isBefore(date);
                int nth = nthDay(lever, change, day);
                if (nth < 1 || over) continue;
                acting.add(new Acting(
                        lever.id(), change, change.ramp() == 0 ? 1 : Math.min(1, (double) nth / change.ramp())));
            }
        }
    }

    /// 1 on the first day on which the change acts, below 1 before.
    private int nthDay(Lever lever, Change change, int day) {
        int from = change.first().map(scenario.timeline()::indexOf).orElse(0);
        if (day < from) return 0;
        from = Math.max(from, onSince.getOrDefault(lever.id(), from));
        long lag = change.lag().map(q -> Math.round(drawn.of(q))).orElse(0L);
        return (int) (day - from - lag + 1);
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
        for (Acting one : on(target, Operation.SET)) {
            value = OptionalDouble.of(drawn.of(one.change().value()));
        }
        if (value.isEmpty()) return value;
        double result = value.getAsDouble();
        for (Acting one : on(target, Operation.SCALE)) result *= factor(one);
        for (Acting one : on(target, Operation.ADD)) result += by(one);
        return OptionalDouble.of(Math.max(0, result));
    }

    /// What a `scale` multiplies by today.
    double factor(Acting one) {
        double full = drawn.of(one.change().value());
        return one.weight() < 1 ? 1 - one.weight() + full * one.weight() : full;
    }

    /// What an `add` adds or a `divert` takes today.
    double by(Acting one) {
        return drawn.of(one.change().value()) * one.weight();
    }

    /// The value of something that is always there.
    double value(Target target, double written) {
        return value(target, Optional.of(paso.scenario.Quantity.of(written))).getAsDouble();
    }

    private List<Acting> on(Target target, Operation operation) {
        return acting.stream()
                .filter(a -> a.change().target().equals(target) && a.change().operation() == operation)
                .toList();
    }

    /// Changes of arrivals today, by operation.
    List<Acting> onArrivals(Operation operation) {
        return acting.stream()
                .filter(a -> a.change().target() instanceof Target.Arrivals
                        && a.change().operation() == operation)
                .toList();
    }

    /// Whether any change of the lever acts today.
    boolean acts(String lever) {
        return acting.stream().anyMatch(a -> a.lever().equals(lever));
    }

    /// What diverts parties today.
    List<Acting> diverting() {
        return acting.stream()
                .filter(a -> a.change().operation() == Operation.DIVERT)
                .toList();
    }
}
