package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paso.study.arrivals.Months.months;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures.Comparator;
import paso.scenario.Scenario;

/// Sample paths of months without rows.
final class LevelPathsTest {

    /// Every month higher than the one before.
    private static final double[] CLIMBING = {1000, 1200, 1320, 1600, 1800, 2200, 2500, 2900, 3300, 3900};

    private static Months climbing() {
        return months("2022-01")
                .rows("a", "single-adult", CLIMBING)
                .start("2022-08-01")
                .days(100, 60);
    }

    private static double[] draw(ArrivalPaths paths, Scenario scenario, int replicate) {
        double[] people = new double[scenario.timeline().days() * paths.series().size()];
        paths.draw(replicate, people);
        return people;
    }

    @Test
    void a_history_that_only_climbs_may_well_turn() {
        Scenario scenario = climbing().scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        int day = scenario.timeline().indexOf(LocalDate.of(2022, 11, 30));
        int lower = 0;
        for (int r = 0; r < 400; r++) {
            double[] people = draw(paths, scenario, r);
            double week = 0;
            for (int d = day - 6; d <= day; d++) week += people[d] / 7;
            if (week < 3900 / 31.0) lower++;
        }
        assertThat(lower).isBetween(60, 240);
    }

    @Test
    void two_threads_draw_what_one_draws() throws Exception {
        Scenario scenario = climbing()
                .figure("border", "2022-11-03", "2022-11-03", 250, Comparator.EXACTLY)
                .scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        List<double[]> alone = new ArrayList<>();
        for (int r = 0; r < 200; r++) alone.add(draw(paths, scenario, r));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<double[]>> both = new ArrayList<>();
            for (int r = 0; r < 200; r++) {
                int replicate = r;
                both.add(() -> draw(paths, scenario, replicate));
            }
            List<Future<double[]>> together = pool.invokeAll(both);
            for (int r = 0; r < 200; r++) assertThat(together.get(r).get()).isEqualTo(alone.get(r));
        }
    }

    @Test
    void a_day_in_print_is_met_and_days_far_from_it_make_up_for_it() {
        Scenario without = climbing().scenario();
        Scenario with = climbing()
                .figure("border", "2022-11-03", "2022-11-03", 180, Comparator.EXACTLY)
                .scenario();
        int day = without.timeline().indexOf(LocalDate.of(2022, 11, 3));
        double[] before = draw(CorridorArrivals.of(without, 7), without, -1);
        double[] after = draw(CorridorArrivals.of(with, 7), with, -1);

        assertThat(before[day]).isLessThan(145);
        assertThat(after[day]).isCloseTo(180, within(12.0));
        assertThat(after[day + 15]).isLessThan(after[day]);
    }

    @Test
    void the_mean_path_is_the_mean_of_the_paths() {
        Scenario scenario = climbing()
                .figure("border", "2022-11-03", "2022-11-03", 180, Comparator.EXACTLY)
                .scenario();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 7);
        double[] mean = draw(paths, scenario, -1);
        double[] sum = new double[mean.length];
        for (int r = 0; r < 2000; r++) {
            double[] people = draw(paths, scenario, r);
            for (int i = 0; i < sum.length; i++) sum[i] += people[i] / 2000;
        }
        for (int i = 0; i < sum.length; i++) assertThat(sum[i]).isCloseTo(mean[i], within(0.06 * mean[i] + 1));
    }
}
