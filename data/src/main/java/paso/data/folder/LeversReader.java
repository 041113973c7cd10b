package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Lever;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Kind;
import paso.scenario.Lever.Operation;
import paso.scenario.Lever.Target;
import paso.scenario.Measure;
import paso.scenario.Quantity;
import paso.scenario.Text;
import paso.scenario.Who;

/// Reads `levers.yaml`.
final class LeversReader {

    /// `base` is an arm of a comparison.
    private static final List<String> RESERVED = List.of("any", "all", "base");

    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "kind",
            "who",
            "default",
            "mirror",
            "evidence",
            "source",
            "published",
            "constant",
            "known",
            "trigger",
            "changes");
    static final List<String> AT_PLACE = List.of("capacity", "limit", "throughput", "stay-length", "limit-nights");
    static final List<String> ON_ROUTE = List.of("seats", "share", "open");
    static final List<String> OPERATIONS = List.of("set", "scale", "add");
    static final List<String> ON_ARRIVALS = List.of("scale", "add", "divert");

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Values values;
    final Map<String, Where> where = new LinkedHashMap<>();
    /// Every lever of the folder, readable at the as-of date or not.
    final SortedSet<String> ids = new TreeSet<>();

    final List<Divert> diverts = new ArrayList<>();

    /// People who would come to `from`, a place or an area, and join the door of the place in `to` instead.
    record Divert(String from, Cell to) {}

    /// When a change acts.
    private record When(Optional<LocalDate> first, Optional<LocalDate> last, Optional<Quantity> lag, int ramp) {
        Change change(Target target, Operation operation, Quantity value) {
            return new Change(target, operation, value, first, last, lag, ramp);
        }
    }

    LeversReader(Context context, NetworkReader network) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.values = context.values;
    }

    List<Lever> read() {
        List<Lever> levers = new ArrayList<>();
        Optional<Item> yaml = context.files.read("levers.yaml", false).flatMap(text -> YamlTree.read(text, problems));
        if (yaml.isEmpty()) return levers;
        List<Pairs> entries = new ArrayList<>();
        for (Item item : Pairs.of(yaml.get(), List.of("levers"), problems).list("levers"))
            entries.add(Pairs.of(item, KEYS, problems));
        if (entries.size() > Bounds.LEVERS)
            problems.file(
                    "levers.yaml",
                    "%,d levers".formatted(entries.size()),
                    "up to %,d".formatted(Bounds.LEVERS),
                    "Leave out those that nobody asks about.");
        for (Pairs entry : entries) ids.add(entry.cell("id").text());
        for (Dated<Pairs> dated :
                context.vintages.judge(entries, Pairs::where, e -> e.cell("id").text(), e -> e::cell)) {
            Optional<String> id = values.idBut(dated.row().cell("id"), RESERVED);
            if (id.isEmpty() || !dated.readable()) continue;
            context.cited.add(dated.origin().source());
            StringBuilder content = new StringBuilder();
            for (String key : KEYS)
                content.append(key)
                        .append('=')
                        .append(dated.row().item(key).canonical())
                        .append(' ');
            context.digest.item("levers.yaml", content.toString());
            lever(id.get(), dated, ids).filter(_ -> dated.holds()).ifPresent(lever -> {
                levers.add(lever);
                where.put(lever.id(), dated.where());
            });
        }
        int count = levers.stream().mapToInt(lever -> lever.changes().size()).sum();
        if (count > Bounds.CHANGES)
            problems.file(
                    "levers.yaml",
                    "%,d changes in all".formatted(count),
                    "up to %,d".formatted(Bounds.CHANGES),
                    "Leave out levers that nobody asks about.");
        else twoSets(levers);
        return levers;
    }

    private void twoSets(List<Lever> levers) {
        for (Lever lever : levers) {
            for (String both : Levers.conflicts(List.of(lever))) setTwice(lever, both);
        }
        List<Lever> base = levers.stream().filter(Lever::byDefault).toList();
        for (int i = 1; i < base.size(); i++) {
            for (int j = 0; j < i; j++) {
                Lever lever = base.get(i);
                for (String both : Levers.conflictsBetween(base.get(j), lever)) setTwice(lever, both);
            }
        }
    }

    private void setTwice(Lever lever, String both) {
        problems.add(
                where.getOrDefault(lever.id(), context.head.where()),
                lever.id(),
                both,
                "one set for each target and day",
                "Change the dates, or use add or scale.");
    }

    private Optional<Lever> lever(String id, Dated<Pairs> dated, SortedSet<String> ids) {
        int before = problems.count();
        Pairs entry = dated.row();
        if (!entry.has("title")) values.present(entry.cell("title"));
        Optional<Kind> kind = values.word(entry.cell("kind"), List.of(Kind.values()), Kind::word);
        boolean byDefault = values.yes(entry.cell("default"), false);
        Cell mirror = entry.cell("mirror");
        if (mirror.text().equals(id))
            problems.add(mirror, "a lever that mirrors itself", "another lever", "Name the other one.");
        else if (!mirror.isEmpty()) values.ref(mirror, "lever", ids, "levers.yaml");
        List<Lever.Card> evidence = new ArrayList<>();
        Pairs cards = Pairs.of(entry.item("evidence"), problems);
        for (String heading : cards.keys()) evidence.add(new Lever.Card(heading, cards.text(heading)));
        List<Change> changes = new ArrayList<>();
        for (Item item : entry.list("changes")) changes(id, item, changes);
        if (entry.list("changes").isEmpty())
            problems.add(entry.where(), id, "a lever without changes", "at least one change", "Write what it changes.");
        if (kind.isPresent() && kind.get() == Kind.NO_ESTIMATE) onlyEnds(entry, id, changes);
        Optional<Lever.Trigger> trigger = entry.has("trigger") ? trigger(id, entry.item("trigger")) : Optional.empty();
        if (problems.count() > before || kind.isEmpty()) return Optional.empty();
        Text who = entry.has("who") ? entry.text("who") : Text.of("");
        return Optional.of(new Lever(
                id,
                entry.text("title"),
                kind.get(),
                who,
                byDefault,
                changes,
                trigger,
                evidence,
                mirror.text(),
                dated.origin()));
    }

    private void onlyEnds(Pairs entry, String id, List<Change> changes) {
        for (Change change : changes) {
            if (change.value() instanceof Quantity.Between) continue;
            problems.add(
                    entry.item("changes").where(),
                    id,
                    "a no-estimate lever with a single or likely value",
                    "low|high",
                    "Write a low and a high end only.");
            return;
        }
    }

    private void changes(String lever, Item item, List<Change> changes) {
        int before = problems.count();
        Pairs entry = Pairs.of(item, allowed(item), problems);
        boolean misspelt = problems.count() > before;
        Optional<LocalDate> first = values.dateOrNone(entry.cell("first"));
        Optional<LocalDate> last = values.dateOrNone(entry.cell("last"));
        if (!context.inOrder(first, last, entry.cell("last"))) last = first;
        List<String> named = List.of("place", "route", "arrivals").stream()
                .filter(entry::has)
                .toList();
        if (named.size() != 1) {
            problems.add(
                    entry.where(),
                    String.join(", ", named),
                    "a change of nothing or of several things",
                    "exactly one of place, route, arrivals",
                    "Write one change for each.");
            return;
        }
        // A key that nobody knows has been told; what it left out need not be told again.
        if (misspelt
                && Stream.of(AT_PLACE, ON_ROUTE, ON_ARRIVALS)
                        .flatMap(List::stream)
                        .noneMatch(entry::has)) return;
        String key = "levers.yaml/" + lever + "/" + entry.cell(named.getFirst()).text() + "/"
                + entry.cell("first").text();
        Optional<Quantity> lag = values.quantityOrNone(entry.cell("lag"), lagKey(entry, key), Bound.DAYS);
        if (!entry.cell("lag").isEmpty() && lag.isEmpty()) return;
        When when = new When(first, last, lag, values.wholeOr(entry.cell("ramp"), 0, 365, 0));
        switch (named.getFirst()) {
            case "place" -> one(entry, AT_PLACE, context.place(entry.cell("place")), key, when, changes);
            case "route" -> one(entry, ON_ROUTE, context.route(entry.cell("route")), key, when, changes);
            default -> arrivals(entry, key, when, changes);
        }
    }

    /// Tells the lags of two changes of one thing apart.
    private static String lagKey(Pairs entry, String key) {
        List<String> what = new ArrayList<>(entry.keys());
        what.removeAll(List.of("place", "route", "arrivals", "first", "last", "lag", "ramp"));
        what.sort(null);
        return key + "/" + String.join("+", what) + "/" + entry.cell("to").text() + "/lag";
    }

    /// The keys of a change: those that go with what it names, or every one where it names nothing known.
    private List<String> allowed(Item item) {
        boolean place = item instanceof Item.Pairs pairs && pairs.items().containsKey("place");
        boolean route = item instanceof Item.Pairs pairs && pairs.items().containsKey("route");
        boolean arrivals = item instanceof Item.Pairs pairs && pairs.items().containsKey("arrivals");
        boolean none = !place && !route && !arrivals;
        List<String> allowed = new ArrayList<>(List.of("place", "route", "arrivals", "first", "last", "lag", "ramp"));
        if (place || none) allowed.addAll(AT_PLACE);
        if (route || none) allowed.addAll(ON_ROUTE);
        if (arrivals || none) {
            allowed.add("group");
            allowed.addAll(context.attributes);
            allowed.addAll(ON_ARRIVALS);
            allowed.add("to");
        }
        return allowed;
    }

    private void arrivals(Pairs entry, String key, When when, List<Change> changes) {
        Cell cell = entry.cell("arrivals");
        network.hidden(cell);
        Optional<String> id = context.placeOrArea(cell);
        Optional<Who> who = context.who(entry::cell);
        List<String> named = ON_ARRIVALS.stream().filter(entry::has).toList();
        if (named.size() != 1) {
            problems.add(
                    cell,
                    "a change of arrivals needs one operation",
                    "scale, add or divert",
                    "Write such as scale: 0.9.");
            return;
        }
        String word = named.getFirst();
        boolean away = word.equals("divert");
        Cell to = entry.cell("to");
        String more = away ? "/" + to.text() : "";
        Optional<Quantity> value = values.quantity(
                entry.cell(word),
                key + "/" + who.map(Who::toString).orElse("") + "/" + word + more,
                switch (word) {
                    case "scale" -> Bound.FACTOR;
                    case "add" -> Bound.CHANGE;
                    default -> Bound.SHARE;
                });
        if (!away && entry.has("to")) {
            problems.add(to, "a destination of nobody", "to stands with divert", "Take it away, or write divert.");
            return;
        }
        Optional<String> end = away ? destination(cell, to) : Optional.empty();
        if (id.isEmpty() || who.isEmpty() || value.isEmpty() || end.isEmpty() == away) return;
        if (away) diverts.add(new Divert(id.get(), to));
        changes.add(when.change(
                away ? new Target.Diverted(id.get(), who.get(), end.get()) : new Target.Arrivals(id.get(), who.get()),
                operation(word),
                value.get()));
    }

    private Optional<String> destination(Cell from, Cell to) {
        if (!values.present(to)) return Optional.empty();
        network.hidden(to);
        Optional<String> end = context.place(to);
        if (!to.text().equals(from.text())) return end;
        problems.add(to, "people diverted to where they arrive", "another place", "Name another place.");
        return Optional.empty();
    }

    private static Operation operation(String word) {
        return Operation.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private void one(
            Pairs entry, List<String> targets, Optional<String> id, String key, When when, List<Change> changes) {
        if (entry.has("place")) network.hidden(entry.cell("place"));
        if (entry.has("route")) network.hiddenRoute(entry.cell("route"));
        List<String> named = targets.stream().filter(entry::has).toList();
        if (named.size() != 1) {
            problems.add(
                    entry.where(),
                    String.join(", ", named),
                    "a change of nothing or of several things",
                    "exactly one of " + String.join(", ", targets),
                    "Write one change for each.");
            return;
        }
        String what = named.getFirst();
        Pairs operation = Pairs.of(entry.item(what), OPERATIONS, problems);
        List<String> operations = OPERATIONS.stream().filter(operation::has).toList();
        List<String> allowed = switch (what) {
            case "stay-length", "share" -> List.of("scale");
            case "open" -> List.of("set");
            default -> OPERATIONS;
        };
        if (operations.size() != 1 || !allowed.contains(operations.getFirst())) {
            problems.add(
                    entry.item(what).where(),
                    String.join(", ", operations),
                    what + " needs one operation",
                    String.join(", ", allowed),
                    "Write such as %s: {%s: 1}.".formatted(what, allowed.getFirst()));
            return;
        }
        String word = operations.getFirst();
        Optional<Quantity> value =
                values.quantity(operation.cell(word), key + "/" + what + "/" + word, bound(what, word));
        if (what.equals("open")
                && value.isPresent()
                && value.get().central() != 0
                && value.get().central() != 1) {
            problems.add(operation.cell(word), "open is neither 0 nor 1", "0 (closed), 1 (open)", "Write one of them.");
            return;
        }
        if (word.equals("set") && when.ramp > 0) {
            problems.add(
                    entry.cell("ramp"),
                    "a ramp on a change that sets",
                    "a ramp with scale, add or divert",
                    "Take it away, or write a lag.");
            return;
        }
        if (id.isEmpty() || value.isEmpty()) return;
        changes.add(when.change(target(what, id.get()), operation(word), value.get()));
    }

    private static Bound bound(String what, String word) {
        if (what.equals("stay-length")) return Bound.STAY_FACTOR;
        if (what.equals("limit-nights") && word.equals("set")) return new Bound(1, false, 400, "1 to 400");
        return switch (word) {
            case "scale" -> Bound.FACTOR;
            case "add" -> Bound.CHANGE;
            default -> Bound.PEOPLE;
        };
    }

    private static Target target(String what, String id) {
        return switch (what) {
            case "capacity" -> new Target.Capacity(id);
            case "limit" -> new Target.Limit(id);
            case "throughput" -> new Target.Throughput(id);
            case "stay-length" -> new Target.StayLength(id);
            case "limit-nights" -> new Target.LimitNights(id);
            case "seats" -> new Target.Seats(id);
            case "share" -> new Target.Share(id);
            default -> new Target.Open(id);
        };
    }

    private Optional<Lever.Trigger> trigger(String lever, Item item) {
        Pairs entry = Pairs.of(
                item,
                List.of(
                        "measure",
                        "place",
                        "mean-days",
                        "lag-days",
                        "on",
                        "off",
                        "also-on",
                        "after-days",
                        "days-a-year"),
                problems);
        Optional<Measure> measure = values.word(
                entry.cell("measure"), List.of(Measure.ARRIVALS, Measure.CENSUS, Measure.WAITING), Measure::word);
        Optional<String> place = context.placeOrArea(entry.cell("place"));
        network.hidden(entry.cell("place"));
        String key = "levers.yaml/" + lever + "/trigger/";
        Optional<Quantity> on = values.quantity(entry.cell("on"), key + "on", Bound.PEOPLE);
        Optional<Quantity> off = values.quantity(entry.cell("off"), key + "off", Bound.PEOPLE);
        Optional<Quantity> also = values.quantityOrNone(entry.cell("also-on"), key + "also-on", Bound.PEOPLE);
        int mean = values.wholeOr(entry.cell("mean-days"), 1, 400, 1);
        int lag = values.wholeOr(entry.cell("lag-days"), 1, 400, 1);
        int after = values.wholeOr(entry.cell("after-days"), 0, 400, 0);
        Cell year = entry.cell("days-a-year");
        OptionalInt days = year.isEmpty() ? OptionalInt.empty() : values.whole(year, 1, 366);
        if (on.isPresent() && off.isPresent() && off.get().high() > on.get().low()) {
            problems.add(entry.cell("off"), "off is above on", "at most on", "Swap them.");
            return Optional.empty();
        }
        if (on.isPresent() && also.isPresent() && also.get().low() < on.get().high()) {
            problems.add(entry.cell("also-on"), "also-on is below on", "at least on", "Write a larger number.");
            return Optional.empty();
        }
        if (measure.isEmpty() || place.isEmpty() || on.isEmpty() || off.isEmpty()) return Optional.empty();
        return Optional.of(
                new Lever.Trigger(measure.get(), place.get(), mean, lag, on.get(), off.get(), also, after, days));
    }
}
