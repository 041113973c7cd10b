package paso.study.forecast;

/// How far a forecast may go: tails of a logarithm have no end, what people can do has.
///
/// @param most    from the middle, on the scale of the series
/// @param ceiling highest number that any quantile may be
record Bounds(double most, double ceiling) {

    private static final double FEW = 10;

    /// Of the highest value of the window.
    private static final double ABOVE = 1.5;

    /// Of the widest rise over as many periods.
    private static final double RISE = 3;

    /// Mean change of a logarithm above which it is no measure of how far up.
    private static final double LOUD = 0.5;

    /// Bounds of a forecast `h` + 1 periods ahead.
    ///
    /// From the middle no further than 1.1 times the series ever moved over as many periods, plain and in units
    /// of its noise, or than twice an ordinary error. And no higher than the highest of: one and a half times the
    /// highest value of the window, the last value and three times the widest rise over as many periods, the last
    /// value and twice its mean change (of a logarithm at most 0.5) over as many.
    ///
    /// @param past   values of the window, on the scale
    /// @param size   of an error, on the scale
    /// @param season periods of a season
    static Bounds of(double[] past, int h, double size, Scale scale, ErrorSize errors, int season) {
        double plain = 0;
        double noise = 0;
        double rise = 0;
        double highest = 0;
        double moved = 0;
        for (int t = 0; t < past.length; t++) {
            double value = scale.from(past[t]);
            highest = Math.max(highest, value);
            if (t > 0) moved += Math.abs(past[t] - past[t - 1]) / (past.length - 1);
            if (t + h + 1 >= past.length) continue;
            double change = Math.abs(past[t + h + 1] - past[t]);
            plain = Math.max(plain, change);
            noise = Math.max(noise, change / errors.unit(value));
            rise = Math.max(rise, scale.from(past[t + h + 1]) - value);
        }
        double newest = past[past.length - 1];
        double last = scale.from(newest);
        double root = Math.sqrt(h + 1);
        double most = Math.max(1.1 * Math.min(plain, noise * errors.unit(last)), 2 * Math.min(size, 1) * root);
        if (scale == Scale.LOG) moved = Math.min(moved, LOUD);
        double usual = scale.from(newest + 2 * Math.max(moved, errors.least(last, past.length)) * root);
        double ceiling = Math.max(Math.max(ABOVE * highest, last + RISE * rise), usual);
        if (scale == Scale.LOG && last <= FEW) ceiling = Math.min(ceiling, roof(past, h, scale, season));
        return new Bounds(most, ceiling);
    }

    /// Near nothing the logarithm has no measure of how far up: no quantile lies above one and a half times the highest
    /// of late, or 50.
    private static double roof(double[] past, int h, Scale scale, int season) {
        double highest = 0;
        int late = Math.max(2 * season, 4 * (h + 1));
        for (int t = Math.max(0, past.length - late); t < past.length; t++) highest = Math.max(highest, past[t]);
        return Math.max(5 * FEW, ABOVE * scale.from(highest));
    }
}
