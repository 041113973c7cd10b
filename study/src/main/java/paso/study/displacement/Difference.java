package paso.study.displacement;

/// Averaged relative difference, rescaled: how far a split of people over camps is from the registered one, from 0
/// (the same) to 2 (Suleimenova, Bell and Groen 2017, with simulated counts scaled to the registered total).
final class Difference {

    private Difference() {}

    /// Of one day.
    static double ofDay(double[] simulated, double[] registered) {
        double total = 0;
        double all = 0;
        for (int c = 0; c < registered.length; c++) {
            total += registered[c];
            all += simulated[c];
        }
        double scale = all > 0 ? total / all : 0;
        double difference = 0;
        for (int c = 0; c < registered.length; c++) difference += Math.abs(simulated[c] * scale - registered[c]);
        return difference / Math.max(total, 1);
    }

    /// Mean over days `from` to `to`, the latter not included.
    ///
    /// @param simulated  [day][camp]
    /// @param registered [day][camp]
    static double of(double[][] simulated, double[][] registered, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) sum += ofDay(simulated[t], registered[t]);
        return sum / (to - from);
    }
}
