package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Money;
import paso.scenario.Money.Budget;
import paso.scenario.Money.Cost;
import paso.scenario.Money.Per;
import paso.scenario.Money.Target;
import paso.scenario.Quantity;

/// Reads `costs.csv` and `budgets.csv`.
final class MoneyReader {

    private final Context context;
    private final NetworkReader network;
    private final Problems problems;
    private final Values values;

    MoneyReader(Context context, NetworkReader network) {
        this.context = context;
        this.network = network;
        this.problems = context.problems;
        this.values = context.values;
    }

    Money read() {
        List<Cost> costs = costs();
        return new Money(costs, budgets(costs));
    }

    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.COSTS, context.rows(Columns.COSTS))) {
            Row row = dated.row();
            Optional<String> id = values.id(row.cell("id"));
            if (!dated.readable()) continue;
            Optional<LocalDate> first = values.dateOrNone(row.cell("first"));
            Optional<LocalDate> last = values.dateOrNone(row.cell("last"));
            boolean ordered = context.inOrder(first, last, row.cell("last"));
            Optional<Target> target = target(row);
            Optional<Per> per = values.word(row.cell("per"), List.of(Per.values()), Per::word);
            boolean payer = values.present(row.cell("payer"));
            Optional<Quantity> amount =
                    values.quantity(row.cell("amount"), "costs.csv/" + dated.key() + "/amount", Bound.DOLLARS);
            if (target.isPresent() && per.isPresent()) suits(row, target.get(), per.get());
            if (!dated.holds()
                    || !ordered
                    || !payer
                    || id.isEmpty()
                    || target.isEmpty()
                    || per.isEmpty()
                    || amount.isEmpty()) continue;
            costs.add(new Cost(
                    id.get(),
                    target.get(),
                    row.cell("payer").text(),
                    per.get(),
                    amount.get(),
                    first,
                    last,
                    dated.origin()));
        }
        return costs;
    }

    private Optional<Target> target(Row row) {
        Cell place = row.cell("place");
        Cell route = row.cell("route");
        if (place.isEmpty() == route.isEmpty()) {
            problems.add(
                    place.isEmpty() ? row.cell("id") : route,
                    place.isEmpty() ? "a cost with neither place nor route" : "a cost with both place and route",
                    "either a place or a route",
                    "Fill in one of the two.");
            return Optional.empty();
        }
        if (!place.isEmpty()) {
            network.hidden(place);
            return context.place(place).map(Target.AtPlace::new);
        }
        network.hiddenRoute(route);
        return context.route(route).map(Target.OnRoute::new);
    }

    private void suits(Row row, Target target, Per per) {
        boolean trip = per == Per.TRIP;
        if (trip == target instanceof Target.OnRoute) return;
        problems.add(
                row.cell("per"),
                trip ? "a cost per trip at a place" : "a cost on a route that is not per trip",
                trip ? "person-night, household-night, arrival, day" : "trip",
                trip ? "Name a route in place of the place." : "Write trip, or name a place.");
    }

    private List<Budget> budgets(List<Cost> costs) {
        List<Budget> budgets = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.BUDGETS, context.rows(Columns.BUDGETS))) {
            Row row = dated.row();
            Optional<String> id = values.id(row.cell("id"));
            if (!dated.readable()) continue;
            Optional<LocalDate> first = values.date(row.cell("first"));
            Optional<String> place = context.place(row.cell("place"));
            network.hidden(row.cell("place"));
            Optional<Quantity> amount =
                    values.quantity(row.cell("amount"), "budgets.csv/" + dated.key() + "/amount", Bound.DOLLARS);
            Optional<Quantity> limit =
                    values.quantity(row.cell("then_limit"), "budgets.csv/" + dated.key() + "/then_limit", Bound.PEOPLE);
            if (place.isPresent() && values.present(row.cell("payer"))) paid(row.cell("payer"), place.get(), costs);
            if (!dated.holds()
                    || id.isEmpty()
                    || place.isEmpty()
                    || first.isEmpty()
                    || amount.isEmpty()
                    || limit.isEmpty()) continue;
            budgets.add(new Budget(
                    id.get(),
                    place.get(),
                    row.cell("payer").text(),
                    amount.get(),
                    first.get(),
                    limit.get(),
                    dated.origin()));
        }
        return budgets;
    }

    private void paid(Cell payer, String place, List<Cost> costs) {
        TreeSet<String> payers = new TreeSet<>();
        for (Cost cost : costs)
            if (cost.target() instanceof Target.AtPlace(String id) && id.equals(place)) payers.add(cost.payer());
        if (payers.contains(payer.text())) return;
        problems.note(
                payer.where(),
                payer.text(),
                "no cost at '%s' has this payer, so the budget is never spent".formatted(place),
                problems.near(payer.text(), payers, ""));
    }
}
