package paso.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Even.even;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.results.Ensemble;
import paso.scenario.Scenario;
import paso.world.RandomWorld;

/// The engine on counts against the engine on parties.
final class OracleTest {

    /// Some thousand comparisons a world: the largest of 50,000 standard normals exceeds 5.5 once in 500 times.
    private static final double BOUND = 5.5;

    private static final int SLOW = Integer.getInteger("paso.oracle.replicates", 600);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void both_engines_follow_the_same_law_in_a_small_world_with_every_feature(long world) {
        Scenario scenario = RandomWorld.of(world);
        List<SameLaw.Gap> gaps = SameLaw.gaps(fast(scenario, 4 * SLOW), slow(scenario, SLOW, Fault.NONE), 3);
        assertThat(gaps).hasSizeGreaterThan(300);
        assertThat(gaps.stream().filter(g -> Math.abs(g.z()) > BOUND).toList())
                .as("world %d of RandomWorld: %d comparisons", world, gaps.size())
                .isEmpty();
    }

    static Ensemble fast(Scenario scenario, int replicates) {
        Settings settings = new Settings(5, replicates, Settings.Mode.RANDOM, RandomWorld.allLevers(scenario), 2);
        Simulation simulation = Simulation.of(scenario, even(scenario), settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    static Ensemble slow(Scenario scenario, int replicates, Fault fault) {
        Settings settings = new Settings(11, replicates, Settings.Mode.RANDOM, RandomWorld.allLevers(scenario), 1);
        return PartyByParty.simulate(scenario, even(scenario), settings, fault);
    }
}
