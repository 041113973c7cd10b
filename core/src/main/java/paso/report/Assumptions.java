package paso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.scenario.Behaviour;
import paso.scenario.Cohorts;
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
    record Row(Term kind, String place, String detail, List<Figure> numbers, Provenance origin) {}

    /// @param name empty where the kind says it all
    record Figure(String name, Quantity value) {}

    private final List<Row> rows = new ArrayList<>();
    private final Scenario scenario;
    private final Words words;

    Assumptions(Scenario scenario, Words words) {
        this.scenario = scenario;
        this.words = words;
        for (Place place : scenario.network().places()) place(place);
        for (Route route : scenario.network().routes()) route(route);
        behaviour(scenario.behaviour());
        for (Figures.Presence row : scenario.figures().present()) {
            add(Term.TABLE_PRESENT, row.place(), who("", row.who()), Quantity.of(row.people()), row.origin());
        }
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            String span = row.period().first() + " – " + row.period().last();
            add(Term.TABLE_ARRIVALS, row.place(), who(span, row.who()), Quantity.of(row.people()), row.origin());
        }
        money(scenario.money());
        for (Lever lever : scenario.levers()) lever(lever);
    }

    List<Row> rows() {
        return rows;
    }

    private void place(Place place) {
        List<Figure> numbers = new ArrayList<>();
        number(numbers, Term.NUMBER_CAPACITY, place.room().capacity());
        number(numbers, Term.NUMBER_LIMIT, place.room().limit());
        number(numbers, Term.NUMBER_THROUGHPUT, place.service().throughput());
        if (!numbers.isEmpty()) add(Term.TABLE_PLACES, place.id(), "", numbers, place.origin());
    }

    private void number(List<Figure> numbers, Term name, Optional<Quantity> value) {
        value.ifPresent(quantity -> numbers.add(figure(name, quantity)));
    }

    private Figure figure(Term name, Quantity value) {
        return new Figure(words.say(name), value);
    }

    private void route(Route route) {
        List<Figure> numbers = new ArrayList<>();
        if (route.travel() instanceof Route.Travel.Days(Quantity days)) numbers.add(figure(Term.NUMBER_DAYS, days));
        number(numbers, Term.NUMBER_SEATS, route.seats());
        if (!numbers.isEmpty()) add(Term.TABLE_ROUTES, "", route.id(), numbers, route.origin());
    }

    private void behaviour(Behaviour behaviour) {
        for (Behaviour.ExitPath row : behaviour.exitPaths()) {
            add(
                    Term.TABLE_PATHS,
                    row.place(),
                    who(words.of(Behaviour.ExitPath.title(row.path())), row.who()),
                    row.share(),
                    row.origin());
        }
        for (Behaviour.RouteShare row : behaviour.routeShares()) {
            add(Term.TABLE_SHARES, row.place(), who(row.route(), row.who()), row.share(), row.origin());
        }
        for (Behaviour.StayRule row : behaviour.stays()) {
            add(
                    Term.TABLE_STAYS,
                    row.place(),
                    who(words.of(Behaviour.ExitPath.title(row.path())), row.who()),
                    stay(row.stay()),
                    row.origin());
        }
        for (Behaviour.StayLimit row : behaviour.limits()) {
            add(Term.TABLE_LIMITS, row.place(), who("", row.who()), row.nights(), row.origin());
        }
        for (Drift row : behaviour.drifts()) {
            Figure step = figure(Term.NUMBER_STEP, row.deviation());
            add(Term.TABLE_SHARES, "", String.join(", ", row.routes()), List.of(step), row.origin());
        }
    }

    private List<Figure> stay(Stay stay) {
        return switch (stay) {
            case Stay.DailyChance(Quantity daily) -> List.of(figure(Term.NUMBER_DAILY_CHANCE, daily));
            case Stay.UntilServed() -> List.of();
            case Stay.Fixed(Quantity nights) -> List.of(figure(Term.NUMBER_DAYS, nights));
            case Stay.Lognormal(Quantity mean, Quantity deviation) ->
                List.of(figure(Term.NUMBER_MEAN, mean), figure(Term.NUMBER_DEVIATION, deviation));
            case Stay.Weibull(Quantity mean, Quantity shape) ->
                List.of(figure(Term.NUMBER_MEAN, mean), figure(Term.NUMBER_SHAPE, shape));
            case Stay.Table(List<Double> chances) ->
                chances.stream()
                        .map(chance -> new Figure("", Quantity.of(chance)))
                        .toList();
        };
    }

    private void money(Money money) {
        for (Money.Cost row : InOrder.byText(money.costs())) {
            add(
                    Term.TABLE_COSTS,
                    row.target().id(),
                    words.of(money.title(row.payer())) + ", " + words.say(per(row.per())),
                    row.amount(),
                    row.origin());
        }
        for (Money.Budget row : InOrder.byText(money.budgets())) {
            add(Term.TABLE_BUDGETS, row.place(), words.of(money.title(row.payer())), row.amount(), row.origin());
        }
    }

    private void lever(Lever lever) {
        List<Figure> numbers = new ArrayList<>();
        for (Lever.Change change : lever.changes()) {
            if (change.target() instanceof Lever.Target.Open) continue;
            numbers.add(figure(change(change.operation()), change.value()));
        }
        if (!numbers.isEmpty()) add(Term.TABLE_LEVERS, "", lever.id(), numbers, lever.origin());
    }

    private static Term change(Lever.Operation operation) {
        return switch (operation) {
            case SET -> Term.CHANGE_SET;
            case SCALE -> Term.CHANGE_SCALE;
            case ADD -> Term.CHANGE_ADD;
            case DIVERT -> Term.CHANGE_DIVERT;
        };
    }

    private static Term per(Money.Per per) {
        return switch (per) {
            case PERSON_NIGHT -> Term.PER_PERSON_NIGHT;
            case HOUSEHOLD_NIGHT -> Term.PER_HOUSEHOLD_NIGHT;
            case ARRIVAL -> Term.PER_ARRIVAL;
            case TRIP -> Term.PER_TRIP;
            case DAY -> Term.PER_DAY;
        };
    }

    /// Further names, then the group by its title and other attributes as the scenario writes them.
    private String who(String detail, Who who) {
        List<String> parts = new ArrayList<>();
        if (!detail.isEmpty()) parts.add(detail);
        who.values().forEach((name, value) -> parts.add(name.equals("group") ? group(value) : name + "=" + value));
        return String.join(", ", parts);
    }

    private String group(String id) {
        for (Cohorts.Group group : scenario.cohorts().groups())
            if (group.id().equals(id)) return words.of(group.title());
        return id;
    }

    private void add(Term kind, String place, String detail, Quantity value, Provenance origin) {
        add(kind, place, detail, List.of(new Figure("", value)), origin);
    }

    private void add(Term kind, String place, String detail, List<Figure> numbers, Provenance origin) {
        if (origin.knowledge() == Provenance.Knowledge.IDENTIFIED) return;
        rows.add(new Row(kind, place, detail, numbers, origin));
    }
}
