package paso.data.folder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.scenario.Behaviour;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.StayRule;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Lever;
import paso.scenario.Lever.Target;
import paso.scenario.Place;
import paso.scenario.Place.WhenFull;
import paso.scenario.Route;
import paso.scenario.Stay;

/// What only several rows together show.
final class CrossChecks {

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Behaviour behaviour;

    CrossChecks(Context context, NetworkReader network, Behaviour behaviour) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.behaviour = behaviour;
    }

    void check(BehaviourReader stays, LeversReader levers, List<Lever> read) {
        network.routes.values().forEach(this::remembers);
        network.places.values().forEach(this::redirects);
        if (stays.whole && context.head.cohorts().isPresent())
            ways(stays, context.head.cohorts().get());
        scaled(levers, read);
        for (LeversReader.Divert divert : levers.diverts) diverted(divert);
    }

    private void diverted(LeversReader.Divert divert) {
        for (Place place : network.places.values()) {
            if (!network.stands(divert.from(), place.id())) continue;
            int before = problems.count();
            remembers(divert.to(), place.id(), divert.to().text());
            if (problems.count() > before) return;
        }
    }

    /// A route may only lead to a place that keeps no attribute which its start has forgotten.
    private void remembers(Route route) {
        Row row = network.routeRows.get(route.id());
        if (row != null) remembers(row.cell("to"), route.from(), route.to());
    }

    private void remembers(Cell cell, String from, String to) {
        Place start = network.places.get(from);
        Place end = network.places.get(to);
        if (start == null || end == null) return;
        Set<String> forgotten = new TreeSet<>(end.keeps());
        forgotten.removeAll(start.keeps());
        if (forgotten.isEmpty()) return;
        problems.add(
                cell,
                "'%s' keeps %s, which '%s' has forgotten".formatted(to, String.join(" ", forgotten), from),
                "a place that keeps no more than '%s'".formatted(from),
                "Change keeps in places.csv.");
    }

    private void redirects(Place place) {
        Row row = network.placeRows.get(place.id());
        if (row == null || !(place.room().whenFull() instanceof WhenFull.Redirect(String to))) return;
        network.hidden(row.cell("redirect_to"));
        remembers(row.cell("redirect_to"), place.id(), to);
        Set<String> seen = new LinkedHashSet<>(List.of(place.id()));
        String next = to;
        while (seen.add(next)) {
            Place there = network.places.get(next);
            if (there == null || !(there.room().whenFull() instanceof WhenFull.Redirect(String further))) return;
            next = further;
        }
        if (!next.equals(place.id())) return;
        problems.add(
                row.cell("redirect_to"),
                "redirects lead back to '%s'".formatted(place.id()),
                "a place that does not redirect here",
                "Have one place of the circle wait.");
    }

    private void ways(BehaviourReader stays, Cohorts cohorts) {
        Map<String, Row> leaving = new TreeMap<>();
        for (Route route : network.routes.values()) {
            Row row = network.routeRows.get(route.id());
            if (row != null) leaving.putIfAbsent(route.from(), row);
        }
        for (Place place : network.places.values()) {
            Row row = network.placeRows.get(place.id());
            if (row == null) continue;
            List<StayRule> here = behaviour.stays().stream()
                    .filter(s -> s.place().equals(place.id()))
                    .toList();
            boolean holds = place.kind() == Place.Kind.COMMUNITY || place.kind() == Place.Kind.EXIT;
            boolean closed =
                    context.whole(Columns.ROUTES) && network.routeBroken.isEmpty() && !leaving.containsKey(place.id());
            if (!here.isEmpty() && closed) {
                problems.add(
                        stays.stayWhere.getOrDefault(place.id(), row.where()),
                        place.id(),
                        "a stay at a place that no route leaves",
                        "",
                        "Add a route from it, or take the stay away.");
            }
            if (leaving.containsKey(place.id()) && !(here.isEmpty() && holds)) covered(place, row, here, cohorts);
            Where limit = stays.limitWhere.get(place.id());
            if (limit != null && closed) {
                problems.add(
                        limit,
                        place.id(),
                        "a stay limit at a place that no route leaves",
                        "",
                        "Add a route from it, or take the limit away.");
            }
        }
    }

    /// Everybody who can be at a place that routes leave must have a stay there.
    private void covered(Place place, Row row, List<StayRule> here, Cohorts cohorts) {
        List<String> paths = behaviour.exitPaths().stream()
                .filter(e -> e.place().equals(place.id()))
                .map(ExitPath::path)
                .distinct()
                .sorted()
                .toList();
        for (Cohort cohort : cohorts.keeping(place.keeps())) {
            for (String path : paths.isEmpty() ? List.of("") : paths) {
                boolean stay = here.stream()
                        .anyMatch(s -> (s.path().isEmpty() || s.path().equals(path))
                                && s.who().matches(cohort));
                if (stay) continue;
                String who =
                        here.isEmpty() ? "" : " for " + cohort.group() + (path.isEmpty() ? "" : " on path " + path);
                problems.add(
                        row.cell("id"),
                        "routes leave this place, but it has no stay%s".formatted(who),
                        "",
                        "Add a stay to stays.yaml, such as until-served: true.");
                return;
            }
        }
    }

    /// A table of chances is not scaled.
    private void scaled(LeversReader levers, List<Lever> read) {
        for (Lever lever : read) {
            for (Lever.Change change : lever.changes()) {
                if (!(change.target() instanceof Target.StayLength(String place))) continue;
                boolean table = behaviour.stays().stream()
                        .anyMatch(s -> s.place().equals(place) && s.stay() instanceof Stay.Table);
                if (table) {
                    problems.add(
                            levers.where.getOrDefault(lever.id(), context.head.where()),
                            lever.id(),
                            "stay-length at '%s', whose stay is a table".formatted(place),
                            "a stay that can be scaled",
                            "Write the stay as lognormal, weibull, days or daily-chance.");
                }
            }
        }
    }
}
