package paso.data.cbp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;

/// Where the columns of a CBP file are, under the names that its editions have used.
///
/// @param at    [Column] to position
/// @param width cells of the header
record CbpColumns(Map<Column, Integer> at, int width) {

    enum Column {
        YEAR("Fiscal Year", "FY", "fiscal_year"),
        GROUPING("Month Grouping", "month_grouping"),
        MONTH("Month (abbv)", "Month", "Month (abbrv)", "Month Abbv", "month_abbv"),
        COMPONENT("Component"),
        REGION("Land Border Region", "Border Region", "Region", "land_border_region"),
        AREA("Area of Responsibility", "AOR", "area_of_responsibility"),
        AREA_SHORT("AOR (Abbv)", "AOR Abbv", "aor_abbv"),
        STATE("State"),
        DEMOGRAPHIC("Demographic", "Demographics"),
        CITIZENSHIP("Citizenship", "Citizenship Grouping", "Citizenship (Grouping)"),
        AUTHORITY("Title of Authority", "Authority", "title_of_authority"),
        TYPE("Encounter Type", "encounter_type"),
        COUNT("Encounter Count", "Count", "Encounters", "encounter_count");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String official() {
            return names.getFirst();
        }

        static Optional<Column> named(String text) {
            String plain = text.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
            for (Column column : values()) {
                for (String name : column.names) {
                    if (name.toLowerCase(Locale.ROOT).equals(plain)) return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    static final List<Column> NEEDED =
            List.of(Column.YEAR, Column.MONTH, Column.DEMOGRAPHIC, Column.CITIZENSHIP, Column.COUNT);

    static boolean fits(List<String> header) {
        List<Column> found = new ArrayList<>();
        for (String name : header) Column.named(name).ifPresent(found::add);
        return found.containsAll(NEEDED);
    }

    /// Reads the first record. Columns of other names are told and left out.
    static CbpColumns read(String file, CsvStream csv, List<Problem> problems, List<Problem> notes) throws CsvFault {
        Map<Column, Integer> at = new TreeMap<>();
        for (int i = 0; i < csv.size(); i++) {
            Optional<Column> column = Column.named(csv.text(i));
            if (column.isEmpty()) {
                if (!csv.text(i).isEmpty()) notes.add(csv.problem(i, "a column is not known and was not read", "", ""));
            } else if (at.putIfAbsent(column.get(), i) != null) {
                problems.add(csv.problem(i, "the column is there twice", "each column once", "Take one away."));
            }
        }
        for (Column needed : NEEDED) {
            if (at.containsKey(needed)) continue;
            problems.add(new Problem(
                    file,
                    csv.line(),
                    1,
                    needed.official(),
                    "a column is missing",
                    String.join(", ", needed.names),
                    "Take the file as CBP publishes it."));
        }
        if (!at.containsKey(Column.AREA) && !at.containsKey(Column.STATE) && !at.containsKey(Column.COMPONENT)) {
            problems.add(new Problem(
                    file,
                    csv.line(),
                    1,
                    "",
                    "neither a component, an area nor a state is told",
                    "a column 'Component', 'Area of Responsibility' or 'State'",
                    "Take the file as CBP publishes it."));
        }
        return new CbpColumns(at, csv.size());
    }

    boolean has(Column column) {
        return at.containsKey(column);
    }

    int of(Column column) {
        return at.getOrDefault(column, CsvStream.CELLS);
    }

    /// The cell; empty where the column is not there.
    String text(CsvStream csv, Column column) throws CsvFault {
        int position = of(column);
        return position < csv.size() ? csv.text(position) : "";
    }
}
