package paso.study.forecast;

import java.util.Arrays;
import paso.random.Normal;

/// Forecasts that a better one has to beat. Each gives quantiles on the natural scale.
enum Baselines {
    /// The last value with normal changes of the scale: mean 0, their own mean square, growing with the root of the
    /// horizon.
    RW("rw") {
        @Override
        double[] quantiles(double[] past, int season, int ahead, double[] levels, Scale scale) {
            double square = 0;
            for (int t = 1; t < past.length; t++) {
                double change = past[t] - past[t - 1];
                square += change * change / (past.length - 1);
            }
            double[] quantiles = new double[levels.length];
            double deviation = Math.sqrt(square * ahead);
            for (int i = 0; i < levels.length; i++) {
                quantiles[i] = natural(scale, past, past[past.length - 1] + deviation * Normal.quantile(levels[i]));
            }
            return quantiles;
        }
    },
    /// The last value with its own changes over as many periods, up and down alike: of the last 60 months, or 180 days
    /// or weeks.
    RW_EMP("rw_emp") {
        @Override
        double[] quantiles(double[] past, int season, int ahead, double[] levels, Scale scale) {
            int most = season == 12 ? 60 : 180;
            int from = Math.max(0, past.length - ahead - most);
            int n = past.length - from - ahead;
            double last = past[past.length - 1];
            if (n < 1) return RW.quantiles(past, season, ahead, levels, scale);
            double[] both = new double[2 * n];
            for (int t = 0; t < n; t++) {
                both[2 * t] = past[from + t + ahead] - past[from + t];
                both[2 * t + 1] = -both[2 * t];
            }
            Arrays.sort(both);
            double[] quantiles = new double[levels.length];
            for (int i = 0; i < levels.length; i++) {
                quantiles[i] = natural(scale, past, last + paso.results.Quantiles.of(both, levels[i]));
            }
            return quantiles;
        }
    },
    /// The value a season before, with normal changes from season to season.
    SNAIVE("snaive") {
        @Override
        double[] quantiles(double[] past, int season, int ahead, double[] levels, Scale scale) {
            int n = past.length - season;
            if (n < 2) return RW.quantiles(past, season, ahead, levels, scale);
            double square = 0;
            for (int t = 0; t < n; t++) {
                double change = past[t + season] - past[t];
                square += change * change / n;
            }
            int seasons = (ahead - 1) / season + 1;
            double middle = past[past.length - 1 + ahead - seasons * season];
            double deviation = Math.sqrt(square * seasons);
            double[] quantiles = new double[levels.length];
            for (int i = 0; i < levels.length; i++) {
                quantiles[i] = natural(scale, past, middle + deviation * Normal.quantile(levels[i]));
            }
            return quantiles;
        }
    };

    private final String word;

    Baselines(String word) {
        this.word = word;
    }

    /// As written in tables.
    String word() {
        return word;
    }

    /// On the logarithm no quantile goes above exp(17) unless the last value does.
    static double natural(Scale scale, double[] past, double z) {
        if (scale != Scale.LOG) return scale.from(z);
        return scale.from(Math.min(z, Math.max(CAP, past[past.length - 1])));
    }

    private static final double CAP = 17;

    /// @param past  on the scale, at least 3
    /// @param ahead periods, from 1
    abstract double[] quantiles(double[] past, int season, int ahead, double[] levels, Scale scale);
}
