package paso.engine;

import java.util.List;
import paso.scenario.Lever.Operation;

/// A number of the scenario after the levers of the day: at most one `set`, then every `scale`, then every `add`;
/// never
/// below 0.
final class Adjusted {

    private final int base; // parameter index, or NONE
    private final double absent;
    private final Effect[] effects;

    /// @param value   parameter index
    /// @param part    share of the value that acts here
    /// @param first   first day index, inclusive
    /// @param last    last day index, inclusive
    /// @param trigger index of the trigger that must be on, or -1
    record Effect(Operation operation, int value, double part, int first, int last, int trigger) {}

    Adjusted(int base, double absent, List<Effect> effects) {
        this.base = base;
        this.absent = absent;
        this.effects = effects.toArray(new Effect[0]);
    }

    /// The number on a day.
    ///
    /// @param values   parameters of the replicate
    /// @param triggers by trigger, `true` where on today
    double on(int day, double[] values, boolean[] triggers) {
        return on(day, base >= 0 ? values[base] : absent, values, triggers);
    }

    /// As [#on(int, double[], boolean[])], acting on `written` instead of the written number.
    double on(int day, double written, double[] values, boolean[] triggers) {
        if (effects.length == 0) return written;
        double value = written;
        boolean acted = false;
        for (Operation operation : ORDER) {
            for (Effect effect : effects) {
                if (effect.operation != operation || day < effect.first || day > effect.last) continue;
                if (effect.trigger >= 0 && !triggers[effect.trigger]) continue;
                double by = values[effect.value] * effect.part;
                acted = true;
                value = switch (operation) {
                    case SET -> by;
                    case SCALE -> Double.isFinite(value) ? value * by : value;
                    case ADD -> Double.isFinite(value) ? value + by : value;
                };
            }
        }
        return acted ? Math.max(0, value) : value;
    }

    private static final Operation[] ORDER = {Operation.SET, Operation.SCALE, Operation.ADD};

    /// An upper bound of the number over every day and replicate.
    double highest(Parameters parameters) {
        double value = base >= 0 ? parameters.quantity(base).high() : absent;
        for (Effect effect : effects) {
            if (effect.operation == Operation.SET)
                value = Math.max(value, parameters.quantity(effect.value).high());
        }
        for (Effect effect : effects) {
            if (effect.operation == Operation.SCALE)
                value *= Math.max(1, parameters.quantity(effect.value).high());
        }
        for (Effect effect : effects) {
            if (effect.operation == Operation.ADD)
                value += Math.max(0, parameters.quantity(effect.value).high());
        }
        return value;
    }
}
