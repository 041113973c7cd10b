package paso.study.search;

import org.hipparchus.special.Erf;

/// The unit box: every axis from 0 to 1.
public final class Box {

    private Box() {}

    /// What a point costs.
    @FunctionalInterface
    public interface Cost {
        /// Costs of many points at once, in their order; not a number where a point has none.
        ///
        /// @param points [point][axis], each in [0, 1]
        double[] of(double[][] points);
    }

    /// A point folded back into the box: 1.2 becomes 0.8, -0.1 becomes 0.1.
    static double[] folded(double[] x) {
        double[] inside = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double t = Math.abs(x[i]) % 2;
            inside[i] = t > 1 ? 2 - t : t;
        }
        return inside;
    }

    /// The standard normal value below which a share `u` lies.
    public static double normal(double u) {
        double inside = Math.max(1e-12, Math.min(1 - 1e-12, u));
        return Math.sqrt(2) * Erf.erfInv(2 * inside - 1);
    }

    /// The share below a standard normal value.
    public static double share(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
