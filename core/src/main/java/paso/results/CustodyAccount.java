package paso.results;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import paso.scenario.AccountLine;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.time.Span;
import paso.time.Timeline;

/// Books who came into custody in a month, who left it and how, and who was there: one row a line, in people.
///
/// Each area whose places are all custody (holding, sector or port) has an account, those that hold no other such
/// area alone. Stocks are census and door; arrivals are what joined the doors less what came from other custody
/// on routes that take no day; who moves within the area that way is on no line. Each line is counted by itself, so
/// [#difference] is a check and not a definition.
public final class CustodyAccount {

    private final Scenario scenario;
    private final Ensemble ensemble;
    private final Frame frame;
    private final Scenario.Area area;

    private CustodyAccount(Scenario scenario, Ensemble ensemble, Scenario.Area area) {
        this.scenario = scenario;
        this.ensemble = ensemble;
        this.area = area;
        frame = ensemble.frame();
    }

    /// Accounts of the months that begin by the as-of date, sorted by month, area and line.
    public static MonthlyAccount of(Scenario scenario, Ensemble ensemble) {
        List<MonthlyAccount.Row> rows = new ArrayList<>();
        List<CustodyAccount> accounts = accounts(scenario, ensemble);
        for (YearMonth month : months(scenario)) {
            for (CustodyAccount account : accounts) {
                for (AccountLine line : AccountLine.values()) rows.add(account.row(month, line));
            }
        }
        return new MonthlyAccount(rows);
    }

    /// The accounts of a run, sorted by area.
    static List<CustodyAccount> accounts(Scenario scenario, Ensemble ensemble) {
        List<Scenario.Area> custody = scenario.network().areas().stream()
                .filter(area -> area.places().stream().allMatch(id -> custody(scenario, id)))
                .toList();
        return custody.stream()
                .filter(area -> custody.stream()
                        .noneMatch(
                                other -> other.places().size() < area.places().size()
                                        && area.places().containsAll(other.places())))
                .sorted(Comparator.comparing(Scenario.Area::id))
                .map(area -> new CustodyAccount(scenario, ensemble, area))
                .toList();
    }

    static List<YearMonth> months(Scenario scenario) {
        return scenario.timeline().months().stream()
                .filter(month -> !month.atDay(1).isAfter(scenario.header().asOf()))
                .toList();
    }

    private static boolean custody(Scenario scenario, String id) {
        Place.Kind kind = scenario.network().place(id).kind();
        return kind == Place.Kind.HOLDING || kind == Place.Kind.SECTOR || kind == Place.Kind.PORT;
    }

    private MonthlyAccount.Row row(YearMonth month, AccountLine line) {
        double[] samples = samples(month, line);
        Arrays.sort(samples);
        double median = Quantiles.of(samples, 0.5);
        OptionalDouble published = published(month, line);
        OptionalDouble residual =
                published.isPresent() ? OptionalDouble.of(published.getAsDouble() - median) : OptionalDouble.empty();
        return new MonthlyAccount.Row(
                month,
                area.id(),
                line.word(),
                published,
                Quantiles.of(samples, 0.05),
                median,
                Quantiles.of(samples, 0.95),
                residual);
    }

    /// What came in less what went out less what was there more at the end, in one replicate: 0.
    double difference(YearMonth month, int replicate) {
        double difference = 0;
        for (AccountLine line : AccountLine.values()) {
            double people = samples(month, line)[replicate];
            difference += switch (line) {
                case PRESENT_AT_START, ARRIVALS, MOVED_IN -> people;
                case RELEASED, DETAINED, REMOVED, FEDERAL_CARE, MOVED_OUT, PRESENT_AT_END -> -people;
            };
        }
        return difference;
    }

    /// People on a line in a month, every replicate.
    double[] samples(YearMonth month, AccountLine line) {
        double[] samples = new double[ensemble.replicates()];
        int first = first(month);
        int last = last(month);
        switch (line) {
            case PRESENT_AT_START -> {
                if (first > 0) stock(first - 1, samples);
                else before(samples);
            }
            case PRESENT_AT_END -> stock(last, samples);
            case ARRIVALS -> {
                flow(Measure.ARRIVALS, first, last, 1, samples);
                for (Route route : scenario.network().routes()) {
                    if (member(route.to()) && handedOver(route)) trips(route, month, -1, samples);
                }
            }
            case MOVED_IN -> {
                for (Route route : scenario.network().routes()) {
                    if (!member(route.from()) && member(route.to()) && handedOver(route))
                        trips(route, month, 1, samples);
                }
                redirected(first, last, 1, 0, samples);
            }
            case RELEASED, DETAINED, REMOVED, FEDERAL_CARE, MOVED_OUT -> left(month, line, samples);
        }
        if (line == AccountLine.MOVED_OUT) redirected(first, last, 0, 1, samples);
        return samples;
    }

