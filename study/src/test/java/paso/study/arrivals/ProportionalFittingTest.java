package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paso.study.arrivals.ProportionalFitting.Sum;

final class ProportionalFittingTest {

    private static Sum sum(double sum, int... cells) {
        return new Sum(cells, sum);
    }

    /// By hand: from ones, rows 30 and 70 with columns 40 and 60 give 12, 18, 28, 42 in the first round.
    @Test
    void a_table_of_ones_becomes_the_product_of_its_sums() {
        double[] table = {1, 1, 1, 1};
        int rounds =
                ProportionalFitting.fit(table, List.of(sum(40, 0, 2), sum(60, 1, 3), sum(30, 0, 1), sum(70, 2, 3)));
        assertThat(table).containsExactly(new double[] {12, 18, 28, 42}, within(1e-9));
        assertThat(rounds).isEqualTo(2);
    }

    /// By hand: x (30 + x) = 4 (30 - x)(40 - x) with the odds ratio 4 kept, so 3 x x - 310 x + 4800 = 0.
    @Test
    void the_odds_ratio_of_the_first_table_stays() {
        double[] table = {4, 1, 1, 1};
        ProportionalFitting.fit(table, List.of(sum(40, 0, 2), sum(60, 1, 3), sum(30, 0, 1), sum(70, 2, 3)));
        double x = (310 - Math.sqrt(310 * 310 - 4 * 3 * 4800)) / 6;
        assertThat(table[0]).isCloseTo(x, within(1e-6));
        assertThat(table[0] * table[3] / (table[1] * table[2])).isCloseTo(4, within(1e-6));
        assertThat(table[0] + table[1]).isCloseTo(30, within(1e-6));
        assertThat(table[0] + table[2]).isCloseTo(40, within(1e-6));
    }

    @Test
    void a_sum_of_nobody_empties_its_cells_and_an_empty_cell_stays_empty() {
        double[] table = {1, 1, 0, 1};
        ProportionalFitting.fit(table, List.of(sum(0, 0), sum(10, 1, 3), sum(5, 0, 1), sum(5, 2, 3)));
        assertThat(table).containsExactly(new double[] {0, 5, 0, 5}, within(1e-9));
    }

    @Test
    void sums_that_contradict_each_other_end_with_the_last_ones_met() {
        double[] table = {1, 1, 1, 1};
        int rounds = ProportionalFitting.fit(table, List.of(sum(9, 0, 2), sum(9, 1, 3), sum(3, 0, 1), sum(7, 2, 3)));
        assertThat(rounds).isEqualTo(ProportionalFitting.ROUNDS);
        assertThat(table[0] + table[1]).isCloseTo(3, within(1e-9));
        assertThat(table[2] + table[3]).isCloseTo(7, within(1e-9));
    }
}
