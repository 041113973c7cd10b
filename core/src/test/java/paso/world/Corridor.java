package paso.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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
import paso.scenario.Text;
import paso.scenario.Who;
import paso.time.Span;

/// A scenario in the making: `corridor().days(60).place("port", holding().limit(300))…scenario()`.
///
/// Day numbers count from 0 at the start. The group is `single-adult`, one person each, until another is named.
public final class Corridor {

    private LocalDate start = LocalDate.of(2024, 1, 1);
    private int days = 30;
    private final List<Cohorts.Group> groups = new ArrayList<>();
    private final SortedMap<String, List<String>> attributes = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Scenario.Area> areas = new ArrayList<>();
    private final List<Behaviour.ExitPath> paths = new ArrayList<>();
    private final List<Behaviour.RouteShare> shares = new ArrayList<>();
    private final List<Behaviour.StayRule> stays = new ArrayList<>();
    private final List<Behaviour.StayLimit> limits = new ArrayList<>();
    private final List<Drift> drifts = new ArrayList<>();
    private final List<Figures.Presence> present = new ArrayList<>();
    private final List<Figures.ArrivalCount> arrivals = new ArrayList<>();
    private final List<Money.Cost> costs = new ArrayList<>();
    private final List<Money.Budget> budgets = new ArrayList<>();
    private final List<Lever> levers = new ArrayList<>();

    private Corridor() {}

    public static Corridor corridor() {
        return new Corridor();
    }

    public Corridor start(String date) {
        start = LocalDate.parse(date);
        return this;
    }

    /// Simulated days in all, at least 2.
    public Corridor days(int days) {
        this.days = days;
        return this;
    }

    /// A group whose parties all have `size` people.
    public Corridor group(String id, int size) {
        return group(id, Map.of(size, 1.0));
    }

    public Corridor group(String id, Map<Integer, Double> sizes) {
        groups.add(new Cohorts.Group(id, Text.of(id), new TreeMap<>(sizes)));
        return this;
    }

    /// Two, three or four people, in the shares 0.45, 0.33 and 0.22.
    public Corridor families() {
        return group("family", Map.of(2, 0.45, 3, 0.33, 4, 0.22));
    }

    public Corridor attribute(String name, String... values) {
        attributes.put(name, List.of(values));
        return this;
    }

    public Corridor place(String id, PlaceWords words) {
        places.add(words.place(id));
        return this;
    }

    public Corridor area(String id, String... members) {
        areas.add(new Scenario.Area(id, Text.of(id), List.of(members)));
        return this;
    }

    /// A road of a day.
    public Corridor route(String id, String from, String to) {
        return route(id, from, to, RouteWords.road());
    }

    public Corridor route(String id, String from, String to, RouteWords words) {
        routes.add(words.route(id, from, to));
        return this;
    }

    public Corridor stay(String place, Stay stay) {
        return stay(place, Who.EVERYBODY, "", stay);
    }

    public Corridor stay(String place, Who who, String path, Stay stay) {
        stays.add(new Behaviour.StayRule(place, who, path, stay, Provenance.NONE));
        return this;
    }

    public Corridor path(String place, String path, double share) {
        return path(place, Who.EVERYBODY, path, Quantity.of(share));
    }

    public Corridor path(String place, Who who, String path, Quantity share) {
        paths.add(new Behaviour.ExitPath(place, who, path, share, Provenance.NONE));
        return this;
    }

    public Corridor share(String place, String route, double share) {
        return share(place, Who.EVERYBODY, "", route, Quantity.of(share));
    }

    public Corridor share(String place, Who who, String path, String route, Quantity share) {
        shares.add(new Behaviour.RouteShare(place, who, path, route, share, Provenance.NONE));
        return this;
    }

    /// From day `first` to the end, stays end at `nights`.
    public Corridor stayLimit(String place, Who who, double nights, int first, int phaseDays) {
        limits.add(new Behaviour.StayLimit(
                place, who, Quantity.of(nights), day(first), Optional.empty(), phaseDays, Provenance.NONE));
        return this;
    }

