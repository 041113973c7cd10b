package paso.data.output;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import paso.report.CsvText;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Overflow;
import paso.results.Quantiles;
import paso.results.Spending;
import paso.scenario.Route;

/// The tables with few lines: flows, costs, overflow.
final class SmallTables {

    static final List<String> FLOWS =
            List.of("month", "route", "from", "to", "mode", "group", "output_type", "output_type_id", "value", "unit");
    static final List<String> COSTS =
            List.of("account", "payer", "month", "cost", "output_type", "output_type_id", "value", "unit");
    static final List<String> OVERFLOW = List.of(
            "place",
            "group",
            "unit",
            "capacity",
            "probability_over",
            "first_day_over_p10",
            "first_day_over_p50",
            "first_day_over_p90",
            "decide_by",
            "peak_p50",
            "unmet_person_nights_p50");

    private SmallTables() {}

    static byte[] header(List<String> columns) {
        CsvText text = new CsvText(256);
        columns.forEach(text::text);
        return text.endLine().bytes();
    }

    /// People who set out, by route, group and month: mean and five levels (the mean alone in expected mode),
    /// sorted by route, group and month. A route and group on which nobody ever sets out has no lines.
    static byte[] flows(Release release, Ensemble ensemble, boolean meansOnly) {
        Frame frame = ensemble.frame();
        CsvText text = new CsvText(1 << 16)
                .ready(CsvText.part(FLOWS.toArray(String[]::new)))
                .endLine();
        List<Route> routes = release.scenario().network().routes().stream()
                .sorted(Comparator.comparing(Route::id))
                .toList();
        for (Route route : routes) {
            for (String group : LongTable.sortedGroups(frame)) {
                if (group.equals(Frame.ALL) || release.full(route.to())) {
                    addFlow(text, ensemble, route, group, meansOnly, release);
                }
            }
        }
        return text.bytes();
    }

    private static void addFlow(
            CsvText text, Ensemble ensemble, Route route, String name, boolean meansOnly, Release release) {
        Frame frame = ensemble.frame();
        int index = frame.route(route.id());
        int group = frame.group(name);
        List<YearMonth> months = frame.timeline().months();
        double[] levels = meansOnly ? new double[0] : Quantiles.five();
        double[][] summaries = new double[months.size()][];
        boolean any = false;
        for (int month = 0; month < summaries.length; month++) {
            double[] samples = ensemble.flowSamples(index, group, month);
            for (double people : samples) any |= people != 0;
            summaries[month] = Ensemble.summaryOf(samples, levels);
        }
        if (!any) return;
        byte[] key =
                CsvText.part(route.id(), route.from(), route.to(), route.mode().word(), name);
        byte[][] types = LongTable.types(levels);
        for (int month = 0; month < summaries.length; month++) {
            if (!release.flows(route, months.get(month))) continue;
            for (int i = 0; i < types.length; i++) {
                text.text(months.get(month).toString())
                        .ready(key)
                        .ready(types[i])
                        .number(release.rounded(summaries[month][i]));
                text.text("people").endLine();
            }
        }
    }

    /// US dollars by payer, month and cost.
    static byte[] costs(Release release, Spending spending, boolean meansOnly) {
        CsvText text = new CsvText(1 << 14)
                .ready(CsvText.part(COSTS.toArray(String[]::new)))
                .endLine();
        byte[][] types = LongTable.types(meansOnly ? new double[0] : Quantiles.five());
        SortedSet<String> hidden = release.hiddenPayers();
        for (Spending.Row row : spending.rows()) {
            if (hidden.contains(row.payer())) continue;
            if (release.isPublic() && !row.cost().equals(Spending.ALL)) continue;
            for (int i = 0; i < types.length; i++) {
                text.text(row.account().word())
                        .text(row.payer())
                        .text(row.month().toString())
                        .text(row.cost())
                        .ready(types[i]);
                text.number(release.rounded(row.summary().get(i))).text("USD").endLine();
            }
        }
        return text.bytes();
    }

    /// One line per place with a capacity and one for `any`. Expected mode yields no probability, so there
    /// everything but place, group, unit and capacity is empty.
    static byte[] overflow(Overflow overflow, boolean meansOnly) {
        CsvText text = new CsvText(4096)
                .ready(CsvText.part(OVERFLOW.toArray(String[]::new)))
                .endLine();
        for (Overflow.Row row : overflow.rows()) {
            text.text(row.place()).text(row.group()).text(row.unit());
            text.number(row.capacity().orElse(Double.NaN));
            if (meansOnly) {
                for (int i = 4; i < OVERFLOW.size(); i++) text.empty();
            } else {
                text.number(row.probabilityOver());
                text.text(date(row.firstDayOverP10())).text(date(row.firstDayOverP50()));
                text.text(date(row.firstDayOverP90())).text(date(row.decideBy()));
                text.number(row.peakP50()).number(row.unmetPersonNightsP50());
            }
            text.endLine();
        }
        return text.bytes();
    }

    private static <T> String date(Optional<T> date) {
        Function<T, String> text = Object::toString;
        return date.map(text).orElse("");
    }
}
