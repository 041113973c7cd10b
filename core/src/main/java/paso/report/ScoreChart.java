package paso.report;

import java.util.List;

/// A picture of relative scores: a dot and its interval for each row, on a logarithmic axis with 1 marked.
public final class ScoreChart {

    private static final double LEFT = 340;
    private static final double WIDTH = 420;
    private static final double LINE = 15;
    private static final double TOP = 40;
    private static final double LOWEST = 0.25;
    private static final double HIGHEST = 4;

    private ScoreChart() {}

    /// A relative score with its interval.
    ///
    /// @param value below 1 is better than the reference
    public record Dot(String label, double value, double low, double high) {}

    /// An SVG document.
    public static String of(List<Dot> dots) {
        double height = TOP + LINE * dots.size() + 20;
        Page page = new Page();
        page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 " + Page.at(height)
                + "\" font-family=\"sans-serif\" font-size=\"11\" role=\"img\" aria-label=\"");
        page.text("Mean weighted interval score relative to the random walk, with 90 % intervals; below 1 is better");
        page.raw("\">\n<rect width=\"800\" height=\"" + Page.at(height) + "\" fill=\"#fff\"/>\n");
        for (double tick : new double[] {0.25, 0.5, 0.75, 1, 1.5, 2, 4}) {
            String x = Page.at(x(tick));
            page.raw("<path d=\"M" + x + " " + Page.at(TOP - 8) + "V" + Page.at(height - 16) + "\" stroke=\""
                    + (tick == 1 ? "#333" : "#ddd") + "\"/>\n");
            page.raw("<text text-anchor=\"middle\" x=\"" + x + "\" y=\"" + Page.at(TOP - 12) + "\">")
                    .text(CsvText.plain(tick))
                    .raw("</text>\n");
        }
        page.raw("<text x=\"10\" y=\"14\">")
                .text("WIS relative to the random walk (rw), 90 % block bootstrap; series and horizon")
                .raw("</text>\n");
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            String y = Page.at(TOP + LINE * i + 6);
            page.raw("<text x=\"10\" y=\"" + Page.at(TOP + LINE * i + 10) + "\">")
                    .text(dot.label())
                    .raw("</text>\n");
            page.raw("<path stroke=\"#4477aa\" d=\"M" + Page.at(x(dot.low())) + " " + y + "H" + Page.at(x(dot.high()))
                    + "\"/>\n");
            page.raw("<circle fill=\"#4477aa\" r=\"3\" cx=\"" + Page.at(x(dot.value())) + "\" cy=\"" + y + "\"/>\n");
        }
        return page.raw("</svg>\n").toString();
    }

    private static double x(double ratio) {
        double within = Double.isNaN(ratio) ? 1 : Math.clamp(ratio, LOWEST, HIGHEST);
        return LEFT + WIDTH * (StrictMath.log(within / LOWEST) / StrictMath.log(HIGHEST / LOWEST));
    }
}
