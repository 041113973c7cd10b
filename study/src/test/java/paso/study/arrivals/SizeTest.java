package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures.Comparator;
import paso.scenario.Scenario;

final class SizeTest {

    @Test
    void a_corridor_of_26_streams_and_twenty_figures_is_laid_out_and_stays_finite() {
        Random random = new Random(1);
        Months months = Months.months("2021-01").start("2023-09-01").days(118, 90);
        for (int place = 0; place < 13; place++) {
            double[] adults = random.doubles(35, 10, 40_000).toArray();
            double[] families = random.doubles(35, 0, 30).toArray();
            months.rows("p" + place, "single-adult", adults).rows("p" + place, "family", families);
        }
        for (int day = 1; day <= 20; day++) {
            String date = "2023-%02d-%02d".formatted(day % 2 == 0 ? 12 : 10, day);
            months.figure("border", date, date, 9_000 + 100 * day, Comparator.EXACTLY);
        }
        Scenario scenario = months.scenario();
        long before = System.nanoTime();
        ArrivalPaths paths = CorridorArrivals.of(scenario, 1);
        long laid = System.nanoTime();
        double[] people = new double[scenario.timeline().days() * 26];
        for (int r = 0; r < 500; r++) {
            paths.draw(r, people);
            for (double value : people) assertThat(value >= 0 && value < 1e6).isTrue();
        }
        System.out.println("laid out in ms: " + (laid - before) / 1_000_000 + ", 500 draws (with checks): "
                + (System.nanoTime() - laid) / 1_000_000);
    }
}
