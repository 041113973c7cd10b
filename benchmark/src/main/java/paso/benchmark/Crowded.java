package paso.benchmark;

import java.util.List;
import java.util.Optional;
import paso.engine.ArrivalPaths;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// The same corridor with every count of people, room, seats, service and money times a factor.
final class Crowded {

    private final double factor;

    Crowded(double factor) {
        this.factor = factor;
    }

    Scenario scenario(Scenario plain) {
        var network = plain.network();
        return new Scenario(
                plain.header(),
                plain.cohorts(),
                new Scenario.Network(
                        network.places().stream().map(this::place).toList(),
                        network.routes().stream().map(this::route).toList(),
                        network.areas()),
                plain.behaviour(),
                new Figures(
                        plain.figures().present().stream().map(this::presence).toList(),
                        plain.figures().arrivals(),
                        List.of(),
                        plain.figures().margins(),
                        plain.figures().account()),
                new Money(
                        plain.money().costs(),
                        plain.money().budgets().stream().map(this::budget).toList()),
                plain.levers().stream().map(this::lever).toList(),
                plain.sources());
    }

    ArrivalPaths arrivals(ArrivalPaths plain) {
        return new ArrivalPaths() {
            @Override
            public List<Series> series() {
                return plain.series();
            }

            @Override
            public void draw(int replicate, double[] people) {
                plain.draw(replicate, people);
                for (int i = 0; i < people.length; i++) people[i] *= factor;
            }
        };
    }

    private Place place(Place place) {
        var room = place.room();
        return new Place(
                place.id(),
                place.title(),
                place.kind(),
                place.position(),
                place.keeps(),
                new Place.Room(
                        room.unit(),
                        times(room.capacity()),
                        times(room.limit()),
                        room.whenFull(),
                        room.timeLimitDays(),
                        room.leadDays()),
                new Place.Service(
                        times(place.service().throughput()), place.service().priority()),
                place.onward(),
                place.attraction(),
                place.report(),
                place.origin());
    }

    private Route route(Route route) {
        return new Route(
                route.id(),
                route.from(),
                route.to(),
                route.mode(),
                route.travel(),
                times(route.seats()),
                route.otherwise(),
                route.origin());
    }

    private Figures.Presence presence(Figures.Presence row) {
        return new Figures.Presence(
                row.place(), row.who(), row.people() * factor, row.stayedFrom(), row.stayedTo(), row.origin());
    }

    private Money.Budget budget(Money.Budget budget) {
        return new Money.Budget(
                budget.id(),
                budget.place(),
                budget.payer(),
                times(budget.amount()),
                budget.first(),
                times(budget.thenLimit()),
                budget.origin());
    }

    private Lever lever(Lever lever) {
        return new Lever(
                lever.id(),
                lever.title(),
                lever.kind(),
                lever.who(),
                lever.byDefault(),
                lever.changes().stream().map(this::change).toList(),
                lever.trigger(),
                lever.evidence(),
                lever.mirror(),
                lever.origin());
    }

    private Lever.Change change(Lever.Change change) {
        boolean counts = change.target() instanceof Lever.Target.Capacity
                || change.target() instanceof Lever.Target.Limit
                || change.target() instanceof Lever.Target.Throughput
                || change.target() instanceof Lever.Target.Seats
                || change.target() instanceof Lever.Target.Arrivals;
        if (!counts || change.operation() == Lever.Operation.SCALE) return change;
        return new Lever.Change(
                change.target(), change.operation(), times(change.value()), change.first(), change.last());
    }

    private Optional<Quantity> times(Optional<Quantity> quantity) {
        return quantity.map(this::times);
    }

    private Quantity times(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact(double value) -> new Quantity.Exact(value * factor);
            case Quantity.Range range ->
                new Quantity.Range(range.key(), range.low() * factor, range.likely() * factor, range.high() * factor);
            case Quantity.Between range ->
                new Quantity.Between(range.key(), range.low() * factor, range.high() * factor);
        };
    }
}
