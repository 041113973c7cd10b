package paso.reference;

import paso.scenario.Stay;

/// The law of K, the nights of a stay, as the chance of becoming ready on each morning.
final class Nights {

    private final double[] chance = new double[Stay.LONGEST_NIGHTS + 1]; // [nights stayed], 0 unused

    /// @param factor the mean stay is this many times as long
    Nights(Stay stay, double factor, Drawn drawn) {
        for (int k = 1; k <= Stay.LONGEST_NIGHTS; k++) {
            double longer = atLeast(stay, k, factor, drawn);
            chance[k] = longer > 0 ? 1 - atLeast(stay, k + 1, factor, drawn) / longer : 1;
        }
    }

    /// P(K = nights | K >= nights).
    double chance(int nights) {
        return chance[Math.min(nights, Stay.LONGEST_NIGHTS)];
    }

    /// Sum over a >= 0 of P(K > a).
    double mean() {
        double mean = 0;
        double left = 1;
        for (int a = 0; a < 100_000 && left > 1e-12; a++) {
            mean += left;
            left *= 1 - chance(a + 1);
        }
        return mean;
    }

    /// Nights stayed so far, a = 0, 1, …, with chance ∝ P(K > a).
    int soFar(double u) {
        double wanted = u * mean();
        double left = 1;
        int a = 0;
        while (wanted >= left && left > 1e-12) {
            wanted -= left;
            left *= 1 - chance(a + 1);
            a++;
        }
        return a;
    }

    /// P(K >= k), k >= 1.
    private static double atLeast(Stay stay, int k, double factor, Drawn drawn) {
        if (k == 1) return 1;
        return switch (stay) {
            case Stay.DailyChance daily -> Math.pow(1 - Math.min(1, drawn.of(daily.daily()) / factor), k - 1);
            case Stay.UntilServed _ -> 0;
            case Stay.Fixed fixed -> Math.max(1, Math.rint(drawn.of(fixed.nights()) * factor)) >= k ? 1 : 0;
            case Stay.Lognormal lognormal ->
                lognormalAbove(k - 0.5, drawn.of(lognormal.mean()) * factor, drawn.of(lognormal.deviation()) * factor);
            case Stay.Weibull weibull ->
                weibullAbove(k - 0.5, drawn.of(weibull.mean()) * factor, drawn.of(weibull.shape()));
            case Stay.Table table ->
                table.chances().stream()
                        .skip(k - 1)
                        .mapToDouble(Double::doubleValue)
                        .sum();
        };
    }

    private static double lognormalAbove(double x, double mean, double deviation) {
        if (deviation <= 0) return mean >= x ? 1 : 0;
        double variance = Math.log(1 + deviation * deviation / (mean * mean));
        double mu = Math.log(mean) - variance / 2;
        return normalAbove((Math.log(x) - mu) / Math.sqrt(variance));
    }

    private static double weibullAbove(double x, double mean, double shape) {
        double scale = mean / Math.exp(logGamma(1 + 1 / shape));
        return Math.exp(-Math.pow(x / scale, shape));
    }

    /// P(Z > z): the series of Marsaglia (2004) in the middle, a continued fraction in the tail.
    static double normalAbove(double z) {
        if (z < 0) return 1 - normalAbove(-z);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z > 4) {
            double fraction = 0;
            for (int i = 200; i >= 1; i--) fraction = i / (z + fraction);
            return density / (z + fraction);
        }
        double sum = z;
        double term = z;
        for (int i = 3; term > 1e-17; i += 2) sum += term *= z * z / i;
        return 0.5 - density * sum;
    }

    /// Stirling's series after shifting the argument above 20.
    static double logGamma(double x) {
        double shift = 0;
        while (x < 20) shift += Math.log(x++);
        double correction = 1 / (12 * x) - 1 / (360 * x * x * x) + 1 / (1260 * Math.pow(x, 5));
        return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + correction - shift;
    }
}
