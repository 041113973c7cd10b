package paso.results;

import java.util.List;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.time.Timeline;

/// The names behind the indices of an outcome. Two runs of scenarios with the same names have equal frames.
///
/// @param timeline simulated days
/// @param asOfDay  index of the as-of date
/// @param places   ids in the order of the scenario
/// @param groups   `all`, then the groups of the scenario in its order
/// @param routes   ids in the order of the scenario
/// @param costs    ids in the order of the scenario
public record Frame(
        Timeline timeline,
        int asOfDay,
        List<String> places,
        List<String> groups,
        List<String> routes,
        List<String> costs) {

    /// The group that stands for everybody; always index 0.
    public static final String ALL = "all";

    public Frame {
        places = List.copyOf(places);
        groups = List.copyOf(groups);
        routes = List.copyOf(routes);
        costs = List.copyOf(costs);
    }

    public static Frame of(Scenario scenario) {
        List<String> groups = new java.util.ArrayList<>(List.of(ALL));
        scenario.cohorts().groups().forEach(group -> groups.add(group.id()));
        return new Frame(
                scenario.timeline(),
                scenario.asOfDay(),
                scenario.network().places().stream().map(Place::id).toList(),
                groups,
                scenario.network().routes().stream().map(route -> route.id()).toList(),
                scenario.money().costs().stream().map(cost -> cost.id()).toList());
    }

    public int days() {
        return timeline.days();
    }

    public int place(String id) {
        return index("place", places, id);
    }

    public int group(String id) {
        return index("group", groups, id);
    }

    public int route(String id) {
        return index("route", routes, id);
    }

    private static int index(String what, List<String> names, String id) {
        int index = names.indexOf(id);
        if (index < 0) throw new IllegalArgumentException("no %s '%s' in this run".formatted(what, id));
        return index;
    }
}
