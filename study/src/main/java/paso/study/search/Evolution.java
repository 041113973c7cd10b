package paso.study.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import paso.random.Keys;
import paso.random.Stream;
import paso.study.search.Box.Cost;

/// Covariance matrix adaptation evolution strategy in the unit box: CMA-ES with rank-one and rank-mu updates and
/// cumulative step-size adaptation (Hansen 2016, arXiv:1604.00772, with its default constants).
///
/// Points outside the box are folded back into it, so every point whose cost is asked for lies inside. A whole
/// generation is asked for at once.
public final class Evolution {

    private final int n;
    private final long seed;
    private final int offspring;
    private final int parents;
    private final double[] weights; // [parent], sum to 1
    private final double effective; // variance-effective number of parents
    private final double cc;
    private final double cs;
    private final double c1;
    private final double cmu;
    private final double damping;
    private final double expected; // length of a standard normal vector

    private final double[] mean; // [axis], not folded
    private double sigma;
    private final double[] pathC; // [axis]
    private final double[] pathS; // [axis]
    private RealMatrix covariance;
    private RealMatrix basis; // columns are eigenvectors
    private double[] roots; // [axis], roots of eigenvalues
    private int generation;

    /// The best point found.
    public static final class Found {
        private final double[] point;
        private final double cost;
        private final double[] spread;
        private final int points;

        private Found(double[] point, double cost, double[] spread, int points) {
            this.point = point;
            this.cost = cost;
            this.spread = spread;
            this.points = points;
        }

        /// In [0, 1] on every axis.
        public double[] point() {
            return point.clone();
        }

        public double cost() {
            return cost;
        }

        /// Standard deviations of the last generation on every axis.
        public double[] spread() {
            return spread.clone();
        }

        /// How many points were asked for.
        public int points() {
            return points;
        }
    }

    private Evolution(double[] start, double sigma, int offspring, long seed) {
        n = start.length;
        this.seed = seed;
        this.offspring = offspring;
        parents = offspring / 2;
        weights = weights(offspring, parents);
        double squares = 0;
        for (double w : weights) squares += w * w;
        effective = 1 / squares;
        cc = (4 + effective / n) / (n + 4 + 2 * effective / n);
        cs = (effective + 2) / (n + effective + 5);
        c1 = 2 / ((n + 1.3) * (n + 1.3) + effective);
        cmu = Math.min(1 - c1, 2 * (effective - 2 + 1 / effective) / ((n + 2) * (n + 2) + effective));
        damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cs;
        expected = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
        mean = start.clone();
        this.sigma = sigma;
        pathC = new double[n];
        pathS = new double[n];
        covariance = MatrixUtils.createRealIdentityMatrix(n);
        basis = MatrixUtils.createRealIdentityMatrix(n);
        roots = new double[n];
        Arrays.fill(roots, 1);
    }

    /// Points of a generation where nothing else is asked for: `4 + floor(3 ln n)`.
    public static int generation(int axes) {
        return 4 + (int) Math.floor(3 * StrictMath.log(axes));
    }

    /// Searches until `points` points were asked for or the steps are below a ten thousandth of the box.
    ///
    /// @param start     in [0, 1] on every axis
    /// @param sigma     first standard deviation on every axis, > 0
    /// @param offspring points of a generation, at least 4
    /// @param points    most points, at least one generation
    public static Found least(double[] start, double sigma, int offspring, int points, long seed, Cost cost) {
        if (start.length == 0) throw new IllegalArgumentException("evolution: a box needs at least one axis");
        if (offspring < 4) throw new IllegalArgumentException("evolution: offspring must be >= 4 but was " + offspring);
        Evolution evolution = new Evolution(start, sigma, offspring, seed);
        double[] best = start.clone();
        double least = Double.POSITIVE_INFINITY;
        int asked = 0;
        while (asked + offspring <= points || asked == 0) {
            double[][] z = evolution.draw();
            double[][] inside = new double[offspring][];
            for (int k = 0; k < offspring; k++) inside[k] = Box.folded(evolution.at(z[k]));
            double[] costs = cost.of(inside);
            asked += offspring;
            int[] order = order(costs);
            if (costs[order[0]] < least) {
                least = costs[order[0]];
                best = inside[order[0]];
            }
            evolution.learn(z, order);
            if (evolution.still()) break;
        }
        return new Found(best, least, evolution.spread(), asked);
    }

