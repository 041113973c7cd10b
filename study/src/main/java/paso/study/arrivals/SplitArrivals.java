package paso.study.arrivals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.engine.ArrivalPaths;
import paso.random.Binomial;
import paso.random.Keys;
import paso.random.Stream;
import paso.scenario.Cohort;
import paso.scenario.Figures.Law;
import paso.scenario.Scenario;

/// Paths whose streams state one attribute more: that of a [Composition].
///
/// The whole people of a counted stream, as they add up day by day, are split by a multinomial draw, so that the
/// parts sum to the people; the mean path and rates are split by the shares. A stream that states the attribute
/// already, or whose place does not keep it, passes through. Several attributes are split one after the other, each
/// by shares that do not depend on the others.
final class SplitArrivals implements ArrivalPaths {

    /// Keeps a sum of fractions that ought to be whole from falling short of it.
    private static final double WHOLE = 1e-6;

    private final ArrivalPaths paths;
    private final int width; // streams before the split
    private final int days;
    private final List<Series> series;
    private final int[][] parts; // [stream before], its columns after: one, or one for each value
    private final double[][][] shares; // [day][stream before][value], empty where the stream passes through
    private final boolean[] counted; // [stream before]
    private final long[] keys; // [stream before]
    private final long seed;

    /// Splits every attribute that margins tell, in the order of their names.
    static ArrivalPaths of(ArrivalPaths paths, Scenario scenario, List<Inflow> inflows, long seed) {
        ArrivalPaths split = paths;
        for (String attribute : scenario.cohorts().attributes().keySet()) {
            Composition composition = new Composition(scenario, inflows, attribute);
            boolean splits = false;
            for (int s = 0; s < inflows.size(); s++) {
                splits |= composition.counts(s) && lacks(inflows.get(s).series(), attribute, scenario);
            }
            if (splits) split = new SplitArrivals(split, scenario, inflows, attribute, composition, seed);
        }
        return split;
    }

    private SplitArrivals(
            ArrivalPaths paths,
            Scenario scenario,
            List<Inflow> inflows,
            String attribute,
            Composition composition,
            long seed) {
        this.paths = paths;
        List<Series> before = paths.series();
        width = before.size();
        days = scenario.timeline().days();
        parts = new int[width][];
        counted = new boolean[width];
        keys = new long[width];
        shares = new double[days][width][0];
        int[] origin = new int[width]; // stream of the scenario, or -1 where it passes through
        Map<Series, Integer> columns = new LinkedHashMap<>();
        for (int s = 0; s < width; s++) {
            Series stream = before.get(s);
            counted[s] = stream.law() == Law.COUNTED;
            keys[s] = key(attribute, stream);
            origin[s] = lacks(stream, attribute, scenario) ? origin(stream, inflows) : -1;
            if (origin[s] >= 0 && !composition.counts(origin[s])) origin[s] = -1;
            List<String> values = origin[s] < 0 ? List.of("") : composition.values();
            parts[s] = new int[values.size()];
            for (int v = 0; v < parts[s].length; v++) {
                Series part = origin[s] < 0 ? stream : with(stream, attribute, values.get(v));
                Integer known = columns.putIfAbsent(part, columns.size());
                parts[s][v] = known == null ? columns.size() - 1 : known;
            }
        }
        series = List.copyOf(columns.keySet());
        for (int day = 0; day < days; day++) {
            LocalDate date = scenario.timeline().start().plusDays(day);
            double[][] fitted = composition.on(date);
            for (int s = 0; s < width; s++) if (origin[s] >= 0) shares[day][s] = fitted[origin[s]];
        }
        this.seed = Keys.mix(seed);
    }

    private static boolean lacks(Series stream, String attribute, Scenario scenario) {
        return !stream.attributes().containsKey(attribute)
                && scenario.network().place(stream.place()).keeps().contains(attribute);
    }

    private static long key(String attribute, Series stream) {
        String who = new Cohort(stream.group(), stream.attributes(), 1).key();
        return Keys.of("arrivals", "split", attribute, stream.place(), who);
    }

    private static Series with(Series stream, String attribute, String value) {
        SortedMap<String, String> attributes = new TreeMap<>(stream.attributes());
        attributes.put(attribute, value);
        return new Series(stream.place(), stream.group(), attributes, stream.law());
    }

    /// The stream of the scenario that this one is a part of: the one that states the most of what it states.
    private static int origin(Series stream, List<Inflow> inflows) {
        int best = -1;
        for (int s = 0; s < inflows.size(); s++) {
            Series other = inflows.get(s).series();
            boolean part = other.place().equals(stream.place())
                    && other.group().equals(stream.group())
                    && other.law() == stream.law()
                    && stream.attributes()
                            .entrySet()
                            .containsAll(other.attributes().entrySet());
            boolean nearer = best < 0
                    || other.attributes().size()
                            > inflows.get(best).series().attributes().size();
            if (part && nearer) best = s;
        }
        return best;
    }

    @Override
    public List<Series> series() {
        return series;
    }

    @Override
    public void draw(int replicate, double[] people) {
        double[] before = new double[days * width];
        paths.draw(replicate, before);
        java.util.Arrays.fill(people, 0, days * series.size(), 0);
        Stream stream = new Stream();
        for (int s = 0; s < width; s++) {
            boolean whole = replicate >= 0 && counted[s];
            double sum = 0;
            double given = 0;
            for (int day = 0; day < days; day++) {
                double came = before[day * width + s];
                int from = day * series.size();
                double[] share = shares[day][s];
                if (share.length == 0) {
                    people[from + parts[s][0]] += came;
                } else if (whole) {
                    sum += came;
                    double today = Math.max(0, Math.floor(sum + WHOLE) - given);
                    given += today;
                    stream.seek(Keys.mix(seed ^ Keys.mix(replicate)) ^ Keys.mix(day), keys[s]);
                    multinomial(today, share, stream, people, from, parts[s]);
                } else {
                    for (int v = 0; v < share.length; v++) people[from + parts[s][v]] += came * share[v];
                }
            }
        }
    }

    private static void multinomial(double n, double[] share, Stream stream, double[] people, int from, int[] to) {
        double left = n;
        double rest = 1;
        int last = share.length - 1;
        while (last > 0 && share[last] == 0) last--; // rounding puts nobody where the share is 0
        for (int v = 0; v <= last && left > 0; v++) {
            double mine = v == last ? left : Binomial.draw(left, rest > 0 ? share[v] / rest : 1, stream);
            people[from + to[v]] += mine;
            left -= mine;
            rest -= share[v];
        }
    }
}
