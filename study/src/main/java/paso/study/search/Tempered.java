package paso.study.search;

import java.util.Arrays;
import paso.random.Keys;
import paso.random.Stream;
import paso.study.search.Box.Cost;

/// A sequential Monte Carlo sampler: particles drawn near a point that a search has found, led step by step to the
/// posterior (Del Moral, Doucet and Jasra 2006; steps chosen so that the effective number of particles falls to half,
/// Jasra et al. 2011).
///
/// The path of targets is `q(z)^(1 - f) * (prior(z) * likelihood(z))^f` for `f` from 0 to 1, with a standard normal
/// prior and `q` the normal distribution that the particles are drawn from. After each step particles are resampled
/// and moved by random-walk Metropolis. Its covariance is that of the weighted particles before they were resampled,
/// as resampled ones are copies of few; its scale begins at 2.38 / root of the number of axes (Roberts, Gelman and
/// Gilks 1997) and follows what is accepted, towards 0.234. Moves go on until as many were taken as there are
/// particles, or [#MOST_MOVES] times as many as asked for were tried.
public final class Tempered {

    private static final int MOST_STEPS = 40;
    private static final double KEPT = 0.5; // share of particles that still count when a step ends
    private static final int MOST_MOVES = 4; // times as many as asked for
    private static final double ACCEPTED = 0.234; // what a random walk does best with
    private static final double LEAST_SCALE = 0.05; // of the first
    private static final double MOST_SCALE = 2;

    private final int axes;
    private final int particles;
    private final double[] centre;
    private final double[] spread;
    private final long seed;
    private final Cost minusLogLikelihood;

    private final double[][] z; // [particle][axis], standard normal a priori
    private double[] cost; // [particle], minus log likelihood
    private double scale = 1; // of moves, in units of the first
    private int accepted;
    private int proposed;

    /// What was found.
    ///
    /// @param steps    temperatures used
    /// @param accepted share of moves that were taken
    /// @param runs     points whose cost was asked for
    /// @param distinct different points among the particles
    public record Summary(int steps, double accepted, int runs, int distinct) {}

    private final Summary summary;

    /// Samples the posterior.
    ///
    /// @param centre             [axis], standard normal a priori: where the first particles lie
    /// @param spread             [axis], their standard deviations, > 0
    /// @param particles          at least 10
    /// @param moves              moves of every particle at every step, at least 1; more where few are taken
    /// @param minusLogLikelihood of points in the unit box: the share below each `z`
    public Tempered(double[] centre, double[] spread, int particles, int moves, long seed, Cost minusLogLikelihood) {
        if (particles < 10)
            throw new IllegalArgumentException("tempered: particles must be >= 10 but was " + particles);
        axes = centre.length;
        this.particles = particles;
        this.centre = centre.clone();
        this.spread = spread.clone();
        this.seed = seed;
        this.minusLogLikelihood = minusLogLikelihood;
        z = new double[particles][axes];
        Stream stream = new Stream();
        for (int p = 0; p < particles; p++) {
            stream.seek(Keys.mix(seed), Keys.of("tempered", "first", Integer.toString(p)));
            for (int i = 0; i < axes; i++) z[p][i] = centre[i] + spread[i] * Box.normal(stream.uniform());
        }
        cost = costs(z);
        double f = 0;
        int step = 0;
        while (f < 1 && step < MOST_STEPS) {
            double next = step == MOST_STEPS - 1 ? 1 : further(f);
            double[][] root = Covariance.root(z, weights(next - f), 2.38 * 2.38 / axes);
            resample(next - f, step);
            f = next;
            int before = accepted;
            for (int m = 0; m < MOST_MOVES * moves && (m < moves || accepted - before < particles); m++)
                move(f, root, step * MOST_MOVES * moves + m);
            step++;
        }
        summary = new Summary(step, proposed == 0 ? 0 : accepted / (double) proposed, particles + proposed, distinct());
    }

    private int distinct() {
        return (int) Arrays.stream(z).map(Arrays::hashCode).distinct().count();
    }

    /// Points of the posterior in the unit box, all of equal weight: [particle][axis].
    public double[][] points() {
        double[][] points = new double[particles][];
        for (int p = 0; p < particles; p++) points[p] = inBox(z[p]);
        return points;
    }

    public Summary summary() {
        return summary;
    }

