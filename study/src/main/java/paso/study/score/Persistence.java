package paso.study.score;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paso.scenario.Place;
import paso.scenario.Scoring;
import paso.study.arrivals.Counterpart;
import paso.time.Span;

/// The naive forecast of a point: the newest readable figure of its series, spread by the series' own past changes.
///
/// @param last    the newest figure, in the unit and for the days of the point
/// @param basis   whose past changes spread it
/// @param changes how many of them
public record Persistence(double last, Law law, Basis basis, int changes) {

    /// Fewest past changes of a series that spread its last figure.
    public static final int FEWEST = 5;

    /// Fewest past changes of its own that a series needs to be spread by them alone.
    public static final int FEWEST_OWN = 3;

    /// Whose past changes spread the last figure.
    public enum Basis {
        /// The series' own, over about the same lead.
        OWN,
        /// The series' own over any lead, each times the root of the ratio of the two leads.
        OWN_SCALED,
        /// Relative ones of every series of the class, over about the same lead.
        CLASS,
        /// Relative ones of the class over any lead, each times the root of the ratio of the two leads.
        CLASS_SCALED,
        /// Relative ones of every listed series, over about the same lead.
        ALL,
        /// Relative ones of every listed series over any lead, each times the root of the ratio of the two leads.
        ALL_SCALED,
        /// None: one number.
        NONE;

        /// As written in files: `class-scaled`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// A change between two figures of a series.
    ///
    /// @param days     between their last days, >= 1
    /// @param by       later less earlier, a day's worth of a flow
    /// @param relative `by` over the earlier; NaN where that is 0
    private record Change(long days, double by, double relative) {
        boolean about(long lead) {
            return 3 * days >= 2 * lead && 2 * days <= 3 * lead;
        }
    }

    /// The naive forecast; empty where no figure of the series was readable.
    static Optional<Persistence> of(Past past, Point point) {
        Span period = point.figure().period();
        boolean stock = Counterpart.stock(point.series().measure());
        List<Past.Figure> own = like(past.figures(point.series(), point.figure().unit()), period, stock);
        if (own.isEmpty()) return Optional.empty();
        Past.Figure newest = own.getLast();
        long lead = Math.max(1, ChronoUnit.DAYS.between(newest.period().last(), period.last()));
        double times = stock ? 1 : period.days();
        double last = newest.value() * times;

        List<Double> spread = new ArrayList<>();
        for (Change change : changes(own)) if (change.about(lead)) spread.add(change.by() * times);
        if (spread.size() >= FEWEST_OWN) return Optional.of(of(last, spread, Basis.OWN));
        spread.clear();
        for (Change change : changes(own)) spread.add(change.by() * times * Math.sqrt((double) lead / change.days()));
        if (spread.size() >= FEWEST_OWN) return Optional.of(of(last, spread, Basis.OWN_SCALED));
        spread.clear();
        for (boolean whole : new boolean[] {false, true}) {
            List<Change> pool = pooled(past, point, period, stock, whole);
            spread.clear();
            for (Change change : pool) if (change.about(lead)) spread.add(change.relative() * last);
            if (spread.size() >= FEWEST) return Optional.of(of(last, spread, whole ? Basis.ALL : Basis.CLASS));
            spread.clear();
            for (Change change : pool) {
                spread.add(change.relative() * last * Math.sqrt((double) lead / change.days()));
            }
            if (!spread.isEmpty()) {
                return Optional.of(of(last, spread, whole ? Basis.ALL_SCALED : Basis.CLASS_SCALED));
            }
        }
        return Optional.of(of(last, List.of(), Basis.NONE));
    }

    private static Persistence of(double last, List<Double> spread, Basis basis) {
        return new Persistence(last, law(last, spread), basis, spread.size());
    }

    /// Figures over about as many days as the point's, half to twice; all where there is none such, and of a stock.
    private static List<Past.Figure> like(List<Past.Figure> figures, Span period, boolean stock) {
        if (stock) return figures;
        List<Past.Figure> alike = figures.stream()
                .filter(one ->
                        2 * one.period().days() >= period.days() && one.period().days() <= 2 * period.days())
                .toList();
        return alike.isEmpty() ? figures : alike;
    }

    /// Changes of the class, or of the whole list; of stocks for a stock, of flows for a flow.
    private static List<Change> pooled(Past past, Point point, Span period, boolean stock, boolean whole) {
        List<Change> all = new ArrayList<>();
        for (Scoring.Series series : past.scoring().series()) {
            if (!whole && !series.kind().equals(point.series().kind())) continue;
            if (Counterpart.stock(series.measure()) != stock) continue;
            for (Place.Unit unit : Place.Unit.values()) {
                for (Change change : changes(like(past.figures(series, unit), period, stock))) {
                    if (!Double.isNaN(change.relative())) all.add(change);
                }
            }
        }
        return all;
    }

    /// Between every two figures whose days do not overlap.
    private static List<Change> changes(List<Past.Figure> figures) {
        List<Change> changes = new ArrayList<>();
        for (Past.Figure from : figures) {
            for (Past.Figure to : figures) {
                if (!to.period().first().isAfter(from.period().last())) continue;
                long days = ChronoUnit.DAYS.between(
                        from.period().last(), to.period().last());
                double by = to.value() - from.value();
                changes.add(new Change(days, by, from.value() == 0 ? Double.NaN : by / from.value()));
            }
        }
        return changes;
    }

    /// Each change is taken up and down; nothing falls below 0.
    static Law law(double last, List<Double> changes) {
        if (changes.isEmpty()) return Law.of(new double[] {last});
        double[] samples = new double[2 * changes.size()];
        for (int i = 0; i < changes.size(); i++) {
            samples[2 * i] = last + changes.get(i);
            samples[2 * i + 1] = last - changes.get(i);
        }
        List<Double> quantiles = new ArrayList<>();
        for (double quantile : Law.of(samples).quantiles()) quantiles.add(Math.max(0, quantile));
        return new Law(quantiles);
    }
}
