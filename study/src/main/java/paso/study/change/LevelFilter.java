package paso.study.change;

import paso.random.LogGamma;

/// What is known of level, slope, calendar effects and a step, slot after slot.
///
/// A local linear trend with a fading slope and fixed regressors in the state (Harvey 1989, chapters 2 and 7; Durbin
/// and Koopman 2012, section 3.2). Counts of a flow are negative binomial with log link: the scalar predictor is moved
/// to its posterior mode
/// by Newton's method and its curvature taken as precision, so each update is a Laplace approximation in one dimension
/// (West, Harrison and Migon 1985; Fahrmeir 1992). It reads one value at a time, in order: nothing later is known.
final class LevelFilter {

    private static final double FIRST_LEVEL = 4;
    private static final int NEWTON = 30;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private final Noise noise;
    private final Calendar calendar;
    private final int size; // level, slope, columns, step
    private final double[] state; // [size]
    private final double[] covariance; // [size * size], row-major
    private final double[] gain; // [size], covariance times the row of the slot
    private boolean stepped;
    private double predictor;
    private double variance;
    private double logLikelihood;

    /// @param start log of a usual value at the beginning
    LevelFilter(Noise noise, Calendar calendar, double start) {
        this.noise = noise;
        this.calendar = calendar;
        size = calendar.columns() + 3;
        state = new double[size];
        covariance = new double[size * size];
        gain = new double[size];
        state[0] = start;
        covariance[0] = FIRST_LEVEL;
        covariance[size + 1] = noise.drift() > 0 ? noise.drift() / (1 - noise.keep() * noise.keep()) : 0;
        for (int i = 0; i < calendar.columns(); i++)
            covariance[(i + 2) * size + i + 2] = calendar.spread(i) * calendar.spread(i);
    }

    private LevelFilter(LevelFilter other) {
        noise = other.noise;
        calendar = other.calendar;
        size = other.size;
        state = other.state.clone();
        covariance = other.covariance.clone();
        gain = new double[size];
        stepped = other.stepped;
        logLikelihood = other.logLikelihood;
    }

    LevelFilter copy() {
        return new LevelFilter(this);
    }

    /// One slot on.
    void advance() {
        if (noise.drift() > 0) {
            state[0] += state[1];
            state[1] *= noise.keep();
            for (int i = 0; i < size; i++) covariance[i] += covariance[size + i];
            for (int i = 0; i < size; i++) covariance[i * size] += covariance[i * size + 1];
            for (int i = 0; i < size; i++) covariance[size + i] *= noise.keep();
            for (int i = 0; i < size; i++) covariance[i * size + 1] *= noise.keep();
            covariance[size + 1] += noise.drift();
        }
        covariance[0] += noise.wander();
    }

    /// From this slot on the level may be moved by a step.
    ///
    /// @param spread standard deviation of the step before anything is seen
    void step(double spread) {
        stepped = true;
        covariance[size * size - 1] = spread * spread;
    }

    /// Reads a value; NaN = none, which changes nothing.
    void see(int slot, double value) {
        predict(slot);
        if (Double.isNaN(value)) return;
        if (noise.stock()) {
            double miss = StrictMath.log(Math.max(value, 0.5)) - predictor;
            double total = variance + noise.scatter();
            logLikelihood -= HALF_LOG_TWO_PI + 0.5 * (StrictMath.log(total) + miss * miss / total);
            take(miss / total, 1 / total);
            return;
        }
        double mode = mode(value);
        double weight = weight(value, StrictMath.exp(mode));
        double moved = mode - predictor;
        logLikelihood +=
                logChance(value, mode) - moved * moved / (2 * variance) - 0.5 * StrictMath.log1p(variance * weight);
        take(moved / variance, weight / (1 + variance * weight));
    }

    private void predict(int slot) {
        double[] row = calendar.row(slot);
        predictor = state[0] + calendar.length(slot) + (stepped ? state[size - 1] : 0);
        for (int c = 0; c < row.length; c++) predictor += row[c] * state[c + 2];
        for (int i = 0; i < size; i++) {
            int at = i * size;
            double sum = covariance[at] + (stepped ? covariance[at + size - 1] : 0);
            for (int c = 0; c < row.length; c++) if (row[c] != 0) sum += covariance[at + c + 2] * row[c];
            gain[i] = sum;
        }
        double sum = gain[0] + (stepped ? gain[size - 1] : 0);
        for (int c = 0; c < row.length; c++) sum += row[c] * gain[c + 2];
        variance = Math.max(sum, 1e-12);
    }

    private void take(double moved, double precision) {
        for (int i = 0; i < size; i++) state[i] += gain[i] * moved;
        for (int i = 0; i < size; i++) {
            double times = gain[i] * precision;
            for (int j = 0; j < size; j++) covariance[i * size + j] -= times * gain[j];
        }
    }

    /// Where likelihood times prior of the predictor is highest; both are log-concave.
    private double mode(double value) {
        double alpha = noise.scatter();
        double eta = predictor;
        for (int i = 0; i < NEWTON; i++) {
            double mean = StrictMath.exp(eta);
            double slope = (value - mean) / (1 + alpha * mean) - (eta - predictor) / variance;
            double move = slope / (weight(value, mean) + 1 / variance);
            eta += Math.max(-2, Math.min(2, move));
            if (Math.abs(move) < 1e-10) break;
        }
        return eta;
    }

    private double weight(double value, double mean) {
        double alpha = noise.scatter();
        return Math.max(1e-12, mean * (1 + alpha * value) / ((1 + alpha * mean) * (1 + alpha * mean)));
    }

    /// Negative binomial with mean exp(eta) and variance mean + alpha mean^2.
    private double logChance(double value, double eta) {
        double alpha = noise.scatter();
        double size = 1 / alpha;
        double scaled = alpha * StrictMath.exp(eta);
        return LogGamma.of(value + size)
                - LogGamma.of(size)
                - LogGamma.of(value + 1)
                + value * (StrictMath.log(alpha) + eta)
                - (value + size) * StrictMath.log1p(scaled);
    }

    /// Predictor of the slot last looked at, before its value.
    double predictor() {
        return predictor;
    }

    /// Variance of [#predictor].
    double variance() {
        return variance;
    }

    double stepMean() {
        return state[size - 1];
    }

    double stepDeviation() {
        return Math.sqrt(Math.max(0, covariance[size * size - 1]));
    }

    /// log of the chance of everything seen, up to the approximation.
    double logLikelihood() {
        return logLikelihood;
    }
}
