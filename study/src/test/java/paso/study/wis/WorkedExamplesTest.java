package paso.study.wis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scores by the definitions of scoringutils, with the arithmetic written out.
final class WorkedExamplesTest {

    private static final double[] FIVE = {0.1, 0.25, 0.5, 0.75, 0.9};

    private static Task task(String model, int horizon) {
        return new Task(model, LocalDate.EPOCH, "target", "place", horizon, LocalDate.EPOCH.plusDays(horizon));
    }

    /// Quantiles 2, 4, 5, 8, 12 at levels 0.1, 0.25, 0.5, 0.75, 0.9; K = 2 intervals, so the divisor is
    /// 2.5.
    ///
    /// Dispersion: (0.1 x (12 - 2) + 0.25 x (8 - 4)) / 2.5 = (1 + 1) / 2.5 = 0.8, whatever comes.
    ///
    /// Truth 6: inside both; |6 - 5| / 2 = 0.5 above the median; under = 0.5 / 2.5 = 0.2.
    /// Truth 15: above 12 by 3, above 8 by 7, above 5 by 10, halved: under = (3 + 7 + 5) / 2.5 = 6.
    /// Truth 3: inside the outer; below 4 by 1, below 5 by 2, halved: over = (1 + 1) / 2.5 = 0.8.
    /// Truth 0: below 2 by 2, 4 by 4, 5 by 5, halved: over = (2 + 4 + 2.5) / 2.5 = 3.4.
    ///
    /// Bias: 6 is above the median; the lowest level whose quantile is >= 6 is 0.75: 1 - 1.5 = -0.5.
    /// 15 is above all: -1. 3 is below; the highest level whose quantile is <= 3 is 0.1: 1 - 0.2 = 0.8.
    /// 0 is below all: 1. 5: 0. 4: 1 - 0.5 = 0.5. 8: 1 - 1.5 = -0.5.
    @ParameterizedTest
    @CsvSource({
        "6, 1.0, 0, 0.2, -0.5, 1",
        "15, 6.8, 0, 6.0, -1, 0",
        "3, 1.6, 0.8, 0, 0.8, 0",
        "0, 4.2, 3.4, 0, 1, 0",
        "5, 0.8, 0, 0, 0, 1",
        "4, 1.0, 0.2, 0, 0.5, 1",
        "8, 1.4, 0, 0.6, -0.5, 1"
    })
    void five_quantiles(double truth, double wis, double over, double under, double bias, double in50) {
        double[] quantiles = {2, 4, 5, 8, 12};
        Scored scored =
                Prediction.of(task("m", 1), FIVE, quantiles, new double[0]).score(truth);

        assertThat(scored.wis().dispersion()).isCloseTo(0.8, within(1e-12));
        assertThat(scored.wis().wis()).isCloseTo(wis, within(1e-12));
        assertThat(scored.wis().over()).isCloseTo(over, within(1e-12));
        assertThat(scored.wis().under()).isCloseTo(under, within(1e-12));
        assertThat(scored.bias()).isCloseTo(bias, within(1e-12));
        assertThat(scored.in50()).isEqualTo(in50);
        assertThat(scored.in90()).isNaN();
        assertThat(scored.error()).isEqualTo(Math.abs(truth - 5));
    }

    /// The example of the help page of `wis()`. Quantiles -1, 0, 1, 2, 3, truth 1: dispersion
    /// (0.1 x 4 + 0.25 x 2) / 2.5 = 0.36 and no more. Quantiles -2, 1, 2, 2, 4, truth -15: dispersion
    /// (0.6 + 0.25) / 2.5 = 0.34; over (13 + 16 + 17 / 2) / 2.5 = 15. Quantiles -2, 0, 3, 3, 4, truth 22:
    /// dispersion (0.6 + 0.75) / 2.5 = 0.54; under (18 + 19 + 19 / 2) / 2.5 = 18.6.
    @Test
    void the_example_of_the_help_page() {
        assertThat(Score.wis(FIVE, new double[] {-1, 0, 1, 2, 3}, 1)).isCloseTo(0.36, within(1e-12));
        assertThat(Score.wis(FIVE, new double[] {-2, 1, 2, 2, 4}, -15)).isCloseTo(15.34, within(1e-12));
        assertThat(Score.wis(FIVE, new double[] {-2, 0, 3, 3, 4}, 22)).isCloseTo(19.14, within(1e-12));
    }

    @Test
    void without_a_median_the_two_innermost_quantiles_give_it() {
        assertThat(Score.median(new double[] {0.25, 0.75}, new double[] {4, 8})).isEqualTo(6);
        assertThat(Score.median(new double[] {0.1, 0.4, 0.6, 0.9}, new double[] {1, 4, 6, 9}))
                .isCloseTo(5, within(1e-12));
        assertThat(Score.bias(new double[] {0.25, 0.75}, new double[] {4, 8}, 7))
                .isEqualTo(-0.5);
    }

