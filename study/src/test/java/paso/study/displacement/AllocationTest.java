package paso.study.displacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Registration;

class AllocationTest {

    private static final LocalDate START = LocalDate.parse("2012-02-29");
    private static final int DAYS = 120;
    private static final int SPLIT = 80;

    /// A camp that no longer takes people, one that began to take them lately, one that always has.
    private static double[][] registered() {
        double[][] people = new double[DAYS][];
        for (int t = 0; t < DAYS; t++) {
            people[t] = new double[] {Math.min(40, t) * 100, Math.max(0, t - 40) * 60, 20.0 * t};
        }
        return people;
    }

    private static Allocation.Models models(double[][] people) {
        return new Allocation.Models(people, people);
    }

    private static Allocation learned(double[][] people, double[][] model) {
        return learned(people, models(model));
    }

    private static Allocation learned(double[][] people, Allocation.Models models) {
        List<Allocation.Earlier> earlier = new ArrayList<>();
        for (int at : new int[] {30, 45, 60}) {
            earlier.add(new Allocation.Earlier(
                    known(people, totals(people), at), models, known(people, totals(people), SPLIT)));
        }
        return Allocation.learned(earlier);
    }

    private static double[][] outlook(double[][] people, double[][] model, double[] totals) {
        return said(learned(people, model), known(people, totals, SPLIT), models(model));
    }

    private static double[][] said(Allocation allocation, KnownCounts known, Allocation.Models models) {
        return Allocation.middle(Allocation.views(known, models, DAYS), allocation.weights());
    }

    /// A count of each camp on every day.
    private static KnownCounts known(double[][] people, double[] totals, int days) {
        List<Registration> camps = new ArrayList<>();
        for (int c = 0; c < people[0].length; c++) {
            List<Count> counts = new ArrayList<>();
            for (int t = 0; t < DAYS; t++) counts.add(new Count(START.plusDays(t), people[t][c]));
            camps.add(new Registration("camp" + c, counts, List.of()));
        }
        return new KnownCounts(camps, START, totals, days);
    }

