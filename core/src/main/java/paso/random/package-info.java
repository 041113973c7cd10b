/// **Random**: numbers addressed by what they are for, and samplers that use them.
///
/// In: a seed and an address. Out: draws. Knows nothing of people, places or days.
@NullMarked
package paso.random;

import org.jspecify.annotations.NullMarked;
