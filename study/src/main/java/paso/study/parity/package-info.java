/// **Parity**: whether two samples of a case of displacement come from one law.
///
/// In: census of camps by replicate and day, ours and that of a reference; what was observed. Out: figures and verdicts
/// of a [Parity]. Knows no files and prints nothing.
@NullMarked
package paso.study.parity;

import org.jspecify.annotations.NullMarked;
