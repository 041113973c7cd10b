package paso.study.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.observe.Quantity;

/// Walks along one series: at each origin it weighs the candidates by how they did, and when a value comes it
/// learns how far off they and their blend were.
final class Learner {

    private static final int LEAST = 4;
    /// How much faster weight moves between candidates one period ahead than far ahead.
    private static final double DECAY = 4;

    /// Largest error in the spread, in units of its size and the root of the horizon: a break of all series at once
    /// would else stand in it for years.
    private static final double LARGEST = 3;

    /// Part by which the spread is widened while few errors were seen: its size was itself estimated from them.
    private static final double SHORT = 4;

    /// Say of plain changes in the widths of a stock that stands still and then jumps.
    private static final double JUMPS = 0.65;

    private final Asked asked;
    private final Trail trail;
    private final Pool pool;
    private final Settings settings;
    private final int season;
    private final int reach;
    private final int candidates;
    private final int farthest;
    private final double fade;
    private final double spreadFade;
    private final double[][] loss; // [ahead][candidate]
    private final double[] tasks; // [ahead]
    private final double[][] middle; // [origin][ahead], NaN = none
    private final double[] size; // [origin], of errors one period ahead
    private final double[] lasting; // [origin], the same when turmoil has passed
    private final boolean[] moved; // [origin], whether the series ever did: else it has nothing to teach
    private final double[][] tilt; // [origin][ahead], see Width
    private final double[][][] held; // [origin][rung][5, 25, 75, 95 % point], from the middle
    private final List<List<double[]>> errors = new ArrayList<>(); // [ahead] of (step, z)
    private final double[] position; // [origin], in its range
    private final double[] lumpy; // [origin], how much of the widths is plain changes because it mostly stands still
    private final int[] rungs;
    private final Rival rival;
    private final ErrorSize sizes;

    Learner(Asked asked, Trail trail, Pool pool, Settings settings) {
        this.asked = asked;
        this.trail = trail;
        this.pool = pool;
        this.settings = settings;
        season = Asked.season(asked.track().frequency());
        reach = Asked.reach(asked.track().frequency());
        candidates = Candidates.of(asked.track().frequency()).size();
        farthest = asked.farthest();
        fade = StrictMath.pow(settings.memory(), 1.0 / season);
        spreadFade = StrictMath.pow(settings.spreadMemory(), 1.0 / season);
        loss = new double[farthest][candidates];
        tasks = new double[farthest];
        int length = asked.track().last() - asked.track().first() + 1;
        middle = new double[length][];
        size = new double[length];
        lasting = new double[length];
        moved = new boolean[length];
        tilt = new double[length][];
        held = new double[length][][];
        rungs = pool.rungs();
        position = new double[length];
        lumpy = new double[length];
        sizes = new ErrorSize(asked.scale(), season, settings.quick(), settings.longRun());
        rival = new Rival(asked, rungs, fade);
        for (int h = 0; h < farthest; h++) errors.add(new ArrayList<>());
    }

    /// Learns from the value of a period, which earlier origins were asked about.
    void learn(int step) {
        for (int h = 0; h < farthest; h++) {
            tasks[h] *= fade;
            for (int k = 0; k < candidates; k++) loss[h][k] *= fade;
        }
        rival.learn(step);
        double seen = asked.track().at(step);
        if (Double.isNaN(seen)) return;
        double truth = asked.scale().to(seen);
        for (int h = 0; h < farthest; h++) {
            int origin = step - h - 1;
            if (!forecast(origin)) continue;
            double size = size(origin, h);
            double[][] said = trail.at(origin);
            double[] off = new double[candidates];
            double mean = 0;
            for (int k = 0; k < candidates; k++) {
                off[k] = Math.abs(truth - said[k][h]) + 0.05 * size;
                mean += off[k] / candidates;
            }
            double about = mean;
            // a task counts by how far off it was in units of its size, at most thrice
            double weight = Math.min(3, about / (size * Math.sqrt(h + 1)));
            if (about == 0 || size == 0) continue;
            for (int k = 0; k < candidates; k++) off[k] = weight * off[k] / about;
            tasks[h] += weight;
            for (int k = 0; k < candidates; k++) loss[h][k] += off[k];
            int at = origin - asked.track().first();
            double error = truth - middle[at][h];
            double most = LARGEST * Math.sqrt(h + 1);
            double z = Math.clamp(error / size, -most, most);
            boolean teaches = moved[at];
            if (teaches) pool.skew().learn(h, position[at], z);
            double even = z * StrictMath.exp(Math.signum(z) * tilt[at][h]);
            errors.get(h).add(new double[] {step, even});
            if (teaches) pool.learn(h, off, weight, even);
            if (teaches) check(at, h, error);
            if (h == 0) sizes.learn(error, asked.track().at(origin));
        }
    }

