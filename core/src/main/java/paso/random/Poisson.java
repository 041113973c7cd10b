package paso.random;

/// How many events happen when `mean` are expected.
public final class Poisson {

    static final double TURN = 10;

    private Poisson() {}

    /// Draws once.
    ///
    /// @param mean >= 0
    /// @return a whole number >= 0
    public static double draw(double mean, Stream random) {
        if (!(mean > 0)) return 0;
        return mean < TURN ? inverted(mean, random) : rejected(mean, random);
    }

    private static double inverted(double mean, Stream random) {
        double chance = StrictMath.exp(-mean);
        double left = random.uniform();
        double k = 0;
        while (left >= chance) {
            left -= chance;
            k++;
            chance *= mean / k;
            if (chance < 1e-300) return k;
        }
        return k;
    }

    /// Transformed rejection with squeeze (Hörmann 1993b, PTRS), for means of 10 and more.
    private static double rejected(double mean, Stream random) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double quick = 0.9277 - 3.6224 / (b - 2);
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.positive();
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= quick) return k;
            if (k < 0 || (edge < 0.013 && v > edge)) continue;
            double left = StrictMath.log(v * inverseAlpha / (a / (edge * edge) + b));
            if (left <= k * StrictMath.log(mean) - mean - LogGamma.factorial(k)) return k;
        }
    }
}
