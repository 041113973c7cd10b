package paso.study.forecast;

/// Numbers of the method, the same for every series; docs/forecasting.md says what they do.
///
/// @param sharpness    how strongly past errors move weight between candidates
/// @param prior        past errors of the class that count as much as own ones, in periods
/// @param memory       part of a past error's weight that is left after a season
/// @param still        how much weight the last value gains over other candidates at the far reach of horizons
/// @param spreadPrior  errors of the class mixed into the spread, in own errors
/// @param spreadMemory part of an error's weight in the spread that is left after a season
/// @param quick        part of the newest absolute error in the size of errors
/// @param longRun      part of the long-run size in the size of errors
/// @param calming      how much of the turmoil has passed at the far reach of horizons, a logarithm
/// @param naive        part of plain changes in the widths at the far reach of horizons
/// @param skewMemory   part of an error's weight in the skew that is left after a season
/// @param rate         step of a width's logarithm where all values of a period were missed
/// @param rateMemory   part of what calibration did that is left after a period
record Settings(
        double sharpness,
        double prior,
        double memory,
        double still,
        double spreadPrior,
        double spreadMemory,
        double quick,
        double longRun,
        double calming,
        double naive,
        double skewMemory,
        double rate,
        double rateMemory) {

    static Settings usual() {
        return new Settings(60, 40, 0.8, 8, 40, 0.8, 0.18, 0.2, 1.2, 0.2, 0.95, 0.08, 0.99);
    }
}
