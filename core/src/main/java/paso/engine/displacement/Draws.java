package paso.engine.displacement;

import paso.random.Binomial;
import paso.random.Hypergeometric;
import paso.random.Keys;
import paso.random.Poisson;
import paso.random.Stream;

/// Draws at an address: what for, on which day of which replicate.
final class Draws {

    private final Stream stream = new Stream();
    private long replicateKey;
    private long dayKey;

    void replicate(long seed, int replicate) {
        replicateKey = Keys.mix(Keys.mix(seed + 0x632be59bd9b4e019L) + replicate * 0x9e3779b97f4a7c15L);
    }

    void day(int day) {
        dayKey = Keys.mix(replicateKey ^ Keys.mix(day + 0x5851f42d4c957f2dL));
    }

    void seek(long address) {
        stream.seek(dayKey, address);
    }

    double uniform() {
        return stream.uniform();
    }

    double binomial(double n, double p) {
        return Binomial.draw(n, p, stream);
    }

    double poisson(double mean) {
        return Poisson.draw(mean, stream);
    }

    double hypergeometric(double good, double bad, double sample) {
        return Hypergeometric.draw(good, bad, sample, stream);
    }

    /// Draws `n` times.
    ///
    /// @param count number of ends
    /// @param into  receives how many fall to each end, from 0
    void each(double n, Lot lot, int count, double[] into) {
        for (int i = 0; i < count; i++) into[i] = 0;
        for (double k = 0; k < n; k++) into[lot.end(stream.uniform())]++;
    }

    /// Shares `n` out by chance.
    ///
    /// @param sums sums of the chances, the last 1
    /// @param into receives how many, from 0
    void share(double n, double[] sums, int count, double[] into) {
        for (int i = 0; i < count; i++) into[i] = 0;
        if (count == 1) {
            into[0] = n;
            return;
        }
        double left = n;
        double before = 0;
        for (int i = 0; i < count - 1 && left > 0; i++) {
            double chance = sums[i] - before;
            if (chance <= 0) continue;
            double rest = 1 - before;
            double taken = sums[i] >= 1 ? left : Binomial.draw(left, chance / rest, stream);
            into[i] = taken;
            left -= taken;
            before = sums[i];
        }
        into[count - 1] += left;
    }
}
