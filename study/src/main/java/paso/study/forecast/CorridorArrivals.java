package paso.study.forecast;

import java.util.Arrays;
import java.util.List;
import paso.engine.ArrivalPaths;
import paso.scenario.Scenario;

/// What comes into the corridor each day: published figures spread over their days, then sample paths.
///
/// Provisional: `docs/arrivals.md` has the equations and their limits. The path of a replicate is a pure function of
/// the
/// scenario's readable rows, the seed and the replicate's number; the order of rows does not matter.
public final class CorridorArrivals implements ArrivalPaths {

    private final List<Series> series;
    private final double[] known; // [day * series + s], people
    private final List<PathMaker> makers;

    private CorridorArrivals(List<Series> series, double[] known, List<PathMaker> makers) {
        this.series = series;
        this.known = known;
        this.makers = makers;
    }

    /// Lays the paths out; takes well under a second.
    ///
    /// @param seed same scenario and seed: same paths
    /// @throws IllegalArgumentException when a row of arrivals names no group
    public static ArrivalPaths of(Scenario scenario, long seed) {
        List<Inflow> inflows = Inflow.of(scenario.figures().arrivals());
        double[] known = Spread.over(scenario, inflows);
        int[] all = new int[inflows.size()];
        int count = 0;
        for (int s = 0; s < all.length; s++) if (inflows.get(s).counted()) all[count++] = s;
        List<PathMaker> makers = List.of(new Flat(inflows, Arrays.copyOf(all, count), scenario.timeline()));
        return new CorridorArrivals(inflows.stream().map(Inflow::series).toList(), known, makers);
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
