package paso.report;

import java.util.List;

/// How forecasts did against what was published later, next to persistence. All of it uses later figures.
final class ScoreSection {

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    ScoreSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    /// Inside the look back.
    void write(List<ScoreRow> rows) {
        if (rows.isEmpty()) return;
        page.element("h3", words.say(Say.SCORES)).raw("\n");
        page.paragraph("legend", words.say(Say.SCORES_MEANS));
        sheet.openTable(
                page,
                words.say(Say.SCORES),
                words.say(Say.SCORES_CAPTION),
                List.of(
                        Say.AS_OF_NAME,
                        Say.SCORE_GROUP,
                        Say.SCORE_HORIZON,
                        Say.SCORE_POINTS,
                        Say.SCORE_WIS,
                        Say.SCORE_BASELINE,
                        Say.SCORE_RATIO,
                        Say.SCORE_COVERAGE,
                        Say.SCORE_WIDTH));
        for (ScoreRow row : rows) row(row);
        sheet.closeTable(page);
    }

    private void row(ScoreRow row) {
        page.raw("<tr><th scope=\"row\">")
                .text(row.asOf().map(words::date).orElseGet(() -> words.say(Say.SCORE_ALL)))
                .raw("</th><td class=\"words\">")
                .text(group(row.group()));
        cell(row.horizon() == 0 ? words.say(Say.SCORE_ALL) : words.whole(row.horizon()));
        cell(words.whole(row.points()));
        cell(words.three(row.wis()));
        cell(words.three(row.baseline()));
        cell(words.three(row.ratio()));
        both(words.chance(row.coverage90()), words.chance(row.baselineCoverage90()));
        both(words.about(row.width90()), words.about(row.baselineWidth90()));
        page.raw("</td></tr>\n");
    }

    private void cell(String text) {
        page.raw("</td><td>").text(text);
    }

    private void both(String model, String baseline) {
        page.raw("</td><td>")
                .text(model)
                .raw(" <span class=\"band\">")
                .text(baseline)
                .raw("</span>");
    }

    private String group(String word) {
        return switch (word) {
            case "city" -> words.say(Term.GROUP_CITIES);
            case "custody" -> words.say(Term.GROUP_CUSTODY);
            case "border" -> words.say(Term.GROUP_BORDER);
            case "reception" -> words.say(Term.GROUP_RECEPTION);
            default -> word;
        };
    }
}
