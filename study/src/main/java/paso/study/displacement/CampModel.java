package paso.study.displacement;

import paso.scenario.displacement.Displacement;

/// The engine as a fit asks it: people in the camps with counts, day by day.
@FunctionalInterface
public interface CampModel {

    /// Mean over replicates; a pure function of its arguments that may be called from several threads at once.
    ///
    /// @param days       days to simulate, from day 0
    /// @param replicates at least 1
    /// @return [day][camp], people, camps in the order of the case's registrations
    double[][] census(Displacement displacement, int days, int replicates, long seed);
}
