/// **Self-test**: the user's own network against closed theory.
///
/// In: a scenario and a seed. Out: a card of rows, each with what theory expects, what the engine found, and a
/// bound. Knows no files, and shares no law with the engine: the expectation is a linear recursion of its own.
@NullMarked
package paso.study.selftest;

import org.jspecify.annotations.NullMarked;
