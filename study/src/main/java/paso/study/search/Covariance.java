package paso.study.search;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/// Covariance of points.
final class Covariance {

    private Covariance() {}

    /// A lower triangle whose product with its transpose is `scale` times the covariance of the points.
    ///
    /// @param points [point][axis]; a little is added to every variance, so that points on a line are no obstacle
    static double[][] root(double[][] points, double scale) {
        int n = points[0].length;
        double[] mean = new double[n];
        for (double[] point : points) for (int i = 0; i < n; i++) mean[i] += point[i] / points.length;
        double[][] sum = new double[n][n];
        for (double[] point : points) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) sum[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i][j] *= scale / (points.length - 1);
                sum[j][i] = sum[i][j];
            }
            sum[i][i] += 1e-8;
        }
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(sum), 1e-9, 1e-14)
                .getL()
                .getData();
    }
}
