package paso.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import paso.random.Keys;
import paso.results.Frame;
import paso.scenario.Behaviour;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.RouteShare;
import paso.scenario.Behaviour.StayLimit;
import paso.scenario.Behaviour.StayRule;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Drift;
import paso.scenario.Figures;
import paso.scenario.Lever;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Who;

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
    final List<CostLayout> costs = new ArrayList<>(); // in the order of the frame
    final List<BudgetLayout> budgets = new ArrayList<>();
    final int[] monthOf; // [day], index in the months of the timeline
    private final List<Long> addresses = new ArrayList<>();

    /// A route, and where its people stand at its end.
    static final class RouteLayout {
        final Route route;
        final int index;
        final int frameIndex;
        final PlaceLayout from;
        final PlaceLayout to;
        int slot; // index in the `out` of its place
        Kind[][] kinds = {}; // [rank], the ready people who may choose it
        int[] arriving = {}; // cohorts at its end that can come by it, ascending
        final long seatsAddress;
        final int[] cohortAtEnd; // [cohort at from] -> cohort at to
        final int days; // parameter index of the travel time, or NONE where it is fixed
        final int longestDays;
        final int fixedDays;
        final boolean releases; // from custody to a reception, a city or a community
        final Adjusted seats; // people a day; infinite where unbounded
        final Adjusted share; // factor on the weight
        final Adjusted open; // 1 open, 0 closed

        private static boolean custody(Place.Kind kind) {
            return switch (kind) {
                case SECTOR, PORT, HOLDING -> true;
                case TRANSIT, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> false;
            };
        }

        private static boolean free(Place.Kind kind) {
            return switch (kind) {
                case RECEPTION, CITY, COMMUNITY -> true;
                case TRANSIT, SECTOR, PORT, HOLDING, DETENTION, CHILDREN, EXIT -> false;
            };
        }

        RouteLayout(Layout layout, Route route, int index, PlaceLayout from, PlaceLayout to) {
            this.route = route;
            this.index = index;
            this.from = from;
            this.to = to;
            frameIndex = layout.frame.route(route.id());
            releases = custody(from.place.kind()) && free(to.place.kind());
            seatsAddress = layout.address("seats", route.id());
            cohortAtEnd = cohortsAt(from, to);
            switch (route.travel()) {
                case Route.Travel.Days(var number) -> {
                    days = layout.parameters.add("route/" + route.id() + "/days", number);
                    longestDays = (int) Math.max(0, Math.rint(number.high()));
                    fixedDays = 0;
                }
                case Route.Travel.Distance distance -> {
                    days = Parameters.NONE;
                    fixedDays = distance.days();
                    longestDays = fixedDays;
                }
            }
            LeverBook levers = layout.levers;
            int base = layout.parameters.add("route/" + route.id() + "/seats", route.seats());
            seats = levers.adjusted(base, Double.POSITIVE_INFINITY, new Lever.Target.Seats(route.id()));
            share = levers.adjusted(Parameters.NONE, 1, new Lever.Target.Share(route.id()));
            open = levers.adjusted(Parameters.NONE, 1, new Lever.Target.Open(route.id()));
        }
    }

    /// People who stay at one place, of one cohort, on one exit path.
    ///
    /// @param nights nights told apart; the last one stands for itself and all more
    record Staying(int cohort, int path, StayCurve curve, int nights, long address, int offset) {}

    /// A place and its compartments.
    static final class PlaceLayout {
        final Place place;
        final int index;
        final int frameIndex;
        final Cohort[] cohorts; // [cohort]
        final int[] size; // [cohort], people in a party
        final int[] group; // [cohort], index in the frame
        final double[] weight; // [cohort], room that a party takes
        final int[] rank; // [cohort], 0 is served first
        final int ranks; // number of different ranks, at least 1
        final String[] paths; // see pathsOf
        final int limitPath; // index in paths of the path that stay limits put people on, or -1
        final int timeLimit; // nights, 0 = not counted
        final int ages; // classes of nights stayed kept by ready people: timeLimit + 1, or 1
        int[] live = {}; // cohorts that somebody can ever be of here, ascending
        Staying[] staying = {}; // every reachable one
        int[] stayingAt = {}; // [cohort * paths + path] -> index in staying, or -1
        int[][] admissionPath = {}; // [cohort] -> path of each row
        int[][] admissionShare = {}; // [cohort] -> parameter index of each row
        long[] admissionAddress = {}; // [cohort]
        RouteLayout[] out = {}; // sorted by id
        ReadyLayout ready = ReadyLayout.EMPTY;

        @Nullable
        PullLayout pull;

        /// No bound on those who leave, no bounded seats, and no end that spills back.
        private boolean nothingHolds(List<BudgetLayout> budgets) {
            if (!throughput.never()) return false;
            for (RouteLayout route : out) {
                boolean budgeted = budgets.stream().anyMatch(budget -> budget.place() == route.to.index);
                boolean mayBeFull = route.to.spillsBack && (budgeted || !route.to.limit.never());
                if (!route.seats.never() || mayBeFull) return false;
            }
            return true;
        }

        List<LimitRule> limits = List.of();
        final Adjusted capacity; // place's unit, NaN where there is none
        final Adjusted limit; // place's unit, infinite where there is none
        final Adjusted throughput; // people a day, infinite where unbounded
        final Adjusted stayLength; // factor
        final boolean spillsBack;
        boolean free; // nothing ever holds ready people who have chosen a route
        int redirect = -1; // place index
        int[] redirectCohort = {}; // [cohort] -> cohort there
        final long admitAddress;
        final long roomAddress;
        final long serviceAddress;

        PlaceLayout(Layout layout, Place place, int index) {
            this.place = place;
            this.index = index;
            frameIndex = layout.frame.place(place.id());
            Cohorts all = layout.scenario.cohorts();
            cohorts = all.keeping(place.keeps()).stream()
                    .sorted(Comparator.comparing(Cohort::key))
                    .toArray(Cohort[]::new);
            size = new int[cohorts.length];
            group = new int[cohorts.length];
            weight = new double[cohorts.length];
            rank = new int[cohorts.length];
            List<String> order = place.service().priority();
            for (int c = 0; c < cohorts.length; c++) {
                size[c] = cohorts[c].size();
                group[c] = layout.frame.group(cohorts[c].group());
                weight[c] = place.room().unit().weight(size[c]);
                int at = order.indexOf(cohorts[c].group());
                rank[c] = at < 0 ? order.size() : at;
            }
            ranks = order.size() + 1;
            paths = pathsOf(layout.scenario.behaviour(), place.id());
            limitPath = Arrays.asList(paths).indexOf(Behaviour.LIMIT_PATH);
            timeLimit = place.room().timeLimitDays();
            ages = timeLimit > 0 ? timeLimit + 1 : 1;
            Parameters parameters = layout.parameters;
            LeverBook levers = layout.levers;
            String owner = "place/" + place.id();
            capacity = levers.adjusted(
                    parameters.add(owner + "/capacity", place.room().capacity()),
                    Double.NaN,
                    new Lever.Target.Capacity(place.id()));
            limit = levers.adjusted(
                    parameters.add(owner + "/limit", place.room().limit()),
                    Double.POSITIVE_INFINITY,
                    new Lever.Target.Limit(place.id()));
            throughput = levers.adjusted(
                    parameters.add(owner + "/throughput", place.service().throughput()),
                    Double.POSITIVE_INFINITY,
                    new Lever.Target.Throughput(place.id()));
            stayLength = levers.adjusted(Parameters.NONE, 1, new Lever.Target.StayLength(place.id()));
            spillsBack = place.room().whenFull() instanceof Place.WhenFull.SpillBack;
            admitAddress = layout.address("admit", place.id());
            roomAddress = layout.address("room", place.id());
            serviceAddress = layout.address("service", place.id());
        }

        /// The paths of `paths.csv` by name, or the one path `""`; then that of stay limits, where the place has
        /// any.
        private static String[] pathsOf(Behaviour behaviour, String place) {
            TreeSet<String> written = new TreeSet<>();
            for (ExitPath row : behaviour.exitPaths()) if (row.place().equals(place)) written.add(row.path());
            List<String> paths = new ArrayList<>(written);
            if (paths.isEmpty()) paths.add("");
            boolean limited =
                    behaviour.limits().stream().anyMatch(rule -> rule.place().equals(place));
            if (limited && !written.contains(Behaviour.LIMIT_PATH)) paths.add(Behaviour.LIMIT_PATH);
            return paths.toArray(new String[0]);
        }
    }

    /// The kinds of ready people of a place, by rank; the cell of a kind is its position within its rank.
    ///
    /// @param ranks [rank][cell]
    /// @param kinds [(cohort * paths + path) * ages + age], null where nobody can be
    record ReadyLayout(Kind[][] ranks, @Nullable Kind[] kinds) {
        static final ReadyLayout EMPTY = new ReadyLayout(new Kind[0][], new Kind[0]);
    }

    /// Ready people who are alike, and what they may choose.
    ///
    /// @param age    min(nights when they became ready, time limit)
    /// @param routes index in the place's `out`
    /// @param shares parameter index of each share; empty under pull
    record Kind(int cohort, int path, int age, int rank, int cell, int[] routes, int[] shares, long address) {}

    /// A stay limit at a place.
    ///
    /// @param applies [cohort]
    /// @param first   first day index on which it holds
    /// @param last    last day index
    record LimitRule(
            StayLimit rule,
            boolean[] applies,
            Adjusted nights,
            int longest,
            int first,
            int last,
            int enteredFirst,
            int enteredLast) {

        boolean anyEntry() {
            return enteredFirst == Integer.MIN_VALUE && enteredLast == Integer.MAX_VALUE;
        }

        boolean entered(int day) {
            return day >= enteredFirst && day <= enteredLast;
        }

        /// Nights that must be told apart, so that those not told apart are all within `entered` or all outside on
        /// every day of a run that the rule holds on.
        int told(int days) {
            int end = Math.min(last, days - 1);
            int told = longest;
            if (enteredFirst != Integer.MIN_VALUE) told = Math.max(told, end - enteredFirst + 1);
            if (enteredLast != Integer.MAX_VALUE) told = Math.max(told, end - enteredLast + 1);
            return told;
        }
    }

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

    /// @param place index or -1
    /// @param route index or -1
    /// @param lever when the changes of its lever act
    record CostLayout(
            paso.scenario.Money.Cost cost,
            int frameIndex,
            int place,
            int route,
            List<Acting> lever,
            int amount,
            int first,
            int last) {}

    /// @param costs the cost rows that draw on it, as indices in [Layout#costs]
    record BudgetLayout(int place, int amount, int thenLimit, int first, int[] costs) {}

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
        for (PlaceLayout place : places) {
            place.out = Arrays.stream(routes).filter(r -> r.from == place).toArray(RouteLayout[]::new);
            for (int slot = 0; slot < place.out.length; slot++) place.out[slot].slot = slot;
            if (place.place.room().whenFull() instanceof Place.WhenFull.Redirect(String other)) {
                place.redirect = place(other).index;
                place.redirectCohort = cohortsAt(place, place(other));
            }
            layAdmission(place);
            layLimits(place);
            layStaying(place);
            layReady(place);
            for (RouteLayout route : place.out) route.kinds = mayChoose(place, route.slot);
            if (place.place.onward() instanceof Place.Onward.Attraction(Place.Pull law)) {
                place.pull = PullLayout.of(this, place, law);
            }
        }
        layArrivals(arrivals);
        new Reach(this).keep();
        layDrifts();
        layMoney();
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

    private long address(String... words) {
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

    // ---- which rows speak of a cohort ----

    /// The rows that match and fix the most attributes.
    private static <T> List<T> mostSpecific(List<T> rows, java.util.function.Function<T, Who> who, Cohort cohort) {
        List<T> best = new ArrayList<>();
        int most = -1;
        for (T row : rows) {
            Who words = who.apply(row);
            if (!words.matches(cohort)) continue;
            if (words.specificity() > most) {
                best.clear();
                most = words.specificity();
            }
            if (words.specificity() == most) best.add(row);
        }
        return best;
    }

    private void layAdmission(PlaceLayout place) {
        List<ExitPath> rows = new ArrayList<>(scenario.behaviour().exitPaths().stream()
                .filter(row -> row.place().equals(place.place.id()))
                .toList());
        rows.sort(Comparator.comparing(ExitPath::path));
        int cohorts = place.cohorts.length;
        place.admissionPath = new int[cohorts][];
        place.admissionShare = new int[cohorts][];
        place.admissionAddress = new long[cohorts];
        for (int c = 0; c < cohorts; c++) {
            List<ExitPath> mine = mostSpecific(rows, ExitPath::who, place.cohorts[c]);
            place.admissionPath[c] = new int[mine.size()];
            place.admissionShare[c] = new int[mine.size()];
            place.admissionAddress[c] = address("path", place.place.id(), place.cohorts[c].key());
            for (int i = 0; i < mine.size(); i++) {
                ExitPath row = mine.get(i);
                place.admissionPath[c][i] = Arrays.asList(place.paths).indexOf(row.path());
                String owner = "path/" + row.place() + "/" + row.who() + "/" + row.path();
                place.admissionShare[c][i] = parameters.add(owner, row.share());
            }
        }
    }

    private void layLimits(PlaceLayout place) {
        List<LimitRule> rules = new ArrayList<>();
        List<StayLimit> rows = new ArrayList<>(scenario.behaviour().limits().stream()
                .filter(rule -> rule.place().equals(place.place.id()))
                .toList());
        // The most specific one first, then the one that began last: the first that applies holds.
        rows.sort(Comparator.comparingInt((StayLimit rule) -> -rule.who().specificity())
                .thenComparing(StayLimit::first, Comparator.reverseOrder())
                .thenComparing(rule -> rule.entered().first().orElse(LocalDate.MIN), Comparator.reverseOrder())
                .thenComparing(rule -> rule.who().toString()));
        for (StayLimit rule : rows) {
            boolean[] applies = new boolean[place.cohorts.length];
            for (int c = 0; c < applies.length; c++) applies[c] = rule.who().matches(place.cohorts[c]);
            int base = parameters.add(rule.parameter(), rule.nights());
            Adjusted nights = levers.adjusted(base, 0, new Lever.Target.LimitNights(place.place.id()));
            int longest = (int) Math.min(paso.scenario.Stay.LONGEST_NIGHTS, Math.ceil(nights.highest(parameters)));
            rules.add(new LimitRule(
                    rule,
                    applies,
                    nights,
                    longest,
                    frame.timeline().indexOf(rule.first()),
                    rule.last().map(frame.timeline()::indexOf).orElse(Integer.MAX_VALUE),
                    rule.entered().first().map(frame.timeline()::indexOf).orElse(Integer.MIN_VALUE),
                    rule.entered().last().map(frame.timeline()::indexOf).orElse(Integer.MAX_VALUE)));
        }
        place.limits = List.copyOf(rules);
    }

    private void layStaying(PlaceLayout place) {
        int paths = place.paths.length;
        place.stayingAt = new int[place.cohorts.length * paths];
        Arrays.fill(place.stayingAt, -1);
        List<StayRule> rows = scenario.behaviour().stays().stream()
                .filter(rule -> rule.place().equals(place.place.id()))
                .toList();
        java.util.Map<StayRule, StayCurve> curves = new java.util.LinkedHashMap<>();
        for (StayRule rule : rows) {
            String owner = "stay/" + rule.place() + "/" + rule.who() + "/" + rule.path();
            curves.put(rule, StayCurve.of(rule.stay(), owner, parameters));
        }
        List<Staying> staying = new ArrayList<>();
        int offset = 0;
        double longest = Math.max(1, place.stayLength.highest(parameters));
        for (int c = 0; c < place.cohorts.length; c++) {
            int[] reachable = place.admissionPath[c].length == 0 ? new int[] {0} : place.admissionPath[c];
            for (int path : reachable) {
                StayCurve curve = curveFor(rows, curves, place.cohorts[c], place.paths[path]);
                int nights = Math.max(curve.nights(parameters, longest), place.timeLimit > 0 ? place.timeLimit + 1 : 1);
                for (LimitRule rule : place.limits)
                    if (rule.applies[c])
                        nights = Math.max(nights, rule.told(frame.timeline().days()) + 1);
                nights = Math.min(nights, paso.scenario.Stay.LONGEST_NIGHTS + 1);
                place.stayingAt[c * paths + path] = staying.size();
                long address = address("stay", place.place.id(), place.cohorts[c].key(), place.paths[path]);
                staying.add(new Staying(c, path, curve, nights, address, offset));
                offset += nights;
            }
        }
        place.staying = staying.toArray(new Staying[0]);
    }

    private static StayCurve curveFor(
            List<StayRule> rows, java.util.Map<StayRule, StayCurve> curves, Cohort cohort, String path) {
        for (String wanted : new String[] {path, ""}) {
            List<StayRule> named =
                    rows.stream().filter(rule -> rule.path().equals(wanted)).toList();
            List<StayRule> mine = mostSpecific(named, StayRule::who, cohort);
            if (!mine.isEmpty()) {
                StayCurve curve = curves.get(mine.getFirst());
                if (curve != null) return curve;
            }
        }
        return StayCurve.FOR_GOOD;
    }

    static Kind[][] mayChoose(PlaceLayout place, int slot) {
        return Arrays.stream(place.ready.ranks())
                .map(rank -> Arrays.stream(rank)
                        .filter(kind -> Arrays.stream(kind.routes()).anyMatch(route -> route == slot))
                        .toArray(Kind[]::new))
                .toArray(Kind[][]::new);
    }

    private void layReady(PlaceLayout place) {
        int paths = place.paths.length;
        @Nullable Kind[] kinds = new @Nullable Kind[place.cohorts.length * paths * place.ages];
        List<List<Kind>> ranks = new ArrayList<>();
        for (int rank = 0; rank < place.ranks; rank++) ranks.add(new ArrayList<>());
        for (int c = 0; c < place.cohorts.length; c++) {
            for (int path = 0; path < paths; path++) {
                if (place.stayingAt[c * paths + path] < 0 && path != place.limitPath) continue;
                int[][] rows = routeRows(place, c, path);
                List<Kind> rank = ranks.get(place.rank[c]);
                for (int age = 0; age < place.ages; age++) {
                    long address = address(
                            "choice",
                            place.place.id(),
                            place.cohorts[c].key(),
                            place.paths[path],
                            Integer.toString(age));
                    Kind kind = new Kind(c, path, age, place.rank[c], rank.size(), rows[0], rows[1], address);
                    kinds[(c * paths + path) * place.ages + age] = kind;
                    rank.add(kind);
                }
            }
        }
        place.ready = new ReadyLayout(
                ranks.stream().map(rank -> rank.toArray(new Kind[0])).toArray(Kind[][]::new), kinds);
    }

    /// @return the routes a cohort on a path may choose, as indices in the place's `out`, and the parameter of each
    /// share
    private int[][] routeRows(PlaceLayout place, int cohort, int path) {
        if (place.place.onward() instanceof Place.Onward.Attraction) {
            return new int[][] {
                java.util.stream.IntStream.range(0, place.out.length).toArray(), {}
            };
        }
        List<RouteShare> rows = scenario.behaviour().routeShares().stream()
                .filter(row -> row.place().equals(place.place.id()))
                .toList();
        List<RouteShare> mine = List.of();
        for (String wanted : new String[] {place.paths[path], ""}) {
            List<RouteShare> named =
                    rows.stream().filter(row -> row.path().equals(wanted)).toList();
            mine = mostSpecific(named, RouteShare::who, place.cohorts[cohort]);
            if (!mine.isEmpty()) break;
        }
        SortedMap<Integer, Integer> shares = new TreeMap<>();
        for (RouteShare row : mine) {
            String owner = "share/" + row.place() + "/" + row.who() + "/" + row.path() + "/" + row.route();
            for (int r = 0; r < place.out.length; r++) {
                if (place.out[r].route.id().equals(row.route())) shares.put(r, parameters.add(owner, row.share()));
            }
        }
        return new int[][] {
            shares.keySet().stream().mapToInt(Integer::intValue).toArray(),
            shares.values().stream().mapToInt(Integer::intValue).toArray()
        };
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

    private void layMoney() {
        var timeline = frame.timeline();
        var rows = scenario.money().costs();
        for (int i = 0; i < rows.size(); i++) {
            var cost = rows.get(i);
            int place = -1;
            int route = -1;
            List<Acting> lever = List.of();
            switch (cost.target()) {
                case paso.scenario.Money.Target.AtPlace(String id) -> place = place(id).index;
                case paso.scenario.Money.Target.OnRoute(String id) -> route = routeIndex(id);
                case paso.scenario.Money.Target.WhileLever(String id) -> lever = levers.acting(id);
            }
            costs.add(new CostLayout(
                    cost,
                    i,
                    place,
                    route,
                    lever,
                    parameters.add("cost/" + cost.id(), cost.amount()),
                    cost.first().map(timeline::indexOf).orElse(Integer.MIN_VALUE),
                    cost.last().map(timeline::indexOf).orElse(Integer.MAX_VALUE)));
        }
        for (var budget : scenario.money().budgets()) {
            int place = place(budget.place()).index;
            int[] drawing = java.util.stream.IntStream.range(0, costs.size())
                    .filter(i -> costs.get(i).place == place
                            && costs.get(i).cost.account() == paso.scenario.Money.Account.RECEPTION
                            && costs.get(i).cost.payer().equals(budget.payer()))
                    .toArray();
            budgets.add(new BudgetLayout(
                    place,
                    parameters.add("budget/" + budget.id() + "/amount", budget.amount()),
                    parameters.add("budget/" + budget.id() + "/then", budget.thenLimit()),
                    timeline.indexOf(budget.first()),
                    drawing));
        }
    }

    private int routeIndex(String id) {
        for (RouteLayout route : routes) if (route.route.id().equals(id)) return route.index;
        throw new IllegalArgumentException("no route '%s'".formatted(id));
    }
}
