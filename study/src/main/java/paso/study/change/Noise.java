package paso.study.change;

/// How a series scatters and wanders, on the log scale.
///
/// @param scatter of a flow the over-dispersion alpha of a negative binomial, variance = mean + alpha mean^2; of a
/// stock
///                the variance of its count about the level
/// @param wander  variance of the level's step from slot to slot
/// @param drift   variance of the step of the slope; 0 = no slope
/// @param keep    share of the slope that lasts to the next slot, in [0, 1)
/// @param stock   Gaussian on the log; else negative binomial
record Noise(double scatter, double wander, double drift, double keep, boolean stock) {}
