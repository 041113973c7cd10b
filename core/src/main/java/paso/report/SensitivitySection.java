package paso.report;

import java.util.List;
import java.util.Optional;
import paso.results.Overflow;
import paso.results.Sensitivity;
import paso.scenario.Provenance;

/// The assumptions that move the headline most: each city's share of releases first, then five as bars.
final class SensitivitySection {

    private static final int BARS = 5;

    /// Ends of the drawing area, in units of the picture.
    private static final double LEFT = 8;

    private static final double RIGHT = 352;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    SensitivitySection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write() {
        sheet.open(page, Part.SENSITIVITY);
        Optional<Sensitivity> sensitivity = sheet.extras().sensitivity();
        if (sheet.working() || sensitivity.isEmpty()) page.paragraph(words.say(Say.SENSITIVITY_NONE));
        else write(sensitivity.get());
        page.raw("</section>\n");
    }

    private void write(Sensitivity sensitivity) {
        if (!sensitivity.shares().isEmpty()) {
            page.element("h3", words.say(Say.SHARES_FIRST)).raw("\n");
            page.paragraph("legend", words.say(Say.SHARES_MEANS));
            table(
                    words.say(Say.SHARES_FIRST),
                    Say.CITY,
                    sensitivity.shares().stream()
                            .map(share -> new Line(
                                    sheet.name(share.place()), share.median(), share.row(), Sensitivity.What.PEAK))
                            .toList());
        }
        page.element("h3", words.say(Say.FIVE_FIRST)).raw("\n");
        page.paragraph(
                "legend",
                words.say(Say.FIVE_MEANS, headline(sensitivity), value(sensitivity.median(), what(sensitivity))));
        List<Sensitivity.Row> five = sensitivity.rows().stream().limit(BARS).toList();
        if (five.isEmpty()) return;
        bars(sensitivity, five);
        table(
                words.say(Say.FIVE_FIRST),
                Say.ASSUMPTION,
                five.stream()
                        .map(row -> new Line(words.of(row.label()), sensitivity.median(), row, what(sensitivity)))
                        .toList());
        sheet.fromRun(page);
    }

    private record Line(String name, double median, Sensitivity.Row row, Sensitivity.What what) {}

    private static Sensitivity.What what(Sensitivity sensitivity) {
        return sensitivity.headline().what();
    }

    /// For example `highest number at New York City`.
    String headline(Sensitivity sensitivity) {
        String place = sensitivity.headline().place();
        boolean any = place.equals(Overflow.ANY);
        return switch (what(sensitivity)) {
            case CHANCE -> any ? words.say(Say.HEADLINE_ANY) : words.say(Say.HEADLINE_CHANCE, sheet.name(place));
            case PEAK -> words.say(Say.HEADLINE_PEAK, sheet.name(place));
        };
    }

    /// One assumption for the first screen.
    String sentence(Sensitivity.Row row) {
        Sensitivity.What what =
                sheet.extras().sensitivity().map(SensitivitySection::what).orElse(Sensitivity.What.PEAK);
        return words.say(
                Say.WRONG_ITEM,
                words.of(row.label()),
                words.say(standing(row.knowledge())),
                value(row.outcomeLow(), what),
                value(row.outcomeHigh(), what));
    }

    /// One city's share for the first screen.
    String share(Sensitivity.CityShare share) {
        return words.say(
                Say.WRONG_SHARE,
                sheet.name(share.place()),
                range(share.row()),
                words.say(standing(share.row().knowledge())),
                words.about(share.row().outcomeLow()),
                words.about(share.row().outcomeHigh()));
    }

    /// A share of people is said in per cent, everything else as it is written.
    private String range(Sensitivity.Row row) {
        if (row.file().equals("shares.csv") && row.low() >= 0 && row.high() <= 1) {
            return words.say(Say.PERCENT, words.range(words.three(100 * row.low()), words.three(100 * row.high())));
        }
        return words.range(words.three(row.low()), words.three(row.high()));
    }