    /// From day `first` to the end, stays of those admitted on days `entered` to `until` end at `nights`.
    public Corridor stayLimit(String place, Who who, double nights, int first, int phaseDays, int entered, int until) {
        var cohort = new Behaviour.Entered(Optional.of(day(entered)), Optional.of(day(until)));
        limits.add(new Behaviour.StayLimit(
                place, who, Quantity.of(nights), day(first), Optional.empty(), cohort, phaseDays, Provenance.NONE));
        return this;
    }

    /// From day `first` on the shares of some routes wander together.
    public Corridor drift(String id, Quantity deviation, int everyDays, int first, String... routes) {
        drifts.add(new Drift(id, List.of(routes), deviation, everyDays, Optional.of(day(first)), Provenance.NONE));
        return this;
    }

    /// People inside at the start, as in a steady state.
    public Corridor present(String place, String group, double people) {
        return present(place, Who.group(group), people, OptionalInt.empty(), OptionalInt.empty());
    }

    /// People inside at the start who have stayed `from` to `to` nights, evenly.
    public Corridor present(String place, String group, double people, int from, int to) {
        return present(place, Who.group(group), people, OptionalInt.of(from), OptionalInt.of(to));
    }

    public Corridor present(String place, Who who, double people, OptionalInt from, OptionalInt to) {
        present.add(new Figures.Presence(place, who, people, from, to, Provenance.NONE));
        return this;
    }

    /// Arrivals of the first group over all days.
    public Corridor arrivals(String place, Coming coming) {
        return arrivals(place, firstGroup(), coming);
    }

    /// Arrivals of a group over all days.
    public Corridor arrivals(String place, String group, Coming coming) {
        return arrivals(place, Who.group(group), 0, days - 1, coming);
    }

    public Corridor arrivals(String place, Who who, int first, int last, Coming coming) {
        arrivals.add(new Figures.ArrivalCount(
                place, who, new Span(day(first), day(last)), coming.people(), coming.law(), Provenance.NONE));
        return this;
    }

    /// What `payer` pays at a place.
    public Corridor cost(String id, String place, String payer, Money.Per per, double dollars) {
        return cost(id, new Money.Target.AtPlace(place), payer, per, dollars);
    }

    public Corridor cost(String id, Money.Target target, String payer, Money.Per per, double dollars) {
        costs.add(new Money.Cost(
                id, target, payer, per, Quantity.of(dollars), Optional.empty(), Optional.empty(), Provenance.NONE));
        return this;
    }

    public Corridor budget(String id, String place, String payer, double dollars, int first, double thenLimit) {
        budgets.add(new Money.Budget(
                id, place, payer, Quantity.of(dollars), day(first), Quantity.of(thenLimit), Provenance.NONE));
        return this;
    }

    /// A lever, off unless asked for.
    public Corridor lever(String id, LeverWords... changes) {
        levers.add(LeverWords.lever(id, start, Optional.empty(), changes));
        return this;
    }

    /// A lever that a trigger turns on and off.
    public Corridor lever(String id, Lever.Trigger trigger, LeverWords... changes) {
        levers.add(LeverWords.lever(id, start, Optional.of(trigger), changes));
        return this;
    }

    /// Every list in another order, the same world.
    public Corridor shuffled(long seed) {
        Random random = new Random(seed);
        for (List<?> list : List.of(
                places, routes, areas, paths, shares, stays, limits, present, arrivals, costs, budgets, levers,
                drifts)) {
            Collections.shuffle(list, random);
        }
        return this;
    }

    private String firstGroup() {
        return groups.isEmpty() ? "single-adult" : groups.getFirst().id();
    }

    private LocalDate day(int day) {
        return start.plusDays(day);
    }

    public Scenario scenario() {
        if (groups.isEmpty()) group("single-adult", 1);
        return new Scenario(
                new Scenario.Header("world", Text.of("A small world"), start, start, days - 1, 100, 1),
                new Cohorts(groups, attributes),
                new Scenario.Network(places, routes, areas),
                new Behaviour(paths, shares, stays, limits, drifts),
                new Figures(present, arrivals, List.of()),
                new Money(costs, budgets),
                levers,
                List.of());
    }
}
