package paso.study.sensitivity;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Behaviour;
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

/// What the ranges of a scenario are called, by key.
///
/// The key of a range without one is where it stands, in the words of the engine's layout; a key that is not found
/// here is shown as it is.
final class Labels {

    private final Scenario scenario;
    private final SortedMap<String, Many> found = new TreeMap<>();

    /// What is known of a key so far.
    private static final class Many {
        private final Template template;
        private final String file;
        private final SortedMap<String, Text> at = new TreeMap<>();
        private final SortedMap<String, Text> who = new TreeMap<>();
        private final SortedMap<String, Text> to = new TreeMap<>();
        private final SortedSet<String> into = new TreeSet<>();
        private Provenance origin;

        Many(Template template, String file, Provenance origin) {
            this.template = template;
            this.file = file;
            this.origin = origin;
        }
    }

    /// Sentences with places for where, who and what.
    private enum Template {
        SHARE("share of %2$s at %1$s who go to %3$s", "proporción de %2$s en %1$s que va a %3$s"),
        PATH("share of %2$s at %1$s who leave by %3$s", "proporción de %2$s en %1$s que sale por %3$s"),
        STAY("stay of %2$s at %1$s (%3$s)", "estancia de %2$s en %1$s (%3$s)"),
        NIGHTS("nights allowed to %2$s at %1$s", "noches permitidas a %2$s en %1$s"),
        ROOM("%3$s of %1$s", "%3$s de %1$s"),
        WAY("%3$s from %1$s", "%3$s desde %1$s"),
        COST("cost: %3$s", "costo: %3$s"),
        BUDGET("budget: %3$s", "presupuesto: %3$s"),
        LEVER("strength of: %3$s", "fuerza de: %3$s");

        private final String english;
        private final String spanish;

        Template(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        Text of(Text at, Text who, Text to) {
            return Text.of(
                    english.formatted(at.in("en"), who.in("en"), to.in("en")),
                    spanish.formatted(at.in("es"), who.in("es"), to.in("es")));
        }
    }

    Labels(Scenario scenario) {
        this.scenario = scenario;
        for (Place place : scenario.network().places()) place(place);
        for (Route route : scenario.network().routes()) route(route);
        behaviour(scenario.behaviour());
        for (Money.Cost cost : scenario.money().costs()) {
            add("cost/" + cost.id(), cost.amount(), Template.COST, "costs.csv", cost.origin())
                    .ifPresent(one -> one.to.put(cost.id(), Text.of(cost.id() + ", " + cost.payer())));
        }
        for (Money.Budget budget : scenario.money().budgets()) {
            for (String part : new String[] {"amount", "then"}) {
                Quantity value = part.equals("amount") ? budget.amount() : budget.thenLimit();
                add("budget/" + budget.id() + "/" + part, value, Template.BUDGET, "budgets.csv", budget.origin())
                        .ifPresent(one -> one.to.put(budget.id(), Text.of(budget.id() + ", " + budget.payer())));
            }
        }
        for (Lever lever : scenario.levers()) lever(lever);
    }

    /// The assumption behind a key; a key that is not known is its own label.
    Assumption of(String key) {
        if (key.startsWith(Moved.DRIFT)) {
            String id = key.substring(Moved.DRIFT.length());
            return plain(
                    key, Text.of("slow change of shares: " + id, "cambio lento de proporciones: " + id), "drifts.csv");
        }
        Many many = found.get(key);
        if (many == null) return plain(key, Text.of(key), "");
        Text label = many.template.of(
                one(many.at, "%d places", "%d lugares"),
                one(many.who, "%d groups", "%d grupos"),
                one(many.to, "%d places", "%d lugares"));
        return new Assumption(key, label, many.file, many.origin.knowledge(), many.origin.source(), many.into);
    }

    /// What is no range of one table.
    static Assumption plain(String key, Text label, String file) {
        return new Assumption(key, label, file, Provenance.Knowledge.ASSUMED, "", new TreeSet<>());
    }

    private static Text one(SortedMap<String, Text> some, String english, String spanish) {
        if (some.isEmpty()) return Text.of("");
        if (some.size() == 1) return some.firstEntry().getValue();
        return Text.of(english.formatted(some.size()), spanish.formatted(some.size()));
    }

    private void place(Place place) {
        room(place, "capacity", place.room().capacity(), Text.of("capacity", "capacidad"));
        room(place, "limit", place.room().limit(), Text.of("limit", "límite"));
        room(place, "throughput", place.service().throughput(), Text.of("departures a day", "salidas al día"));
    }

    private void room(Place place, String name, Optional<Quantity> value, Text words) {
        value.flatMap(some ->
                        add("place/" + place.id() + "/" + name, some, Template.ROOM, "places.csv", place.origin()))
                .ifPresent(one -> {
                    one.at.put(place.id(), place.title());
                    one.to.put(name, words);
                });
    }

