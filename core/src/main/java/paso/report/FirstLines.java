package paso.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.results.Outlook;
import paso.results.Sensitivity;
import paso.scenario.Money;
import paso.scenario.Place;

/// One line each under the cards: what to order today, how sure, what it costs whom, what could be wrong.
final class FirstLines {

    /// Days over which costs are summed.
    private static final int COST_DAYS = 14;

    /// Places named under what to order, and assumptions named under what could be wrong.
    private static final int NAMED = 3;

    private static final int ASSUMPTIONS_NAMED = 2;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    FirstLines(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write() {
        page.raw("<dl class=\"lines\">\n");
        line("order", Say.ORDER_TODAY, Part.ROOM, orders());
        line("sure", Say.HOW_SURE, Part.READING, words.say(Say.HOW_SURE_MEANS, replicates()));
        line("whom", Say.COST_WHOM, Part.COSTS, costs());
        line("wrong", Say.COULD_BE_WRONG, Part.SENSITIVITY, wrong());
        page.raw("</dl>\n");
    }

    private void line(String kind, Say name, Part more, String text) {
        page.raw("<div class=\"" + kind + "\"><dt><a href=\"#" + more.id() + "\">")
                .text(words.say(name))
                .raw("</a></dt><dd>")
                .raw(Unbroken.html(text))
                .raw("</dd></div>\n");
    }

    private String replicates() {
        return words.whole(sheet.ensemble().replicates());
    }

    private String orders() {
        List<Outlook.Order> orders = Outlook.orders(sheet.scenario(), sheet.ensemble()).stream()
                .filter(order -> sheet.shown().place(order.place().id()))
                .toList();
        if (orders.isEmpty()) return words.say(Say.ORDER_NOTHING);
        List<String> items = new ArrayList<>();
        for (Outlook.Order order : orders.subList(0, Math.min(NAMED, orders.size()))) {
            Place place = order.place();
            var band = order.shortBy();
            items.add(words.say(
                    Say.ORDER_ITEM,
                    words.of(place.title()),
                    words.about(band.median()),
                    words.range(words.about(band.low()), words.about(band.high())),
                    sheet.unit(place),
                    words.day(order.opens())));
        }
        String rest = orders.size() > NAMED ? "; " + words.say(Say.MORE, words.whole(orders.size() - NAMED)) : "";
        return words.say(Say.ORDER_MEANS) + " " + String.join("; ", items) + rest + ".";
    }

    private String costs() {
        LocalDate first = sheet.asOf().plusDays(1);
        LocalDate last =
                first.plusDays(Math.min(COST_DAYS, sheet.scenario().header().days()) - 1L);
        List<String> items = new ArrayList<>();
        Payers payers = new Payers(sheet, Money.Account.RECEPTION);
        for (String payer : payers.names()) {
            double[] band = payers.between(payer, first, last);
            if (band[2] <= 0) continue;
            items.add(
                    payers.title(payer) + " " + words.money(band[1]) + " (" + words.moneyRange(band[0], band[2]) + ")");
        }
        if (items.isEmpty()) return words.say(Say.NO_COSTS);
        return words.say(Say.COST_MEANS, words.day(last)) + " " + String.join("; ", items) + ".";
    }

    private String wrong() {
        Optional<Sensitivity> sensitivity = sheet.extras().sensitivity();
        int assumed = new Assumptions(sheet.scenario(), words).rows().size();
        if (sensitivity.isEmpty()) return words.say(Say.WRONG_UNTRIED, words.whole(assumed));
        SensitivitySection told = new SensitivitySection(sheet, page);
        List<String> items = new ArrayList<>();
        sensitivity.get().shares().stream().limit(1).forEach(share -> items.add(told.share(share)));
        List<String> said = sensitivity.get().shares().stream()
                .limit(1)
                .map(share -> share.row().key())
                .toList();
        List<String> moving = sensitivity.get().rows().stream()
                .filter(row -> !said.contains(row.key()))
                .limit(ASSUMPTIONS_NAMED)
                .map(told::sentence)
                .toList();
        if (!moving.isEmpty()) {
            String of = told.headline(sensitivity.get());
            items.add(of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1) + ": " + String.join("; ", moving)
                    + ".");
        }
        return items.isEmpty() ? words.say(Say.WRONG_UNTRIED, words.whole(assumed)) : String.join(" ", items);
    }
}
