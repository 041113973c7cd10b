package paso.study.forecast;

/// How much shorter the way out is than the way back: near the top of its range a series has less room above than
/// below, and the other way round near the bottom, unless the series of its class go on the way they went.
///
/// Learnt from the past errors of a class: by how much, in the logarithm, the errors towards the middle of the range
/// exceed those away from it, each weighing by how far out the series stood when the forecast was made.
final class Skew {

    /// Errors of usual size on either side that speak for no skew.
    private static final double PRIOR = 40;

    private static final double MOST = 0.6;

    private final double keep;
    private final double[] back; // [ahead]
    private final double[] out; // [ahead]

    /// @param keep part of an error's weight that is left after a period
    Skew(int farthest, double keep) {
        this.keep = keep;
        back = new double[farthest];
        out = new double[farthest];
    }

    /// Another period begins.
    void age() {
        for (int h = 0; h < back.length; h++) {
            back[h] *= keep;
            out[h] *= keep;
        }
    }

    /// @param position where the series stood, as [#position] gives it
    /// @param z        error in units of its size
    void learn(int h, double position, double z) {
        double push = z * position;
        if (push > 0) out[h] += push;
        else back[h] -= push;
    }

    /// Logarithm by which distances away from the middle of the range are shortened and those back are lengthened, at
    /// the very edge; negative where series go on.
    double at(int h) {
        double half = StrictMath.log((back[h] + PRIOR) / (out[h] + PRIOR)) / 2;
        return Math.clamp(half, -MOST, MOST);
    }

    /// Where the last value stands between the lowest, -1, and the highest, 1; 0 among fewer than 12 values or where
    /// all are equal.
    static double position(double[] past) {
        if (past.length < 12) return 0;
        double low = past[0];
        double high = past[0];
        for (double value : past) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low < 1e-9 ? 0 : 2 * (past[past.length - 1] - low) / (high - low) - 1;
    }
}
