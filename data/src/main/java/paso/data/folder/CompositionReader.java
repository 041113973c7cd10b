package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Figures.Margin;
import paso.scenario.Who;
import paso.time.Span;

/// Reads `composition.csv`: people who arrived, by the values of an attribute.
///
/// Rows of one place, group, attribute and period belong together. They are used where every value has a row and
/// somebody came.
final class CompositionReader {

    private final Context context;
    private final Problems problems;
    private final Values values;
    private final List<Margin> margins = new ArrayList<>();

    CompositionReader(Context context) {
        this.context = context;
        problems = context.problems;
        values = context.values;
    }

    List<Margin> read() {
        Map<String, TreeMap<LocalDate, Table>> tables = new LinkedHashMap<>();
        for (Dated<Row> dated : context.dated(Columns.COMPOSITION, context.rows(Columns.COMPOSITION))) {
            Row row = dated.row();
            Optional<String> place = context.placeOrArea(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<String> attribute = attribute(row.cell("attribute"));
            Optional<String> value = attribute.flatMap(name -> value(row.cell("value"), name));
            Optional<Span> period = period(row);
            if (!dated.readable()) continue;
            OptionalDouble people = values.number(row.cell("people"), Bound.PEOPLE);
            period.ifPresent(span -> afterItsEnd(row, span, dated));
            if (!dated.holds() || place.isEmpty() || who.isEmpty() || value.isEmpty()) continue;
            if (period.isEmpty() || people.isEmpty()) continue;
            Margin margin = new Margin(
                    place.get(),
                    who.get(),
                    attribute.get(),
                    value.get(),
                    period.get(),
                    people.getAsDouble(),
                    dated.origin());
            String key = place.get() + "/" + who.get() + "/" + attribute.get();
            file(tables.computeIfAbsent(key, _ -> new TreeMap<>()), margin, row);
        }
        tables.values().forEach(table -> table.values().forEach(this::whole));
        return List.copyOf(margins);
    }

    /// Rows that count the same days of the same people.
    private record Table(Row row, Map<String, Margin> byValue) {}

    private void file(NavigableMap<LocalDate, Table> tables, Margin margin, Row row) {
        Span period = margin.period();
        var near = tables.floorEntry(period.last());
        if (near != null) {
            Span other = near.getValue().byValue().values().iterator().next().period();
            if (!other.equals(period) && other.overlaps(period)) {
                problems.add(
                        row.cell("from"),
                        "line %d counts days of this period already"
                                .formatted(near.getValue().row().line()),
                        "periods that are the same or do not overlap",
                        "Take one away.");
                return;
            }
        }
        tables.computeIfAbsent(period.first(), _ -> new Table(row, new TreeMap<>()))
                .byValue()
                .put(margin.value(), margin);
    }

    /// Keeps a table that is whole; what is left out is noted.
    private void whole(Table table) {
        Margin any = table.byValue().values().iterator().next();
        List<String> missing = new ArrayList<>(known(any.attribute()));
        missing.removeAll(table.byValue().keySet());
        double people =
                table.byValue().values().stream().mapToDouble(Margin::people).sum();
        if (missing.isEmpty() && people > 0) {
            margins.addAll(table.byValue().values());
            return;
        }
        problems.note(
                table.row().where(),
                any.place(),
                missing.isEmpty()
                        ? "nobody came in this period, so it splits nobody"
                        : "this period has no row for %s of %s, so it is not used"
                                .formatted(String.join(", ", missing), any.attribute()),
                missing.isEmpty() ? "" : "Write a row for every value; 0 where nobody came.");
    }

    /// Whether margins tell an attribute of these people.
    boolean splits(String place, Who who, String attribute) {
        return margins.stream()
                .anyMatch(margin -> margin.attribute().equals(attribute)
                        && stands(margin.place(), place)
                        && margin.who().values().entrySet().stream()
                                .allMatch(wanted ->
                                        wanted.getValue().equals(who.values().get(wanted.getKey()))));
    }

    private boolean stands(String id, String place) {
        return id.equals(place)
                || context.head.areas().stream()
                        .anyMatch(area -> area.id().equals(id) && area.places().contains(place));
    }

    private List<String> known(String attribute) {
        return context.head
                .cohorts()
                .map(cohorts -> cohorts.attributes().getOrDefault(attribute, List.of()))
                .orElse(List.of());
    }

    private Optional<String> attribute(Cell cell) {
        if (context.head.cohorts().isEmpty()) return Optional.empty();
        return values.ref(cell, "attribute", context.attributes, "the attributes of scenario.yaml");
    }

    private Optional<String> value(Cell cell, String attribute) {
        return values.ref(cell, attribute, known(attribute), "scenario.yaml");
    }

    private Optional<Span> period(Row row) {
        Optional<LocalDate> from = values.date(row.cell("from"));
        Optional<LocalDate> to = values.date(row.cell("to"));
        if (!context.inOrder(from, to, row.cell("to")) || from.isEmpty() || to.isEmpty()) return Optional.empty();
        return Optional.of(new Span(from.get(), to.get()));
    }

    private void afterItsEnd(Row row, Span period, Dated<Row> dated) {
        Optional<LocalDate> published = dated.origin().published();
        if (dated.origin().constant() || published.isEmpty()) return;
        if (!published.get().isBefore(period.last())) return;
        problems.add(
                row.cell("published"),
                "published before the period it counts had ended",
                "%s or later".formatted(period.last()),
                "Check the dates.");
    }
}
