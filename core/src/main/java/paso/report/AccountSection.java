package paso.report;

import java.util.List;
import java.util.OptionalDouble;
import paso.results.MonthlyAccount;

/// The account of custody by month, with what does not add up.
final class AccountSection {

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    AccountSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write(List<MonthlyAccount.Row> rows) {
        sheet.open(page, Part.ACCOUNT);
        if (rows.isEmpty()) page.paragraph(words.say(Say.ACCOUNT_EMPTY));
        else {
            page.paragraph("legend", words.say(Say.ACCOUNT_MEANS));
            sheet.openTable(
                    page,
                    words.say(Say.ACCOUNT),
                    words.say(Say.ACCOUNT),
                    List.of(Say.PLACE, Say.MONTH, Say.ACCOUNT_LINE, Say.PUBLISHED, Say.MODELLED, Say.RESIDUAL));
            for (MonthlyAccount.Row row : rows) row(row);
            sheet.closeTable(page);
        }
        page.raw("</section>\n");
    }

    private void row(MonthlyAccount.Row row) {
        page.raw("<tr><th scope=\"row\">").text(sheet.name(row.area())).raw("</th><td>");
        page.text(words.month(row.month())).raw("</td><td class=\"words\">").text(line(row.line()));
        page.raw("</td><td>").text(known(row.published())).raw("</td><td>").text(words.about(row.median()));
        if (!sheet.working()) {
            page.raw(" <span class=\"band\">").text(words.range(words.about(row.low()), words.about(row.high())));
            page.raw("</span>");
        }
        page.raw("</td><td>");
        page.text(row.residual().isPresent() ? words.change(row.residual().getAsDouble()) : "–");
        page.raw("</td></tr>\n");
    }

    private String line(String word) {
        return switch (word) {
            case "present-at-start" -> words.say(Term.LINE_AT_START);
            case "arrivals" -> words.say(Term.LINE_ENCOUNTERS);
            case "moved-in" -> words.say(Term.LINE_MOVED_IN);
            case "released" -> words.say(Term.MEASURE_RELEASED);
            case "detained" -> words.say(Term.LINE_DETAINED);
            case "removed" -> words.say(Term.LINE_REMOVED);
            case "federal-care" -> words.say(Term.LINE_FEDERAL_CARE);
            case "moved-out" -> words.say(Term.LINE_MOVED_OUT);
            case "present-at-end" -> words.say(Term.LINE_AT_END);
            default -> word;
        };
    }

    private String known(OptionalDouble value) {
        return value.isPresent() ? words.about(value.getAsDouble()) : "–";
    }
}
