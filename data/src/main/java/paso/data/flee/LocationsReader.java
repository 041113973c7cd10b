package paso.data.flee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Site;

/// Reads `locations.csv`: eight columns by their position, then attributes by the names of the header.
final class LocationsReader {

    static final String FILE = "locations.csv";
    static final long PEOPLE = 10_000_000_000L;
    private static final int MOST = 200_000;
    private static final List<String> COLUMNS = List.of(
            "name", "region", "country", "latitude", "longitude", "location_type", "conflict_date", "population");
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("lat", "latitude"),
            Map.entry("gps_x", "latitude"),
            Map.entry("lon", "longitude"),
            Map.entry("long", "longitude"),
            Map.entry("gps_y", "longitude"),
            Map.entry("pop/cap", "population"),
            Map.entry("pop", "population"),
            Map.entry("capacity", "population"),
            Map.entry("type", "location_type"));
    private static final String TYPES =
            "a word that holds camp, idpcamp, conflict, forward, marker, flood, town or default";

    private final Problems problems;
    private final Python python;
    private final long hasten;
    private final List<String> attributes = new ArrayList<>();
    private int[] positions = {0, 1, 2, 3, 4, 5, 6, 7};
    private boolean named;

    /// Sites under the names of Flee, in the order of the file.
    final Map<String, Site> sites = new LinkedHashMap<>();

    final Map<String, Where> where = new LinkedHashMap<>();
    /// Attributes that hold text, which no rule uses.
    private final TreeSet<String> textual = new TreeSet<>();

    LocationsReader(Problems problems, Python python, long hasten) {
        this.problems = problems;
        this.python = python;
        this.hasten = hasten;
    }

    void read(CaseFiles files) {
        Optional<FileText> text = files.need(FILE, "A Flee case has one: name, region, country, …; see docs/flee.md.");
        if (text.isEmpty()) return;
        int before = problems.count();
        PythonCsv csv = new PythonCsv(text.get());
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (row.get().hollow()) problems.note(row.get().where(), "", PythonCsv.HOLLOW, "");
            if (row.get().blank()) continue;
            if (sites.size() == MOST) {
                problems.add(row.get().where(), "", "more than %,d places".formatted(MOST), "", "Leave some out.");
                return;
            }
            if (row.get().remark()) header(row.get());
            else if (sites.isEmpty() && !named && words(row.get())) byName(row.get());
            else site(row.get());
        }
        if (sites.isEmpty() && problems.count() == before) {
            problems.add(
                    new Where.Fixed(text.get().name(), 1, 1),
                    "",
                    "no place in the file",
                    "one row for each place",
                    "Flee stops here; write the places.");
        }
        for (String name : textual) {
            problems.note(
                    new Where.Fixed(text.get().name(), 0, 0), name, "an attribute that is no number has no effect", "");
        }
    }

    private void header(Row row) {
        if (row.size() <= COLUMNS.size()) return;
        if (!attributes.isEmpty()) {
            problems.note(row.where(), "", "a second header line with more than eight columns; left out", "");
            return;
        }
        for (int i = COLUMNS.size(); i < row.size(); i++) attributes.add(row.text(i));
    }

    private static String word(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return OTHER_WORDS.getOrDefault(lower, lower);
    }

    /// Whether the row names columns: Flee would take it for a place, and stop.
    private static boolean words(Row row) {
        long known = row.cells().stream()
                .filter(cell -> COLUMNS.contains(word(cell)))
                .count();
        return word(row.text(0)).equals("name") && known >= 4;
    }

    private void byName(Row row) {
        named = true;
        int[] found = new int[COLUMNS.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            found[i] = -1;
            for (int j = 0; j < row.size(); j++) if (word(row.text(j)).equals(COLUMNS.get(i))) found[i] = j;
            if (found[i] < 0) missing.add(COLUMNS.get(i));
        }
        if (!missing.isEmpty()) {
            problems.add(
                    row.where(),
                    String.join(", ", missing),
                    "the header has no such column",
                    String.join(", ", COLUMNS),
                    "Add it.");
            return;
        }
        positions = found;
        problems.note(
                row.where(),
                "",
                "the header does not begin with '#': Flee takes it for a place and stops; here columns go by its names",
                "Write #name in place of name.");
        for (int j = 0; j < row.size(); j++) if (j >= COLUMNS.size()) attributes.add(row.text(j));
    }

    private Cell cell(Row row, int column) {
        return row.cell(positions[column], COLUMNS.get(column));
    }

    private void site(Row row) {
        int needed = 0;
        for (int position : positions) needed = Math.max(needed, position + 1);
        if (row.size() < needed) {
            problems.add(
                    row.where(),
                    row.text(0),
                    row.size() == 1 && row.text(0).indexOf(';') >= 0
                            ? "the row has one cell: its cells are set apart by semicolons"
                            : "the row has %d cells".formatted(row.size()),
                    "at least 8: " + String.join(", ", COLUMNS),
                    "Flee stops here; set cells apart by commas, and leave one empty where nothing is known.");
            return;
        }
        String name = row.text(positions[0]);
        if (name.isBlank()) {
            problems.add(row.raw(positions[0], "name"), "name is empty", "a name", "Flee stops here; write one.");
            return;
        }
        if (name.indexOf('\n') >= 0) {
            problems.add(
                    row.raw(positions[0], "name"),
                    "a name goes on over the end of its line",
                    "",
                    "Maybe a quotation mark is not closed.");
            return;
        }
        if (sites.containsKey(name)) {
            problems.add(
                    row.raw(positions[0], "name"),
                    "the place is there twice; Flee would make two places and link only one of them",
                    "each name once",
                    "Take one away, or give it another name.");
            return;
        }
        Optional<Site.Kind> kind = kind(cell(row, 5));
        where.put(name, row.raw(positions[0], "name").where());
        // A place whose row is wrong is still known: what names it is not called unknown.
        Site.Kind known = kind.map(k -> atStart(row, k)).orElse(Site.Kind.TOWN);
        long people = people(row, known);
        boolean camp = known == Site.Kind.CAMP || known == Site.Kind.IDP_CAMP;
        String country = row.text(positions[2]);
        String region = row.text(positions[1]);
        sites.put(
                name,
                new Site(
                        name,
                        region.isEmpty() ? "unknown" : region,
                        country.isEmpty() ? "unknown" : country,
                        degrees(cell(row, 3)),
                        degrees(cell(row, 4)),
                        known,
                        camp ? 0 : people,
                        camp ? people : 0,
                        attributes(row)));
    }

    /// The kind that a type stands for; Flee looks for words in it, in this order.
    static Optional<Site.Kind> kindOf(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("camp")) return Optional.of(lower.contains("idp") ? Site.Kind.IDP_CAMP : Site.Kind.CAMP);
        if (lower.contains("conflict")) return Optional.of(Site.Kind.CONFLICT);
        if (lower.contains("forward")) return Optional.of(Site.Kind.FORWARDING_HUB);
        if (lower.contains("marker")) return Optional.of(Site.Kind.MARKER);
        if (lower.contains("flood")) return Optional.of(Site.Kind.FLOOD_ZONE);
        if (lower.contains("town") || lower.contains("default")) return Optional.of(Site.Kind.TOWN);
        return Optional.empty();
    }

    private Optional<Site.Kind> kind(Cell type) {
        Optional<Site.Kind> kind = kindOf(type.text());
        if (kind.isEmpty()) {
            problems.add(
                    type,
                    "unknown location_type",
                    TYPES,
                    "Flee makes a place of it that everybody leaves at once; write one of them.");
        }
        return kind;
    }

    private Site.Kind atStart(Row row, Site.Kind kind) {
        if (kind != Site.Kind.CONFLICT) return kind;
        OptionalLong date = python.whole(cell(row, 6), Integer.MIN_VALUE, Integer.MAX_VALUE);
        return date.isPresent() && date.getAsLong() > 0 ? Site.Kind.TOWN : kind;
    }

    private long people(Row row, Site.Kind kind) {
        Cell cell = cell(row, 7);
        if (row.text(positions[7]).isEmpty()) return 0;
        if (cell.text().startsWith("-") && (kind == Site.Kind.CAMP || kind == Site.Kind.IDP_CAMP)) {
            OptionalLong value = python.whole(cell, Long.MIN_VALUE / 2, 0);
            if (value.isPresent()) problems.note(cell.where(), cell.text(), "a negative capacity means no limit", "");
            return 0;
        }
        OptionalLong value = python.whole(cell, 0, PEOPLE);
        return value.isPresent() ? value.getAsLong() / hasten : 0;
    }

    private double degrees(Cell cell) {
        if (cell.isEmpty()) return 0;
        OptionalDouble value = python.number(cell, -1e9, 1e9, "degrees, such as 16.78");
        return value.orElse(0);
    }

    private SortedMap<String, Double> attributes(Row row) {
        SortedMap<String, Double> found = new TreeMap<>();
        for (int i = COLUMNS.size(); i < row.size(); i++) {
            Cell cell = row.cell(i, "attribute");
            if (i - COLUMNS.size() >= attributes.size()) {
                if (cell.isEmpty()) {
                    problems.note(cell.where(), "", PythonCsv.SPARE, "");
                } else {
                    problems.add(
                            cell,
                            "the cell has no column in the header",
                            "as many cells as columns",
                            "Flee stops here; name the column, or take the cell away.");
                }
                continue;
            }
            String name = attributes.get(i - COLUMNS.size()).strip();
            if (name.isEmpty() || cell.isEmpty()) continue;
            OptionalDouble value = Python.parsed(cell.text());
            if (value.isPresent() && Double.isFinite(value.getAsDouble())) found.put(name, value.getAsDouble());
            else textual.add(name);
        }
        return found;
    }

    /// Names of the places of a kind.
    Set<String> of(Site.Kind kind) {
        Set<String> names = new HashSet<>();
        sites.forEach((name, site) -> {
            if (site.kind() == kind) names.add(name);
        });
        return names;
    }
}
