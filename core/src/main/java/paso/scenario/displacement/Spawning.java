package paso.scenario.displacement;

import java.util.List;

/// How many people are displaced each day, and where.
///
/// @param takeFromPopulation each displaced person lowers the population of the site
/// @param insertDay0         people counted in camps on day 0 are there at the start
/// @param emptyCampsOnDay0   camps start empty, and day 0 is taken off the counts
/// @param conflictZonesOnly  people are displaced only from conflict zones
/// @param sumFromCamps       arrivals follow the sum of the camps; else the totals
/// @param campsAreSinks      people in camps leave the model with the camp's own daily chance
/// @param decay              multipliers by time since the last outbreak of a conflict zone; empty = none
/// @param decayDays          days for each of `decay`, >= 1
/// @param volume             how many are displaced
/// @param hunger             people in a food crisis add to the weight of a site that people are displaced from
public record Spawning(
        boolean takeFromPopulation,
        boolean insertDay0,
        boolean emptyCampsOnDay0,
        boolean conflictZonesOnly,
        boolean sumFromCamps,
        boolean campsAreSinks,
        List<Double> decay,
        int decayDays,
        Volume volume,
        boolean hunger) {

    public Spawning {
        decay = List.copyOf(decay);
    }

    /// Displacement that hunger does not drive.
    public Spawning(
            boolean takeFromPopulation,
            boolean insertDay0,
            boolean emptyCampsOnDay0,
            boolean conflictZonesOnly,
            boolean sumFromCamps,
            boolean campsAreSinks,
            List<Double> decay,
            int decayDays,
            Volume volume) {
        this(
                takeFromPopulation,
                insertDay0,
                emptyCampsOnDay0,
                conflictZonesOnly,
                sumFromCamps,
                campsAreSinks,
                decay,
                decayDays,
                volume,
                false);
    }

    /// As this, with another number of people.
    public Spawning with(Volume other) {
        return new Spawning(
                takeFromPopulation,
                insertDay0,
                emptyCampsOnDay0,
                conflictZonesOnly,
                sumFromCamps,
                campsAreSinks,
                decay,
                decayDays,
                other,
                hunger);
    }

    /// As Flee has it where nothing is set.
    public static Spawning standard() {
        return new Spawning(false, true, false, true, true, false, List.of(), 30, new Volume.Registered());
    }

    /// How many people are displaced each day.
    public sealed interface Volume {
        /// The daily difference of what was registered; a fall is a debt that later rises pay.
        record Registered() implements Volume {}

        /// `people * intensity` from each conflict zone each day.
        record Constant(double people) implements Volume {}

        /// Poisson with mean `people * intensity` from each conflict zone each day.
        record Poisson(double people) implements Volume {}

        /// `share * population * intensity` from each conflict zone each day.
        record Share(double share) implements Volume {}

        /// From each flooded site each day, by its level.
        ///
        /// @param byLevel people, their mean or a share of the population; the last holds above it
        record Flooded(How how, List<Double> byLevel) implements Volume {
            public Flooded {
                byLevel = List.copyOf(byLevel);
            }
        }

        /// What the numbers of a flood mean.
        enum How {
            CONSTANT,
            POISSON,
            SHARE
        }
    }
}
