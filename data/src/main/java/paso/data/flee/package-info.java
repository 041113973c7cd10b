/// **Flee's folders**: a Flee input folder, its settings and what was observed, read into a
/// [paso.scenario.displacement.Displacement] or into located problems.
///
/// In: files as Flee's users write them (`docs/flee.md`). Out: a case under the law of Flee's code or of its
/// documentation, with notes on whatever is read and has no effect; or every [paso.data.folder.Problem] where that
/// code would stop. It must not know the engine, results, screens or commands.
@NullMarked
package paso.data.flee;

import org.jspecify.annotations.NullMarked;
