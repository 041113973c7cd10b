package paso.report;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.Place;

/// Places over time, the look back and the self-test card.
final class Tables {

    private static final int[] AHEAD = {7, 14, 28};

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    Tables(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void places() {
        sheet.open(page, Part.PLACES);
        page.paragraph("legend", words.say(sheet.working() ? Say.PLACES_LEGEND_WORKING : Say.PLACES_LEGEND));
        List<Integer> days = days();
        sheet.openBox(page, words.say(Say.PLACES));
        page.raw("<table class=\"places\">\n<caption>")
                .text(words.say(Say.PLACES_CAPTION))
                .raw("</caption>\n<thead><tr>");
        head(words.say(Say.PLACE));
        head(words.say(Say.CAPACITY));
        for (int day : days) head(heading(day));
        head(words.say(Say.PEAK));
        page.raw("</tr></thead>\n<tbody>\n");
        for (Place place : sheet.reported()) row(place, days);
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
        sheet.fromRun(page);
        page.raw("</section>\n");
    }

    /// Days after the as-of date that have a column: now, some on the way, the last.
    private List<Integer> days() {
        int last = sheet.scenario().header().days();
        List<Integer> days = new ArrayList<>(List.of(0));
        for (int ahead : AHEAD) if (ahead < last) days.add(ahead);
        days.add(last);
        return days;
    }

    private String heading(int ahead) {
        String date = words.day(sheet.asOf().plusDays(ahead));
        return ahead == 0 ? words.say(Say.NOW, date) : words.say(Say.AHEAD, Integer.toString(ahead), date);
    }

    private void row(Place place, List<Integer> days) {
        int index = sheet.frame().place(place.id());
        Bands.What what = sheet.telling(place);
        Bands bands = sheet.bands(place, what);
        int now = sheet.frame().asOfDay();
        page.raw("<tr><th scope=\"row\">").raw(sheet.toChart(place));
        page.raw(" <span class=\"unit\">").text(unit(place, what));
        page.raw("</span></th><td>");
        if (bands.hasRoom()) page.text(words.about(bands.room(now))).raw(sheet.origin(place.origin()));
        else page.text("–");
        page.raw("</td>");
        for (int day : days) cell(bands.at(0, now + day), bands.median(now + day), bands.at(4, now + day));
        double[] peak = Bands.peak(sheet.ensemble(), index, what);
        cell(peak[0], peak[Bands.MEDIAN], peak[4]);
        page.raw("</tr>\n");
    }

    private String unit(Place place, Bands.What what) {
        return switch (what) {
            case ROOM -> sheet.unit(place);
            case PRESENT -> words.say(Say.PEOPLE);
            case ARRIVALS -> words.say(Say.PEOPLE_A_DAY);
        };
    }

    private void cell(double low, double median, double high) {
        page.raw("<td>").text(words.about(median));
        if (!sheet.working()) {
            page.raw(" <span class=\"band\">")
                    .text(words.range(words.about(low), words.about(high)))
                    .raw("</span>");
        }
        page.raw("</td>");
    }

    private void head(String text) {
        page.raw("<th scope=\"col\">").text(text).raw("</th>");
    }

    /// Every byte that later figures can change stands between the two comments.
    void lookBack(List<LookBackRow> rows, List<ScoreRow> scores, Extras.Kept kept) {
        sheet.open(page, Part.LOOK_BACK);
        page.paragraph("legend", words.say(Say.LOOK_BACK_MEANS));
        page.raw(Briefing.LOOK_BACK_BEGINS);
        if (rows.isEmpty()) page.paragraph(words.say(Say.LOOK_BACK_EMPTY));
        else {
            sheet.openBox(page, words.say(Say.LOOK_BACK));
            page.raw("<table>\n<caption>")
                    .text(words.say(Say.LOOK_BACK_CAPTION))
                    .raw("</caption>\n<thead><tr>");
            for (Phrase name : List.of(Say.PLACE, Say.MEASURE, Say.DAY, Say.OBSERVED_SHORT)) head(words.say(name));
            if (sheet.working()) head(words.say(Say.WORKING));
            else for (Phrase name : List.of(Say.MEDIAN, Say.BAND_50, Say.BAND_90, Say.WITHIN)) head(words.say(name));
            page.raw("</tr></thead>\n<tbody>\n");
            for (LookBackRow row : rows) became(row);
            page.raw("</tbody>\n</table>\n");
            sheet.closeBox(page);
        }
        new KeptSection(sheet, page).write(kept);
        new ScoreSection(sheet, page).write(scores);
        page.raw(Briefing.LOOK_BACK_ENDS);
        page.raw("</section>\n");
    }

    private void became(LookBackRow row) {
        page.raw("<tr><th scope=\"row\">")
                .text(row.place())
                .raw("</th><td class=\"words\">")
                .text(words.measure(row.measure()));
        page.raw("</td><td class=\"words\">").text(row.date()).raw("</td><td>").text(comparator(row.comparator()));
        page.text(words.exact(row.observed())).raw(sheet.mark(row.source())).raw("</td><td>");
        page.text(words.about(row.median())).raw("</td>");
        if (!sheet.working()) {
            page.raw("<td>")
                    .text(words.range(words.about(row.low50()), words.about(row.high50())))
                    .raw("</td><td>");
            page.text(words.range(words.about(row.low90()), words.about(row.high90())))
                    .raw("</td><td class=\"words\">");
            page.text(words.say(within(row))).raw("</td>");
        }
        page.raw("</tr>\n");
    }

    private String comparator(String word) {
        return switch (word) {
            case "about" -> words.say(Say.ABOUT) + " ";
            case "at-least" -> "≥ ";
            case "at-most" -> "≤ ";
            default -> "";
        };
    }

    private static Say within(LookBackRow row) {
        double seen = row.observed();
        if (seen >= row.low50() && seen <= row.high50()) return Say.WITHIN_50;
        if (seen >= row.low90() && seen <= row.high90()) return Say.WITHIN_90;
        return seen < row.low90() ? Say.BELOW : Say.ABOVE;
    }

    void selfTest(List<SelfTestRow> rows) {
        sheet.open(page, Part.SELF_TEST);
        page.paragraph("legend", words.say(Say.SELF_TEST_MEANS));
        if (rows.isEmpty()) page.paragraph(words.say(Say.SELF_TEST_EMPTY));
        else {
            int passed =
                    Math.toIntExact(rows.stream().filter(SelfTestRow::passed).count());
            page.paragraph(words.say(Say.SELF_TEST_SUM, words.whole(passed), words.whole(rows.size())));
            sheet.openTable(
                    page,
                    words.say(Say.SELF_TEST),
                    words.say(Say.SELF_TEST),
                    List.of(Say.CHECK, Say.EXPECTED, Say.FOUND, Say.BOUND, Say.RESULT));
            for (SelfTestRow row : rows) {
                page.raw("<tr><th scope=\"row\">")
                        .text(words.of(row.name()))
                        .raw("</th><td>")
                        .text(words.of(row.expected()));
                page.raw("</td><td>")
                        .text(words.of(row.found()))
                        .raw("</td><td>")
                        .text(words.of(row.bound()))
                        .raw("</td><td class=\"words\">");
                if (row.passed()) page.text(words.say(Say.PASSED));
                else page.element("strong", words.say(Say.NOT_PASSED));
                page.raw("</td></tr>\n");
            }
            sheet.closeTable(page);
        }
        page.raw("</section>\n");
    }
}
