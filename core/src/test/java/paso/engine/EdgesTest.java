package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Corridor.corridor;
import static paso.world.Even.even;
import static paso.world.PlaceWords.city;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.RouteWords.bus;
import static paso.world.RouteWords.road;
import static paso.world.Stays.fixed;
import static paso.world.Stays.untilServed;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paso.results.Ensemble;
import paso.scenario.Lever.Operation;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.world.Coming;
import paso.world.Corridor;
import paso.world.LeverWords;

/// Worlds at the edge of what a scenario may say.
final class EdgesTest {

    @Test
    void people_whom_nothing_ends_the_stay_of_still_count_over_the_time_limit() {
        Scenario scenario = corridor()
                .days(6)
                .place("city", city().timeLimit(3))
                .present("city", "single-adult", 10, 0, 0)
                .scenario();
        assertThat(people(run(scenario), Measure.OVER_TIME_LIMIT, "city")).containsExactly(0, 0, 10, 10, 10, 10);
    }

    @Test
    void a_stay_limit_that_begins_later_counts_the_nights_before_it() {
        Scenario scenario = corridor()
                .days(8)
                .place("city", city())
                .place("out", exit())
                .route("leave", "city", "out")
                .share("city", "leave", 1)
                .present("city", "single-adult", 10, 0, 0)
                .stayLimit("city", Who.EVERYBODY, 3, 5, 1)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(10, 10, 10, 10, 10, 0, 0, 0);
    }

    @Test
    void a_stay_limit_by_day_of_entry_ends_the_stays_of_those_who_came_then_and_of_nobody_else() {
        Scenario scenario = corridor()
                .days(8)
                .place("city", city())
                .place("out", exit())
                .route("leave", "city", "out")
                .share("city", "leave", 1)
                .present("city", "single-adult", 10, 0, 0) // admitted the day before day 0
                .present("city", "single-adult", 5, 99, 99) // admitted on day -100
                .present("city", "single-adult", 3, 1, 1) // admitted on day -2
                .stayLimit("city", Who.EVERYBODY, 2, 3, 1, -2, -1)
                .stayLimit("city", Who.EVERYBODY, 2, 5, 1, -1000, -3)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(18, 18, 18, 5, 5, 0, 0, 0);
    }

    @Test
    void those_whom_a_later_rule_by_entry_does_not_name_keep_the_rule_of_everybody() {
        Scenario scenario = corridor()
                .days(8)
                .place("city", city())
                .place("out", exit())
                .route("leave", "city", "out")
                .share("city", "leave", 1)
                .present("city", "single-adult", 10, 0, 0)
                .present("city", "single-adult", 5, 1, 1)
                .stayLimit("city", Who.EVERYBODY, 5, 0, 1)
                .stayLimit("city", Who.EVERYBODY, 7, 1, 1, -1, -1)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(15, 15, 15, 10, 10, 10, 0, 0);
    }

