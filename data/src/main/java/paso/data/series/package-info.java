/// **Series**: files of observations in, [paso.observe.Series] out.
///
/// In: paths and the day of reading. Out: series with every version, all problems and all notes. Knows
/// no forecast, no clock and no terminal.
@NullMarked
package paso.data.series;

import org.jspecify.annotations.NullMarked;
