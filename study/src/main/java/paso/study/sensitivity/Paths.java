package paso.study.sensitivity;

import java.util.Arrays;
import java.util.List;
import paso.engine.ArrivalPaths;
import paso.results.Quantiles;

/// Arrivals at one place of their distribution.
public final class Paths {

    /// Paths from which the distribution of totals is taken.
    private static final int DRAWN = 60;

    private Paths() {}

    /// The mean path in every replicate.
    ///
    /// @param days simulated days
    public static ArrivalPaths mean(ArrivalPaths paths, int days) {
        double[] people = new double[days * paths.series().size()];
        paths.draw(-1, people);
        return new Same(paths.series(), people);
    }

    /// Every path as drawn, scaled after the as-of date so that its total is the total below which a share `u` of all
    /// paths lie: how each path rises and falls stays its own.
    ///
    /// @param u in (0, 1)
    static Scaled at(ArrivalPaths paths, int days, int asOfDay, double u) {
        int from = (asOfDay + 1) * paths.series().size();
        double[] people = new double[days * paths.series().size()];
        double[] totals = new double[DRAWN];
        for (int r = 0; r < DRAWN; r++) {
            paths.draw(r, people);
            totals[r] = Arrays.stream(people, from, people.length).sum();
        }
        Arrays.sort(totals);
        return new Scaled(paths, from, Quantiles.of(totals, u));
    }

    /// Paths with the same total.
    ///
    /// @param from  index of the first number after the as-of date
    /// @param total people from then on
    record Scaled(ArrivalPaths paths, int from, double total) implements ArrivalPaths {

        @Override
        public List<Series> series() {
            return paths.series();
        }

        @Override
        public void draw(int replicate, double[] people) {
            paths.draw(replicate, people);
            double sum = Arrays.stream(people, from, people.length).sum();
            if (sum <= 0) return;
            for (int i = from; i < people.length; i++) people[i] *= total / sum;
        }
    }

    /// The same numbers in every replicate.
    private static final class Same implements ArrivalPaths {

        private final List<Series> series;
        private final double[] people; // [day * series + s]

        Same(List<Series> series, double[] people) {
            this.series = series;
            this.people = people;
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
}
