package paso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static paso.world.Coming.counted;
import static paso.world.Coming.perDay;
import static paso.world.Corridor.corridor;
import static paso.world.Even.even;
import static paso.world.PlaceWords.exit;
import static paso.world.PlaceWords.holding;
import static paso.world.PlaceWords.reception;
import static paso.world.RouteWords.bus;
import static paso.world.RouteWords.road;
import static paso.world.Stays.daily;
import static paso.world.Stays.fixed;
import static paso.world.Stays.lognormal;
import static paso.world.Stays.table;
import static paso.world.Stays.weibull;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paso.results.Ensemble;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;
import paso.world.Corridor;

/// The engine against closed theory: |z| < 4.5 against the theory itself, n = 4,000 replicates.
///
/// A mean of a census near 60 then has a standard error of 0.2 %, so an error of 1 % shows.
final class TheoryTest {

    private static final int N = 4000;
    private static final double BOUND = 4.5;

    static Stream<Arguments> stays() {
        return Stream.of(
                Arguments.of(daily(0.2), (IntToDoubleFunction) k -> Math.pow(0.8, k)),
                Arguments.of(fixed(4), (IntToDoubleFunction) k -> k < 4 ? 1 : 0),
                Arguments.of(table(0.2, 0.5, 0, 0.3), (IntToDoubleFunction)
                        k -> new double[] {1, 0.8, 0.3, 0.3}[Math.min(k, 3)] * (k < 4 ? 1 : 0)),
                Arguments.of(weibull(5, 1), (IntToDoubleFunction) k -> k == 0 ? 1 : Math.exp(-(k + 0.5) / 5)),
                Arguments.of(lognormal(5, 3), (IntToDoubleFunction) k -> k == 0 ? 1 : lognormalAbove(k + 0.5, 5, 3)));
    }

