package paso.random;

/// Logarithms of factorials and of the gamma function.
public final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double[] SMALL = smallTails();
    private static final double[] FACTORIALS = factorials(); // [k], log k!

    private LogGamma() {}

    /// log Gamma(x) for x > 0 by Stirling's series after shifting x to 10 or more (Abramowitz and Stegun 1964,
    /// 6.1.41); relative error below 1e-13.
    public static double of(double x) {
        double shift = 0;
        while (x < 10) {
            shift += StrictMath.log(x);
            x += 1;
        }
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series - shift;
    }

    /// log k! for k >= 0.
    static double factorial(double k) {
        return k < FACTORIALS.length ? FACTORIALS[(int) k] : of(k + 1);
    }

    private static double[] factorials() {
        double[] logs = new double[2048];
        for (int k = 0; k < logs.length; k++) logs[k] = of(k + 1);
        return logs;
    }

    /// What Stirling's formula leaves out: log k! - [(k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2] (Hörmann 1993,
    /// section 4).
    static double stirlingTail(double k) {
        if (k < 10) return SMALL[(int) k];
        double next = k + 1;
        double square = next * next;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
    }

    private static double[] smallTails() {
        double[] tails = new double[10];
        double factorial = 0;
        for (int k = 0; k < 10; k++) {
            if (k > 0) factorial += StrictMath.log(k);
            tails[k] = factorial - ((k + 0.5) * StrictMath.log(k + 1) - (k + 1) + HALF_LOG_TWO_PI);
        }
        return tails;
    }
}
