package paso.study.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Vintage;
import paso.time.Span;

/// A vintage on a regular grid: one slot for each day, week or month from the first value to the last, NaN where
/// nothing was public.
public final class Periods {

    private final Frequency frequency;
    private final boolean stock;
    private final List<Span> spans;
    private final double[] values; // [slot], NaN = not published
    private final boolean thinned;

    private Periods(Frequency frequency, boolean stock, List<Span> spans, double[] values, boolean thinned) {
        this.frequency = frequency;
        this.stock = stock;
        this.spans = List.copyOf(spans);
        this.values = values;
        this.thinned = thinned;
    }

    /// Slots of a vintage. A stock that is counted less often than every third day, but in nearly every month, is read
    /// as its last count of each month.
    public static Periods of(Vintage vintage) {
        boolean stock = vintage.quantity().kind() == Quantity.Kind.STOCK;
        List<Vintage.Value> values = vintage.values();
        if (values.isEmpty()) return new Periods(vintage.frequency(), stock, List.of(), new double[0], false);
        if (stock && vintage.frequency() == Frequency.DAY && monthly(values)) {
            Map<YearMonth, Vintage.Value> last = new TreeMap<>();
            for (Vintage.Value value : values)
                last.put(YearMonth.from(value.period().last()), value);
            return grid(Frequency.MONTH, true, List.copyOf(last.values()), true);
        }
        return grid(vintage.frequency(), stock, values, false);
    }

    private static boolean monthly(List<Vintage.Value> values) {
        LocalDate first = values.getFirst().period().last();
        LocalDate last = values.getLast().period().last();
        long days = new Span(first, last).days();
        long months = YearMonth.from(last).getYear() * 12L
                + last.getMonthValue()
                - (YearMonth.from(first).getYear() * 12L + first.getMonthValue())
                + 1;
        long seen = values.stream()
                .map(value -> YearMonth.from(value.period().last()))
                .distinct()
                .count();
        return months >= 12 && values.size() * 3L < days && seen * 10 >= months * 9;
    }

    private static Periods grid(Frequency frequency, boolean stock, List<Vintage.Value> values, boolean thinned) {
        Map<LocalDate, Double> byEnd = new TreeMap<>();
        LocalDate anchor = values.getFirst().period().last();
        for (Vintage.Value value : values) {
            LocalDate end = end(frequency, anchor, value.period().last());
            if (frequency == Frequency.MONTH && !stock && value.period().days() < 27) continue; // a part of a month
            byEnd.put(end, value.value());
        }
        List<Span> spans = new ArrayList<>();
        LocalDate last = end(frequency, anchor, values.getLast().period().last());
        for (LocalDate at = end(frequency, anchor, anchor); !at.isAfter(last); at = next(frequency, at)) {
            spans.add(
                    switch (frequency) {
                        case DAY -> Span.day(at);
                        case WEEK -> new Span(at.minusDays(6), at);
                        case MONTH -> new Span(at.withDayOfMonth(1), at);
                    });
        }
        double[] slots = new double[spans.size()];
        for (int i = 0; i < slots.length; i++)
            slots[i] = byEnd.getOrDefault(spans.get(i).last(), Double.NaN);
        return new Periods(frequency, stock, spans, slots, thinned);
    }

    private static LocalDate end(Frequency frequency, LocalDate anchor, LocalDate day) {
        return switch (frequency) {
            case DAY -> day;
            case WEEK -> day.plusDays(Math.floorMod(anchor.toEpochDay() - day.toEpochDay(), 7));
            case MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }

    private static LocalDate next(Frequency frequency, LocalDate end) {
        return switch (frequency) {
            case DAY -> end.plusDays(1);
            case WEEK -> end.plusDays(7);
            case MONTH -> YearMonth.from(end).plusMonths(1).atEndOfMonth();
        };
    }

    /// The slots in `[from, to)`, with other values.
    Periods with(int from, int to, double[] other) {
        return new Periods(frequency, stock, spans.subList(from, to), other, thinned);
    }

    /// The slots in `[from, to)`.
    Periods part(int from, int to) {
        return with(from, to, java.util.Arrays.copyOfRange(values, from, to));
    }

    public Frequency frequency() {
        return frequency;
    }

    public boolean stock() {
        return stock;
    }

    /// Whether only the last count of each month was taken.
    public boolean thinned() {
        return thinned;
    }

    public int size() {
        return values.length;
    }

    public Span span(int slot) {
        return spans.get(slot);
    }

    /// NaN where nothing was public.
    public double value(int slot) {
        return values[slot];
    }

    /// How many of `[from, to)` have a value.
    int seen(int from, int to) {
        int seen = 0;
        for (int i = Math.max(0, from); i < Math.min(to, values.length); i++) if (!Double.isNaN(values[i])) seen++;
        return seen;
    }

    double mean(int from, int to) {
        double sum = 0;
        int seen = 0;
        for (int i = Math.max(0, from); i < Math.min(to, values.length); i++) {
            if (Double.isNaN(values[i])) continue;
            sum += values[i];
            seen++;
        }
        return seen == 0 ? Double.NaN : sum / seen;
    }

    /// The first slot that begins on `day` or later; [#size] where none does. A stock holds at the end of its slot.
    int from(LocalDate day) {
        for (int i = 0; i < size(); i++) {
            LocalDate begins = stock ? spans.get(i).last() : spans.get(i).first();
            if (!begins.isBefore(day)) return i;
        }
        return size();
    }

    /// Word for one slot and several.
    public String word(long count) {
        String one = switch (frequency) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
        return count == 1 ? one : one + "s";
    }
}
