package paso.scenario;

import java.util.List;

/// How long people are held before they are ready to leave.
///
/// A stay is counted in nights: admitted on day t with a stay of k nights, people are in the census of the k days
/// from t on and ready on day t + k. Every stay lasts at least one night.
public sealed interface Stay {

    /// The same chance every day, whatever the time already stayed.
    ///
    /// @param daily chance of becoming ready in a day, in (0, 1]
    record DailyChance(Quantity daily) implements Stay {}

    /// Ready on the day after admission: only throughput, seats and room hold people back.
    record UntilServed() implements Stay {}

    /// A fixed number of nights.
    record Fixed(Quantity nights) implements Stay {}

    /// Lognormal with this mean and standard deviation in nights, rounded to whole nights: P(K = k) = F(k +
    /// 1/2) - F(k - 1/2) for k >= 2, and P(K = 1) = F(3/2).
    record Lognormal(Quantity mean, Quantity deviation) implements Stay {}

    /// Weibull with this mean in nights and this shape, rounded as [Lognormal].
    record Weibull(Quantity mean, Quantity shape) implements Stay {}

    /// Chance that the stay is 1, 2, 3, … nights; must sum to 1.
    record Table(List<Double> chances) implements Stay {
        public Table {
            chances = List.copyOf(chances);
            double sum = 0;
            for (double chance : chances) {
                if (!(chance >= 0 && chance <= 1)) {
                    throw new IllegalArgumentException(
                            "stay table: each chance must be in [0, 1] but one was " + chance);
                }
                sum += chance;
            }
            if (chances.isEmpty() || Math.abs(sum - 1) > 1e-6) {
                throw new IllegalArgumentException("stay table: chances must sum to 1 but sum to " + sum);
            }
        }
    }

    /// The longest stay that is followed night by night; longer stays go on at the last night's chance.
    int LONGEST_NIGHTS = 400;
}
