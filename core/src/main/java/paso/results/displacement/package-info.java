/// **Results of a case of displacement**: people at every place and on every route, by day, over replicates.
///
/// In: replicates as they finish. Out: samples by place and route, people accounted for, the averaged relative
/// difference from what was registered. Knows no engine, no files, no screens.
@NullMarked
package paso.results.displacement;

import org.jspecify.annotations.NullMarked;
