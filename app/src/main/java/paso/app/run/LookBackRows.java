package paso.app.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import paso.report.LookBackRow;
import paso.results.Ensemble;
import paso.scenario.Figures.Observation;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.study.arrivals.LookBack;

/// The look back in the words of the briefing.
final class LookBackRows {

    private LookBackRows() {}

    static List<LookBackRow> of(Scenario scenario, Ensemble ensemble, List<Observation> later, String language) {
        return LookBack.of(scenario, ensemble, later).points().stream()
                .map(point -> row(scenario, point, language))
                .toList();
    }

    private static LookBackRow row(Scenario scenario, LookBack.Point point, String language) {
        Observation figure = point.observation();
        return new LookBackRow(
                name(scenario, figure.place()).in(language),
                measure(figure),
                days(figure.period().first(), figure.period().last()),
                figure.value(),
                figure.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                point.low90(),
                point.low50(),
                point.median(),
                point.high50(),
                point.high90(),
                figure.origin().source());
    }

    private static String measure(Observation figure) {
        String word = figure.measure().word().replace('_', ' ');
        if (figure.unit() == Place.Unit.PEOPLE) return word;
        return word + " (households)";
    }

    private static Text name(Scenario scenario, String id) {
        for (var place : scenario.network().places()) if (place.id().equals(id)) return place.title();
        for (var area : scenario.network().areas()) if (area.id().equals(id)) return area.title();
        return Text.of(id);
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? last.toString() : first + " – " + last;
    }
}
