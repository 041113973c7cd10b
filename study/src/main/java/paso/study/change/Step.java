package paso.study.change;

/// A step of the level at a slot, and how surely it is there.
///
/// @param slot      the first slot after the step
/// @param mean      of the step, on the log scale
/// @param deviation standard deviation of the step by the model, before calibration
/// @param expected  mean value of the slots after it, had there been none
record Step(int slot, double mean, double deviation, double expected) {

    /// Standard deviation of a step on the log scale before anything is seen: wide.
    static final double SPREAD = 2;

    /// How far from no step, in deviations of the model.
    double score() {
        return mean / deviation;
    }
}
