/// **Kept forecasts**: what a run said of published series, and how it did once figures came.
///
/// In: a scenario as it was known on a day, its ensemble; later, figures published after that day and
/// assumptions that broke. Out: quantiles by target, and for each kept target whether it was scored, is
/// void or waits. Nothing here knows files or clocks, and no later figure reaches a forecast.
@NullMarked
package paso.study.kept;

import org.jspecify.annotations.NullMarked;