    private void route(Route route) {
        if (route.travel() instanceof Route.Travel.Days(Quantity days)) {
            way(route, "days", days, "days on the way to ", "días de camino a ");
        }
        route.seats().ifPresent(seats -> way(route, "seats", seats, "seats a day to ", "plazas al día a "));
    }

    private void way(Route route, String name, Quantity value, String english, String spanish) {
        add("route/" + route.id() + "/" + name, value, Template.WAY, "routes.csv", route.origin())
                .ifPresent(one -> {
                    Text to = title(route.to());
                    one.at.put(route.from(), title(route.from()));
                    one.to.put(route.to(), Text.of(english + to.in("en"), spanish + to.in("es")));
                });
    }

    private void behaviour(Behaviour behaviour) {
        for (Behaviour.RouteShare row : behaviour.routeShares()) {
            String owner = "share/" + row.place() + "/" + row.who() + "/" + row.path() + "/" + row.route();
            add(owner, row.share(), Template.SHARE, "shares.csv", row.origin()).ifPresent(one -> {
                who(one, row.place(), row.who());
                for (Route route : scenario.network().routes()) {
                    if (!route.id().equals(row.route())) continue;
                    one.to.put(route.to(), title(route.to()));
                    one.into.add(route.to());
                }
            });
        }
        for (Behaviour.ExitPath row : behaviour.exitPaths()) {
            String owner = "path/" + row.place() + "/" + row.who() + "/" + row.path();
            add(owner, row.share(), Template.PATH, "paths.csv", row.origin()).ifPresent(one -> {
                who(one, row.place(), row.who());
                one.to.put(row.path(), Behaviour.ExitPath.title(row.path()));
            });
        }
        for (Behaviour.StayRule row : behaviour.stays()) {
            String owner = "stay/" + row.place() + "/" + row.who() + "/" + row.path();
            switch (row.stay()) {
                case Stay.DailyChance(Quantity daily) ->
                    stay(owner + "/daily", daily, row, Text.of("daily chance", "probabilidad diaria"));
                case Stay.Fixed(Quantity nights) -> stay(owner + "/nights", nights, row, Text.of("nights", "noches"));
                case Stay.Lognormal(Quantity mean, Quantity deviation) -> {
                    stay(owner + "/mean", mean, row, Text.of("mean", "media"));
                    stay(owner + "/deviation", deviation, row, Text.of("deviation", "desviación"));
                }
                case Stay.Weibull(Quantity mean, Quantity shape) -> {
                    stay(owner + "/mean", mean, row, Text.of("mean", "media"));
                    stay(owner + "/shape", shape, row, Text.of("shape", "forma"));
                }
                case Stay.UntilServed _, Stay.Table _ -> {}
            }
        }
        for (Behaviour.StayLimit row : behaviour.limits()) {
            add(row.parameter(), row.nights(), Template.NIGHTS, "stays.yaml", row.origin())
                    .ifPresent(one -> who(one, row.place(), row.who()));
        }
    }

    private void stay(String owner, Quantity value, Behaviour.StayRule row, Text what) {
        add(owner, value, Template.STAY, "stays.yaml", row.origin()).ifPresent(one -> {
            who(one, row.place(), row.who());
            one.to.put(row.path(), Text.of(of(row.path(), what, "en"), of(row.path(), what, "es")));
        });
    }

    private static String of(String path, Text what, String language) {
        String title = Behaviour.ExitPath.title(path).in(language);
        return path.isEmpty() ? what.in(language) : title + ", " + what.in(language);
    }

    private void lever(Lever lever) {
        for (int i = 0; i < lever.changes().size(); i++) {
            lever("lever/" + lever.id() + "/" + i, lever.changes().get(i).value(), lever);
        }
    }

    private void lever(String owner, Quantity value, Lever lever) {
        add(owner, value, Template.LEVER, "levers.yaml", lever.origin())
                .ifPresent(one -> one.to.put(lever.id(), lever.title()));
    }

    private void who(Many one, String place, Who who) {
        one.at.put(place, title(place));
        String group = who.values().getOrDefault("group", "");
        Text words = group.isEmpty()
                ? Text.of("people", "personas")
                : scenario.cohorts().group(group).title();
        one.who.put(who.toString(), words);
    }

    private Text title(String place) {
        return scenario.network().place(place).title();
    }

    /// Notes a range; of several rows with one key the least well known gives its provenance.
    private Optional<Many> add(String owner, Quantity value, Template template, String file, Provenance origin) {
        String written = switch (value) {
            case Quantity.Exact _ -> owner;
            case Quantity.Range range -> range.key();
            case Quantity.Between range -> range.key();
        };
        if (value instanceof Quantity.Exact) return Optional.empty();
        String key = written.isEmpty() ? owner : written;
        Many many = found.computeIfAbsent(key, _ -> new Many(template, file, origin));
        int worse = origin.knowledge().compareTo(many.origin.knowledge());
        boolean earlier = worse == 0 && origin.source().compareTo(many.origin.source()) < 0;
        if (worse > 0 || earlier) many.origin = origin;
        return many.template == template ? Optional.of(many) : Optional.empty();
    }
}
