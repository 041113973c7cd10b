package paso.data.output;

import java.util.List;
import java.util.Locale;
import paso.results.Changes;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Overflow;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// The briefing that everybody may read: the own city by day, others by week and a week late, rounded.
///
/// It is made of what a [Release] hands out and of nothing else, so that what is kept back cannot slip in.
public final class PublicPage {

    private static final double[] LEVELS = {0.05, 0.5, 0.95};

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733;background:#fff}
            table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;border-bottom:1px solid #b9c6d2;text-align:right}
            th:first-child,td:first-child{text-align:left}.label{border:1px solid #35618c;padding:.4rem .8rem}
            @media(prefers-color-scheme:dark){body{color:#e3ebf2;background:#10171e}}
            """;

    private final Release release;
    private final Ensemble ensemble;
    private final String language;
    private final StringBuilder page = new StringBuilder();

    private PublicPage(Release release, Ensemble ensemble, String language) {
        this.release = release;
        this.ensemble = ensemble;
        this.language = language;
    }

    /// The page as HTML, without script or anything from elsewhere.
    ///
    /// @param changes  figures that are new since the earlier run
    /// @param language `en` or `es`
    public static String html(
            Release release,
            Ensemble ensemble,
            Overflow overflow,
            Changes changes,
            String sha256,
            String version,
            String language) {
        return new PublicPage(release, ensemble, language).write(overflow, changes, sha256, version);
    }

    private String write(Overflow overflow, Changes changes, String sha256, String version) {
        Scenario scenario = release.scenario();
        String title = scenario.header().title().in(language);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.append("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", title);
        page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<p class=\"label\"><strong>")
                .append(say("PUBLIC", "PÚBLICO"))
                .append("</strong> ");
        page.append(say(
                "By week and a week late, rounded; one's own city by day. Given this model.",
                "Por semana y con una semana de retraso, redondeado; la ciudad propia por día. Según este modelo."));
        page.append("</p>\n");
        element("h1", title);
        element("p", say("As of ", "Al ") + scenario.header().asOf());
        room(overflow);
        for (Place place : places()) if (release.isOwn(place.id())) own(place);
        weeks();
        figures(changes);
        element(
                "p",
                say("Run ", "Corrida ") + sha256.substring(0, Math.min(12, sha256.length())) + " · Paso " + version);
        element(
                "p",
                say(
                        "Counts of people only: no name, no identifier, no record of a person enters this model.",
                        "Solo cuentas de personas: ningún nombre, identificador ni registro individual entra en el modelo."));
        page.append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private List<Place> places() {
        List<Place> all = release.scenario().network().places();
        boolean none = all.stream().noneMatch(Place::report);
        return all.stream()
                .filter(place -> none || place.report())
                .filter(place -> release.shows(place.id()))
                .sorted(java.util.Comparator.comparing(Place::id))
                .toList();
    }

    private void room(Overflow overflow) {
        List<Overflow.Row> rows = release.of(overflow).rows();
        if (rows.isEmpty() || ensemble.replicates() < 2) return;
        element("h2", say("Out of room", "Sin cupo"));
        for (Overflow.Row row : rows) {
            String who = row.place().equals(Overflow.ANY)
                    ? say("at least one place", "al menos un lugar")
                    : release.scenario().network().place(row.place()).title().in(language);
            String first = row.firstDayOverP50()
                    .map(day -> say("; median first day ", "; primer día mediano ") + day)
                    .orElse("");
            element("p", who + ": " + chance(row.probabilityOver()) + first);
        }
    }

    private static String chance(double share) {
        if (share <= 0) return "< 5 %";
        if (share >= 1) return "> 95 %";
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private void own(Place place) {
        element("h2", place.title().in(language) + say(": people by day", ": personas por día"));
        table(place);
    }

    private void weeks() {
        for (Place place : places()) {
            if (release.isOwn(place.id()) || release.periods(place.id()).isEmpty()) continue;
            element(
                    "h2",
                    place.title().in(language) + say(": weeks that ended by the day", ": semanas terminadas el día"));
            table(place);
        }
    }

    private void table(Place place) {
        Frame frame = ensemble.frame();
        int index = frame.place(place.id());
        List<Release.Period> periods = release.periods(place.id());
        List<Release.Period> shown = release.full(place.id())
                ? periods.stream().filter(one -> one.last() >= frame.asOfDay()).toList()
                : periods;
        page.append("<table>\n<thead><tr>");
        for (Text head : List.of(
                Text.of("day", "día"),
                Text.of("census: median (90 %)", "censo: mediana (90 %)"),
                Text.of("arrivals: median (90 %)", "llegadas: mediana (90 %)"))) {
            page.append("<th scope=\"col\">").append(escape(head.in(language))).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Release.Period period : shown) {
            page.append("<tr><td>")
                    .append(frame.timeline().dateOf(period.last()))
                    .append("</td>");
            for (Measure measure : List.of(Measure.CENSUS, Measure.ARRIVALS)) cell(measure, index, period);
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void cell(Measure measure, int place, Release.Period period) {
        double[] summary =
                Ensemble.summaryOf(LongTable.over(new LongTable.Of(ensemble), measure, place, 0, period), LEVELS);
        page.append("<td>").append(whole(release.rounded(summary[2])));
        page.append(" (").append(whole(release.rounded(summary[1]))).append("–");
        page.append(whole(release.rounded(summary[3]))).append(")</td>");
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private void figures(Changes changes) {
        if (changes.newFigures().isEmpty()) return;
        element("h2", say("Figures that are new since the last run", "Cifras nuevas desde la última corrida"));
        page.append("<ul>\n");
        for (Changes.NewFigure figure : changes.newFigures()) {
            element(
                    "li",
                    "%s, %s, %s: %s %s"
                            .formatted(
                                    figure.place(),
                                    figure.what(),
                                    figure.date(),
                                    paso.report.CsvText.plain(figure.value()),
                                    figure.source()));
        }
        page.append("</ul>\n");
    }

    private String say(String english, String spanish) {
        return language.equals("es") ? spanish : english;
    }

    private void element(String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
