/// **Report**: what a run says, as one page of text.
///
/// In: a [paso.scenario.Scenario], the [paso.results.Ensemble] of its run and what was derived from it. Out:
/// HTML with pictures as SVG, the same bytes for the same input. Nothing here makes a number beyond quantiles
/// of what the ensemble holds. Nothing here knows files, clocks, the machine's locale or the network.
@NullMarked
package paso.report;

import org.jspecify.annotations.NullMarked;
