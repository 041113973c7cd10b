/// **Output**: what a run or a comparison leaves in its folder.
///
/// In: an ensemble, what was derived from it, and the briefing as text. Out: one folder of tables and
/// descriptions, swapped in whole or not at all. No byte depends on a path, a clock, a thread count or the
/// order of rows in the scenario's files, except `seconds` in `run.json` and `compare.json`. Nothing here knows
/// the laws of the engine or makes a number beyond means and quantiles.
@NullMarked
package paso.data.output;

import org.jspecify.annotations.NullMarked;