    /// Samples 1, 3, 8 and truth 4: mean |x - y| = (3 + 1 + 4) / 3 = 8/3. The pairs are 2, 7 and 5
    /// apart, each twice in nine: 28/9. CRPS = 8/3 - 14/9 = 10/9. Whole numbers: P(X <= 4) and
    /// P(X <= 3) are 2/3, so that the bias is 1 - 4/3 = -1/3 and the PIT 2/3.
    ///
    /// Truth 3: mean (2 + 0 + 5) / 3 = 7/3, CRPS 7/3 - 14/9 = 7/9. P(X <= 3) is 2/3 and P(X <= 2) is
    /// 1/3: bias 0, PIT 1/2.
    ///
    /// Samples 0.5, 3, 8 are not all whole: bias at 3 is 1 - 2 x 2/3 = -1/3.
    @Test
    void three_samples() {
        double[] samples = {1, 3, 8};
        assertThat(Samples.crps(samples, 4)).isCloseTo(10.0 / 9, within(1e-12));
        assertThat(Samples.bias(samples, 4)).isCloseTo(-1.0 / 3, within(1e-12));
        assertThat(Samples.pit(samples, 4)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(Samples.crps(samples, 3)).isCloseTo(7.0 / 9, within(1e-12));
        assertThat(Samples.bias(samples, 3)).isCloseTo(0, within(1e-12));
        assertThat(Samples.pit(samples, 3)).isCloseTo(0.5, within(1e-12));
        assertThat(Samples.bias(new double[] {0.5, 3, 8}, 3)).isCloseTo(-1.0 / 3, within(1e-12));
    }

    @Test
    void crps_in_one_pass_is_crps_over_all_pairs() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] samples =
                    random.doubles(1 + random.nextInt(30), -5, 5).sorted().toArray();
            double truth = random.nextDouble(-8, 8);
            double near = 0;
            double apart = 0;
            for (double one : samples) {
                near += Math.abs(one - truth);
                for (double other : samples) apart += Math.abs(one - other);
            }
            double slow = near / samples.length - apart / 2 / samples.length / samples.length;
            assertThat(Samples.crps(samples, truth)).isCloseTo(slow, within(1e-12));
        }
    }

    /// log(x + 1) of 0, 9, 99 are 0, ln 10, 2 ln 10; of the truth 0 it is 0. Dispersion 0.25 x 2 ln 10,
    /// over ln 10 / 2, and the divisor is 1.5: (0.5 + 0.5) ln 10 / 1.5.
    @Test
    void the_log_scale_is_log_of_x_and_one() {
        Scored scored = Prediction.of(
                        task("m", 1), new double[] {0.25, 0.5, 0.75}, new double[] {0, 9, 99}, new double[0])
                .score(0);
        assertThat(scored.logWis()).isCloseTo(StrictMath.log(10) / 1.5, within(1e-12));
    }

    /// WIS on tasks 1 and 2: a 1, 3; b 2, 6; c 4 on task 1 alone. Ratios of means: a to b 2/4, a to c
    /// 1/4, b to c 2/4. Skill of a: (1 x 1/2 x 1/4)^(1/3) = 1/2. Of b: (2 x 1 x 1/2)^(1/3) = 1. Of c:
    /// (4 x 2 x 1)^(1/3) = 2.
    @Test
    void relative_skill_is_the_geometric_mean_of_ratios_on_common_tasks() {
        List<Scored> scored =
                List.of(error("a", 1, 1), error("a", 2, 3), error("b", 1, 2), error("b", 2, 6), error("c", 1, 4));
        Map<String, Double> skill = Skill.relative(scored);

        assertThat(skill.get("a")).isCloseTo(0.5, within(1e-12));
        assertThat(skill.get("b")).isCloseTo(1, within(1e-12));
        assertThat(skill.get("c")).isCloseTo(2, within(1e-12));
        assertThat(Skill.scaled(skill, "c").get("a")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void a_summary_means_over_the_forecasts_of_a_model_target_and_horizon() {
        List<Summary> summaries = Summary.of(List.of(error("a", 1, 1), error("b", 1, 2), error("b", 2, 6)));

        assertThat(summaries).extracting(Summary::model).containsExactly("a", "b", "b");
        assertThat(summaries.get(1).values().wis()).isEqualTo(2);
        assertThat(summaries.get(0).skill()).isCloseTo(StrictMath.sqrt(0.5), within(1e-12));
        assertThat(summaries.get(2).skill()).isNaN();
    }

    /// A forecast whose WIS is `error`: the median alone.
    private static Scored error(String model, int horizon, double error) {
        return Prediction.of(task(model, horizon), new double[] {0.5}, new double[] {10}, new double[0])
                .score(10 + error);
    }
}
