package paso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import paso.results.Ensemble;
import paso.results.displacement.CaseEnsemble;
import paso.results.displacement.RelativeDifference;
import paso.scenario.Place.Position;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.Site;

/// One page on a run of a case of displacement: where people are, and each camp against what was registered.
public final class CaseBriefing {

    private static final double[] LEVELS = {0.05, 0.5, 0.95};
    private static final int MOST_CHARTS = 60;
    private static final int MOST_MAPPED = 3_000;
    private static final double LEFT = 56;
    private static final double RIGHT = 352;
    private static final double TOP = 12;
    private static final double BOTTOM = 150;

    private static final String STYLE = """
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse}th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #ccc}
            th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}
            .charts{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:23rem}figcaption{font-weight:600}
            .band{fill:#9ecae1}.mid{fill:none;stroke:#08519c;stroke-width:1.5}.data{fill:none;stroke:#a63603;stroke-width:1.5;stroke-dasharray:4 2}
            .way{stroke:#bbb}.camp{fill:#08519c}.fight{fill:#a63603}.town{fill:#777}text{font-size:11px}.end{text-anchor:end}
            </style>
            """;

    private final CaseEnsemble ensemble;
    private final Displacement of;
    private final UnaryOperator<String> names;
    private final Page page = new Page();

    private CaseBriefing(CaseEnsemble ensemble, UnaryOperator<String> names) {
        this.ensemble = ensemble;
        this.names = names;
        of = ensemble.displacement();
    }

    /// The page as HTML.
    ///
    /// @param names what people call an id
    /// @param notes what was read and changes nothing, one line each
    public static String of(CaseEnsemble ensemble, UnaryOperator<String> names, List<String> notes) {
        return new CaseBriefing(ensemble, names).html(notes);
    }

