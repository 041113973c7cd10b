package paso.report;

import java.util.List;

/// A picture of forecasts: for each series what was seen, and the middle half and nine tenths of what may come.
public final class FanChart {

    private static final double WIDE = 800;
    private static final double HIGH = 190;
    private static final double LEFT = 80;
    private static final double RIGHT = 780;
    private static final int MOST = 60;

    private FanChart() {}

    /// A value that was seen.
    public record Seen(int step, double value) {}

    /// Five quantiles of a step: 5, 25, 50, 75 and 95 %.
    public record Ahead(int step, double q05, double q25, double q50, double q75, double q95) {}

    /// One series.
    ///
    /// @param days first and last day shown, as text
    public record Fan(String title, String days, List<Seen> seen, List<Ahead> ahead) {
        public Fan {
            seen = List.copyOf(seen);
            ahead = List.copyOf(ahead);
        }
    }

    /// An SVG document of the first 60 series.
    public static String of(List<Fan> fans) {
        int count = Math.min(MOST, fans.size());
        String height = Page.at(HIGH * count);
        Page page = new Page();
        page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Page.at(WIDE) + " " + height
                + "\" font-family=\"sans-serif\" font-size=\"11\">\n");
        page.raw("<rect width=\"" + Page.at(WIDE) + "\" height=\"" + height + "\" fill=\"#fff\"/>\n");
        for (int i = 0; i < count; i++) draw(page, fans.get(i), HIGH * i);
        return page.raw("</svg>\n").toString();
    }

    private static void draw(Page page, Fan fan, double top) {
        if (fan.ahead().isEmpty()) return;
        double most = 1;
        for (Seen one : fan.seen()) most = Math.max(most, one.value());
        for (Ahead one : fan.ahead()) most = Math.max(most, one.q95());
        int first = fan.seen().isEmpty()
                ? fan.ahead().getFirst().step()
                : fan.seen().getFirst().step();
        int last = Math.max(first + 1, fan.ahead().getLast().step());
        Frame frame = new Frame(first, last, most, top + 24, top + HIGH - 30);
        page.raw("<text x=\"10\" y=\"" + Page.at(top + 14) + "\">")
                .text(fan.title() + ", " + fan.days())
                .raw("</text>\n");
        for (double part : new double[] {0, 0.5, 1}) {
            String y = Page.at(frame.y(most * part));
            page.raw("<path stroke=\"#ddd\" d=\"M" + Page.at(LEFT) + " " + y + "H" + Page.at(RIGHT) + "\"/>\n");
            page.raw("<text text-anchor=\"end\" x=\"" + Page.at(LEFT - 6) + "\" y=\"" + y + "\">")
                    .text(String.format(java.util.Locale.ROOT, "%,.0f", most * part))
                    .raw("</text>\n");
        }
        band(page, fan, frame, true);
        band(page, fan, frame, false);
        StringBuilder seen = new StringBuilder();
        for (Seen one : fan.seen()) seen.append(frame.to(seen.isEmpty(), one.step(), one.value()));
        StringBuilder middle = new StringBuilder();
        for (Ahead one : fan.ahead()) middle.append(frame.to(middle.isEmpty(), one.step(), one.q50()));
        page.raw("<path fill=\"none\" stroke=\"#222\" d=\"" + seen + "\"/>\n");
        page.raw("<path fill=\"none\" stroke=\"#225588\" stroke-dasharray=\"4 2\" d=\"" + middle + "\"/>\n");
    }

    private static void band(Page page, Fan fan, Frame frame, boolean wide) {
        StringBuilder path = new StringBuilder();
        for (Ahead one : fan.ahead()) path.append(frame.to(path.isEmpty(), one.step(), wide ? one.q95() : one.q75()));
        for (Ahead one : fan.ahead().reversed()) path.append(frame.to(false, one.step(), wide ? one.q05() : one.q25()));
        page.raw("<path fill=\"#4477aa\" stroke=\"#4477aa\" fill-opacity=\"0.25\" stroke-opacity=\"0.25\" d=\"" + path
                + "z\"/>\n");
    }

    private record Frame(int first, int last, double most, double top, double bottom) {
        double y(double value) {
            return bottom - (bottom - top) * Math.min(1, value / most);
        }

        String to(boolean start, int step, double value) {
            double x = LEFT + (RIGHT - LEFT) * (step - first) / (double) (last - first);
            return (start ? "M" : "L") + Page.at(x) + " " + Page.at(y(value));
        }
    }
}
