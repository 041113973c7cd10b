package paso.study.arrivals;

import static paso.world.Corridor.corridor;
import static paso.world.PlaceWords.holding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Who;
import paso.time.Span;
import paso.world.Corridor;
import paso.world.RouteWords;

/// A corridor that is nothing but published months of arrivals.
final class Months {

    private final YearMonth first;
    private LocalDate start;
    private int asOfDays = 40;
    private int days = 60;
    private final List<Figures.ArrivalCount> rows = new ArrayList<>();
    private final List<Figures.Observation> observations = new ArrayList<>();
    private final List<Consumer<Corridor>> transfers = new ArrayList<>();
    private final List<Figures.Margin> margins = new ArrayList<>();
    private final TreeSet<String> keeping = new TreeSet<>();
    private final TreeSet<String> places = new TreeSet<>();

    private Months(YearMonth first) {
        this.first = first;
        start = first.atDay(1);
    }

    /// Rows begin in this month, and so do the simulated days until [#start] is called.
    static Months months(String first) {
        return new Months(YearMonth.parse(first));
    }

    Months start(String date) {
        start = LocalDate.parse(date);
        return this;
    }

    /// Days from the start to the as-of date, and from there to the end.
    Months days(int toAsOf, int after) {
        asOfDays = toAsOf;
        days = after;
        return this;
    }

    /// People in one month after the other.
    Months rows(String place, String group, double... people) {
        YearMonth month = first;
        for (double value : people) {
            row(place, group, new Span(month.atDay(1), month.atEndOfMonth()), value, Figures.Law.COUNTED);
            month = month.plusMonths(1);
        }
        return this;
    }

    Months row(String place, String group, Span period, double people, Figures.Law law) {
        places.add(place);
        rows.add(new Figures.ArrivalCount(place, Who.group(group), period, people, law, Provenance.NONE));
        return this;
    }

    /// A figure on arrivals at a place or at the area `border`, which is every place.
    Months figure(String place, String first, String last, double value, Figures.Comparator comparator) {
        Span period = new Span(LocalDate.parse(first), LocalDate.parse(last));
        observations.add(new Figures.Observation(
                place, Who.EVERYBODY, Measure.ARRIVALS, period, value, comparator, Provenance.NONE));
        return this;
    }

    /// A transfer between two of the places; both take people from outside.
    Months transfer(String from, String to, double days) {
        transfers.add(corridor -> corridor.route(
                "transfer", from, to, RouteWords.by(Route.Mode.TRANSFER).days(days)));
        return this;
    }

    /// These places keep citizenship, which is `near`, `far` or `other`.
    Months keeps(String... places) {
        keeping.addAll(List.of(places));
        return this;
    }

    /// People of a month near, far and other.
    Months margin(String place, Who who, String month, double... people) {
        YearMonth at = YearMonth.parse(month);
        Span period = new Span(at.atDay(1), at.atEndOfMonth());
        for (int v = 0; v < people.length; v++) {
            String value = List.of("near", "far", "other").get(v);
            margins.add(new Figures.Margin(place, who, "citizenship", value, period, people[v], Provenance.NONE));
        }
        return this;
    }

    Months stated(String place, String group, String citizenship, Span period, double people) {
        places.add(place);
        Who who = new Who(new java.util.TreeMap<>(java.util.Map.of("group", group, "citizenship", citizenship)));
        rows.add(new Figures.ArrivalCount(place, who, period, people, Figures.Law.COUNTED, Provenance.NONE));
        return this;
    }

    Months shuffled(long seed) {
        Collections.shuffle(rows, new Random(seed));
        Collections.shuffle(observations, new Random(seed));
        Collections.shuffle(margins, new Random(seed));
        return this;
    }

    Scenario scenario() {
        var corridor = corridor().group("single-adult", 1).families();
        if (!keeping.isEmpty()) corridor.attribute("citizenship", "near", "far", "other");
        for (String place : places)
            corridor.place(place, keeping.contains(place) ? holding().keeps("citizenship") : holding());
        for (var transfer : transfers) transfer.accept(corridor);
        corridor.area("border", places.toArray(new String[0]));
        Scenario world = corridor.scenario();
        return new Scenario(
                new Scenario.Header("months", world.header().title(), start, start.plusDays(asOfDays), days, 10, 1),
                world.cohorts(),
                world.network(),
                world.behaviour(),
                new Figures(List.of(), rows, observations, margins, List.of()),
                world.money(),
                List.of(),
                List.of());
    }
}
