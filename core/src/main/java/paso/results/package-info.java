/// **Results**: what a run gives back, by name.
///
/// In: one [Outcome] per replicate, in the order of replicates. Out: an [Ensemble] with means, quantiles and
/// samples. Nothing here knows the laws of the engine, files or screens.
@NullMarked
package paso.results;

import org.jspecify.annotations.NullMarked;
