package paso.study.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.results.Quantiles;
import paso.study.wis.Score;

/// What a forecast says of one figure: its quantiles at the 23 levels of the hubverse.
///
/// @param quantiles ascending, at the levels of [Quantiles#hubverse()]
public record Law(List<Double> quantiles) {

    public Law {
        quantiles = List.copyOf(quantiles);
        if (quantiles.size() != Quantiles.hubverse().length) {
            throw new IllegalArgumentException("23 quantiles are needed but there were " + quantiles.size());
        }
    }

    /// The law of a sample.
    ///
    /// @param samples at least one value, in any order; left as they are
    public static Law of(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        List<Double> quantiles = new ArrayList<>();
        for (double level : Quantiles.hubverse()) quantiles.add(Quantiles.of(sorted, level));
        return new Law(quantiles);
    }

    /// The quantile at a level.
    ///
    /// @param level one of the 23
    public double at(double level) {
        double[] levels = Quantiles.hubverse();
        for (int i = 0; i < levels.length; i++) if (levels[i] == level) return quantiles.get(i);
        throw new IllegalArgumentException("%s is not one of the 23 levels".formatted(level));
    }

    public double median() {
        return at(0.5);
    }

    /// Weighted interval score with the median counted once.
    public double wis(double truth) {
        double[] values = new double[quantiles.size()];
        for (int i = 0; i < values.length; i++) values[i] = quantiles.get(i);
        return Score.wis(Quantiles.hubverse(), values, truth);
    }

    /// Whether the central 50 % interval holds the truth, its ends included.
    public boolean inside50(double truth) {
        return at(0.25) <= truth && truth <= at(0.75);
    }

    /// Whether the central 90 % interval holds the truth, its ends included.
    public boolean inside90(double truth) {
        return at(0.05) <= truth && truth <= at(0.95);
    }

    /// Width of the central 90 % interval.
    public double width90() {
        return at(0.95) - at(0.05);
    }
}
