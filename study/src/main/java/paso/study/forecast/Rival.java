package paso.study.forecast;

import paso.observe.Quantity;

/// Lets [SmallCounts] stand beside the blend where a flow has few a period: both are scored at every horizon whose
/// coverage is followed, and the better one weighs more.
final class Rival {

    /// At which both are scored, and the means of the two are taken.
    private static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    /// Mean of the newest counts up to which the rival has its whole weight; at twice as many it has none.
    private static final double SMALL = 30;

    private static final double SHARPNESS = 10;

    /// Past scores that speak for neither.
    private static final double PRIOR = 10;

    private final Asked asked;
    private final SmallCounts counts;
    private final int newest;
    private final double fade;
    private final int[] rungs;
    private final double[][] loss; // [rung][blend, rival], each over the mean of both
    private final double[] tasks; // [rung]
    private final double[][][][] said; // [origin][rung][blend, rival][level]
    private int learnt = Integer.MIN_VALUE;

    /// @param rungs horizons at which both are scored, ascending
    /// @param fade  part of a past score's weight that is left after a period
    Rival(Asked asked, int[] rungs, double fade) {
        this.asked = asked;
        this.rungs = rungs.clone();
        this.fade = fade;
        counts = new SmallCounts(Asked.window(asked.track().frequency()));
        newest = Math.max(12, Math.min(52, 4 * Asked.season(asked.track().frequency())));
        loss = new double[rungs.length][2];
        tasks = new double[rungs.length];
        said = new double[asked.track().last() - asked.track().first() + 1][][][];
    }

    /// A period has come, in their order.
    void learn(int step) {
        if (step > asked.track().last()) return;
        for (int r = 0; r < rungs.length; r++) {
            tasks[r] *= fade;
            loss[r][0] *= fade;
            loss[r][1] *= fade;
        }
        double truth = asked.track().at(step);
        counts.learn(truth);
        learnt = step;
        if (Double.isNaN(truth)) return;
        for (int r = 0; r < rungs.length; r++) {
            int at = step - rungs[r] - asked.track().first();
            if (at < 0 || at >= said.length || said[at] == null || said[at][r] == null) continue;
            double blend = pinball(said[at][r][0], truth);
            double rival = pinball(said[at][r][1], truth);
            if (blend + rival == 0) continue;
            tasks[r]++;
            loss[r][0] += 2 * blend / (blend + rival);
            loss[r][1] += 2 * rival / (blend + rival);
        }
    }

    /// Where the rival has a say at an origin, in [0, 1]: all of it, none of it, or between.
    double say(int origin) {
        if (asked.track().quantity().kind() != Quantity.Kind.FLOW || origin != learnt) return 0;
        double sum = 0;
        int n = 0;
        for (int step = origin - newest + 1; step <= origin; step++) {
            double value = asked.track().at(step);
            if (Double.isNaN(value)) continue;
            sum += value;
            n++;
        }
        return n == 0 ? 0 : Math.clamp(2 - sum / n / SMALL, 0, 1);
    }

    /// Keeps what both say from an origin, to be scored.
    void hold(int origin, Blend blend) {
        if (say(origin) == 0) return;
        int at = origin - asked.track().first();
        said[at] = new double[rungs.length][][];
        for (int r = 0; r < rungs.length && rungs[r] <= asked.farthest(); r++) {
            int h = rungs[r] - 1;
            said[at][r] = new double[][] {blend.quantiles(h, LEVELS), counts.quantiles(h, LEVELS)};
        }
    }

    /// What the blend alone says from the origin at hand.
    interface Blend {
        double[] quantiles(int h, double[] levels);
    }

    /// The blend's quantiles with those of the rival: the mean of both, level by level, by how well each did.
    double[] with(int origin, int h, double[] levels, double[] blend) {
        double say = say(origin);
        if (say == 0) return blend;
        int r = 0;
        while (r + 1 < rungs.length && rungs[r + 1] <= h + 1) r++;
        double own = StrictMath.pow((loss[r][0] + PRIOR) / (tasks[r] + PRIOR), -SHARPNESS);
        double theirs = StrictMath.pow((loss[r][1] + PRIOR) / (tasks[r] + PRIOR), -SHARPNESS);
        double weight = say * theirs / (own + theirs);
        double[] rival = counts.quantiles(h, levels);
        double[] both = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            both[i] = (1 - weight) * blend[i] + weight * rival[i];
            if (rival[i] == 0 && both[i] < 0.5) both[i] = 0; // nobody says one rather than none
        }
        return both;
    }

    private static double pinball(double[] quantiles, double truth) {
        double sum = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            double off = truth - quantiles[i];
            sum += off > 0 ? LEVELS[i] * off : (LEVELS[i] - 1) * off;
        }
        return sum;
    }
}
