package paso.study.change;

/// A step of the level at a slot, and how surely it is there.
///
/// @param slot      the first slot after the step
/// @param mean      of the step, on the log scale
/// @param deviation standard deviation of the step by the model, before calibration
/// @param expected  mean value of the slots after it that were published, had there been none
/// @param seen      their mean as published
record Step(int slot, double mean, double deviation, double expected, double seen) {

    /// Standard deviation of a step on the log scale before anything is seen: wide.
    static final double SPREAD = 2;

    /// log of what was seen over what was expected, of all slots together.
    double overall() {
        return StrictMath.log((seen + 0.5) / (expected + 0.5));
    }

    /// How far from no step, in deviations of the model.
    double score() {
        return mean / deviation;
    }
}
