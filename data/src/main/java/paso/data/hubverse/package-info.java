/// **Hubverse**: target data and forecast files of the hubverse, in.
///
/// In: CSV or Parquet files of target time series and of model output. Out: series, and forecasts
/// grouped by task, or located problems. Knows no scenario and no clock.
@NullMarked
package paso.data.hubverse;

import org.jspecify.annotations.NullMarked;
