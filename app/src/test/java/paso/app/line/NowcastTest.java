package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures;
import paso.scenario.Scenario;
import paso.study.arrivals.CorridorArrivals;
import paso.time.Span;

/// December 2023 and the weeks after it, as of 28 December 2023: against what was in print then, and nothing later.
class NowcastTest {

    private static final int REPLICATES = 300;
    private static final String BETWEEN = "southwest-between-ports";

    private static Scenario scenario;
    private static double[][] paths; // [replicate][day * series + s]
    private static List<ArrivalPaths.Series> series;

    @BeforeAll
    static void draw() {
        scenario = Shipped.read(Shipped.southwest(), "2023-12-28", 95);
        ArrivalPaths drawn = CorridorArrivals.of(scenario, scenario.header().seed());
        series = drawn.series();
        paths = new double[REPLICATES][scenario.timeline().days() * series.size()];
        for (int r = 0; r < REPLICATES; r++) drawn.draw(r, paths[r]);
    }

    /// Sums over a place or area and some days, sorted over replicates.
    private static double[] sums(String place, Span span) {
        List<String> members = scenario.network().members(place);
        double[] sums = new double[REPLICATES];
        int first = scenario.timeline().indexOf(span.first());
        int last = scenario.timeline().indexOf(span.last());
        for (int r = 0; r < REPLICATES; r++) {
            for (int s = 0; s < series.size(); s++) {
                if (!members.contains(series.get(s).place())) continue;
                for (int day = first; day <= last; day++) sums[r] += paths[r][day * series.size() + s];
            }
        }
        Arrays.sort(sums);
        return sums;
    }

    private static double quantile(double[] sorted, double level) {
        return sorted[(int) Math.round(level * (sorted.length - 1))];
    }

    /// Two standard deviations of how a figure was stated are 4 % (exactly) and 10 % (about).
    @Test
    void days_and_weeks_in_print_are_met_within_what_was_stated() {
        int met = 0;
        for (Figures.Observation figure : december()) {
            double[] sums = sums(figure.place(), figure.period());
            double median = quantile(sums, 0.5);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s to %s: %s %.0f, median %.0f, 90 %% from %.0f to %.0f%n",
                    figure.place(),
                    figure.period().first(),
                    figure.period().last(),
                    figure.comparator(),
                    figure.value(),
                    median,
                    quantile(sums, 0.05),
                    quantile(sums, 0.95));
            if (figure.comparator() == Figures.Comparator.AT_LEAST) {
                assertThat(quantile(sums, 0.95)).isGreaterThan(figure.value());
                continue;
            }
            assertThat(median).as(figure.toString()).isCloseTo(figure.value(), within(0.10 * figure.value()));
            met++;
        }
        assertThat(met).isGreaterThanOrEqualTo(12);
    }

    @Test
    void days_of_december_are_printed() {
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getMonthValue() == 12; day = day.plusDays(1)) {
            double[] sums = sums(BETWEEN, Span.day(day));
            System.out.printf(
                    Locale.ROOT,
                    "%s between ports: median %.0f, 90 %% from %.0f to %.0f%n",
                    day,
                    quantile(sums, 0.5),
                    quantile(sums, 0.05),
                    quantile(sums, 0.95));
            assertThat(quantile(sums, 0.95)).isBetween(quantile(sums, 0.05), 2.5 * quantile(sums, 0.05));
        }
    }

    /// Figures on arrivals at the border in December that were public, of at most two weeks.
    private static List<Figures.Observation> december() {
        List<String> border = scenario.network().members("southwest");
        return scenario.figures().observations().stream()
                .filter(figure -> figure.measure() == paso.scenario.Measure.ARRIVALS)
                .filter(figure -> border.containsAll(scenario.network().members(figure.place())))
                .filter(figure -> !figure.period().first().isBefore(LocalDate.of(2023, 12, 1)))
                .filter(figure -> figure.period().days() <= 14)
                .toList();
    }

    /// The months with rows are as published, and what moves the days leaves the level of the month alone.
    @Test
    void november_is_as_published_and_december_is_not_a_month_of_peak_days() {
        assertThat(quantile(sums(BETWEEN, month(2023, 11)), 0.5)).isCloseTo(191_106, within(1.0));
        double december = quantile(sums(BETWEEN, month(2023, 12)), 0.5) / 31;
        assertThat(december).isBetween(7_000.0, 9_500.0); // the days in print: 10,200 to 10,800
    }

    /// 30, 60 and 90 days on are one, two and three months after a December that is nearly known.
    @Test
    void bands_are_about_as_wide_as_changes_of_the_past() {
        for (int months = 1; months <= 3; months++) {
            LocalDate middle = scenario.header().asOf().plusDays(30L * months);
            double[] week = sums(BETWEEN, new Span(middle.minusDays(3), middle.plusDays(3)));
            double half = Math.log(quantile(week, 0.95) / quantile(week, 0.05)) / 2;
            double past = change90(months);
            double next = change90(months + 1);
            System.out.printf(
                    Locale.ROOT,
                    "+%d days: median %.0f, 90 %% from %.0f to %.0f a day; half width %.2f; changes over %d and %d "
                            + "months: nine in ten below %.2f and %.2f%n",
                    30 * months,
                    quantile(week, 0.5) / 7,
                    quantile(week, 0.05) / 7,
                    quantile(week, 0.95) / 7,
                    half,
                    months,
                    months + 1,
                    past,
                    next);
            assertThat(half).isBetween(0.5 * past, 1.25 * Math.max(past, next));
        }
    }

    /// Nine in ten changes of the area's readable totals over some months are smaller than this; logarithms.
    private static double change90(int months) {
        List<String> members = scenario.network().members(BETWEEN);
        TreeMap<YearMonth, Double> aDay = new TreeMap<>();
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            if (!members.contains(row.place())) continue;
            aDay.merge(
                    YearMonth.from(row.period().first()),
                    row.people() / row.period().days(),
                    Double::sum);
        }
        List<Double> changes = new ArrayList<>();
        aDay.forEach((month, people) -> {
            Double then = aDay.get(month.plusMonths(months));
            if (then != null) changes.add(Math.abs(Math.log(then / people)));
        });
        double[] sorted =
                changes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertThat(sorted).hasSizeGreaterThan(20);
        return quantile(sorted, 0.9);
    }

    private static Span month(int year, int month) {
        YearMonth at = YearMonth.of(year, month);
        return new Span(at.atDay(1), at.atEndOfMonth());
    }
}