    private int first(YearMonth month) {
        return Math.max(0, frame.timeline().indexOf(month.atDay(1)));
    }

    private int last(YearMonth month) {
        Timeline timeline = frame.timeline();
        return month.atEndOfMonth().isAfter(timeline.last())
                ? timeline.days() - 1
                : timeline.indexOf(month.atEndOfMonth());
    }

    private void stock(int day, double[] samples) {
        flow(Measure.CENSUS, day, day, 1, samples);
        flow(Measure.WAITING, day, day, 1, samples);
    }

    /// People there before the first day: those of its end, with its comings and goings undone.
    private void before(double[] samples) {
        stock(0, samples);
        flow(Measure.ARRIVALS, 0, 0, -1, samples);
        flow(Measure.DEPARTURES, 0, 0, 1, samples);
        redirected(0, 0, -1, 1, samples);
    }

    private void flow(Measure measure, int first, int last, double sign, double[] samples) {
        for (String id : area.places()) add(measure, id, first, last, sign, samples);
    }

    private void add(Measure measure, String id, int first, int last, double sign, double[] samples) {
        int place = frame.place(id);
        if (ensemble.zero(measure, place, 0)) return;
        for (int day = first; day <= last; day++) {
            double[] people = ensemble.samples(measure, place, 0, day);
            for (int r = 0; r < samples.length; r++) samples[r] += sign * people[r];
        }
    }

    /// Adds those redirected over the edge of the area, `in` times for those who come, `out` times for those who
    /// go.
    private void redirected(int first, int last, double in, double out, double[] samples) {
        for (Place place : scenario.network().places()) {
            if (!(place.room().whenFull() instanceof Place.WhenFull.Redirect(String to))) continue;
            if (member(place.id()) == member(to)) continue;
            add(Measure.TURNED_AWAY, place.id(), first, last, member(to) ? in : out, samples);
        }
    }

    private boolean member(String place) {
        return area.places().contains(place);
    }

    /// Whether people leave custody on a route for custody elsewhere and are there the same day.
    private boolean handedOver(Route route) {
        return lineOf(route) == AccountLine.MOVED_OUT && custody(scenario, route.from()) && sameDay(route);
    }

    private static boolean sameDay(Route route) {
        return switch (route.travel()) {
            case Route.Travel.Days(var days) -> days.high() < 0.5;
            case Route.Travel.Distance distance -> distance.days() == 0;
        };
    }

    private void left(YearMonth month, AccountLine line, double[] samples) {
        for (Route route : scenario.network().routes()) {
            boolean within = member(route.to()) && handedOver(route);
            if (member(route.from()) && !within && lineOf(route) == line) trips(route, month, 1, samples);
        }
    }

    private AccountLine lineOf(Route route) {
        if (route.mode() == Route.Mode.REMOVAL || route.mode() == Route.Mode.RETURN) return AccountLine.REMOVED;
        return switch (scenario.network().place(route.to()).kind()) {
            case DETENTION -> AccountLine.DETAINED;
            case CHILDREN -> AccountLine.FEDERAL_CARE;
            case HOLDING, SECTOR, PORT -> AccountLine.MOVED_OUT;
            case TRANSIT, RECEPTION, CITY, COMMUNITY, EXIT -> AccountLine.RELEASED;
        };
    }

    private void trips(Route route, YearMonth month, double sign, double[] samples) {
        int at = frame.timeline().months().indexOf(month);
        double[] people = ensemble.flowSamples(frame.route(route.id()), 0, at);
        for (int r = 0; r < samples.length; r++) samples[r] += sign * people[r];
    }

    /// What a readable row says of the whole month: a figure of the account, else the sum of counted arrivals where
    /// every place that has arrivals has a count of exactly this month.
    private OptionalDouble published(YearMonth month, AccountLine line) {
        Span whole = new Span(month.atDay(1), month.atEndOfMonth());
        for (Figures.AccountFigure figure : scenario.figures().account()) {
            if (figure.place().equals(area.id())
                    && figure.line() == line
                    && figure.period().equals(whole)) return OptionalDouble.of(figure.people());
        }
        if (line != AccountLine.ARRIVALS) return OptionalDouble.empty();
        double sum = 0;
        boolean any = false;
        for (String place : area.places()) {
            List<Figures.ArrivalCount> rows = scenario.figures().arrivals().stream()
                    .filter(row -> row.place().equals(place))
                    .toList();
            if (rows.isEmpty()) continue;
            List<Figures.ArrivalCount> exact = rows.stream()
                    .filter(row ->
                            row.law() == Figures.Law.COUNTED && row.period().equals(whole))
                    .toList();
            if (exact.isEmpty()) return OptionalDouble.empty();
            any = true;
            for (Figures.ArrivalCount row : exact) sum += row.people();
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
