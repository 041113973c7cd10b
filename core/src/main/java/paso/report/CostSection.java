package paso.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paso.results.Quantiles;
import paso.scenario.Money;

/// The gross public cost of reception by payer, and the budgets that run out.
final class CostSection {

    private final Sheet sheet;
    private final Words words;
    private final Page page;
    private final Payers payers;

    CostSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
        payers = new Payers(sheet, Money.Account.RECEPTION);
    }

    void write() {
        sheet.open(page, Part.COSTS);
        if (payers.names().isEmpty()) page.paragraph(words.say(Say.NO_COSTS));
        else {
            page.paragraph(words.say(Say.COSTS_MEANS));
            page.paragraph("legend", words.say(sheet.working() ? Say.COSTS_LEGEND_WORKING : Say.COSTS_LEGEND));
            if (!sheet.working()) bars();
            table(payers, Say.COSTS);
        }
        Payers others = new Payers(sheet, Money.Account.OTHER);
        if (!others.names().isEmpty()) {
            page.element("h3", words.say(Say.COSTS_OTHER)).raw("\n");
            table(others, Say.COSTS_OTHER);
        }
        budgets();
        page.raw("</section>\n");
    }

    /// What each payer spends in all months: a bar to the median, a line over the 90 % interval. The table says the
    /// same.
    private void bars() {
        List<String> names = payers.names();
        double top = 0;
        for (String payer : names) top = Math.max(top, total(payer)[2]);
        if (top <= 0) return;
        int height = 30 * names.size();
        page.raw(
                "<svg class=\"payers\" viewBox=\"0 0 360 " + height + "\" aria-hidden=\"true\" focusable=\"false\">\n");
        for (int i = 0; i < names.size(); i++) {
            double[] band = total(names.get(i));
            int y = 30 * i;
            page.raw("<text x=\"0\" y=\"" + (y + 11) + "\">")
                    .text(payers.title(names.get(i)) + " · " + words.money(band[1]));
            page.raw("</text><rect class=\"bar\" x=\"0\" y=\"" + (y + 15) + "\" width=\"" + Page.at(358 * band[1] / top)
                    + "\" height=\"9\"/>");
            page.raw("<path class=\"reach\" d=\"M" + Page.at(358 * band[0] / top) + " " + (y + 19.5) + "H"
                    + Page.at(358 * band[2] / top) + "\"/>\n");
        }
        page.raw("</svg>\n");
    }

    private double[] total(String payer) {
        return payers.between(
                payer,
                sheet.frame().timeline().start(),
                sheet.frame().timeline().last());
    }

    private void table(Payers own, Say title) {
        List<YearMonth> months = sheet.frame().timeline().months();
        sheet.openBox(page, words.say(title));
        page.raw("<table class=\"costs\">\n<caption>")
                .text(words.say(Say.COSTS_CAPTION))
                .raw("</caption>\n<thead><tr>");
        head(words.say(Say.PAYER));
        for (YearMonth month : months) head(words.month(month) + partial(month));
        head(words.say(Say.TOTAL));
        page.raw("</tr></thead>\n<tbody>\n");
        for (String payer : own.names()) {
            page.raw("<tr><th scope=\"row\">").text(own.title(payer)).raw("</th>");
            double[] total = new double[sheet.ensemble().replicates()];
            for (int month = 0; month < months.size(); month++) {
                double[] spent = own.samples(payer, month);
                for (int r = 0; r < total.length; r++) total[r] += spent[r];
                dollars(spent);
            }
            dollars(total);
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
        sheet.fromRun(page);
    }

    private void head(String text) {
        page.raw("<th scope=\"col\">").text(text).raw("</th>");
    }

    /// A star where the run covers only a part of the month.
    private String partial(YearMonth month) {
        boolean whole = sheet.frame().timeline().span().contains(month.atDay(1))
                && sheet.frame().timeline().span().contains(month.atEndOfMonth());
        return whole ? "" : "*";
    }

    private void dollars(double[] samples) {
        Arrays.sort(samples);
        page.raw("<td>").text(words.money(Quantiles.of(samples, 0.5)));
        if (!sheet.working()) {
            String band = words.moneyRange(Quantiles.of(samples, 0.05), Quantiles.of(samples, 0.95));
            page.raw(" <span class=\"band\">").text(band).raw("</span>");
        }
        page.raw("</td>");
    }

    /// Each budget, and when the model spends it.
    private void budgets() {
        List<Money.Budget> budgets = InOrder.byText(sheet.scenario().money().budgets());
        if (budgets.isEmpty()) return;
        page.element("h3", words.say(Say.BUDGETS)).raw("\n<ul class=\"plain\">\n");
        for (Money.Budget budget : budgets) {
            page.raw("<li>").text(sheet.name(budget.place()) + ", " + payers.title(budget.payer()) + ": ");
            page.text(words.range(
                    words.money(budget.amount().low()),
                    words.money(budget.amount().high())));
            page.text("; " + words.say(Say.BUDGET_FROM, words.date(budget.first())) + ". ")
                    .text(spent(budget));
            page.raw(sheet.origin(budget.origin())).raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    /// The month in which the sum of the payer's costs at the place reaches the middle of the budget.
    private String spent(Money.Budget budget) {
        List<YearMonth> months = sheet.frame().timeline().months();
        double[] sum = new double[sheet.ensemble().replicates()];
        Optional<YearMonth> when = Optional.empty();
        for (int month = 0; month < months.size() && when.isEmpty(); month++) {
            if (months.get(month).isBefore(YearMonth.from(budget.first()))) continue;
            double[] more = payers.at(budget.place(), budget.payer(), month);
            for (int r = 0; r < sum.length; r++) sum[r] += more[r];
            double[] sorted = sum.clone();
            Arrays.sort(sorted);
            if (Quantiles.of(sorted, 0.5) >= budget.amount().low()) when = Optional.of(months.get(month));
        }
        return when.map(month -> words.say(Say.BUDGET_SPENT, words.month(month)))
                .orElseGet(() -> words.say(Say.BUDGET_LASTS));
    }
}
