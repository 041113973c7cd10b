package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The lot on counts against the lot it stands for: shuffle the parties, take them one by one, stop at the
/// first that does not fit.
final class PrefixTest {

    private static final int DRAWS = 60_000;

    @Test
    void a_few_parties_of_mixed_size_are_taken_as_a_shuffled_line_would_take_them() {
        compare(new int[] {1, 2, 4, 2}, new int[] {5, 3, 2, 1}, 9, 11, 5);
    }

    @Test
    void many_parties_of_mixed_size_are_taken_as_a_shuffled_line_would_take_them() {
        compare(new int[] {1, 3, 4}, new int[] {120, 60, 45}, 150, 12, 5);
    }

    @Test
    void a_sample_that_turns_out_too_heavy_is_searched_again_without_changing_the_law() {
        compare(new int[] {1, 3, 4}, new int[] {120, 60, 45}, 150, 13, -2);
        compare(new int[] {1, 2, 4, 2}, new int[] {5, 3, 2, 1}, 9, 14, -1);
    }

    @Test
    void parties_of_one_size_leave_no_room_unused() {
        double[] taken = byCounts(new int[] {2, 2}, new int[] {40, 25}, 33, 7);
        assertThat(taken[0] + taken[1]).isEqualTo(16);
    }

    @Test
    void nobody_fits_into_no_room() {
        assertThat(byCounts(new int[] {1, 2}, new int[] {4, 4}, 0, 1)).containsOnly(0);
        assertThat(byCounts(new int[] {2, 4}, new int[] {4, 4}, 1, 1)).containsOnly(0);
    }

    @Test
    void a_budget_of_a_million_needs_no_more_memory_or_patience_than_a_small_one() {
        double[] taken =
                byCounts(new int[] {1, 2, 4}, new int[] {900_000_000, 300_000_000, 90_000_000}, 1_000_000_000, 3);
        double used = taken[0] + 2 * taken[1] + 4 * taken[2];
        assertThat(used).isBetween(1e9 - 3, 1e9);
        assertThat(taken[1] / taken[0]).isBetween(0.3332, 0.3335);
    }

    @Test
    void in_expected_mode_everybody_gets_the_same_share() {
        var prefix = new Prefix(new MeanDice());
        var bucket = bucket(new int[] {10, 30});
        prefix.begin(20, 1);
        prefix.offer(bucket, 0, 1);
        prefix.offer(bucket, 1, 1);
        prefix.endClass();
        assertThat(bucket.leaving).containsExactly(5, 15);
    }

    @Test
    void a_class_that_does_not_fit_ends_the_queue() {
        var prefix = new Prefix(dice(1, 0));
        var bucket = bucket(new int[] {1, 7});
        prefix.begin(3, 1);
        prefix.offer(bucket, 0, 4);
        assertThat(prefix.endClass()).isFalse();
        assertThat(bucket.leaving[0]).isZero();
    }

    /// Chi-square over the combinations taken, against the shuffled line with as many draws; bound mean + 4.5
    /// deviations.
    private static void compare(int[] weight, int[] count, int budget, long seed, double caution) {
        Map<List<Integer>, int[]> seen = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        var random = new Random(seed);
        for (int i = 0; i < DRAWS; i++) {
            tally(seen, byCounts(weight, count, budget, i, caution), 0);
            tally(seen, byShuffling(weight, count, budget, random), 1);
        }
        double chi = 0;
        int cells = 0;
        double restA = 0;
        double restB = 0;
        for (int[] pair : seen.values()) {
            if (pair[0] + pair[1] < 40) {
                restA += pair[0];
                restB += pair[1];
            } else {
                chi += Math.pow(pair[0] - pair[1], 2) / (pair[0] + pair[1]);
                cells++;
            }
        }
        if (restA + restB > 0) {
            chi += Math.pow(restA - restB, 2) / (restA + restB);
            cells++;
        }
        int freedom = cells - 1;
        assertThat(freedom).isGreaterThan(5);
        assertThat(chi).as("chi-square over %d cells", cells).isLessThan(freedom + 4.5 * Math.sqrt(2.0 * freedom));
    }

    private static void tally(Map<List<Integer>, int[]> seen, double[] taken, int side) {
        List<Integer> key = new ArrayList<>();
        for (double parties : taken) key.add((int) parties);
        seen.computeIfAbsent(key, k -> new int[2])[side]++;
    }

    private static double[] byCounts(int[] weight, int[] count, double budget, int draw) {
        return byCounts(weight, count, budget, draw, 5);
    }

    private static double[] byCounts(int[] weight, int[] count, double budget, int draw, double caution) {
        var prefix = new Prefix(dice(99, draw), caution);
        var bucket = bucket(count);
        prefix.begin(budget, 42);
        for (int i = 0; i < count.length; i++) prefix.offer(bucket, i, weight[i]);
        prefix.endClass();
        return bucket.leaving;
    }

    private static double[] byShuffling(int[] weight, int[] count, int budget, Random random) {
        List<Integer> line = new ArrayList<>();
        for (int i = 0; i < count.length; i++) for (int n = 0; n < count[i]; n++) line.add(i);
        Collections.shuffle(line, random);
        double[] taken = new double[count.length];
        int left = budget;
        for (int i : line) {
            if (weight[i] > left) break;
            left -= weight[i];
            taken[i]++;
        }
        return taken;
    }

    private static RandomDice dice(long seed, int replicate) {
        var dice = new RandomDice();
        dice.replicate(seed, replicate);
        dice.day(0);
        return dice;
    }

    private static DayQueue.Bucket bucket(int[] count) {
        var bucket = new DayQueue.Bucket(count.length);
        for (int i = 0; i < count.length; i++) bucket.count[i] = bucket.leaving[i] = count[i];
        return bucket;
    }
}
