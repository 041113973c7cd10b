package paso.study.parity;

import org.hipparchus.special.Beta;

/// The ratio of two variances and where it lies for normal samples with the same spread: Fisher's F.
public final class SpreadRatio {

    private SpreadRatio() {}

    /// Chance that the ratio of the variances of two normal samples lies at or below `ratio`.
    ///
    /// @param above degrees of freedom of the upper variance
    /// @param below of the lower one
    public static double chance(double ratio, double above, double below) {
        return Beta.regularizedBeta(above * ratio / (above * ratio + below), above / 2, below / 2);
    }

    /// The ratio below which a share of samples lies.
    ///
    /// @param share in (0, 1)
    public static double quantile(double share, double above, double below) {
        double low = 0;
        double high = 1;
        while (chance(high, above, below) < share) high *= 2;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (chance(middle, above, below) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
