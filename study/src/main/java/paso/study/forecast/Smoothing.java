package paso.study.forecast;

/// Exponential smoothing: a level, and a trend that dies out (Gardner and McKenzie 1985; Hyndman and
/// Athanasopoulos 2021, section 8.2). Parameters are the point of a fixed grid with the least sum of squared
/// one-step errors.
///
/// @param trended false for a level alone
/// @param drift   part of the straight line's slope that is added to a level: 1/2 gives the theta method
///                (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003), 0 none
record Smoothing(String name, boolean trended, double drift) implements Candidate {

    private static final double[] ALPHAS = {0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.0};
    private static final double[] BETAS = {0.05, 0.1, 0.2, 0.35, 0.5, 0.8};
    private static final double[] PHIS = {0.5, 0.7, 0.8, 0.9, 0.97};
    private static final double[] NONE = {0};
    private static final int LEAST = 10;

    @Override
    public double[] ahead(double[] past, int season, int ahead) {
        double best = Double.POSITIVE_INFINITY;
        double[] state = {past[past.length - 1], 0, 0};
        if (past.length >= LEAST) {
            for (double alpha : ALPHAS) {
                for (double beta : trended ? BETAS : NONE) {
                    for (double phi : trended ? PHIS : NONE) {
                        double[] now = run(past, alpha, alpha * beta, phi);
                        if (now[3] < best) {
                            best = now[3];
                            state = now;
                        }
                    }
                }
            }
        }
        double slope = drift == 0 ? 0 : drift * slope(past);
        double[] next = new double[ahead];
        double damped = 0;
        double power = 1;
        for (int h = 0; h < ahead; h++) {
            power *= state[2];
            damped += power;
            next[h] = state[0] + damped * state[1] + slope * (h + 1);
        }
        return next;
    }

    /// Level, trend, damping and sum of squares.
    static double[] run(double[] past, double alpha, double beta, double phi) {
        double level = past[0];
        double trend = 0;
        double squares = 0;
        for (int t = 1; t < past.length; t++) {
            double expected = level + phi * trend;
            double error = past[t] - expected;
            squares += error * error;
            level = expected + alpha * error;
            trend = phi * trend + beta * error;
        }
        return new double[] {level, trend, phi, squares};
    }

    private static double slope(double[] past) {
        double middle = (past.length - 1) / 2.0;
        double mean = 0;
        for (double value : past) mean += value / past.length;
        double cross = 0;
        double square = 0;
        for (int t = 0; t < past.length; t++) {
            cross += (t - middle) * (past[t] - mean);
            square += (t - middle) * (t - middle);
        }
        return square == 0 ? 0 : cross / square;
    }
}
