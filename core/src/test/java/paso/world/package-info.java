/// **World**: small corridors that tests build in words.
///
/// In: calls that read like the world. Out: scenarios and arrivals. Knows nothing of engines.
@NullMarked
package paso.world;

import org.jspecify.annotations.NullMarked;
