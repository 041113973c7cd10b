package paso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paso.scenario.Money;

/// Costs and budgets by index.
@SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
final class MoneyLayout {

    private MoneyLayout() {}

    /// @param place index or -1
    /// @param route index or -1
    /// @param lever when the changes of its lever act
    record Cost(
            Money.Cost cost,
            int frameIndex,
            int place,
            int route,
            List<Acting> lever,
            int amount,
            int first,
            int last) {}

    /// @param costs the cost rows that draw on it, as indices in [Layout#costs]
    record Budget(int place, int amount, int thenLimit, int first, int[] costs) {}

    /// In the order of the frame.
    static List<Cost> costs(Layout layout) {
        List<Cost> costs = new ArrayList<>();
        var timeline = layout.frame.timeline();
        var rows = layout.scenario.money().costs();
        for (int i = 0; i < rows.size(); i++) {
            var cost = rows.get(i);
            int place = -1;
            int route = -1;
            List<Acting> lever = List.of();
            switch (cost.target()) {
                case Money.Target.AtPlace(String id) -> place = layout.place(id).index;
                case Money.Target.OnRoute(String id) -> route = layout.routeIndex(id);
                case Money.Target.WhileLever(String id) -> lever = layout.levers.acting(id);
            }
            costs.add(new Cost(
                    cost,
                    i,
                    place,
                    route,
                    lever,
                    layout.parameters.add("cost/" + cost.id(), cost.amount()),
                    cost.first().map(timeline::indexOf).orElse(Integer.MIN_VALUE),
                    cost.last().map(timeline::indexOf).orElse(Integer.MAX_VALUE)));
        }
        return costs;
    }

    /// In the order of the scenario.
    static List<Budget> budgets(Layout layout) {
        var timeline = layout.frame.timeline();
        List<Cost> costs = layout.costs;
        List<Budget> budgets = new ArrayList<>();
        for (var budget : layout.scenario.money().budgets()) {
            int place = layout.place(budget.place()).index;
            int[] drawing = IntStream.range(0, costs.size())
                    .filter(i -> costs.get(i).place() == place
                            && costs.get(i).cost().account() == Money.Account.RECEPTION
                            && costs.get(i).cost().payer().equals(budget.payer()))
                    .toArray();
            budgets.add(new Budget(
                    place,
                    layout.parameters.add("budget/" + budget.id() + "/amount", budget.amount()),
                    layout.parameters.add("budget/" + budget.id() + "/then", budget.thenLimit()),
                    timeline.indexOf(budget.first()),
                    drawing));
        }
        return budgets;
    }
}
