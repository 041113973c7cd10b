package paso.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// One page on a fit of a case of displacement: camps as they could have been counted and as they were, what counts say
/// of each number, and how the outlook did where later counts are there.
public final class FitPage {

    private static final double WIDE = 360;
    private static final double HIGH = 190;
    private static final double LEFT = 68;
    private static final double RIGHT = 350;
    private static final double TOP = 12;
    private static final double BOTTOM = 160;

    private static final String STYLE = """
            <style>
            :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#ccc;--wide:#c6dbef;--half:#9ecae1;--mid:#08519c}
            @media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#16181d;--line:#555;--wide:#1d3a5c;--half:#2c5c8f;--mid:#9ecae1}}
            body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
            .wide{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid var(--line)}
            th:first-child,td:first-child{text-align:left}svg{width:100%;height:auto}
            .charts{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:min(100%,30rem)}figcaption{font-weight:600}
            .b90{fill:var(--wide)}.b50{fill:var(--half)}.mid{fill:none;stroke:var(--mid);stroke-width:1.5}
            .known{fill:var(--ink)}.later{fill:var(--paper);stroke:var(--ink)}.asof{stroke:var(--ink);stroke-dasharray:3 3}
            text{font-size:11px;fill:var(--ink)}.end{text-anchor:end}
            </style>
            """;

    private FitPage() {}

    /// 5, 25, 50, 75 and 95 % of a day.
    public record Band(double q05, double q25, double q50, double q75, double q95) {}

    /// A count.
    ///
    /// @param day of the case
    public record Counted(int day, double people) {}

    /// One camp.
    ///
    /// @param bands    of every day: what could have been counted up to the as-of day, what was expected after it
    /// @param known    counts that the fit knew
    /// @param later    counts that it did not
    /// @param inside90 how many of the known lie in the middle 90 % of what could have been counted
    public record Camp(String name, List<Band> bands, List<Counted> known, List<Counted> later, int inside90) {
        public Camp {
            bands = List.copyOf(bands);
            known = List.copyOf(known);
            later = List.copyOf(later);
        }
    }

    /// A table: the words of its header, and rows of as many cells.
    public record Table(List<String> header, List<List<String>> rows) {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// What the page is of.
    ///
    /// @param split first day that the fit did not know
    public record Contents(
            String title, LocalDate start, int split, List<Camp> camps, Table numbers, Table methods, int runs) {
        public Contents {
            camps = List.copyOf(camps);
        }
    }

