package paso.study.parity;

import paso.random.Keys;
import paso.random.Stream;

/// Whether two samples of vectors come from one law: the energy distance of Székely and Rizzo (2004), with a
/// permutation test.
///
/// @param distance twice the mean distance between the samples, less those within each; on parts divided by their
///                 pooled standard deviation
/// @param p        share of relabelled samples that are as far apart, counting the sample itself; in (0, 1]
public record EnergyTest(double distance, double p) {

    /// Tests two samples.
    ///
    /// @param rounds relabelled samples, at least 1
    public static EnergyTest of(double[][] one, double[][] other, int rounds, long seed) {
        double[][] all = new double[one.length + other.length][];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        double[][] apart = distances(standard(all));
        int[] label = new int[all.length];
        for (int i = 0; i < label.length; i++) label[i] = i;
        double seen = energy(apart, label, one.length);
        Stream random = new Stream();
        random.seek(Keys.mix(seed), Keys.of("energy"));
        int asFar = 1;
        for (int round = 0; round < rounds; round++) {
            for (int i = label.length - 1; i > 0; i--) {
                int j = (int) (random.uniform() * (i + 1));
                int kept = label[i];
                label[i] = label[j];
                label[j] = kept;
            }
            if (energy(apart, label, one.length) >= seen) asFar++;
        }
        return new EnergyTest(seen, asFar / (rounds + 1.0));
    }

    private static double[][] standard(double[][] rows) {
        int parts = rows[0].length;
        double[][] out = new double[rows.length][parts];
        for (int k = 0; k < parts; k++) {
            double mean = 0;
            for (double[] row : rows) mean += row[k] / rows.length;
            double square = 0;
            for (double[] row : rows) square += (row[k] - mean) * (row[k] - mean);
            double deviation = Math.sqrt(square / Math.max(1, rows.length - 1));
            for (int i = 0; i < rows.length; i++) out[i][k] = deviation == 0 ? 0 : (rows[i][k] - mean) / deviation;
        }
        return out;
    }

    private static double[][] distances(double[][] rows) {
        double[][] apart = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double square = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    double gap = rows[i][k] - rows[j][k];
                    square += gap * gap;
                }
                apart[i][j] = Math.sqrt(square);
                apart[j][i] = apart[i][j];
            }
        }
        return apart;
    }

    private static double energy(double[][] apart, int[] label, int first) {
        double within = 0;
        double between = 0;
        double beyond = 0;
        for (int i = 0; i < label.length; i++) {
            for (int j = 0; j < i; j++) {
                double gap = apart[label[i]][label[j]];
                if (i < first) within += gap;
                else if (j < first) between += gap;
                else beyond += gap;
            }
        }
        double n = first;
        double m = label.length - (double) first;
        return 2 * between / (n * m) - 2 * within / (n * n) - 2 * beyond / (m * m);
    }
}