    private String value(double value, Sensitivity.What what) {
        return what == Sensitivity.What.CHANCE ? words.chance(value) : words.about(value);
    }

    static Term standing(Provenance.Knowledge knowledge) {
        return switch (knowledge) {
            case IDENTIFIED -> Term.IDENTIFIED;
            case WEAK -> Term.WEAK;
            case ASSUMED -> Term.ASSUMED;
        };
    }

    /// One bar each from the outcome at the low end to that at the high end, around the median. The table below
    /// says the same.
    private void bars(Sensitivity sensitivity, List<Sensitivity.Row> rows) {
        double low = sensitivity.median();
        double high = sensitivity.median();
        for (Sensitivity.Row row : rows) {
            low = Math.min(low, Math.min(row.outcomeLow(), row.outcomeHigh()));
            high = Math.max(high, Math.max(row.outcomeLow(), row.outcomeHigh()));
        }
        double width = high > low ? high - low : 1;
        double from = low;
        int height = 34 * rows.size() + 22;
        page.raw("<svg class=\"tornado\" viewBox=\"0 0 360 " + height
                + "\" aria-hidden=\"true\" focusable=\"false\">\n");
        for (int i = 0; i < rows.size(); i++) {
            Sensitivity.Row row = rows.get(i);
            double a = x(Math.min(row.outcomeLow(), row.outcomeHigh()), from, width);
            double b = x(Math.max(row.outcomeLow(), row.outcomeHigh()), from, width);
            int top = 34 * i;
            page.raw("<text x=\"" + Page.at(LEFT) + "\" y=\"" + (top + 12) + "\">")
                    .text(cut(words.of(row.label())));
            page.raw("</text><rect class=\"bar\" x=\"" + Page.at(a) + "\" y=\"" + (top + 17) + "\" width=\""
                    + Page.at(Math.max(1, b - a)) + "\" height=\"11\"/>");
            double end = x(row.outcomeHigh(), from, width);
            page.raw("<circle class=\"end\" cx=\"" + Page.at(end) + "\" cy=\"" + (top + 22.5) + "\" r=\"3.5\"/>\n");
        }
        double middle = x(sensitivity.median(), from, width);
        page.raw("<path class=\"asof\" d=\"M" + Page.at(middle) + " 0V" + (height - 16) + "\"/>");
        Sensitivity.What what = what(sensitivity);
        page.raw("<text class=\"start\" x=\"" + Page.at(LEFT) + "\" y=\"" + (height - 3) + "\">")
                .text(value(low, what))
                .raw("</text><text class=\"ax\" x=\"" + Page.at(RIGHT) + "\" y=\"" + (height - 3) + "\">");
        page.text(value(high, what)).raw("</text></svg>\n");
    }

    private static double x(double value, double from, double width) {
        return LEFT + (RIGHT - LEFT) * (value - from) / width;
    }

    private static String cut(String text) {
        return text.length() > 58 ? text.substring(0, 57) + "…" : text;
    }

    private void table(String caption, Say first, List<Line> lines) {
        sheet.openTable(
                page,
                caption,
                caption,
                List.of(first, Say.VALUE, Say.KNOWN, Say.OUTCOME_LOW, Say.OUTCOME_MEDIAN, Say.OUTCOME_HIGH));
        for (Line line : lines) {
            Sensitivity.Row row = line.row();
            page.raw("<tr><th scope=\"row\">").text(line.name());
            page.raw("</th><td>").text(range(row)).raw(" <span class=\"unit\">").text(row.file());
            page.raw("</span></td><td class=\"words\">").text(words.say(standing(row.knowledge())));
            page.raw(sheet.mark(row.source())).raw("</td>");
            for (double outcome : new double[] {row.outcomeLow(), line.median(), row.outcomeHigh()}) {
                page.raw("<td>").text(value(outcome, line.what())).raw("</td>");
            }
            page.raw("</tr>\n");
        }
        sheet.closeTable(page);
    }
}
