package paso.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Samplers against exact probabilities.
///
/// 200,000 draws by chi-square over cells that expect at least 20; the normal value of chi-square (Wilson and
/// Hilferty 1931) stays below 4.5.
final class SamplersTest {

    private static final int DRAWS = 200_000;
    private static final double BOUND = 4.5;

    @ParameterizedTest
    @CsvSource({
        "1, 0.5",
        "1, 0.001",
        "5, 0.3",
        "20, 0.499",
        "20, 0.5",
        "20, 0.501",
        "19, 0.52",
        "100, 0.0999",
        "100, 0.1",
        "100, 0.1001",
        "100, 0.9",
        "100, 0.901",
        "1000, 0.00999",
        "1000, 0.01",
        "1000, 0.5",
        "1000, 0.999",
        "50, 0.9999",
        "2, 0.5",
        "63, 0.7",
        "64, 0.3",
        "65, 0.02",
        "128, 0.6",
        "128, 0.01",
        "129, 0.6",
        "1000000, 0.0000001",
        "1000000, 0.000011",
        "1000000, 0.3",
        "40, 0.26",
        "21, 0.5"
    })
    void binomial_draws_have_binomial_chances(int n, double p) {
        chances(
                n * p,
                random -> Binomial.draw(n, p, random),
                k -> logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p),
                0,
                n);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.5", "3", "9.99", "10", "10.01", "15", "100", "12345.6"})
    void poisson_draws_have_poisson_chances(double mean) {
        chances(mean, random -> Poisson.draw(mean, random), k -> k * Math.log(mean) - mean - logFactorial(k), 0, (int)
                (mean + 40 * Math.sqrt(mean) + 40));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5",
        "10, 90, 10",
        "11, 89, 11",
        "11, 11, 11",
        "50, 50, 20",
        "500, 30, 100",
        "30, 500, 400",
        "1000, 2000, 1500",
        "12, 100000, 5000",
        "100000, 12, 5000",
        "100000, 200000, 11",
        "9, 1000, 500",
        "400, 400, 799",
        "3, 1, 2"
    })
    void hypergeometric_draws_have_hypergeometric_chances(int good, int bad, int sample) {
        double all = logChoose(good + bad, sample);
        chances(
                (double) sample * good / (good + bad),
                random -> Hypergeometric.draw(good, bad, sample, random),
                k -> logChoose(good, k) + logChoose(bad, sample - k) - all,
                Math.max(0, sample - bad),
                Math.min(sample, good));
    }

    @ParameterizedTest
    @CsvSource({
        "1e6, 0.5",
        "1e9, 0.3",
        "1e12, 0.7",
        "1e12, 1e-11",
        "1e12, 1e-13",
        "1e12, 2e-12",
        "1e12, 0.999999999",
        "1e10, 1e-3"
    })
    void large_binomials_have_the_right_mean_and_variance(double n, double p) {
        moments(n * p, n * p * (1 - p), random -> Binomial.draw(n, p, random));
    }

    @ParameterizedTest
    @CsvSource({"1e6", "1e9", "1e12"})
    void large_poissons_have_the_right_mean_and_variance(double mean) {
        moments(mean, mean, random -> Poisson.draw(mean, random));
    }

    @ParameterizedTest
    @CsvSource({"1e6, 1e6, 1e5", "1e9, 1e8, 1e7", "1e12, 1e12, 1e6", "1e9, 1e12, 1e11", "12, 1e12, 1e11"})
    void large_hypergeometrics_have_the_right_mean_and_variance(double good, double bad, double sample) {
        double all = good + bad;
        double mean = sample * (good / all);
        double variance = mean * (bad / all) * ((all - sample) / (all - 1));
        moments(mean, variance, random -> Hypergeometric.draw(good, bad, sample, random));
    }

    @ParameterizedTest
    @CsvSource({"30, 0.2, 0.3, 0.5", "300, 0.01, 0.9, 0.09", "7, 0.1, 0.1, 0.8"})
    void successive_binomials_split_as_a_multinomial(int n, double a, double b, double c) {
        double[] sums = new double[3];
        double[] squares = new double[3];
        double crossed = 0;
        Stream random = new Stream();
        for (int i = 0; i < DRAWS; i++) {
            random.seek(i, Keys.of("split"));
            double first = Binomial.draw(n, a, random);
            double second = Binomial.draw(n - first, b / (b + c), random);
            double[] parts = {first, second, n - first - second};
            for (int j = 0; j < 3; j++) {
                sums[j] += parts[j];
                squares[j] += parts[j] * parts[j];
            }
            crossed += (first - n * a) * (second - n * b);
        }
        double[] shares = {a, b, c};
        for (int j = 0; j < 3; j++) {
            double p = shares[j];
            double z = (sums[j] / DRAWS - n * p) / Math.sqrt(n * p * (1 - p) / DRAWS);
            assertThat(Math.abs(z)).isLessThan(BOUND);
            double variance = squares[j] / DRAWS - Math.pow(sums[j] / DRAWS, 2);
            assertThat(variance / (n * p * (1 - p))).isBetween(0.97, 1.03);
        }
        assertThat(crossed / DRAWS / (-n * a * b)).isBetween(0.9, 1.1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 0", "7, 0, 0", "7, -1, 0", "7, 1, 7", "7, 2, 7"})
    void certain_binomials_are_certain(double n, double p, double k) {
        Stream random = new Stream();
        for (int i = 0; i < 100; i++) {
            random.seek(i, 1);
            assertThat(Binomial.draw(n, p, random)).isEqualTo(k);
        }
    }

    /// Chi-square of draws, each at an address of its own, against `logChance`.
    private static void chances(
            double mean, Function<Stream, Double> draw, DoubleUnaryOperator logChance, int low, int high) {
        TreeMap<Integer, Integer> seen = new TreeMap<>();
        Stream random = new Stream();
        long address = Keys.of("test", Double.toString(mean));
        for (int i = 0; i < DRAWS; i++) {
            random.seek(Keys.mix(i), address);
            double value = draw.apply(random);
            assertThat(value == Math.rint(value) && value >= low && value <= high)
                    .isTrue();
            seen.merge((int) value, 1, Integer::sum);
        }
        List<double[]> cells = new ArrayList<>(); // expected, seen
        double expected = 0;
        double found = 0;
        double total = 0;
        int reach = (int) (12 * Math.sqrt(mean + 10) + 50);
        for (int k = Math.max(low, (int) mean - reach); k <= Math.min(high, mean + reach); k++) {
            expected += DRAWS * Math.exp(logChance.applyAsDouble(k));
            found += seen.getOrDefault(k, 0);
            total += seen.getOrDefault(k, 0);
            if (expected >= 20) {
                cells.add(new double[] {expected, found});
                expected = 0;
                found = 0;
            }
        }
        assertThat(total).isEqualTo(DRAWS);
        cells.add(new double[] {expected, found});
        if (cells.size() > 1 && expected < 20) {
            double[] rest = cells.removeLast();
            cells.getLast()[0] += rest[0];
            cells.getLast()[1] += rest[1];
        }
        double expectedAll = cells.stream().mapToDouble(c -> c[0]).sum();
        assertThat(expectedAll).as("the exact chances sum to 1").isBetween(DRAWS * (1 - 1e-6), DRAWS * (1 + 1e-6));
        if (cells.size() == 1) return;
        double chi = cells.stream()
                .mapToDouble(c -> (c[1] - c[0]) * (c[1] - c[0]) / c[0])
                .sum();
        double freedom = cells.size() - 1;
        double spread = 2 / (9 * freedom);
        double z = (Math.cbrt(chi / freedom) - (1 - spread)) / Math.sqrt(spread);
        assertThat(z)
                .as("chi-square %s with %s degrees of freedom", chi, freedom)
                .isLessThan(BOUND);
    }

    private static void moments(double mean, double variance, Function<Stream, Double> draw) {
        double[] gaps = new double[DRAWS];
        Stream random = new Stream();
        for (int i = 0; i < DRAWS; i++) {
            random.seek(Keys.mix(i), Keys.of("moments", Double.toString(mean)));
            double value = draw.apply(random);
            assertThat(value).isEqualTo(Math.rint(value));
            gaps[i] = value - mean;
        }
        double z = Arrays.stream(gaps).average().orElseThrow() / Math.sqrt(variance / DRAWS);
        assertThat(Math.abs(z)).as("mean").isLessThan(BOUND);
        double second = Arrays.stream(gaps).map(g -> g * g).average().orElseThrow();
        double error = variance * Math.sqrt((2 + 1 / variance) / DRAWS);
        assertThat(Math.abs(second - variance) / error).as("variance").isLessThan(BOUND);
    }

    private static double logChoose(double n, double k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    private static final double[] SUMMED = new double[3_000_000];

    static {
        for (int i = 2; i < SUMMED.length; i++) SUMMED[i] = SUMMED[i - 1] + Math.log(i);
    }

    /// By summing logarithms, which shares nothing with the sampler's series.
    private static double logFactorial(double k) {
        return SUMMED[(int) k];
    }
}
