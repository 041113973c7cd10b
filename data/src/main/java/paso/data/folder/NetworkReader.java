package paso.data.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Cohorts;
import paso.scenario.Ids;
import paso.scenario.Place;
import paso.scenario.Place.Onward;
import paso.scenario.Place.Position;
import paso.scenario.Place.Room;
import paso.scenario.Place.Service;
import paso.scenario.Place.Unit;
import paso.scenario.Place.WhenFull;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// Reads `places.csv` and `routes.csv`, and the places of areas.
final class NetworkReader {

    private final Context context;
    private final Problems problems;
    private final Values values;
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Row> placeRows = new LinkedHashMap<>();
    final Map<String, Route> routes = new LinkedHashMap<>();
    final Map<String, Row> routeRows = new LinkedHashMap<>();

    NetworkReader(Context context) {
        this.context = context;
        this.problems = context.problems;
        this.values = context.values;
    }

    /// Reads places and routes; what had problems is left out.
    void read() {
        List<Row> placeTable = context.rows(Columns.PLACES);
        List<Row> routeTable = context.rows(Columns.ROUTES);
        for (Row row : placeTable)
            if (Ids.valid(row.cell("id").text()))
                context.places.add(row.cell("id").text());
        for (Row row : routeTable)
            if (Ids.valid(row.cell("id").text()))
                context.routes.add(row.cell("id").text());
        tooMany(context.places.size(), Bounds.PLACES, "places.csv", "places");
        tooMany(context.routes.size(), Bounds.ROUTES, "routes.csv", "routes");
        for (Dated<Row> dated : context.dated(Columns.PLACES, placeTable)) {
            Optional<String> id = values.idBut(dated.row().cell("id"), Values.RESERVED);
            if (!dated.readable() || id.isEmpty()) continue;
            Place place = place(id.get(), dated);
            if (place == null) placeBroken.add(id.get());
            if (!dated.holds() || place == null) continue;
            places.put(id.get(), place);
            placeRows.put(id.get(), dated.row());
        }
        for (Dated<Row> dated : context.dated(Columns.ROUTES, routeTable)) {
            Optional<String> id = values.id(dated.row().cell("id"));
            if (!dated.readable() || id.isEmpty()) continue;
            Optional<String> from = context.place(dated.row().cell("from"));
            Optional<String> to = context.place(dated.row().cell("to"));
            Route route = route(id.get(), from, to, dated);
            if (route == null) routeBroken.add(id.get());
            if (!dated.holds() || route == null) continue;
            routes.put(id.get(), route);
            routeRows.put(id.get(), dated.row());
        }
        for (Scenario.Area area : context.head.areas()) {
            if (context.places.contains(area.id()))
                problems.add(
                        context.head.members().getOrDefault(area.id(), List.of()).stream()
                                .findFirst()
                                .map(Cell::where)
                                .orElse(context.head.where()),
                        area.id(),
                        "an area has the id of a place",
                        "an id of its own",
                        "Rename the area.");
            for (Cell cell : context.head.members().getOrDefault(area.id(), List.of())) {
                context.place(cell);
                hidden(cell);
            }
        }
        reported();
    }

    /// Only where there are no problems.
    Scenario.Network network() {
        return new Scenario.Network(List.copyOf(places.values()), List.copyOf(routes.values()), context.head.areas());
    }

    private void tooMany(int count, int bound, String file, String what) {
        if (count > bound)
            problems.file(
                    file, "%,d %s".formatted(count, what), "up to %,d".formatted(bound), "Put small ones together.");
    }

    private void reported() {
        List<String> shown =
                places.values().stream().filter(Place::report).map(Place::id).toList();
        if (shown.size() <= Bounds.REPORTED_PLACES) return;
        Row row = placeRows.get(shown.get(Bounds.REPORTED_PLACES));
        if (row != null)
            problems.add(
                    row.cell("report"),
                    "%d places have report yes".formatted(shown.size()),
                    "at most %d".formatted(Bounds.REPORTED_PLACES),
                    "Write no for the others.");
    }

