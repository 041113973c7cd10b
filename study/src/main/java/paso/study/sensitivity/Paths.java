package paso.study.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paso.engine.ArrivalPaths;

/// Arrivals that are the same in every replicate.
public final class Paths implements ArrivalPaths {

    /// Paths of which the low and the high ones are taken.
    private static final int DRAWN = 60;

    private final List<Series> series;
    private final double[] people; // [day * series + s]

    private Paths(List<Series> series, double[] people) {
        this.series = series;
        this.people = people;
    }

    /// The mean path in every replicate.
    ///
    /// @param days simulated days
    public static ArrivalPaths mean(ArrivalPaths paths, int days) {
        double[] people = new double[days * paths.series().size()];
        paths.draw(-1, people);
        return new Paths(paths.series(), people);
    }

    /// The mean of the paths around a share of all, by their total after the as-of date.
    ///
    /// @param u in [0.05, 0.95]
    static Paths around(ArrivalPaths paths, int days, int asOfDay, double u) {
        int columns = paths.series().size();
        double[] totals = new double[DRAWN];
        double[] people = new double[days * columns];
        for (int r = 0; r < DRAWN; r++) {
            paths.draw(r, people);
            for (int i = (asOfDay + 1) * columns; i < people.length; i++) totals[r] += people[i];
        }
        int[] order = IntStream.range(0, DRAWN)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(r -> totals[r]).thenComparing(r -> r))
                .mapToInt(Integer::intValue)
                .toArray();
        int first = (int) Math.rint((u - 0.05) * DRAWN);
        int last = Math.min(DRAWN, (int) Math.rint((u + 0.05) * DRAWN));
        double[] mean = new double[people.length];
        for (int i = first; i < last; i++) {
            paths.draw(order[i], people);
            for (int j = 0; j < mean.length; j++) mean[j] += people[j] / (last - first);
        }
        return new Paths(paths.series(), mean);
    }

    /// People of one path after the as-of date.
    double after(int asOfDay) {
        int columns = Math.max(1, series.size());
        return Arrays.stream(people, (asOfDay + 1) * columns, people.length).sum();
    }

    @Override
    public List<Series> series() {
        return series;
    }

    @Override
    public void draw(int replicate, double[] into) {
        System.arraycopy(people, 0, into, 0, people.length);
    }
}
