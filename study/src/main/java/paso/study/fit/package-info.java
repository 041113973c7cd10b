/// **Fit**: what the published observations say about the ranges of a scenario.
///
/// In: a [paso.scenario.Scenario], which holds only what was public at its as-of date, paths of arrivals, and the
/// one engine. Out: [paso.engine.Ranges], so that a run begins from ranges that agree with what was observed, and
/// what was learned, in numbers. Knows no files and nothing published later; changes no law of the engine.
@NullMarked
package paso.study.fit;

import org.jspecify.annotations.NullMarked;
