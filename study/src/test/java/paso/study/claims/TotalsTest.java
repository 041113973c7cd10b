package paso.study.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import paso.observe.Dossier.Entry;
import paso.results.Judged.Range;
import paso.time.Span;

/// Bounds of totals against every series of days that suits the published figures.
class TotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final int DAYS = 4;
    private static final int MOST = 3;

    private static Entry entry(int from, int to, double low, double high, String source) {
        return new Entry(span(from, to), low, low, high, source, FIRST.plusDays(to), false);
    }

    private static Span span(int from, int to) {
        return new Span(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    /// Days have 0 to 3 each; a truth is drawn, some of its totals are published exactly or as bounds.
    @Test
    void bounds_are_those_of_every_series_that_suits_the_figures() {
        SplittableRandom random = new SplittableRandom(20231228);
        for (int round = 0; round < 300; round++) {
            int[] truth = new int[DAYS];
            for (int i = 0; i < DAYS; i++) truth[i] = random.nextInt(MOST + 1);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) entries.add(entry(i, i, 0, MOST, "cap")); // so that the search is finite
            int published = 1 + random.nextInt(4);
            for (int i = 0; i < published; i++) {
                int from = random.nextInt(DAYS);
                int to = from + random.nextInt(DAYS - from);
                int sum = sum(truth, from, to);
                entries.add(entry(from, to, Math.max(0, sum - random.nextInt(2)), sum + random.nextInt(2), "s" + i));
            }
            int from = random.nextInt(DAYS);
            int to = from + random.nextInt(DAYS - from);
            Range found = Totals.of(entries).over(span(from, to)).range();
            assertThat(found).as("round %d", round).isEqualTo(tried(entries, from, to));
        }
    }

    private static int sum(int[] days, int from, int to) {
        int sum = 0;
        for (int i = from; i <= to; i++) sum += days[i];
        return sum;
    }

    private static Range tried(List<Entry> entries, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int all = (int) StrictMath.pow(MOST + 1, DAYS);
        for (int code = 0; code < all; code++) {
            int[] days = new int[DAYS];
            for (int i = 0, rest = code; i < DAYS; i++, rest /= MOST + 1) days[i] = rest % (MOST + 1);
            boolean suits = entries.stream().allMatch(entry -> {
                int a = (int) (entry.period().first().toEpochDay() - FIRST.toEpochDay());
                int b = (int) (entry.period().last().toEpochDay() - FIRST.toEpochDay());
                int sum = sum(days, a, b);
                return entry.low() <= sum && sum <= entry.high();
            });
            if (!suits) continue;
            low = Math.min(low, sum(days, from, to));
            high = Math.max(high, sum(days, from, to));
        }
        return new Range(low, high);
    }

    @Test
    void days_without_a_figure_are_not_made_up() {
        Range found = Totals.of(List.of(entry(0, 0, 7, 7, "a"), entry(2, 2, 5, 5, "a")))
                .over(span(0, 2))
                .range();
        assertThat(found).isEqualTo(new Range(12, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_running_total_less_an_earlier_one_is_the_days_between() {
        var found = Totals.of(List.of(entry(0, 9, 100, 100, "a"), entry(0, 6, 70, 70, "a")))
                .over(span(7, 9));
        assertThat(found.range()).isEqualTo(new Range(30, 30));
        assertThat(found.plus()).hasSize(1);
        assertThat(found.minus()).hasSize(1);
    }

    @Test
    void two_sources_that_differ_span_both_and_two_that_agree_narrow_each_other() {
        assertThat(Totals.of(List.of(entry(0, 0, 10, 10, "a"), entry(0, 0, 14, 14, "b")))
                        .over(span(0, 0))
                        .range())
                .isEqualTo(new Range(10, 14));
        assertThat(Totals.of(List.of(entry(0, 0, 10, 20, "a"), entry(0, 0, 14, 14, "b")))
                        .over(span(0, 0))
                        .range())
                .isEqualTo(new Range(14, 14));
    }

    @Test
    void of_figures_that_contradict_each_other_the_oldest_is_set_aside() {
        var found = Totals.of(List.of(entry(0, 0, 60, 60, "day"), entry(0, 2, 50, 50, "all")))
                .over(span(0, 2));
        assertThat(found.range()).isEqualTo(new Range(50, 50));
        assertThat(found.setAside()).hasSize(1);
    }
}
