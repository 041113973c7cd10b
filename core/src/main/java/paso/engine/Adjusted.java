package paso.engine;

import java.util.List;
import paso.scenario.Lever.Operation;

/// A number of the scenario after the levers of the day: at most one `set`, then every `scale`, then every `add`;
/// never below 0.
final class Adjusted {

    private final int base; // parameter index, or NONE
    private final double absent;
    private final Effect[] effects;

    /// @param value parameter index
    /// @param part  share of the value that acts here
    record Effect(Operation operation, int value, double part, Acting acting) {}

    Adjusted(int base, double absent, List<Effect> effects) {
        this.base = base;
        this.absent = absent;
        this.effects = effects.toArray(new Effect[0]);
    }

    /// The number on a day.
    ///
    /// @param values   parameters of the replicate
    /// @param since  by trigger, the day it turned on, or [Triggers#OFF]
    double on(int day, double[] values, int[] since) {
        return on(day, base >= 0 ? values[base] : absent, values, since);
    }

    /// As [#on(int, double[], int[])], acting on `written` instead of the written number.
    double on(int day, double written, double[] values, int[] since) {
        if (effects.length == 0) return written;
        double value = written;
        boolean acted = false;
        for (Operation operation : ORDER) {
            for (Effect effect : effects) {
                if (effect.operation != operation) continue;
                double weight = effect.acting.weight(day, values, since);
                if (weight <= 0) continue;
                double by = values[effect.value] * effect.part;
                acted = true;
                value = switch (operation) {
                    case SET -> by;
                    case SCALE -> Double.isFinite(value) ? value * (weight < 1 ? 1 + (by - 1) * weight : by) : value;
                    case ADD -> Double.isFinite(value) ? value + by * weight : value;
                    case DIVERT -> throw new IllegalStateException("people are diverted, not numbers");
                };
            }
        }
        return acted ? Math.max(0, value) : value;
    }

    private static final Operation[] ORDER = {Operation.SET, Operation.SCALE, Operation.ADD};

    /// `true` when there is no written number and nothing ever sets one: it is `absent` on every day.
    boolean never() {
        if (base >= 0) return false;
        for (Effect effect : effects) if (effect.operation == Operation.SET) return false;
        return Double.isInfinite(absent);
    }

    /// An upper bound of the number over every day and replicate; a ramp only leads up to it.
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
