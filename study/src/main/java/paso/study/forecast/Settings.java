package paso.study.forecast;

/// Numbers of the method, the same for every series; docs/forecasting.md says what they do.
///
/// @param sharpness    how strongly past errors move weight between candidates
/// @param prior        past errors of the class that count as much as own ones, in periods
/// @param memory       part of a past error's weight that is left after a season
/// @param spreadPrior  errors of the class mixed into the spread, in own errors
/// @param spreadMemory part of an error's weight in the spread that is left after a season
/// @param quick        part of the newest absolute error in the size of errors
/// @param longRun      part of the long-run size in the size of errors
/// @param lean         part of the spread that keeps its sign; the rest is mirrored
record Settings(
        double sharpness,
        double prior,
        double memory,
        double spreadPrior,
        double spreadMemory,
        double quick,
        double longRun,
        double lean) {

    static Settings usual() {
        return new Settings(60, 40, 0.8, 40, 0.8, 0.18, 0.2, 0);
    }
}
