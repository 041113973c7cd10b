package paso.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Whole days from `first` to `last`, both inclusive.
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("span: last day %s is before first day %s".formatted(last, first));
        }
    }

    public static Span day(LocalDate date) {
        return new Span(date, date);
    }

    /// Number of days, at least 1.
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    public boolean overlaps(Span other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }
}
