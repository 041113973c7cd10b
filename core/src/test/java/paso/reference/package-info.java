/// **Reference**: the simulated day, moving one party after the other.
///
/// In: a scenario, arrivals and settings. Out: outcomes of the same law as the engine's, read from
/// docs/model.md alone. It shares no code with the engine beyond the scenario and results types, and is slow on
/// purpose.
@NullMarked
package paso.reference;

import org.jspecify.annotations.NullMarked;
