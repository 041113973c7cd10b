package paso.engine.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.engine.displacement.DisplacementSimulationTest.lived;
import static paso.engine.displacement.DisplacementSimulationTest.moving;
import static paso.engine.displacement.DisplacementSimulationTest.valley;
import static paso.engine.displacement.DisplacementSimulationTest.worst;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning;
import paso.scenario.displacement.Spawning.Volume;

/// Chances of leaving and scores that follow the population of a place, which falls as people are displaced from it.
class PopulationTest {

    private static final int ALBA = 0;

    /// In 24 days all but fifty of the people of alba are displaced.
    private static Displacement valleyOf(boolean falls, double leaving, double draw, double softening, double power) {
        return valleyOf(falls, leaving, draw, softening, power, 0, false);
    }

    private static Displacement valleyOf(
            boolean falls, double leaving, double draw, double softening, double power, long room, boolean fixed) {
        Moving usual = moving(false, false, 2, 0.4);
        Moving moving = new Moving(
                usual.speeds(),
                new Moving.Chances(0.5, 0.01, 0.1, 0.4, 1_000, leaving),
                new Moving.Weights(1, 1, 0.7, 10, softening, power, 1, false, 0.5, draw),
                new Moving.Room(0.1, 1),
                2,
                fixed,
                1,
                false,
                false);
        Displacement given = valley(moving, room, List.of());
        List<Site> sites = new ArrayList<>();
        for (Site site : given.sites()) sites.add(site.id().equals("alba") ? site.withPopulation(650) : site);
        return given.withSites(sites)
                .with(new Spawning(falls, true, false, true, true, false, List.of(), 30, new Volume.Constant(25)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 0, 1, 0, false",
        "0, 0.8, 0, 1, 0, false",
        "0, 0.8, 20, 2, 0, false",
        "0, 0.8, 200, 0.5, 0, true",
        "0.3, 0.8, 3, 1, 0, false",
        "0, 0, 0, 3, 500, false",
        "0, 0.8, 0, 3, 500, false"
    })
    void counts_follow_the_law_of_the_slow_engine(
            double leaving, double draw, double softening, double power, long room, boolean fixed) {
        Displacement given = valleyOf(true, leaving, draw, softening, power, room, fixed);
        // A small camp that fills is binned: see DisplacementSimulationTest.
        assertThat(worst(given, 1_000, 120, room > 0 ? 2 : 1.5)).isLessThan(1);
    }

    @Test
    void fewer_people_are_drawn_to_a_place_that_empties_and_fewer_leave_it() {
        double steady = mean(valleyOf(false, 0, 0.8, 0, 1));
        double falling = mean(valleyOf(true, 0, 0.8, 0, 1));
        assertThat(falling).isLessThan(steady * 0.8);
        assertThat(mean(valleyOf(true, 0.5, 0, 0, 1))).isGreaterThan(1.5 * mean(valleyOf(false, 0.5, 0, 0, 1)));
    }

    private static double mean(Displacement given) {
        double sum = 0;
        for (double[][] census : lived(given, 40)) sum += census[23][ALBA] / 40;
        return sum;
    }

    @Test
    void populations_that_nothing_follows_change_no_count_as_they_fall() {
        // Constant numbers are displaced, and alba is the only place of conflict that has people.
        assertThat(lived(valleyOf(true, 0, 0, 0, 1), 3))
                .usingRecursiveComparison()
                .isEqualTo(lived(valleyOf(false, 0, 0, 0, 1), 3));
    }
}
