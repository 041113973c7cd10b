package paso.report;

import java.util.ArrayList;
import java.util.List;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Place;

/// A chart for every reported place, each with its figures behind it.
final class ChartSection {

    /// Days between two lines of the table behind a chart.
    private static final int STEP = 7;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    ChartSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write(List<Figures.Observation> later) {
        sheet.open(page, Part.CHARTS);
        page.paragraph("legend", words.say(legend()));
        page.raw("<div class=\"charts\">\n");
        for (Place place : sheet.reported()) {
            Bands.What telling = sheet.telling(place);
            figure(place, telling, "", later);
            boolean households = place.room().unit() == Place.Unit.HOUSEHOLDS;
            if (telling == Bands.What.ROOM && households) figure(place, Bands.What.PRESENT, "-people", later);
        }
        page.raw("</div>\n");
        sheet.fromRun(page);
        page.raw("</section>\n");
    }

    private Say legend() {
        if (sheet.working()) return Say.CHART_LEGEND_WORKING;
        return sheet.widths() ? Say.CHART_LEGEND_WIDTHS : Say.CHART_LEGEND;
    }

    private void figure(Place place, Bands.What what, String suffix, List<Figures.Observation> later) {
        Bands bands = sheet.bands(place, what);
        String id = Page.escape("chart-" + place.id() + suffix);
        String name = words.of(place.title());
        List<Chart.Point> seen = points(place, what, sheet.scenario().figures().observations());
        String caption = words.say(caption(what), sheet.unit(place));
        page.raw("<figure id=\"" + id + "\">\n<figcaption><h3>").text(name).raw("</h3> <span>");
        page.text(caption + room(bands)).raw("</span></figcaption>\n");
        List<Bands> narrower = sheet.narrower(place, what);
        Chart chart = new Chart(sheet, page, bands, narrower, id);
        chart.draw(name + ": " + caption, summary(bands), seen, points(place, what, later));
        behind(bands, narrower, seen, name, place);
        page.raw("</figure>\n");
    }

    /// What the dashed line stands at: on the first day that has a capacity and, where that differs, on the last.
    private String room(Bands bands) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (int day = 0; day < bands.days(); day++) {
            if (Double.isNaN(bands.room(day))) continue;
            if (Double.isNaN(first)) first = bands.room(day);
            last = bands.room(day);
        }
        if (Double.isNaN(first)) return "";
        String from = words.about(first);
        String to = words.about(last);
        return "; " + words.say(Say.CAPTION_CAPACITY, from.equals(to) ? from : from + " … " + to);
    }

    static Say caption(Bands.What what) {
        return switch (what) {
            case ROOM -> Say.CAPTION_ROOM;
            case PRESENT -> Say.CAPTION_PRESENT;
            case ARRIVALS -> Say.CAPTION_ARRIVALS;
        };
    }

    private String summary(Bands bands) {
        int last = bands.days() - 1;
        String day = words.date(sheet.frame().timeline().last());
        if (sheet.working()) return words.say(Say.DESC_WORKING, words.about(bands.median(last)), day);
        String range = words.range(words.about(bands.at(0, last)), words.about(bands.at(4, last)));
        String room = bands.hasRoom() && !Double.isNaN(bands.room(last))
                ? " " + words.say(Say.DESC_ROOM, words.about(bands.room(last)))
                : "";
        return words.say(Say.DESC, words.about(bands.median(last)), range, day) + room;
    }

    /// Published figures on what the chart shows, as a level or a daily mean.
    private List<Chart.Point> points(Place place, Bands.What what, List<Figures.Observation> observations) {
        Measure measure = what == Bands.What.ARRIVALS ? Measure.ARRIVALS : Measure.CENSUS;
        boolean comparable = what != Bands.What.ROOM || place.room().unit() == Place.Unit.PEOPLE;
        List<Chart.Point> points = new ArrayList<>();
        for (Figures.Observation seen : observations) {
            boolean here =
                    seen.place().equals(place.id()) && seen.who().values().isEmpty();
            if (!comparable || !here || seen.measure() != measure) continue;
            boolean flow = measure == Measure.ARRIVALS;
            int first = sheet.frame().timeline().indexOf(seen.period().first());
            int last = sheet.frame().timeline().indexOf(seen.period().last());
            if (last < 0 || last >= sheet.frame().days()) continue;
            double value = flow ? seen.value() / seen.period().days() : seen.value();
            points.add(new Chart.Point(
                    flow ? (first + last) / 2.0 : last,
                    last,
                    value,
                    seen.origin().source()));
        }
        return points;
    }

    private void behind(Bands bands, List<Bands> narrower, List<Chart.Point> seen, String name, Place place) {
        String title = words.say(Say.BEHIND, name) + ", " + words.say(caption(bands.what()), sheet.unit(place));
        page.raw("<details><summary>").text(words.say(Say.BEHIND_SUMMARY));
        page.raw("<span class=\"unseen\"> ").text(name).raw("</span></summary>\n");
        sheet.openBox(page, title);
        page.raw("<table>\n<caption>").text(title);
        page.raw("</caption>\n<thead><tr><th scope=\"col\">").text(words.say(Say.DAY));
        page.raw("</th><th scope=\"col\">")
                .text(words.say(sheet.working() ? Say.WORKING : Say.MEDIAN))
                .raw("</th>");
        if (!sheet.working()) {
            List<Say> widths = narrower.isEmpty()
                    ? List.of(Say.BAND_50, Say.BAND_90)
                    : List.of(Say.WIDTH_CHANCE, Say.WIDTH_PARAMETERS, Say.WIDTH_ALL);
            for (Say width : widths)
                page.raw("<th scope=\"col\">").text(words.say(width)).raw("</th>");
        }
        if (bands.hasRoom())
            page.raw("<th scope=\"col\">").text(words.say(Say.CAPACITY)).raw("</th>");
        page.raw("</tr></thead>\n<tbody>\n");
        int asOf = sheet.frame().asOfDay();
        for (int day = asOf % STEP; day < bands.days(); day += STEP) row(bands, narrower, day);
        if ((bands.days() - 1 - asOf) % STEP != 0) row(bands, narrower, bands.days() - 1);
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
        observed(seen);
        page.raw("</details>\n");
    }

    private void row(Bands bands, List<Bands> narrower, int day) {
        page.raw("<tr><th scope=\"row\">")
                .text(words.date(sheet.frame().timeline().dateOf(day)));
        page.raw("</th><td>").text(words.about(bands.median(day))).raw("</td>");
        if (!sheet.working()) {
            if (narrower.isEmpty()) range(bands.at(1, day), bands.at(3, day));
            for (Bands less : narrower.reversed()) range(less.at(0, day), less.at(4, day));
            range(bands.at(0, day), bands.at(4, day));
        }
        if (bands.hasRoom()) page.raw("<td>").text(words.about(bands.room(day))).raw("</td>");
        page.raw("</tr>\n");
    }

    private void range(double low, double high) {
        page.raw("<td>").text(words.range(words.about(low), words.about(high))).raw("</td>");
    }

    private void observed(List<Chart.Point> seen) {
        if (seen.isEmpty()) return;
        page.raw("<p>").text(words.say(Say.OBSERVED)).raw(" ");
        boolean first = true;
        for (Chart.Point point : seen) {
            page.raw(first ? "" : "; ");
            page.text(words.date(sheet.frame().timeline().dateOf(point.last())) + ": " + words.exact(point.shown()));
            page.raw(sheet.mark(point.source()));
            first = false;
        }
        page.raw(".</p>\n");
    }
}