    /// Simpson's rule on the density of log x.
    private static double lognormalAbove(double x, double mean, double deviation) {
        double variance = Math.log(1 + Math.pow(deviation / mean, 2));
        double z = (Math.log(x / mean) + variance / 2) / Math.sqrt(variance);
        int steps = 20_000;
        double width = (12 - z) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double at = z + i * width;
            sum += Math.exp(-at * at / 2) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    @ParameterizedTest
    @MethodSource("stays")
    void without_limits_a_census_is_poisson_with_arrivals_convolved_with_stays(Stay stay, IntToDoubleFunction beyond) {
        Ensemble ensemble = run(port(stay).days(40).arrivals("port", perDay(15)).scenario());
        double mean = 0;
        for (int day = 0; day < 40; day++) {
            mean += 15 * beyond.applyAsDouble(day);
            if (day % 4 == 3 || day < 3) poisson(mean, ensemble.samples(Measure.CENSUS, 0, 0, day));
        }
    }

    @ParameterizedTest
    @MethodSource("stays")
    void of_people_who_come_together_a_binomial_number_is_left(Stay stay, IntToDoubleFunction beyond) {
        Ensemble ensemble = run(port(stay)
                .days(12)
                .arrivals("port", Who.group("single-adult"), 0, 0, counted(60))
                .scenario());
        for (int day = 0; day < 12; day++) {
            double p = beyond.applyAsDouble(day);
            moments(60 * p, 60 * p * (1 - p), ensemble.samples(Measure.CENSUS, 0, 0, day));
        }
    }

    @Test
    void people_present_in_a_steady_state_go_on_in_it() {
        Ensemble ensemble = run(port(lognormal(5, 3))
                .days(20)
                .present("port", "single-adult", 100)
                .arrivals("port", perDay(20))
                .scenario());
        double mean = 0;
        for (int k = 0; k < 400; k++) mean += k == 0 ? 1 : lognormalAbove(k + 0.5, 5, 3);
        double left = mean; // of the people present, by nights still to come
        double fresh = 0;
        for (int day = 0; day < 20; day++) {
            double above = day == 0 ? 1 : lognormalAbove(day + 0.5, 5, 3);
            left -= above;
            fresh += 20 * above;
            double p = left / mean;
            moments(100 * p + fresh, 100 * p * (1 - p) + fresh, ensemble.samples(Measure.CENSUS, 0, 0, day));
        }
    }

    @Test
    void a_full_place_that_turns_people_away_follows_the_loss_chain() {
        int rooms = 8;
        Ensemble ensemble = run(corridor()
                .days(30)
                .place("port", reception().limit(rooms).redirect("out"))
                .place("out", exit())
                .route("leave", "port", "out")
                .stay("port", daily(0.25))
                .share("port", "leave", 1)
                .arrivals("port", perDay(2.5))
                .scenario());
        double[] chain = lossChain(rooms, 0.25, 2.5, 30);
        cells(chain, ensemble.samples(Measure.CENSUS, 0, 0, 29));
        double[] before = lossChain(rooms, 0.25, 2.5, 29);
        double lost = lost(before, rooms, 0.25, 2.5);
        mean(lost, ensemble.samples(Measure.TURNED_AWAY, 0, 0, 29));
        mean(lost, ensemble.samples(Measure.RELEASED_WITHOUT_RECEPTION, 0, 0, 29));
        for (double census : ensemble.samples(Measure.CENSUS, 0, 0, 29))
            assertThat(census <= rooms).isTrue();
    }

    @Test
    void the_loss_chain_in_fine_steps_is_erlangs() {
        double step = 0.002; // of a mean stay
        double load = 6;
        double[] chain = lossChain(8, step, load * step, 6000);
        double blocked = lost(chain, 8, step, load * step) / (load * step);
        double erlang = 1;
        for (int k = 1; k <= 8; k++) erlang = load * erlang / (k + load * erlang); // Erlang (1917)
        assertThat(blocked / erlang).isBetween(0.99, 1.01);
    }

    /// Chances of each census after some days from empty: stays end, then people come, in whole days.
    private static double[] lossChain(int rooms, double p, double rate, int days) {
        double[] now = new double[rooms + 1];
        now[0] = 1;
        for (int day = 0; day < days; day++) {
            double[] next = new double[rooms + 1];
            for (int n = 0; n <= rooms; n++) {
                for (int gone = 0; gone <= n; gone++) {
                    double chance = now[n] * binomial(n, p, gone);
                    double rest = 1;
                    for (int come = 0; n - gone + come < rooms; come++) {
                        next[n - gone + come] += chance * poisson(rate, come);
                        rest -= poisson(rate, come);
                    }
                    next[rooms] += chance * rest;
                }
            }
            now = next;
        }
        return now;
    }

    /// Expected people turned away the day after `now`.
    private static double lost(double[] now, int rooms, double p, double rate) {
        double lost = 0;
        for (int n = 0; n <= rooms; n++) {
            for (int gone = 0; gone <= n; gone++) {
                for (int come = 0; come < 60; come++) {
                    double away = Math.max(0, n - gone + come - rooms);
                    lost += now[n] * binomial(n, p, gone) * poisson(rate, come) * away;
                }
            }
        }
        return lost;
    }

    @Test
    void a_full_place_where_people_wait_follows_the_waiting_chain() {
        int rooms = 8;
        int most = 200;
        Ensemble ensemble = run(port(holding().limit(rooms), daily(0.25))
                .days(40)
                .arrivals("port", perDay(1.7))
                .scenario());
        double[] now = new double[most + 1]; // inside and at the door together
        now[0] = 1;
        for (int day = 0; day < 40; day++) {
            double[] next = new double[most + 1];
            for (int n = 0; n <= most; n++) {
                if (now[n] < 1e-15) continue;
                int inside = Math.min(n, rooms);
                for (int gone = 0; gone <= inside; gone++) {
                    double chance = now[n] * binomial(inside, 0.25, gone);
                    for (int come = 0; come < 25; come++) {
                        next[Math.min(most, n - gone + come)] += chance * poisson(1.7, come);
                    }
                }
            }
            now = next;
        }
        double[] inside = new double[rooms + 1];
        double[] door = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            inside[Math.min(n, rooms)] += now[n];
            door[Math.max(0, n - rooms)] += now[n];
        }
        cells(inside, ensemble.samples(Measure.CENSUS, 0, 0, 39));
        cells(door, ensemble.samples(Measure.WAITING, 0, 0, 39));
    }

    @Test
    void people_who_stay_are_arrivals_times_stay() {
        Ensemble ensemble =
                run(port(lognormal(5, 3)).days(60).arrivals("port", perDay(12)).scenario());
        double stay = 0;
        for (int k = 0; k < 400; k++) stay += k == 0 ? 1 : lognormalAbove(k + 0.5, 5, 3);
        mean(12 * stay, ensemble.samples(Measure.CENSUS, 0, 0, 59));
        mean(12, ensemble.samples(Measure.DEPARTURES, 0, 0, 59));
    }

