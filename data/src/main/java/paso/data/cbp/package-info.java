/// **CBP**: the official CSV of encounters of U.S. Customs and Border Protection, in both layouts.
///
/// In: a file with a row for each month, component, area, demographic, citizenship and authority. Out:
/// series of totals and breakdowns that reconcile. Knows no forecast and no clock.
@NullMarked
package paso.data.cbp;

import org.jspecify.annotations.NullMarked;
