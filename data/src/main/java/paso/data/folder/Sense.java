package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.scenario.Behaviour;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.RouteShare;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Target;
import paso.scenario.Place;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Who;

/// Whether people find a way on from every place, and whether every lever acts on something.
///
/// What would stop the engine or leave people nowhere is a problem; what merely does nothing is a note.
final class Sense {

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Behaviour behaviour;
    private final Set<String> reached = new TreeSet<>(); // place and group

    Sense(Context context, NetworkReader network, Behaviour behaviour) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.behaviour = behaviour;
    }

    /// Only where nothing else is wrong: half-read tables would look senseless.
    void check(BehaviourReader stays, LeversReader levers, List<Lever> read, Figures figures) {
        if (problems.count() > 0 || context.head.header().isEmpty()) return;
        reach(figures, read);
        for (Place place : network.places.values()) {
            Row row = network.placeRows.get(place.id());
            if (row == null) continue;
            if (place.onward() instanceof Place.Onward.Attraction(Place.Pull law)) measured(place, law);
            else if (stays.stayWhere.containsKey(place.id())) shared(place, row);
            admitted(place, row);
        }
        for (Lever lever : read)
            acts(levers, lever, stays, figures, context.head.header().get());
    }

    /// Pull weighs distance: every route within its look-ahead needs one.
    private void measured(Place place, Place.Pull law) {
        Set<String> at = new TreeSet<>(Set.of(place.id()));
        for (int link = 0; link < law.lookAhead(); link++) {
            Set<String> next = new TreeSet<>();
            for (Route route : network.routes.values()) {
                if (!at.contains(route.from())) continue;
                next.add(route.to());
                Row row = network.routeRows.get(route.id());
                if (row == null || route.travel() instanceof Route.Travel.Distance) continue;
                problems.add(
                        row.cell("days"),
                        "people leave '%s' by pull, so this route needs a distance".formatted(place.id()),
                        "km with km_per_day in place of days",
                        "Write km and km_per_day, and empty days; or write shares under onward.");
            }
            at = next;
        }
    }

    private void shared(Place place, Row row) {
        List<RouteShare> here = behaviour.routeShares().stream()
                .filter(share -> share.place().equals(place.id()))
                .toList();
        if (here.isEmpty()) {
            problems.add(
                    row.cell("id"),
                    "routes leave this place, but shares.csv says for nobody which one they choose",
                    "",
                    "Add rows to shares.csv, or write pull under onward.");
            return;
        }
        Set<String> nowhere = new TreeSet<>();
        for (Cohort cohort : cohorts(place)) {
            for (String path : paths(place, cohort)) {
                boolean some = here.stream()
                        .anyMatch(
                                share -> (share.path().isEmpty() || share.path().equals(path))
                                        && share.who().matches(cohort));
                if (!some) nowhere.add(cohort.group() + (path.isEmpty() ? "" : " on path " + path));
            }
        }
        for (String who : nowhere)
            problems.note(
                    row.cell("id").where(),
                    place.id(),
                    "shares.csv gives %s no route from this place; they stay there".formatted(who),
                    "");
    }

    /// Everybody who can be at a place with exit paths must have one.
    private void admitted(Place place, Row row) {
        List<ExitPath> here = exits(place);
        if (here.isEmpty()) return;
        for (Cohort cohort : cohorts(place)) {
            List<ExitPath> mine = mostSpecific(here, cohort);
            double most = mine.stream().mapToDouble(path -> path.share().high()).sum();
            if (most > 0) continue;
            problems.add(
                    row.cell("id"),
                    mine.isEmpty()
                            ? "paths.csv has paths here, but none for " + cohort.group()
                            : "the shares of the paths of " + cohort.group() + " here are all 0",
                    "a path for everybody who can be here",
                    "Add a row to paths.csv.");
            return;
        }
    }

    private static List<ExitPath> mostSpecific(List<ExitPath> rows, Cohort cohort) {
        int most = rows.stream()
                .map(ExitPath::who)
                .filter(who -> who.matches(cohort))
                .mapToInt(Who::specificity)
                .max()
                .orElse(-1);
        return rows.stream()
                .filter(row -> row.who().matches(cohort) && row.who().specificity() == most)
                .toList();
    }

    private List<ExitPath> exits(Place place) {
        return behaviour.exitPaths().stream()
                .filter(path -> path.place().equals(place.id()))
                .toList();
    }

    private List<String> paths(Place place, Cohort cohort) {
        List<String> paths = mostSpecific(exits(place), cohort).stream()
                .filter(path -> path.share().high() > 0)
                .map(ExitPath::path)
                .sorted()
                .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    private List<Cohort> cohorts(Place place) {
        return context.head.cohorts().map(all -> all.keeping(place.keeps())).orElse(List.of()).stream()
                .filter(cohort -> reached.contains(place.id() + " " + cohort.group()))
                .toList();
    }

    /// Which groups can come to which places: from where they arrive or are present, along the routes they may
    /// choose.
    private void reach(Figures figures, List<Lever> levers) {
        List<String> groups = context.head.cohorts().map(all -> all.groups()).orElse(List.of()).stream()
                .map(Cohorts.Group::id)
                .toList();
        ArrayDeque<String[]> open = new ArrayDeque<>();
        for (String group : groups) {
            figures.arrivals().stream()
                    .filter(row -> speaks(row.who(), group))
                    .forEach(row -> come(row.place(), group, open));
            figures.present().stream()
                    .filter(row -> speaks(row.who(), group))
                    .forEach(row -> come(row.place(), group, open));
            for (Lever lever : levers) diverted(lever, figures, group, open);
        }
        while (!open.isEmpty()) {
            String[] next = open.remove();
            Place place = network.places.get(next[0]);
            if (place == null) continue;
            if (place.room().whenFull() instanceof Place.WhenFull.Redirect(String to)) come(to, next[1], open);
            boolean pull = place.onward() instanceof Place.Onward.Attraction;
            for (Route route : network.routes.values()) {
                if (route.from().equals(next[0]) && (pull || chosen(route, next[1]))) come(route.to(), next[1], open);
            }
        }
    }

    private void diverted(Lever lever, Figures figures, String group, ArrayDeque<String[]> open) {
        for (Change change : lever.changes()) {
            if (!(change.target() instanceof Target.Diverted(String from, Who who, String to)) || !speaks(who, group))
                continue;
            boolean some = figures.arrivals().stream()
                    .anyMatch(row -> speaks(row.who(), group) && network.stands(from, row.place()));
            if (some) come(to, group, open);
        }
    }

    private void come(String place, String group, ArrayDeque<String[]> open) {
        if (reached.add(place + " " + group)) open.add(new String[] {place, group});
    }

    private boolean chosen(Route route, String group) {
        return behaviour.routeShares().stream()
                .anyMatch(share -> share.route().equals(route.id())
                        && speaks(share.who(), group)
                        && (share.path().isEmpty()
                                || share.path().equals(Behaviour.LIMIT_PATH)
                                || takes(share, group)));
    }

    private boolean takes(RouteShare share, String group) {
        return behaviour.exitPaths().stream()
                .anyMatch(exit -> exit.place().equals(share.place())
                        && exit.path().equals(share.path())
                        && exit.share().high() > 0
                        && speaks(exit.who(), group));
    }

    private static boolean speaks(Who who, String group) {
        return who.values().getOrDefault("group", group).equals(group);
    }

    /// Notes a change that acts on no simulated day or on nothing that is there.
    private void acts(
            LeversReader levers, Lever lever, BehaviourReader stays, Figures figures, Scenario.Header header) {
        Where where = levers.where.getOrDefault(lever.id(), context.head.where());
        LocalDate end = header.asOf().plusDays(header.days());
        List<String> idle = new ArrayList<>();
        for (Change change : lever.changes()) {
            boolean outside = change.first().filter(first -> first.isAfter(end)).isPresent()
                    || change.last()
                            .filter(last -> last.isBefore(header.start()))
                            .isPresent();
            if (outside) idle.add("a change of this lever lies outside the simulated days");
            nothing(change.target(), stays, figures).ifPresent(idle::add);
        }
        for (String what : idle) problems.note(where, lever.id(), what, "");
    }

    private Optional<String> nothing(Target target, BehaviourReader stays, Figures figures) {
        return switch (target) {
            case Target.StayLength(String place) ->
                none(stays.stayWhere.containsKey(place), "this lever changes stays at '%s', which has none", place);
            case Target.LimitNights(String place) ->
                none(
                        stays.limitWhere.containsKey(place),
                        "this lever changes a stay limit at '%s', which has none",
                        place);
            case Target.Arrivals(String place, Who _) -> nobody(place, figures);
            case Target.Diverted(String place, Who _, String _) -> nobody(place, figures);
            default -> Optional.empty();
        };
    }

    private Optional<String> nobody(String place, Figures figures) {
        return none(
                figures.arrivals().stream().anyMatch(row -> network.stands(place, row.place())),
                "this lever changes arrivals at '%s', where nobody arrives",
                place);
    }

    private static Optional<String> none(boolean there, String what, String place) {
        return there ? Optional.empty() : Optional.of(what.formatted(place));
    }
}
