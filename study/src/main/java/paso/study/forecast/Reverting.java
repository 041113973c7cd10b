package paso.study.forecast;

/// The last value, drawn back to the mean of the last two seasons by as much as an autoregression of order one finds
/// (ridge towards none).
record Reverting() implements Candidate {

    private static final double RIDGE = 5;

    @Override
    public String name() {
        return "reverting";
    }

    @Override
    public double[] ahead(double[] past, int season, int ahead) {
        int n = past.length;
        double cross = 0;
        double square = 0;
        double change = 0;
        int window = Math.min(n, 2 * season);
        for (int t = Math.max(2, window / 2); t + 1 < n; t++) {
            double away = past[t] - mean(past, Math.max(0, t + 1 - window), t + 1);
            double by = past[t + 1] - past[t];
            cross += away * by;
            square += away * away;
            change += by * by;
        }
        double pull = square == 0 ? 0 : Math.clamp(-cross / (square + RIDGE * change / Math.max(1, n)), 0, 1);
        double mean = mean(past, n - window, n);
        double[] next = new double[ahead];
        double value = past[n - 1];
        for (int h = 0; h < ahead; h++) {
            value += pull * (mean - value);
            next[h] = value;
        }
        return next;
    }

    private static double mean(double[] past, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) sum += past[t];
        return sum / (to - from);
    }
}
