package paso.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Coming.perDay;
import static paso.world.Corridor.corridor;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.RouteWords.bus;
import static paso.world.Stays.daily;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paso.scenario.Scenario;

/// The comparison with the reference engine would notice these mistakes.
final class PlantedFaultsTest {

    private static final double BOUND = 5.5;

    /// A queue for seats, and one for the desk, on most days.
    private static final Scenario QUEUES = corridor()
            .days(24)
            .group("single-adult", 1)
            .families()
            .place("port", holding().throughput(14).priority("family").timeLimit(3))
            .place("out", exit())
            .place("back", exit())
            .route("bus", "port", "out", bus().seats(7))
            .route("walk", "port", "back")
            .stay("port", daily(0.5))
            .share("port", "bus", 0.6)
            .share("port", "walk", 0.4)
            .arrivals("port", "single-adult", perDay(8))
            .arrivals("port", "family", counted(24 * 5))
            .scenario();

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"QUEUE_REVERSED", "ONE_SEAT_MORE", "PRIORITY_IGNORED"})
    void the_comparison_notices_a_planted_fault(Fault fault) {
        assertThat(worst(QUEUES, fault)).isGreaterThan(BOUND);
    }

    @Test
    void the_comparison_finds_nothing_where_no_fault_is_planted() {
        assertThat(worst(QUEUES, Fault.NONE)).isLessThan(BOUND);
    }

    @Test
    void the_comparison_notices_three_people_more_in_a_hundred() {
        Scenario busier = world(1.03);
        Scenario usual = world(1);
        assertThat(SameLaw.worst(OracleTest.fast(usual, 4000), OracleTest.slow(usual, 1500, Fault.NONE), 2))
                .isLessThan(BOUND);
        assertThat(SameLaw.worst(OracleTest.fast(busier, 4000), OracleTest.slow(usual, 1500, Fault.NONE), 2))
                .isGreaterThan(BOUND);
    }

    private static Scenario world(double factor) {
        return corridor()
                .days(20)
                .place("port", holding())
                .place("out", exit())
                .route("bus", "port", "out")
                .stay("port", daily(0.3))
                .share("port", "bus", 1)
                .arrivals("port", perDay(20 * factor))
                .scenario();
    }

    private static double worst(Scenario scenario, Fault fault) {
        return SameLaw.worst(OracleTest.fast(scenario, 2000), OracleTest.slow(scenario, 800, fault), 2);
    }
}
