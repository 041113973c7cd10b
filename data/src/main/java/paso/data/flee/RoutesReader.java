package paso.data.flee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.Cell;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.MajorRoute;

/// Reads `routes.csv` and `major_routes.csv`.
final class RoutesReader {

    static final String FILE = "routes.csv";
    static final String MAJOR = "major_routes.csv";
    private static final int MOST = 1_000_000;
    private static final double FARTHEST = 1e6;
    private static final String KM = "kilometres, 0 to 1,000,000";
    private static final Set<String> KNOWN = Set.of("max_move_speed", "walk_probability");

    private final Problems problems;
    private final Python python;
    private final Set<String> places;
    private final List<String> columns = new ArrayList<>();
    private final Set<String> useless = new TreeSet<>();

    /// Links under the names of Flee, in the order of the file.
    final List<Link> links = new ArrayList<>();

    final List<MajorRoute> majorRoutes = new ArrayList<>();
    /// Pairs of linked places, either way round.
    private final Set<String> linked = new HashSet<>();

    RoutesReader(Problems problems, Python python, Set<String> places) {
        this.problems = problems;
        this.python = python;
        this.places = places;
    }

    void read(CaseFiles files) {
        Optional<FileText> text = files.need(FILE, "A Flee case has one: name1,name2,distance,forced_redirection.");
        if (text.isEmpty()) return;
        PythonCsv csv = new PythonCsv(text.get());
        Map<String, Integer> times = new HashMap<>();
        boolean first = true;
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (row.get().hollow()) problems.note(row.get().where(), "", PythonCsv.HOLLOW, "");
            if (row.get().blank()) continue;
            if (links.size() == MOST) {
                problems.add(row.get().where(), "", "more than %,d routes".formatted(MOST), "", "Leave some out.");
                return;
            }
            if (row.get().remark()) header(row.get());
            else if (first && words(row.get())) named(row.get());
            else link(row.get(), times);
            first = false;
        }
        for (String name : useless) {
            problems.note(new Where.Fixed(text.get().name(), 0, 0), name, "this column has no effect", "");
        }
    }

    private void header(Row row) {
        if (row.size() <= 4) return;
        if (columns.isEmpty()) columns.addAll(row.cells().subList(4, row.size()));
        else problems.note(row.where(), "", "a second header line with more than four columns; left out", "");
        for (String name : columns) if (!KNOWN.contains(name.strip()) && !name.isBlank()) useless.add(name.strip());
    }

    private boolean words(Row row) {
        boolean known = places.contains(row.text(0)) || places.contains(row.text(1));
        return !known && row.size() > 2 && Python.parsed(row.text(2).strip()).isEmpty();
    }

    private void named(Row row) {
        problems.note(
                row.where(),
                "",
                "the header does not begin with '#': Flee takes it for a route and stops; left out",
                "Write #name1 in place of name1.");
        header(row);
    }

    private void link(Row row, Map<String, Integer> times) {
        if (row.size() < 3) {
            problems.add(
                    row.where(),
                    row.text(0),
                    row.size() == 1 && row.text(0).indexOf(';') >= 0
                            ? "the row has one cell: its cells are set apart by semicolons"
                            : "the row has %d cells".formatted(row.size()),
                    "at least 3: name1, name2, distance",
                    "Flee stops here; set cells apart by commas.");
            return;
        }
        boolean known = place(row.raw(0, "name1"));
        boolean ends = place(row.raw(1, "name2")) && known;
        OptionalDouble km = python.number(row.cell(2, "distance"), 0, FARTHEST, KM);
        int forced = forced(row);
        OptionalDouble speed = OptionalDouble.empty();
        double walk = 0;
        for (int i = 4; i < row.size(); i++) {
            Cell cell = row.cell(i, i - 4 < columns.size() ? columns.get(i - 4).strip() : "");
            if (cell.isEmpty()) {
                if (i - 4 >= columns.size()) problems.note(cell.where(), "", PythonCsv.SPARE, "");
                continue;
            }
            if (i - 4 >= columns.size()) {
                problems.add(
                        cell,
                        "the cell has no column in the header",
                        "as many cells as columns",
                        "Flee stops here; name the column, or take the cell away.");
            } else if (cell.name().equals("max_move_speed")) {
                speed = python.number(cell, Double.MIN_NORMAL, FARTHEST, "km a day, more than 0");
            } else if (cell.name().equals("walk_probability")) {
                walk = python.number(cell, 0, 1, "0 to 1").orElse(0);
            }
        }
        if (!ends || km.isEmpty()) return;
        String one = row.text(0);
        String other = row.text(1);
        String pair = one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
        linked.add(pair);
        if (one.equals(other)) {
            problems.note(row.where(), one, "the route leads from a place to itself", "");
        }
        if (times.merge(pair, 1, Integer::sum) == 2) {
            problems.note(
                    row.where(),
                    one + " – " + other,
                    "the two places are linked twice, so this neighbour has twice the weight",
                    "Take one route away if it was not meant.");
        }
        links.add(new Link(one, other, km.getAsDouble(), forced, speed, walk));
    }

    private boolean place(Cell cell) {
        if (places.contains(cell.text())) return true;
        if (places.isEmpty()) return false;
        String text = cell.text();
        problems.add(
                cell,
                text.isBlank() ? cell.name() + " is empty" : "no such place",
                "a name as in locations.csv",
                problems.near(text, places, "Flee stops here; add the place to locations.csv, or write another."));
        return false;
    }

    private int forced(Row row) {
        Cell cell = row.cell(3, "forced_redirection");
        if (row.text(3).isEmpty()) return 0;
        OptionalLong value = python.whole(cell, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (value.isEmpty()) return 0;
        if (value.getAsLong() < 0 || value.getAsLong() > 2) {
            problems.note(cell.where(), cell.text(), "forced_redirection other than 0, 1 and 2 means 0", "");
            return 0;
        }
        return (int) value.getAsLong();
    }

    /// @param used whether the settings have `fixed_routes` on, without which long routes have no effect
    /// @param traps places that nobody gets away from
    void readMajor(CaseFiles files, boolean used, Set<String> traps) {
        Optional<FileText> text = files.find(MAJOR);
        if (text.isEmpty()) return;
        for (Row row : PythonCsv.rows(text.get())) {
            if (row.text(0).isEmpty()) {
                problems.add(
                        row.where(),
                        "",
                        row.blank() ? "an empty line" : "a line that begins with an empty cell",
                        "places by name, separated by commas",
                        "Flee stops here, in this file alone; take the line away.");
                continue;
            }
            if (row.blank() || row.remark()) continue;
            List<String> stops = new ArrayList<>();
            boolean known = true;
            for (int i = 0; i < row.size(); i++) {
                if (row.text(i).isEmpty()) continue;
                known &= place(row.raw(i, "place"));
                stops.add(row.text(i));
            }
            if (known && row.text(row.size() - 1).isEmpty() && stops.size() > 1) {
                problems.note(
                        row.where(),
                        "",
                        "ends with an empty cell, so that Flee knows the long route one way only; taken both ways",
                        "Take the comma at the end away.");
            }
            if (known && joined(row, stops) && !stranded(row, stops, traps)) majorRoutes.add(new MajorRoute(stops));
        }
        if (!used) {
            problems.note(
                    new Where.Fixed(text.get().name(), 0, 0),
                    "",
                    "has no effect without fixed_routes",
                    "Set move_rules.fixed_routes to True.");
        }
    }

    /// Whether people would come to stand at a marker, from which nothing goes on where routes are fixed.
    private boolean stranded(Row row, List<String> stops, Set<String> traps) {
        for (String end : List.of(stops.getFirst(), stops.getLast())) {
            if (!traps.contains(end)) continue;
            problems.add(
                    row.where(),
                    end,
                    "a long route begins or ends at a marker",
                    "a place of another kind",
                    "Flee stops when somebody gets there; end the route at the place before or after.");
            return true;
        }
        return false;
    }

    private boolean joined(Row row, List<String> stops) {
        if (stops.size() < 2) {
            problems.note(row.where(), "", "a long route of fewer than two places; left out", "");
            return false;
        }
        for (int i = 1; i < stops.size(); i++) {
            String[] pair = {stops.get(i - 1), stops.get(i)};
            Arrays.sort(pair);
            if (linked.contains(pair[0] + "\n" + pair[1])) continue;
            problems.add(
                    row.where(),
                    stops.get(i - 1) + " – " + stops.get(i),
                    "a long route goes from one place to another that no route links",
                    "places each linked with the next",
                    "Flee stops when somebody takes it; add the route, or name the places between.");
            return false;
        }
        return true;
    }
}
