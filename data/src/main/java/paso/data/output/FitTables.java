package paso.data.output;

import java.util.List;
import paso.report.CsvText;
import paso.scenario.Figures.Observation;
import paso.study.fit.Fit;

/// What the observations said about the ranges: `fit.csv` and `fit_ranges.csv`.
final class FitTables {

    static final List<String> FIGURES = List.of(
            "place",
            "group",
            "measure",
            "first",
            "last",
            "observed",
            "deviation",
            "before_low",
            "before_median",
            "before_high",
            "after_low",
            "after_median",
            "after_high",
            "out_of_reach",
            "unit");

    static final List<String> RANGES = List.of(
            "key", "before_low", "before_median", "before_high", "after_low", "after_median", "after_high", "learned");

    private FitTables() {}

    /// One line per observation that was used.
    static byte[] figures(Fit fit) {
        CsvText text = header(FIGURES);
        for (Fit.Match match : fit.matches()) {
            Observation one = match.observation();
            text.text(one.place()).text(one.who().values().getOrDefault("group", "all"));
            text.text(one.measure().word());
            text.text(one.period().first().toString()).text(one.period().last().toString());
            text.number(one.value()).number(match.deviation());
            points(text, match.before());
            points(text, match.after());
            text.text(match.outOfReach() ? "yes" : "no");
            text.text(one.unit().name().toLowerCase(java.util.Locale.ROOT)).endLine();
        }
        return text.bytes();
    }

    /// One line per range, or per step of a drift, by key.
    static byte[] ranges(Fit fit) {
        CsvText text = header(RANGES);
        for (Fit.Learned one : fit.learned()) {
            text.text(one.key());
            points(text, one.before());
            points(text, one.after());
            text.number(one.share()).endLine();
        }
        return text.bytes();
    }

    private static CsvText header(List<String> columns) {
        return new CsvText(1 << 13)
                .ready(CsvText.part(columns.toArray(String[]::new)))
                .endLine();
    }

    private static void points(CsvText text, Fit.Points points) {
        text.number(points.low()).number(points.middle()).number(points.high());
    }
}
