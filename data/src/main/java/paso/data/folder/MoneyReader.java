package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Money;
import paso.scenario.Money.Account;
import paso.scenario.Money.Budget;
import paso.scenario.Money.Cost;
import paso.scenario.Money.Per;
import paso.scenario.Money.Target;
import paso.scenario.Quantity;
import paso.scenario.Text;

/// Reads `costs.csv` and `budgets.csv`.
final class MoneyReader {

    private static final List<String> ACCOUNTS =
            Stream.of(Account.values()).map(Account::word).toList();
    private final List<Cell> leverCells = new ArrayList<>();
    private final TreeMap<String, Text> titles = new TreeMap<>(); // by payer
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
        return new Money(costs, budgets(costs), titles);
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
            Account account =
                    Account.valueOf(values.word(row.cell("account"), ACCOUNTS).toUpperCase(Locale.ROOT));
            boolean payer = values.present(row.cell("payer"));
            Optional<Quantity> amount =
                    values.quantity(row.cell("amount"), "costs.csv/" + dated.key() + "/amount", Bound.DOLLARS);
            if (target.isPresent() && per.isPresent() && !suits(row, target.get(), per.get())) continue;
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
                    account,
                    dated.origin()));
            title(row.cell("payer"), row.cell("payer_es"));
            if (target.get() instanceof Target.WhileLever) leverCells.add(row.cell("lever"));
        }
        return costs;
    }

    /// A payer has one name in each language, whichever row states it.
    private void title(Cell payer, Cell spanish) {
        if (spanish.isEmpty()) return;
        Text title = Text.of(payer.text(), spanish.text());
        Text other = titles.putIfAbsent(payer.text(), title);
        if (other == null || other.equals(title)) return;
        problems.add(
                spanish,
                "'%s' has another name in Spanish above".formatted(payer.text()),
                other.in("es"),
                "Write one name on every row of this payer, or leave the cell empty.");
    }

    private Optional<Target> target(Row row) {
        List<Cell> named = Stream.of("place", "route", "lever")
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (named.size() != 1) {
            problems.add(
                    named.isEmpty() ? row.cell("id") : named.get(1),
                    "a cost with "
                            + (named.isEmpty()
                                    ? "neither place nor route nor lever"
                                    : named.stream().map(Cell::name).collect(Collectors.joining(" and "))),
                    "one of place, route, lever",
                    "Fill in one of them.");
            return Optional.empty();
        }
        Cell cell = named.getFirst();
        return switch (cell.name()) {
            case "place" -> {
                network.hidden(cell);
                yield context.place(cell).map(Target.AtPlace::new);
            }
            case "route" -> {
                network.hiddenRoute(cell);
                yield context.route(cell).map(Target.OnRoute::new);
            }
            default -> values.id(cell).map(Target.WhileLever::new);
        };
    }

    /// A cost may only name a lever of the folder; one that cannot be read yet is never spent.
    void levers(Set<String> known) {
        for (Cell cell : leverCells) values.ref(cell, "lever", known, "levers.yaml");
    }

    private boolean suits(Row row, Target target, Per per) {
        List<Per> allowed = switch (target) {
            case Target.AtPlace _ -> List.of(Per.PERSON_NIGHT, Per.HOUSEHOLD_NIGHT, Per.ARRIVAL, Per.DAY);
            case Target.OnRoute _ -> List.of(Per.TRIP);
            case Target.WhileLever _ -> List.of(Per.DAY);
        };
        if (allowed.contains(per)) return true;
        String words = allowed.stream().map(Per::word).collect(Collectors.joining(", "));
        problems.add(
                row.cell("per"),
                switch (target) {
                    case Target.AtPlace _ -> "a cost per trip at a place";
                    case Target.OnRoute _ -> "a cost on a route that is not per trip";
                    case Target.WhileLever _ -> "a cost of a lever that is not per day";
                },
                words,
                target instanceof Target.AtPlace
                        ? "Name a route in place of the place."
                        : "Write %s, or name a place.".formatted(words));
        return false;
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
