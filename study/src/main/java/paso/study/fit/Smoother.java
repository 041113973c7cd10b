package paso.study.fit;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// One step of the ensemble smoother with multiple data assimilation (Emerick and Reynolds 2013, eq. 8).
///
/// Gains between a parameter and a figure that hardly correlate are shrunk, for with few members chance alone makes
/// correlations of about 1 over the root of their number (Luo and Bhakta 2020, with the weights below).
final class Smoother {

    private Smoother() {}

    /// Moves the parameters of every member towards the figures.
    ///
    /// @param z         [member][parameter], standard normal before any figure was seen; changed in place
    /// @param predicted [member][figure], in standard deviations of the figure
    /// @param misfit    [member][figure], perturbed figure less prediction, likewise
    /// @param inflation factor on the variance of the figures in this step, >= 1
    static void move(double[][] z, double[][] predicted, double[][] misfit, double inflation) {
        int members = z.length;
        int figures = predicted[0].length;
        double[][] d = centred(predicted);
        double[][] p = centred(z);
        RealMatrix anomalies = MatrixUtils.createRealMatrix(d);
        RealMatrix spread = anomalies.transposeMultiply(anomalies).scalarMultiply(1.0 / (members - 1));
        for (int f = 0; f < figures; f++) spread.addToEntry(f, f, inflation);
        DecompositionSolver solver = new CholeskyDecomposition(spread, 1e-9, 1e-12).getSolver();
        RealMatrix cross = MatrixUtils.createRealMatrix(p)
                .transposeMultiply(anomalies)
                .scalarMultiply(1.0 / (members - 1)); // [parameter][figure]
        RealMatrix gain = solver.solve(cross.transpose()).transpose(); // [parameter][figure]
        double[] deviationZ = deviations(p);
        double[] deviationD = deviations(d);
        for (int k = 0; k < deviationZ.length; k++) {
            for (int f = 0; f < figures; f++) {
                double scale = deviationZ[k] * deviationD[f];
                double correlation = scale > 0 ? cross.getEntry(k, f) / scale : 0;
                gain.multiplyEntry(k, f, weight(correlation, members));
            }
        }
        for (int m = 0; m < members; m++) {
            double[] step = gain.operate(misfit[m]);
            for (int k = 0; k < step.length; k++) z[m][k] += step[k];
        }
    }

    /// 0 up to twice the size that chance alone gives a correlation, towards 1 for clear ones.
    static double weight(double correlation, int members) {
        double noise = 2 / Math.sqrt(members);
        double size = Math.abs(correlation);
        return size <= noise ? 0 : 1 - (noise / size) * (noise / size);
    }

    private static double[][] centred(double[][] rows) {
        int columns = rows[0].length;
        double[] mean = new double[columns];
        for (double[] row : rows) for (int c = 0; c < columns; c++) mean[c] += row[c] / rows.length;
        double[][] centred = new double[rows.length][columns];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) centred[r][c] = rows[r][c] - mean[c];
        }
        return centred;
    }

    private static double[] deviations(double[][] centred) {
        double[] deviations = new double[centred[0].length];
        for (double[] row : centred) {
            for (int c = 0; c < deviations.length; c++) deviations[c] += row[c] * row[c];
        }
        for (int c = 0; c < deviations.length; c++) deviations[c] = Math.sqrt(deviations[c] / (centred.length - 1));
        return deviations;
    }
}
