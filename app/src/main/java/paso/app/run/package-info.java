/// **The line**: from a scenario folder to its results, one call after the other.
///
/// In: a folder and what is asked of it. Out: the results in memory and, where asked, a run folder. Who calls (the
/// command line, a server) shows progress and prints; nothing here does, and no law of the model is here either.
@NullMarked
package paso.app.run;

import org.jspecify.annotations.NullMarked;
