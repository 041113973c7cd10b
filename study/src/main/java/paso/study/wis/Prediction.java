package paso.study.wis;

import java.util.Arrays;
import paso.results.Quantiles;

/// A forecast of one task: quantiles, samples or both.
public final class Prediction {

    private final Task task;
    private final double[] levels; // ascending
    private final double[] quantiles; // [level], ascending
    private final double[] samples; // ascending; empty = none

    private Prediction(Task task, double[] levels, double[] quantiles, double[] samples) {
        this.task = task;
        this.levels = levels;
        this.quantiles = quantiles;
        this.samples = samples;
    }

    /// A forecast. Where it has samples alone, its quantiles are theirs at the 23 levels of the
    /// hubverse (type 7).
    ///
    /// @param levels    ascending, in (0, 1), in pairs symmetric around 0.5; may be empty where there
    ///                  are samples
    /// @param quantiles at `levels`, never falling
    /// @param samples   in any order; may be empty where there are quantiles
    public static Prediction of(Task task, double[] levels, double[] quantiles, double[] samples) {
        if (levels.length != quantiles.length || levels.length + samples.length == 0) {
            throw new IllegalArgumentException("%s: %d levels, %d quantiles, %d samples"
                    .formatted(task, levels.length, quantiles.length, samples.length));
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        if (levels.length > 0) return new Prediction(task, levels.clone(), quantiles.clone(), sorted);
        double[] hubverse = Quantiles.hubverse();
        double[] read = new double[hubverse.length];
        for (int i = 0; i < read.length; i++) read[i] = Quantiles.of(sorted, hubverse[i]);
        return new Prediction(task, hubverse, read, sorted);
    }

    public Task task() {
        return task;
    }

    /// What the forecast is worth once the truth is known.
    public Scored score(double truth) {
        Score.Wis wis = Score.parts(levels, quantiles, truth);
        return new Scored(
                task,
                truth,
                wis,
                Score.wis(levels, logs(quantiles), log(truth)),
                Math.abs(truth - Score.median(levels, quantiles)),
                Score.bias(levels, quantiles, truth),
                covered(0.5, truth),
                covered(0.9, truth),
                covered(0.95, truth),
                samples.length == 0 ? Double.NaN : Samples.crps(samples, truth),
                samples.length == 0 ? Double.NaN : Samples.pit(samples, truth),
                samples.length == 0 ? Double.NaN : Samples.bias(samples, truth));
    }

    /// 1, 0, or NaN where the interval is not there.
    private double covered(double coverage, double truth) {
        return Score.covers(levels, quantiles, coverage, truth)
                .map(inside -> inside ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    private static double[] logs(double[] values) {
        double[] logs = new double[values.length];
        for (int i = 0; i < values.length; i++) logs[i] = log(values[i]);
        return logs;
    }

    /// log(x + 1), with what is below 0 taken as 0 (Bosse et al. 2023).
    private static double log(double value) {
        return StrictMath.log1p(Math.max(0, value));
    }
}
