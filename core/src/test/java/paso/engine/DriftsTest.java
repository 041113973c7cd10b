package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.world.Coming.counted;
import static paso.world.Corridor.corridor;
import static paso.world.Even.even;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.Stays.untilServed;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.random.Normal;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.world.Corridor;
import paso.world.RouteWords;

/// Shares that wander.
final class DriftsTest {

    private static final int DAYS = 30;
    private static final int A_DAY = 1_000_000;

    /// Half to the left, half to the right, a great many every day.
    private static Corridor fork() {
        return corridor()
                .days(DAYS)
                .place("fork", holding())
                .place("left", exit())
                .place("right", exit())
                .route("to-left", "fork", "left", RouteWords.road().days(0))
                .route("to-right", "fork", "right", RouteWords.road().days(0))
                .stay("fork", untilServed())
                .share("fork", "to-left", 0.5)
                .share("fork", "to-right", 0.5)
                .arrivals("fork", counted((double) A_DAY * DAYS));
    }

    private static Ensemble run(Scenario scenario, Settings.Mode mode, int replicates, Ranges ranges) {
        Settings settings = new Settings(1, replicates, mode, new TreeSet<>(), 1);
        Simulation simulation = Simulation.of(scenario, even(scenario), settings, ranges);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    /// Odds of the left on a day: what the drift multiplies.
    private static double odds(Ensemble ensemble, int day, int replicate) {
        double left = ensemble.value(Measure.ARRIVALS, ensemble.frame().place("left"), 0, day, replicate);
        double right = ensemble.value(Measure.ARRIVALS, ensemble.frame().place("right"), 0, day, replicate);
        return left / right;
    }

    @Test
    void the_logarithm_goes_straight_from_step_to_step_where_the_ranges_put_it() {
        Scenario scenario =
                fork().drift("sway", Quantity.of(0.4), 10, 3, "to-left").scenario();
        double up = 0.8413447460685429; // one deviation
        Ranges given = (_, key, _, _) -> switch (key) {
            case "drift/sway/1", "drift/sway/2" -> up;
            case "drift/sway/3" -> 1 - up;
            default -> throw new IllegalArgumentException(key);
        };
        Ensemble ensemble = run(scenario, Settings.Mode.EXPECTED, 1, given);
        assertThat(odds(ensemble, 3, 0)).isCloseTo(1, within(1e-9));
        assertThat(odds(ensemble, 8, 0)).isCloseTo(Math.exp(0.2), within(1e-6));
        assertThat(odds(ensemble, 13, 0)).isCloseTo(Math.exp(0.4), within(1e-6));
        assertThat(odds(ensemble, 23, 0)).isCloseTo(Math.exp(0.8), within(1e-6));
        assertThat(odds(ensemble, 28, 0)).isCloseTo(Math.exp(0.6), within(1e-6));
    }

    @Test
    void a_walk_that_began_before_the_start_has_already_wandered() {
        Scenario scenario =
                fork().drift("sway", Quantity.of(0.4), 10, -5, "to-left").scenario();
        Ranges given = (_, _, _, _) -> 0.8413447460685429;
        Ensemble ensemble = run(scenario, Settings.Mode.EXPECTED, 1, given);
        assertThat(odds(ensemble, 1, 0)).isCloseTo(Math.exp(0.4 * 0.6), within(1e-6));
        assertThat(odds(ensemble, 29, 0)).isCloseTo(Math.exp(0.4 * 3.4), within(1e-6));
    }

    @Test
    void nothing_drifts_in_expected_mode() {
        Scenario scenario =
                fork().drift("sway", Quantity.of(0.4), 10, 3, "to-left").scenario();
        Ensemble ensemble = run(scenario, Settings.Mode.EXPECTED, 1, Ranges.DRAWN);
        for (int day = 1; day < DAYS; day++) assertThat(odds(ensemble, day, 0)).isEqualTo(1);
    }

    @Test
    void the_deviation_grows_with_the_root_of_the_steps() {
        Scenario scenario =
                fork().drift("sway", Quantity.of(0.2), 7, 0, "to-left").scenario();
        int replicates = 2000;
        Ensemble ensemble = run(scenario, Settings.Mode.RANDOM, replicates, Ranges.DRAWN);
        for (int steps = 1; steps <= 4; steps++) {
            double squares = 0;
            for (int r = 0; r < replicates; r++) squares += Math.pow(Math.log(odds(ensemble, 7 * steps, r)), 2);
            assertThat(Math.sqrt(squares / replicates)).isCloseTo(0.2 * Math.sqrt(steps), within(0.02));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_drift_that_does_not_move_changes_no_number(boolean withoutDeviation) {
        Scenario still = fork().drift("sway", Quantity.of(withoutDeviation ? 0 : 0.3), 7, 0, "to-left")
                .scenario();
        Ranges ranges = withoutDeviation ? Ranges.DRAWN : Ranges.CENTRAL;
        Ensemble with = run(still, Settings.Mode.RANDOM, 20, ranges);
        Ensemble without = run(fork().scenario(), Settings.Mode.RANDOM, 20, ranges);
        for (int r = 0; r < 20; r++) {
            for (int day = 1; day < DAYS; day++) assertThat(odds(with, day, r)).isEqualTo(odds(without, day, r));
        }
    }

    @Test
    void the_end_of_a_range_is_a_long_step_and_not_an_endless_one() {
        Scenario scenario =
                fork().drift("sway", Quantity.of(0.1), 10, 0, "to-left").scenario();
        Ensemble ensemble = run(scenario, Settings.Mode.EXPECTED, 1, (_, _, _, _) -> 1);
        assertThat(odds(ensemble, 10, 0)).isCloseTo(Math.exp(0.1 * 5.997807015), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.02, 0.074, 0.3, 0.5, 0.6, 0.95, 0.9999, 1 - 1e-9})
    void the_quantile_undoes_the_distribution_function(double u) {
        assertThat(1 - StayCurve.normalTail(Normal.quantile(u))).isCloseTo(u, within(1e-13));
        assertThat(Normal.quantile(1 - u)).isCloseTo(-Normal.quantile(u), within(1e-6));
    }
}
