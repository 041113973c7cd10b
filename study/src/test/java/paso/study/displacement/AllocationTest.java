package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int DAYS = 120;
    private static final int SPLIT = 80;

    /// A camp that no longer takes people, one that began to take them lately, one that always has.
    private static double[][] registered() {
        double[][] people = new double[DAYS][];
        for (int t = 0; t < DAYS; t++) {
            people[t] = new double[] {Math.min(40, t) * 100, Math.max(0, t - 40) * 60, 20.0 * t};
        }
        return people;
    }

    private static Allocation.Models models(double[][] people) {
        return new Allocation.Models(people, people);
    }

    private static double[] totals(double[][] people) {
        return Arrays.stream(people)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    @Test
    void every_day_sums_to_its_total_and_nobody_is_less_than_none() {
        double[][] people = registered();
        double[] totals = totals(people);
        totals[100] = 500; // most people leave
        Allocation allocation = Allocation.learned(people, models(people), SPLIT);
        double[][] after = allocation.from(people, models(people), totals, SPLIT);
        assertThat(after).hasNumberOfRows(DAYS - SPLIT);
        for (int t = SPLIT; t < DAYS; t++) {
            assertThat(Arrays.stream(after[t - SPLIT]).sum()).isCloseTo(totals[t], within(1e-6));
            for (double one : after[t - SPLIT]) assertThat(one).isNotNegative();
        }
    }

    @Test
    void a_model_that_was_right_so_far_is_followed() {
        double[][] people = registered();
        double[][] after =
                Allocation.learned(people, models(people), SPLIT).from(people, models(people), totals(people), SPLIT);
        double frozen = 0;
        double found = 0;
        for (int t = SPLIT; t < DAYS; t++) {
            found += Difference.ofDay(after[t - SPLIT], people[t]);
            frozen += Difference.ofDay(people[SPLIT - 1], people[t]);
        }
        assertThat(found).isLessThan(0.5 * frozen);
    }

    @Test
    void what_a_model_misses_is_carried_on_and_dies_away() {
        double[][] model = registered();
        double[][] people = new double[DAYS][3];
        for (int t = 0; t < DAYS; t++) {
            double[] missed = {0.8, -0.8, 0.4};
            for (int c = 0; c < 3; c++) people[t][c] = model[t][c] * Math.exp(missed[c] * Math.exp(-t / 120.0));
        }
        double[] totals = totals(people);
        double[][] after = Allocation.learned(people, models(model), SPLIT).from(people, models(model), totals, SPLIT);
        double[][] blind = Allocation.learned(people, models(reversed(model)), SPLIT)
                .from(people, models(reversed(model)), totals, SPLIT);
        double found = 0;
        double without = 0;
        for (int t = SPLIT; t < DAYS; t++) {
            found += Difference.ofDay(after[t - SPLIT], people[t]);
            without += Difference.ofDay(blind[t - SPLIT], people[t]);
        }
        assertThat(found).isLessThan(0.7 * without);
    }

    private static double[][] reversed(double[][] people) {
        return Arrays.stream(people)
                .map(row -> new double[] {row[2], row[1], row[0]})
                .toArray(double[][]::new);
    }

    @Test
    void splits_after_the_last_known_day_change_nothing() {
        double[][] people = registered();
        double[] totals = totals(people);
        double[][] nonsense = registered();
        for (int t = SPLIT; t < DAYS; t++) nonsense[t] = new double[] {1, 1e6 * t, 7};
        Allocation one = Allocation.learned(people, models(registered()), SPLIT);
        Allocation other = Allocation.learned(nonsense, models(registered()), SPLIT);
        assertThat(other.weights()).isEqualTo(one.weights());
        assertThat(other.from(nonsense, models(registered()), totals, SPLIT))
                .isDeepEqualTo(one.from(people, models(registered()), totals, SPLIT));
    }

    @Test
    void weights_are_shares_of_one() {
        double[] weights =
                Allocation.learned(registered(), models(registered()), SPLIT).weights();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        for (double weight : weights) assertThat(weight).isBetween(0.0, 1.0);
    }
}
