package paso.study.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemperedTest {

    private static final int PARTICLES = 400;

    private static Tempered sampled(double[] centre, double spread, Box.Cost cost) {
        double[] spreads = new double[centre.length];
        Arrays.fill(spreads, spread);
        return new Tempered(centre, spreads, PARTICLES, 4, 7, cost);
    }

    private static double[] moments(Tempered tempered, int axis) {
        double[] z = Arrays.stream(tempered.points())
                .mapToDouble(u -> Box.normal(u[axis]))
                .toArray();
        double mean = Arrays.stream(z).average().orElseThrow();
        double square = Arrays.stream(z).map(v -> (v - mean) * (v - mean)).sum() / (z.length - 1);
        return new double[] {mean, Math.sqrt(square)};
    }

    /// Prior N(0, 1) and one observation of 2 with deviation 0.5: posterior N(1.6, 0.2).
    @Test
    void a_normal_prior_and_a_normal_figure_give_the_posterior_of_the_textbook() {
        Box.Cost cost = points -> Arrays.stream(points)
                .mapToDouble(u -> 0.5 * Math.pow((2 - Box.normal(u[0])) / 0.5, 2))
                .toArray();
        double[] found = moments(sampled(new double[] {0.8, 0}, 1.5, cost), 0);
        assertThat(found[0]).isCloseTo(1.6, within(0.1)); // 4.5 standard errors of 400 are 0.10
        assertThat(found[1]).isCloseTo(Math.sqrt(0.2), within(0.08));
    }

    @Test
    void without_figures_the_posterior_is_the_prior_wherever_the_particles_began() {
        double[] found = moments(sampled(new double[] {1.5}, 0.7, points -> new double[points.length]), 0);
        assertThat(found[0]).isCloseTo(0, within(0.25));
        assertThat(found[1]).isCloseTo(1, within(0.2));
    }

    /// Twenty axes, each pulled to 0 and to the next: the width is known, and lost where copies of few particles are
    /// moved too far to be taken. With 80 particles the mean width over axes has a standard error below 5 %.
    @Test
    void eighty_particles_keep_the_width_of_a_narrow_posterior_of_twenty_axes() {
        int axes = 20;
        double deviation = 0.1;
        Box.Cost cost = points -> Arrays.stream(points)
                .mapToDouble(u -> {
                    double sum = 0;
                    for (int i = 0; i < axes; i++) {
                        double here = Box.normal(u[i]);
                        double next = Box.normal(u[(i + 1) % axes]);
                        sum += 0.5 * (here * here + (here - next) * (here - next)) / (deviation * deviation);
                    }
                    return sum;
                })
                .toArray();
        double[] spread = new double[axes];
        Arrays.fill(spread, 0.5);
        Tempered tempered = new Tempered(new double[axes], spread, 80, 2, 3, cost);
        double width = 0;
        for (int i = 0; i < axes; i++) width += moments(tempered, i)[1] / axes;
        double variance = 0; // of the circulant precision
        for (int k = 0; k < axes; k++) {
            double precision = 1 + (3 - 2 * Math.cos(2 * Math.PI * k / axes)) / (deviation * deviation);
            variance += 1 / precision / axes;
        }
        assertThat(width / Math.sqrt(variance)).isBetween(0.8, 1.2);
        assertThat(tempered.summary().distinct()).isGreaterThan(60);
    }

    @Test
    void the_same_seed_gives_the_same_points() {
        Box.Cost cost = points -> Arrays.stream(points)
                .mapToDouble(u -> 40 * Math.abs(u[0] - 0.3))
                .toArray();
        double[][] one = sampled(new double[] {0}, 1, cost).points();
        double[][] other = sampled(new double[] {0}, 1, cost).points();
        assertThat(one).isDeepEqualTo(other);
    }
}
