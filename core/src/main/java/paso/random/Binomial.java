package paso.random;

/// How many of n succeed, each with chance p.
public final class Binomial {

    /// Below this mean one uniform is inverted; above it, transformed rejection.
    static final double TURN = 10;

    /// Up to so many trials are coins, tossed 64 at a time.
    static final int COINS = 128;

    private Binomial() {}

    /// Exact in law up to n = 2^53.
    ///
    /// @param n trials, a whole number >= 0
    /// @param p chance of success; below 0 counts as 0, above 1 as 1
    /// @return successes, a whole number in [0, n]
    public static double draw(double n, double p, Stream random) {
        assert n >= 0 && n == Math.rint(n) : "n=" + n;
        if (n == 0 || !(p > 0)) return 0;
        if (p >= 1) return n;
        if (n <= COINS) return coins((int) n, p, random);
        if (p > 0.5) return n - small(n, 1 - p, random);
        return small(n, p, random);
    }

    private static double coins(int n, double p, Stream random) {
        long chance = (long) (p * 0x1.0p53) << 11;
        int heads = 0;
        int left = n;
        for (; left > 64; left -= 64) heads += heads(-1L, chance, random);
        return heads + heads(-1L >>> (64 - left), chance, random);
    }

    /// Each coin is a uniform below the chance or not, one bit of all of them at a time until all are decided.
    ///
    /// @param tossed one bit for each coin
    /// @param chance as a fraction of 2^64
    private static int heads(long tossed, long chance, Stream random) {
        long open = tossed;
        long heads = 0;
        for (long bits = chance; open != 0 && bits != 0; bits <<= 1) {
            long bit = bits >> 63;
            long decided = open & (random.next() ^ bit);
            heads |= decided & bit;
            open ^= decided;
        }
        return Long.bitCount(heads);
    }

    private static double small(double n, double p, Stream random) {
        return n * p < TURN ? inverted(n, p, random) : rejected(n, p, random);
    }

    /// Inversion from 0 upwards with the recursion of the probabilities (Kachitvichyanukul and Schmeiser 1988,
    /// BINV). One uniform, so the draw grows with n and p when the address stays: common random numbers couple
    /// well.
    private static double inverted(double n, double p, Stream random) {
        double odds = p / (1 - p);
        double chance = nobody(n, p);
        double left = random.uniform();
        double k = 0;
        while (left >= chance) {
            left -= chance;
            k++;
            if (k >= n) return n;
            chance *= odds * (n - k + 1) / k;
            if (chance < 1e-300 && k > 2 * TURN) return k;
        }
        return k;
    }

    /// (1 - p)^n, by squaring where that is quicker; relative error below n 2^-53 there.
    private static double nobody(double n, double p) {
        if (n > 1e6) return StrictMath.exp(n * StrictMath.log1p(-p));
        double power = 1;
        double square = 1 - p;
        for (int left = (int) n; left > 0; left >>= 1) {
            if ((left & 1) == 1) power *= square;
            square *= square;
        }
        return power;
    }

    /// Transformed rejection with squeeze (Hörmann 1993, BTRS), for n p >= 10 and p <= 1/2.
    private static double rejected(double n, double p, Stream random) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double quick = 0.92 - 4.2 / b;
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.positive();
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + centre);
            if (edge >= 0.07 && v <= quick) return k;
            if (!(k >= 0 && k <= n)) continue;
            double alpha = (2.83 + 5.1 / b) * deviation;
            if (StrictMath.log(v * alpha / (a / (edge * edge) + b)) <= logRatio(n, p, k)) return k;
        }
    }

    /// log of the probability of k over that of the mode, with Stirling's formula (Hörmann 1993, step 3.4).
    private static double logRatio(double n, double p, double k) {
        double mode = Math.floor((n + 1) * p);
        double odds = p / (1 - p);
        return (mode + 0.5) * StrictMath.log((mode + 1) / (odds * (n - mode + 1)))
                + (n + 1) * StrictMath.log1p((k - mode) / (n - k + 1))
                + (k + 0.5) * StrictMath.log(odds * (n - k + 1) / (k + 1))
                + LogGamma.stirlingTail(mode)
                + LogGamma.stirlingTail(n - mode)
                - LogGamma.stirlingTail(k)
                - LogGamma.stirlingTail(n - k);
    }
}
