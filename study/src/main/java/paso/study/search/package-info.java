/// **Search**: for the point of a box where a cost is least, and for the axes of a box that matter.
///
/// In: a number of axes, each from 0 to 1, and a cost of points. Out: points, means and deviations. Knows no model,
/// no files and no names; asks for many points at once, so that whoever calls may work on them in parallel.
@NullMarked
package paso.study.search;

import org.jspecify.annotations.NullMarked;
