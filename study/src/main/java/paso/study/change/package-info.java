/// **Change**: was that a real change? One series of counts, one day, what was public by then.
///
/// In: a vintage of a series, the day in question, a calendar of holidays. Out: a finding, which gives size, chance,
/// days and how often the like of it stood in the series' own past, or says why it cannot be determined. Knows no
/// files, no scenario and no cause: it says that a level moved, never why.
@NullMarked
package paso.study.change;

import org.jspecify.annotations.NullMarked;
