package paso.study.search;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/// Covariance of points.
final class Covariance {

    private Covariance() {}

    /// A lower triangle whose product with its transpose is `scale` times the covariance of the points.
    ///
    /// @param points  [point][axis]; a little is added to every variance, so that points on a line are no obstacle
    /// @param weights [point], sum to 1
    static double[][] root(double[][] points, double[] weights, double scale) {
        int n = points[0].length;
        double[] mean = new double[n];
        double squares = 0;
        for (int p = 0; p < points.length; p++) {
            squares += weights[p] * weights[p];
            for (int i = 0; i < n; i++) mean[i] += weights[p] * points[p][i];
        }
        double[][] sum = new double[n][n];
        for (int p = 0; p < points.length; p++) {
            double[] point = points[p];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) sum[i][j] += weights[p] * (point[i] - mean[i]) * (point[j] - mean[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i][j] *= scale / Math.max(1 - squares, 1e-3);
                sum[j][i] = sum[i][j];
            }
            sum[i][i] += 1e-8;
        }
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(sum), 1e-9, 1e-14)
                .getL()
                .getData();
    }
}
