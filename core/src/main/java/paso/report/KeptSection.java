package paso.report;

import java.util.List;

/// The scoreboard of forecasts that earlier runs kept. All of it uses later figures.
final class KeptSection {

    /// Digits of a hash that are shown.
    private static final int SHORT = 12;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    KeptSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    /// Inside the look back.
    void write(Extras.Kept kept) {
        if (kept.rows().isEmpty() && kept.problems().isEmpty()) return;
        page.element("h3", words.say(Say.KEPT)).raw("\n");
        page.paragraph("legend", words.say(Say.KEPT_MEANS));
        for (String problem : kept.problems()) page.paragraph("notice", problem);
        if (kept.rows().isEmpty()) return;
        sheet.openTable(
                page,
                words.say(Say.KEPT),
                words.say(Say.KEPT_CAPTION),
                List.of(
                        Say.AS_OF_NAME,
                        Say.KEPT_MADE,
                        Say.KEPT_HASH,
                        Say.KEPT_SCORED,
                        Say.SCORE_WIS,
                        Say.KEPT_LOG_WIS,
                        Say.KEPT_INSIDE_50,
                        Say.SCORE_COVERAGE,
                        Say.KEPT_WAITING,
                        Say.KEPT_VOID));
        for (KeptRow row : kept.rows()) row(row);
        sheet.closeTable(page);
    }

    private void row(KeptRow row) {
        boolean any = row.scored() > 0;
        page.raw("<tr><th scope=\"row\">")
                .text(words.date(row.asOf()))
                .raw("</th><td class=\"words\">")
                .text(words.date(row.made()));
        page.raw("</td><td class=\"words\">")
                .text(row.hash().substring(0, Math.min(SHORT, row.hash().length())));
        cell(any ? words.whole(row.scored()) : words.say(row.waiting() > 0 ? Say.KEPT_WAITS : Say.KEPT_ALL_VOID));
        cell(any ? words.three(row.wis()) : "–");
        cell(any ? words.three(row.logWis()) : "–");
        cell(any ? words.chance(row.in50()) : "–");
        cell(any ? words.chance(row.in90()) : "–");
        cell(words.whole(row.waiting()));
        page.raw("</td><td class=\"words\">");
        if (row.voids().isEmpty()) page.text("–");
        for (int i = 0; i < row.voids().size(); i++) {
            KeptRow.Broken one = row.voids().get(i);
            if (i > 0) page.raw("<br>");
            page.text(words.say(
                    Say.KEPT_VOID_BECAUSE, words.whole(one.targets()), one.assumption(), words.date(one.broken())));
        }
        page.raw("</td></tr>\n");
    }

    private void cell(String text) {
        page.raw("</td><td>").text(text);
    }
}
