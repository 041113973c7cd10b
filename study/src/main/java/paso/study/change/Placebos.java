package paso.study.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The same statistic at every earlier date of the series, where nobody asked: how it behaves by chance and by the
/// changes of the past (Abadie, Diamond and Hainmueller 2010, placebos in time).
final class Placebos {

    /// What the model's deviations are multiplied by where the past is too short to tell.
    private static final double UNKNOWN = 1.4;
    /// Independent stretches of the past that count as much as [#UNKNOWN].
    private static final double WEIGHT = 10;
    private static final double ENOUGH = 20;
    private static final double TWO_SIDED = 1.959963984540054;

    private final List<Step> steps;
    private final double apart;
    private final double calibration;

    /// @param steps  at earlier slots, none of which reads a slot of the question
    /// @param length slots read after each
    Placebos(List<Step> steps, int length) {
        this.steps = List.copyOf(steps);
        apart = (double) steps.size() / length;
        calibration = calibrated();
    }

    private double calibrated() {
        double[] scores =
                steps.stream().mapToDouble(step -> Math.abs(step.score())).toArray();
        Arrays.sort(scores);
        if (apart >= ENOUGH) {
            int rank = (int) Math.ceil(0.95 * (scores.length + 1)) - 1;
            return Math.max(1, scores[Math.min(scores.length - 1, rank)] / TWO_SIDED);
        }
        double squares = 0;
        for (double score : scores) squares += score * score;
        double mean = scores.length == 0 ? 0 : squares / scores.length;
        double blended = (WEIGHT * UNKNOWN * UNKNOWN + apart * mean) / (WEIGHT + apart);
        return Math.max(1, Math.sqrt(blended));
    }

    /// What the model's deviations are multiplied by, so that in this series 95 % of the earlier dates show no change;
    /// at least 1.
    double calibration() {
        return calibration;
    }

    /// All slots after the step together: what was seen over what was expected, with the 95 % interval that the errors
    /// of the same expectation at the earlier dates give; empty where they are too few.
    Optional<Finding.Interval> overall(Step asked) {
        if (!enough()) return Optional.empty();
        double[] errors = steps.stream().mapToDouble(Step::overall).toArray();
        Arrays.sort(errors);
        int tail = (int) Math.floor(0.025 * (errors.length + 1));
        double low = errors[Math.max(0, tail - 1)];
        double high = errors[errors.length - Math.max(1, tail)];
        double middle = asked.overall();
        return Optional.of(new Finding.Interval(
                StrictMath.exp(middle), StrictMath.exp(middle - high), StrictMath.exp(middle - low)));
    }

    int count() {
        return steps.size();
    }

    /// Stretches of the past that do not overlap, about.
    double apart() {
        return apart;
    }

    /// Whether the calibration rests on the series' own past alone.
    boolean enough() {
        return apart >= ENOUGH;
    }

    /// Dates at which the level moved the same way by at least as much.
    long asLarge(Step asked) {
        return steps.stream()
                .filter(step -> asked.mean() < 0 ? step.mean() <= asked.mean() : step.mean() >= asked.mean())
                .count();
    }

    /// Dates at which the level moved the same way as clearly.
    long asClear(Step asked) {
        return steps.stream()
                .filter(step -> asked.mean() < 0 ? step.score() <= asked.score() : step.score() >= asked.score())
                .count();
    }

    List<Step> steps() {
        return steps;
    }
}
