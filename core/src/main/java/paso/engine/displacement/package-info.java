/// **Displacement engine**: the day of Flee on counts.
///
/// In: a [paso.scenario.displacement.Displacement], a seed. Out: replicates, in order, to a sink. Names become indices
/// here and names again on the way out. Knows no files and no observations beyond those that drive arrivals.
@NullMarked
package paso.engine.displacement;

import org.jspecify.annotations.NullMarked;
