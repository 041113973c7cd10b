package paso.report;

import java.time.LocalDate;
import java.util.Optional;

/// How forecasts from one as-of date, or from all of them, did against what was published later.
///
/// WIS is the weighted interval score: lower is better. The baseline is persistence with the spread of its own past
/// changes.
///
/// @param asOf    as-of date of the forecasts; absent = all as-of dates together
/// @param group   what was forecast, for example `cities`, `custody` or `border`
/// @param horizon days ahead; 0 = all
/// @param points  observed points scored
/// @param ratio   WIS of the model over WIS of the baseline, as it is scored
/// @param coverage90 share of points inside the 90 % interval, in [0, 1]
/// @param width90 mean width of the 90 % interval
public record ScoreRow(
        Optional<LocalDate> asOf,
        String group,
        int horizon,
        int points,
        double wis,
        double baseline,
        double ratio,
        double coverage90,
        double baselineCoverage90,
        double width90,
        double baselineWidth90) {}
