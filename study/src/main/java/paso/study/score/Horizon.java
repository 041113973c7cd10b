package paso.study.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How far ahead a point lies, in days from the as-of date to the last day of its figure.
public enum Horizon {
    ONE_WEEK(7, 4, 10),
    TWO_WEEKS(14, 11, 20),
    FOUR_WEEKS(28, 21, 41),
    EIGHT_WEEKS(56, 42, 70);

    private final int days;
    private final int from;
    private final int to;

    Horizon(int days, int from, int to) {
        this.days = days;
        this.from = from;
        this.to = to;
    }

    /// Days in its name: 7, 14, 28 or 56.
    public int days() {
        return days;
    }

    /// Nearest lead that it takes, in days.
    public int from() {
        return from;
    }

    /// Farthest lead that it takes, in days.
    public int to() {
        return to;
    }

    /// Days after the as-of date that a run must reach.
    public static int farthest() {
        return EIGHT_WEEKS.to;
    }

    /// The horizon whose window holds the lead; empty where none does.
    static Optional<Horizon> of(LocalDate asOf, LocalDate last) {
        long lead = ChronoUnit.DAYS.between(asOf, last);
        for (Horizon one : values()) if (one.from <= lead && lead <= one.to) return Optional.of(one);
        return Optional.empty();
    }
}
