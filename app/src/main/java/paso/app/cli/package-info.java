/// **The command line**: reads options, calls [paso.app.run], prints.
///
/// In: the words typed. Out: lines on the two streams and an exit code: 0 fine, 1 a fault of Paso, 2 bad input or
/// usage, 130 interrupted. No model logic is here.
@NullMarked
package paso.app.cli;

import org.jspecify.annotations.NullMarked;
