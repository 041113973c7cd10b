package paso.report;

/// What became known after the as-of date, beside what had been forecast for it.
///
/// @param place      name of a place or an area, for people
/// @param measure    what was measured, for people
/// @param date       the day or days it speaks of, for people
/// @param observed   the published value
/// @param comparator `exactly`, `about`, `at-least` or `at-most`
/// @param low90      quantile 0.05 of the forecast; `low50`, `median`, `high50`, `high90` are 0.25, 0.5, 0.75, 0.95
/// @param source     key of a source of the scenario, may be empty
public record LookBackRow(
        String place,
        String measure,
        String date,
        double observed,
        String comparator,
        double low90,
        double low50,
        double median,
        double high50,
        double high90,
        String source) {}
