package paso.study.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.engine.ArrivalPaths;
import paso.scenario.Behaviour;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// A scenario in which nobody ever waits for anything, so that closed theory holds.
///
/// Limits, throughputs, seats, stay limits, budgets and levers are off, ranges stand at their mean, everybody moves
/// alone (the size of parties changes no mean where nothing is limited), a place left by pull shares people evenly
/// over its routes, and people arrive by chance at the mean rate of the scenario's figures.
final class Freed {

    private Freed() {}

    static Scenario of(Scenario scenario) {
        Scenario.Network network = scenario.network();
        return new Scenario(
                scenario.header(),
                alone(scenario.cohorts()),
                new Scenario.Network(
                        network.places().stream().map(Freed::roomy).toList(),
                        network.routes().stream().map(Freed::seated).toList(),
                        network.areas()),
                behaviour(scenario),
                new Figures(present(scenario), List.of(), List.of()),
                Money.NONE,
                List.of(),
                List.of());
    }

    private static Cohorts alone(Cohorts cohorts) {
        SortedMap<Integer, Double> one = new TreeMap<>();
        one.put(1, 1.0);
        return new Cohorts(
                cohorts.groups().stream()
                        .map(g -> new Cohorts.Group(g.id(), g.title(), one))
                        .toList(),
                cohorts.attributes());
    }

    private static Place roomy(Place place) {
        return new Place(
                place.id(),
                place.title(),
                place.kind(),
                place.position(),
                place.keeps(),
                Place.Room.UNLIMITED,
                Place.Service.UNBOUNDED,
                new Place.Onward.Shares(),
                place.attraction(),
                place.report(),
                place.origin());
    }

    private static Route seated(Route route) {
        Route.Travel travel = route.travel() instanceof Route.Travel.Days(Quantity days)
                ? new Route.Travel.Days(mean(days))
                : route.travel();
        return new Route(
                route.id(),
                route.from(),
                route.to(),
                route.mode(),
                travel,
                java.util.Optional.empty(),
                Route.Otherwise.WAIT,
                route.origin());
    }

    private static Behaviour behaviour(Scenario scenario) {
        Behaviour behaviour = scenario.behaviour();
        TreeSet<String> pulled = new TreeSet<>();
        for (Place place : scenario.network().places()) {
            if (place.onward() instanceof Place.Onward.Attraction) pulled.add(place.id());
        }
        List<Behaviour.RouteShare> shares = new ArrayList<>();
        for (Behaviour.RouteShare row : behaviour.routeShares()) {
            if (pulled.contains(row.place())) continue;
            shares.add(new Behaviour.RouteShare(
                    row.place(), row.who(), row.path(), row.route(), mean(row.share()), row.origin()));
        }
        for (Route route : scenario.network().routes()) {
            if (!pulled.contains(route.from())) continue;
            shares.add(new Behaviour.RouteShare(
                    route.from(), Who.EVERYBODY, "", route.id(), Quantity.of(1), route.origin()));
        }
        List<Behaviour.ExitPath> paths = behaviour.exitPaths().stream()
                .map(p -> new Behaviour.ExitPath(p.place(), p.who(), p.path(), mean(p.share()), p.origin()))
                .toList();
        List<Behaviour.StayRule> stays = behaviour.stays().stream()
                .map(s -> new Behaviour.StayRule(s.place(), s.who(), s.path(), mean(s.stay()), s.origin()))
                .toList();
        return new Behaviour(paths, shares, stays, List.of());
    }

    private static Stay mean(Stay stay) {
        return switch (stay) {
            case Stay.DailyChance(Quantity daily) -> new Stay.DailyChance(mean(daily));
            case Stay.UntilServed served -> served;
            case Stay.Fixed(Quantity nights) -> new Stay.Fixed(mean(nights));
            case Stay.Lognormal(Quantity mean, Quantity deviation) -> new Stay.Lognormal(mean(mean), mean(deviation));
            case Stay.Weibull(Quantity mean, Quantity shape) -> new Stay.Weibull(mean(mean), mean(shape));
            case Stay.Table table -> table;
        };
    }

    private static Quantity mean(Quantity quantity) {
        return Quantity.of(quantity.central());
    }

    /// Rows that name every kind of people, in whole people.
    private static List<Figures.Presence> present(Scenario scenario) {
        List<Figures.Presence> rows = new ArrayList<>();
        for (Figures.Presence row : scenario.figures().present()) {
            List<Cohort> kinds = kinds(scenario, row.place(), row.who());
            long people = (long) row.people();
            for (int i = 0; i < kinds.size(); i++) {
                long mine = people / kinds.size() + (i < people % kinds.size() ? 1 : 0);
                rows.add(new Figures.Presence(
                        row.place(), who(kinds.get(i)), mine, row.stayedFrom(), row.stayedTo(), row.origin()));
            }
        }
        return rows;
    }

    /// Every kind of people that a row speaks of at a place, as parties of one.
    static List<Cohort> kinds(Scenario scenario, String place, Who who) {
        return scenario.cohorts().keeping(scenario.network().place(place).keeps()).stream()
                .map(c -> new Cohort(c.group(), c.attributes(), 1))
                .filter(who::matches)
                .distinct()
                .toList();
    }

    private static Who who(Cohort kind) {
        TreeMap<String, String> values = new TreeMap<>(kind.attributes());
        values.put("group", kind.group());
        return new Who(values);
    }

    /// People who come by chance, at the mean rate of the figures: that of a row on its days.
    static ArrivalPaths arrivals(Scenario scenario) {
        List<ArrivalPaths.Series> series = new ArrayList<>();
        int days = scenario.timeline().days();
        List<double[]> rates = new ArrayList<>(); // [series][day], people a day
        for (Figures.ArrivalCount row : scenario.figures().arrivals()) {
            List<Cohort> kinds = kinds(scenario, row.place(), row.who());
            double rate = row.law() == Figures.Law.POISSON
                    ? row.people()
                    : row.people() / row.period().days();
            for (Cohort kind : kinds) {
                var one = new ArrivalPaths.Series(row.place(), kind.group(), kind.attributes(), Figures.Law.POISSON);
                if (!series.contains(one)) {
                    series.add(one);
                    rates.add(new double[days]);
                }
                double[] mine = rates.get(series.indexOf(one));
                for (int day = 0; day < days; day++) {
                    if (row.period().contains(scenario.timeline().dateOf(day))) mine[day] += rate / kinds.size();
                }
            }
        }
        return new Rates(List.copyOf(series), rates);
    }

    /// The same rates in every replicate.
    private record Rates(List<ArrivalPaths.Series> series, List<double[]> rates) implements ArrivalPaths {
        @Override
        public void draw(int replicate, double[] people) {
            Arrays.fill(people, 0);
            for (int s = 0; s < series.size(); s++) {
                double[] rate = rates.get(s);
                for (int day = 0; day < rate.length; day++) people[day * series.size() + s] = rate[day];
            }
        }
    }
}
