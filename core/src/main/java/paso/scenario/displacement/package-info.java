/// **Displacement**: a case of forced displacement, as people write it down for the law of Flee.
///
/// In: what a reader found in a Flee input folder, or in a Paso scenario made from one. Out: [Displacement], checked
/// once, then trusted. Knows no files, no engine and no results; names only, no indices.
@NullMarked
package paso.scenario.displacement;

import org.jspecify.annotations.NullMarked;
