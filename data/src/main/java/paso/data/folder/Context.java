package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Cohorts;
import paso.scenario.Who;

/// What every table is read with: the files, the known ids, the as-of date. One for each reading.
final class Context {

    final Problems problems;
    final Values values;
    final Digest digest;
    final FolderFiles files;
    final HeaderReader.Head head;
    final Vintages vintages;
    /// Every id of the folder, readable at the as-of date or not.
    final Set<String> places = new TreeSet<>();

    final Set<String> routes = new TreeSet<>();
    final Set<String> areas = new TreeSet<>();
    /// The day on which each source became public, where `sources.yaml` says so.
    final Map<String, LocalDate> sourceDates = new TreeMap<>();
    /// Every key of `sources.yaml`.
    final Set<String> sources;
    /// Sources that readable rows cite.
    final Set<String> cited = new TreeSet<>();

    private final Set<String> both = new TreeSet<>(); // places and areas, once asked for

    final List<String> attributes;
    /// Tables that could not be read whole: what they might have named is not called unknown.
    private final Set<String> broken = new TreeSet<>();

    Context(
            Problems problems,
            Values values,
            FolderFiles files,
            HeaderReader.Head head,
            Set<String> sources,
            Digest digest) {
        this.problems = problems;
        this.digest = digest;
        this.values = values;
        this.files = files;
        this.head = head;
        this.sources = sources;
        this.vintages = new Vintages(head.asOf(), sources, values, problems);
        this.attributes =
                head.cohorts().map(c -> List.copyOf(c.attributes().keySet())).orElse(List.of());
        head.areas().forEach(area -> areas.add(area.id()));
    }

    List<Row> rows(Columns table) {
        int before = problems.count();
        List<Row> rows = files.read(table.file(), table.needed())
                .map(text -> CsvTable.rows(table, text, head.cohorts().map(_ -> attributes), problems))
                .orElse(List.of());
        if (problems.count() > before) broken.add(table.file());
        return rows;
    }

    /// The rows with their keys and dates judged; the readable ones enter the hash.
    List<Dated<Row>> dated(Columns table, List<Row> rows) {
        List<String> keys = new ArrayList<>(table.all().stream()
                .filter(Columns.Column::key)
                .map(Columns.Column::name)
                .toList());
        if (table.takesAttributes()) keys.addAll(attributes);
        List<Dated<Row>> dated = vintages.judge(rows, Row::where, row -> key(row, keys), row -> row::cell);
        for (Dated<Row> row : dated) {
            if (!row.readable()) continue;
            digest.row(row.row());
            cited.add(row.origin().source());
        }
        return dated;
    }

    private static String key(Row row, List<String> keys) {
        StringBuilder key = new StringBuilder();
        for (String name : keys)
            key.append(key.isEmpty() ? "" : "/").append(row.cell(name).text());
        return key.toString();
    }

    Optional<String> place(Cell cell) {
        if (unknowable(cell, places, Columns.PLACES)) return Optional.empty();
        return values.ref(cell, "place", places, "places.csv");
    }

    Optional<String> placeOrArea(Cell cell) {
        if (both.isEmpty()) {
            both.addAll(places);
            both.addAll(areas);
        }
        if (unknowable(cell, both, Columns.PLACES)) return Optional.empty();
        return values.ref(cell, "place or area", both, "places.csv or the areas of scenario.yaml");
    }

    Optional<String> route(Cell cell) {
        if (unknowable(cell, routes, Columns.ROUTES)) return Optional.empty();
        return values.ref(cell, "route", routes, "routes.csv");
    }

    /// Whether a table could be read whole.
    boolean whole(Columns table) {
        return !broken.contains(table.file());
    }

    private boolean unknowable(Cell cell, Set<String> known, Columns table) {
        return broken.contains(table.file()) && !known.contains(cell.text());
    }

    /// The cohorts that a row names; absent where it names an unknown group or value.
    Optional<Who> who(Function<String, Cell> cells) {
        if (head.cohorts().isEmpty()) return Optional.of(Who.EVERYBODY);
        Cohorts cohorts = head.cohorts().get();
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("group", cohorts.groups().stream().map(Cohorts.Group::id).toList());
        known.putAll(cohorts.attributes());
        TreeMap<String, String> named = new TreeMap<>();
        boolean fine = true;
        for (var attribute : known.entrySet()) {
            Cell cell = cells.apply(attribute.getKey());
            if (cell.isEmpty()) continue;
            Optional<String> value = values.ref(cell, attribute.getKey(), attribute.getValue(), "scenario.yaml");
            fine &= value.isPresent();
            value.ifPresent(text -> named.put(attribute.getKey(), text));
        }
        return fine ? Optional.of(new Who(named)) : Optional.empty();
    }

    /// Whether `last` is not before `first`; a problem at `lastCell` where it is.
    boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> last, Cell lastCell) {
        if (first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get())) return true;
        problems.add(lastCell, "last is before first", "%s or later".formatted(first.get()), "Swap the two dates.");
        return false;
    }
}
