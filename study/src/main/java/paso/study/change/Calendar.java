package paso.study.change;

import java.time.LocalDate;
import paso.observe.Frequency;
import paso.time.Span;

/// What the calendar does to each slot: weekdays, holidays and the time of the year, as columns on the log scale.
final class Calendar {

    private static final double WEEKDAY = 0.7;
    private static final double HOLIDAY = 0.5;
    private static final double SEASON = 0.3;

    private final double[][] rows; // [slot][column]
    private final double[] spread; // [column], standard deviation before anything is seen
    private final double[] length; // [slot], log of the days a flow covers relative to a usual slot

    private Calendar(double[][] rows, double[] spread, double[] length) {
        this.rows = rows;
        this.spread = spread;
        this.length = length;
    }

    static Calendar of(Periods periods, Holidays holidays) {
        boolean daily = periods.frequency() == Frequency.DAY;
        boolean monthly = periods.frequency() == Frequency.MONTH;
        int weekdays = daily ? 6 : 0;
        int free = monthly ? 0 : holidays.names().size();
        int waves = monthly ? 3 : 1;
        int columns = weekdays + free + 2 * waves;
        double[] spread = new double[columns];
        for (int i = 0; i < columns; i++) spread[i] = i < weekdays ? WEEKDAY : i < weekdays + free ? HOLIDAY : SEASON;
        double[][] rows = new double[periods.size()][columns];
        double[] length = new double[periods.size()];
        for (int slot = 0; slot < rows.length; slot++) {
            Span span = periods.span(slot);
            double[] row = rows[slot];
            if (daily && span.last().getDayOfWeek().getValue() > 1)
                row[span.last().getDayOfWeek().getValue() - 2] = 1;
            for (int day = 0; free > 0 && day < span.days(); day++) {
                int on = holidays.on(span.first().plusDays(day));
                if (on >= 0) row[weekdays + on] += 1.0 / span.days();
            }
            LocalDate middle = span.first().plusDays(span.days() / 2);
            for (int wave = 1; wave <= waves; wave++) {
                double angle = 2 * Math.PI * wave * middle.getDayOfYear() / 365.25;
                row[weekdays + free + 2 * wave - 2] = StrictMath.cos(angle);
                row[weekdays + free + 2 * wave - 1] = StrictMath.sin(angle);
            }
            if (monthly && !periods.stock()) length[slot] = StrictMath.log(span.days() / 30.4375);
        }
        return new Calendar(rows, spread, length);
    }

    int columns() {
        return spread.length;
    }

    double spread(int column) {
        return spread[column];
    }

    double[] row(int slot) {
        return rows[slot];
    }

    double length(int slot) {
        return length[slot];
    }
}
