package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paso.world.Even.even;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.world.RandomWorld;

/// A layout that serves several runs.
final class AgainTest {

    private final Scenario scenario = RandomWorld.of(3);
    private final Settings first = settings(1, false);

    @Test
    void a_run_on_a_layout_that_served_another_is_the_same_as_on_its_own() {
        Simulation laidOut = Simulation.of(scenario, even(scenario), first);
        run(laidOut);
        Settings next = settings(2, false);
        Ensemble again = run(laidOut.again(even(scenario), next, Ranges.DRAWN));

        Ensemble alone = run(Simulation.of(scenario, even(scenario), next));
        assertThat(numbers(again)).isEqualTo(numbers(alone)).isNotEqualTo(numbers(run(laidOut)));
    }

    @Test
    void other_levers_need_a_layout_of_their_own() {
        Simulation laidOut = Simulation.of(scenario, even(scenario), first);
        assertThatThrownBy(() -> laidOut.again(even(scenario), settings(1, true), Ranges.DRAWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other levers");
    }

    private Settings settings(long seed, boolean levers) {
        TreeSet<String> on = levers ? RandomWorld.allLevers(scenario) : new TreeSet<>();
        return new Settings(seed, 3, Settings.Mode.RANDOM, on, 2);
    }

    private static Ensemble run(Simulation simulation) {
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), 3);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    private static String numbers(Ensemble ensemble) {
        StringBuilder text = new StringBuilder();
        for (Measure measure : Measure.values()) {
            for (int place = 0; place < ensemble.frame().places().size(); place++) {
                for (int day = 0; day < ensemble.frame().days(); day++) {
                    text.append(Arrays.toString(ensemble.samples(measure, place, 0, day)));
                }
            }
        }
        return text.toString();
    }
}
