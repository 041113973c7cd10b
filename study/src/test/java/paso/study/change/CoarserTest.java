package paso.study.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.observe.Vintage;
import paso.time.Span;

class CoarserTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 8, 2);

    @Test
    void weeks_begin_on_the_weekday_of_the_day_asked_about() {
        Vintage weeks = Coarser.of(days(Quantity.Kind.FLOW, 28, 3), Frequency.WEEK, WEDNESDAY.plusDays(21));
        assertEquals(4, weeks.values().size());
        for (Vintage.Value week : weeks.values()) {
            assertEquals(WEDNESDAY.getDayOfWeek(), week.period().first().getDayOfWeek());
            assertEquals(7, week.period().days());
            assertEquals(21, week.value());
        }
        assertEquals(Frequency.WEEK, weeks.frequency());
    }

    @Test
    void a_week_of_five_days_is_scaled_one_of_four_is_not_there_and_the_newest_needs_all() {
        Vintage days = days(Quantity.Kind.FLOW, 34, 10);
        List<Vintage.Value> kept = new ArrayList<>();
        for (Vintage.Value day : days.values()) {
            long at = day.period().first().toEpochDay() - WEDNESDAY.toEpochDay();
            boolean gone = at >= 7 && at < 9 || at >= 14 && at < 17;
            if (!gone) kept.add(day);
        }
        Vintage weeks = Coarser.of(with(days, kept), Frequency.WEEK, WEDNESDAY);
        // 28 to 33 are six days of the newest week
        assertEquals(
                List.of(0L, 7L, 21L),
                weeks.values().stream()
                        .map(week -> week.period().first().toEpochDay() - WEDNESDAY.toEpochDay())
                        .toList());
        for (Vintage.Value week : weeks.values()) assertEquals(70, week.value());
    }

    @Test
    void a_stock_is_its_newest_count_and_never_a_sum() {
        Vintage weeks = Coarser.of(days(Quantity.Kind.STOCK, 28, 3), Frequency.WEEK, WEDNESDAY);
        for (Vintage.Value week : weeks.values()) assertEquals(3, week.value());
        Vintage months = Coarser.of(days(Quantity.Kind.STOCK, 50, 3), Frequency.MONTH, WEDNESDAY);
        assertEquals(1, months.values().size()); // 20 September is no end of a month
        assertEquals(
                new Span(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 31)),
                months.values().getFirst().period());
    }

    @Test
    void only_days_are_added_up() {
        Vintage weeks = Coarser.of(days(Quantity.Kind.FLOW, 28, 3), Frequency.WEEK, WEDNESDAY);
        assertThrows(IllegalArgumentException.class, () -> Coarser.of(weeks, Frequency.MONTH, WEDNESDAY));
    }

    /// 20 series as scattered as boats, alpha 0.5: by the week most halvings are seen that hardly any day could show,
    /// and of 20 without a change more than 4 have a chance below 1 %.
    @Test
    void in_a_series_of_bursts_weeks_show_a_halving_and_raise_no_more_alarms_than_they_should() {
        LocalDate since = LocalDate.of(2023, 8, 1);
        int found = 0;
        int alarms = 0;
        for (int i = 0; i < 20; i++) {
            if (changed(since, 0.5, i)) found++;
            if (changed(since, 1, i)) alarms++;
        }
        assertTrue(found >= 12, found + " of 20 halvings were found");
        assertTrue(alarms <= 4, alarms + " false alarms in 20");
    }

    private static boolean changed(LocalDate since, double factor, int number) {
        LocalDate first = since.minusDays(730);
        Vintage days = new Simulated(Frequency.DAY, first, 730 + 42, 200, 0.5, 0.02, since, factor).draw(900 + number);
        Finding finding = ChangeStudy.of(Coarser.of(days, Frequency.WEEK, since), since, 10, Holidays.ruled());
        return assertInstanceOf(Finding.Determined.class, finding).changed();
    }

    private static Vintage days(Quantity.Kind kind, int many, double each) {
        List<Vintage.Value> values = new ArrayList<>();
        for (int i = 0; i < many; i++) values.add(new Vintage.Value(Span.day(WEDNESDAY.plusDays(i)), each));
        return new Vintage(
                new SeriesId("made", "up", "count"),
                new Quantity(kind, Quantity.Unit.PEOPLE),
                Frequency.DAY,
                WEDNESDAY.plusDays(many),
                values);
    }

    private static Vintage with(Vintage all, List<Vintage.Value> values) {
        return new Vintage(all.id(), all.quantity(), all.frequency(), all.asOf(), values);
    }
}
