package paso.report;

import java.time.LocalDate;
import java.util.List;

/// One chart: bands of 50 and 90 %, the median, capacity, what was observed, the as-of date.
final class Chart {

    private static final double LEFT = 44;
    private static final double RIGHT = 352;
    private static final double TOP = 16;
    private static final double BOTTOM = 172;

    /// A published figure.
    ///
    /// @param day  where it stands; for a flow the middle of its days
    /// @param last index of the day it is dated by
    record Point(double day, int last, double value, String source) {
        /// Whole numbers and one decimal.
        double shown() {
            return Math.rint(value * 10) / 10;
        }
    }

    private final Sheet sheet;
    private final Words words;
    private final Page page;
    private final Bands bands;
    private final List<Bands> narrower; // the wider first: and parameters, chance alone; empty where not run
    private final String id;
    private double top;

    /// @param narrower bands of runs in which less is unknown, the wider first
    Chart(Sheet sheet, Page page, Bands bands, List<Bands> narrower, String id) {
        this.sheet = sheet;
        this.page = page;
        this.bands = bands;
        this.narrower = List.copyOf(narrower);
        this.id = id;
        words = sheet.words();
    }

    /// @param seen  known at the as-of date; counts for the height of the chart
    /// @param later known afterwards; drawn where it fits, and changes nothing else
    void draw(String title, String summary, List<Point> seen, List<Point> later) {
        double highest = bands.top();
        for (Bands less : narrower) highest = Math.max(highest, less.top());
        for (Point point : seen) highest = Math.max(highest, point.value());
        double step = step(highest * 1.04);
        top = Math.max(step, Math.ceil(highest * 1.04 / step) * step);
        page.raw("<svg class=\"chart\" viewBox=\"0 0 360 196\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                + "-d\">");
        page.raw("<title id=\"" + id + "-t\">").text(title).raw("</title><desc id=\"" + id + "-d\">");
        page.text(summary).raw("</desc>\n");
        axes(step);
        if (sheet.working()) line("mean", 2);
        else {
            band(bands, "b90", 0, 4);
            if (narrower.isEmpty()) band(bands, "b50", 1, 3);
            else for (int i = 0; i < narrower.size(); i++) band(narrower.get(i), i == 0 ? "bpar" : "bchance", 0, 4);
            over();
            line("median", 2);
        }
        capacity();
        asOf();
        for (Point point : seen) circle(point);
        if (!later.isEmpty()) {
            page.raw(Briefing.LOOK_BACK_BEGINS);
            for (Point point : later) diamond(point);
            page.raw(Briefing.LOOK_BACK_ENDS);
        }
        page.raw("</svg>\n");
    }

    private void axes(double step) {
        for (double value = 0; value <= top * 1.001; value += step) {
            String y = Page.at(y(value));
            page.raw("<path class=\"grid\" d=\"M" + Page.at(LEFT) + " " + y + "H" + Page.at(RIGHT) + "\"/>");
            page.raw("<text class=\"ax\" x=\"" + Page.at(LEFT - 5) + "\" y=\"" + Page.at(y(value) + 4) + "\">");
            page.text(tick(value)).raw("</text>");
        }
        page.raw("\n");
        boolean wide = sheet.frame().timeline().months().size() > 9;
        for (int day = 0; day < bands.days(); day++) {
            LocalDate date = sheet.frame().timeline().dateOf(day);
            if (date.getDayOfMonth() != 1) continue;
            String x = Page.at(x(day));
            page.raw("<path class=\"tick\" d=\"M" + x + " " + Page.at(BOTTOM) + "v4\"/>");
            boolean named = !wide || date.getMonthValue() % 3 == 1;
            if (!named || x(day) > RIGHT - 14) continue;
            String month = words.monthName(date.getMonthValue());
            page.raw("<text class=\"ay\" x=\"" + x + "\" y=\"" + Page.at(BOTTOM + 16) + "\">");
            page.text(date.getMonthValue() == 1 ? month + " " + date.getYear() : month)
                    .raw("</text>");
        }
        if (bands.days() < 32) ends();
        page.raw("\n");
    }

    /// Short runs name their first and last day.
    private void ends() {
        String y = Page.at(BOTTOM + 16);
        page.raw("<text class=\"ay start\" x=\"" + Page.at(LEFT) + "\" y=\"" + y + "\">");
        page.text(words.day(sheet.frame().timeline().start())).raw("</text>");
        page.raw("<text class=\"ax\" x=\"" + Page.at(RIGHT) + "\" y=\"" + y + "\">");
        page.text(words.day(sheet.frame().timeline().last())).raw("</text>");
    }

