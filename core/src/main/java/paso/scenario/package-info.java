/// **Scenario**: what a person writes down about a corridor, as records that are checked once and then trusted.
///
/// In: values from a reader. Out: an immutable [Scenario], which holds only what was public at its as-of date.
/// Nothing here knows files, randomness, arrays or screens. Lists keep the order in which they were given, and no
/// result may depend on that order.
@NullMarked
package paso.scenario;

import org.jspecify.annotations.NullMarked;
