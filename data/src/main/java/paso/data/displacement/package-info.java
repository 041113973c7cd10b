/// **Displacement scenarios**: a case of forced displacement as a folder of plain files that people write.
///
/// In: a folder whose `scenario.yaml` says `model: displacement` (`docs/scenario-format.md`), or a case to write as
/// one. Out: a checked [CaseScenario], or every [paso.data.folder.Problem]; writing and reading again gives the same
/// case. It must not know the engine, results, screens or commands.
@NullMarked
package paso.data.displacement;

import org.jspecify.annotations.NullMarked;
