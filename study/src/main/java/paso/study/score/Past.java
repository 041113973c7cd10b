package paso.study.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Figures.ArrivalCount;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Scoring;
import paso.study.arrivals.Counterpart;
import paso.time.Span;

/// What could be read of the listed series at an as-of date.
public final class Past {

    private final Scenario scenario;
    private final Scoring scoring;

    private Past(Scenario scenario, Scoring scoring) {
        this.scenario = scenario;
        this.scoring = scoring;
    }

    /// What can be read of the series of `scoring`.
    ///
    /// @param scenario holds only what was public at its as-of date
    public static Past of(Scenario scenario, Scoring scoring) {
        return new Past(scenario, scoring);
    }

    /// A figure of a series: a stock, or a flow by the day.
    ///
    /// @param value people (or households, or a share); of a flow, a day
    record Figure(Span period, double value) {}

    Scoring scoring() {
        return scoring;
    }

    /// Readable figures in the unit of `like`, by last and first day.
    ///
    /// Arrivals are counted in `arrivals.csv` too: where every place and group of the series has a total of the
    /// same days, their sum is a figure; one that was observed for those days goes before it.
    List<Figure> figures(Scoring.Series series, Place.Unit unit) {
        SortedMap<LocalDate, SortedMap<LocalDate, Double>> found = new TreeMap<>(); // last, first, value
        if (series.measure() == Measure.ARRIVALS && unit == Place.Unit.PEOPLE) counted(series, found);
        for (Observation figure : scenario.figures().observations()) {
            if (!series.holds(figure) || figure.unit() != unit) continue;
            put(found, figure.period(), daily(figure.measure(), figure.period(), figure.value()));
        }
        List<Figure> figures = new ArrayList<>();
        found.forEach((last, firsts) ->
                firsts.forEach((first, value) -> figures.add(new Figure(new Span(first, last), value))));
        return figures;
    }

    static double daily(Measure measure, Span period, double value) {
        return Counterpart.stock(measure) ? value : value / period.days();
    }

    private void counted(Scoring.Series series, SortedMap<LocalDate, SortedMap<LocalDate, Double>> found) {
        List<ArrivalCount> rows = scenario.figures().arrivals().stream()
                .filter(row -> row.law() == Figures.Law.COUNTED)
                .filter(row -> scenario.network().members(series.place()).contains(row.place()))
                .filter(row -> groups(series).contains(row.who().values().getOrDefault("group", "")))
                .sorted(Comparator.comparing(ArrivalCount::place)
                        .thenComparing(row -> row.who().toString())
                        .thenComparing(row -> row.period().first())
                        .thenComparingDouble(ArrivalCount::people))
                .toList();
        TreeSet<String> streams = new TreeSet<>();
        TreeMap<String, List<ArrivalCount>> periods = new TreeMap<>();
        for (ArrivalCount row : rows) {
            streams.add(stream(row));
            periods.computeIfAbsent(row.period().toString(), _ -> new ArrayList<>())
                    .add(row);
        }
        for (List<ArrivalCount> same : periods.values()) {
            if (same.stream().map(Past::stream).distinct().count() != streams.size()) continue;
            Span period = same.getFirst().period();
            double people = 0;
            for (ArrivalCount row : same) people += row.people();
            put(found, period, daily(Measure.ARRIVALS, period, people));
        }
    }

    private List<String> groups(Scoring.Series series) {
        String wanted = series.who().values().get("group");
        return wanted == null
                ? scenario.cohorts().groups().stream().map(Cohorts.Group::id).toList()
                : List.of(wanted);
    }

    private static String stream(ArrivalCount row) {
        return row.place() + " " + row.who();
    }

    private static void put(SortedMap<LocalDate, SortedMap<LocalDate, Double>> found, Span period, double value) {
        found.computeIfAbsent(period.last(), _ -> new TreeMap<>()).put(period.first(), value);
    }
}
