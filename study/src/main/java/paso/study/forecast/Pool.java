package paso.study.forecast;

import java.util.Map;
import java.util.TreeMap;
import paso.observe.Frequency;
import paso.random.Normal;

/// What the series of one class have learned from each other up to a date: how well each candidate did, and how errors
/// are spread, in units of a series' own size of errors.
final class Pool {

    static final int POINTS = 61;
    private static final int BINS = 401;
    private static final double[] NONE = {};
    private static final double WIDTH = 0.05; // of a bin of asinh(z)

    private final double[][] loss; // [ahead][candidate], relative to the mean of candidates
    private final double[] tasks; // [ahead]
    private final double[][] bins; // [ahead][bin of asinh(z)]
    private final double fade;
    private final double spreadFade;
    private final double[][] kept; // [ahead], errors since the last lesson; none = not yet asked
    private final Map<String, Calibration> calibrations = new TreeMap<>(); // by publisher
    private final Settings settings;
    private final int[] rungs;
    private final Skew skew;
    private boolean learning;

    Pool(int candidates, int farthest, Settings settings, Frequency frequency) {
        int season = Asked.season(frequency);
        this.settings = settings;
        rungs = Calibration.rungs(frequency, farthest);
        skew = new Skew(farthest, StrictMath.pow(settings.skewMemory(), 1.0 / season));
        loss = new double[farthest][candidates];
        tasks = new double[farthest];
        bins = new double[farthest][BINS];
        kept = new double[farthest][0];
        fade = StrictMath.pow(settings.memory(), 1.0 / season);
        spreadFade = StrictMath.pow(settings.spreadMemory(), 1.0 / season);
    }

    /// Another period begins.
    void age() {
        learning = true;
        skew.age();
        for (int h = 0; h < tasks.length; h++) {
            kept[h] = NONE;
            tasks[h] *= fade;
            for (int k = 0; k < loss[h].length; k++) loss[h][k] *= fade;
            for (int b = 0; b < BINS; b++) bins[h][b] *= spreadFade;
        }
    }

    void learn(int h, double[] relative, double weight, double z) {
        kept[h] = NONE;
        tasks[h] += weight;
        for (int k = 0; k < relative.length; k++) loss[h][k] += relative[k];
        if (Double.isNaN(z)) return;
        double where = StrictMath.log(Math.abs(z) + Math.sqrt(z * z + 1)) * Math.signum(z) / WIDTH;
        bins[h][Math.clamp(Math.round(where) + BINS / 2, 0, BINS - 1)]++;
    }

    /// Horizons at which coverage is followed.
    int[] rungs() {
        return rungs.clone();
    }

    Skew skew() {
        return skew;
    }

    /// Widths of the series of a publisher, for learning.
    Calibration calibration(String publisher) {
        return calibrations.computeIfAbsent(
                publisher, _ -> new Calibration(rungs, settings.rate(), settings.rateMemory()));
    }

    /// The same for a forecast, when all values of the period were learnt.
    Calibration settled(String publisher) {
        if (learning) calibrations.values().forEach(Calibration::settle);
        learning = false;
        return calibration(publisher);
    }

    /// Mean relative loss of a candidate; 1 before anything is known.
    double loss(int h, int k) {
        return tasks[h] < 1 ? 1 : loss[h][k] / tasks[h];
    }

    /// Errors at even levels; a normal law with the spread of a walk before 30 are known.
    double[] errors(int h) {
        if (kept[h].length == 0) kept[h] = fresh(h);
        return kept[h];
    }

    private double[] fresh(int h) {
        double total = 0;
        for (double bin : bins[h]) total += bin;
        double[] errors = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double level = (i + 0.5) / POINTS;
            errors[i] = total < 30 ? Math.sqrt(h + 1) * Normal.quantile(level) : at(bins[h], level * total);
        }
        return errors;
    }

    private static double at(double[] bins, double wanted) {
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            if (sum + bins[b] >= wanted && bins[b] > 0) {
                double where = (b - BINS / 2 - 0.5 + (wanted - sum) / bins[b]) * WIDTH;
                return (StrictMath.exp(where) - StrictMath.exp(-where)) / 2;
            }
            sum += bins[b];
        }
        return 0;
    }
}
