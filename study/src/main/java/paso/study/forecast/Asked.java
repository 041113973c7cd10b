package paso.study.forecast;

import java.util.List;
import paso.observe.Frequency;

/// A series to be forecast at a row of origins, and how.
///
/// @param label       its name in tables
/// @param group       publisher or kind, for tables of coverage
/// @param horizons    periods ahead, ascending
/// @param firstOrigin number of the first origin's period
/// @param step        periods between origins
public record Asked(
        Track track, String label, String group, Scale scale, List<Integer> horizons, int firstOrigin, int step) {

    public Asked {
        horizons = List.copyOf(horizons);
        if (horizons.isEmpty() || step < 1) throw new IllegalArgumentException("no horizon, or a step below 1");
    }

    int farthest() {
        return horizons.getLast();
    }

    boolean origin(int step) {
        return step >= firstOrigin && (step - firstOrigin) % this.step == 0;
    }

    static int window(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 365;
            case WEEK -> 208;
            case MONTH -> 120;
        };
    }

    static int season(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
        };
    }

    /// Values up to an origin on the scale of the series, gaps filled by a straight line; empty where the origin itself
    /// has none.
    ///
    /// @param window most values
    double[] past(int origin, int window) {
        if (Double.isNaN(track.at(origin))) return new double[0];
        int from = Math.max(track.first(), origin - window + 1);
        while (Double.isNaN(track.at(from))) from++;
        double[] past = new double[origin - from + 1];
        int known = 0;
        for (int t = 0; t < past.length; t++) {
            double value = track.at(from + t);
            if (Double.isNaN(value)) continue;
            past[t] = scale.to(value);
            for (int gap = known + 1; gap < t; gap++) {
                past[gap] = past[known] + (past[t] - past[known]) * (gap - known) / (t - known);
            }
            known = t;
        }
        return past;
    }
}
