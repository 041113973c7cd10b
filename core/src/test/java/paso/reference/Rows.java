package paso.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paso.scenario.Behaviour;
import paso.scenario.Cohort;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// Which of the rows of behaviour hold for a party.
final class Rows {

    private final Behaviour behaviour;

    Rows(Scenario scenario) {
        behaviour = scenario.behaviour();
    }

    List<Behaviour.ExitPath> paths(String place, Cohort cohort) {
        return closest(behaviour.exitPaths(), r -> r.place().equals(place), Behaviour.ExitPath::who, cohort);
    }

    List<Behaviour.RouteShare> shares(String place, Cohort cohort, String path) {
        var own = closest(
                behaviour.routeShares(),
                r -> r.place().equals(place) && r.path().equals(path),
                Behaviour.RouteShare::who,
                cohort);
        return own.isEmpty() && !path.isEmpty() ? shares(place, cohort, "") : own;
    }

    /// Absent: held for good.
    Optional<Stay> stay(String place, Cohort cohort, String path) {
        var own = closest(
                behaviour.stays(),
                r -> r.place().equals(place) && r.path().equals(path),
                Behaviour.StayRule::who,
                cohort);
        if (own.isEmpty()) return path.isEmpty() ? Optional.empty() : stay(place, cohort, "");
        return Optional.of(own.getFirst().stay());
    }

    /// Those for which `holds` is true of the place and the day.
    List<Behaviour.StayLimit> limits(Cohort cohort, Function<Behaviour.StayLimit, Boolean> holds) {
        return closest(behaviour.limits(), holds, Behaviour.StayLimit::who, cohort);
    }

    /// Of the rows that match, those that fix the most attributes.
    private static <R> List<R> closest(List<R> rows, Function<R, Boolean> wanted, Function<R, Who> who, Cohort cohort) {
        List<R> matching = rows.stream()
                .filter(r -> wanted.apply(r) && who.apply(r).matches(cohort))
                .toList();
        int most = matching.stream()
                .mapToInt(r -> who.apply(r).specificity())
                .max()
                .orElse(0);
        return matching.stream().filter(r -> who.apply(r).specificity() == most).toList();
    }
}
