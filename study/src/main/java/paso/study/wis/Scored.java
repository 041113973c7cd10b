package paso.study.wis;

/// One forecast beside what came.
///
/// @param wis    on the scale of the data
/// @param logWis of log(x + 1)
/// @param error  distance of the median from the truth
/// @param bias   of the quantiles, from -1 (too low) to 1 (too high)
/// @param in50   1 where the central 50 % interval holds the truth, 0 where not, NaN where not given;
///               in90 and in95 the same
/// @param crps   of the samples; NaN without; so the two below
/// @param pit    of the samples, in [0, 1]
/// @param sampleBias of the samples
public record Scored(
        Task task,
        double truth,
        Score.Wis wis,
        double logWis,
        double error,
        double bias,
        double in50,
        double in90,
        double in95,
        double crps,
        double pit,
        double sampleBias) {}
