package paso.study.forecast;

/// How large the errors of one series are, on its scale: of late and in the long run.
///
/// Turmoil passes: one period ahead the size is mostly that of the newest errors, further ahead it goes over to that of
/// the long run.
final class ErrorSize {

    /// Changes of the series that count as much as errors of the blend, while those are few.
    private static final double PRIOR = 4;

    private static final double COUNT = 100;

    /// Seasons after which an error has half its weight in the long run.
    private static final int SEASONS = 5;

    private final Scale scale;
    private final double newest;
    private final double longRun;
    private final double keep;
    private double quick = Double.NaN;
    private double sum;
    private double weight;

    /// @param newest  part of the newest absolute error in the quick size
    /// @param longRun part of the long-run size beside the quick one
    ErrorSize(Scale scale, int season, double newest, double longRun) {
        this.scale = scale;
        this.newest = newest;
        this.longRun = longRun;
        keep = StrictMath.pow(0.5, 1.0 / (SEASONS * season));
    }

    /// The blend was off by `error` one period ahead, from a last value of `level` people.
    void learn(double error, double level) {
        double off = Math.abs(error / unit(level));
        sum = sum * keep + off;
        weight = weight * keep + 1;
        quick = Double.isNaN(quick) ? off : (1 - newest) * quick + newest * off;
    }

    /// Size of an error one period ahead.
    ///
    /// @param recent values of two seasons up to the origin
    /// @param past   values of the whole window
    /// @param still  how much the series stands still, in [0, 1]: its quiet says nothing of the next jump, so
    ///               the mean change of the window stands for what was seen of late
    double now(double[] recent, double[] past, double still) {
        return size(recent, past, still, longRun);
    }

    /// The same when the turmoil of the day has passed.
    double lasting(double[] recent, double[] past, double still) {
        return size(recent, past, still, 1);
    }

    private double size(double[] recent, double[] past, double still, double part) {
        double changes = changes(recent);
        double own = Double.isNaN(quick) ? changes : part * sum / weight + (1 - part) * quick;
        double mean = (weight * own + PRIOR * changes) / (weight + PRIOR);
        if (still > 0) mean = (1 - still) * mean + still * changes(past);
        double level = scale.from(recent[recent.length - 1]);
        return Math.max(mean * unit(level), least(level, past.length));
    }

    private double changes(double[] values) {
        double sum = 0;
        for (int t = 1; t < values.length; t++) {
            sum += Math.abs(values[t] - values[t - 1]) / unit(scale.from(values[t - 1]));
        }
        return sum / Math.max(1, values.length - 1);
    }

    /// Mean change if one more had been seen, as large as chance makes the count: what never moved is not sure to stay.
    double least(double level, int seen) {
        double one = Math.sqrt(level + 1) / (seen + 1);
        return scale == Scale.LOG ? one / (level + 1) : one / (2 * Math.sqrt(level + 1));
    }

    /// How much noisier the logarithm of a count is than that of a large one: the root of 1 + 100 / (count + 1).
    double unit(double count) {
        return scale == Scale.LOG ? Math.sqrt(1 + COUNT / (count + 1)) : 1;
    }
}
