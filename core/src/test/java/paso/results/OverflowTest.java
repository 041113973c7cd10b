package paso.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import paso.scenario.Measure;

final class OverflowTest {

    private static final int DAYS = 10;
    private static final MadeUpRun WORLD = MadeUpRun.of(3, 4, DAYS);
    private static final int AS_OF = WORLD.frame().asOfDay();

    /// Every place has a load of 0, except p0, whose load passes its capacity of 100 by 7 on one day of each
    /// replicate.
    private static Ensemble over(int replicates, IntFunction<Integer> dayOver) {
        Ensemble ensemble = Ensemble.collecting(WORLD.frame(), replicates);
        for (int r = 0; r < replicates; r++) {
            Outcome outcome = new Outcome(WORLD.frame(), r);
            for (int day = 0; day < WORLD.frame().days(); day++) {
                boolean over = dayOver.apply(r) == day;
                outcome.setRoom(0, day, over ? 107 : 100, 100);
            }
            ensemble.accept(outcome);
        }
        return ensemble;
    }

    private static Overflow.Row p0(int replicates, IntFunction<Integer> dayOver) {
        return Overflow.of(WORLD.scenario(), over(replicates, dayOver)).row("p0").orElseThrow();
    }

    private static LocalDate date(int day) {
        return WORLD.frame().timeline().dateOf(day);
    }

    @Test
    void a_load_equal_to_capacity_is_not_over_and_has_no_dates() {
        var row = p0(5, _ -> -1);
        assertThat(row.probabilityOver()).isZero();
        assertThat(row.firstDayOverP10()).isEmpty();
        assertThat(row.decideBy()).isEmpty();
        assertThat(row.peakP50()).isEqualTo(100);
        assertThat(row.unmetPersonNightsP50()).isZero();
    }

    @Test
    void being_over_on_the_as_of_date_or_before_does_not_count() {
        assertThat(p0(5, _ -> AS_OF).probabilityOver()).isZero();
        assertThat(p0(5, _ -> 0).probabilityOver()).isZero();
    }

    @Test
    void over_on_the_first_day_after_the_as_of_date_in_every_replicate() {
        var row = p0(5, _ -> AS_OF + 1);
        assertThat(row.probabilityOver()).isEqualTo(1);
        assertThat(row.firstDayOverP10()).contains(date(AS_OF + 1));
        assertThat(row.firstDayOverP90()).contains(date(AS_OF + 1));
        assertThat(row.decideBy()).contains(date(AS_OF + 1).minusDays(5));
        assertThat(row.peakP50()).isEqualTo(107);
        assertThat(row.unmetPersonNightsP50()).isEqualTo(7);
    }

    @Test
    void over_in_exactly_half_of_an_even_number_of_replicates_has_no_median_as_it_meets_infinity() {
        var row = p0(10, r -> r < 5 ? AS_OF + 3 : -1);
        assertThat(row.probabilityOver()).isEqualTo(0.5);
        assertThat(row.firstDayOverP10()).contains(date(AS_OF + 3));
        assertThat(row.firstDayOverP50()).isEmpty();
        assertThat(row.firstDayOverP90()).isEmpty();
    }

    @Test
    void a_median_that_falls_on_the_last_finite_replicate_is_a_date() {
        assertThat(p0(5, r -> r < 3 ? AS_OF + 1 + r : -1).firstDayOverP50()).contains(date(AS_OF + 3));
        assertThat(p0(5, r -> r < 2 ? AS_OF + 1 + r : -1).firstDayOverP50()).isEmpty();
    }

    @Test
    void a_quantile_between_two_days_is_the_earlier_day() {
        // Days 1 and 4 after the as-of date: type 7 gives 1.3, 2.5 and 3.7.
        var row = p0(2, r -> AS_OF + 1 + 3 * r);
        assertThat(row.firstDayOverP10()).contains(date(AS_OF + 1));
        assertThat(row.firstDayOverP50()).contains(date(AS_OF + 2));
        assertThat(row.firstDayOverP90()).contains(date(AS_OF + 3));
    }

    @Test
    void any_is_the_joint_event_and_not_the_largest_or_the_product() {
        Ensemble ensemble = Ensemble.collecting(WORLD.frame(), 4);
        for (int r = 0; r < 4; r++) {
            Outcome outcome = new Outcome(WORLD.frame(), r);
            for (int day = 0; day < WORLD.frame().days(); day++) {
                outcome.setRoom(0, day, r == 0 && day == AS_OF + 2 ? 101 : 0, 100);
                outcome.setRoom(1, day, r == 1 && day == AS_OF + 4 ? 101 : 0, 100);
            }
            ensemble.accept(outcome);
        }
        var overflow = Overflow.of(WORLD.scenario(), ensemble);
        assertThat(overflow.rows()).extracting(Overflow.Row::place).containsExactly("p0", "p1", "any");
        var any = overflow.row("any").orElseThrow();
        assertThat(any.probabilityOver()).isEqualTo(0.5);
        assertThat(any.firstDayOverP10()).contains(date(AS_OF + 2));
        assertThat(any.capacity()).isEmpty();
        assertThat(any.decideBy()).isEmpty();
    }

    @Test
    void households_that_lack_room_count_as_the_people_in_them() {
        Ensemble ensemble = Ensemble.collecting(WORLD.frame(), 1);
        Outcome outcome = new Outcome(WORLD.frame(), 0);
        for (int day = 0; day < WORLD.frame().days(); day++) outcome.setRoom(1, day, 0, 100);
        outcome.add(Measure.CENSUS, 1, 2, AS_OF + 1, 300);
        outcome.add(Measure.WAITING, 1, 2, AS_OF + 1, 30);
        outcome.setRoom(1, AS_OF + 1, 110, 100);
        ensemble.accept(outcome);
        var row = Overflow.of(WORLD.scenario(), ensemble).row("p1").orElseThrow();
        assertThat(row.unit()).isEqualTo("households");
        assertThat(row.unmetPersonNightsP50()).isEqualTo(10 * 3);
    }

    @Test
    void rows_agree_with_a_recount_of_a_made_up_run() {
        Ensemble ensemble = WORLD.random(101, 7, 0);
        var row = Overflow.of(WORLD.scenario(), ensemble).row("p0").orElseThrow();
        int over = 0;
        double[] unmet = new double[101];
        double[] peak = new double[101];
        for (int r = 0; r < 101; r++) {
            boolean ever = false;
            for (int day = AS_OF + 1; day < WORLD.frame().days(); day++) {
                double people = ensemble.value(Measure.CENSUS, 0, 0, day, r) + ensemble.value(Measure.WAITING, 0, 0, day, r);
                double excess = people - ensemble.capacity(0, day, r);
                ever |= excess > 0;
                unmet[r] += Math.max(0, excess);
                peak[r] = Math.max(peak[r], people);
            }
            if (ever) over++;
        }
        Arrays.sort(unmet);
        Arrays.sort(peak);
        assertThat(over).isBetween(1, 101);
        assertThat(row.probabilityOver()).isEqualTo(over / 101.0, within(1e-15));
        assertThat(row.unmetPersonNightsP50()).isEqualTo(unmet[50]);
        assertThat(row.peakP50()).isEqualTo(peak[50]);
    }
}
