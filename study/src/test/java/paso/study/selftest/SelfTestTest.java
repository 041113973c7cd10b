package paso.study.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Coming.perDay;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.world.Corridor;
import paso.world.PlaceWords;
import paso.world.RandomWorld;
import paso.world.RouteWords;
import paso.world.Stays;

final class SelfTestTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_small_world_passes_once_its_limits_and_levers_are_off(long world) {
        SelfTest.Card card = SelfTest.run(RandomWorld.of(world), 7);
        assertThat(card.rows()).hasSizeGreaterThan(6);
        assertThat(card.rows()).as("world %d", world).allMatch(SelfTest.Row::passed);
        assertThat(card.passed()).isTrue();
    }

    @Test
    void a_stay_three_hundredths_longer_than_the_engine_ran_fails_the_card() {
        Scenario ran = Freed.of(chain(40, 100, 10));
        Scenario thought = Freed.of(chain(40, 100, 10.3));
        var arrivals = Freed.arrivals(chain(40, 100, 10));
        assertThat(SelfTest.run(ran, arrivals, new Expectation(ran, arrivals), 3)
                        .passed())
                .isTrue();
        assertThat(SelfTest.run(ran, arrivals, new Expectation(thought, arrivals), 3)
                        .rows())
                .filteredOn(r -> !r.passed())
                .extracting(row -> row.name().in("en"))
                .contains("Person-nights at p1", "Little's law: nights stayed, by arrivals and stays");
    }

    @Test
    void fifty_places_over_two_hundred_and_ten_days_pass() {
        long before = System.nanoTime();
        SelfTest.Card card = SelfTest.run(chain(50, 210, 20), 1);
        System.out.printf("self-test of 50 places, 210 days: %.1f s%n", (System.nanoTime() - before) / 1e9);
        card.rows().forEach(System.out::println);
        assertThat(card.passed()).isTrue();
    }

    @Test
    void a_scenario_without_people_passes() {
        Scenario empty = Corridor.corridor().place("a", PlaceWords.exit()).scenario();
        assertThat(SelfTest.run(empty, 1).passed()).isTrue();
    }

    /// Places one after the other, half of everybody going on, the rest home.
    private static Scenario chain(int places, int days, double stay) {
        Corridor corridor = Corridor.corridor()
                .days(days)
                .group("single-adult", 1)
                .families()
                .place("home", PlaceWords.exit());
        for (int i = 0; i < places; i++)
            corridor.place("p" + i, PlaceWords.city().limit(5));
        for (int i = 0; i < places; i++) {
            String here = "p" + i;
            corridor.route("home" + i, here, "home", RouteWords.road().days(i % 3));
            corridor.share(here, "home" + i, 0.5);
            if (i + 1 < places) {
                corridor.route("on" + i, here, "p" + (i + 1), RouteWords.bus().seats(3));
                corridor.share(here, "on" + i, 0.5);
            }
            corridor.stay(here, i % 2 == 0 ? Stays.lognormal(stay, 15) : Stays.daily(1 / stay));
            if (i % 5 == 0) corridor.arrivals(here, "family", perDay(30));
            if (i % 5 == 1) corridor.arrivals(here, "single-adult", counted(3000));
            if (i % 7 == 0) corridor.present(here, Who.EVERYBODY, 501, OptionalInt.empty(), OptionalInt.empty());
        }
        return corridor.scenario();
    }
}
