package paso.study.selftest;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import paso.scenario.Stay;

/// The nights K of a stay: how many are still there after each.
final class StayLaw {

    private final double[] ready; // [nights], chance of becoming ready on that morning, 0 unused
    private final double[] beyond; // [nights a], P(K > a)

    StayLaw(Stay stay) {
        double[] chance = new double[Stay.LONGEST_NIGHTS + 1];
        double left = 1;
        int longest = 1;
        for (int k = 1; k <= Stay.LONGEST_NIGHTS; k++) {
            double atLeast = k == 1 ? 1 : beyond(stay, k - 1);
            chance[k] = atLeast > 0 ? Math.clamp(1 - beyond(stay, k) / atLeast, 0, 1) : 1;
            left *= 1 - chance[k];
            longest = k;
            if (left < 1e-12) break;
        }
        ready = java.util.Arrays.copyOf(chance, longest + 1);
        beyond = new double[longest];
        beyond[0] = 1;
        for (int a = 1; a < longest; a++) beyond[a] = beyond[a - 1] * (1 - ready[a]);
    }

    /// Nights told apart; whoever has stayed longer goes on at the last one's chance.
    int nights() {
        return ready.length;
    }

    /// P(K = nights | K >= nights).
    double ready(int nights) {
        return ready[Math.min(nights, ready.length - 1)];
    }

    /// P(K > a) for a = 0, 1, …; what is beyond the last night goes on at its chance.
    double[] beyond(int days) {
        double[] all = new double[days];
        double left = 1;
        for (int a = 0; a < days; a++) {
            all[a] = left;
            left *= 1 - ready(a + 1);
        }
        return all;
    }

    /// As in a steady state: a nights ∝ P(K > a); the last stands for itself and all beyond.
    double[] steady() {
        double[] weight = beyond.clone();
        int last = weight.length - 1;
        if (ready[last + 1] > 0) weight[last] /= ready[last + 1];
        return weight;
    }

    /// P(K > k), k >= 1.
    private static double beyond(Stay stay, int k) {
        return switch (stay) {
            case Stay.DailyChance daily ->
                StrictMath.pow(1 - Math.min(1, daily.daily().central()), k);
            case Stay.UntilServed _ -> 0;
            case Stay.Fixed fixed -> Math.max(1, Math.rint(fixed.nights().central())) > k ? 1 : 0;
            case Stay.Lognormal lognormal ->
                lognormal(
                        k + 0.5,
                        lognormal.mean().central(),
                        lognormal.deviation().central());
            case Stay.Weibull weibull ->
                weibull(k + 0.5, weibull.mean().central(), weibull.shape().central());
            case Stay.Table table -> {
                double sum = 0;
                for (int i = k; i < table.chances().size(); i++)
                    sum += table.chances().get(i);
                yield sum;
            }
        };
    }

    private static double lognormal(double x, double mean, double deviation) {
        if (deviation <= 0) return mean >= x ? 1 : 0;
        double variance = StrictMath.log(1 + deviation * deviation / (mean * mean));
        double z = (StrictMath.log(x / mean) + variance / 2) / Math.sqrt(variance);
        return Erf.erfc(z / Math.sqrt(2)) / 2;
    }

    private static double weibull(double x, double mean, double shape) {
        double scale = mean / StrictMath.exp(Gamma.logGamma(1 + 1 / shape));
        return StrictMath.exp(-StrictMath.pow(x / scale, shape));
    }
}
