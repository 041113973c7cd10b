package paso.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.observe.Dossier;
import paso.observe.Quantity;
import paso.results.Judged.Part;
import paso.results.Judged.Range;
import paso.results.Judged.Used;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Term;
import paso.study.claims.Totals.Merged;
import paso.time.Span;

/// What was public on one day, as bounds of the numbers that claims ask for.
final class Numbers {

    /// Days in a mean month of the Gregorian calendar.
    static final double MONTH = 365.2425 / 12;

    private final SortedMap<String, Dossier> dossiers;
    private final LocalDate asOf;
    private final Map<String, List<Merged>> merged = new LinkedHashMap<>();
    private final Map<String, List<Merged>> setAside = new TreeMap<>();

    Numbers(SortedMap<String, Dossier> dossiers, LocalDate asOf) {
        this.dossiers = dossiers;
        this.asOf = asOf;
    }

    /// Figures that contradicted newer ones in what was asked so far, by series.
    Map<String, List<Merged>> setAside() {
        return setAside;
    }

    Dossier dossier(String series) {
        Dossier dossier = dossiers.get(series);
        if (dossier == null) throw new IllegalArgumentException("no series '%s'".formatted(series));
        return dossier;
    }

    List<Merged> figures(String series) {
        return merged.computeIfAbsent(
                series, name -> Totals.merged(dossier(name).asOf(asOf)));
    }

    /// Bounds of a number.
    Part of(Asked asked) {
        Range sum = new Range(0, 0);
        List<Used> used = new ArrayList<>();
        for (Term term : asked.terms()) {
            Range one = one(term, asked, used);
            sum = term.added()
                    ? new Range(sum.low() + one.low(), sum.high() + one.high())
                    : new Range(sum.low() - one.high(), sum.high() - one.low());
        }
        return new Part(asked, sum, asked.people() ? people(asked, sum) : sum, used);
    }

    /// Each person causes one event or more, and a household has one person or more.
    private Range people(Asked asked, Range counted) {
        return switch (dossier(asked.terms().getFirst().series()).quantity().unit()) {
            case PEOPLE -> counted;
            case EVENTS -> new Range(Math.min(0, counted.low()), counted.high());
            case HOUSEHOLDS -> new Range(counted.low(), Double.POSITIVE_INFINITY);
        };
    }

    private Range one(Term term, Asked asked, List<Used> used) {
        List<Merged> figures = figures(term.series());
        boolean stock = dossier(term.series()).quantity().kind() == Quantity.Kind.STOCK;
        Span period = asked.period();
        return switch (asked.take()) {
            case TOTAL -> total(term, period, used, 1);
            case MEAN_PER_DAY ->
                stock ? meanStock(term, figures, period, used) : total(term, period, used, 1.0 / period.days());
            case MEAN_PER_WEEK -> total(term, period, used, 7.0 / period.days());
            case MEAN_PER_MONTH -> total(term, period, used, MONTH / period.days());
            case AT_END -> atEnd(term, figures, period.last(), used);
            case HIGHEST_DAY ->
                stock ? highestStock(term, figures, period, used) : highest(term, figures, period, used);
            case LOWEST_DAY -> stock ? lowestStock(term, figures, period, used) : lowest(term, figures, period, used);
        };
    }

    private Range total(Term term, Span period, List<Used> used, double factor) {
        Totals.Found found = Totals.of(dossier(term.series()).asOf(asOf)).over(period);
        for (Merged figure : found.plus()) use(term, figure, term.added(), used);
        for (Merged figure : found.minus()) use(term, figure, !term.added(), used);
        if (!found.setAside().isEmpty()) setAside.put(term.series(), found.setAside());
        return new Range(found.range().low() * factor, found.range().high() * factor);
    }

    private static void use(Term term, Merged figure, boolean added, List<Used> used) {
        for (Dossier.Entry entry : figure.entries()) {
            Used one = new Used(term.series(), entry, added, figure.differs());
            if (!used.contains(one)) used.add(one);
        }
    }

