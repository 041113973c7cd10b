package paso.data.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.report.CsvText;
import paso.scenario.Alarm;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Who;
import paso.study.score.Law;
import paso.study.score.Persistence;
import paso.study.score.Replay;
import paso.study.score.ScoreTable;
import paso.study.score.Scored;

/// The tables of scores.
final class ScoreTables {

    static final List<String> SCORES = List.of(
            "class",
            "horizon",
            "listed",
            "points",
            "wis",
            "persistence_wis",
            "ratio",
            "series_ratio",
            "cover50",
            "cover90",
            "width90",
            "persistence_cover50",
            "persistence_cover90",
            "persistence_width90",
            "replicates",
            "seed",
            "version",
            "inputs");
    static final List<String> POINTS = List.of(
            "class",
            "place",
            "group",
            "measure",
            "unit",
            "as_of",
            "horizon",
            "first",
            "last",
            "published",
            "source",
            "comparator",
            "observed",
            "median",
            "low50",
            "high50",
            "low90",
            "high90",
            "wis",
            "persistence",
            "persistence_low50",
            "persistence_high50",
            "persistence_low90",
            "persistence_high90",
            "persistence_wis",
            "basis",
            "changes");
    static final List<String> REPLAYS = List.of(
            "id",
            "name",
            "as_of",
            "what",
            "first",
            "last",
            "aggregate",
            "lever",
            "official",
            "outcome",
            "median",
            "low50",
            "high50",
            "low90",
            "high90",
            "inside90",
            "nearer",
            "source",
            "published",
            "outcome_source",
            "outcome_published");

    private ScoreTables() {}

    /// One line per class and horizon; the horizon of all of them is `all`.
    static byte[] scores(ScoreFolder.Contents contents) {
        CsvText text = header(SCORES);
        for (ScoreTable.Row row : contents.table().rows()) {
            text.text(row.kind());
            text.text(row.horizon().map(one -> Integer.toString(one.days())).orElse("all"));
            text.number(row.listed()).number(row.points());
            number(text, row.model().wis());
            number(text, row.persistence().wis());
            number(text, row.ratio());
            number(text, row.seriesRatio());
            for (ScoreTable.Side side : List.of(row.model(), row.persistence())) {
                text.number(side.cover50()).number(side.cover90()).number(side.width90());
            }
            text.number(contents.replicates()).text(Long.toString(contents.seed()));
            text.text(contents.version()).text(contents.sha256()).endLine();
        }
        return text.bytes();
    }

    static byte[] points(List<Scored> scored) {
        CsvText text = header(POINTS);
        for (Scored one : scored) point(text, one);
        return text.bytes();
    }

    private static void point(CsvText text, Scored one) {
        Observation figure = one.point().figure();
        text.text(one.point().series().kind()).text(figure.place());
        text.text(figure.who().values().getOrDefault("group", ""));
        text.text(figure.measure().word()).text(unit(figure));
        text.text(one.point().asOf().toString());
        text.number(one.point().horizon().days());
        text.text(figure.period().first().toString())
                .text(figure.period().last().toString());
        origin(text, figure.origin(), true);
        text.text(figure.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        text.number(figure.value());
        Optional<Law> law = one.forecast();
        text.number(law.map(Law::median).orElse(Double.NaN));
        band(text, law);
        text.number(law.map(said -> said.wis(figure.value())).orElse(Double.NaN));
        Optional<Law> naive = one.persistence().map(Persistence::law);
        text.number(one.persistence().map(Persistence::last).orElse(Double.NaN));
        band(text, naive);
        text.number(naive.map(said -> said.wis(figure.value())).orElse(Double.NaN));
        text.text(one.persistence().map(said -> said.basis().word()).orElse(""));
        text.number(one.persistence().map(said -> (double) said.changes()).orElse(Double.NaN));
        text.endLine();
    }

    static byte[] replays(List<Replay> replays) {
        CsvText text = header(REPLAYS);
        for (Replay one : replays) {
            Alarm alarm = one.alarm();
            text.text(alarm.id()).text(alarm.title().in("en")).text(alarm.asOf().toString());
            text.text(what(alarm));
            text.text(alarm.period().first().toString())
                    .text(alarm.period().last().toString());
            text.text(alarm.aggregate().word()).text(alarm.lever().orElse(""));
            text.number(alarm.official())
                    .number(alarm.outcome())
                    .number(one.law().median());
            band(text, Optional.of(one.law()));
            text.text(one.inside90() ? "yes" : "no").text(one.nearer() ? "yes" : "no");
            origin(text, alarm.origin(), false);
            origin(text, alarm.came(), false);
            text.endLine();
        }
        return text.bytes();
    }

    private static String what(Alarm alarm) {
        return switch (alarm.subject()) {
            case Alarm.Subject.Counted(String place, Who who, Measure measure) ->
                measure.word() + " at " + place + (who.values().isEmpty() ? "" : " of " + who);
            case Alarm.Subject.Trips(String route) -> "people on " + route;
            case Alarm.Subject.Spent(String payer, double before) ->
                "dollars of " + payer + (before == 0 ? "" : ", with those spent before");
        };
    }

    private static void origin(CsvText text, Provenance origin, boolean publishedFirst) {
        String published = origin.published().map(LocalDate::toString).orElse("");
        if (publishedFirst) text.text(published).text(origin.source());
        else text.text(origin.source()).text(published);
    }

    private static void band(CsvText text, Optional<Law> law) {
        for (double level : new double[] {0.25, 0.75, 0.05, 0.95}) {
            text.number(law.map(said -> said.at(level)).orElse(Double.NaN));
        }
    }

    private static String unit(Observation figure) {
        if (figure.unit() == Place.Unit.HOUSEHOLDS) return "households";
        return figure.measure().unit();
    }

    /// A ratio to nothing is not a number that a cell can hold.
    private static void number(CsvText text, double value) {
        text.number(Double.isInfinite(value) ? Double.NaN : value);
    }

    private static CsvText header(List<String> columns) {
        return new CsvText(1 << 14)
                .ready(CsvText.part(columns.toArray(String[]::new)))
                .endLine();
    }
}
