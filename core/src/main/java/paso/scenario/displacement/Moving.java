package paso.scenario.displacement;

import java.util.List;

/// How displaced people move.
///
/// @param awareness       links looked ahead; -1 = one, and never past a marker
/// @param fixedRoutes     routes are found once for a site and day
/// @param pruning         routes lighter than the best over this are dropped; 1 or less = none
/// @param shortStints     people who have hardly moved lately move on from towns with certainty
/// @param onFoot          people walk until their first link is done
/// @param heeds           what they heed beside conflict and distance
/// @param harvestMonths   months, 1 to 12, in which people stay where they are and are counted at home
public record Moving(
        Speeds speeds,
        Chances chances,
        Weights weights,
        Room room,
        int awareness,
        boolean fixedRoutes,
        double pruning,
        boolean shortStints,
        boolean onFoot,
        Heeds heeds,
        List<Integer> harvestMonths) {

    public Moving {
        harvestMonths = List.copyOf(harvestMonths);
    }

    /// People who heed nothing beside conflict and distance.
    public Moving(
            Speeds speeds,
            Chances chances,
            Weights weights,
            Room room,
            int awareness,
            boolean fixedRoutes,
            double pruning,
            boolean shortStints,
            boolean onFoot) {
        this(
                speeds,
                chances,
                weights,
                room,
                awareness,
                fixedRoutes,
                pruning,
                shortStints,
                onFoot,
                Heeds.none(),
                List.of());
    }

    /// As this, with other months of harvest.
    public Moving harvesting(List<Integer> months) {
        return but(speeds, chances, weights, room, heeds, months);
    }

    /// As this, heeding other things.
    public Moving with(Heeds other) {
        return but(speeds, chances, weights, room, other, harvestMonths);
    }

    /// As this, at other speeds.
    public Moving with(Speeds other) {
        return but(other, chances, weights, room, heeds, harvestMonths);
    }

    /// As this, with other chances of leaving.
    public Moving with(Chances other) {
        return but(speeds, other, weights, room, heeds, harvestMonths);
    }

    /// As this, drawn otherwise.
    public Moving with(Weights other) {
        return but(speeds, chances, other, room, heeds, harvestMonths);
    }

    /// As this, with other room.
    public Moving with(Room other) {
        return but(speeds, chances, weights, other, heeds, harvestMonths);
    }

    private Moving but(Speeds s, Chances c, Weights w, Room r, Heeds h, List<Integer> months) {
        return new Moving(s, c, w, r, awareness, fixedRoutes, pruning, shortStints, onFoot, h, months);
    }

    /// In km a day.
    public record Speeds(double most, double walking, double crossing) {}

    /// Daily probabilities of leaving, by kind of site.
    ///
    /// @param populationBase  people at which the chance is as stated
    /// @param populationPower power of (the larger of population and capacity) / base; 0 = none
    public record Chances(
            double conflict,
            double camp,
            double idpCamp,
            double other,
            double populationBase,
            double populationPower) {}

    /// What draws people to a site along a path:
    /// `((softening + score) / (soft km + km)^distance power * room)^power`.
    ///
    /// @param foreign              score of a foreign site is multiplied by it
    /// @param camp                 score of a camp
    /// @param conflict             score of a conflict zone, to the power of its intensity
    /// @param softKm               km added to each path
    /// @param softening            added to each score
    /// @param stayClose            score is divided by the distance from where a person is
    /// @param populationPower      score of other than camps times population to this power; 0 = none
    public record Weights(
            double foreign,
            double camp,
            double conflict,
            double softKm,
            double softening,
            double power,
            double distancePower,
            boolean stayClose,
            double homeDistancePower,
            double populationPower) {

        /// As this, with another number for foreign sites.
        public Weights foreign(double value) {
            return new Weights(
                    value,
                    camp,
                    conflict,
                    softKm,
                    softening,
                    power,
                    distancePower,
                    stayClose,
                    homeDistancePower,
                    populationPower);
        }

        /// As this, with another number for camps.
        public Weights camp(double value) {
            return new Weights(
                    foreign,
                    value,
                    conflict,
                    softKm,
                    softening,
                    power,
                    distancePower,
                    stayClose,
                    homeDistancePower,
                    populationPower);
        }

        /// As this, with another number for conflict zones.
        public Weights conflict(double value) {
            return new Weights(
                    foreign,
                    camp,
                    value,
                    softKm,
                    softening,
                    power,
                    distancePower,
                    stayClose,
                    homeDistancePower,
                    populationPower);
        }

        /// As this, with another number for kilometres added to each path.
        public Weights softKm(double value) {
            return new Weights(
                    foreign,
                    camp,
                    conflict,
                    value,
                    softening,
                    power,
                    distancePower,
                    stayClose,
                    homeDistancePower,
                    populationPower);
        }

        /// As this, with another number for the power of distance.
        public Weights distancePower(double value) {
            return new Weights(
                    foreign,
                    camp,
                    conflict,
                    softKm,
                    softening,
                    power,
                    value,
                    stayClose,
                    homeDistancePower,
                    populationPower);
        }
    }

    /// When a camp counts as full: its draw falls from 1 at `buffer` of its scaled capacity to 0 at all of it.
    public record Room(double buffer, double scaling) {}

    /// As Flee has it where nothing is set.
    public static Moving standard() {
        return new Moving(
                new Speeds(360, 35, 20),
                new Chances(1, 0.001, 0.1, 0.3, 10_000, 0),
                new Weights(1, 1, 1 / StrictMath.sqrt(10), 10, 0, 1, 1, false, 0.5, 0),
                new Room(0.9, 1),
                1,
                false,
                1,
                false,
                false);
    }
}
