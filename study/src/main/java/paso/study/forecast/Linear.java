package paso.study.forecast;

/// Linear equations.
final class Linear {

    private Linear() {}

    /// Solves by elimination with the largest pivot; a direction without weight gets 0.
    ///
    /// @param a rows of coefficients with the right side last; overwritten
    static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) pivot = row;
            }
            double[] swap = a[pivot];
            a[pivot] = a[column];
            a[column] = swap;
            if (Math.abs(a[column][column]) < 1e-300) continue;
            for (int row = column + 1; row < n; row++) {
                double times = a[row][column] / a[column][column];
                for (int k = column; k <= n; k++) a[row][k] -= times * a[column][k];
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = a[row][n];
            for (int k = row + 1; k < n; k++) sum -= a[row][k] * x[k];
            x[row] = Math.abs(a[row][row]) < 1e-300 ? 0 : sum / a[row][row];
        }
        return x;
    }
}
