package paso.results;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paso.scenario.Money;
import paso.scenario.Scenario;

/// Who pays how much in which month.
///
/// @param rows by account, payer, month, cost; the payer's total of a month first. What is 0 in every month of
/// every replicate is left out
public record Spending(List<Row> rows) {

    /// The cost that stands for all of a payer's costs in an account.
    public static final String ALL = "all";

    /// One payer's spending in a month.
    ///
    /// @param account  costs of two accounts are never added
    /// @param cost     id of a cost, or [#ALL]
    /// @param summary  US dollars: mean, then the quantiles of [Quantiles#five()]
    public record Row(Money.Account account, String payer, YearMonth month, String cost, List<Double> summary) {}

    public Spending {
        rows = List.copyOf(rows);
    }

    public static Spending of(Scenario scenario, Ensemble ensemble) {
        List<Money.Cost> costs = scenario.money().costs().stream()
                .sorted(Comparator.comparing(Money.Cost::id))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Money.Account account : Money.Account.values()) {
            for (String payer :
                    costs.stream().map(Money.Cost::payer).distinct().sorted().toList()) {
                List<Money.Cost> own = costs.stream()
                        .filter(cost ->
                                cost.account() == account && cost.payer().equals(payer))
                        .filter(cost -> spent(ensemble, cost))
                        .toList();
                if (!own.isEmpty()) add(rows, account, payer, own, ensemble);
            }
        }
        return new Spending(rows);
    }

    private static void add(
            List<Row> rows, Money.Account account, String payer, List<Money.Cost> own, Ensemble ensemble) {
        List<YearMonth> months = ensemble.frame().timeline().months();
        for (int month = 0; month < months.size(); month++) {
            double[] total = new double[ensemble.replicates()];
            List<Row> single = new ArrayList<>();
            for (Money.Cost cost : own) {
                double[] dollars = ensemble.costSamples(index(ensemble, cost), month);
                for (int r = 0; r < total.length; r++) total[r] += dollars[r];
                single.add(new Row(account, payer, months.get(month), cost.id(), summary(dollars)));
            }
            rows.add(new Row(account, payer, months.get(month), ALL, summary(total)));
            rows.addAll(single);
        }
    }

    private static boolean spent(Ensemble ensemble, Money.Cost cost) {
        int months = ensemble.frame().timeline().months().size();
        for (int month = 0; month < months; month++) {
            for (double dollars : ensemble.costSamples(index(ensemble, cost), month)) if (dollars != 0) return true;
        }
        return false;
    }

    private static int index(Ensemble ensemble, Money.Cost cost) {
        return ensemble.frame().costs().indexOf(cost.id());
    }

    private static List<Double> summary(double[] dollars) {
        List<Double> summary = new ArrayList<>();
        for (double value : Ensemble.summaryOf(dollars, Quantiles.five())) summary.add(value);
        return summary;
    }
}
