/// **Observe**: published series of counts, as they were known on any day.
///
/// In: figures with the period they cover, the day they were published and the day Paso learned of them. Out: a
/// [Vintage], through [Series#asOf], which holds only what was public by then. Knows no files and makes no forecasts.
@NullMarked
package paso.observe;

import org.jspecify.annotations.NullMarked;
