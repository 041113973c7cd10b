package paso.study.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.observe.Vintage;

class ChangeStudyTest {

    private static final LocalDate SINCE = LocalDate.of(2023, 8, 1);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 1);

    private static Simulated daily(LocalDate since, double scatter, double factor, int after) {
        int before = (int) (since.toEpochDay() - FIRST.toEpochDay());
        return new Simulated(Frequency.DAY, FIRST, before + after, 200, scatter, 0.02, since, factor);
    }

    private static Finding ask(Vintage vintage, LocalDate since) {
        return ChangeStudy.of(vintage, since, 10, Holidays.ruled());
    }

    private static Finding.Determined told(Vintage vintage, LocalDate since) {
        return assertInstanceOf(Finding.Determined.class, ask(vintage, since));
    }

    private static String reasons(Vintage vintage, LocalDate since) {
        return String.join(
                " ",
                assertInstanceOf(Finding.Undetermined.class, ask(vintage, since))
                        .reasons());
    }

    private static Vintage only(Vintage all, Predicate<LocalDate> days) {
        List<Vintage.Value> kept = all.values().stream()
                .filter(value -> days.test(value.period().last()))
                .toList();
        return new Vintage(all.id(), all.quantity(), all.frequency(), all.asOf(), kept);
    }

    /// 16 series with a drop of 40 %: the mean of the log ratio has a standard error of about 0.025; a bias of
    /// 0.1 would be four of them.
    @Test
    void the_size_of_a_planted_drop_is_recovered() {
        double sum = 0;
        int covered = 0;
        int right = 0;
        for (int i = 0; i < 16; i++) {
            Finding.Determined told = told(daily(SINCE, 0.05, 0.6, 21).draw(i), SINCE);
            sum += StrictMath.log(told.ratio().middle());
            if (told.ratio().low() <= 0.6 && 0.6 <= told.ratio().high()) covered++;
            if (told.changed() && told.chance() > 0.9) right++;
        }
        assertEquals(StrictMath.log(0.6), sum / 16, 0.1);
        assertTrue(covered >= 13, covered + " of 16 intervals held the truth");
        assertTrue(right >= 14, right + " of 16 were found");
    }

    /// 40 series without a change: at 5 % more than 6 alarms have a chance below 1 %.
    @Test
    void false_alarms_are_as_rare_as_claimed() {
        int alarms = 0;
        for (int i = 0; i < 60; i++)
            if (told(daily(SINCE, 0.05, 1, 14).draw(1000 + i), SINCE).changed()) alarms++;
        assertTrue(alarms <= 6, alarms + " false alarms in 40");
    }

    /// Over-dispersion ten times as large must widen the interval: a Poisson error would not.
    @Test
    void a_series_that_scatters_more_is_trusted_less() {
        double calm = told(daily(SINCE, 0.02, 1, 14).draw(3), SINCE).smallest();
        double wild = told(daily(SINCE, 0.5, 1, 14).draw(3), SINCE).smallest();
        assertTrue(wild > 1.5 * calm, "%s and %s".formatted(wild, calm));
    }

    @Test
    void the_likeliest_day_is_the_planted_one() {
        Finding.When when =
                told(daily(SINCE, 0.02, 0.4, 21).draw(5), SINCE).when().orElseThrow();
        assertEquals(SINCE.toEpochDay(), when.likeliest().toEpochDay(), 2);
        assertFalse(when.first().isAfter(SINCE));
        assertFalse(when.last().isBefore(SINCE));
    }

    @Test
    void months_are_read_as_days_are() {
        LocalDate since = LocalDate.of(2021, 1, 1);
        Simulated months = new Simulated(Frequency.MONTH, LocalDate.of(2009, 1, 1), 147, 3000, 0.005, 0.05, since, 0.5);
        Finding.Determined told = told(months.draw(1), since);
        assertTrue(told.changed());
        assertEquals(0.5, told.ratio().middle(), 0.15);
    }

    @Test
    void the_week_of_christmas_is_not_taken_for_a_change() {
        LocalDate eve = LocalDate.of(2023, 12, 24);
        Simulated like = daily(eve, 0.02, 1, 10); // falls by a third over the holidays, as every year
        String reasons = reasons(like.draw(7), eve);
        assertTrue(reasons.contains("a holiday cannot be told from a change"), reasons);
        LocalDate first = LocalDate.of(2020, 1, 1);
        int before = (int) (eve.toEpochDay() - first.toEpochDay());
        Vintage years = new Simulated(Frequency.DAY, first, before + 10, 200, 0.02, 0.02, eve, 1).draw(7);
        assertFalse(told(years, eve).changed());
    }

    @Test
    void a_handful_of_dated_daily_totals_settles_nothing() {
        Vintage all = daily(SINCE, 0.02, 0.5, 28).draw(2);
        String reasons = reasons(only(all, day -> day.getDayOfMonth() % 9 == 0), SINCE);
        assertTrue(reasons.contains("no sample"), reasons);
        String few = reasons(only(all, day -> day.isAfter(SINCE.minusDays(6))), SINCE);
        assertTrue(few.contains("only 5 days were public, and 56 are needed"), few);
    }

    @Test
    void too_few_days_after_the_day_settle_nothing() {
        String reasons = reasons(daily(SINCE, 0.02, 0.5, 3).draw(2), SINCE);
        assertTrue(reasons.contains("3 days were public by 2023-08-03, and 5 are needed"), reasons);
        assertTrue(reasons(daily(SINCE, 0.02, 0.5, 0).draw(2), SINCE).contains("no day was public"));
    }

    @Test
    void a_month_with_days_on_both_sides_is_left_out() {
        LocalDate since = LocalDate.of(2021, 1, 12);
        Simulated months = new Simulated(Frequency.MONTH, LocalDate.of(2009, 1, 1), 147, 3000, 0.005, 0.05, since, 1);
        Finding.Determined told = told(months.draw(1), since);
        assertEquals(2, told.slots());
        assertTrue(told.notes().getFirst().contains("holds days before and after"));
    }

    private static Series published(Vintage vintage, int lag, LocalDate nonsenseAfter) {
        List<Figure> figures = new ArrayList<>();
        for (Vintage.Value value : vintage.values()) {
            LocalDate day = value.period().last().plusDays(lag);
            double shown = day.isAfter(nonsenseAfter) ? 1e6 - value.value() : value.value();
            figures.add(new Figure(value.period(), shown, day, day));
        }
        return new Series(vintage.id(), vintage.quantity(), vintage.frequency(), figures);
    }

    @Test
    void what_is_published_later_changes_nothing() {
        Vintage all = daily(SINCE, 0.05, 0.7, 60).draw(9);
        LocalDate asOf = SINCE.plusDays(20);
        Finding before = ask(published(all, 2, LocalDate.MAX).asOf(asOf), SINCE);
        Finding after = ask(published(all, 2, asOf).asOf(asOf), SINCE);
        assertEquals(before, after);
        assertEquals(19, assertInstanceOf(Finding.Determined.class, before).slots());
    }

    @Test
    void days_within_the_lag_are_not_there_yet() {
        Series series = published(daily(SINCE, 0.05, 0.7, 60).draw(9), 12, LocalDate.MAX);
        String reasons = reasons(series.asOf(SINCE.plusDays(14)), SINCE);
        assertTrue(reasons.contains("3 days were public by 2023-08-15"), reasons);
    }

    @Test
    void a_stock_that_falls_by_a_tenth_overnight_is_seen() {
        Vintage flow = daily(SINCE, 0.05, 1, 21).draw(4);
        List<Vintage.Value> census = new ArrayList<>();
        double present = 50_000;
        for (Vintage.Value value : flow.values()) {
            present += value.value() - 200;
            double share = value.period().last().isBefore(SINCE) ? 1 : 0.9;
            census.add(new Vintage.Value(value.period(), Math.rint(present * share)));
        }
        Quantity stock = new Quantity(Quantity.Kind.STOCK, Quantity.Unit.PEOPLE);
        Vintage shelter = new Vintage(new SeriesId("s", "p", "census"), stock, Frequency.DAY, flow.asOf(), census);
        Finding.Determined told = told(shelter, SINCE);
        assertTrue(told.changed());
        assertEquals(0.9, told.ratio().middle(), 0.02);
    }

    @Test
    void the_shortest_stretch_holds_enough() {
        int[] found = ChangeStudy.shortest(new double[] {0.1, 0.2, 0.5, 0.2}, 0.85);
        assertEquals(1, found[0]);
        assertEquals(3, found[1]);
    }

    @Test
    void thinning_keeps_the_past_and_takes_the_share() {
        Periods periods = Periods.of(daily(SINCE, 0.05, 1, 28).draw(1));
        int at = periods.from(SINCE);
        Periods planted = Power.planted(periods, at, 28, 0.5);
        assertEquals(periods.mean(0, at), planted.mean(0, at));
        assertEquals(0.5, planted.mean(at, at + 28) / periods.mean(at, at + 28), 0.05);
    }
}
