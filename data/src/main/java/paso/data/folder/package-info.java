/// **Scenario folders**: plain files that people write, read into a [paso.scenario.Scenario] or into located
/// problems.
///
/// In: a folder as `docs/scenario-format.md` describes it, and what a command asks for. Out: a checked scenario
/// that holds only what was public at its as-of date, or every [Problem] in the folder; never an exception for
/// bad content. It must not know the engine, results, screens or commands.
@NullMarked
package paso.data.folder;

import org.jspecify.annotations.NullMarked;
