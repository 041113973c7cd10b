/// **Engine**: the day, on arrays.
///
/// In: a [paso.scenario.Scenario], [ArrivalPaths] and [Settings]. Out: outcomes, in the order of replicates, to a
/// sink. Names become indices in `Layout` and names again in [paso.results.Outcome]; indices and arrays never leave
/// this package. Nothing here knows files, clocks, locales or screens.
@NullMarked
package paso.engine;

import org.jspecify.annotations.NullMarked;
