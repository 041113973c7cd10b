package paso.study.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /// What to ask, with the first origin as a date.
    ///
    /// @param firstOrigin its period begins on this day or later; absent = as early as there is enough before
    public static Asked from(
            Track track,
            String label,
            String group,
            Scale scale,
            List<Integer> horizons,
            Optional<LocalDate> firstOrigin,
            int step) {
        int first = firstOrigin.map(date -> Steps.from(track.frequency(), date)).orElse(track.first() + HISTORY - 1);
        return new Asked(track, label, group, scale, horizons, first, step);
    }

    /// The same in another group.
    public Asked in(String other) {
        return new Asked(track, label, other, scale, horizons, firstOrigin, step);
    }

    int farthest() {
        return horizons.getLast();
    }

    /// Periods from the first known to the first origin, both counted.
    public static final int HISTORY = 30;

    boolean origin(int step) {
        int first = Math.max(firstOrigin, track.first() + HISTORY - 1);
        return step >= first && (step - first) % this.step == 0;
    }

    static int window(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 365;
            case WEEK -> 208;
            case MONTH -> 120;
        };
    }

    /// Periods over which past errors lose most of their say in choosing between candidates.
    static int reach(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 28;
            case WEEK -> 4;
            case MONTH -> 6;
        };
    }

    static int season(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
        };
    }

    /// Values up to an origin on the scale of the series, gaps filled by a straight line between values; empty where
    /// the origin itself
    /// has none.
    ///
    /// @param window most values
    double[] past(int origin, int window) {
        int from = Math.max(track.first(), origin - window + 1);
        while (from <= origin && Double.isNaN(track.at(from))) from++;
        return filled(from, origin);
    }

    /// The same with the first known value repeated before it to the start of the window.
    double[] wholePast(int origin, int window) {
        return filled(Math.max(track.first(), origin - window + 1), origin);
    }

    private double[] filled(int from, int origin) {
        if (Double.isNaN(track.at(origin))) return new double[0];
        double[] past = new double[origin - from + 1];
        int before = from;
        while (Double.isNaN(track.at(before))) before++;
        double known = track.at(before);
        Arrays.fill(past, 0, before - from, scale.to(known));
        int at = before - from;
        for (int t = 0; t < past.length; t++) {
            double value = track.at(from + t);
            if (Double.isNaN(value)) continue;
            past[t] = scale.to(value);
            for (int gap = at + 1; gap < t; gap++) {
                past[gap] = scale.to(known + (value - known) * (gap - at) / (t - at));
            }
            at = t;
            known = value;
        }
        return past;
    }
}
