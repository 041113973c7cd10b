package paso.random;

/// How many of a sample are good, drawn without replacement.
public final class Hypergeometric {

    /// Up to this many, items are drawn one by one.
    static final int TURN = 10;

    private Hypergeometric() {}

    /// Draws once.
    ///
    /// @param good   good items, a whole number >= 0
    /// @param bad    other items, a whole number >= 0
    /// @param sample items drawn, a whole number in [0, good + bad]
    /// @return good items drawn
    public static double draw(double good, double bad, double sample, Stream random) {
        double all = good + bad;
        assert sample >= 0 && sample <= all : "sample=" + sample + ", all=" + all;
        if (sample == 0 || good == 0) return 0;
        if (bad == 0) return sample;
        if (sample == all) return good;
        // Drawing the sample from the items or the good ones from the places in the sample is the same law.
        if (2 * sample > all) return good - draw(good, bad, all - sample, random);
        if (sample <= TURN) return oneByOne(good, all, sample, random);
        if (good <= TURN) return oneByOne(sample, all, good, random);
        if (bad <= TURN) return sample - oneByOne(sample, all, bad, random);
        return good <= bad ? rejected(good, bad, sample, random) : sample - rejected(bad, good, sample, random);
    }

    private static double oneByOne(double good, double all, double sample, Stream random) {
        double found = 0;
        for (int drawn = 0; drawn < sample; drawn++) {
            if (random.uniform() * (all - drawn) < good - found) found++;
        }
        return found;
    }

    /// Ratio of uniforms (Stadlober 1990, HRUA), for few <= many and 2 sample <= few + many.
    private static double rejected(double few, double many, double sample, Stream random) {
        double all = few + many;
        double share = few / all;
        double centre = sample * share + 0.5;
        double deviation = Math.sqrt((all - sample) * sample * share * (1 - share) / (all - 1) + 0.5);
        double width = 1.7155277699214135 * deviation + 0.8989161620588988; // 2 sqrt(2/e), 3 - 2 sqrt(3/e)
        double mode = Math.floor((sample + 1) * (few + 1) / (all + 2));
        double peak = logWeight(mode, few, many, sample);
        double end = Math.min(Math.min(sample, few) + 1, Math.floor(centre + 16 * deviation));
        while (true) {
            double u = random.positive();
            double w = centre + width * (random.uniform() - 0.5) / u;
            if (!(w >= 0 && w < end)) continue;
            double k = Math.floor(w);
            double ratio = peak - logWeight(k, few, many, sample);
            if (u * (4 - u) - 3 <= ratio) return k;
            if (u * (u - ratio) >= 1) continue;
            if (2 * StrictMath.log(u) <= ratio) return k;
        }
    }

    /// Minus the logarithm of the weight of k, up to a constant.
    private static double logWeight(double k, double few, double many, double sample) {
        return LogGamma.factorial(k)
                + LogGamma.factorial(few - k)
                + LogGamma.factorial(sample - k)
                + LogGamma.factorial(many - sample + k);
    }
}