    private void check(int at, int h, double error) {
        int rung = Arrays.binarySearch(rungs, h + 1);
        if (rung < 0) return;
        double[] points = held[at][rung];
        pool.calibration(publisher())
                .learn(rung, error < points[1] || error > points[2], error < points[0] || error > points[3]);
    }

    private String publisher() {
        return asked.track().id().series();
    }

    Pool pool() {
        return pool;
    }

    /// Errors of past forecasts that far ahead, in units of their size, by the step they were learnt at.
    List<double[]> errors(int h) {
        return errors.get(h);
    }

    private boolean forecast(int origin) {
        int at = origin - asked.track().first();
        return at >= 0 && at < middle.length && middle[at] != null;
    }

    private double size(int origin, int h) {
        int at = origin - asked.track().first();
        return lasting[at] + (size[at] - lasting[at]) * StrictMath.exp(-settings.calming() * h / reach);
    }

    /// Middle of the blend at an origin, kept for learning.
    void say(int origin) {
        if (!trail.has(origin)) return;
        double[][] said = trail.at(origin);
        double[] blend = new double[farthest];
        for (int h = 0; h < farthest; h++) {
            double[] weights = weights(h);
            for (int k = 0; k < candidates; k++) blend[h] += weights[k] * said[k][h];
        }
        int at = origin - asked.track().first();
        middle[at] = blend;
        double[] past = asked.past(origin, Asked.window(asked.track().frequency()));
        double[] recent = asked.past(origin, 2 * season + 1);
        double still = lumpy(past);
        lumpy[at] = JUMPS * still;
        size[at] = sizes.now(recent, past, still);
        lasting[at] = sizes.lasting(recent, past, still);
        moved[at] = moved(past);
        position[at] = Skew.position(newer(past));
        tilt[at] = new double[farthest];
        for (int h = 0; h < farthest; h++) tilt[at][h] = pool.skew().at(h) * position[at];
        held[at] = new double[rungs.length][];
        for (int r = 0; r < rungs.length && rungs[r] <= farthest; r++) {
            Width width = width(origin, rungs[r] - 1, past);
            held[at][r] = new double[] {width.at(0.05), width.at(0.25), width.at(0.75), width.at(0.95)};
        }
        rival.hold(origin, (h, levels) -> blend(origin, h, levels));
    }

    private Width width(int origin, int h, double[] past) {
        int at = origin - asked.track().first();
        double size = widened(origin, h);
        double naive = Math.max(lumpy[at], settings.naive() * Math.min(1, h / (reach - 1.0)));
        return new Width(
                spread(origin, h),
                size,
                pool.settled(publisher()),
                h,
                Width.changes(past, h + 1, Asked.window(asked.track().frequency()) / (lumpy[at] > 0 ? 1 : 2)),
                naive,
                tilt[at][h]);
    }

