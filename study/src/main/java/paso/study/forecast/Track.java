package paso.study.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.time.Span;

/// A series on regular periods.
public final class Track {

    private final SeriesId id;
    private final Quantity quantity;
    private final Frequency frequency;
    private final int first;
    private final double[] values; // [step - first]; NaN = not published

    /// A track of values.
    ///
    /// @param first  number of the first period
    /// @param values a number >= 0 for each period from `first` on, NaN where none was published
    public Track(SeriesId id, Quantity quantity, Frequency frequency, int first, double[] values) {
        this.id = id;
        this.quantity = quantity;
        this.frequency = frequency;
        this.first = first;
        this.values = values.clone();
    }

    public SeriesId id() {
        return id;
    }

    public Quantity quantity() {
        return quantity;
    }

    public Frequency frequency() {
        return frequency;
    }

    /// Number of the first period.
    public int first() {
        return first;
    }

    /// Number of the last period.
    public int last() {
        return first + values.length - 1;
    }

    /// Value of a period; NaN where none was published or it lies outside.
    public double at(int step) {
        return step < first || step > last() ? Double.NaN : values[step - first];
    }

    /// Number of the period that holds a day.
    public static int step(Frequency frequency, LocalDate date) {
        return Steps.of(frequency, date);
    }

    public Span span(int step) {
        return Steps.span(frequency, step);
    }

    /// The same without what comes after `step`.
    public Track until(int step) {
        int length = Math.clamp((long) step - first + 1, 0, values.length);
        return new Track(id, quantity, frequency, first, Arrays.copyOf(values, length));
    }

    /// All of it in a line, for a fingerprint.
    public String text() {
        return frequency + " " + first + " " + Arrays.toString(values);
    }

    /// Number of periods with a value.
    public int known() {
        int known = 0;
        for (double value : values) if (!Double.isNaN(value)) known++;
        return known;
    }
}