    private static double[] totals(double[][] people) {
        return Arrays.stream(people)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    @Test
    void every_day_sums_to_its_total_and_nobody_is_less_than_none() {
        double[][] people = registered();
        double[] totals = totals(people);
        totals[100] = 500; // most people leave
        double[][] after = outlook(people, people, totals);
        assertThat(after).hasNumberOfRows(DAYS - SPLIT);
        for (int t = SPLIT; t < DAYS; t++) {
            assertThat(Arrays.stream(after[t - SPLIT]).sum()).isCloseTo(totals[t], within(1e-6));
            for (double one : after[t - SPLIT]) assertThat(one).isNotNegative();
        }
    }

    @Test
    void a_view_that_is_far_off_does_not_drag_the_middle_along() {
        double[][][] views = {{{100, 900}}, {{90, 910}}, {{900, 100}}};
        assertThat(Allocation.middle(views, new double[] {0.4, 0.3, 0.3})).isDeepEqualTo(new double[][] {{100, 900}});
        assertThat(Allocation.middle(views, new double[] {0.3, 0.4, 0.3})[0][0]).isEqualTo(100);
        double[] drawn = Allocation.middle(views, new double[] {0.1, 0.3, 0.6})[0];
        assertThat(drawn).containsExactly(900, 100);
    }

    @Test
    void nobody_is_lost_where_views_put_everybody_in_different_camps() {
        double[][][] views = {{{900, 0, 0}}, {{0, 900, 0}}, {{0, 0, 900}}};
        double third = 1 / 3.0;
        double[] middle = Allocation.middle(views, new double[] {third, third, third})[0];
        assertThat(middle).containsExactly(new double[] {300, 300, 300}, within(1e-9));
    }

    @Test
    void the_middle_of_each_camp_is_scaled_to_the_total() {
        double[][][] views = {{{500, 300, 200}}, {{200, 500, 300}}, {{300, 200, 500}}};
        double[] middle = Allocation.middle(views, new double[] {0.3, 0.3, 0.4})[0];
        assertThat(middle).containsExactly(new double[] {1000 / 3.0, 1000 / 3.0, 1000 / 3.0}, within(1e-9));
    }

    @Test
    void a_model_that_was_right_so_far_is_followed() {
        double[][] people = registered();
        double[][] after = outlook(people, people, totals(people));
        double frozen = 0;
        double found = 0;
        for (int t = SPLIT; t < DAYS; t++) {
            found += Difference.ofDay(after[t - SPLIT], people[t]);
            frozen += Difference.ofDay(people[SPLIT - 1], people[t]);
        }
        assertThat(found).isLessThan(0.5 * frozen);
    }

    @Test
    void what_a_model_misses_is_carried_on_and_dies_away() {
        double[][] model = registered();
        double[][] people = new double[DAYS][3];
        for (int t = 0; t < DAYS; t++) {
            double[] missed = {0.8, -0.8, 0.4};
            for (int c = 0; c < 3; c++) people[t][c] = model[t][c] * Math.exp(missed[c] * Math.exp(-t / 120.0));
        }
        double[] totals = totals(people);
        double[][] after = outlook(people, model, totals);
        double[][] blind = outlook(people, reversed(model), totals);
        double found = 0;
        double without = 0;
        for (int t = SPLIT; t < DAYS; t++) {
            found += Difference.ofDay(after[t - SPLIT], people[t]);
            without += Difference.ofDay(blind[t - SPLIT], people[t]);
        }
        assertThat(found).isLessThan(0.7 * without);
    }

    private static double[][] reversed(double[][] people) {
        return Arrays.stream(people)
                .map(row -> new double[] {row[2], row[1], row[0]})
                .toArray(double[][]::new);
    }

    @Test
    void without_an_earlier_split_the_views_have_equal_parts() {
        for (double weight : Allocation.learned(List.of()).weights())
            assertThat(weight).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void mixtures_are_drawn_by_their_chances() {
        Allocation allocation = learned(registered(), reversed(registered()));
        double[] mean = new double[5];
        int draws = 4000;
        for (int i = 0; i < draws; i++) {
            double[] mixture = allocation.drawn((i + 0.5) / draws);
            assertThat(Arrays.stream(mixture).sum()).isEqualTo(1);
            for (int v = 0; v < 5; v++) mean[v] += mixture[v] / draws;
        }
        for (int v = 0; v < 5; v++) assertThat(mean[v]).isCloseTo(allocation.weights()[v], within(0.005));
    }

    @Test
    void a_model_that_was_right_has_a_larger_part_than_one_that_was_wrong() {
        double[][] people = registered();
        double[] weights =
                learned(people, new Allocation.Models(people, reversed(people))).weights();
        assertThat(weights[Allocation.View.MODEL.ordinal()]).isGreaterThan(0.9);
        assertThat(weights[Allocation.View.GIVEN.ordinal()]).isLessThan(0.05);
    }

    @Test
    void what_came_since_a_camp_was_counted_last_is_shared_out_as_camps_took_part_in_the_rise() {
        Registration early = new Registration("early", List.of(count(0, 0), count(60, 600)), List.of());
        Registration late = new Registration("late", List.of(count(0, 0), count(79, 790)), List.of());
        double[] totals = new double[DAYS];
        for (int t = 0; t < DAYS; t++) totals[t] = 20 * t;
        double[][] flat = new double[DAYS][2];
        for (double[] day : flat) Arrays.fill(day, 1);
        KnownCounts known = new KnownCounts(List.of(early, late), START, totals, SPLIT);
        double[][] after = said(new Allocation(new double[] {0, 1, 0, 0, 0}), known, models(flat));
        for (int t = SPLIT; t < DAYS; t++) assertThat(after[t - SPLIT]).containsExactly(10 * t, 10 * t);
    }

    private static Count count(int day, double people) {
        return new Count(START.plusDays(day), people);
    }

    @Test
    void weights_are_shares_of_one() {
        double[] weights = learned(registered(), registered()).weights();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        for (double weight : weights) assertThat(weight).isBetween(0.0, 1.0);
    }
}