    /// The page as HTML.
    public static String of(Contents contents) {
        Page page = new Page();
        LocalDate asOf = contents.start().plusDays(contents.split() - 1L);
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", contents.title() + ": fit").raw(STYLE).raw("</head>\n<body>\n<main>\n");
        page.element("h1", contents.title() + ": fit to counts up to " + asOf).raw("\n");
        checked(page, contents);
        page.raw("<div class=\"charts\">\n");
        for (Camp camp : contents.camps()) chart(page, contents, camp);
        page.raw("</div>\n");
        if (!contents.methods().rows().isEmpty()) {
            page.element("h2", "How the outlook did after " + asOf).raw("\n");
            page.paragraph("Rescaled averaged relative difference, 0 best, the total of every day given to all.");
            table(page, contents.methods());
        }
        page.element("h2", "What counts say of each number").raw("\n");
        page.paragraph("From %,d runs. Ends of the range, the best value, and 5, 50 and 95 %% of the posterior."
                .formatted(contents.runs()));
        table(page, contents.numbers());
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static void checked(Page page, Contents contents) {
        int inside = 0;
        int all = 0;
        for (Camp camp : contents.camps()) {
            inside += camp.inside90();
            all += camp.known().size();
        }
        page.paragraph(String.format(
                Locale.ROOT,
                "Left of the dashed line: what could have been counted were the fitted model and its discrepancy right,"
                        + " half and nine tenths of it; dots are counts. %,d of %,d known counts lie in the 90 %% band."
                        + " Right of it: what was expected, given the total of every day; rings are counts that the fit"
                        + " never saw.",
                inside,
                all));
    }

    private static void table(Page page, Table table) {
        page.raw("<div class=\"wide\" tabindex=\"0\"><table>\n<tr>");
        for (String word : table.header())
            page.raw("<th scope=\"col\">").text(word).raw("</th>");
        page.raw("</tr>\n");
        for (List<String> row : table.rows()) {
            page.raw("<tr>");
            for (String cell : row) page.element("td", cell);
            page.raw("</tr>\n");
        }
        page.raw("</table></div>\n");
    }

    private static void chart(Page page, Contents contents, Camp camp) {
        double most = 1;
        for (Band band : camp.bands()) most = Math.max(most, band.q95());
        for (Counted one : camp.known()) most = Math.max(most, one.people());
        for (Counted one : camp.later()) most = Math.max(most, one.people());
        // A wide band of a camp that holds few is cut: counts are what the eye looks for.
        double seen = 1;
        for (Counted one : camp.known()) seen = Math.max(seen, one.people());
        for (Counted one : camp.later()) seen = Math.max(seen, one.people());
        most = Math.min(most, 3 * seen);
        int days = camp.bands().size();
        Frame frame = new Frame(days, most);
        page.raw("<figure><figcaption>").text(camp.name()).raw("</figcaption><svg viewBox=\"0 0 ");
        page.raw(Page.at(WIDE) + " " + Page.at(HIGH) + "\" role=\"img\" aria-label=\"");
        page.text("%s: %d of %d known counts in the 90 %% band"
                .formatted(camp.name(), camp.inside90(), camp.known().size()));
        page.raw("\">");
        band(page, frame, camp, "b90");
        band(page, frame, camp, "b50");
        StringBuilder middle = new StringBuilder();
        for (int day = 0; day < days; day++)
            frame.to(middle, day, camp.bands().get(day).q50());
        page.raw("<path class=\"mid\" d=\"" + middle + "\"/>");
        String at = Page.at(frame.x(contents.split() - 0.5));
        page.raw("<path class=\"asof\" d=\"M" + at + " " + Page.at(TOP) + "V" + Page.at(BOTTOM) + "\"/>");
        for (Counted one : camp.known()) dot(page, frame, one, "known");
        for (Counted one : camp.later()) dot(page, frame, one, "later");
        label(page, LEFT - 4, TOP + 4, String.format(Locale.ROOT, "%,.0f", most));
        label(page, LEFT - 4, BOTTOM + 4, "0");
        page.raw("<text x=\"" + Page.at(LEFT) + "\" y=\"" + Page.at(BOTTOM + 16) + "\">")
                .text(contents.start().toString())
                .raw("</text>");
        label(page, RIGHT, BOTTOM + 16, contents.start().plusDays(days - 1L).toString());
        page.raw("</svg></figure>\n");
    }

    private static void band(Page page, Frame frame, Camp camp, String kind) {
        boolean wide = kind.equals("b90");
        StringBuilder path = new StringBuilder();
        int days = camp.bands().size();
        for (int day = 0; day < days; day++) {
            Band band = camp.bands().get(day);
            frame.to(path, day, wide ? band.q95() : band.q75());
        }
        for (int day = days - 1; day >= 0; day--) {
            Band band = camp.bands().get(day);
            frame.to(path, day, wide ? band.q05() : band.q25());
        }
        page.raw("<path class=\"" + kind + "\" d=\"" + path + "z\"/>");
    }

    private static void dot(Page page, Frame frame, Counted one, String kind) {
        page.raw("<circle class=\"" + kind + "\" r=\"2.5\" cx=\"" + Page.at(frame.x(one.day())) + "\" cy=\""
                + Page.at(frame.y(one.people())) + "\"/>");
    }

    private static void label(Page page, double x, double y, String text) {
        page.raw("<text class=\"end\" x=\"" + Page.at(x) + "\" y=\"" + Page.at(y) + "\">")
                .text(text)
                .raw("</text>");
    }

    private record Frame(int days, double most) {
        double x(double day) {
            return LEFT + (RIGHT - LEFT) * day / Math.max(1, days - 1);
        }

        double y(double people) {
            return BOTTOM - (BOTTOM - TOP) * Math.min(1, people / most);
        }

        void to(StringBuilder path, int day, double people) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Page.at(x(day)))
                    .append(' ')
                    .append(Page.at(y(people)));
        }
    }
}