    @Test
    void a_stay_limit_made_longer_than_is_followed_ends_stays_where_following_ends() {
        Scenario scenario = corridor()
                .days(4)
                .place("city", city())
                .place("out", exit())
                .route("leave", "city", "out")
                .share("city", "leave", 1)
                .present("city", "single-adult", 10, 399, 399)
                .stayLimit("city", Who.EVERYBODY, 300, 0, 1)
                .lever("longer", LeverWords.limitNights("city", Operation.SCALE, 3, 0, 3))
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIVERT")
    void only_set_gives_a_number_to_what_has_none(Operation operation) {
        Scenario scenario = corridor()
                .days(6)
                .place("port", holding())
                .place("city", city().spillBack())
                .route("bus", "port", "city", bus().days(0))
                .stay("port", untilServed())
                .share("port", "bus", 1)
                .present("port", "single-adult", 10)
                .lever(
                        "nothing",
                        LeverWords.seats("bus", operation, 0, 0, 5),
                        LeverWords.limit("city", operation, 0, 0, 5),
                        LeverWords.throughput("port", operation, 0, 0, 5))
                .scenario();
        double left = operation == Operation.SET ? 10 : 0;
        assertThat(people(run(scenario), Measure.CENSUS, "port")[5]).isEqualTo(left);
    }

    @Test
    void a_spent_budget_binds_where_a_lever_scales_a_limit_that_is_not_there() {
        Scenario scenario = corridor()
                .days(6)
                .place("city", city())
                .arrivals("city", Coming.counted(60))
                .cost("beds", "city", "state", paso.scenario.Money.Per.PERSON_NIGHT, 1)
                .budget("grant", "city", "state", 25, 0, 20)
                .lever("nothing", LeverWords.limit("city", Operation.SCALE, 0, 0, 5))
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(10, 20, 20, 20, 20, 20);
    }

    @Test
    void a_budget_of_nothing_closes_a_place_on_the_day_after_it_begins_and_not_before() {
        Scenario scenario = corridor()
                .days(6)
                .place("city", city())
                .arrivals("city", Coming.counted(60))
                .budget("grant", "city", "state", 0, 2, 0)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(10, 20, 30, 30, 30, 30);
    }

    @Test
    void a_full_place_draws_nobody_even_where_it_draws_fully_up_to_its_limit() {
        Scenario scenario = corridor()
                .days(3)
                .place("port", holding().pull(1, 10, 1, 1))
                .place("full", city().limit(50).spillBack())
                .place("free", city())
                .route("to-full", "port", "full", road().km(10, 100))
                .route("to-free", "port", "free", road().km(10, 100))
                .stay("port", untilServed())
                .present("full", "single-adult", 50)
                .present("port", "single-adult", 100)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "port")[0]).isZero();
    }

    @Test
    void the_order_of_groups_and_values_in_the_file_decides_nothing() {
        Ensemble one = run(mixed("solo", "family", "north", "south"));
        Ensemble other = run(mixed("family", "solo", "south", "north"));
        for (Measure measure : List.of(Measure.CENSUS, Measure.WAITING, Measure.DEPARTURES)) {
            for (String place : List.of("port", "city")) {
                for (String group : List.of("solo", "family")) {
                    assertThat(people(one, measure, place, group)).isEqualTo(people(other, measure, place, group));
                }
            }
        }
    }

    /// Seven people over two groups and two values: remainders tie.
    private static Scenario mixed(String group, String another, String value, String andAnother) {
        Corridor corridor = corridor().days(12).attribute("from", value, andAnother);
        for (String id : List.of(group, another)) {
            corridor.group(id, id.equals("solo") ? Map.of(1, 1.0) : Map.of(2, 0.5, 3, 0.5));
            corridor.arrivals(
                    "port",
                    new Who(new java.util.TreeMap<>(Map.of("group", id, "from", "north"))),
                    0,
                    11,
                    Coming.perDay(20));
        }
        return corridor.place("port", holding().keeps("from").throughput(11))
                .place("city", city().limit(90))
                .route("bus", "port", "city")
                .stay("port", fixed(2))
                .share("port", "bus", 1)
                .present("port", Who.EVERYBODY, 7, OptionalInt.empty(), OptionalInt.empty())
                .present("port", Who.EVERYBODY, 13, OptionalInt.of(0), OptionalInt.of(1))
                .scenario();
    }

    @Test
    void people_added_to_an_area_are_spread_over_its_streams() {
        Scenario scenario = corridor()
                .days(2)
                .place("east", city())
                .place("west", city())
                .area("border", "east", "west")
                .arrivals("east", Coming.counted(20))
                .arrivals("west", Coming.counted(20))
                .lever("more", LeverWords.arrivals("border", Operation.ADD, 30, 0, 1))
                .scenario();
        Ensemble ensemble = run(scenario);
        assertThat(people(ensemble, Measure.ARRIVALS, "east")).containsExactly(25, 25);
        assertThat(people(ensemble, Measure.ARRIVALS, "west")).containsExactly(25, 25);
    }

    @Test
    void a_capacity_that_a_lever_brings_is_not_there_before() {
        Scenario scenario = corridor()
                .days(4)
                .place("city", city())
                .present("city", "single-adult", 10)
                .lever("open", LeverWords.capacity("city", Operation.SET, 4, 2, 3))
                .scenario();
        Ensemble ensemble = run(scenario);
        int city = ensemble.frame().place("city");
        assertThat(ensemble.capacity(city, 1, 0)).isNaN();
        assertThat(ensemble.load(city, 1, 0)).isEqualTo(10);
        assertThat(ensemble.capacity(city, 2, 0)).isEqualTo(4);
        assertThat(ensemble.load(city, 2, 0)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e12})
    void great_numbers_of_people_are_conserved(double people) {
        Scenario scenario = corridor()
                .days(12)
                .families()
                .place(
                        "port",
                        holding().throughput(people / 30).limit(people * 0.7).redirect("city"))
                .place("city", city().limit(people / 3).spillBack())
                .place("out", exit())
                .route("bus", "port", "city", bus().seats(people / 40))
                .route("walk", "port", "out", road().days(3))
                .route("leave", "city", "out")
                .stay("port", paso.world.Stays.lognormal(4, 2))
                .stay("city", paso.world.Stays.daily(0.2))
                .share("port", "bus", 0.5)
                .share("port", "walk", 0.5)
                .share("city", "leave", 1)
                .present("port", "family", people)
                .arrivals("port", "family", Coming.perDay(people / 5))
                .scenario();
        Ensemble ensemble = run(scenario);
        assertThat(ensemble.people(0).missing()).isZero();
        assertThat(people(ensemble, Measure.DEPARTURES, "port")[11]).isBetween(people / 30 - 4, people / 30);
    }

    @Test
    void a_place_alone_without_routes_and_arrivals_stays_as_it_is() {
        Scenario scenario = corridor()
                .days(2)
                .place("city", city())
                .present("city", "single-adult", 3)
                .scenario();
        assertThat(people(run(scenario), Measure.CENSUS, "city")).containsExactly(3, 3);
    }

    private static double[] people(Ensemble ensemble, Measure measure, String place) {
        return people(ensemble, measure, place, "all");
    }

    private static double[] people(Ensemble ensemble, Measure measure, String place, String group) {
        int p = ensemble.frame().place(place);
        int g = ensemble.frame().group(group);
        double[] people = new double[ensemble.frame().days()];
        for (int day = 0; day < people.length; day++) people[day] = ensemble.value(measure, p, g, day, 0);
        return people;
    }

    /// One replicate with every lever on.
    private static Ensemble run(Scenario scenario) {
        var levers = new TreeSet<>(
                scenario.levers().stream().map(lever -> lever.id()).toList());
        var settings = new Settings(1, 1, Settings.Mode.RANDOM, levers, 1);
        var simulation = Simulation.of(scenario, even(scenario), settings);
        var ensemble = Ensemble.collecting(simulation.frame(), 1);
        simulation.run(ensemble, () -> false);
        return ensemble;
    }
}
