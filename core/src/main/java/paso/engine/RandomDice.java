package paso.engine;

import paso.random.Binomial;
import paso.random.Hypergeometric;
import paso.random.Keys;
import paso.random.Poisson;
import paso.random.Stream;

/// Draws at random, by address.
final class RandomDice implements Dice {

    private final Stream stream = new Stream();
    private long replicateKey;
    private long dayKey;

    @Override
    public void replicate(long seed, int replicate) {
        replicateKey = Keys.mix(Keys.mix(seed + 0x632be59bd9b4e019L) + replicate * 0x9e3779b97f4a7c15L);
        dayKey = replicateKey;
    }

    @Override
    public void day(int day) {
        dayKey = Keys.mix(replicateKey ^ Keys.mix(day + 0x5851f42d4c957f2dL));
    }

    @Override
    public void seek(long address) {
        stream.seek(dayKey, address);
    }

    @Override
    public double uniform() {
        return stream.uniform();
    }

    @Override
    public double binomial(double n, double p) {
        return Binomial.draw(n, p, stream);
    }

    @Override
    public double poisson(double mean) {
        return Poisson.draw(mean, stream);
    }

    @Override
    public double parties(double people, double meanSize) {
        return Math.max(0, Math.floor(people / meanSize + 1e-9));
    }

    @Override
    public double hypergeometric(double good, double bad, double sample) {
        return Hypergeometric.draw(good, bad, sample, stream);
    }

    @Override
    public boolean whole() {
        return true;
    }
}