    private void band(Bands shown, String kind, int low, int high) {
        StringBuilder path = new StringBuilder("M");
        for (int day = 0; day < shown.days(); day++) point(path, day, shown.at(high, day));
        for (int day = shown.days() - 1; day >= 0; day--) point(path, day, shown.at(low, day));
        page.raw("<path class=\"" + kind + "\" d=\"" + path.toString().strip() + "z\"/>\n");
    }

    /// The part of the 90 % band that is above capacity, hatched.
    private void over() {
        int day = 0;
        while (day < bands.days()) {
            int first = day;
            while (day < bands.days() && bands.at(4, day) > bands.room(day)) day++;
            if (day > first) hatch(first, day - 1);
            day++;
        }
    }

    private void hatch(int first, int last) {
        if (first == last) return;
        StringBuilder path = new StringBuilder("M");
        for (int day = first; day <= last; day++) point(path, day, bands.at(4, day));
        for (int day = last; day >= first; day--) point(path, day, Math.max(bands.room(day), bands.at(0, day)));
        page.raw("<path class=\"over\" d=\"" + path.toString().strip() + "z\"/>\n");
    }

    private void line(String kind, int level) {
        StringBuilder path = new StringBuilder("M");
        for (int day = 0; day < bands.days(); day++) point(path, day, bands.at(level, day));
        page.raw("<path class=\"" + kind + "\" d=\"" + path.toString().strip() + "\"/>\n");
    }

    private void point(StringBuilder path, int day, double value) {
        path.append(Page.at(x(day))).append(' ').append(Page.at(y(value))).append(' ');
    }

    /// A step line over the days that have a capacity; the caption gives its numbers.
    private void capacity() {
        if (!bands.hasRoom()) return;
        StringBuilder path = new StringBuilder();
        for (int day = 0; day < bands.days(); day++) {
            double room = bands.room(day);
            if (Double.isNaN(room)) continue;
            double before = day == 0 ? Double.NaN : bands.room(day - 1);
            String height = Page.at(y(room));
            if (Double.isNaN(before)) path.append("M" + Page.at(x(day)) + " " + height);
            else if (room != before) path.append("H" + Page.at(x(day)) + "V" + height);
            boolean ends = day == bands.days() - 1 || Double.isNaN(bands.room(day + 1));
            if (ends) path.append("H" + Page.at(x(day)));
        }
        page.raw("<path class=\"cap\" d=\"" + path + "\"/>\n");
    }

    private void asOf() {
        String x = Page.at(x(sheet.frame().asOfDay()));
        page.raw("<path class=\"asof\" d=\"M" + x + " " + Page.at(TOP - 4) + "V" + Page.at(BOTTOM) + "\"/>");
        page.raw("<text class=\"ay\" x=\"" + x + "\" y=\"" + Page.at(TOP - 6) + "\">");
        page.text(words.say(Say.AS_OF_SHORT, words.day(sheet.asOf()))).raw("</text>\n");
    }

    private void circle(Point point) {
        page.raw("<circle class=\"seen\" cx=\"" + Page.at(x(point.day())) + "\" cy=\"" + Page.at(y(point.value())));
        page.raw("\" r=\"3\"/>");
    }

    private void diamond(Point point) {
        if (point.value() > top || point.value() < 0) return;
        String at = Page.at(x(point.day())) + " " + Page.at(y(point.value()) - 4.5);
        page.raw("<path class=\"later\" d=\"M" + at + "l4.5 4.5-4.5 4.5-4.5-4.5z\"/>");
    }

    private double x(double day) {
        return LEFT + (RIGHT - LEFT) * day / Math.max(1, bands.days() - 1);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /// 1, 2, 4 or 5 times a power of ten, so that at most six of them reach `highest`.
    private static double step(double highest) {
        if (!(highest > 0)) return 1;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(highest / 3)));
        double count = highest / power;
        double step = count > 20 ? 5 * power : count > 10 ? 4 * power : count > 5 ? 2 * power : power;
        return Math.max(step, 1);
    }

    /// Thousands shortened so that a label fits beside the axis.
    private String tick(double value) {
        if (value >= 1e6) return words.three(value / 1e6) + " M";
        return value >= 10_000 ? words.three(value / 1000) + "k" : words.whole(value);
    }
}