    /// How much a stock stands still and then jumps, in [0, 1]: from a third of periods without any change on,
    /// all of it from two thirds on. Then it has no turmoil to follow: its quiet says nothing of the next jump.
    private double lumpy(double[] past) {
        if (asked.track().quantity().kind() != Quantity.Kind.STOCK || past.length < 2) return 0;
        int still = 0;
        for (int t = 1; t < past.length; t++) if (past[t] == past[t - 1]) still++;
        return Math.clamp(3.0 * still / (past.length - 1) - 1, 0, 1);
    }

    private static boolean moved(double[] past) {
        for (double value : past) if (value != past[0]) return true;
        return false;
    }

    /// Of a whole window its newer half.
    private double[] newer(double[] past) {
        int half = Asked.window(asked.track().frequency()) / 2;
        return Arrays.copyOfRange(past, Math.max(0, past.length - half), past.length);
    }

    private double widened(int origin, int h) {
        return size(origin, h) * (1 + SHORT / (LEAST + errors.getFirst().size()));
    }

    /// Weights of the candidates; they sum to 1.
    double[] weights(int h) {
        double[] weights = new double[candidates];
        double far = (h + 1.0) / reach;
        double sharpness = settings.sharpness() / (1 + DECAY * far);
        double sum = 0;
        for (int k = 0; k < candidates; k++) {
            double mean = (settings.prior() * pool.loss(h, k) + loss[h][k]) / (settings.prior() + tasks[h]);
            weights[k] = StrictMath.pow(mean, -sharpness) * (k == Candidates.LAST ? 1 + settings.still() * far : 1);
            sum += weights[k];
        }
        for (int k = 0; k < candidates; k++) weights[k] /= sum;
        return weights;
    }

    /// Quantiles at levels, on the natural scale; empty where the origin has no forecast.
    double[] quantiles(int origin, int h, double[] levels) {
        if (!forecast(origin)) return new double[0];
        return rival.with(origin, h, levels, blend(origin, h, levels));
    }

    private double[] blend(int origin, int h, double[] levels) {
        double middle = this.middle[origin - asked.track().first()][h];
        double[] past = asked.past(origin, Asked.window(asked.track().frequency()));
        Width width = width(origin, h, past);
        double[] quantiles = new double[levels.length];
        Bounds bounds = Bounds.of(past, h, widened(origin, h), asked.scale(), sizes, season);
        for (int i = 0; i < levels.length; i++) {
            double natural =
                    asked.scale().from(middle + Math.clamp(width.at(levels[i]), -bounds.most(), bounds.most()));
            quantiles[i] = whole(Math.min(natural, bounds.ceiling()));
        }
        Arrays.sort(quantiles); // widths between the two that are calibrated may cross
        return quantiles;
    }

    /// Without what there and back on a scale adds to a whole number: a stock that stands still is hit exactly.
    private static double whole(double value) {
        double near = Math.rint(value);
        return Math.abs(value - near) < 1e-9 * (1 + near) ? near : value;
    }

    double middle(int origin, int h) {
        return forecast(origin) ? middle[origin - asked.track().first()][h] : Double.NaN;
    }

    /// Errors in units of their size: own and those of the class, up and down alike.
    Spread spread(int origin, int h) {
        List<double[]> own = errors.get(h);
        int window = Asked.window(asked.track().frequency());
        int from = Math.max(0, own.size() - window);
        double[] pooled = pool.errors(h);
        int n = own.size() - from + pooled.length;
        double[] z = new double[2 * n];
        double[] weight = new double[2 * n];
        for (int i = 0; i < n; i++) {
            boolean mine = i < own.size() - from;
            double one = mine ? own.get(from + i)[1] : pooled[i - (own.size() - from)];
            double w = mine
                    ? StrictMath.pow(spreadFade, origin - own.get(from + i)[0])
                    : settings.spreadPrior() / pooled.length;
            z[2 * i] = one;
            weight[2 * i] = w / 2;
            z[2 * i + 1] = -one;
            weight[2 * i + 1] = w / 2;
        }
        return Spread.of(z, weight);
    }

    @Override
    public String toString() {
        return asked.label() + Arrays.toString(tasks);
    }
}
