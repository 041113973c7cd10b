package paso.study.wis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Means over the forecasts of one model, target and horizon.
///
/// @param n      forecasts with a truth
/// @param skill  relative skill of the WIS among the models of this target and horizon, 1 = as good as
///                  their geometric
///               mean, lower is better; NaN with one model
/// @param values means, as in [Scored]; NaN where no forecast has one
public record Summary(String model, String target, int horizon, int n, double skill, Values values) {

    /// Means.
    public record Values(
            double wis,
            double dispersion,
            double over,
            double under,
            double logWis,
            double mae,
            double bias,
            double cov50,
            double cov90,
            double cov95,
            double crps) {}

    private record Key(String target, int horizon, String model) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = target.compareTo(other.target);
            if (order == 0) order = Integer.compare(horizon, other.horizon);
            return order == 0 ? model.compareTo(other.model) : order;
        }
    }

    /// By target, horizon and model.
    public static List<Summary> of(List<Scored> scored) {
        Map<Key, List<Scored>> groups = new TreeMap<>();
        for (Scored one : scored) {
            Key key = new Key(
                    one.task().target(), one.task().horizon(), one.task().model());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
        List<Summary> summaries = new ArrayList<>();
        groups.forEach((key, some) -> {
            List<Scored> rivals = scored.stream()
                    .filter(one -> one.task().target().equals(key.target())
                            && one.task().horizon() == key.horizon())
                    .toList();
            Map<String, Double> skills = Skill.relative(rivals);
            double skill = skills.size() < 2 ? Double.NaN : skills.getOrDefault(key.model(), Double.NaN);
            summaries.add(new Summary(key.model(), key.target(), key.horizon(), some.size(), skill, values(some)));
        });
        return summaries;
    }

    private static Values values(List<Scored> some) {
        return new Values(
                mean(some, one -> one.wis().wis()),
                mean(some, one -> one.wis().dispersion()),
                mean(some, one -> one.wis().over()),
                mean(some, one -> one.wis().under()),
                mean(some, Scored::logWis),
                mean(some, Scored::error),
                mean(some, Scored::bias),
                mean(some, Scored::in50),
                mean(some, Scored::in90),
                mean(some, Scored::in95),
                mean(some, Scored::crps));
    }

    /// Over those that have a value.
    private static double mean(List<Scored> some, ToDoubleFunction<Scored> of) {
        double sum = 0;
        int n = 0;
        for (Scored one : some) {
            double value = of.applyAsDouble(one);
            if (Double.isNaN(value)) continue;
            sum += value;
            n++;
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
