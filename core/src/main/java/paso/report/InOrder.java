package paso.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paso.results.LeverEffect;
import paso.scenario.Behaviour;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Source;

/// Puts a scenario into an order of its own, so that the order of rows in files changes no byte of the page.
///
/// Places come by kind, as [Place.Kind] goes along a corridor, then by id; a lever stands beside its mirror.
final class InOrder {

    private InOrder() {}

    static Briefing.Input of(Briefing.Input input) {
        List<LeverEffect> effects = new ArrayList<>(input.effects());
        effects.sort(Comparator.comparing(LeverEffect::lever, levers()));
        return new Briefing.Input(
                of(input.scenario()),
                input.settings(),
                input.ensemble(),
                input.overflow(),
                effects,
                byText(input.later()),
                input.lookBack(),
                input.selfTest(),
                input.notes(),
                input.sha256(),
                input.version(),
                input.language(),
                input.extras());
    }

    private static Scenario of(Scenario scenario) {
        var network = scenario.network();
        Behaviour behaviour = scenario.behaviour();
        Figures figures = scenario.figures();
        return new Scenario(
                scenario.header(),
                scenario.cohorts(),
                new Scenario.Network(
                        by(network.places(), Comparator.comparing(Place::kind).thenComparing(Place::id)),
                        by(network.routes(), Comparator.comparing(route -> route.id())),
                        by(network.areas(), Comparator.comparing(Scenario.Area::id))),
                new Behaviour(
                        byText(behaviour.exitPaths()),
                        byText(behaviour.routeShares()),
                        byText(behaviour.stays()),
                        byText(behaviour.limits()),
                        byText(behaviour.drifts())),
                new Figures(byText(figures.present()), byText(figures.arrivals()), byText(figures.observations())),
                scenario.money(), // an ensemble knows costs by their place in this list
                by(scenario.levers().stream().map(InOrder::of).toList(), levers()),
                by(scenario.sources(), sources()));
    }

    private static Lever of(Lever lever) {
        return new Lever(
                lever.id(),
                lever.title(),
                lever.kind(),
                lever.who(),
                lever.byDefault(),
                byText(lever.changes()),
                lever.trigger(),
                lever.evidence(),
                lever.mirror(),
                lever.origin());
    }

    private static Comparator<Lever> levers() {
        return Comparator.<Lever, String>comparing(lever -> first(lever.id(), lever.mirror()))
                .thenComparing(Lever::id);
    }

    private static String first(String id, String mirror) {
        return mirror.isEmpty() || id.compareTo(mirror) < 0 ? id : mirror;
    }

    /// `S9` before `S10`.
    private static Comparator<Source> sources() {
        return Comparator.<Source>comparingInt(source -> source.key().length()).thenComparing(Source::key);
    }

    static <T> List<T> byText(List<T> rows) {
        return by(rows, Comparator.comparing(Object::toString));
    }

    private static <T> List<T> by(List<T> rows, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }
}
