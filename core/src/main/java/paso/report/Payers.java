package paso.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import paso.results.Quantiles;
import paso.scenario.Money;

/// Who spends how much in one account, replicate by replicate. Two accounts are never added.
final class Payers {

    private final Sheet sheet;
    private final Money.Account account;

    Payers(Sheet sheet, Money.Account account) {
        this.sheet = sheet;
        this.account = account;
    }

    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Money.Cost cost : sheet.scenario().money().costs()) if (cost.account() == account) names.add(cost.payer());
        return List.copyOf(names);
    }

    /// The payer's name on the page.
    String title(String payer) {
        return sheet.words().of(sheet.scenario().money().title(payer));
    }

    /// US dollars in a month of the run, every replicate.
    double[] samples(String payer, int month) {
        return sum(month, cost -> cost.payer().equals(payer));
    }

    /// What a payer spends at one place or on one route in a month, every replicate.
    double[] at(String target, String payer, int month) {
        return sum(
                month, cost -> cost.payer().equals(payer) && cost.target().id().equals(target));
    }

    private double[] sum(int month, Predicate<Money.Cost> which) {
        double[] sum = new double[sheet.ensemble().replicates()];
        List<Money.Cost> costs = sheet.scenario().money().costs();
        for (int cost = 0; cost < costs.size(); cost++) {
            if (costs.get(cost).account() != account || !which.test(costs.get(cost))) continue;
            double[] spent = sheet.ensemble().costSamples(cost, month);
            for (int r = 0; r < sum.length; r++) sum[r] += spent[r];
        }
        return sum;
    }

    /// Quantiles 0.05, 0.5 and 0.95 of what is spent from `first` to `last`, each month's money spread evenly over
    /// the days of the run in it.
    double[] between(String payer, LocalDate first, LocalDate last) {
        double[] sum = new double[sheet.ensemble().replicates()];
        List<YearMonth> months = sheet.frame().timeline().months();
        for (int month = 0; month < months.size(); month++) {
            long within = days(months.get(month), first, last);
            if (within == 0) continue;
            long run = days(
                    months.get(month),
                    sheet.frame().timeline().start(),
                    sheet.frame().timeline().last());
            double[] spent = samples(payer, month);
            for (int r = 0; r < sum.length; r++) sum[r] += spent[r] * within / run;
        }
        Arrays.sort(sum);
        return new double[] {Quantiles.of(sum, 0.05), Quantiles.of(sum, 0.5), Quantiles.of(sum, 0.95)};
    }

    /// Days of a month that lie between two days, both included.
    private static long days(YearMonth month, LocalDate first, LocalDate last) {
        LocalDate from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        LocalDate to = last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
