package paso.study.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static Box.Cost each(java.util.function.ToDoubleFunction<double[]> cost) {
        return points -> java.util.Arrays.stream(points).mapToDouble(cost).toArray();
    }

    private static double rosenbrock(double[] u) {
        double sum = 0;
        for (int i = 0; i + 1 < u.length; i++) {
            double x = 4 * u[i] - 2;
            double y = 4 * u[i + 1] - 2;
            sum += 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
        }
        return sum;
    }

    @Test
    void the_bent_valley_of_rosenbrock_is_followed_to_its_end() {
        Evolution.Found found = Evolution.least(
                new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}, 0.2, 12, 30_000, 1, each(SearchTest::rosenbrock));
        assertThat(found.cost()).isLessThan(1e-4);
        for (double u : found.point()) assertThat(u).isCloseTo(0.75, within(0.01));
    }

    @Test
    void a_least_cost_in_a_corner_is_found_there() {
        Evolution.Found found =
                Evolution.least(new double[] {0.5, 0.5}, 0.3, 8, 2_000, 2, each(u -> u[0] + (1 - u[1])));
        assertThat(found.point()[0]).isLessThan(0.01);
        assertThat(found.point()[1]).isGreaterThan(0.99);
    }

    @Test
    void every_point_asked_for_lies_in_the_box_and_no_more_than_allowed_are() {
        int[] asked = {0};
        Evolution.Found found = Evolution.least(new double[] {0, 1, 0.5}, 0.9, 8, 203, 3, points -> {
            asked[0] += points.length;
            for (double[] point : points) {
                for (double u : point) assertThat(u).isBetween(0.0, 1.0);
            }
            return new double[points.length];
        });
        assertThat(asked[0]).isEqualTo(200).isEqualTo(found.points());
    }

    @Test
    void a_point_without_a_cost_never_wins() {
        Evolution.Found found =
                Evolution.least(new double[] {0.5}, 0.3, 8, 800, 4, each(u -> u[0] < 0.5 ? Double.NaN : u[0]));
        assertThat(found.point()[0]).isBetween(0.5, 0.51);
    }

    @Test
    void in_a_straight_world_every_effect_is_the_slope_and_does_not_vary() {
        List<Morris.Effect> effects = Morris.effects(3, 10, 5, each(u -> 5 * u[0] - 2 * u[1]));
        assertThat(effects.get(0).size()).isCloseTo(5, within(1e-9));
        assertThat(effects.get(1).mean()).isCloseTo(-2, within(1e-9));
        assertThat(effects.get(2).size()).isCloseTo(0, within(1e-9));
        for (Morris.Effect effect : effects) assertThat(effect.spread()).isLessThan(1e-9);
    }

    @Test
    void axes_that_act_only_together_show_a_spread() {
        List<Morris.Effect> effects = Morris.effects(2, 40, 6, each(u -> u[0] * u[1]));
        assertThat(effects.get(0).spread()).isGreaterThan(0.2);
    }
}