    @Test
    void routes_are_chosen_by_a_multinomial_draw() {
        Ensemble ensemble = run(corridor()
                .days(4)
                .place("port", holding())
                .place("out", exit())
                .route("a", "port", "out")
                .route("b", "port", "out")
                .route("c", "port", "out")
                .stay("port", fixed(1))
                .share("port", "a", 0.5)
                .share("port", "b", 0.3)
                .share("port", "c", 0.1)
                .present("port", "single-adult", 90, 0, 0)
                .scenario());
        double[] a = ensemble.flowSamples(0, 0, 0);
        double[] b = ensemble.flowSamples(1, 0, 0);
        double[] c = ensemble.flowSamples(2, 0, 0);
        moments(90 * 5 / 9.0, 90 * 5 / 9.0 * 4 / 9, a);
        moments(90 * 3 / 9.0, 90 * 3 / 9.0 * 6 / 9, b);
        moments(90 * 1 / 9.0, 90 * 1 / 9.0 * 8 / 9, c);
        double[] ab = new double[N];
        for (int i = 0; i < N; i++) ab[i] = a[i] + b[i]; // its variance holds the covariance
        moments(80, 90 * 8 / 9.0 / 9, ab);
        for (int i = 0; i < N; i++) assertThat(a[i] + b[i] + c[i]).isEqualTo(90);
    }

    @Test
    void a_range_is_triangular_and_ranges_with_one_key_move_together() {
        Scenario world = corridor().days(2).place("a", holding()).scenario();
        Money money = new Money(
                java.util.List.of(
                        cost("one", new Quantity.Range("k", 2, 3, 7)),
                        cost("same", new Quantity.Range("k", 20, 30, 70)),
                        cost("other", new Quantity.Range("m", 2, 3, 7)),
                        cost("flat", new Quantity.Between("f", 10, 20))),
                java.util.List.of());
        Ensemble ensemble = run(new Scenario(
                world.header(),
                world.cohorts(),
                world.network(),
                world.behaviour(),
                world.figures(),
                money,
                world.levers(),
                world.sources()));
        double[] one = ensemble.costSamples(0, 0);
        double[] same = ensemble.costSamples(1, 0);
        double[] other = ensemble.costSamples(2, 0);
        double[] flat = ensemble.costSamples(3, 0);
        int equal = 0;
        for (int i = 0; i < N; i++) {
            assertThat(same[i] / one[i]).isBetween(10 - 1e-9, 10 + 1e-9);
            if (other[i] == one[i]) equal++;
        }
        assertThat(equal).isLessThan(5);
        // Two days at the amount; Kolmogorov-Smirnov, 2.2 is passed once in 8,000 times.
        kolmogorov(one, x -> x / 2 < 3 ? Math.pow(x / 2 - 2, 2) / 5 : 1 - Math.pow(7 - x / 2, 2) / 20);
        kolmogorov(flat, x -> (x / 2 - 10) / 10);
    }

    @Test
    void closing_every_city_fills_reception_and_custody_and_slows_processing() {
        Scenario scenario = corridor()
                .days(60)
                .group("single-adult", 1)
                .families()
                .place("custody", holding())
                .place("centre", reception().limit(60).spillBack())
                .place("north", holding().limit(150).spillBack())
                .place("south", holding().limit(150).spillBack())
                .place("home", exit())
                .route("vans", "custody", "centre", bus().days(0))
                .route("to-north", "centre", "north", bus().days(2).seats(15))
                .route("to-south", "centre", "south", road())
                .route("north-home", "north", "home")
                .route("south-home", "south", "home")
                .stay("custody", daily(0.5))
                .stay("centre", daily(0.5))
                .stay("north", daily(0.1))
                .stay("south", daily(0.1))
                .share("custody", "vans", 1)
                .share("centre", "to-north", 0.5)
                .share("centre", "to-south", 0.5)
                .share("north", "north-home", 1)
                .share("south", "south-home", 1)
                .arrivals("custody", "single-adult", perDay(10))
                .arrivals("custody", "family", perDay(10))
                .lever(
                        "closed",
                        paso.world.LeverWords.limit("north", paso.scenario.Lever.Operation.SET, 0, 20, 59),
                        paso.world.LeverWords.limit("south", paso.scenario.Lever.Operation.SET, 0, 20, 59))
                .scenario();
        Ensemble open = run(scenario, 400);
        Ensemble shut = run(scenario, 400, "closed");
        assertThat(mean(shut, Measure.CENSUS, 1)).isGreaterThan(1.5 * mean(open, Measure.CENSUS, 1));
        assertThat(mean(shut, Measure.CENSUS, 0)).isGreaterThan(5 * mean(open, Measure.CENSUS, 0));
        assertThat(mean(shut, Measure.DEPARTURES, 0)).isLessThan(0.2 * mean(open, Measure.DEPARTURES, 0));
        for (int r = 0; r < 400; r++) {
            assertThat(shut.value(Measure.CENSUS, 4, 0, 59, r))
                    .isLessThanOrEqualTo(open.value(Measure.CENSUS, 4, 0, 59, r));
            assertThat(shut.value(Measure.CENSUS, 1, 0, 59, r)).isLessThanOrEqualTo(60);
        }
    }

