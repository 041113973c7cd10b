package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Behaviour;
import paso.scenario.Behaviour.Entered;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.RouteShare;
import paso.scenario.Behaviour.StayLimit;
import paso.scenario.Behaviour.StayRule;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Stay;
import paso.scenario.Who;

/// Reads `paths.csv`, `shares.csv` and `stays.yaml`; what [DriftsReader] reads goes with them.
final class BehaviourReader {

    static final List<String> STAYS = List.of("daily-chance", "until-served", "days", "lognormal", "weibull", "table");
    /// What tells two limits of one place and group apart.
    private static final List<String> LIMIT_NAMES = List.of("first", "entered-first", "entered-last");

    static final List<String> LIMITS =
            List.of("nights", "first", "last", "entered-first", "entered-last", "phase-days");
    private static final List<String> ORIGIN = List.of("source", "published", "constant", "known");

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Values values;
    /// Where the rows of each place stand, for what only several rows together show.
    final Map<String, Where> stayWhere = new LinkedHashMap<>();

    final Map<String, Where> limitWhere = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> paths = new LinkedHashMap<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    BehaviourReader(Context context, NetworkReader network) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.values = context.values;
    }

    /// Whether stays.yaml was read without problems.
    boolean whole = true;

    Behaviour read() {
        int before = problems.count();
        Optional<Item> yaml = context.files.read("stays.yaml", false).flatMap(text -> YamlTree.read(text, problems));
        List<StayRule> stays = new ArrayList<>();
        List<StayLimit> limits = new ArrayList<>();
        List<ExitPath> exits = exitPaths();
        if (yaml.isPresent()) {
            Pairs top = Pairs.of(yaml.get(), List.of("stays", "limits"), problems);
            for (Dated<Pairs> dated : entries(top, "stays", stayKeys(), List.of("path"))) stay(dated, stays);
            for (Dated<Pairs> dated : entries(top, "limits", limitKeys(), LIMIT_NAMES)) limit(dated, limits);
        }
        whole = problems.count() == before;
        List<RouteShare> shares = routeShares();
        for (StayRule stay : stays)
            unknownPath(
                    new Cell(stayWhere.getOrDefault(stay.place(), context.head.where()), "path", stay.path()),
                    stay.place());
        // Without groups every row would seem to speak of everybody.
        if (context.head.cohorts().isPresent()) overOne();
        return new Behaviour(exits, shares, stays, limits, new DriftsReader(context, network).read());
    }

    private List<String> stayKeys() {
        return with(STAYS, List.of("place", "group", "path"));
    }

    private List<String> limitKeys() {
        return with(LIMITS, List.of("place", "group"));
    }

    private List<String> with(List<String> own, List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(context.attributes);
        all.addAll(own);
        all.addAll(ORIGIN);
        return all;
    }

    private List<Dated<Pairs>> entries(Pairs top, String list, List<String> allowed, List<String> moreKeys) {
        List<Pairs> entries = new ArrayList<>();
        List<Item> items = top.list(list);
        for (Item item : items) entries.add(Pairs.of(item, allowed, problems));
        List<String> keys = new ArrayList<>(List.of("group"));
        keys.addAll(context.attributes);
        keys.addAll(moreKeys);
        // One entry for each place, so that a newer row for one of several places replaces only that one.
        List<OnePlace> single = new ArrayList<>();
        for (Pairs entry : entries) {
            List<Cell> places = entry.cells("place");
            if (places.isEmpty()) values.present(entry.cell("place"));
            Set<String> once = new TreeSet<>();
            for (Cell place : places) {
                if (once.add(place.text())) single.add(new OnePlace(entry, place, key(entry, keys)));
                else problems.add(place, "the place is there twice", "each place once", "Take one away.");
            }
        }
        List<Dated<OnePlace>> judged = context.vintages.judge(
                single,
                one -> one.place.where(),
                one -> list + "/" + one.place.text() + "/" + one.key,
                one -> one.entry::cell);
        List<Dated<Pairs>> dated = new ArrayList<>();
        for (Dated<OnePlace> one : judged) {
            OnePlace row = one.row();
            Optional<String> place = context.place(row.place);
            if (list.equals("limits"))
                place.ifPresent(
                        id -> paths.computeIfAbsent(id, _ -> new TreeSet<>()).add(Behaviour.LIMIT_PATH));
            if (place.isEmpty() || !one.readable()) continue;
            network.hidden(row.place);
            context.cited.add(one.origin().source());
            context.digest.item("stays.yaml", list + " " + row.place.text() + " " + canonical(row.entry));
            dated.add(new Dated<>(
                    row.entry, row.place.where(), row.place.text(), one.origin(), true, false, one.holds()));
        }
        return dated;
    }

    private record OnePlace(Pairs entry, Cell place, String key) {}

    private static String canonical(Pairs entry) {
        StringBuilder text = new StringBuilder();
        for (String key : new TreeSet<>(entry.keys()))
            if (!key.equals("place"))
                text.append(key).append('=').append(entry.item(key).canonical()).append(' ');
        return text.toString();
    }

    private static String key(Pairs entry, List<String> keys) {
        List<String> parts = new ArrayList<>();
        for (String key : keys) parts.add(entry.cell(key).text());
        return String.join("/", parts);
    }

    private void stay(Dated<Pairs> dated, List<StayRule> stays) {
        Pairs entry = dated.row();
        Optional<Who> who = context.who(entry::cell);
        Cell path = entry.cell("path");
        if (!path.isEmpty() && values.id(path).isEmpty()) return;
        Optional<Stay> stay = kind(entry, rangeKey(entry, path.text()));
        if (!dated.holds() || who.isEmpty() || stay.isEmpty()) return;
        stayWhere.put(dated.key(), dated.where());
        stays.add(new StayRule(dated.key(), who.get(), path.text(), stay.get(), dated.origin()));
    }

    /// One written range is one draw, also where it is written for several places.
    private String rangeKey(Pairs entry, String more) {
        List<String> parts = new ArrayList<>(List.of("stays.yaml"));
        parts.add(String.join(
                "+", new TreeSet<>(entry.cells("place").stream().map(Cell::text).toList())));
        parts.add(entry.cell("group").text());
        for (String attribute : context.attributes)
            parts.add(entry.cell(attribute).text());
        parts.add(more);
        return String.join("/", parts);
    }

    private Optional<Stay> kind(Pairs entry, String key) {
        List<String> named = STAYS.stream().filter(entry::has).toList();
        if (named.size() != 1) {
            problems.add(
                    entry.where(),
                    String.join(", ", named),
                    named.isEmpty() ? "a stay that does not say how long" : "a stay that says how long more than once",
                    "exactly one of " + String.join(", ", STAYS),
                    "Write one of them.");
            return Optional.empty();
        }
        return switch (named.getFirst()) {
            case "daily-chance" ->
                values.quantity(entry.cell("daily-chance"), key + "/daily-chance", Bound.CHANCE)
                        .map(Stay.DailyChance::new);
            case "until-served" -> untilServed(entry.cell("until-served"));
            case "days" ->
                values.quantity(entry.cell("days"), key + "/days", Bound.NIGHTS).map(Stay.Fixed::new);
            case "lognormal" ->
                two(entry, "lognormal", "deviation", Bound.MEAN_NIGHTS, key)
                        .map(q -> new Stay.Lognormal(q.get(0), q.get(1)));
            case "weibull" ->
                two(entry, "weibull", "shape", Bound.SHAPE, key).map(q -> new Stay.Weibull(q.get(0), q.get(1)));
            default -> table(entry);
        };
    }

    private Optional<Stay> untilServed(Cell cell) {
        if (values.yes(cell, true)) return Optional.of(new Stay.UntilServed());
        problems.add(cell, "until-served is not true", "true", "Write true, or say how long the stay is.");
        return Optional.empty();
    }

    private Optional<List<Quantity>> two(Pairs entry, String family, String second, Bound bound, String key) {
        Pairs pairs = Pairs.of(entry.item(family), List.of("mean", second), problems);
        Optional<Quantity> mean = values.quantity(pairs.cell("mean"), key + "/mean", Bound.MEAN_NIGHTS);
        Optional<Quantity> other = values.quantity(pairs.cell(second), key + "/" + second, bound);
        return mean.isPresent() && other.isPresent() ? Optional.of(List.of(mean.get(), other.get())) : Optional.empty();
    }

    private Optional<Stay> table(Pairs entry) {
        List<Double> chances = new ArrayList<>();
        double sum = 0;
        for (Cell cell : entry.cells("table")) {
            OptionalDouble chance = values.number(cell, Bound.SHARE);
            if (chance.isEmpty()) return Optional.empty();
            chances.add(chance.getAsDouble());
            sum += chance.getAsDouble();
        }
        if (chances.size() > Stay.LONGEST_NIGHTS || chances.isEmpty() || Math.abs(sum - 1) > 1e-6) {
            problems.add(
                    entry.item("table").where(),
                    "",
                    "the chances of %d nights sum to %s".formatted(chances.size(), Numbers.plain(sum)),
                    "1 to %d chances that sum to 1".formatted(Stay.LONGEST_NIGHTS),
                    "Check the numbers.");
            return Optional.empty();
        }
        return Optional.of(new Stay.Table(chances));
    }

    private void limit(Dated<Pairs> dated, List<StayLimit> limits) {
        Pairs entry = dated.row();
        Optional<Who> who = context.who(entry::cell);
        Optional<LocalDate> first = values.date(entry.cell("first"));
        Optional<LocalDate> last = values.dateOrNone(entry.cell("last"));
        Optional<LocalDate> enteredFirst = values.dateOrNone(entry.cell("entered-first"));
        Optional<LocalDate> enteredLast = values.dateOrNone(entry.cell("entered-last"));
        Optional<Quantity> nights = values.quantity(
                entry.cell("nights"),
                rangeKey(entry, limitName(entry)) + "/nights",
                new Bound(1, false, 400, "1 to 400"));
        int phase = values.wholeOr(entry.cell("phase-days"), 1, 400, 1);
        if (!context.inOrder(first, last, entry.cell("last"))) return;
        if (!context.inOrder(enteredFirst, enteredLast, entry.cell("entered-last"))) return;
        if (!dated.holds() || who.isEmpty() || first.isEmpty() || nights.isEmpty()) return;
        limitWhere.putIfAbsent(dated.key(), dated.where());
        limits.add(new StayLimit(
                dated.key(),
                who.get(),
                nights.get(),
                first.get(),
                last,
                new Entered(enteredFirst, enteredLast),
                phase,
                dated.origin()));
    }

    private static String limitName(Pairs entry) {
        String first = entry.cell("first").text();
        if (entry.cell("entered-first").isEmpty() && entry.cell("entered-last").isEmpty()) return first;
        return first + "/" + entry.cell("entered-first").text() + ".."
                + entry.cell("entered-last").text();
    }

    private List<ExitPath> exitPaths() {
        List<ExitPath> exits = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.PATHS, context.rows(Columns.PATHS))) {
            Row row = dated.row();
            Optional<String> place = context.place(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<String> path = values.id(row.cell("path"));
            place.ifPresent(id -> path.ifPresent(
                    p -> paths.computeIfAbsent(id, _ -> new TreeSet<>()).add(p)));
            if (!dated.readable()) continue;
            network.hidden(row.cell("place"));
            Optional<Quantity> share =
                    values.quantity(row.cell("share"), "paths.csv/" + dated.key() + "/share", Bound.SHARE);
            if (!dated.holds() || place.isEmpty() || who.isEmpty() || path.isEmpty() || share.isEmpty()) continue;
            exits.add(new ExitPath(place.get(), who.get(), path.get(), share.get(), dated.origin()));
            sum("paths.csv " + place.get() + " " + who.get(), row.cell("share"), share.get());
        }
        return exits;
    }

    private List<RouteShare> routeShares() {
        List<RouteShare> shares = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.SHARES, context.rows(Columns.SHARES))) {
            Row row = dated.row();
            Optional<String> place = context.place(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<String> route = context.route(row.cell("route"));
            Cell path = row.cell("path");
            if (!path.isEmpty() && values.id(path).isEmpty()) continue;
            if (!dated.readable()) continue;
            network.hidden(row.cell("place"));
            place.ifPresent(id -> unknownPath(path, id));
            Optional<Quantity> share =
                    values.quantity(row.cell("share"), "shares.csv/" + dated.key() + "/share", Bound.SHARE);
            network.hiddenRoute(row.cell("route"));
            if (place.isPresent() && route.isPresent()) begins(row, place.get(), route.get());
            if (!dated.holds() || place.isEmpty() || who.isEmpty() || route.isEmpty() || share.isEmpty()) continue;
            shares.add(new RouteShare(place.get(), who.get(), path.text(), route.get(), share.get(), dated.origin()));
            sum("shares.csv " + place.get() + " " + who.get() + " " + path.text(), row.cell("share"), share.get());
        }
        return shares;
    }

    private void begins(Row row, String place, String id) {
        Route route = network.routes.get(id);
        if (route == null || route.from().equals(place)) return;
        problems.add(
                row.cell("route"),
                "this route begins at '%s', not at '%s'".formatted(route.from(), place),
                "a route that begins at the place",
                "Name another route, or change its start in routes.csv.");
    }

    private void unknownPath(Cell path, String place) {
        TreeSet<String> known = paths.getOrDefault(place, new TreeSet<>());
        if (path.isEmpty() || known.contains(path.text())) return;
        problems.add(
                path,
                "'%s' has no such path".formatted(place),
                known.isEmpty() ? "no path, for paths.csv names none there" : String.join(", ", known),
                problems.near(path.text(), known, "Add it to paths.csv, or leave the path empty."));
    }

    /// A sum of plain shares, at the row that brought it over one.
    private record Sum(double sum, boolean plain, Cell last) {}

    private void sum(String key, Cell cell, Quantity share) {
        Sum before = sums.getOrDefault(key, new Sum(0, true, cell));
        sums.put(key, new Sum(before.sum + share.central(), before.plain && share instanceof Quantity.Exact, cell));
    }

    private void overOne() {
        sums.forEach((_, sum) -> {
            if (sum.plain && sum.sum > 1 + 1e-6)
                problems.add(
                        sum.last,
                        "the shares of this place and group sum to %s".formatted(Numbers.plain(sum.sum)),
                        "a sum of at most 1",
                        "Make one of them smaller.");
        });
    }
}