    /// log weights: the better half counts, the best most.
    private static double[] weights(int offspring, int parents) {
        double[] weights = new double[parents];
        double sum = 0;
        for (int i = 0; i < parents; i++) {
            weights[i] = StrictMath.log((offspring + 1) / 2.0) - StrictMath.log(i + 1);
            sum += weights[i];
        }
        for (int i = 0; i < parents; i++) weights[i] /= sum;
        return weights;
    }

    /// A cost that is not a number is worse than any other; equal costs stay in the order of their points.
    private static int[] order(double[] costs) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Double.isNaN(costs[i]) ? Double.POSITIVE_INFINITY : costs[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[][] draw() {
        double[][] z = new double[offspring][n];
        Stream stream = new Stream();
        for (int k = 0; k < offspring; k++) {
            stream.seek(Keys.mix(seed), Keys.of("evolution", Integer.toString(generation), Integer.toString(k)));
            for (int i = 0; i < n; i++) z[k][i] = Box.normal(stream.uniform());
        }
        return z;
    }

    /// `mean + sigma B D z`.
    private double[] at(double[] z) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double step = 0;
            for (int j = 0; j < n; j++) step += basis.getEntry(i, j) * roots[j] * z[j];
            x[i] = mean[i] + sigma * step;
        }
        return x;
    }

    private void learn(double[][] z, int[] order) {
        generation++;
        double[] meanZ = new double[n];
        for (int p = 0; p < parents; p++) {
            for (int i = 0; i < n; i++) meanZ[i] += weights[p] * z[order[p]][i];
        }
        double[] y = turned(meanZ, true);
        double[] whitened = turned(meanZ, false);
        double length = 0;
        for (int i = 0; i < n; i++) {
            mean[i] += sigma * y[i];
            pathS[i] = (1 - cs) * pathS[i] + Math.sqrt(cs * (2 - cs) * effective) * whitened[i];
            length += pathS[i] * pathS[i];
        }
        length = Math.sqrt(length);
        double grown = Math.sqrt(1 - StrictMath.pow(1 - cs, 2.0 * generation));
        boolean slow = length / grown < (1.4 + 2 / (n + 1.0)) * expected;
        for (int i = 0; i < n; i++) {
            pathC[i] = (1 - cc) * pathC[i] + (slow ? Math.sqrt(cc * (2 - cc) * effective) * y[i] : 0);
        }
        double kept = 1 - c1 - cmu + (slow ? 0 : c1 * cc * (2 - cc));
        RealMatrix next = covariance.scalarMultiply(kept);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) next.addToEntry(i, j, c1 * pathC[i] * pathC[j]);
        }
        for (int p = 0; p < parents; p++) {
            double[] one = turned(z[order[p]], true);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) next.addToEntry(i, j, cmu * weights[p] * one[i] * one[j]);
            }
        }
        covariance = next.add(next.transpose()).scalarMultiply(0.5);
        sigma *= StrictMath.exp((cs / damping) * (length / expected - 1));
        sigma = Math.min(sigma, 1);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(covariance);
        basis = eigen.getV();
        double[] values = eigen.getEigenvalues();
        roots = new double[n];
        for (int i = 0; i < n; i++) roots[i] = Math.sqrt(Math.max(values[i], 1e-14));
    }

    /// `B D z` when stretched, else `B z`.
    private double[] turned(double[] z, boolean stretched) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) x[i] += basis.getEntry(i, j) * (stretched ? roots[j] : 1) * z[j];
        }
        return x;
    }

    private double[] spread() {
        double[] spread = new double[n];
        for (int i = 0; i < n; i++) spread[i] = sigma * Math.sqrt(Math.max(0, covariance.getEntry(i, i)));
        return spread;
    }

    private boolean still() {
        for (double s : spread()) if (s > 1e-4) return false;
        return true;
    }
}