    private @Nullable Place place(String id, Dated<Row> dated) {
        int before = problems.count();
        Row row = dated.row();
        values.present(row.cell("name"));
        TreeMap<String, String> name = new TreeMap<>();
        name.put("en", row.cell("name").text());
        if (!row.cell("name_es").isEmpty()) name.put("es", row.cell("name_es").text());
        Optional<Place.Kind> kind = values.word(row.cell("kind"), List.of(Place.Kind.values()), Place.Kind::word);
        Optional<Position> position = position(row);
        SortedSet<String> keeps = keeps(row.cell("keeps"));
        Room room = room(id, row);
        Service service = new Service(
                values.quantityOrNone(row.cell("throughput"), "places.csv/" + id + "/throughput", Bound.PEOPLE),
                priority(row.cell("priority")));
        Onward onward =
                values.word(row.cell("onward"), List.of("shares", "pull")).equals("pull")
                        ? new Onward.Attraction(context.head.pull())
                        : new Onward.Shares();
        Cell drawn = row.cell("attraction");
        double attraction =
                drawn.isEmpty() ? 1 : values.number(drawn, Bound.ATTRACTION).orElse(1);
        boolean report = values.yes(row.cell("report"), false);
        if (problems.count() > before || kind.isEmpty()) return null;
        return new Place(
                id,
                new Text(name),
                kind.get(),
                position,
                keeps,
                room,
                service,
                onward,
                attraction,
                report,
                dated.origin());
    }

    private Optional<Position> position(Row row) {
        Cell lat = row.cell("lat");
        Cell lon = row.cell("lon");
        if (lat.isEmpty() && lon.isEmpty()) return Optional.empty();
        var north = values.number(lat, Bound.LATITUDE);
        var east = values.number(lon, Bound.LONGITUDE);
        if (north.isEmpty() || east.isEmpty()) return Optional.empty();
        return Optional.of(new Position(north.getAsDouble(), east.getAsDouble()));
    }

    private SortedSet<String> keeps(Cell cell) {
        if (cell.isEmpty()) return new TreeSet<>(context.attributes);
        TreeSet<String> keeps = new TreeSet<>();
        if (cell.text().equals("-")) return keeps;
        for (String name : cell.text().split("\\s+", -1)) {
            values.ref(new Cell(cell.where(), "keeps", name), "attribute", context.attributes, "scenario.yaml")
                    .ifPresent(keeps::add);
        }
        return keeps;
    }

    private Room room(String id, Row row) {
        Unit unit =
                values.word(row.cell("unit"), List.of("people", "households")).equals("people")
                        ? Unit.PEOPLE
                        : Unit.HOUSEHOLDS;
        Optional<Quantity> capacity =
                values.quantityOrNone(row.cell("capacity"), "places.csv/" + id + "/capacity", Bound.PEOPLE);
        Optional<Quantity> limit =
                values.quantityOrNone(row.cell("limit"), "places.csv/" + id + "/limit", Bound.PEOPLE);
        Cell target = row.cell("redirect_to");
        WhenFull whenFull = switch (values.word(row.cell("when_full"), List.of("wait", "redirect", "spillback"))) {
            case "redirect" -> redirect(row, target);
            case "spillback" -> new WhenFull.SpillBack();
            default -> new WhenFull.Wait();
        };
        if (!target.isEmpty() && !(whenFull instanceof WhenFull.Redirect))
            problems.add(
                    target,
                    "redirect_to without when_full redirect",
                    "",
                    "Write redirect under when_full, or empty this cell.");
        int timeLimit = values.wholeOr(row.cell("time_limit_days"), 0, 400, 0);
        return new Room(unit, capacity, limit, whenFull, timeLimit, values.wholeOr(row.cell("lead_days"), 0, 3650, 0));
    }

    private WhenFull redirect(Row row, Cell target) {
        if (target.isEmpty()) {
            problems.add(
                    row.cell("when_full"),
                    "redirect without redirect_to",
                    "",
                    "Name the other place under redirect_to, or write wait.");
            return new WhenFull.Wait();
        }
        return context.place(target).<WhenFull>map(WhenFull.Redirect::new).orElse(new WhenFull.Wait());
    }

