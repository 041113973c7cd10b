package paso.study.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A weighted sample in order, read at any level by straight lines between the middles of the weights.
final class Spread {

    private final double[] value;
    private final double[] level; // at the middle of each weight

    private Spread(double[] value, double[] level) {
        this.value = value;
        this.level = level;
    }

    static Spread of(double[] values, double[] weights) {
        List<double[]> pairs = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] <= 0) continue;
            pairs.add(new double[] {values[i], weights[i]});
            total += weights[i];
        }
        pairs.sort(Comparator.comparingDouble(pair -> pair[0]));
        double[] value = new double[pairs.size()];
        double[] level = new double[pairs.size()];
        double sum = 0;
        for (int i = 0; i < value.length; i++) {
            value[i] = pairs.get(i)[0];
            level[i] = (sum + pairs.get(i)[1] / 2) / total;
            sum += pairs.get(i)[1];
        }
        return new Spread(value, level);
    }

    double at(double wanted) {
        if (wanted <= level[0]) return value[0];
        int n = level.length;
        if (wanted >= level[n - 1]) return value[n - 1];
        int low = 0;
        int high = n - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (level[middle] <= wanted) low = middle;
            else high = middle;
        }
        double gap = level[high] - level[low];
        double part = gap == 0 ? 0 : (wanted - level[low]) / gap;
        return value[low] + part * (value[high] - value[low]);
    }
}
