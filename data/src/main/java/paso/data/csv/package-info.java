/// **CSV as a stream**: records of a file of any size, one at a time, in bounded memory, each cell with
/// its spot.
///
/// In: bytes. Out: cells with line and column, or the one problem that ends the reading. Knows no
/// columns and no meaning.
@NullMarked
package paso.data.csv;

import org.jspecify.annotations.NullMarked;
