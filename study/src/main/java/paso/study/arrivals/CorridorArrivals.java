package paso.study.arrivals;

import java.util.ArrayList;
import java.util.List;
import paso.engine.ArrivalPaths;
import paso.scenario.Scenario;

/// What comes into the corridor each day: published figures spread over their days, then sample paths, each split
/// by the attributes of which only margins are known.
///
/// `docs/arrivals.md` has the equations and their limits. The path of a replicate is a pure
/// function of the scenario's readable rows, the seed and the replicate's number; the order of rows does not
/// matter.
public final class CorridorArrivals implements ArrivalPaths {

    private final List<Series> series;
    private final double[] known; // [day * series + s], people
    private final List<PathMaker> makers;

    private CorridorArrivals(List<Series> series, double[] known, List<PathMaker> makers) {
        this.series = series;
        this.known = known;
        this.makers = makers;
    }

    /// Forecasts the streams that have history enough and lays the paths out.
    ///
    /// @param seed same scenario and seed: same paths
    /// @throws IllegalArgumentException when a row of arrivals names no group
    public static ArrivalPaths of(Scenario scenario, long seed) {
        List<Inflow> inflows = Inflow.of(scenario.figures().arrivals());
        List<Evidence> evidence = Evidence.of(scenario, inflows);
        double[] known = Spread.over(scenario, inflows, evidence);
        List<Integer> flat = new ArrayList<>();
        List<Integer> forecast = new ArrayList<>();
        for (int s = 0; s < inflows.size(); s++) {
            Inflow inflow = inflows.get(s);
            if (!inflow.counted() || !inflow.last().isBefore(scenario.timeline().last())) continue;
            if (goesOnAsRate(inflow, inflows)) continue;
            (History.enough(inflow) ? forecast : flat).add(s);
        }
        new Flat(inflows, columns(flat), scenario.timeline()).fill(0, known);
        List<PathMaker> makers = new ArrayList<>();
        if (!forecast.isEmpty()) {
            makers.add(new LevelPaths(scenario.timeline(), inflows, columns(forecast), evidence, known, seed));
        }
        ArrivalPaths paths =
                new CorridorArrivals(inflows.stream().map(Inflow::series).toList(), known, makers);
        return SplitArrivals.of(paths, scenario, inflows, seed);
    }

    /// A stated rate for the days after the last count of the same people takes the place of any path of ours.
    private static boolean goesOnAsRate(Inflow counted, List<Inflow> inflows) {
        return inflows.stream()
                .filter(other -> !other.counted() && other.last().isAfter(counted.last()))
                .map(Inflow::series)
                .anyMatch(rate -> rate.place().equals(counted.series().place())
                        && rate.group().equals(counted.series().group())
                        && rate.attributes().equals(counted.series().attributes()));
    }

    private static int[] columns(List<Integer> some) {
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public List<Series> series() {
        return series;
    }

    @Override
    public void draw(int replicate, double[] people) {
        System.arraycopy(known, 0, people, 0, known.length);
        for (PathMaker maker : makers) maker.fill(replicate, people);
    }
}
