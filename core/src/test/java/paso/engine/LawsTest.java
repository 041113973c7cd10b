package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Even.even;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Lever.Operation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.world.Corridor;
import paso.world.LeverWords;
import paso.world.PlaceWords;
import paso.world.RandomWorld;

/// What holds in every world, whatever its numbers.
final class LawsTest {

    private static final int REPLICATES = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void people_are_conserved_every_day_in_every_group(long world) {
        Scenario scenario = RandomWorld.of(world);
        Ensemble ensemble = run(scenario, REPLICATES, 1, 1);
        Frame frame = ensemble.frame();
        for (int r = 0; r < REPLICATES; r++) {
            assertThat(ensemble.people(r).missing()).isZero();
            for (int group = 0; group < frame.groups().size(); group++) {
                double before = 0; // at the start, then yesterday
                for (int day = 0; day < frame.days(); day++) {
                    double now = 0;
                    for (int place = 0; place < frame.places().size(); place++) {
                        now += ensemble.value(Measure.CENSUS, place, group, day, r);
                        now += ensemble.value(Measure.WAITING, place, group, day, r);
                        now += ensemble.value(Measure.DEPARTURES, place, group, day, r);
                        now -= ensemble.value(Measure.ARRIVALS, place, group, day, r);
                    }
                    // stock + left today - came today = stock of yesterday, place by place summed
                    if (day > 0)
                        assertThat(now).as("group %d day %d", group, day).isEqualTo(before);
                    before = stock(ensemble, group, day, r);
                }
            }
        }
    }

