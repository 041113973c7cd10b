package paso.data.flee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Hunger;

/// Reads `region_attributes_IPC.csv`: a column for each region, per cent of its people in a food crisis, rows for some
/// days.
final class HungerReader {

    static final String FILE = "region_attributes_IPC.csv";
    private static final String DAY = "#Day";
    private static final double FAR = 1e6;

    private final Problems problems;
    private final Python python;

    HungerReader(Problems problems, Python python) {
        this.problems = problems;
        this.python = python;
    }

    /// @param rule    where a rule is on that looks at it
    /// @param regions those of the case, with a spot where each is named
    /// @param days    days of the run
    List<Hunger> read(CaseFiles files, Where rule, Map<String, Where> regions, int days) {
        if (!files.has(FILE)) {
            problems.add(
                    rule,
                    "",
                    "the rule looks at %s, which is not there".formatted(FILE),
                    "%s and a column for each region, rows for some days".formatted(DAY),
                    "Flee stops here; write it, or set the rule to False.");
            return List.of();
        }
        Optional<FileText> text = files.find(FILE);
        if (text.isEmpty()) return List.of();
        List<Row> rows = new ArrayList<>(
                PythonCsv.rows(text.get()).stream().filter(row -> !row.blank()).toList());
        Where whole = new Where.Fixed(text.get().name(), 0, 0);
        if (rows.isEmpty() || !rows.getFirst().text(0).strip().equals(DAY)) {
            problems.add(
                    rows.isEmpty() ? whole : rows.getFirst().at(0),
                    rows.isEmpty() ? "" : rows.getFirst().text(0),
                    "the header does not begin with " + DAY,
                    DAY + " and a column for each region",
                    "Flee stops here; write it.");
            return List.of();
        }
        Map<Integer, String> columns = columns(rows.removeFirst(), regions);
        return hunger(rows, columns, whole, days);
    }

    private Map<Integer, String> columns(Row header, Map<String, Where> regions) {
        Map<Integer, String> columns = new TreeMap<>();
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 1; i < header.size(); i++) {
            String name = header.text(i).strip();
            if (name.isEmpty()) continue;
            if (known.putIfAbsent(name, i) != null) {
                problems.add(
                        header.cell(i, "region"),
                        "the region has two columns",
                        "each region once",
                        "Flee mixes their days; take one away.");
            } else if (regions.containsKey(name)) columns.put(i, name);
            else {
                problems.note(
                        header.at(i),
                        name,
                        "no place of the case is in this region; without effect",
                        problems.near(name, regions.keySet(), ""));
            }
        }
        regions.forEach((region, where) -> {
            if (known.containsKey(region)) return;
            problems.add(
                    where,
                    region,
                    "the region has no column in " + FILE,
                    "a column for every region",
                    problems.near(region, known.keySet(), "Flee stops here; add one, of 0 where nobody is hungry."));
        });
        return columns;
    }

    private List<Hunger> hunger(List<Row> rows, Map<Integer, String> columns, Where whole, int days) {
        List<Hunger> hunger = new ArrayList<>();
        double first = Double.NaN;
        double last = Double.NaN;
        int read = 0;
        for (Row row : rows) {
            OptionalDouble day = python.number(row.cell(0, "day"), -FAR, FAR, "a day");
            if (day.isEmpty()) return List.of();
            if (read > 0 && day.getAsDouble() <= last) {
                problems.add(
                        row.at(0),
                        row.text(0),
                        "this day does not come after the one above",
                        "days in order, each once",
                        "Put the rows in order.");
            }
            if (read++ == 0) first = day.getAsDouble();
            last = day.getAsDouble();
            for (var column : columns.entrySet()) {
                OptionalDouble percent =
                        python.number(row.cell(column.getKey(), "percent"), 0, 100, "per cent, 0 to 100");
                if (percent.isPresent())
                    hunger.add(new Hunger(column.getValue(), day.getAsDouble(), percent.getAsDouble()));
            }
        }
        if (read < 2 || first > 0 || last < days - 1) {
            problems.add(
                    whole,
                    read == 0 ? "" : "%s to %s".formatted(shown(first), shown(last)),
                    "the days of the run, 0 to %,d, are not all within the days listed".formatted(days - 1),
                    "at least two rows, from day 0 or before to the last day or after",
                    "Flee stops on a day outside; add a row, or ask for fewer days with --days.");
        }
        return hunger;
    }

    private static String shown(double day) {
        return day == Math.rint(day) ? Long.toString((long) day) : Double.toString(day);
    }
}
