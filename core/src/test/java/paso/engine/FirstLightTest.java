package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.scenario.Behaviour;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Text;
import paso.scenario.Who;

final class FirstLightTest {

    @Test
    void an_endless_place_settles_to_arrivals_times_stay() {
        var port = new Place(
                "port",
                Text.of("Port"),
                Place.Kind.HOLDING,
                Optional.empty(),
                new TreeSet<>(),
                Place.Room.UNLIMITED,
                Place.Service.UNBOUNDED,
                new Place.Onward.Shares(),
                1,
                true,
                Provenance.NONE);
        var out = new Place(
                "out",
                Text.of("Out"),
                Place.Kind.EXIT,
                Optional.empty(),
                new TreeSet<>(),
                Place.Room.UNLIMITED,
                Place.Service.UNBOUNDED,
                new Place.Onward.Shares(),
                1,
                false,
                Provenance.NONE);
        var route = new Route(
                "leave",
                "port",
                "out",
                Route.Mode.ROAD,
                new Route.Travel.Days(Quantity.of(2)),
                Optional.empty(),
                Route.Otherwise.WAIT,
                Provenance.NONE);
        var scenario = new Scenario(
                new Scenario.Header(
                        "light", Text.of("Light"), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 60, 1, 1),
                new Cohorts(
                        List.of(new Cohorts.Group(
                                "single-adult", Text.of("Adults"), new TreeMap<>(java.util.Map.of(1, 1.0)))),
                        new TreeMap<>()),
                new Scenario.Network(List.of(port, out), List.of(route), List.of()),
                new Behaviour(
                        List.of(),
                        List.of(new Behaviour.RouteShare(
                                "port", Who.EVERYBODY, "", "leave", Quantity.of(1), Provenance.NONE)),
                        List.of(new Behaviour.StayRule(
                                "port",
                                Who.EVERYBODY,
                                "",
                                new Stay.Lognormal(Quantity.of(5), Quantity.of(2)),
                                Provenance.NONE)),
                        List.of()),
                new Figures(
                        List.of(new Figures.Presence(
                                "port", Who.EVERYBODY, 100, OptionalInt.empty(), OptionalInt.empty(), Provenance.NONE)),
                        List.of(),
                        List.of()),
                Money.NONE,
                List.of(),
                List.of());
        var arrivals = new ArrivalPaths() {
            @Override
            public List<Series> series() {
                return List.of(new Series("port", "single-adult", new TreeMap<>(), Figures.Law.POISSON));
            }

            @Override
            public void draw(int replicate, double[] people) {
                java.util.Arrays.fill(people, 20);
            }
        };
        int replicates = 2000;
        var settings = new Settings(1, replicates, Settings.Mode.RANDOM, new TreeSet<>(), 2);
        var simulation = Simulation.of(scenario, arrivals, settings);
        var ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        double mean = ensemble.summary(Measure.CENSUS, 0, 0, 80, new double[0])[0];
        assertThat(Math.abs(mean - 100) / Math.sqrt(100.0 / replicates)).isLessThan(4.5);
    }
}