    private static Range atEnd(Term term, List<Merged> figures, LocalDate day, List<Used> used) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double hullLow = Double.POSITIVE_INFINITY;
        double hullHigh = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (Merged figure : figures) {
            if (!figure.period().last().equals(day)) continue;
            any = true;
            low = Math.max(low, figure.low());
            high = Math.min(high, figure.high());
            hullLow = Math.min(hullLow, figure.low());
            hullHigh = Math.max(hullHigh, figure.high());
            use(term, figure, term.added(), used);
        }
        if (!any) return new Range(0, Double.POSITIVE_INFINITY);
        return low <= high ? new Range(low, high) : new Range(hullLow, hullHigh);
    }

    /// The mean over all days of what is there at the end of each.
    private static Range meanStock(Term term, List<Merged> figures, Span period, List<Used> used) {
        double low = 0;
        double high = 0;
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Range range = atEnd(term, figures, day, used);
            low += range.low();
            high += range.high();
        }
        return new Range(low / period.days(), high / period.days());
    }

    private static Range highestStock(Term term, List<Merged> figures, Span period, List<Used> used) {
        double low = 0;
        double high = 0;
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Range range = atEnd(term, figures, day, used);
            low = Math.max(low, range.low());
            high = Math.max(high, range.high());
        }
        return new Range(low, high);
    }

    private static Range lowestStock(Term term, List<Merged> figures, Span period, List<Used> used) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Range range = atEnd(term, figures, day, used);
            low = Math.min(low, range.low());
            high = Math.min(high, range.high());
        }
        return new Range(low, high);
    }

    /// No day is above what its period allows; the highest is at least the mean of any part of the period.
    private static Range highest(Term term, List<Merged> figures, Span period, List<Used> used) {
        double low = 0;
        Merged best = null;
        for (Merged figure : figures) {
            if (!within(figure.period(), period)) continue;
            double mean = figure.low() / figure.period().days();
            if (mean > low || best == null) {
                best = figure;
                low = Math.max(low, mean);
            }
        }
        if (best != null) use(term, best, term.added(), used);
        double[] most = most(figures, period);
        double high = 0;
        for (double one : most) high = Math.max(high, one);
        return new Range(low, high);
    }

    /// The lowest day is at most the mean of any part of the period, and at least 0.
    private static Range lowest(Term term, List<Merged> figures, Span period, List<Used> used) {
        double high = Double.POSITIVE_INFINITY;
        Merged best = null;
        double[] least = new double[period.days()];
        for (Merged figure : figures) {
            if (!within(figure.period(), period)) continue;
            double mean = figure.high() / figure.period().days();
            if (mean < high) {
                best = figure;
                high = mean;
            }
            if (figure.period().days() == 1) {
                int day = day(period, figure.period().first());
                least[day] = Math.max(least[day], figure.low());
            }
        }
        if (best != null) use(term, best, term.added(), used);
        double low = Double.POSITIVE_INFINITY;
        for (double one : least) low = Math.min(low, one);
        return new Range(low, high);
    }

    /// The most that each day of a period can have had. [day]
    private static double[] most(List<Merged> figures, Span period) {
        double[] most = new double[period.days()];
        java.util.Arrays.fill(most, Double.POSITIVE_INFINITY);
        for (Merged figure : figures) {
            int from = Math.max(0, day(period, figure.period().first()));
            int to = Math.min(most.length - 1, day(period, figure.period().last()));
            for (int i = from; i <= to; i++) most[i] = Math.min(most[i], figure.high());
        }
        return most;
    }

    private static int day(Span period, LocalDate date) {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(period.first(), date);
    }

    static boolean within(Span inner, Span outer) {
        return outer.contains(inner.first()) && outer.contains(inner.last());
    }
}
