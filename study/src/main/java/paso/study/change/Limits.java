package paso.study.change;

import paso.observe.Frequency;

/// How much a question needs, by frequency, in slots.
///
/// @param fewest  values after the day
/// @param longest slots after the day that are read: later ones say nothing of a step
/// @param history values before the day
/// @param recent  slots before the day that must be nearly complete
/// @param warmUp  slots before the first placebo
/// @param reach   slots before the day in which a change may have begun
/// @param used    slots before the day that are read at all
record Limits(int fewest, int longest, int history, int recent, int warmUp, int reach, int used) {

    /// Share of the recent slots that must have a value.
    static final double COMPLETE = 0.7;

    static Limits of(Frequency frequency) {
        return switch (frequency) {
            case DAY -> new Limits(5, 42, 56, 56, 84, 28, 1100);
            case WEEK -> new Limits(2, 12, 26, 26, 40, 8, 520);
            case MONTH -> new Limits(1, 6, 24, 24, 24, 6, 240);
        };
    }
}
