package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Corridor.corridor;
import static paso.world.Even.even;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.world.Corridor;
import paso.world.LeverWords;

/// A limit as a law may set it: 5,000 a day as a 7-day mean of an area or 8,500 on one day, so many days a year.
final class TriggeredTest {

    private static final int DAYS = 40;

    /// People a day at the two sectors together, from day 0 on; the last number goes on.
    private static Corridor border(int... people) {
        Corridor corridor = corridor()
                .start("2023-12-10")
                .days(DAYS)
                .place("east", holding())
                .place("west", holding())
                .place("turned-away", exit())
                .area("southwest", "east", "west");
        for (int day = 0; day < DAYS; day++) {
            int today = people[Math.min(day, people.length - 1)];
            corridor.arrivals("east", Who.group("single-adult"), day, day, counted(0.25 * today));
            corridor.arrivals("west", Who.group("single-adult"), day, day, counted(0.75 * today));
        }
        return corridor;
    }

    private static Lever.Trigger limit(OptionalInt daysAYear) {
        return new Lever.Trigger(
                Measure.ARRIVALS,
                "southwest",
                7,
                1,
                Quantity.of(5000),
                Quantity.of(3750),
                Optional.of(Quantity.of(8500)),
                0,
                daysAYear);
    }

    /// The days on which the lever acts: those that its cost is spent on, and those on which the sender is left
    /// out.
    private static List<Integer> days(Corridor corridor, Lever.Trigger trigger, LeverWords words) {
        Scenario scenario = corridor.lever("limit", trigger, words)
                .cost("delay", new Money.Target.WhileLever("limit"), "trade", Money.Per.DAY, 1)
                .scenario();
        Settings settings = new Settings(1, 1, Settings.Mode.RANDOM, new TreeSet<>(List.of("limit")), 1);
        Simulation simulation = Simulation.of(scenario, even(scenario), settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), 1);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        int away = ensemble.frame().place("turned-away");
        List<Integer> days = IntStream.range(0, DAYS)
                .filter(day -> ensemble.value(Measure.ARRIVALS, away, 0, day, 0) > 0)
                .boxed()
                .toList();
        double spent = IntStream.range(0, ensemble.frame().timeline().months().size())
                .mapToDouble(month -> ensemble.costSamples(0, month)[0])
                .sum();
        assertThat(spent).isEqualTo(days.size());
        return days;
    }

    /// A tenth goes elsewhere, so that the watched arrivals stay above where the limit ends.
    private static LeverWords tenth() {
        return LeverWords.diverted("southwest", "turned-away", 0.1, 0, DAYS - 1);
    }

    private static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void the_mean_of_a_week_turns_it_on_the_day_after_it_is_published() {
        assertThat(days(border(5000), limit(OptionalInt.empty()), tenth())).isEqualTo(from(7, DAYS - 1));
        assertThat(days(border(4999), limit(OptionalInt.empty()), tenth())).isEmpty();
    }

    @Test
    void a_single_day_turns_it_on_and_a_lower_week_off() {
        int[] people = new int[DAYS];
        Arrays.fill(people, 3000);
        people[10] = 8500;
        // the week to day 10 has a mean of 3,786 and keeps it on; without that day it is 3,000
        assertThat(days(border(people), limit(OptionalInt.empty()), tenth()).getFirst())
                .isEqualTo(11);
        people[10] = 8499;
        assertThat(days(border(people), limit(OptionalInt.empty()), tenth())).isEmpty();
    }

    @Test
    void it_acts_on_so_many_days_of_a_calendar_year_and_again_in_the_next() {
        // day 22 is the first of January
        List<Integer> both = new java.util.ArrayList<>(from(7, 11));
        both.addAll(from(22, 26));
        assertThat(days(border(6000), limit(OptionalInt.of(5)), tenth())).isEqualTo(both);
    }

    @Test
    void a_lag_and_a_ramp_count_from_the_day_it_turned_on_each_time_anew() {
        List<Integer> both = new java.util.ArrayList<>(from(9, 11));
        both.addAll(from(24, 26));
        LeverWords late = tenth().lag(Quantity.of(2)).ramp(3);
        assertThat(days(border(6000), limit(OptionalInt.of(5)), late)).isEqualTo(both);
    }
}
