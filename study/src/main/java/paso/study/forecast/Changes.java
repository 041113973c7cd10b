package paso.study.forecast;

/// Autoregression of changes with a ridge towards no change at all (Hoerl and Kennard 1970), iterated.
///
/// @param lags     changes that the next one leans on
/// @param seasonal also the change one season before
/// @param ridge    weight of the pull towards 0, in observations
/// @param calendar also a mean change for each place of the season, drawn to 0 by as much
record Changes(String name, int lags, boolean seasonal, double ridge, boolean calendar) implements Candidate {

    Changes(String name, int lags, boolean seasonal, double ridge) {
        this(name, lags, seasonal, ridge, false);
    }

    @Override
    public double[] ahead(double[] past, int season, int ahead) {
        int n = past.length - 1;
        int deepest = seasonal && n >= 3 * season ? season : lags;
        int lagged = lags + (deepest > lags ? 1 : 0);
        int width = lagged + (calendar && n >= 2 * season ? season : 0);
        double[] d = new double[n + ahead];
        for (int t = 0; t < n; t++) d[t] = past[t + 1] - past[t];
        double[] next = new double[ahead];
        double value = past[n];
        if (n < deepest + 2 * lagged + 4) {
            java.util.Arrays.fill(next, value);
            return next;
        }
        double variance = 0;
        for (int t = 0; t < n; t++) variance += d[t] * d[t] / n;
        double limit = 3 * Math.sqrt(variance); // an outlier speaks no louder than this
        double[][] a = new double[width][width + 1];
        for (int i = 0; i < width; i++) a[i][i] = i < lagged ? ridge * variance + 1e-12 : ridge;
        for (int t = deepest; t < n; t++) {
            for (int i = 0; i < width; i++) {
                double left = lever(d, t, i, deepest, lagged, season, limit);
                if (left == 0) continue;
                a[i][width] += left * Math.clamp(d[t], -limit, limit);
                for (int j = 0; j < width; j++) a[i][j] += left * lever(d, t, j, deepest, lagged, season, limit);
            }
        }
        double[] b = Linear.solve(a);
        for (int h = 0; h < ahead; h++) {
            double change = 0;
            for (int i = 0; i < width; i++) change += b[i] * lever(d, n + h, i, deepest, lagged, season, limit);
            d[n + h] = Math.clamp(change, -limit, limit);
            value += d[n + h];
            next[h] = value;
        }
        return next;
    }

    private int lag(int i, int deepest) {
        return i < lags ? i + 1 : deepest;
    }

    private double lever(double[] d, int t, int i, int deepest, int lagged, int season, double limit) {
        if (i >= lagged) return t % season == i - lagged ? 1 : 0;
        return Math.clamp(d[t - lag(i, deepest)], -limit, limit);
    }
}
