package paso.study.wis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.results.Quantiles;

final class ScoreTest {

    @Test
    void wis_is_the_mean_of_twice_the_pinball_loss_over_the_same_levels() {
        Random random = new Random(3);
        double[] levels = Quantiles.hubverse();
        for (int round = 0; round < 100; round++) {
            double[] quantiles = random.doubles(levels.length, -10, 10).sorted().toArray();
            double truth = random.nextDouble(-15, 15);
            double sum = 0;
            for (int i = 0; i < levels.length; i++) sum += 2 * Score.pinball(levels[i], quantiles[i], truth);
            assertThat(Score.wis(levels, quantiles, truth)).isCloseTo(sum / levels.length, within(1e-12));
        }
    }

    @Test
    void one_interval_alone_is_half_alpha_times_the_interval_score() {
        assertThat(Score.wis(new double[] {0.05, 0.95}, new double[] {2, 7}, 9))
                .isCloseTo(0.05 * (5 + 20 * 2), within(1e-12));
    }

    @Test
    void the_median_alone_is_the_absolute_error() {
        assertThat(Score.wis(new double[] {0.5}, new double[] {4}, 9)).isEqualTo(5);
    }

    @Test
    void a_forecast_equal_to_the_truth_scores_nothing() {
        double[] same = new double[23];
        Arrays.fill(same, 12);
        assertThat(Score.wis(Quantiles.hubverse(), same, 12)).isZero();
    }

    @Test
    void levels_that_are_not_symmetric_are_refused() {
        assertThatThrownBy(() -> Score.wis(new double[] {0.1, 0.8}, new double[] {1, 2}, 1))
                .hasMessageContaining("not symmetric");
    }
}
