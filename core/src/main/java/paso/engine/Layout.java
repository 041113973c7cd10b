package paso.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import paso.random.Keys;
import paso.results.Frame;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Drift;
import paso.scenario.Figures;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// Where names become dense indices: every reachable compartment of a scenario, laid out once.
///
/// Places and routes stand in the order of their ids and cohorts in the order of their keys, so the order of rows
/// in a file decides nothing.
@SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
final class Layout {

    final Scenario scenario;
    final Frame frame;
    final Parameters parameters = new Parameters();
    final PlaceLayout[] places; // sorted by id
    final RouteLayout[] routes; // sorted by id
    final List<SeriesLayout> series = new ArrayList<>(); // in the order of the arrival paths
    final LeverBook levers;
    final List<Drifts.Walk> drifts = new ArrayList<>(); // sorted by id
    final List<MoneyLayout.Cost> costs = new ArrayList<>(); // in the order of the frame
    final List<MoneyLayout.Budget> budgets = new ArrayList<>();
    final int[] monthOf; // [day], index in the months of the timeline
    private final List<Long> addresses = new ArrayList<>();

    /// A stream of arrivals into a place.
    ///
    /// @param cohort [size class] -> cohort at the place
    /// @param share  [size class], share of parties, sums to 1
    record SeriesLayout(
            PlaceLayout place,
            int group,
            int[] cohort,
            double[] share,
            double meanSize,
            Figures.Law law,
            long address,
            Adjusted people,
            Diverted diverted) {}

    Layout(Scenario scenario, List<ArrivalPaths.Series> arrivals, SortedSet<String> leversOn) {
        this.scenario = scenario;
        frame = Frame.of(scenario);
        monthOf = new int[frame.days()];
        for (int day = 0; day < monthOf.length; day++)
            monthOf[day] = frame.timeline().monthIndex(day);
        levers = new LeverBook(scenario, leversOn, parameters, frame.timeline());
        List<Place> sortedPlaces = new ArrayList<>(scenario.network().places());
        sortedPlaces.sort(Comparator.comparing(Place::id));
        places = new PlaceLayout[sortedPlaces.size()];
        for (int p = 0; p < places.length; p++) places[p] = new PlaceLayout(this, sortedPlaces.get(p), p);
        List<Route> sortedRoutes = new ArrayList<>(scenario.network().routes());
        sortedRoutes.sort(Comparator.comparing(Route::id));
        routes = new RouteLayout[sortedRoutes.size()];
        for (int r = 0; r < routes.length; r++) {
            Route route = sortedRoutes.get(r);
            routes[r] = new RouteLayout(this, route, r, place(route.from()), place(route.to()));
        }
        Compartments compartments = new Compartments(this);
        for (PlaceLayout place : places) {
            place.out = Arrays.stream(routes).filter(r -> r.from == place).toArray(RouteLayout[]::new);
            for (int slot = 0; slot < place.out.length; slot++) place.out[slot].slot = slot;
            if (place.place.room().whenFull() instanceof Place.WhenFull.Redirect(String other)) {
                place.redirect = place(other).index;
                place.redirectCohort = cohortsAt(place, place(other));
            }
            compartments.lay(place);
            if (place.place.onward() instanceof Place.Onward.Attraction(Place.Pull law)) {
                place.pull = PullLayout.of(this, place, law);
            }
        }
        layArrivals(arrivals);
        new Reach(this).keep();
        layDrifts();
        costs.addAll(MoneyLayout.costs(this));
        budgets.addAll(MoneyLayout.budgets(this));
        for (PlaceLayout place : places) place.free = place.nothingHolds(budgets);
        requireDistinctAddresses();
    }

    PlaceLayout place(String id) {
        for (PlaceLayout place : places) if (place.place.id().equals(id)) return place;
        throw new IllegalArgumentException("no place '%s'".formatted(id));
    }

    /// Where each cohort of `from` stands at `to`.
    static int[] cohortsAt(PlaceLayout from, PlaceLayout to) {
        int[] at = new int[from.cohorts.length];
        for (int c = 0; c < at.length; c++) {
            at[c] = Arrays.asList(to.cohorts).indexOf(from.cohorts[c].keeping(to.place.keeps()));
            if (at[c] < 0) {
                throw new IllegalArgumentException(
                        "'%s' keeps an attribute that '%s' has forgotten".formatted(to.place.id(), from.place.id()));
            }
        }
        return at;
    }

    long address(String... words) {
        long address = Keys.of(words);
        addresses.add(address);
        return address;
    }

    private void requireDistinctAddresses() {
        long[] sorted = addresses.stream().mapToLong(Long::longValue).sorted().toArray();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException(
                        "two ids of this scenario have the same 64-bit hash; rename a place or a route");
            }
        }
    }

    private void layArrivals(List<ArrivalPaths.Series> arrivals) {
        for (ArrivalPaths.Series stream : arrivals) {
            PlaceLayout place = place(stream.place());
            Cohorts.Group group = scenario.cohorts().group(stream.group());
            int classes = group.sizes().size();
            int[] cohort = new int[classes];
            double[] share = new double[classes];
            int i = 0;
            for (var size : group.sizes().entrySet()) {
                Cohort wanted = new Cohort(stream.group(), stream.attributes(), size.getKey());
                cohort[i] = Arrays.asList(place.cohorts).indexOf(wanted);
                if (cohort[i] < 0) {
                    throw new IllegalArgumentException("arrivals at '%s' of %s: the place keeps other attributes"
                            .formatted(stream.place(), wanted.key()));
                }
                share[i++] = size.getValue();
            }
            String key = new Cohort(stream.group(), stream.attributes(), 1).key();
            long address = address("arrivals", stream.place(), key, stream.law().name());
            Adjusted people = levers.arrivals(stream, arrivals);
            long elsewhere =
                    address("diverted", stream.place(), key, stream.law().name());
            series.add(new SeriesLayout(
                    place,
                    frame.group(stream.group()),
                    cohort,
                    share,
                    group.meanSize(),
                    stream.law(),
                    address,
                    people,
                    new Diverted(levers.diverted(stream, this), elsewhere)));
        }
    }

    private void layDrifts() {
        List<Drift> rows = new ArrayList<>(scenario.behaviour().drifts());
        rows.sort(Comparator.comparing(Drift::id));
        for (Drift row : rows) {
            int first = row.first().map(frame.timeline()::indexOf).orElse(0);
            int span = Math.max(0, frame.days() - 1 - first);
            int[] steps = new int[Math.ceilDiv(span, row.everyDays())];
            for (int i = 0; i < steps.length; i++) {
                String key = "drift/" + row.id() + "/" + (i + 1);
                steps[i] = parameters.add(key, new Quantity.Between(key, 0, 1));
            }
            int[] moved =
                    row.routes().stream().mapToInt(this::routeIndex).distinct().toArray();
            int deviation = parameters.add("drift/" + row.id() + "/deviation", row.deviation());
            drifts.add(new Drifts.Walk(moved, deviation, first, row.everyDays(), steps));
        }
    }

    int routeIndex(String id) {
        for (RouteLayout route : routes) if (route.route.id().equals(id)) return route.index;
        throw new IllegalArgumentException("no route '%s'".formatted(id));
    }
}
