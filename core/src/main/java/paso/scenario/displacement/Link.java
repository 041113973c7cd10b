package paso.scenario.displacement;

import java.util.OptionalDouble;

/// A two-way link between two sites.
///
/// @param km                length, >= 0
/// @param forcedRedirection 0, 1 or 2 as Flee writes it
/// @param kmPerDay          own greatest speed; absent = that of [Moving]
/// @param walkChance        probability, in [0, 1], that a person walks it on a day; 0 where not stated
public record Link(
        String one, String other, double km, int forcedRedirection, OptionalDouble kmPerDay, double walkChance) {}