    private static double stock(Ensemble ensemble, int group, int day, int r) {
        double sum = 0;
        for (int place = 0; place < ensemble.frame().places().size(); place++) {
            sum += ensemble.value(Measure.CENSUS, place, group, day, r);
            sum += ensemble.value(Measure.WAITING, place, group, day, r);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void counts_are_whole_and_never_negative_and_groups_add_up_to_all(long world) {
        Ensemble ensemble = run(RandomWorld.of(world), REPLICATES, 1, 1);
        Frame frame = ensemble.frame();
        for (Measure measure : Measure.values()) {
            if (measure == Measure.OCCUPANCY) continue;
            for (int place = 0; place < frame.places().size(); place++) {
                for (int day = 0; day < frame.days(); day++) {
                    for (int r = 0; r < REPLICATES; r++) {
                        double sum = 0;
                        for (int group = 1; group < frame.groups().size(); group++) {
                            double value = ensemble.value(measure, place, group, day, r);
                            assertThat(value >= 0 && value == Math.rint(value)).isTrue();
                            sum += value;
                        }
                        assertThat(ensemble.value(measure, place, 0, day, r)).isEqualTo(sum);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void a_census_above_its_limit_never_grows(long world) {
        Scenario scenario = RandomWorld.of(world);
        int limited = 0;
        Ensemble ensemble = run(scenario, REPLICATES, 1, 1);
        for (Place place : scenario.network().places()) {
            if (place.room().limit().isEmpty() || place.room().unit() != Place.Unit.PEOPLE) continue;
            limited++;
            int p = ensemble.frame().place(place.id());
            double limit = place.room().limit().get().high();
            for (int r = 0; r < REPLICATES; r++) {
                for (int day = 1; day < RandomWorld.DAYS; day++) {
                    double yesterday = ensemble.value(Measure.CENSUS, p, 0, day - 1, r);
                    assertThat(ensemble.value(Measure.CENSUS, p, 0, day, r))
                            .isLessThanOrEqualTo(Math.max(limit, yesterday));
                }
            }
        }
        assertThat(limited).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void threads_change_no_number(int threads) {
        Scenario scenario = RandomWorld.of(3);
        assertThat(numbers(run(scenario, REPLICATES, 1, threads))).isEqualTo(numbers(run(scenario, REPLICATES, 1, 1)));
    }

    @Test
    void another_seed_changes_the_numbers() {
        Scenario scenario = RandomWorld.of(3);
        assertThat(numbers(run(scenario, 5, 1, 1))).isNotEqualTo(numbers(run(scenario, 5, 2, 1)));
    }

    @Test
    void a_replicate_does_not_know_how_many_there_are() {
        Scenario scenario = RandomWorld.of(4);
        Map<String, Double> few = numbers(run(scenario, 10, 1, 1), 7);
        assertThat(numbers(run(scenario, 100, 1, 2), 7)).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_rows_changes_no_number(long world) {
        Scenario scenario = RandomWorld.of(world);
        Map<String, Double> numbers = numbers(run(scenario, REPLICATES, 1, 1));
        for (long order = 0; order < 3; order++) {
            assertThat(numbers(run(reordered(scenario, order), REPLICATES, 1, 1)))
                    .isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 6})
    void an_unconnected_place_changes_no_other_number(long world) {
        Scenario scenario = RandomWorld.of(world);
        Scenario.Network network = scenario.network();
        List<Place> more = new ArrayList<>(network.places());
        Scenario extra = Corridor.corridor()
                .place("nowhere", PlaceWords.holding().limit(7).throughput(2))
                .place("elsewhere", PlaceWords.exit())
                .scenario();
        more.addAll(0, extra.network().places());
        Scenario larger = with(scenario, new Scenario.Network(more, network.routes(), network.areas()));
        assertThat(numbers(run(larger, REPLICATES, 1, 1))).isEqualTo(numbers(run(scenario, REPLICATES, 1, 1)));
    }

    @Test
    void a_lever_that_does_nothing_changes_no_number() {
        Scenario scenario = lever(
                "nothing",
                LeverWords.limit("south", Operation.ADD, 0, 0, 23),
                LeverWords.seats("line", Operation.SCALE, 1, 0, 23),
                LeverWords.stayLength("south", 1, 0, 23),
                LeverWords.share("vans", 1, 0, 23),
                LeverWords.arrivals("sector", Operation.SCALE, 1, 0, 23),
                LeverWords.throughput("custody", Operation.SCALE, 1, 0, 23),
                LeverWords.diverted("sector", "stopped", 0, 0, 23),
                LeverWords.diverted("sector", "stopped", 0, 0, 23).ramp(9),
                LeverWords.arrivals("sector", Operation.SCALE, 1, 0, 23).ramp(7),
                LeverWords.arrivals("sector", Operation.ADD, 0, 0, 23).ramp(7).lag(Quantity.of(2)),
                LeverWords.capacity("centre", Operation.ADD, 0, 0, 23).ramp(5));
        assertThat(numbers(run(scenario, REPLICATES, 1, 1, "nothing")))
                .isEqualTo(numbers(run(scenario, REPLICATES, 1, 1, new String[0])));
    }

    @Test
    void a_lever_changes_nothing_before_its_first_day() {
        Scenario scenario = lever(
                "late",
                LeverWords.seats("vans", Operation.SCALE, 0, 15, 23),
                LeverWords.stayLength("south", 0.5, 15, 23),
                LeverWords.arrivals("sector", Operation.SCALE, 2, 15, 23));
        Map<String, Double> on = daily(run(scenario, REPLICATES, 1, 1, "late"), 15);
        Map<String, Double> off = daily(run(scenario, REPLICATES, 1, 1, new String[0]), 15);
        assertThat(on).isEqualTo(off);
        assertThat(daily(run(scenario, REPLICATES, 1, 1, "late"), 20))
                .isNotEqualTo(daily(run(scenario, REPLICATES, 1, 1, new String[0]), 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "scale", "add", "divert"})
    void a_lever_whose_lag_outlasts_the_run_changes_no_number(String operation) {
        Quantity lag = Quantity.of(RandomWorld.DAYS);
        LeverWords words = switch (operation) {
            case "set" -> LeverWords.seats("line", Operation.SET, 0, 0, 23);
            case "scale" -> LeverWords.arrivals("sector", Operation.SCALE, 3, 0, 23);
            case "add" -> LeverWords.arrivals("sector", Operation.ADD, 5, 0, 23);
            default -> LeverWords.diverted("sector", "stopped", 0.9, 0, 23);
        };
        assertThat(numbers(run(lever("late", words.lag(lag)), REPLICATES, 1, 1, "late")))
                .isEqualTo(numbers(run(lever("late", words), REPLICATES, 1, 1, new String[0])));
        assertThat(numbers(run(lever("late", words), REPLICATES, 1, 1, "late")))
                .isNotEqualTo(numbers(run(lever("late", words), REPLICATES, 1, 1, new String[0])));
    }

    @Test
    void who_is_diverted_is_missing_where_they_were_due_and_nowhere_else_on_the_first_day() {
        Scenario scenario = lever("stops", LeverWords.diverted("sector", "stopped", 0.5, 0, 23));
        Ensemble on = run(scenario, REPLICATES, 1, 1, "stops");
        Ensemble off = run(scenario, REPLICATES, 1, 1, new String[0]);
        int sector = on.frame().place("sector");
        int stopped = on.frame().place("stopped");
        double diverted = 0;
        for (int r = 0; r < REPLICATES; r++) {
            assertThat(on.people(r).arrived()).isEqualTo(off.people(r).arrived());
            for (int group = 0; group < on.frame().groups().size(); group++) {
                double there = on.value(Measure.ARRIVALS, stopped, group, 0, r);
                assertThat(on.value(Measure.ARRIVALS, sector, group, 0, r) + there)
                        .isEqualTo(off.value(Measure.ARRIVALS, sector, group, 0, r));
                diverted += there;
            }
        }
        assertThat(diverted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_wider_a_range_the_wider_the_output_it_bears_on(long seed) {
        double before = -1;
        for (double width : new double[] {0, 0.1, 0.3}) {
            Quantity share = new Quantity.Between("share", 0.4 - width, 0.4 + width);
            Scenario scenario = lever(
                    "stops",
                    LeverWords.diverted("sector", "stopped", 0, 0, 23)
                            .value(share)
                            .ramp(3));
            Ensemble ensemble = run(scenario, 400, seed, 2, "stops");
            double spread = spread(ensemble, "stopped");
            assertThat(spread).isGreaterThan(before);
            before = spread;
        }
    }

    /// Standard deviation over replicates of the people who came to a place by the last day.
    private static double spread(Ensemble ensemble, String id) {
        int place = ensemble.frame().place(id);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < ensemble.replicates(); r++) {
            double came = 0;
            for (int day = 0; day < ensemble.frame().days(); day++) {
                came += ensemble.value(Measure.ARRIVALS, place, 0, day, r);
            }
            sum += came;
            squares += came * came;
        }
        double mean = sum / ensemble.replicates();
        return Math.sqrt(squares / ensemble.replicates() - mean * mean);
    }

    @Test
    void a_lever_after_the_last_day_changes_no_number() {
        Scenario scenario = lever("never", LeverWords.closed("line", 24, 90), LeverWords.closed("pick-up", 24, 90));
        assertThat(numbers(run(scenario, REPLICATES, 1, 1, "never")))
                .isEqualTo(numbers(run(scenario, REPLICATES, 1, 1, new String[0])));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_stop_ends_the_run_within_a_day_and_hands_over_whole_replicates_in_order(int threads) {
        Scenario scenario = RandomWorld.of(2);
        AtomicInteger asked = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        Settings settings = new Settings(1, 1000, Settings.Mode.RANDOM, new TreeSet<>(), threads);
        boolean whole = Simulation.of(scenario, even(scenario), settings)
                .run(outcome -> taken.add(outcome.replicate()), () -> asked.incrementAndGet() > 10 * RandomWorld.DAYS);
        assertThat(whole).isFalse();
        assertThat(asked.get()).isLessThanOrEqualTo(10 * RandomWorld.DAYS + threads * 4);
        assertThat(taken.size()).isLessThanOrEqualTo(10);
        for (int i = 0; i < taken.size(); i++) assertThat(taken.get(i)).isEqualTo(i);
        if (threads == 1) assertThat(taken).hasSize(10);
    }

    // ---- small things

    private static Scenario lever(String id, LeverWords... words) {
        Scenario world = RandomWorld.of(5);
        Scenario with = Corridor.corridor().start("2023-12-20").lever(id, words).scenario();
        return new Scenario(
                world.header(),
                world.cohorts(),
                world.network(),
                world.behaviour(),
                world.figures(),
                world.money(),
                with.levers(),
                List.of());
    }

    private static Scenario with(Scenario s, Scenario.Network network) {
        return new Scenario(
                s.header(), s.cohorts(), network, s.behaviour(), s.figures(), s.money(), s.levers(), s.sources());
    }

    private static Scenario reordered(Scenario s, long seed) {
        java.util.Random random = new java.util.Random(seed);
        UnaryOperator<List<?>> mix = list -> {
            List<?> copy = new ArrayList<>(list);
            java.util.Collections.shuffle(copy, random);
            return copy;
        };
        return new Scenario(
                s.header(),
                new paso.scenario.Cohorts(
                        shuffled(s.cohorts().groups(), mix), s.cohorts().attributes()),
                new Scenario.Network(
                        shuffled(s.network().places(), mix),
                        shuffled(s.network().routes(), mix),
                        shuffled(s.network().areas(), mix)),
                new paso.scenario.Behaviour(
                        shuffled(s.behaviour().exitPaths(), mix),
                        shuffled(s.behaviour().routeShares(), mix),
                        shuffled(s.behaviour().stays(), mix),
                        shuffled(s.behaviour().limits(), mix),
                        shuffled(s.behaviour().drifts(), mix)),
                new paso.scenario.Figures(
                        shuffled(s.figures().present(), mix),
                        shuffled(s.figures().arrivals(), mix),
                        List.of()),
                new paso.scenario.Money(
                        shuffled(s.money().costs(), mix), shuffled(s.money().budgets(), mix)),
                shuffled(s.levers(), mix),
                s.sources());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> shuffled(List<T> list, UnaryOperator<List<?>> mix) {
        return (List<T>) mix.apply(list);
    }

    private static Ensemble run(Scenario scenario, int replicates, long seed, int threads) {
        String[] all = RandomWorld.allLevers(scenario).toArray(String[]::new);
        return run(scenario, replicates, seed, threads, all);
    }

    private static Ensemble run(Scenario scenario, int replicates, long seed, int threads, String... levers) {
        Settings settings =
                new Settings(seed, replicates, Settings.Mode.RANDOM, new TreeSet<>(List.of(levers)), threads);
        Simulation simulation = Simulation.of(scenario, even(scenario), settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    /// Every number of every replicate that is not 0, by name, whatever the order of names.
    private static Map<String, Double> numbers(Ensemble ensemble) {
        Map<String, Double> numbers = new TreeMap<>();
        for (int r = 0; r < ensemble.replicates(); r++) {
            int replicate = r;
            numbers(ensemble, r).forEach((name, value) -> numbers.put(replicate + " " + name, value));
        }
        return numbers;
    }

    private static Map<String, Double> numbers(Ensemble ensemble, int r) {
        Frame frame = ensemble.frame();
        Map<String, Double> numbers = daily(ensemble, frame.days(), r);
        for (int month = 0; month < frame.timeline().months().size(); month++) {
            for (String route : frame.routes()) {
                for (String group : frame.groups()) {
                    double value = ensemble.flowSamples(frame.route(route), frame.group(group), month)[r];
                    if (value != 0) numbers.put("flow " + route + " " + group + " " + month, value);
                }
            }
            for (int cost = 0; cost < frame.costs().size(); cost++) {
                numbers.put("cost " + frame.costs().get(cost) + " " + month, ensemble.costSamples(cost, month)[r]);
            }
        }
        Outcome.People people = ensemble.people(r);
        numbers.put("arrived", people.arrived());
        numbers.put("exited", people.exited());
        numbers.put("travelling", people.travelling());
        return numbers;
    }

    private static Map<String, Double> daily(Ensemble ensemble, int days) {
        Map<String, Double> numbers = new TreeMap<>();
        for (int r = 0; r < ensemble.replicates(); r++) {
            int replicate = r;
            daily(ensemble, days, r).forEach((name, value) -> numbers.put(replicate + " " + name, value));
        }
        return numbers;
    }

    private static Map<String, Double> daily(Ensemble ensemble, int days, int r) {
        Frame frame = ensemble.frame();
        Map<String, Double> numbers = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            for (String place : frame.places()) {
                for (String group : frame.groups()) {
                    for (int day = 0; day < days; day++) {
                        double value = ensemble.value(measure, frame.place(place), frame.group(group), day, r);
                        if (value != 0) numbers.put(measure + " " + place + " " + group + " " + day, value);
                    }
                }
            }
        }
        return numbers;
    }
}
