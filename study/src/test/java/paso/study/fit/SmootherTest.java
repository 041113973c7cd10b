package paso.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against a case that can be worked out by hand: z standard normal, d = 2 z, one figure of deviation 1.
/// The posterior is normal with mean 2 y / 5 and variance 1 / 5.
class SmootherTest {

    private static final int MEMBERS = 4000;
    private static final double FIGURE = 3;

    @Test
    void four_inflated_steps_give_the_posterior_of_the_linear_case() {
        Random random = new Random(1);
        double[][] z = normal(random, 2);
        for (int round = 0; round < 4; round++) {
            double[][] predicted = new double[MEMBERS][1];
            double[][] misfit = new double[MEMBERS][1];
            for (int m = 0; m < MEMBERS; m++) {
                predicted[m][0] = 2 * z[m][0];
                misfit[m][0] = FIGURE + 2 * random.nextGaussian() - predicted[m][0];
            }
            Smoother.move(z, predicted, misfit, 4);
        }

        // 4,000 members: standard errors 0.007 of the mean and 0.005 of the variance; a step left out gives 1.13
        assertThat(mean(z, 0)).isCloseTo(2 * FIGURE / 5, within(0.03));
        assertThat(variance(z, 0)).isCloseTo(1.0 / 5, within(0.02));
    }

    @Test
    void a_parameter_that_the_figure_does_not_depend_on_keeps_its_distribution() {
        Random random = new Random(2);
        double[][] z = normal(random, 2);
        double mean = mean(z, 1);
        double variance = variance(z, 1);
        double[][] predicted = new double[MEMBERS][1];
        double[][] misfit = new double[MEMBERS][1];
        for (int m = 0; m < MEMBERS; m++) {
            predicted[m][0] = 2 * z[m][0];
            misfit[m][0] = FIGURE + random.nextGaussian() - predicted[m][0];
        }

        Smoother.move(z, predicted, misfit, 1);

        assertThat(mean(z, 1)).isCloseTo(mean, within(0.01));
        assertThat(variance(z, 1)).isCloseTo(variance, within(0.01));
    }

    @Test
    void correlations_that_chance_alone_makes_have_no_weight() {
        assertThat(Smoother.weight(0.12, 240)).isZero();
        assertThat(Smoother.weight(-0.12, 240)).isZero();
        assertThat(Smoother.weight(0.9, 240)).isGreaterThan(0.97);
        assertThat(Smoother.weight(-0.9, 240)).isEqualTo(Smoother.weight(0.9, 240));
    }

    private static double[][] normal(Random random, int parameters) {
        double[][] z = new double[MEMBERS][parameters];
        for (double[] member : z) for (int k = 0; k < parameters; k++) member[k] = random.nextGaussian();
        return z;
    }

    private static double mean(double[][] z, int k) {
        double sum = 0;
        for (double[] member : z) sum += member[k];
        return sum / z.length;
    }

    private static double variance(double[][] z, int k) {
        double mean = mean(z, k);
        double sum = 0;
        for (double[] member : z) sum += (member[k] - mean) * (member[k] - mean);
        return sum / (z.length - 1);
    }
}
