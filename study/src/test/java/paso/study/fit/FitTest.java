package paso.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.world.Coming.counted;
import static paso.world.Corridor.corridor;
import static paso.world.PlaceWords.city;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import paso.engine.Settings;
import paso.scenario.Figures;
import paso.scenario.Figures.Comparator;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.study.arrivals.CorridorArrivals;
import paso.time.Span;
import paso.world.RouteWords;
import paso.world.Stays;

/// A port that lets 1,000 people a day go: q / (q + 0.5) of them to a city where everybody stays, q not known. With
/// q = 1/3 it is 40 %.
class FitTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 20;

    @Test
    void a_share_is_found_from_the_census_it_makes() {
        Fit fit = fit(world(census(10, 4000, Comparator.EXACTLY), census(19, 7600, Comparator.EXACTLY)), 2);

        Fit.Learned share = learned(fit, "to-city");
        assertThat(share.before().high() - share.before().low()).isGreaterThan(0.4);
        assertThat(share.after().middle()).isCloseTo(1.0 / 3, within(0.01));
        assertThat(share.after().high() - share.after().low()).isLessThan(0.05);
        assertThat(fit.matches())
                .allSatisfy(match -> assertThat(match.outOfReach()).isFalse());
    }

    @Test
    void a_range_that_no_observation_bears_on_stays_as_written() {
        Fit fit = fit(world(census(19, 7600, Comparator.EXACTLY)), 2);

        Fit.Learned other = learned(fit, "beds");
        assertThat(other.after().middle()).isCloseTo(other.before().middle(), within(500.0));
        assertThat(other.after().high() - other.after().low())
                .isCloseTo(other.before().high() - other.before().low(), within(1500.0));
    }

    @Test
    void at_least_moves_only_those_who_say_less() {
        Fit fit = fit(world(census(19, 7600, Comparator.AT_LEAST)), 2);

        assertThat(learned(fit, "to-city").after().low()).isGreaterThan(0.31);
        assertThat(learned(fit, "to-city").after().high()).isGreaterThan(0.65);
    }

    @Test
    void a_figure_beyond_the_ends_of_the_range_is_out_of_reach_and_no_range_leaves_its_ends() {
        Fit fit = fit(world(census(19, 17_900, Comparator.EXACTLY)), 2);

        assertThat(fit.matches().getFirst().outOfReach()).isTrue();
        assertThat(learned(fit, "to-city").after().high()).isLessThanOrEqualTo(0.8);
    }

    @Test
    void without_observations_nothing_is_run_and_nothing_learned() {
        List<Integer> told = new ArrayList<>();
        Scenario world = world();

        Fit fit = Fit.of(world, CorridorArrivals.of(world, 1), settings(1), told::add, () -> false)
                .orElseThrow();

        assertThat(told).isEmpty();
        assertThat(fit.learned()).allSatisfy(one -> assertThat(one.after()).isEqualTo(one.before()));
    }

    @Test
    void arrivals_from_outside_and_days_after_the_as_of_date_are_not_targets() {
        Observation encounters = observation("port", Measure.ARRIVALS, 5, 900, Comparator.EXACTLY);
        Observation later = observation("city", Measure.CENSUS, DAYS + 1, 900, Comparator.EXACTLY);

        assertThat(fit(world(encounters, later), 1).matches()).isEmpty();
    }

    @Test
    void threads_and_the_order_of_rows_change_nothing() {
        List<Observation> rows = new ArrayList<>(List.of(
                census(10, 4000, Comparator.EXACTLY),
                census(15, 6000, Comparator.ABOUT),
                census(19, 7600, Comparator.AT_LEAST)));
        Fit one = fit(world(rows.toArray(new Observation[0])), 1);
        Collections.reverse(rows);
        Fit three = fit(world(rows.toArray(new Observation[0])), 3);

        assertThat(three.learned()).isEqualTo(one.learned());
        for (int r = 0; r < 2 * Fit.MEMBERS; r++) {
            assertThat(three.value(r, "to-city", SHARE, 0.5)).isEqualTo(one.value(r, "to-city", SHARE, 0.5));
        }
    }

    @Test
    void a_run_that_is_stopped_gives_nothing() {
        Scenario world = world(census(19, 7600, Comparator.EXACTLY));

        assertThat(Fit.of(world, CorridorArrivals.of(world, 1), settings(2), _ -> {}, () -> true))
                .isEmpty();
    }

    private static final Quantity SHARE = new Quantity.Range("to-city", 0.1, 0.5, 0.8);

    private static Fit fit(Scenario world, int threads) {
        return Fit.of(world, CorridorArrivals.of(world, 1), settings(threads), _ -> {}, () -> false)
                .orElseThrow();
    }

    private static Settings settings(int threads) {
        return new Settings(1, 10, Settings.Mode.RANDOM, new TreeSet<>(), threads);
    }

    private static Fit.Learned learned(Fit fit, String key) {
        return fit.learned().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Observation census(int day, double people, Comparator comparator) {
        return observation("city", Measure.CENSUS, day, people, comparator);
    }

    private static Observation observation(
            String place, Measure measure, int day, double value, Comparator comparator) {
        LocalDate date = START.plusDays(day);
        return new Observation(
                place,
                Who.EVERYBODY,
                measure,
                new Span(date, date),
                value,
                comparator,
                new Provenance("S1", Optional.of(date), false, Provenance.Knowledge.IDENTIFIED));
    }

    private static Scenario world(Observation... observations) {
        Scenario base = corridor()
                .start(START.toString())
                .days(DAYS + 10)
                .place("port", holding())
                .place("city", city().limit(new Quantity.Range("beds", 40_000, 50_000, 60_000)))
                .place("elsewhere", exit())
                .route("to-city", "port", "city", RouteWords.road().days(0))
                .route("to-elsewhere", "port", "elsewhere", RouteWords.road().days(0))
                .stay("port", Stays.fixed(1))
                .stay("city", Stays.fixed(300))
                .share("port", Who.EVERYBODY, "", "to-city", SHARE)
                .share("port", "to-elsewhere", 0.5)
                .arrivals("port", counted(1000 * (DAYS + 10)))
                .scenario();
        return new Scenario(
                new Scenario.Header("world", base.header().title(), START, START.plusDays(DAYS), 9, 10, 1, true),
                base.cohorts(),
                base.network(),
                base.behaviour(),
                new Figures(List.of(), base.figures().arrivals(), List.of(observations)),
                base.money(),
                base.levers(),
                base.sources());
    }
}
