package paso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.scenario.Behaviour;
import paso.scenario.Drift;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// Every number of a scenario that is assumed or only weakly known, in the order of the scenario.
final class Assumptions {

    /// @param kind   which table it stands in
    /// @param place  id of a place or an area, may be empty
    /// @param detail further names, such as a route or a group
    record Row(Say kind, String place, String detail, List<Figure> numbers, Provenance origin) {}

    /// @param name empty where the kind says it all
    record Figure(String name, Quantity value) {}

    private final List<Row> rows = new ArrayList<>();

    Assumptions(Scenario scenario) {
        for (Place place : scenario.network().places()) place(place);
        for (Route route : scenario.network().routes()) route(route);
        behaviour(scenario.behaviour());
        for (Figures.Presence row : scenario.figures().present()) {
            add(Say.TABLE_PRESENT, row.place(), who("", row.who()), Quantity.of(row.people()), row.origin());
        }
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            String span = row.period().first() + " – " + row.period().last();
            add(Say.TABLE_ARRIVALS, row.place(), who(span, row.who()), Quantity.of(row.people()), row.origin());
        }
        money(scenario.money());
        for (Lever lever : scenario.levers()) lever(lever);
    }

    List<Row> rows() {
        return rows;
    }

    private void place(Place place) {
        List<Figure> numbers = new ArrayList<>();
        number(numbers, "capacity", place.room().capacity());
        number(numbers, "limit", place.room().limit());
        number(numbers, "throughput", place.service().throughput());
        if (!numbers.isEmpty()) add(Say.TABLE_PLACES, place.id(), "", numbers, place.origin());
    }

    private static void number(List<Figure> numbers, String name, Optional<Quantity> value) {
        value.ifPresent(quantity -> numbers.add(new Figure(name, quantity)));
    }

    private void route(Route route) {
        List<Figure> numbers = new ArrayList<>();
        if (route.travel() instanceof Route.Travel.Days(Quantity days)) numbers.add(new Figure("days", days));
        number(numbers, "seats", route.seats());
        if (!numbers.isEmpty()) add(Say.TABLE_ROUTES, "", route.id(), numbers, route.origin());
    }

    private void behaviour(Behaviour behaviour) {
        for (Behaviour.ExitPath row : behaviour.exitPaths()) {
            add(Say.TABLE_PATHS, row.place(), who(row.path(), row.who()), row.share(), row.origin());
        }
        for (Behaviour.RouteShare row : behaviour.routeShares()) {
            add(Say.TABLE_SHARES, row.place(), who(row.route(), row.who()), row.share(), row.origin());
        }
        for (Behaviour.StayRule row : behaviour.stays()) {
            add(Say.TABLE_STAYS, row.place(), who(row.path(), row.who()), stay(row.stay()), row.origin());
        }
        for (Behaviour.StayLimit row : behaviour.limits()) {
            add(Say.TABLE_LIMITS, row.place(), who("", row.who()), row.nights(), row.origin());
        }
        for (Drift row : behaviour.drifts()) {
            Figure deviation = new Figure("deviation", row.deviation());
            add(Say.TABLE_SHARES, "", String.join(", ", row.routes()), List.of(deviation), row.origin());
        }
    }

    private static List<Figure> stay(Stay stay) {
        return switch (stay) {
            case Stay.DailyChance(Quantity daily) -> List.of(new Figure("daily-chance", daily));
            case Stay.UntilServed() -> List.of();
            case Stay.Fixed(Quantity nights) -> List.of(new Figure("days", nights));
            case Stay.Lognormal(Quantity mean, Quantity deviation) ->
                List.of(new Figure("mean", mean), new Figure("deviation", deviation));
            case Stay.Weibull(Quantity mean, Quantity shape) ->
                List.of(new Figure("mean", mean), new Figure("shape", shape));
            case Stay.Table(List<Double> chances) ->
                chances.stream()
                        .map(chance -> new Figure("", Quantity.of(chance)))
                        .toList();
        };
    }

    private void money(Money money) {
        for (Money.Cost row : InOrder.byText(money.costs())) {
            add(
                    Say.TABLE_COSTS,
                    row.target().id(),
                    row.payer() + ", " + row.per().word(),
                    row.amount(),
                    row.origin());
        }
        for (Money.Budget row : InOrder.byText(money.budgets())) {
            add(Say.TABLE_BUDGETS, row.place(), row.payer(), row.amount(), row.origin());
        }
    }

    private void lever(Lever lever) {
        List<Figure> numbers = new ArrayList<>();
        for (Lever.Change change : lever.changes()) {
            if (change.target() instanceof Lever.Target.Open) continue;
            numbers.add(new Figure(change.operation().word(), change.value()));
        }
        if (!numbers.isEmpty()) add(Say.TABLE_LEVERS, "", lever.id(), numbers, lever.origin());
    }

    private static String who(String detail, Who who) {
        if (who.values().isEmpty()) return detail;
        return detail.isEmpty() ? who.toString() : detail + ", " + who;
    }

    private void add(Say kind, String place, String detail, Quantity value, Provenance origin) {
        add(kind, place, detail, List.of(new Figure("", value)), origin);
    }

    private void add(Say kind, String place, String detail, List<Figure> numbers, Provenance origin) {
        if (origin.knowledge() == Provenance.Knowledge.IDENTIFIED) return;
        rows.add(new Row(kind, place, detail, numbers, origin));
    }
}
