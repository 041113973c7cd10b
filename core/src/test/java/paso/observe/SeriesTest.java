package paso.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.time.FiscalYear;
import paso.time.Span;

final class SeriesTest {

    private static final SeriesId ID = new SeriesId("reports", "shelter", "present");
    private static final Quantity FLOW = new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS);
    private static final Span OCTOBER = FiscalYear.span(YearMonth.of(2023, 10));
    private static final Span NOVEMBER = FiscalYear.span(YearMonth.of(2023, 11));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Series series(Figure... figures) {
        return new Series(ID, FLOW, Frequency.MONTH, List.of(figures));
    }

    private static Figure figure(Span period, double value, String published, String learned) {
        return new Figure(period, value, day(published), day(learned));
    }

    @Test
    void a_figure_is_there_from_the_day_it_is_public_and_not_before() {
        Series series = series(figure(OCTOBER, 10, "2023-11-15", "2024-01-01"));

        assertThat(series.asOf(day("2023-11-14")).values()).isEmpty();
        assertThat(series.asOf(day("2023-11-15")).of(OCTOBER)).hasValue(10);
        assertThat(series.knownOn(day("2023-12-31")).values()).isEmpty();
        assertThat(series.knownOn(day("2024-01-01")).of(OCTOBER)).hasValue(10);
    }

    @Test
    void what_is_published_later_changes_nothing_earlier_whatever_the_order_of_figures() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            List<Figure> early = new ArrayList<>();
            List<Figure> all = new ArrayList<>();
            LocalDate cut = day("2023-06-15");
            for (int i = 0; i < 40; i++) {
                LocalDate published = day("2023-01-01").plusDays(random.nextInt(365));
                Span period = FiscalYear.span(YearMonth.of(2022, 1 + random.nextInt(12)));
                // One value for each day of publication, so that the order does not decide.
                Figure figure = new Figure(period, published.getDayOfYear(), published, published);
                if (published.isAfter(cut))
                    all.add(new Figure(period, 1e9 * random.nextDouble(), published, published));
                else early.add(figure);
            }
            all.addAll(early);
            Collections.shuffle(all, random);

            assertThat(new Series(ID, FLOW, Frequency.MONTH, all).asOf(cut))
                    .isEqualTo(new Series(ID, FLOW, Frequency.MONTH, early).asOf(cut));
        }
    }

    @Test
    void another_value_is_a_revision_and_the_same_again_is_none() {
        Series series = series(
                figure(OCTOBER, 10, "2023-11-15", "2023-11-15"),
                figure(OCTOBER, 10, "2023-12-15", "2023-12-15"),
                figure(OCTOBER, 12, "2024-01-15", "2024-01-15"),
                figure(NOVEMBER, 7, "2023-12-15", "2023-12-15"));

        assertThat(series.revisions()).containsExactly(new Revision(OCTOBER, 10, 12, day("2024-01-15")));
        assertThat(series.asOf(day("2024-01-14")).of(OCTOBER)).hasValue(10);
        assertThat(series.asOf(day("2024-01-15")).of(OCTOBER)).hasValue(12);
        assertThat(series.versions()).containsExactly(day("2023-11-15"), day("2023-12-15"), day("2024-01-15"));
    }

    @Test
    void stocks_and_flows_events_people_and_households_are_never_added() {
        Vintage events = series(figure(OCTOBER, 10, "2023-11-15", "2023-11-15")).asOf(day("2024-01-01"));
        for (Quantity.Kind kind : Quantity.Kind.values()) {
            for (Quantity.Unit unit : Quantity.Unit.values()) {
                Quantity quantity = new Quantity(kind, unit);
                Vintage other = new Vintage(ID, quantity, Frequency.MONTH, events.asOf(), events.values());
                if (quantity.equals(FLOW)) {
                    assertThat(events.plus(other, ID).of(OCTOBER)).hasValue(20);
                } else {
                    assertThatThrownBy(() -> events.plus(other, ID))
                            .hasMessageContaining("cannot be added to a flow of events");
                }
            }
        }
    }

    @Test
    void the_days_of_a_stock_are_not_added_up() {
        Vintage flow = series(
                        figure(OCTOBER, 10, "2023-11-15", "2023-11-15"),
                        figure(NOVEMBER, 7, "2023-12-15", "2023-12-15"))
                .asOf(day("2024-01-01"));
        Vintage stock = new Vintage(
                ID,
                new Quantity(Quantity.Kind.STOCK, Quantity.Unit.PEOPLE),
                Frequency.MONTH,
                flow.asOf(),
                flow.values());

        assertThat(flow.total(new Span(day("2023-10-01"), day("2023-11-30")))).isEqualTo(17);
        assertThat(flow.total(new Span(day("2023-10-02"), day("2023-11-30")))).isEqualTo(7);
        assertThatThrownBy(() -> stock.total(OCTOBER)).hasMessageContaining("is a stock");
    }

    @Test
    void nothing_is_learned_before_it_is_public() {
        assertThatThrownBy(() -> figure(OCTOBER, 1, "2023-11-15", "2023-11-14"))
                .hasMessageContaining("before it was published");
    }

    @Test
    void fiscal_years_begin_in_october() {
        assertThat(FiscalYear.month(2024, Month.OCTOBER)).isEqualTo(YearMonth.of(2023, 10));
        assertThat(FiscalYear.month(2024, Month.DECEMBER)).isEqualTo(YearMonth.of(2023, 12));
        assertThat(FiscalYear.month(2024, Month.JANUARY)).isEqualTo(YearMonth.of(2024, 1));
        assertThat(FiscalYear.month(2024, Month.SEPTEMBER)).isEqualTo(YearMonth.of(2024, 9));
        for (int i = 0; i < 12; i++) {
            YearMonth month = YearMonth.of(2023, 10).plusMonths(i);
            assertThat(FiscalYear.of(month)).isEqualTo(2024);
            assertThat(FiscalYear.number(month.getMonth())).isEqualTo(i + 1);
            assertThat(FiscalYear.month(2024, month.getMonth())).isEqualTo(month);
        }
    }
}
