package paso.study.wis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Relative skill by pairwise comparison.
public final class Skill {

    private Skill() {}

    /// What two forecasts must share to be compared.
    private record Question(String target, String location, String reference, int horizon, String end)
            implements Comparable<Question> {
        static Question of(Task task) {
            return new Question(
                    task.target(),
                    task.location(),
                    task.reference().toString(),
                    task.horizon(),
                    task.end().toString());
        }

        @Override
        public int compareTo(Question other) {
            int order = target.compareTo(other.target);
            if (order == 0) order = location.compareTo(other.location);
            if (order == 0) order = reference.compareTo(other.reference);
            if (order == 0) order = Integer.compare(horizon, other.horizon);
            return order == 0 ? end.compareTo(other.end) : order;
        }
    }

    /// Of each model the geometric mean, over all models and itself, of the ratio of mean WIS on the
    /// tasks that both answered (Cramer et al. 2022, supplement 2). A pair without a common task, or
    /// whose mean is 0, is left out.
    public static Map<String, Double> relative(List<Scored> scored) {
        Map<String, Map<Question, Double>> models = new TreeMap<>();
        for (Scored one : scored) {
            models.computeIfAbsent(one.task().model(), _ -> new TreeMap<>())
                    .put(Question.of(one.task()), one.wis().wis());
        }
        Map<String, Double> skills = new TreeMap<>();
        models.forEach((model, own) -> {
            double logs = 0;
            int pairs = 0;
            for (Map<Question, Double> other : models.values()) {
                double ratio = ratio(own, other);
                if (!(ratio > 0) || Double.isInfinite(ratio)) continue;
                logs += StrictMath.log(ratio);
                pairs++;
            }
            skills.put(model, pairs == 0 ? Double.NaN : StrictMath.exp(logs / pairs));
        });
        return skills;
    }

    /// Skills divided by that of `baseline`.
    ///
    /// @throws IllegalArgumentException when `baseline` has no skill
    public static Map<String, Double> scaled(Map<String, Double> skills, String baseline) {
        Double own = skills.get(baseline);
        if (own == null || own.isNaN()) throw new IllegalArgumentException("no forecasts of '%s'".formatted(baseline));
        Map<String, Double> scaled = new TreeMap<>();
        skills.forEach((model, skill) -> scaled.put(model, skill / own));
        return scaled;
    }

    private static double ratio(Map<Question, Double> own, Map<Question, Double> other) {
        TreeSet<Question> both = new TreeSet<>(own.keySet());
        both.retainAll(other.keySet());
        double mine = 0;
        double theirs = 0;
        for (Question question : both) {
            mine += own.getOrDefault(question, Double.NaN);
            theirs += other.getOrDefault(question, Double.NaN);
        }
        return mine / theirs;
    }
}
