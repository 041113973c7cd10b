/// **Sensitivity**: which assumptions move the headline most.
///
/// In: a scenario, its arrival paths and how it is run. Out: [paso.results.Sensitivity]. One assumption is moved at
/// a time, in runs of the one engine; nothing here knows a file.
@NullMarked
package paso.study.sensitivity;

import org.jspecify.annotations.NullMarked;
