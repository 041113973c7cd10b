package paso.engine;

/// When a change acts, and how strongly.
///
/// @param first   first day index, inclusive; negative before the start
/// @param last    last day index, inclusive
/// @param trigger index of the trigger that must be on, or -1
/// @param lag     parameter index of the days before it begins, or NONE
/// @param ramp    days from nothing to full, 0 = in full at once
record Acting(int first, int last, int trigger, int lag, int ramp) {

    /// The weight of the change on a day: 0 where it does not act, then n / ramp on the n-th day, then 1.
    ///
    /// @param since by trigger, the day it turned on, or [Triggers#OFF]
    double weight(int day, double[] values, int[] since) {
        if (day < first || day > last) return 0;
        int from = first;
        if (trigger >= 0) {
            if (since[trigger] == Triggers.OFF) return 0;
            from = Math.max(from, since[trigger]);
        }
        double waited = day - from - (lag == Parameters.NONE ? 0 : Math.rint(values[lag]));
        if (waited < 0) return 0;
        return waited + 1 >= ramp ? 1 : (waited + 1) / ramp;
    }
}