    private List<String> priority(Cell cell) {
        List<String> groups = new ArrayList<>();
        if (cell.isEmpty() || context.head.cohorts().isEmpty()) return groups;
        List<String> known = context.head.cohorts().get().groups().stream()
                .map(Cohorts.Group::id)
                .toList();
        for (String group : Arrays.asList(cell.text().split(">", -1))) {
            Cell one = new Cell(cell.where(), "priority", group.strip());
            Optional<String> named = values.ref(one, "group", known, "scenario.yaml");
            if (named.isPresent() && groups.contains(named.get()))
                problems.add(one, "the group is there twice", "each group once", "Take one away.");
            named.ifPresent(groups::add);
        }
        return groups;
    }

    private @Nullable Route route(String id, Optional<String> from, Optional<String> to, Dated<Row> dated) {
        int before = problems.count();
        Row row = dated.row();
        for (String end : List.of("from", "to")) hidden(row.cell(end));
        Optional<Route.Mode> mode = values.word(row.cell("mode"), List.of(Route.Mode.values()), Route.Mode::word);
        Route.@Nullable Travel travel = travel(id, row);
        Optional<Quantity> seats =
                values.quantityOrNone(row.cell("seats"), "routes.csv/" + id + "/seats", Bound.PEOPLE);
        Route.Otherwise otherwise =
                values.word(row.cell("else"), List.of("wait", "rechoose")).equals("wait")
                        ? Route.Otherwise.WAIT
                        : Route.Otherwise.RECHOOSE;
        if (problems.count() > before || mode.isEmpty() || travel == null || from.isEmpty() || to.isEmpty())
            return null;
        return new Route(id, from.get(), to.get(), mode.get(), travel, seats, otherwise, dated.origin());
    }

    /// A place whose row is published after the as-of date is not there yet.
    void hidden(Cell cell) {
        if (!context.places.contains(cell.text()) || places.containsKey(cell.text())) return;
        if (context.head.header().isEmpty() || placeBroken.contains(cell.text())) return;
        problems.add(
                cell,
                "this place cannot be read at the as-of date",
                "a place whose row is readable",
                "Mend or date its row in places.csv, or choose a later as-of date.");
    }

    final TreeSet<String> placeBroken = new TreeSet<>();
    /// Routes left out because of problems: what they would have joined is not called unjoined.
    final TreeSet<String> routeBroken = new TreeSet<>();

    /// A route whose row is published after the as-of date is not there yet.
    void hiddenRoute(Cell cell) {
        if (!context.routes.contains(cell.text()) || routes.containsKey(cell.text())) return;
        if (context.head.header().isEmpty() || routeBroken.contains(cell.text())) return;
        problems.add(
                cell,
                "this route cannot be read at the as-of date",
                "a route whose row is readable",
                "Mend or date its row in routes.csv, or choose a later as-of date.");
    }

    private Route.@Nullable Travel travel(String id, Row row) {
        Cell days = row.cell("days");
        Cell km = row.cell("km");
        Cell speed = row.cell("km_per_day");
        var distance = km.isEmpty() ? java.util.OptionalDouble.empty() : values.number(km, Bound.KM);
        double perDay =
                speed.isEmpty() ? 400 : values.number(speed, Bound.KM_PER_DAY).orElse(400);
        if (!days.isEmpty()) {
            if (!speed.isEmpty())
                problems.add(
                        speed, "km_per_day beside days", "either days, or km with km_per_day", "Empty one of the two.");
            return values.quantity(days, "routes.csv/" + id + "/days", Bound.TRAVEL_DAYS)
                    .<Route.Travel>map(Route.Travel.Days::new)
                    .orElse(null);
        }
        if (km.isEmpty()) {
            problems.add(days, "neither days nor km", "days, or km with km_per_day", "Write how long the route takes.");
            return null;
        }
        if (distance.isEmpty()) return null;
        if (distance.getAsDouble() / perDay > 60) {
            problems.add(km, "the route takes more than 60 days", "up to 60 days", "Check km and km_per_day.");
            return null;
        }
        return new Route.Travel.Distance(distance.getAsDouble(), perDay);
    }

    /// Whether `id` is that place, or an area that holds it.
    boolean stands(String id, String place) {
        return id.equals(place)
                || context.head.areas().stream()
                        .anyMatch(area -> area.id().equals(id) && area.places().contains(place));
    }
}
