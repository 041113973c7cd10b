package paso.data.flee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Flood;

/// Reads `flood_level.csv`: a column for each place, a row for each day, whatever its first cell says.
final class FloodReader {

    static final String FILE = "flood_level.csv";
    private static final double MOST = 1000;

    private final Problems problems;
    private final Python python;
    private final Set<String> places;
    private final Map<String, Integer> highest;

    /// @param places  of the case
    /// @param highest the first level that is too high for a list, by the key of the list; empty = none is
    FloodReader(Problems problems, Python python, Set<String> places, Map<String, Integer> highest) {
        this.problems = problems;
        this.python = python;
        this.places = places;
        this.highest = highest;
    }

    /// @param rule where a rule is on that looks at it
    /// @param days days of the run
    List<Flood> read(CaseFiles files, Where rule, int days) {
        if (!files.has(FILE)) {
            problems.add(
                    rule,
                    "",
                    "the rule looks at %s, which is not there".formatted(FILE),
                    "#Day and a column for each flooded place, one row a day",
                    "Flee stops here; write it, or take the rule away.");
            return List.of();
        }
        Optional<FileText> text = files.find(FILE);
        if (text.isEmpty()) return List.of();
        List<Row> rows = new ArrayList<>(
                PythonCsv.rows(text.get()).stream().filter(row -> !row.blank()).toList());
        Where whole = new Where.Fixed(text.get().name(), 0, 0);
        String[] names = rows.isEmpty() ? new String[0] : names(rows.removeFirst());
        if (rows.size() < days) {
            problems.add(
                    whole,
                    String.valueOf(rows.size()),
                    "rows for fewer days than the run has",
                    "at least %d rows".formatted(days),
                    "Flee stops on day %d; add rows, or ask for fewer days with --days.".formatted(rows.size()));
        }
        List<Flood> floods = new ArrayList<>();
        int[] before = new int[names.length];
        boolean[] told = new boolean[names.length];
        for (int day = 0; day < Math.min(days, rows.size()); day++) {
            for (int i = 1; i < names.length; i++) {
                if (names[i].isEmpty()) continue;
                int level = level(rows.get(day), i, told);
                if (level != before[i]) floods.add(new Flood(names[i], day, level));
                before[i] = level;
            }
        }
        return floods;
    }

    /// Names of the columns that are places; empty = no place.
    private String[] names(Row header) {
        String[] names = new String[header.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            String name = i == 0 ? "" : header.text(i).strip();
            names[i] = places.contains(name) ? name : "";
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(
                        header.cell(i, "place"),
                        "the place has two columns",
                        "each place once",
                        "Flee mixes their days; take one away.");
            } else if (!name.isEmpty() && names[i].isEmpty()) {
                problems.note(
                        header.at(i),
                        name,
                        "water in a place that is not in locations.csv has no effect",
                        problems.near(name, places, "Add the place to locations.csv."));
            }
        }
        return names;
    }

    private int level(Row row, int column, boolean[] told) {
        OptionalDouble value = python.number(row.cell(column, "level"), 0, MOST, "a level of water, 0 to 4");
        if (value.isEmpty()) return 0;
        int level = (int) value.getAsDouble();
        highest.forEach((list, most) -> {
            if (level < most || told[column] || level == 0) return;
            told[column] = true;
            problems.add(
                    row.cell(column, "level"),
                    "level %d has no level above it in %s".formatted(level, list),
                    "a level below %d, the last of the list".formatted(most),
                    "Flee stops here; add a number to the list, or run with --flee-documented.");
        });
        return level;
    }
}
