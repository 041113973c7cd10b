package paso.app.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.report.LookBackRow;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.time.Span;

/// Figures published after the as-of date, each beside what the run says for the same place and days.
final class LookBack {

    private static final double[] BANDS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private LookBack() {}

    /// A row for each figure on everybody at places and days that were simulated; others are left out.
    static List<LookBackRow> of(Scenario scenario, Ensemble ensemble, List<Figures.Observation> later) {
        List<LookBackRow> rows = new ArrayList<>();
        for (Figures.Observation figure : later) row(scenario, ensemble, figure).ifPresent(rows::add);
        return rows;
    }

    private static Optional<LookBackRow> row(Scenario scenario, Ensemble ensemble, Figures.Observation figure) {
        Frame frame = ensemble.frame();
        Span period = figure.period();
        if (!figure.who().values().isEmpty()) return Optional.empty();
        if (period.first().isBefore(scenario.header().start())
                || period.last().isAfter(frame.timeline().last())) return Optional.empty();
        List<Integer> places = scenario.network().members(figure.place()).stream()
                .map(frame::place)
                .toList();
        if (figure.measure() == Measure.OCCUPANCY && places.size() > 1) return Optional.empty();
        double[] sums = new double[ensemble.replicates()];
        for (int place : places) add(sums, ensemble, figure.measure(), place, period);
        double[] band = Ensemble.summaryOf(sums, BANDS);
        return Optional.of(new LookBackRow(
                name(scenario, figure.place()),
                figure.measure().word().replace('_', ' '),
                days(period.first(), period.last()),
                figure.value(),
                figure.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                band[1],
                band[2],
                band[3],
                band[4],
                band[5],
                figure.origin().source()));
    }

    /// A flow is summed over the days of the period; a stock or a ratio holds at the end of the last of them.
    private static void add(double[] sums, Ensemble ensemble, Measure measure, int place, Span period) {
        int last = ensemble.frame().timeline().indexOf(period.last());
        int first = flow(measure) ? ensemble.frame().timeline().indexOf(period.first()) : last;
        for (int day = first; day <= last; day++) {
            for (int r = 0; r < sums.length; r++) sums[r] += ensemble.value(measure, place, 0, day, r);
        }
    }

    private static boolean flow(Measure measure) {
        return switch (measure) {
            case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> false;
            case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION -> true;
        };
    }

    private static String name(Scenario scenario, String id) {
        for (var place : scenario.network().places()) if (place.id().equals(id)) return place.title().toString();
        for (var area : scenario.network().areas()) if (area.id().equals(id)) return area.title().toString();
        return id;
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? last.toString() : first + " – " + last;
    }
}
