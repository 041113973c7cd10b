package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.folder.CsvTable.Row;
import paso.scenario.Assumption;
import paso.scenario.Provenance;
import paso.scenario.Text;

/// Reads `assumptions.csv`.
final class AssumptionsReader {

    private final Context context;
    private final Problems problems;
    private final Values values;

    AssumptionsReader(Context context) {
        this.context = context;
        this.problems = context.problems;
        this.values = context.values;
    }

    /// Every row, whenever it was published.
    List<Assumption> read() {
        List<Assumption> rows = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (Row row : context.rows(Columns.ASSUMPTIONS)) {
            Optional<Assumption> read = row(row);
            if (read.isEmpty()) continue;
            String version = read.get().id() + "@" + read.get().origin().published();
            Integer before = seen.putIfAbsent(version, row.where().spot().line());
            if (before == null) rows.add(read.get());
            else
                problems.add(
                        row.cell("id"),
                        "line %d already has this assumption with the same date of publication".formatted(before),
                        "one row for each id and date of publication",
                        "Take one away, or give the newer one its own date.");
        }
        rows.sort(Comparator.comparing(Assumption::id)
                .thenComparing(one -> one.origin().published().orElse(LocalDate.MIN)));
        return rows;
    }

    private Optional<Assumption> row(Row row) {
        Optional<String> id = values.id(row.cell("id"));
        boolean named = values.present(row.cell("name"));
        Cell at = row.cell("place");
        Optional<String> place = at.isEmpty() ? Optional.empty() : context.placeOrArea(at);
        Cell day = row.cell("broken");
        Optional<LocalDate> broken = values.dateOrNone(day);
        Provenance origin = context.vintages.origin(row::cell);
        boolean fine = (at.isEmpty() || place.isPresent()) && (day.isEmpty() || broken.isPresent());
        if (!origin.source().isEmpty() && row.cell("published").isEmpty() && !origin.constant()) {
            problems.add(
                    row.cell("published"),
                    "a row with a source and no date of publication is never read",
                    "the day on which it became public, or constant yes",
                    "Write one of them.");
            fine = false;
        }
        if (!day.isEmpty()
                && origin.published().isEmpty()
                && row.cell("published").isEmpty()) {
            problems.add(
                    row.cell("published"),
                    "an assumption that broke has no date of publication",
                    "the day on which that became public",
                    "Write it: a forecast made before that day declared the assumption.");
            fine = false;
        }
        if (id.isEmpty() || !named || !fine) return Optional.empty();
        TreeMap<String, String> words = new TreeMap<>();
        words.put("en", row.cell("name").text());
        if (!row.cell("name_es").isEmpty()) words.put("es", row.cell("name_es").text());
        return Optional.of(new Assumption(id.get(), new Text(words), place, broken, origin));
    }
}
