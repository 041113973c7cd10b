package paso.engine;

import org.jspecify.annotations.Nullable;
import paso.random.LogGamma;
import paso.scenario.Stay;

/// The chance of becoming ready each morning, given the nights stayed so far.
///
/// Laid out once from a [Stay]; filled per replicate and whenever a lever scales the stay.
final class StayCurve {

    /// Stays are followed until fewer than this share are still there; then the last chance goes on.
    static final double NEGLIGIBLE = 1e-9;

    private final @Nullable Stay stay; // null: held for good
    private final int first; // parameter index, or NONE
    private final int second; // parameter index, or NONE

    private StayCurve(@Nullable Stay stay, int first, int second) {
        this.stay = stay;
        this.first = first;
        this.second = second;
    }

    static final StayCurve FOR_GOOD = new StayCurve(null, Parameters.NONE, Parameters.NONE);

    static StayCurve of(Stay stay, String owner, Parameters parameters) {
        return switch (stay) {
            case Stay.DailyChance(var daily) ->
                new StayCurve(stay, parameters.add(owner + "/daily", daily), Parameters.NONE);
            case Stay.UntilServed _, Stay.Table _ -> new StayCurve(stay, Parameters.NONE, Parameters.NONE);
            case Stay.Fixed(var nights) ->
                new StayCurve(stay, parameters.add(owner + "/nights", nights), Parameters.NONE);
            case Stay.Lognormal(var mean, var deviation) ->
                new StayCurve(
                        stay, parameters.add(owner + "/mean", mean), parameters.add(owner + "/deviation", deviation));
            case Stay.Weibull(var mean, var shape) ->
                new StayCurve(stay, parameters.add(owner + "/mean", mean), parameters.add(owner + "/shape", shape));
        };
    }

    /// `true` when the chance is the same however long people have stayed.
    boolean memoryless() {
        return stay == null || stay instanceof Stay.DailyChance || stay instanceof Stay.UntilServed;
    }

    boolean forGood() {
        return stay == null;
    }

    /// Nights that must be told apart: the longest stay that is not negligible at the ends of the ranges.
    ///
    /// @param longest largest factor by which a lever may lengthen the stay
    int nights(Parameters parameters, double longest) {
        if (memoryless()) return 1;
        double[] ends = new double[parameters.size()];
        int most = 1;
        for (int corner = 0; corner < 4; corner++) {
            if (first >= 0) {
                var quantity = parameters.quantity(first);
                ends[first] = (corner & 1) == 0 ? quantity.high() : quantity.low();
            }
            if (second >= 0) {
                var quantity = parameters.quantity(second);
                ends[second] = (corner & 2) == 0 ? quantity.high() : quantity.low();
            }
            most = Math.max(most, nightsOf(ends, longest));
        }
        return most;
    }

    private int nightsOf(double[] values, double factor) {
        double there = 1;
        double[] chance = new double[Stay.LONGEST_NIGHTS];
        fill(values, factor, chance);
        for (int nights = 0; nights < chance.length; nights++) {
            there *= 1 - chance[nights];
            if (there < NEGLIGIBLE) return nights + 1;
        }
        return chance.length;
    }

    /// Writes the chances.
    ///
    /// @param values parameters of the replicate
    /// @param factor mean stay over the written mean stay, > 0
    /// @param chance [nights stayed at the end of the day before], chance of becoming ready this morning
    void fill(double[] values, double factor, double[] chance) {
        switch (stay) {
            case null -> java.util.Arrays.fill(chance, 0);
            case Stay.DailyChance _ -> java.util.Arrays.fill(chance, Math.min(1, values[first] / factor));
            case Stay.UntilServed _ -> java.util.Arrays.fill(chance, 1);
            case Stay.Fixed _ -> {
                double nights = Math.max(1, Math.rint(values[first] * factor));
                for (int a = 0; a < chance.length; a++) chance[a] = a + 1 >= nights ? 1 : 0;
            }
            case Stay.Table(var table) -> {
                double there = 1;
                for (int a = 0; a < chance.length; a++) {
                    double today = a < table.size() ? table.get(a) : 0;
                    chance[a] = a + 1 >= table.size() || there <= 1e-12 ? 1 : Math.min(1, today / there);
                    there -= today;
                }
            }
            case Stay.Lognormal _ -> {
                double mean = values[first] * factor;
                double ratio = values[second] / values[first];
                double variance = StrictMath.log1p(ratio * ratio);
                double spread = Math.sqrt(variance);
                double location = StrictMath.log(mean) - variance / 2;
                fromSurvival(
                        chance,
                        x -> spread > 0 ? normalTail((StrictMath.log(x) - location) / spread) : x < mean ? 1 : 0);
            }
            case Stay.Weibull _ -> {
                double shape = values[second];
                double scale = values[first] * factor / StrictMath.exp(LogGamma.of(1 + 1 / shape));
                fromSurvival(chance, x -> StrictMath.exp(-StrictMath.pow(x / scale, shape)));
            }
        }
    }

    /// P(K > k) = S(k + 1/2) for k >= 1, P(K > 0) = 1; the chance on the k-th morning is 1 - P(K > k) / P(K > k -
    /// 1).
    private static void fromSurvival(double[] chance, java.util.function.DoubleUnaryOperator survival) {
        double there = 1;
        for (int a = 0; a < chance.length; a++) {
            if (there <= 1e-14) { // followed no longer: the last chance goes on
                java.util.Arrays.fill(chance, a, chance.length, a == 0 ? 1 : chance[a - 1]);
                return;
            }
            double left = Math.min(there, survival.applyAsDouble(a + 1.5));
            chance[a] = Math.min(1, Math.max(0, 1 - left / there));
            there = left;
        }
    }

    /// P(Z > z) for a standard normal Z, by the series of Marsaglia (2004); absolute error below 1e-15.
    static double normalTail(double z) {
        if (z > 8.2) return 0;
        if (z < -8.2) return 1;
        double sum = z;
        double term = z;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= z * z / i;
            sum += term;
        }
        return Math.max(0, 0.5 - sum * StrictMath.exp(-0.5 * z * z - 0.9189385332046727));
    }
}
