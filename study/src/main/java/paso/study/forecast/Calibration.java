package paso.study.forecast;

import java.util.Arrays;
import paso.observe.Frequency;
import paso.random.Normal;

/// How much wider or narrower than past errors say the intervals of one publisher's series must be, so that they hold
/// as many values as they promise.
///
/// After each period the logarithm of a width moves up where more values fell outside than promised, down where fewer
/// did, by a small step, and a little back towards no change: quantile tracking (Gibbs and Candès 2021; Angelopoulos,
/// Candès and Tibshirani 2023). One width for the middle half, one for nine tenths, at a row of horizons; straight
/// lines between them. What the series of a publisher miss in a period is averaged: they move together, so each alone
/// says little.
final class Calibration {

    private static final double MOST = 1.5; // of the logarithm
    private static final double HALF = Normal.quantile(0.75);
    private static final double NINETY = Normal.quantile(0.95);

    private final int[] rungs;
    private final double rate;
    private final double keep;
    private final double[][] log; // [rung][middle half, nine tenths]
    private final double[][] missed; // [rung][more than promised of the half, of nine tenths, forecasts]

    /// @param rungs horizons, ascending, the first 1
    /// @param rate  step of the logarithm where all values of a period were missed
    /// @param keep  part of the logarithm that is left after a period, in (0, 1]
    Calibration(int[] rungs, double rate, double keep) {
        this.rungs = rungs.clone();
        this.rate = rate;
        this.keep = keep;
        log = new double[rungs.length][2];
        missed = new double[rungs.length][3];
    }

    /// Horizons at which coverage is followed, up to the farthest asked for.
    static int[] rungs(Frequency frequency, int farthest) {
        int[] first = switch (frequency) {
            case DAY -> new int[] {1, 7, 14, 28};
            case WEEK -> new int[] {1, 2, 4};
            case MONTH -> new int[] {1, 2, 3, 6};
        };
        int[] rungs = Arrays.copyOf(first, first.length + Integer.SIZE);
        for (int i = first.length; i < rungs.length; i++) rungs[i] = Math.min(2 * rungs[i - 1], 1 << 29);
        int many = 1;
        while (many < rungs.length && rungs[many] <= farthest) many++;
        return Arrays.copyOf(rungs, many);
    }

    /// A value came.
    ///
    /// @param outside50 it lies outside the middle half
    void learn(int rung, boolean outside50, boolean outside90) {
        missed[rung][0] += (outside50 ? 1 : 0) - 0.5;
        missed[rung][1] += (outside90 ? 1 : 0) - 0.1;
        missed[rung][2]++;
    }

    /// The period is over: all its values were learnt.
    void settle() {
        for (int r = 0; r < rungs.length; r++) {
            double many = Math.max(1, missed[r][2]);
            for (int k = 0; k < 2; k++) {
                log[r][k] = Math.clamp(keep * log[r][k] + rate * missed[r][k] / many, -MOST, MOST);
            }
            Arrays.fill(missed[r], 0);
        }
    }

    /// What the distance of a quantile from the middle is multiplied by.
    ///
    /// @param h periods ahead, less 1
    double factor(int h, double level) {
        double far = Math.abs(Normal.quantile(level));
        double outer = Math.clamp((far - HALF) / (NINETY - HALF), 0, 1);
        return StrictMath.exp((1 - outer) * at(h, 0) + outer * at(h, 1));
    }

    private double at(int h, int which) {
        int r = 0;
        while (r + 1 < rungs.length && rungs[r + 1] <= h + 1) r++;
        if (r + 1 == rungs.length) return log[r][which];
        double part = (double) (h + 1 - rungs[r]) / (rungs[r + 1] - rungs[r]);
        return (1 - part) * log[r][which] + part * log[r + 1][which];
    }
}