    // ---- worlds and statistics

    private static Corridor port(Stay stay) {
        return port(holding(), stay);
    }

    private static Corridor port(paso.world.PlaceWords words, Stay stay) {
        return corridor()
                .place("port", words)
                .place("out", exit())
                .route("leave", "port", "out")
                .stay("port", stay)
                .share("port", "leave", 1);
    }

    private static Money.Cost cost(String id, Quantity amount) {
        return new Money.Cost(
                id,
                new Money.Target.AtPlace("a"),
                "payer",
                Money.Per.DAY,
                amount,
                Optional.empty(),
                Optional.empty(),
                Provenance.NONE);
    }

    private static Ensemble run(Scenario scenario) {
        return run(scenario, N);
    }

    private static Ensemble run(Scenario scenario, int replicates, String... levers) {
        Settings settings =
                new Settings(2024, replicates, Settings.Mode.RANDOM, new TreeSet<>(Arrays.asList(levers)), 2);
        Simulation simulation = Simulation.of(scenario, even(scenario), settings);
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    private static double mean(Ensemble ensemble, Measure measure, int place) {
        return ensemble.summary(measure, place, 0, 59, new double[0])[0];
    }

    private static void mean(double expected, double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        assertThat(Math.abs(mean - expected) / Math.sqrt(variance / values.length))
                .isLessThan(BOUND);
    }

    private static void poisson(double mean, double[] values) {
        moments(mean, mean, values);
        double[] chances = new double[(int) (mean + 12 * Math.sqrt(mean) + 20)];
        for (int k = 0; k < chances.length; k++) chances[k] = poisson(mean, k);
        cells(chances, values);
    }

    /// Mean and variance; the error of the variance is that of a normal law plus the excess of a binomial or
    /// Poisson.
    private static void moments(double mean, double variance, double[] values) {
        if (variance < 1e-12) {
            for (double value : values) assertThat(value).isEqualTo(Math.rint(mean));
            return;
        }
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }
        assertThat(Math.abs(sum / values.length) / Math.sqrt(variance / values.length))
                .as("mean %s", mean)
                .isLessThan(BOUND);
        double error = Math.sqrt((2 * variance * variance + variance) / values.length);
        assertThat(Math.abs(squares / values.length - variance) / error)
                .as("variance %s", variance)
                .isLessThan(BOUND);
    }

    /// Chi-square of `values` against the chances of 0, 1, 2, …, as a normal value (Wilson and Hilferty 1931).
    private static void cells(double[] chances, double[] values) {
        double[] seen = new double[chances.length];
        for (double value : values) seen[(int) value]++;
        double chi = 0;
        int cells = 0;
        double expected = 0;
        double found = 0;
        double left = values.length;
        for (int k = 0; k < chances.length; k++) {
            expected += chances[k] * values.length;
            found += seen[k];
            left -= chances[k] * values.length;
            boolean last = k == chances.length - 1;
            if (last || (expected >= 10 && left >= 10)) {
                chi += (found - expected) * (found - expected) / Math.max(expected, 1e-9);
                cells++;
                expected = 0;
                found = 0;
            }
        }
        if (cells < 2) return;
        double spread = 2.0 / (9 * (cells - 1));
        double z = (Math.cbrt(chi / (cells - 1)) - (1 - spread)) / Math.sqrt(spread);
        assertThat(z).as("chi-square %s of %s cells", chi, cells).isLessThan(BOUND);
    }

    private static void kolmogorov(double[] values, java.util.function.DoubleUnaryOperator below) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double worst = 0;
        for (int i = 0; i < sorted.length; i++) {
            double chance = below.applyAsDouble(sorted[i]);
            worst = Math.max(worst, Math.max((i + 1.0) / sorted.length - chance, chance - (double) i / sorted.length));
        }
        assertThat(worst * Math.sqrt(sorted.length)).isLessThan(2.2);
    }

    private static double binomial(int n, double p, int k) {
        double chance = Math.pow(1 - p, n - k);
        for (int i = 0; i < k; i++) chance *= p * (n - i) / (i + 1);
        return chance;
    }

    private static double poisson(double mean, int k) {
        double chance = Math.exp(-mean);
        for (int i = 1; i <= k; i++) chance *= mean / i;
        return chance;
    }
}
