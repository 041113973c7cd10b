/// **Wis**: how good probabilistic forecasts were, by the definitions of the field.
///
/// In: quantiles or samples, and what came. Out: weighted interval scores and their parts, coverage,
/// bias, CRPS, PIT, relative skill. Knows no files, no models and no dates beyond those of a task.
@NullMarked
package paso.study.wis;

import org.jspecify.annotations.NullMarked;
