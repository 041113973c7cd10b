package paso.engine;

/// Gives the mean of every draw: the fluid approximation.
final class MeanDice implements Dice {

    @Override
    public void replicate(long seed, int replicate) {}

    @Override
    public void day(int day) {}

    @Override
    public void seek(long address) {}

    @Override
    public double uniform() {
        return 0.5;
    }

    @Override
    public double binomial(double n, double p) {
        return n * Math.min(1, Math.max(0, p));
    }

    @Override
    public double poisson(double mean) {
        return Math.max(0, mean);
    }

    @Override
    public double parties(double people, double meanSize) {
        return Math.max(0, people / meanSize);
    }

    @Override
    public double hypergeometric(double good, double bad, double sample) {
        return good + bad == 0 ? 0 : sample * good / (good + bad);
    }

    @Override
    public boolean whole() {
        return false;
    }
}
