package paso.study.forecast;

/// One way to continue a series: the middle of what may come, from which the spread is measured.
///
/// Implementations are pure and read nothing but their arguments.
interface Candidate {

    String name();

    /// The next `ahead` values.
    ///
    /// @param past   on the scale of the series, oldest first, at least 3, no gaps
    /// @param season periods in a season: 12, 7 or 52
    double[] ahead(double[] past, int season, int ahead);
}
