package paso.study.wis;

import java.time.LocalDate;
import java.util.Comparator;

/// What one forecast is about.
///
/// @param model     who made it
/// @param reference day on which it was made
/// @param horizon   periods ahead
/// @param end       last day of the period that is forecast
public record Task(String model, LocalDate reference, String target, String location, int horizon, LocalDate end)
        implements Comparable<Task> {

    private static final Comparator<Task> ORDER = Comparator.comparing(Task::model)
            .thenComparing(Task::target)
            .thenComparing(Task::location)
            .thenComparing(Task::reference)
            .thenComparingInt(Task::horizon)
            .thenComparing(Task::end);

    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
