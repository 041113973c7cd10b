package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Registration;

class KnownCountsTest {

    private static final LocalDate START = LocalDate.parse("2012-02-29");
    private static final int SPLIT = 15;

    private static Registration camp(String id, double first, double tenth, double later) {
        return new Registration(
                id, List.of(count(0, first), count(10, tenth), count(20, later), count(30, 2 * later)), List.of());
    }

    private static Count count(int day, double people) {
        return new Count(START.plusDays(day), people);
    }

    private static double[] totals() {
        double[] totals = new double[40];
        for (int t = 0; t < totals.length; t++) totals[t] = 100 + 20 * t;
        return totals;
    }

    private static double[][] known(double later) {
        return new KnownCounts(
                        List.of(camp("north", 60, 200, later), camp("south", 40, 100, 300)), START, totals(), SPLIT)
                .people;
    }

    @Test
    void counts_from_the_split_on_change_nothing() {
        assertThat(known(9_999)).isDeepEqualTo(known(1));
    }

    @Test
    void between_two_known_counts_lies_a_straight_line() {
        double[] day5 = known(1)[5];
        assertThat(day5[0] / day5[1]).isCloseTo(130.0 / 70, within(1e-12));
    }

    @Test
    void after_its_last_known_count_a_camp_has_what_that_had() {
        double[][] known = known(1);
        assertThat(known).hasNumberOfRows(SPLIT);
        for (int t = 10; t < SPLIT; t++) assertThat(known[t]).containsExactly(200, 100);
    }

    @Test
    void a_correction_scales_what_was_counted_earlier_whenever_it_was_made() {
        Registration corrected = new Registration(
                "north", List.of(count(0, 60), count(29, 200), count(30, 100)), List.of(START.plusDays(30)));
        Registration south = new Registration("south", List.of(count(0, 30)), List.of());
        double[] first = new KnownCounts(List.of(corrected, south), START, totals(), SPLIT).people[0];
        assertThat(first).containsExactly(30, 30);
    }

    @Test
    void a_camp_without_a_count_so_far_has_nobody() {
        Registration late = new Registration("late", List.of(count(20, 500)), List.of());
        double[][] known = new KnownCounts(List.of(late, camp("north", 60, 200, 5)), START, totals(), SPLIT).people;
        assertThat(known[SPLIT - 1][0]).isZero();
        assertThat(known[SPLIT - 1][1]).isEqualTo(200);
    }
}
