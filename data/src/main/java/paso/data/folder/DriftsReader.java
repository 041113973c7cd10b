package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Drift;
import paso.scenario.Quantity;
import paso.scenario.Route;

/// Reads `drifts.csv`.
final class DriftsReader {

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Values values;

    DriftsReader(Context context, NetworkReader network) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.values = context.values;
    }

    List<Drift> read() {
        List<Drift> drifts = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.DRIFTS, context.rows(Columns.DRIFTS))) {
            Row row = dated.row();
            Optional<String> id = values.id(row.cell("id"));
            if (!dated.readable()) continue;
            List<String> routes = routes(row);
            values.word(row.cell("what"), List.of("share"), word -> word);
            Optional<Quantity> deviation =
                    values.quantity(row.cell("deviation"), "drifts.csv/" + dated.key() + "/deviation", Bound.DEVIATION);
            Cell every = row.cell("every_days");
            OptionalInt days = values.present(every) ? values.whole(every, 1, 366) : OptionalInt.empty();
            Optional<LocalDate> first = values.dateOrNone(row.cell("first"));
            if (!dated.holds() || id.isEmpty() || routes.isEmpty() || deviation.isEmpty() || days.isEmpty()) continue;
            drifts.add(new Drift(id.get(), routes, deviation.get(), days.getAsInt(), first, dated.origin()));
        }
        return drifts;
    }

    private List<String> routes(Row row) {
        Cell cell = row.cell("route");
        Cell place = row.cell("place");
        if (!values.present(cell)) return List.of();
        if (!place.isEmpty()) context.place(place);
        Set<String> routes = new LinkedHashSet<>();
        for (String part : cell.text().split(">", -1)) {
            Cell one = new Cell(cell.where(), cell.name(), part.strip());
            network.hiddenRoute(one);
            Optional<String> id = values.present(one) ? context.route(one) : Optional.empty();
            if (id.isEmpty()) continue;
            begins(one, place);
            if (!routes.add(id.get()))
                problems.add(one, "the route is there twice", "each route once", "Take one away.");
        }
        return List.copyOf(routes);
    }

    private void begins(Cell route, Cell place) {
        Route known = network.routes.get(route.text());
        if (place.isEmpty() || known == null || known.from().equals(place.text())) return;
        problems.add(
                route,
                "this route begins at '%s', not at '%s'".formatted(known.from(), place.text()),
                "routes that begin at the place",
                "Name another route, or leave the place empty.");
    }
}
