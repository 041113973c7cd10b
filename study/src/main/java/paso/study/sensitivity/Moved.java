package paso.study.sensitivity;

import paso.engine.Ranges;
import paso.scenario.Quantity;

/// One assumption moved to one end, all others where `others` puts them.
///
/// @param key    of a range, or `drift/ID` for every step of a drift
/// @param u      where the range stands, in (0, 1)
/// @param others of every other range
record Moved(String key, double u, Ranges others) implements Ranges {

    /// How the keys of the steps of a drift begin: `drift/ID/STEP`.
    static final String DRIFT = "drift/";

    /// The 10 % and the 90 % point.
    static final double LOW = 0.1;

    static final double HIGH = 0.9;

    @Override
    public double value(int replicate, String name, Quantity range, double draw) {
        return assumption(name).equals(key) ? others.point(name, range, u) : others.value(replicate, name, range, draw);
    }

    /// The assumption that a key belongs to: steps of one drift are one.
    static String assumption(String name) {
        if (!name.startsWith(DRIFT)) return name;
        int slash = name.lastIndexOf('/');
        boolean step =
                slash >= DRIFT.length() && name.substring(slash + 1).chars().allMatch(Character::isDigit);
        return step ? name.substring(0, slash) : name;
    }

    /// Where each of `steps` independent steps must stand so that their sum stands at `u`, steps being normal.
    static double ofEachStep(double u, int steps) {
        double z = 1.2815515655446004; // the 90 % point of the standard normal distribution
        double each = (u < 0.5 ? -z : z) / Math.sqrt(steps);
        return steps == 1 ? u : normal(each);
    }

    /// Abramowitz and Stegun 26.2.17, error below 7.5e-8.
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = StrictMath.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x < 0 ? tail : 1 - tail;
    }
}