    private double[] costs(double[][] some) {
        double[][] points = new double[some.length][];
        for (int p = 0; p < some.length; p++) points[p] = inBox(some[p]);
        double[] costs = minusLogLikelihood.of(points);
        for (int p = 0; p < costs.length; p++) if (Double.isNaN(costs[p])) costs[p] = Double.POSITIVE_INFINITY;
        return costs;
    }

    private static double[] inBox(double[] z) {
        double[] u = new double[z.length];
        for (int i = 0; i < u.length; i++) u[i] = Box.share(z[i]);
        return u;
    }

    /// log of prior times likelihood over q: what a unit of temperature weighs.
    private double gain(double[] at, double costOf) {
        double sum = -costOf;
        for (int i = 0; i < axes; i++) {
            double d = (at[i] - centre[i]) / spread[i];
            sum += 0.5 * d * d + StrictMath.log(spread[i]) - 0.5 * at[i] * at[i];
        }
        return sum;
    }

    /// The farthest temperature at which enough particles still count.
    private double further(double f) {
        if (effective(1 - f) >= KEPT * particles) return 1;
        double low = 0;
        double high = 1 - f;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (effective(middle) >= KEPT * particles) low = middle;
            else high = middle;
        }
        return Math.min(1, f + Math.max(low, 1e-6));
    }

    private double effective(double step) {
        double[] w = weights(step);
        double squares = 0;
        for (double one : w) squares += one * one;
        return 1 / squares;
    }

    private double[] weights(double step) {
        double[] w = new double[particles];
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < particles; p++) {
            w[p] = step * gain(z[p], cost[p]);
            most = Math.max(most, w[p]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            Arrays.fill(w, 1.0 / particles);
            return w;
        }
        double sum = 0;
        for (int p = 0; p < particles; p++) {
            w[p] = StrictMath.exp(w[p] - most);
            sum += w[p];
        }
        for (int p = 0; p < particles; p++) w[p] /= sum;
        return w;
    }

    /// Systematic resampling (Kitagawa 1996).
    private void resample(double step, int index) {
        double[] w = weights(step);
        Stream stream = new Stream();
        stream.seek(Keys.mix(seed), Keys.of("tempered", "resample", Integer.toString(index)));
        double u = stream.uniform() / particles;
        double[][] kept = new double[particles][];
        double[] keptCost = new double[particles];
        double sum = w[0];
        int from = 0;
        for (int p = 0; p < particles; p++) {
            while (u > sum && from < particles - 1) sum += w[++from];
            kept[p] = z[from].clone();
            keptCost[p] = cost[from];
            u += 1.0 / particles;
        }
        for (int p = 0; p < particles; p++) z[p] = kept[p];
        cost = keptCost;
    }

    private void move(double f, double[][] root, int index) {
        int before = accepted;
        double[][] tried = new double[particles][axes];
        double[] lots = new double[particles];
        Stream stream = new Stream();
        for (int p = 0; p < particles; p++) {
            stream.seek(Keys.mix(seed), Keys.of("tempered", "move", Integer.toString(index), Integer.toString(p)));
            double[] e = new double[axes];
            for (int i = 0; i < axes; i++) e[i] = Box.normal(stream.uniform());
            for (int i = 0; i < axes; i++) {
                tried[p][i] = z[p][i];
                for (int j = 0; j <= i; j++) tried[p][i] += scale * root[i][j] * e[j];
            }
            lots[p] = stream.uniform();
        }
        double[] costs = costs(tried);
        for (int p = 0; p < particles; p++) {
            double odds = target(tried[p], costs[p], f) - target(z[p], cost[p], f);
            proposed++;
            if (StrictMath.log(lots[p]) < odds) {
                z[p] = tried[p];
                cost[p] = costs[p];
                accepted++;
            }
        }
        double taken = (accepted - before) / (double) particles;
        scale = Math.clamp(scale * StrictMath.exp(2 * (taken - ACCEPTED)), LEAST_SCALE, MOST_SCALE);
    }

    private double target(double[] at, double costOf, double f) {
        double q = 0;
        for (int i = 0; i < axes; i++) {
            double d = (at[i] - centre[i]) / spread[i];
            q -= 0.5 * d * d;
        }
        double gain = gain(at, costOf);
        return gain == Double.NEGATIVE_INFINITY ? gain : q + f * gain;
    }
}
