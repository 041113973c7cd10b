/// **Time**: days, spans, months. The only calendar arithmetic of Paso.
///
/// In: dates. Out: day indices and dates again. A day is a whole day and a date on a figure is the *end* of that
/// day. Nothing here knows a clock, a locale or a time zone.
@NullMarked
package paso.time;

import org.jspecify.annotations.NullMarked;
