package paso.study.selftest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import paso.engine.ArrivalPaths;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.results.Frame;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// Runs the user's own network with every limit and lever off and holds it against closed theory.
///
/// Without limits every place is an infinite-server queue: the expected census is arrivals convolved with stays
/// along the routes, and Little's law holds. A row passes when the mean over replicates lies within its bound of
/// standard errors.
public final class SelfTest {

    private static final int MOST_REPLICATES = 200;
    private static final int FEWEST_REPLICATES = 40;
    private static final int PLACE_DAYS = 600_000;
    private static final int LARGEST = 8;

    /// Of the standard normal, beyond 4.5 lies 1 in 150,000; beyond 5.5 (for the worst of many) 1 in 26,000,000.
    private static final double BOUND = 4.5;

    private static final double BOUND_OF_MANY = 5.5;

    private SelfTest() {}

    /// What the self-test found.
    public record Card(List<Row> rows) {
        public Card {
            rows = List.copyOf(rows);
        }

        /// `true` when every row passed.
        public boolean passed() {
            return rows.stream().allMatch(Row::passed);
        }
    }

    /// One line of the card.
    ///
    /// @param expected what theory says
    /// @param found    what the engine gave
    /// @param bound    how far apart they may be, and how far they are
    public record Row(Text name, Text expected, Text found, Text bound, boolean passed) {}

    /// Takes about a second for 50 places and 210 days.
    public static Card run(Scenario scenario, long seed) {
        ArrivalPaths arrivals = Freed.arrivals(scenario);
        Scenario freed = Freed.of(scenario);
        return run(freed, arrivals, new Expectation(freed, arrivals), seed);
    }

    /// Fewer where the network is large, so that the card never takes long; a large network says more in each.
    private static int replicates(Scenario scenario) {
        int each = scenario.network().places().size() * scenario.timeline().days();
        return Math.clamp(PLACE_DAYS / Math.max(1, each), FEWEST_REPLICATES, MOST_REPLICATES);
    }

    static Card run(Scenario freed, ArrivalPaths arrivals, Expectation expectation, long seed) {
        Settings settings = new Settings(seed, replicates(freed), Settings.Mode.RANDOM, new TreeSet<>(), 2);
        Simulation simulation = Simulation.of(freed, arrivals, settings);
        Tally tally = new Tally(simulation.frame(), new Little(freed, expectation));
        simulation.run(tally, () -> false);
        List<Row> rows = new ArrayList<>();
        rows.add(accounted(tally));
        rows.addAll(largest(freed, tally, expectation));
        rows.add(everywhere(tally, expectation));
        rows.add(little(tally));
        return new Card(rows);
    }

    private static Row accounted(Tally tally) {
        return new Row(
                Text.of(
                        "People not accounted for, worst of %d runs".formatted(tally.replicates()),
                        "Personas sin contabilizar, la peor de %d ejecuciones".formatted(tally.replicates())),
                Text.of("0"),
                number(tally.missing()),
                Text.of("exactly 0", "exactamente 0"),
                tally.missing() == 0);
    }

    /// Person-nights of the places where most are spent.
    private static List<Row> largest(Scenario scenario, Tally tally, Expectation expectation) {
        Frame frame = tally.frame();
        double[] nights = new double[frame.places().size()];
        for (int place = 0; place < nights.length; place++) {
            for (int day = 0; day < frame.days(); day++) nights[place] += expectation.census(place, day);
        }
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < nights.length; place++) if (nights[place] > 0) order.add(place);
        order.sort(Comparator.<Integer>comparingDouble(place -> -nights[place])
                .thenComparing(place -> frame.places().get(place)));
        List<Row> rows = new ArrayList<>();
        for (int place : order.subList(0, Math.min(LARGEST, order.size()))) {
            Text at = scenario.network().place(frame.places().get(place)).title();
            Text name = Text.of("Person-nights at " + at.in("en"), "Noches-persona en " + at.in("es"));
            Sample found = tally.nights(place);
            rows.add(row(name, nights[place], found.mean(), found.z(nights[place])));
        }
        return rows;
    }

    /// The worst of every place on seven days.
    private static Row everywhere(Tally tally, Expectation expectation) {
        Frame frame = tally.frame();
        int compared = 0;
        double worst = 0;
        for (int place = 0; place < frame.places().size(); place++) {
            for (int i = 1; i <= 7; i++) {
                int day = i * (frame.days() - 1) / 7;
                double expected = expectation.census(place, day);
                if (expected * tally.replicates() < 400) continue; // too few people for the normal law of a mean
                compared++;
                worst = Math.max(worst, Math.abs(tally.census(place, day).z(expected)));
            }
        }
        return new Row(
                Text.of(
                        "Census of every place on seven days, largest of %d gaps".formatted(compared),
                        "Presentes en cada lugar en siete días, la mayor de %d diferencias".formatted(compared)),
                Text.of("0"),
                Text.of(one(worst) + " standard errors", comma(worst) + " errores estándar"),
                Text.of("below " + one(BOUND_OF_MANY), "menos de " + comma(BOUND_OF_MANY)),
                worst < BOUND_OF_MANY);
    }

    /// Nights stayed against arrivals times stay, with the arrivals that came.
    private static Row little(Tally tally) {
        double z = tally.littleZ();
        Text name = Text.of(
                "Little's law: nights stayed, by arrivals and stays",
                "Ley de Little: noches de estancia, según llegadas y estancias");
        return row(name, tally.littleExpected(), tally.littleFound(), z);
    }

    private static Row row(Text name, double expected, double found, double z) {
        Text gap = Text.of(
                "%s of at most %s standard errors".formatted(one(Math.abs(z)), one(BOUND)),
                "%s de %s errores estándar como máximo".formatted(comma(Math.abs(z)), comma(BOUND)));
        return new Row(name, number(expected), number(found), gap, Math.abs(z) < BOUND);
    }

    private static Text number(double value) {
        return Text.of(one(value), comma(value));
    }

    /// One decimal.
    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String comma(double value) {
        return one(value).replace('.', ',');
    }
}
