package paso.study.selftest;

/// Mean and spread of one number over replicates.
final class Sample {

    private double n;
    private double mean;
    private double squares; // of deviations from the mean (Welford 1962)

    void add(double value) {
        n++;
        double before = value - mean;
        mean += before / n;
        squares += before * (value - mean);
    }

    double mean() {
        return mean;
    }

    /// Standard errors between the mean and `expected`; infinite when every value is the same and another.
    double z(double expected) {
        double gap = mean - expected;
        if (Math.abs(gap) <= 1e-9 * (1 + Math.abs(expected))) return 0;
        double error = Math.sqrt(squares / (n - 1) / n);
        return error > 0 ? gap / error : Math.copySign(Double.POSITIVE_INFINITY, gap);
    }
}
