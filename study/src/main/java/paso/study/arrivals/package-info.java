/// **Arrivals**: what comes into the corridor after the last published figure, and how that compared with what came.
///
/// In: a [paso.scenario.Scenario], which holds only what was public at its as-of date, and a seed. Out:
/// [paso.engine.ArrivalPaths] and scores. Nothing here knows files, clocks or what was published after the
/// as-of date; only [paso.study.arrivals.LookBack] is handed later figures, and it makes no paths.
@NullMarked
package paso.study.arrivals;

import org.jspecify.annotations.NullMarked;
