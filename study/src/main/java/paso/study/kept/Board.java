package paso.study.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.Assumption;
import paso.scenario.Figures.Observation;
import paso.scenario.Scenario;
import paso.study.wis.Prediction;
import paso.study.wis.Scored;

/// How the targets of one kept forecast came out.
///
/// @param scored  targets whose figure was published after the forecast's as-of date, with that figure
/// @param voided  targets that count for nothing, by the id of the assumption that broke
/// @param waiting targets without a figure
public record Board(List<Came> scored, SortedMap<String, Integer> voided, int waiting) {

    /// A target with the figure that came.
    ///
    /// @param figure of several versions the one published last
    public record Came(Target target, Observation figure, Scored score) {}

    public Board {
        scored = List.copyOf(scored);
        voided = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(voided));
    }

    /// Sets a forecast beside what was published since.
    ///
    /// A target is void when an assumption that the forecast declared broke after the forecast's as-of
    /// date and not after the target's last day, at the target's place or an area around it. An area
    /// that merely holds the place of the assumption is scored.
    ///
    /// @param asOf        as-of date of the forecast
    /// @param declared    ids of the assumptions it declared when it was made
    /// @param predictions by target
    /// @param figures     every figure at hand; those public by `asOf` are no truth
    /// @param assumptions every row at hand, whenever it was published
    public static Board of(
            Scenario scenario,
            LocalDate asOf,
            Collection<String> declared,
            SortedMap<Target, Prediction> predictions,
            List<Observation> figures,
            List<Assumption> assumptions) {
        SortedMap<Target, Observation> truths = new TreeMap<>();
        for (Observation figure : figures) {
            Optional<LocalDate> published = figure.origin().published();
            if (published.isEmpty() || !published.get().isAfter(asOf)) continue;
            truths.merge(Target.of(figure), figure, Board::newer);
        }
        List<Came> scored = new ArrayList<>();
        TreeMap<String, Integer> voided = new TreeMap<>();
        int waiting = 0;
        for (var one : predictions.entrySet()) {
            Target target = one.getKey();
            Optional<String> broken = broken(scenario, asOf, declared, target, assumptions);
            Observation truth = truths.get(target);
            if (broken.isPresent()) voided.merge(broken.get(), 1, Integer::sum);
            else if (truth == null) waiting++;
            else scored.add(new Came(target, truth, one.getValue().score(truth.value())));
        }
        return new Board(scored, voided, waiting);
    }

    private static Optional<String> broken(
            Scenario scenario,
            LocalDate asOf,
            Collection<String> declared,
            Target target,
            List<Assumption> assumptions) {
        return assumptions.stream()
                .filter(one -> declared.contains(one.id()))
                .filter(one -> one.broken()
                        .filter(day -> day.isAfter(asOf)
                                && !day.isAfter(target.period().last()))
                        .isPresent())
                .filter(one -> one.place().isEmpty()
                        || scenario.network()
                                .members(one.place().get())
                                .containsAll(scenario.network().members(target.place())))
                .map(Assumption::id)
                .min(String::compareTo);
    }

    private static Observation newer(Observation one, Observation other) {
        LocalDate a = one.origin().published().orElse(LocalDate.MIN);
        LocalDate b = other.origin().published().orElse(LocalDate.MIN);
        if (!a.equals(b)) return a.isAfter(b) ? one : other;
        return one.value() <= other.value() ? one : other;
    }
}
