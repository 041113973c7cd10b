/// **Displacement**: fits a case of displacement to what was registered, and says what follows after the last count.
///
/// In: a [paso.scenario.displacement.Displacement] and a day up to which counts may be read. Out: parameters with
/// what the counts say of them, and expected counts with intervals. Calls the one engine; knows no files.
@NullMarked
package paso.study.displacement;

import org.jspecify.annotations.NullMarked;
