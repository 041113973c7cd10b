/// **Forecast**: what a published series may be in its next days, weeks or months.
///
/// In: series on regular periods ([Track]), up to an origin. Out: quantiles at the 23 levels of the hubverse, joint
/// sample paths, and scores of a rolling origin beside baselines. Nothing here reads a value after the origin: weights,
/// spread and seasons come from what stood before it. Knows no files, no corridor and no covariates.
@NullMarked
package paso.study.forecast;

import org.jspecify.annotations.NullMarked;
