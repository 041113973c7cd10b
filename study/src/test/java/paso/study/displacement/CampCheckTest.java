package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Registration;

class CampCheckTest {

    private static final LocalDate START = LocalDate.parse("2012-02-29");
    private static final int DAYS = 40;

    private static Registration camp(String id, double people) {
        List<Count> counts = new ArrayList<>();
        for (int t = 0; t < DAYS; t += 4) counts.add(new Count(START.plusDays(t), people));
        return new Registration(id, counts, List.of());
    }

    private static CampCheck check(double north, double south, double deviation) {
        double[] totals = new double[DAYS];
        double[][] simulated = new double[DAYS][];
        for (int t = 0; t < DAYS; t++) {
            totals[t] = 10_000;
            simulated[t] = new double[] {north, south};
        }
        KnownCounts known = new KnownCounts(List.of(camp("north", 8_000), camp("south", 2_000)), START, totals, DAYS);
        return new CampCheck(known, List.<double[][]>of(simulated), new double[] {deviation});
    }

    @Test
    void counts_of_a_model_that_is_right_lie_in_the_middle_half() {
        CampCheck right = check(800, 200, 0.1); // simulated at a tenth of the size
        assertThat(right.inside(0, 0.5)).isEqualTo(right.counts(0).size()).isEqualTo(10);
        assertThat(right.quantile(12, 1, 0.5)).isCloseTo(2_000, within(30.0));
    }

    @Test
    void counts_of_a_model_that_is_wrong_by_more_than_its_discrepancy_lie_outside() {
        assertThat(check(500, 500, 0.1).inside(1, 0.9)).isZero();
        assertThat(check(500, 500, 1).inside(1, 0.9)).isEqualTo(10);
    }
}
