package paso.data.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paso.scenario.Behaviour;
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

/// The page that lists every parameter of a scenario with how well it is known.
public final class ParametersPage {

    /// Rows that say the same of several things are one line.
    ///
    /// @param said value, standing and source: what the line says of its names
    private record Line(String said, TreeSet<String> names) {}

    private final Map<String, Map<String, Line>> tables = new LinkedHashMap<>();
    private final Map<Provenance.Knowledge, Integer> counts = new TreeMap<>();

    private ParametersPage(Scenario scenario) {
        for (Place place : scenario.network().places()) place(place);
        for (Route route : scenario.network().routes()) route(route);
        behaviour(scenario.behaviour());
        for (Figures.Presence row : scenario.figures().present())
            add("People at the start", at(row.place(), row.who(), ""), Quantity.of(row.people()), row.origin());
        for (Figures.ArrivalCount row : scenario.figures().arrivals())
            if (row.law() == Figures.Law.POISSON)
                add("Arrivals a day", at(row.place(), row.who(), ""), Quantity.of(row.people()), row.origin());
        for (Money.Cost row : scenario.money().costs())
            add("Costs, US dollars", row.id() + ", " + row.per().word(), row.amount(), row.origin());
        for (Money.Budget row : scenario.money().budgets())
            add("Budgets, US dollars", row.id(), row.amount(), row.origin());
        for (Lever lever : scenario.levers()) lever(lever);
    }

    /// `docs/parameters.md` as Markdown: the parameters that a scenario reads, with their standing.
    public static String markdown(Scenario scenario) {
        ParametersPage parameters = new ParametersPage(scenario);
        StringBuilder page = new StringBuilder("""
                # Parameters of the built-in corridor

                Every parameter that `scenarios/southwest-2023` reads as of %s, with its standing: *identified* (published, or determined by
                what is published), *weak* (published data constrain it but leave a wide range), *assumed* (a judgement; no data at hand).
                Counted arrivals and observations are data, not parameters, and are not listed. A range is `low|likely|high`; names with one
                line share a value, not always a draw. Where the numbers come from: [corridor.md](corridor.md). This page is generated; a test
                holds it against the folder.

                | standing | values |
                | --- | --- |
                """.formatted(scenario.header().asOf()));
        for (var count : parameters.counts.entrySet())
            row(page, word(count.getKey()), "%d".formatted(count.getValue()));
        for (var table : parameters.tables.entrySet()) {
            page.append("\n## ").append(table.getKey()).append('\n');
            page.append("\n| what | value | standing | source |\n| --- | --- | --- | --- |\n");
            for (Line line : table.getValue().values())
                page.append("| ")
                        .append(String.join(", ", line.names()))
                        .append(" | ")
                        .append(line.said())
                        .append(" |\n");
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String one, String two) {
        page.append("| ").append(one).append(" | ").append(two).append(" |\n");
    }

    private void place(Place place) {
        number("Capacity", place.id(), place.room().capacity(), place.origin());
        number("Limit", place.id(), place.room().limit(), place.origin());
        number("Throughput, people a day", place.id(), place.service().throughput(), place.origin());
    }

    private void number(String table, String name, Optional<Quantity> value, Provenance origin) {
        value.ifPresent(quantity -> add(table, name, quantity, origin));
    }

    private void route(Route route) {
        if (route.travel() instanceof Route.Travel.Days(Quantity days))
            add("Days on the way", route.id(), days, route.origin());
        number("Seats a day", route.id(), route.seats(), route.origin());
    }

    private void behaviour(Behaviour behaviour) {
        for (Behaviour.ExitPath row : behaviour.exitPaths())
            add("Exit paths", at(row.place(), row.who(), row.path()), row.share(), row.origin());
        for (Behaviour.RouteShare row : behaviour.routeShares())
            add("Shares of routes", at(row.route(), row.who(), row.path()), row.share(), row.origin());
        for (Behaviour.StayRule row : behaviour.stays())
            said("Stays", at(row.place(), row.who(), row.path()), stay(row.stay()), row.origin());
        for (Behaviour.StayLimit row : behaviour.limits())
            add("Stay limits, nights", at(row.place(), row.who(), limit(row)), row.nights(), row.origin());
    }

    private static String limit(Behaviour.StayLimit row) {
        String from = "from " + row.first();
        return row.entered().equals(Behaviour.Entered.ANY_DAY)
                ? from
                : from + ", entered " + row.entered().words();
    }

    private static String stay(Stay stay) {
        return switch (stay) {
            case Stay.DailyChance(Quantity daily) -> "daily chance " + number(daily);
            case Stay.UntilServed() -> "until served";
            case Stay.Fixed(Quantity nights) -> number(nights) + " nights";
            case Stay.Lognormal(Quantity mean, Quantity deviation) ->
                "lognormal, mean %s, deviation %s".formatted(number(mean), number(deviation));
            case Stay.Weibull(Quantity mean, Quantity shape) ->
                "weibull, mean %s, shape %s".formatted(number(mean), number(shape));
            case Stay.Table(List<Double> chances) -> "table of %d nights".formatted(chances.size());
        };
    }

    private void lever(Lever lever) {
        List<String> values = new ArrayList<>();
        for (Lever.Change change : lever.changes()) {
            if (change.target() instanceof Lever.Target.Open) continue;
            values.add(change.operation().word() + " " + number(change.value()));
        }
        String all = values.stream().distinct().collect(Collectors.joining("; "));
        String table = lever.byDefault() ? "Known events" : "Levers";
        if (!all.isEmpty()) said(table, lever.id(), all, lever.origin());
    }

    private static String at(String id, Who who, String detail) {
        List<String> words = new ArrayList<>(List.of(id));
        if (!detail.isEmpty()) words.add(detail);
        if (!who.values().isEmpty()) words.add(who.toString());
        return words.size() == 1 ? id : id + " (" + String.join(", ", words.subList(1, words.size())) + ")";
    }

    private void add(String table, String name, Quantity value, Provenance origin) {
        said(table, name, number(value), origin);
    }

    private void said(String table, String name, String value, Provenance origin) {
        String said = "%s | %s | %s".formatted(value, word(origin.knowledge()), origin.source());
        tables.computeIfAbsent(table, _ -> new TreeMap<>())
                .computeIfAbsent(said, _ -> {
                    counts.merge(origin.knowledge(), 1, Integer::sum);
                    return new Line(said, new TreeSet<>());
                })
                .names()
                .add(name);
    }

    private static String word(Provenance.Knowledge knowledge) {
        return switch (knowledge) {
            case IDENTIFIED -> "identified";
            case WEAK -> "weak";
            case ASSUMED -> "assumed";
        };
    }

    private static String number(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact exact -> Quantity.plain(exact.value());
            case Quantity.Range range ->
                "%s\\|%s\\|%s"
                        .formatted(
                                Quantity.plain(range.low()),
                                Quantity.plain(range.likely()),
                                Quantity.plain(range.high()));
            case Quantity.Between ends -> "%s\\|%s".formatted(Quantity.plain(ends.low()), Quantity.plain(ends.high()));
        };
    }
}