    private String html(List<String> notes) {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", names.apply(of.id())).raw(STYLE).raw("</head>\n<body>\n<main>\n");
        page.element("h1", names.apply(of.id()));
        int last = ensemble.days() - 1;
        double people = 0;
        double inPlaces = 0;
        for (int r = 0; r < ensemble.replicates(); r++) {
            people += ensemble.people(last, r).total();
            inPlaces += ensemble.people(last, r).present();
        }
        page.paragraph("%s to %s. On the last day %s people, %s of them at places and %s on the way. %d replicates."
                .formatted(
                        of.timeline().start(),
                        of.timeline().last(),
                        count(people / ensemble.replicates()),
                        count(inPlaces / ensemble.replicates()),
                        count((people - inPlaces) / ensemble.replicates()),
                        ensemble.replicates()));
        difference();
        camps(last);
        map(last);
        if (!notes.isEmpty()) {
            page.element("h2", "What was read and changes nothing, or less than it seems")
                    .raw("\n<ul>\n");
            for (String note : notes) page.element("li", note).raw("\n");
            page.raw("</ul>\n");
        }
        page.raw("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void difference() {
        if (ensemble.camps().isEmpty()) return;
        double normal = 0;
        double rescaled = 0;
        for (int r = 0; r < ensemble.replicates(); r++) {
            RelativeDifference one = RelativeDifference.of(ensemble, r);
            normal += one.normal() / ensemble.replicates();
            rescaled += one.rescaled() / ensemble.replicates();
        }
        page.paragraph(String.format(
                Locale.ROOT,
                "Averaged relative difference from what was registered: %.4f, and %.4f where simulated counts are"
                        + " rescaled to the registered sum.",
                normal,
                rescaled));
    }

    private void camps(int last) {
        List<CaseEnsemble.Camp> camps = ensemble.camps();
        if (camps.isEmpty()) return;
        page.element("h2", "Camps on the last day").raw("\n<table>\n<tr><th>Camp</th><th>5 %</th><th>Median</th>");
        page.raw("<th>95 %</th><th>Registered</th></tr>\n");
        for (CaseEnsemble.Camp camp : camps) {
            double[] summary = Ensemble.summaryOf(ensemble.census(camp.place(), last), LEVELS);
            page.raw("<tr>").element("td", names.apply(camp.id()));
            for (int i = 1; i <= LEVELS.length; i++) page.element("td", count(summary[i]));
            page.element("td", count((double) camp.registered(last))).raw("</tr>\n");
        }
        page.raw("</table>\n").element("h2", "Camps by day");
        page.paragraph("Band: 5 to 95 % of replicates; line: median; dashes: registered.");
        page.raw("<div class=\"charts\">\n");
        for (CaseEnsemble.Camp camp : camps.subList(0, Math.min(MOST_CHARTS, camps.size()))) chart(camp);
        page.raw("</div>\n");
    }

    private void chart(CaseEnsemble.Camp camp) {
        int days = ensemble.days();
        double[][] bands = new double[days][];
        double top = 1;
        for (int day = 0; day < days; day++) {
            bands[day] = Ensemble.summaryOf(ensemble.census(camp.place(), day), LEVELS);
            top = Math.max(top, Math.max(bands[day][3], (double) camp.registered(day)));
        }
        String name = names.apply(camp.id());
        page.raw("<figure><figcaption>").text(name).raw("</figcaption>");
        page.raw("<svg viewBox=\"0 0 360 170\" role=\"img\" aria-label=\"").text(name + ": simulated and registered");
        page.raw("\">");
        StringBuilder band = new StringBuilder("M");
        StringBuilder middle = new StringBuilder("M");
        StringBuilder data = new StringBuilder("M");
        for (int day = 0; day < days; day++) {
            point(band, day, bands[day][1], top);
            point(middle, day, bands[day][2], top);
            point(data, day, (double) camp.registered(day), top);
        }
        for (int day = days - 1; day >= 0; day--) point(band, day, bands[day][3], top);
        path("band", band + "z");
        path("mid", middle.toString());
        path("data", data.toString());
        label(LEFT - 4, TOP + 4, "end", count(top));
        label(LEFT - 4, BOTTOM + 4, "end", "0");
        label(LEFT, BOTTOM + 16, "", of.timeline().start().toString());
        label(RIGHT, BOTTOM + 16, "end", of.timeline().last().toString());
        page.raw("</svg></figure>\n");
    }

    private void point(StringBuilder path, int day, double value, double top) {
        double x = LEFT + (RIGHT - LEFT) * day / Math.max(1, ensemble.days() - 1);
        double y = BOTTOM - (BOTTOM - TOP) * value / top;
        path.append(Page.at(x)).append(' ').append(Page.at(y)).append(' ');
    }

    private void path(String kind, String d) {
        page.raw("<path class=\"" + kind + "\" d=\"" + d.strip() + "\"/>");
    }

    private void label(double x, double y, String kind, String text) {
        page.raw("<text class=\"" + kind + "\" x=\"" + Page.at(x) + "\" y=\"" + Page.at(y) + "\">");
        page.text(text).raw("</text>");
    }

    /// Places that people were at, and the routes between them; circles by how many are there on the last day.
    private void map(int last) {
        List<Integer> shown = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (int place = 0; place < of.sites().size(); place++) {
            Site site = of.sites().get(place);
            if (Math.abs(site.x()) > 89 || Math.abs(site.y()) > 180) return; // no latitude and longitude
            if (ensemble.empty(place) || shown.size() >= MOST_MAPPED) continue;
            shown.add(place);
            positions.add(new Position(site.x(), site.y()));
        }
        if (shown.isEmpty()) return;
        Projection projection = Projection.around(positions);
        page.element("h2", "Where people are on the last day");
        page.paragraph("Blue: camps; red: where conflict is or was; grey: other places. Areas go by people.");
        page.raw("<svg viewBox=\"0 0 " + Page.at(Projection.WIDTH) + " " + Page.at(projection.height())
                + "\" role=\"img\" aria-label=\"Map of places and routes\">\n");
        for (Link link : of.links()) way(projection, link, shown);
        double most = 1;
        double[] people = new double[of.sites().size()];
        for (int place : shown) {
            for (double one : ensemble.census(place, last)) people[place] += one / ensemble.replicates();
            most = Math.max(most, people[place]);
        }
        for (int place : shown) {
            Site site = of.sites().get(place);
            double[] at = projection.of(site.x(), site.y());
            double radius = 2 + 22 * Math.sqrt(people[place] / most);
            page.raw("<circle class=\"" + kind(site) + "\" fill-opacity=\".7\" cx=\"" + Page.at(at[0]) + "\" cy=\""
                    + Page.at(at[1]) + "\" r=\"" + Page.at(radius) + "\"><title>");
            page.text(names.apply(site.id()) + ": " + count(people[place])).raw("</title></circle>\n");
            if (shown.size() <= 60) label(at[0] + radius + 2, at[1] + 4, "", names.apply(site.id()));
        }
        page.raw("</svg>\n");
    }

    private void way(Projection projection, Link link, List<Integer> shown) {
        double[] one = null;
        double[] other = null;
        for (int place : shown) {
            Site site = of.sites().get(place);
            if (site.id().equals(link.one())) one = projection.of(site.x(), site.y());
            if (site.id().equals(link.other())) other = projection.of(site.x(), site.y());
        }
        if (one == null || other == null) return;
        page.raw("<path class=\"way\" d=\"M" + Page.at(one[0]) + " " + Page.at(one[1]) + "L" + Page.at(other[0]) + " "
                + Page.at(other[1]) + "\"/>\n");
    }

    private String kind(Site site) {
        if (site.kind() == Site.Kind.CAMP || site.kind() == Site.Kind.IDP_CAMP) return "camp";
        boolean fought = site.kind() == Site.Kind.CONFLICT
                || of.intensities().stream().anyMatch(change -> change.site().equals(site.id()) && change.value() > 0);
        return fought ? "fight" : "town";
    }

    private static String count(double people) {
        return String.format(Locale.ROOT, "%,d", Math.round(people));
    }
}
