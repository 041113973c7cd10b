package paso.study.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paso.random.Normal;
import paso.random.Stream;

class ParityTest {

    private static double[][][] sample(int replicates, double shift, double spread, long seed) {
        Stream random = new Stream();
        random.seek(seed, 1);
        double[][][] people = new double[replicates][2][3];
        for (double[][] one : people)
            for (double[] camp : one)
                for (int day = 0; day < 3; day++)
                    camp[day] = 1000 + shift + spread * Normal.quantile(random.uniform() * 0.999998 + 1e-6);
        return people;
    }

    private static CampDays camps(double[][][] people) {
        return new CampDays(List.of("duna", "este"), people);
    }

    @Test
    void fishers_quantiles_are_those_of_the_tables() {
        assertThat(SpreadRatio.quantile(0.95, 5, 10)).isCloseTo(3.3258, within(1e-3));
        assertThat(SpreadRatio.quantile(0.99, 20, 9)).isCloseTo(4.8080, within(1e-3));
    }

    @Test
    void the_relative_difference_is_the_formula_by_hand() {
        CampDays made = camps(new double[][][] {{{30, 0}, {10, 5}}});
        CampDays seen = camps(new double[][][] {{{10, 2}, {10, 2}}});
        RelativeDifference difference = RelativeDifference.of(made, 0, seen);
        assertThat(difference.normal()).isCloseTo((20.0 / 20 + 5.0 / 4) / 2, within(1e-12));
        assertThat(difference.rescaled()).isCloseTo((10.0 / 20 + 4.0 / 4) / 2, within(1e-12));
    }

    @Test
    void samples_of_one_law_agree() {
        Parity parity = Parity.of(
                camps(sample(200, 0, 30, 5)),
                camps(sample(10, 0, 30, 6)),
                camps(sample(1, 0, 0, 7)),
                new int[] {0, 2},
                1);
        assertThat(parity.cells()).allMatch(Parity.Cell::meanAgrees).allMatch(Parity.Cell::spreadAgrees);
        assertThat(parity.energy().p()).isGreaterThan(0.001);
    }

    @Test
    void a_shift_and_a_wider_spread_are_found() {
        CampDays reference = camps(sample(10, 0, 30, 6));
        CampDays observed = camps(sample(1, 0, 0, 7));
        Parity shifted = Parity.of(camps(sample(200, 90, 30, 5)), reference, observed, new int[] {0, 1, 2}, 1);
        assertThat(shifted.cells()).noneMatch(Parity.Cell::meanAgrees);
        assertThat(shifted.energy().p()).isLessThan(0.001);
        Parity wide = Parity.of(camps(sample(200, 0, 200, 5)), reference, observed, new int[] {0}, 1);
        assertThat(wide.cells()).noneMatch(Parity.Cell::spreadAgrees);
    }
}
