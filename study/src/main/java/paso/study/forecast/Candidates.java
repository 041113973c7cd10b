package paso.study.forecast;

import java.util.List;
import paso.observe.Frequency;

/// Which candidates a series has.
final class Candidates {

    /// Position of the last value, of every frequency.
    static final int LAST = 0;

    private static final Smoothing LEVEL = new Smoothing("level", false, 0);
    private static final Smoothing DAMPED = new Smoothing("damped", true, 0);

    private Candidates() {}

    static List<Candidate> of(Frequency frequency) {
        return switch (frequency) {
            case MONTH ->
                List.of(
                        new Last(),
                        LEVEL,
                        DAMPED,
                        new Smoothing("theta", false, 0.5),
                        new Changes("changes", 3, true, 5),
                        new Reverting(),
                        new Seasonal("seasonal-level", LEVEL, 0.8),
                        new Seasonal("seasonal-damped", DAMPED, 0.8),
                        new Seasonal("seasonal-changes", new Changes("", 2, false, 10), 0.8),
                        new Changes("calendar", 2, false, 3, true),
                        new Changes("calendar-last", 0, false, 3, true));
            case WEEK ->
                List.of(
                        new Last(),
                        LEVEL,
                        DAMPED,
                        new Reverting(),
                        new Seasonal("seasonal-level", LEVEL, 0.8),
                        new Seasonal("seasonal-reverting", new Reverting(), 0.8));
            case DAY ->
                List.of(
                        new Last(),
                        DAMPED,
                        new Smoothing("theta", false, 0.5),
                        new Changes("changes", 7, false, 10),
                        new Seasonal("seasonal-damped", DAMPED, 0.97),
                        new Seasonal("seasonal-changes", new Changes("", 3, false, 10), 0.97),
                        new Changes("calendar", 3, false, 10, true),
                        new Changes("calendar-week", 7, false, 10, true));
        };
    }
}
