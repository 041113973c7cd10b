package paso.study.forecast;

import java.util.Arrays;

/// Another candidate on the series without its season, and the season put back.
///
/// The season is the mean, by place in it, of the series less its centred moving average, newer ones weighing
/// more, and shrunk by how far these means stand out from chance (James and Stein 1961). A year of weeks has
/// two harmonics instead of 52 means.
record Seasonal(String name, Candidate inner, double fade) implements Candidate {

    @Override
    public double[] ahead(double[] past, int season, int ahead) {
        double[] cycle = cycle(past, season);
        double[] plain = new double[past.length];
        int n = past.length;
        for (int t = 0; t < n; t++) plain[t] = past[t] - cycle[t % season];
        double[] next = inner.ahead(plain, season, ahead);
        for (int h = 0; h < ahead; h++) next[h] += cycle[(n + h) % season];
        return next;
    }

    /// What each place of the season adds; sums to about 0. Zero where there are not two whole seasons.
    double[] cycle(double[] past, int season) {
        double[] cycle = new double[season];
        int n = past.length;
        if (n < 2 * season + 1) return cycle;
        int half = season / 2;
        double[] rest = new double[n];
        Arrays.fill(rest, Double.NaN);
        for (int t = half; t + half < n; t++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                double weight = season % 2 == 0 && Math.abs(k) == half ? 0.5 : 1;
                sum += weight * past[t + k];
            }
            rest[t] = past[t] - sum / season;
        }
        return season > 12 ? harmonics(rest, season) : means(rest, season);
    }

    private double[] means(double[] rest, int season) {
        double[] weight = new double[season];
        double[] square = new double[season];
        double[] mean = new double[season];
        int n = rest.length;
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(rest[t])) continue;
            double w = StrictMath.pow(fade, (double) (n - 1 - t) / season);
            weight[t % season] += w;
            square[t % season] += w * w;
            mean[t % season] += w * rest[t];
        }
        double centre = 0;
        for (int s = 0; s < season; s++) {
            if (weight[s] > 0) mean[s] /= weight[s];
            centre += mean[s] / season;
        }
        double noise = 0;
        double total = 0;
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(rest[t])) continue;
            double w = StrictMath.pow(fade, (double) (n - 1 - t) / season);
            double error = rest[t] - mean[t % season];
            noise += w * error * error;
            total += w;
        }
        double perSeason = total / season;
        double effective = 0;
        for (int s = 0; s < season; s++) {
            if (square[s] > 0) effective += weight[s] * weight[s] / square[s] / season;
        }
        noise = noise / total * (perSeason > 1 ? effective / Math.max(0.5, effective - 1) : 2) / Math.max(1, effective);
        double signal = 0;
        for (int s = 0; s < season; s++) signal += (mean[s] - centre) * (mean[s] - centre) / (season - 1);
        double keep = signal <= 0 ? 0 : Math.max(0, 1 - noise / signal);
        for (int s = 0; s < season; s++) mean[s] = keep * (mean[s] - centre);
        return mean;
    }

    private static double[] harmonics(double[] rest, int season) {
        int width = 4;
        double[][] a = new double[width][width + 1];
        int n = 0;
        double variance = 0;
        for (double one : rest) {
            if (Double.isNaN(one)) continue;
            n++;
            variance += one * one;
        }
        for (int i = 0; i < width; i++) a[i][i] = 0.1 * n / 2.0 * 0.5;
        for (int t = 0; t < rest.length; t++) {
            if (Double.isNaN(rest[t])) continue;
            for (int i = 0; i < width; i++) {
                a[i][width] += wave(i, t, season) * rest[t];
                for (int j = 0; j < width; j++) a[i][j] += wave(i, t, season) * wave(j, t, season);
            }
        }
        double[] b = Linear.solve(a);
        double[] cycle = new double[season];
        if (variance == 0) return cycle;
        for (int s = 0; s < season; s++) for (int i = 0; i < width; i++) cycle[s] += b[i] * wave(i, s, season);
        return cycle;
    }

    private static double wave(int i, int t, int season) {
        double angle = 2 * Math.PI * (i / 2 + 1) * t / season;
        return i % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
    }
}
