package paso.study.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Figures.ArrivalCount;
import paso.scenario.Figures.Law;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.study.arrivals.Counterpart;
import paso.time.Span;

/// Which figures a run forecasts: the next ones of each series of which a figure was readable at its
/// as-of date.
///
/// A stock on each of the next days. A flow over the kinds of periods in which it has been published:
/// whole months, seven days following the newest such week, single days.
public final class Targets {

    /// Farthest day after the as-of date.
    public static final int FARTHEST = 56;

    private static final int WEEK = 7;

    private Targets() {}

    /// A series and the periods it came in.
    private record Series(String place, Who who, Measure measure, Place.Unit unit) {
        Target at(Span period) {
            return new Target(place, who, measure, unit, period);
        }
    }

    /// In their order; nothing published after the as-of date of `scenario` is in it.
    public static List<Target> of(Scenario scenario) {
        LocalDate asOf = scenario.header().asOf();
        LocalDate last = asOf.plusDays(Math.min(FARTHEST, scenario.header().days()));
        TreeMap<String, Series> series = new TreeMap<>();
        TreeMap<String, List<Span>> periods = new TreeMap<>();
        for (Observation one : scenario.figures().observations()) {
            Series of = new Series(one.place(), one.who(), one.measure(), one.unit());
            series.put(of.toString(), of);
            periods.computeIfAbsent(of.toString(), _ -> new ArrayList<>()).add(one.period());
        }
        // Counts that drive the arrivals are figures of a series too: what comes next at each place.
        for (ArrivalCount one : scenario.figures().arrivals()) {
            if (one.law() != Law.COUNTED || one.period().last().isAfter(asOf)) continue;
            Series of = new Series(one.place(), Who.EVERYBODY, Measure.ARRIVALS, Place.Unit.PEOPLE);
            series.put(of.toString(), of);
            periods.computeIfAbsent(of.toString(), _ -> new ArrayList<>()).add(one.period());
        }
        TreeSet<Target> targets = new TreeSet<>();
        series.forEach((key, of) -> {
            for (Span next : next(of.measure(), periods.getOrDefault(key, List.of()), asOf, last)) {
                targets.add(of.at(next));
            }
        });
        return List.copyOf(targets);
    }

    private static List<Span> next(Measure measure, List<Span> seen, LocalDate asOf, LocalDate last) {
        List<Span> next = new ArrayList<>();
        boolean stock = Counterpart.stock(measure);
        if (stock || seen.stream().anyMatch(span -> span.days() == 1)) {
            for (LocalDate day = asOf.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) next.add(Span.day(day));
        }
        if (stock) return next;
        if (seen.stream().anyMatch(Targets::month)) {
            LocalDate first = asOf.plusDays(1).withDayOfMonth(1);
            while (!end(first).isAfter(last)) {
                next.add(new Span(first, end(first)));
                first = first.plusMonths(1);
            }
        }
        seen.stream()
                .filter(span -> span.days() == WEEK)
                .map(Span::last)
                .max(LocalDate::compareTo)
                .ifPresent(newest -> {
                    for (LocalDate end = newest.plusDays(WEEK); !end.isAfter(last); end = end.plusDays(WEEK)) {
                        if (end.isAfter(asOf)) next.add(new Span(end.minusDays(WEEK - 1L), end));
                    }
                });
        return next;
    }

    private static boolean month(Span span) {
        return span.first().getDayOfMonth() == 1 && span.last().equals(end(span.first()));
    }

    private static LocalDate end(LocalDate first) {
        return first.withDayOfMonth(first.lengthOfMonth());
    }
}
