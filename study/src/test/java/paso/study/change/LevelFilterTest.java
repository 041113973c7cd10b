package paso.study.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paso.observe.Frequency;

class LevelFilterTest {

    private static final Simulated LIKE =
            new Simulated(Frequency.WEEK, LocalDate.of(2022, 1, 3), 3, 40, 0.1, 0.1, LocalDate.of(2030, 1, 1), 1);

    private static Calendar calendar() {
        return Calendar.of(Periods.of(LIKE.draw(0)), Holidays.listed(Map.of()));
    }

    /// The posterior of one count by a fine sum over the level: Laplace's approximation is within 2 % of its deviation.
    @Test
    void one_count_moves_the_level_as_a_sum_over_all_levels_does() {
        Noise noise = new Noise(0.1, 0.01, 0, 0, false);
        LevelFilter filter = new LevelFilter(noise, calendar(), StrictMath.log(30));
        filter.see(0, 45);
        double[] row = calendar().row(0);
        double spread = 4;
        for (double x : row) spread += x * x * 0.09;
        double sum = 0;
        double first = 0;
        for (int i = -4000; i <= 4000; i++) {
            double eta = StrictMath.log(30) + i * 0.002;
            double mean = StrictMath.exp(eta);
            double off = eta - StrictMath.log(30);
            double log = 45 * eta - (45 + 10) * StrictMath.log1p(0.1 * mean) - off * off / (2 * spread);
            double weight = StrictMath.exp(log - 120);
            sum += weight;
            first += weight * eta;
        }
        filter.see(1, Double.NaN);
        filter.see(0, Double.NaN);
        assertEquals(first / sum, filter.predictor(), 0.05);
    }

    @Test
    void a_missing_value_changes_nothing() {
        Noise noise = new Noise(0.1, 0.01, 0, 0, false);
        LevelFilter filter = new LevelFilter(noise, calendar(), 3);
        LevelFilter same = filter.copy();
        filter.see(0, Double.NaN);
        filter.see(0, 12);
        same.see(0, 12);
        assertEquals(same.logLikelihood(), filter.logLikelihood());
    }

    @Test
    void a_step_takes_up_what_the_level_cannot() {
        Noise noise = new Noise(0.001, 0.0001, 0, 0, false);
        LevelFilter filter = new LevelFilter(noise, calendar(), StrictMath.log(1000));
        filter.see(0, 1000);
        filter.advance();
        filter.see(1, 1000);
        filter.advance();
        filter.step(2);
        filter.see(2, 500);
        assertEquals(StrictMath.log(0.5), filter.stepMean(), 0.1);
        assertTrue(filter.stepDeviation() < 0.2);
    }
}
