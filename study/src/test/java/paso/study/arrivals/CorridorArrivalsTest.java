package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.study.arrivals.Months.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures.Comparator;
import paso.scenario.Figures.Law;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.time.Span;

final class CorridorArrivalsTest {

    private static final double[] RISING = {900, 930, 1200, 1500, 1400, 2100, 2500, 2300, 2900, 3100};

    private static double[] draw(Scenario scenario, int replicate) {
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] people = new double[scenario.timeline().days() * paths.series().size()];
        paths.draw(replicate, people);
        return people;
    }

    private static double sum(Scenario scenario, double[] people, int series, int width, Span span) {
        double sum = 0;
        for (int day = scenario.timeline().indexOf(span.first());
                day <= scenario.timeline().indexOf(span.last());
                day++) sum += people[day * width + series];
        return sum;
    }

    private static Span month(String month) {
        YearMonth at = YearMonth.parse(month);
        return new Span(at.atDay(1), at.atEndOfMonth());
    }

    private static Months rising() {
        return months("2022-01")
                .rows("a", "single-adult", RISING)
                .start("2022-08-01")
                .days(100, 60);
    }

    /// The sum over a span in `n` replicates, sorted.
    private static double[] sums(Scenario scenario, Span span, int n) {
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] people = new double[scenario.timeline().days() * paths.series().size()];
        double[] sums = new double[n];
        for (int r = 0; r < n; r++) {
            paths.draw(r, people);
            for (int s = 0; s < paths.series().size(); s++)
                sums[r] += sum(scenario, people, s, paths.series().size(), span);
        }
        Arrays.sort(sums);
        return sums;
    }

    @Test
    void every_month_sums_to_its_published_total() {
        Scenario scenario = rising().figure("a", "2022-09-10", "2022-09-10", 300, Comparator.EXACTLY)
                .rows("b", "family", 3, 0, 2, 0, 9, 800, 4, 0, 700, 1)
                .scenario();
        double[] people = draw(scenario, 3);
        for (int m = 8; m <= 10; m++) {
            Span span = month("2022-%02d".formatted(m));
            assertThat(sum(scenario, people, 0, 2, span)).isCloseTo(RISING[m - 1], within(1e-6));
        }
        assertThat(sum(scenario, people, 1, 2, month("2022-08"))).isCloseTo(0, within(1e-6));
        assertThat(sum(scenario, people, 1, 2, month("2022-09"))).isCloseTo(700, within(1e-6));
        for (double value : people) assertThat(value).isGreaterThanOrEqualTo(0);
    }

    @Test
    void a_constant_level_gives_constant_days() {
        Scenario scenario = months("2023-01")
                .rows("a", "single-adult", 3100, 2800, 3100, 3000)
                .days(80, 30)
                .scenario();
        for (double value : draw(scenario, 0)) assertThat(value).isCloseTo(100, within(1e-6));
    }

    @Test
    void a_rising_level_gives_days_without_steps() {
        double[] people = draw(rising().scenario(), 0);
        for (int day = 1; day < 92; day++)
            assertThat(Math.abs(people[day] - people[day - 1])).isLessThan(4);
    }

    @Test
    void a_dated_figure_moves_its_day_and_leaves_the_month() {
        Scenario without = rising().scenario();
        Scenario with = rising().figure("border", "2022-09-10", "2022-09-10", 200, Comparator.EXACTLY)
                .scenario();
        int day = without.timeline().indexOf(LocalDate.of(2022, 9, 10));
        assertThat(draw(without, 0)[day]).isLessThan(110);
        assertThat(draw(with, 0)[day]).isBetween(120.0, 201.0);
        assertThat(sum(with, draw(with, 0), 0, 1, month("2022-09"))).isCloseTo(2900, within(1e-6));
    }

    @Test
    void a_bound_that_holds_moves_nothing() {
        Scenario with = rising().figure("border", "2022-09-10", "2022-09-10", 50, Comparator.AT_LEAST)
                .figure("border", "2022-09-20", "2022-09-20", 500, Comparator.AT_MOST)
                .scenario();
        assertThat(Arrays.copyOf(draw(with, 0), 92)).isEqualTo(Arrays.copyOf(draw(rising().scenario(), 0), 92));
    }

    @Test
    void rows_of_single_days_come_out_as_they_are_and_gaps_mean_nobody() {
        Months months = months("2024-01").days(4, 5);
        int[] people = {10, 0, 12, 9, 0, 7, 8};
        for (int day = 0; day < people.length; day++) {
            if (day != 4) months.row("a", "family", Span.day(LocalDate.of(2024, 1, 1 + day)), people[day], Law.COUNTED);
        }
        assertThat(draw(months.scenario(), 0)).startsWith(10, 0, 12, 9, 0, 7, 8).endsWith(46 / 7.0, 46 / 7.0, 46 / 7.0);
    }

    @Test
    void a_row_over_every_day_is_never_touched() {
        Span whole = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 10));
        Scenario scenario = months("2024-01")
                .days(4, 5)
                .row("a", "family", whole, 100, Law.COUNTED)
                .scenario();
        for (double value : draw(scenario, 5)) assertThat(value).isCloseTo(10, within(1e-9));
    }

    @Test
    void a_poisson_row_is_its_rate_on_its_days_and_nothing_after() {
        Span span = new Span(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3));
        Scenario scenario = months("2024-01")
                .days(1, 3)
                .row("a", "family", span, 12.5, Law.POISSON)
                .scenario();
        assertThat(draw(scenario, 0)).containsExactly(0, 12.5, 12.5, 0, 0);
        assertThat(CorridorArrivals.of(scenario, 1).series().getFirst().law()).isEqualTo(Law.POISSON);
    }

    @Test
    void a_rate_stated_for_later_days_takes_the_place_of_the_path_of_a_count() {
        Span counted = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2));
        Span stated = new Span(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 4));
        Scenario scenario = months("2024-01")
                .days(1, 3)
                .row("a", "family", counted, 20, Law.COUNTED)
                .row("a", "family", stated, 7, Law.POISSON)
                .scenario();
        // Two streams, counted and stated, side by side on each of five days.
        assertThat(draw(scenario, 0)).containsExactly(10, 0, 10, 0, 0, 7, 0, 7, 0, 0);
    }

    @Test
    void a_few_months_of_history_go_on_flat() {
        Scenario scenario =
                months("2023-09").rows("a", "single-adult", 900, 930).scenario();
        assertThat(draw(scenario, 1)[99]).isCloseTo(30, within(1e-9));
        assertThat(draw(scenario, 2)).isEqualTo(draw(scenario, 1));
    }

    @Test
    void the_order_of_rows_changes_no_number() {
        Months straight = rising().rows("b", "family", RISING)
                .figure("border", "2022-09-10", "2022-09-10", 300, Comparator.EXACTLY)
                .figure("border", "2022-11-05", "2022-11-05", 250, Comparator.ABOUT);
        double[] before = draw(straight.scenario(), 4);
        assertThat(draw(straight.shuffled(5).scenario(), 4)).isEqualTo(before);
    }

    @Test
    void a_replicate_is_the_same_alone_and_after_others_and_others_differ() {
        Scenario scenario = rising().scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] people = new double[scenario.timeline().days()];
        for (int r = 0; r < 6; r++) paths.draw(r, people);
        assertThat(people).isEqualTo(draw(scenario, 5)).isNotEqualTo(draw(scenario, 4));
    }

    /// Bites when replicates share a stream or scratch: every draw of one thread falls between draws of others.
    @Test
    void paths_drawn_by_several_threads_at_once_are_those_drawn_alone() throws Exception {
        Scenario scenario = rising().rows("b", "family", RISING)
                .keeps("a")
                .margin("border", Who.EVERYBODY, "2022-09", 3, 2, 1)
                .figure("border", "2022-11-05", "2022-11-05", 250, Comparator.ABOUT)
                .scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        int size = scenario.timeline().days() * paths.series().size();
        int replicates = 400;
        double[][] alone = new double[replicates][size];
        for (int r = 0; r < replicates; r++) paths.draw(r, alone[r]);
        double[][] together = new double[replicates][size];
        CyclicBarrier begin = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int first = t;
                done.add(threads.submit(() -> {
                    begin.await();
                    for (int r = first; r < replicates; r += 4) paths.draw(r, together[r]);
                    return 0;
                }));
            }
            for (Future<?> one : done) one.get();
        }
        for (int r = 0; r < replicates; r++)
            assertThat(together[r]).as("replicate " + r).isEqualTo(alone[r]);
    }

    @Test
    void an_unconnected_stream_without_a_history_changes_no_other_stream() {
        double[] alone = draw(rising().scenario(), 2);
        double[] both = draw(rising().rows("b", "family", 9, 8, 7, 6, 5, 4, 5).scenario(), 2);
        for (int day = 0; day < alone.length; day++) assertThat(both[2 * day]).isEqualTo(alone[day]);
    }

    @Test
    void the_mean_path_is_near_the_mean_of_the_replicates() {
        Scenario scenario = rising().scenario();
        Span december = month("2022-12");
        double mean = Arrays.stream(sums(scenario, december, 2000)).average().orElseThrow();
        assertThat(sum(scenario, draw(scenario, -1), 0, 1, december)).isCloseTo(mean, within(0.06 * mean));
    }

    /// A path takes the errors of both from the same past where there is one; with ten months there are few.
    /// 1,000 paths have a standard error of 0.03.
    @Test
    void streams_with_one_history_move_together() {
        Scenario scenario = rising().rows("b", "single-adult", RISING).scenario();
        double[] a = new double[1000];
        double[] b = new double[1000];
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] people = new double[scenario.timeline().days() * 2];
        for (int r = 0; r < a.length; r++) {
            paths.draw(r, people);
            a[r] = StrictMath.log(sum(scenario, people, 0, 2, month("2022-12")));
            b[r] = StrictMath.log(sum(scenario, people, 1, 2, month("2022-12")));
        }
        assertThat(correlation(a, b)).isGreaterThan(0.15);
    }

    /// 58 months. Streams of one wander, at levels far apart, are nearly one ahead; streams of opposite wanders
    /// part. 600 paths have a standard error of 0.04 around none.
    @Test
    void streams_that_rose_and_fell_together_do_so_ahead_and_streams_that_did_the_opposite_do_that() {
        double[] wander = new double[58];
        java.util.Random random = new java.util.Random(11);
        for (int m = 1; m < wander.length; m++) wander[m] = 0.9 * wander[m - 1] + 0.25 * random.nextGaussian();
        assertThat(together(wander, 1)).isGreaterThan(0.75);
        assertThat(together(wander, -1)).isLessThan(-0.5);
    }

    /// Correlation over paths of December's logarithms of a stream and one that moves `factor` times as it did.
    private static double together(double[] wander, double factor) {
        double[] one = new double[wander.length];
        double[] other = new double[wander.length];
        for (int m = 0; m < wander.length; m++) {
            one[m] = Math.rint(4000 * StrictMath.exp(wander[m]));
            other[m] = Math.rint(9000 * StrictMath.exp(factor * wander[m]));
        }
        Scenario scenario = months("2018-01")
                .rows("a", "single-adult", one)
                .rows("b", "single-adult", other)
                .start("2022-08-01")
                .days(100, 60)
                .scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] people = new double[scenario.timeline().days() * 2];
        double[] a = new double[600];
        double[] b = new double[600];
        for (int r = 0; r < a.length; r++) {
            paths.draw(r, people);
            a[r] = StrictMath.log(sum(scenario, people, 0, 2, month("2022-12")));
            b[r] = StrictMath.log(sum(scenario, people, 1, 2, month("2022-12")));
        }
        return correlation(a, b);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void figures_on_an_unpublished_month_move_it_and_narrow_it() {
        double[] before = sums(rising().scenario(), month("2022-11"), 500);
        Months months = rising();
        for (String week : new String[] {"01", "08", "15"}) {
            String last = "%02d".formatted(Integer.parseInt(week) + 6);
            months.figure("border", "2022-11-" + week, "2022-11-" + last, 150 * 7, Comparator.EXACTLY);
        }
        double[] after = sums(months.scenario(), month("2022-11"), 500);
        assertThat(Math.abs(after[250] - 4500)).isLessThan(Math.abs(before[250] - 4500) / 2);
        assertThat(after[475] - after[25]).isLessThan(0.8 * (before[475] - before[25]));
    }

    @Test
    void a_lower_bound_only_raises() {
        double[] before = sums(rising().scenario(), month("2022-11"), 300);
        double[] after = sums(
                rising().figure("a", "2022-11-01", "2022-11-07", 40 * 7, Comparator.AT_LEAST)
                        .scenario(),
                month("2022-11"),
                300);
        for (int i = 0; i < 300; i++) assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - 1e-9);
    }
}
