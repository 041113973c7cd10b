package paso.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import paso.engine.ArrivalPaths;
import paso.engine.Settings;
import paso.reference.Party.Where;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Behaviour;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Drift;
import paso.scenario.Figures;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Operation;
import paso.scenario.Lever.Target;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Stay;
import paso.scenario.Who;

/// One replicate: the eight steps of docs/model.md, in their order.
final class Replicate {

    private final Scenario scenario;
    private final Frame frame;
    private final Random random;
    private final Drawn drawn;
    private final Rows rows;
    private final Levers levers;
    private final Fault fault;
    private final List<ArrivalPaths.Series> series;
    private final double[] people; // [day * series + s]
    private final double[] carry; // [series]
    private final Map<Object, Nights> nights = new java.util.HashMap<>(); // by stay and factor
    private final Map<Money.Budget, Double> spent = new java.util.LinkedHashMap<>(); // up to yesterday
    private final Map<Drift, double[]> walks = new java.util.LinkedHashMap<>(); // logarithm, by step
    private final Outcome outcome;
    private final List<Party> parties = new ArrayList<>();
    private double initial;
    private double arrived;
    private int day;
    private LocalDate date;

    Replicate(Scenario scenario, ArrivalPaths arrivals, Settings settings, int replicate, long seed, Fault fault) {
        this.scenario = scenario;
        this.fault = fault;
        frame = Frame.of(scenario);
        random = new Random(seed);
        drawn = new Drawn(random);
        rows = new Rows(scenario);
        levers = new Levers(scenario, settings.levers(), drawn);
        series = arrivals.series();
        people = new double[frame.days() * series.size()];
        carry = new double[series.size()];
        arrivals.draw(replicate, people);
        outcome = new Outcome(frame, replicate);
        date = scenario.timeline().start();
        scenario.money().budgets().forEach(b -> spent.put(b, 0.0));
        for (Drift drift : scenario.behaviour().drifts()) {
            double[] walk = new double[frame.days() + 1000];
            for (int i = 1; i < walk.length; i++) {
                walk[i] = walk[i - 1] + drawn.of(drift.deviation()) * random.nextGaussian();
            }
            walks.put(drift, walk);
        }
    }

    Outcome run() {
        scenario.figures().present().forEach(this::present);
        initial = sizeOf(parties);
        for (day = 0; day < frame.days(); day++) {
            date = scenario.timeline().dateOf(day);
            Map<String, Double> promised = promised();
            Map<String, Double> census = censusByPlace();
            levers.beginDay(day, outcome); // 1
            arrive(); // 2
            endStays(); // 3
            choose(census); // 4
            List<Party> left = depart(promised, census); // 5
            travel(left); // 6
            admit(); // 7
            record(); // 8
        }
        outcome.setPeople(new Outcome.People(
                initial,
                arrived,
                sizeOf(parties.stream()
                        .filter(p -> p.inside() && !leftTheModel(p))
                        .toList()),
                sizeOf(at(Where.DOOR)),
                sizeOf(at(Where.TRAVELLING)),
                sizeOf(parties.stream()
                        .filter(p -> p.inside() && leftTheModel(p))
                        .toList())));
        return outcome;
    }

    // ---- people present at the start

    private void present(Figures.Presence row) {
        Place place = scenario.network().place(row.place());
        List<Cohort> cohorts = scenario.cohorts().keeping(place.keeps()).stream()
                .filter(row.who()::matches)
                .toList();
        long kinds = cohorts.stream()
                .map(c -> new Cohort(c.group(), c.attributes(), 1))
                .distinct()
                .count();
        double left = row.people();
        Map<Cohort, Double> remainder = new java.util.LinkedHashMap<>();
        for (Cohort cohort : cohorts) {
            Cohorts.Group group = scenario.cohorts().group(cohort.group());
            double share = group.sizes().getOrDefault(cohort.size(), 0.0);
            double wanted = row.people() / kinds * share / group.meanSize();
            double whole = Math.floor(wanted + 1e-9);
            for (int i = 0; i < whole; i++) place(row, cohort);
            left -= whole * cohort.size();
            remainder.put(cohort, Math.rint((wanted - whole) * 1e9));
        }
        List<Cohort> byRemainder = new ArrayList<>(cohorts);
        byRemainder.sort(Comparator.comparing((Cohort c) -> -remainder.getOrDefault(c, 0.0))
                .thenComparing(Cohort::key));
        for (Cohort cohort : byRemainder) {
            if (cohort.size() > left || remainder.getOrDefault(cohort, 0.0) < 1) continue;
            place(row, cohort);
            left -= cohort.size();
        }
        List<Cohort> bySize = new ArrayList<>(cohorts);
        bySize.sort(Comparator.comparingInt(Cohort::size).thenComparing(Cohort::key));
        for (Cohort cohort : bySize) {
            for (; cohort.size() <= left; left -= cohort.size()) place(row, cohort);
        }
    }

    private void place(Figures.Presence row, Cohort cohort) {
        Party party = new Party(cohort, row.place(), -1);
        party.where = Where.STAYING;
        var paths = rows.paths(row.place(), cohort);
        if (!paths.isEmpty()) {
            party.path = pick(paths, p -> drawn.of(p.share()) * meanStay(row.place(), cohort, p.path()))
                    .path();
        }
        int stayed = 0;
        var stay = rows.stay(row.place(), cohort, party.path);
        if (row.stayedFrom().isPresent()) {
            int from = row.stayedFrom().getAsInt();
            stayed = from + random.nextInt(row.stayedTo().orElse(from) - from + 1);
        } else if (stay.isPresent()) {
            stayed = nights(stay.get(), 1).soFar(random.nextDouble());
        }
        party.admitted = -1 - stayed;
        parties.add(party);
    }

    private double meanStay(String place, Cohort cohort, String path) {
        return rows.stay(place, cohort, path).map(s -> nights(s, 1).mean()).orElse(1.0);
    }

    // ---- 1. values of the day

    private OptionalDouble limit(Place place) {
        OptionalDouble limit =
                levers.value(new Target.Limit(place.id()), place.room().limit());
        for (var entry : spent.entrySet()) {
            if (!isSpent(entry.getKey(), place.id())) continue;
            double then = drawn.of(entry.getKey().thenLimit());
            limit = OptionalDouble.of(Math.min(then, limit.orElse(then)));
        }
        return limit;
    }

    private boolean isSpent(Money.Budget budget, String place) {
        return budget.place().equals(place)
                && date.isAfter(budget.first())
                && spent.getOrDefault(budget, 0.0) >= drawn.of(budget.amount());
    }

    private boolean open(Route route) {
        for (Money.Budget budget : spent.keySet()) {
            if (isSpent(budget, route.to()) && drawn.of(budget.thenLimit()) == 0) return false;
        }
        return levers.value(new Target.Open(route.id()), 1) > 0;
    }

    // ---- 2. arrivals

    private void arrive() {
        double[] today = new double[series.size()];
        for (int s = 0; s < series.size(); s++) today[s] = people[day * series.size() + s];
        changeArrivals(today);
        for (int s = 0; s < series.size(); s++) {
            ArrivalPaths.Series one = series.get(s);
            Cohorts.Group group = scenario.cohorts().group(one.group());
            int n = one.law() == Figures.Law.POISSON
                    ? PartyByParty.poisson(today[s] / group.meanSize(), random)
                    : (int) Math.max(0, Math.floor((carry[s] + today[s]) / group.meanSize() + 1e-9));
            int came = 0;
            for (int i = 0; i < n; i++) {
                int size = pick(List.copyOf(group.sizes().entrySet()), Map.Entry::getValue)
                        .getKey();
                Party party = new Party(new Cohort(one.group(), one.attributes(), size), one.place(), day);
                parties.add(party);
                divert(party, one);
                count(Measure.ARRIVALS, party.place, party);
                came += size;
            }
            if (one.law() == Figures.Law.COUNTED) carry[s] += today[s] - came;
            arrived += came;
        }
    }

    private void changeArrivals(double[] today) {
        for (Levers.Acting one : levers.onArrivals(Operation.SCALE)) {
            for (int s : streams(one.change())) today[s] *= levers.factor(one);
        }
        for (Levers.Acting one : levers.onArrivals(Operation.ADD)) {
            List<Integer> streams = streams(one.change());
            for (int s : streams) today[s] += levers.by(one) / streams.size();
        }
        for (int s = 0; s < today.length; s++) today[s] = Math.max(0, today[s]);
    }

    private List<Integer> streams(Change change) {
        Target.Arrivals target = (Target.Arrivals) change.target();
        List<Integer> streams = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            if (names(target.place(), target.who(), series.get(s))) streams.add(s);
        }
        return streams;
    }

    private boolean names(String place, Who who, ArrivalPaths.Series one) {
        return who.matches(new Cohort(one.group(), one.attributes(), 1))
                && scenario.network().members(place).contains(one.place());
    }

    /// Every divert asks the party in turn; of those who say yes on their own one is chosen by their shares.
    private void divert(Party party, ArrivalPaths.Series one) {
        List<Levers.Acting> asking = levers.diverting().stream()
                .filter(a -> a.change().target() instanceof Target.Diverted(String place, Who who, String _)
                        && names(place, who, one))
                .toList();
        boolean goes = false;
        for (Levers.Acting divert : asking) goes |= happens(levers.by(divert));
        if (!goes) return;
        Target.Diverted chosen =
                (Target.Diverted) pick(asking, levers::by).change().target();
        joinDoor(party, chosen.to(), day);
    }

    // ---- 3. stays end

    private void endStays() {
        for (Party party : at(Where.STAYING)) {
            int stayed = day - party.admitted;
            double factor = levers.value(new Target.StayLength(party.place), 1);
            var stay = rows.stay(party.place, party.cohort, party.path);
            if (stay.isPresent() && happens(nights(stay.get(), factor).chance(stayed))) {
                becomeReady(party);
            } else if (pastLimit(party, stayed)) {
                party.path = Behaviour.LIMIT_PATH;
                becomeReady(party);
            }
        }
    }

    private boolean pastLimit(Party party, int stayed) {
        LocalDate came = date.minusDays(stayed);
        var inForce = rows
                .limits(
                        party.cohort,
                        l -> l.place().equals(party.place)
                                && inForce(l)
                                && l.entered().contains(came))
                .stream()
                .max(Comparator.comparing(Behaviour.StayLimit::first)
                        .thenComparing(l -> l.entered().first().orElse(LocalDate.MIN)));
        if (inForce.isEmpty()) return false;
        Behaviour.StayLimit limit = inForce.get();
        double most = levers.value(new Target.LimitNights(party.place), Optional.of(limit.nights()))
                .getAsDouble();
        int i = day - scenario.timeline().indexOf(limit.first());
        double chance = i < limit.phaseDays() ? 1.0 / (limit.phaseDays() - i) : 1;
        return stayed >= Math.clamp(Math.rint(most), 1, Stay.LONGEST_NIGHTS) && happens(chance);
    }

    private boolean inForce(Behaviour.StayLimit limit) {
        return !date.isBefore(limit.first()) && !date.isAfter(limit.last().orElse(date));
    }

    private void becomeReady(Party party) {
        party.where = Where.READY;
        party.ready = day;
        party.route = null;
    }

    private Nights nights(Stay stay, double factor) {
        return nights.computeIfAbsent(List.of(stay, factor), _ -> new Nights(stay, factor, drawn));
    }

    // ---- 4. choice

    private void choose(Map<String, Double> census) {
        for (Party party : at(Where.READY)) {
            if (party.route != null && !open(party.route)) party.route = null;
            if (party.route != null) continue;
            Map<Route, Double> weights = weights(party, census);
            if (weights.values().stream().anyMatch(w -> w > 0)) {
                party.route = pick(List.copyOf(weights.keySet()), r -> weights.getOrDefault(r, 0.0));
            }
        }
    }

    private Map<Route, Double> weights(Party party, Map<String, Double> census) {
        Map<Route, Double> weights = new java.util.LinkedHashMap<>();
        Place place = scenario.network().place(party.place);
        var shares = rows.shares(party.place, party.cohort, party.path);
        for (Route route : openFrom(party.place)) {
            double weight = switch (place.onward()) {
                case Place.Onward.Shares _ ->
                    shares.stream()
                            .filter(s -> s.route().equals(route.id()))
                            .mapToDouble(s -> drawn.of(s.share()))
                            .sum();
                case Place.Onward.Attraction(Place.Pull pull) ->
                    pull(pull, route, List.of(party.place), 0, pull.lookAhead(), census);
            };
            weights.put(route, levers.value(new Target.Share(route.id()), weight) * wandered(route));
        }
        return weights;
    }

    private double wandered(Route route) {
        double log = 0;
        for (var entry : walks.entrySet()) {
            if (!entry.getKey().routes().contains(route.id())) continue;
            LocalDate first = entry.getKey().first().orElse(scenario.timeline().start());
            double steps = (double) (day - scenario.timeline().indexOf(first))
                    / entry.getKey().everyDays();
            if (steps <= 0) continue;
            double[] walk = entry.getValue();
            int done = (int) steps;
            log += walk[done] + (walk[done + 1] - walk[done]) * (steps - done);
        }
        return Math.exp(log);
    }

    private List<Route> openFrom(String place) {
        return scenario.network().routes().stream()
                .filter(r -> r.from().equals(place) && open(r))
                .toList();
    }

    /// The sum over paths that begin with `route`, having come through `seen` over `km` already.
    private double pull(
            Place.Pull law, Route route, List<String> seen, double km, int links, Map<String, Double> census) {
        if (seen.contains(route.to())) return 0;
        double far = km + km(route);
        Place end = scenario.network().place(route.to());
        double sum = end.attraction() * room(law, end, census) / Math.pow(law.softeningKm() + far, law.power());
        if (links == 1) return sum;
        List<String> longer =
                Stream.concat(seen.stream(), Stream.of(route.to())).toList();
        for (Route next : openFrom(route.to())) sum += pull(law, next, longer, far, links - 1, census);
        return sum;
    }

    private static double km(Route route) {
        return route.travel() instanceof Route.Travel.Distance distance ? distance.km() : 0;
    }

    private double room(Place.Pull law, Place end, Map<String, Double> census) {
        OptionalDouble limit = limit(end);
        if (limit.isEmpty()) return 1;
        double full = limit.getAsDouble();
        double now = census.getOrDefault(end.id(), 0.0);
        if (now >= full) return 0;
        return Math.min(1, (full - now) / (full - law.buffer() * full));
    }

    // ---- 5. departures

    /// Room already promised to people on the way to a place or at its door, at the end of yesterday.
    private Map<String, Double> promised() {
        return roomTaken(p -> !p.inside());
    }

    private Map<String, Double> censusByPlace() {
        return roomTaken(Party::inside);
    }

    private Map<String, Double> roomTaken(Predicate<Party> which) {
        Map<String, Double> taken = new TreeMap<>();
        for (Party p : parties) {
            if (which.test(p)) taken.merge(p.place, (double) weight(p.place, p), Double::sum);
        }
        return taken;
    }

    private List<Party> depart(Map<String, Double> promised, Map<String, Double> census) {
        List<Party> wanting = new ArrayList<>(
                at(Where.READY).stream().filter(p -> p.route != null).toList());
        for (Route route : scenario.network().routes()) {
            OptionalDouble seats = levers.value(new Target.Seats(route.id()), route.seats());
            if (seats.isEmpty()) continue;
            double budget = seats.getAsDouble() + (fault == Fault.ONE_SEAT_MORE ? 1 : 0);
            List<Party> held = held(wanting, p -> p.route == route, budget, Party::size, p -> p.ready);
            if (route.otherwise() == Route.Otherwise.RECHOOSE) held.forEach(p -> p.route = null);
        }
        for (Place place : scenario.network().places()) {
            OptionalDouble limit = limit(place);
            if (limit.isEmpty() || !(place.room().whenFull() instanceof Place.WhenFull.SpillBack)) continue;
            String to = place.id();
            double budget = limit.getAsDouble() - census.getOrDefault(to, 0.0) - promised.getOrDefault(to, 0.0);
            held(wanting, p -> p.route.to().equals(to), budget, p -> weight(to, p), p -> p.ready);
        }
        for (Place place : scenario.network().places()) {
            OptionalDouble most = levers.value(
                    new Target.Throughput(place.id()), place.service().throughput());
            if (most.isEmpty()) continue;
            held(wanting, p -> p.place.equals(place.id()), most.getAsDouble(), Party::size, p -> p.ready);
        }
        return wanting;
    }

    /// Takes those out of `all` who are in the queue but behind what the budget lets through.
    private List<Party> held(
            List<Party> all,
            Predicate<Party> inQueue,
            double budget,
            ToIntFunction<Party> weight,
            ToIntFunction<Party> since) {
        List<Party> queue = new ArrayList<>(all.stream().filter(inQueue).toList());
        Collections.shuffle(queue, random);
        queue.sort(Comparator.comparingInt(this::rank).thenComparingInt(since));
        if (fault == Fault.QUEUE_REVERSED) Collections.reverse(queue);
        double left = budget;
        int passed = 0;
        while (passed < queue.size() && weight.applyAsInt(queue.get(passed)) <= left) {
            left -= weight.applyAsInt(queue.get(passed++));
        }
        List<Party> held = List.copyOf(queue.subList(passed, queue.size()));
        all.removeAll(new HashSet<>(held));
        return held;
    }

    private int rank(Party party) {
        if (fault == Fault.PRIORITY_IGNORED) return 0;
        List<String> order = scenario.network().place(party.place).service().priority();
        int rank = order.indexOf(party.cohort.group());
        return rank < 0 ? order.size() : rank;
    }

    // ---- 6. travel

    private void travel(List<Party> left) {
        int month = scenario.timeline().monthIndex(day);
        for (Party party : left) {
            Route route = party.route;
            count(Measure.DEPARTURES, party.place, party);
            if (route.mode() == Route.Mode.STREET) {
                count(Measure.RELEASED_WITHOUT_RECEPTION, party.place, party);
            }
            boolean held = List.of(Place.Kind.SECTOR, Place.Kind.PORT, Place.Kind.HOLDING)
                    .contains(scenario.network().place(route.from()).kind());
            boolean free = List.of(Place.Kind.RECEPTION, Place.Kind.CITY, Place.Kind.COMMUNITY)
                    .contains(scenario.network().place(route.to()).kind());
            if (held && free) count(Measure.RELEASED, party.place, party);
            outcome.addFlow(frame.route(route.id()), frame.group(party.cohort.group()), month, party.size());
            for (Money.Cost cost : costs(Money.Per.TRIP, route.id())) spend(cost, party.size());
            party.where = Where.TRAVELLING;
            party.place = route.to();
            party.joined = day + days(route);
        }
        for (Party party : at(Where.TRAVELLING)) {
            if (party.joined > day) continue;
            joinDoor(party, party.place, day);
            count(Measure.ARRIVALS, party.place, party);
        }
    }

    private int days(Route route) {
        return switch (route.travel()) {
            case Route.Travel.Days(Quantity days) -> (int) Math.rint(drawn.of(days));
            case Route.Travel.Distance distance -> distance.days();
        };
    }

    private void joinDoor(Party party, String place, int joined) {
        party.where = Where.DOOR;
        party.place = place;
        party.joined = joined;
        party.path = "";
        party.route = null;
        party.cohort = party.cohort.keeping(scenario.network().place(place).keeps());
    }

    // ---- 7. admission

    private void admit() {
        List<Party> redirected = new ArrayList<>();
        for (Place place : scenario.network().places()) {
            List<Party> queue = new ArrayList<>(at(Where.DOOR).stream()
                    .filter(p -> p.place.equals(place.id()))
                    .toList());
            OptionalDouble limit = limit(place);
            List<Party> leftOutside = List.of();
            if (limit.isPresent()) {
                double budget = limit.getAsDouble() - censusByPlace().getOrDefault(place.id(), 0.0);
                leftOutside = held(queue, _ -> true, budget, p -> weight(place.id(), p), p -> p.joined);
            }
            queue.forEach(this::admit);
            if (place.room().whenFull() instanceof Place.WhenFull.Redirect) redirected.addAll(leftOutside);
        }
        for (Party party : redirected) {
            Place full = scenario.network().place(party.place);
            count(Measure.TURNED_AWAY, party.place, party);
            if (full.kind() == Place.Kind.RECEPTION) count(Measure.RELEASED_WITHOUT_RECEPTION, party.place, party);
            joinDoor(party, ((Place.WhenFull.Redirect) full.room().whenFull()).place(), day + 1);
        }
    }

    private void admit(Party party) {
        party.where = Where.STAYING;
        party.admitted = day;
        var paths = rows.paths(party.place, party.cohort);
        party.path =
                paths.isEmpty() ? "" : pick(paths, p -> drawn.of(p.share())).path();
    }

    // ---- 8. record

    private void record() {
        for (Party party : parties) {
            if (party.inside()) count(Measure.CENSUS, party.place, party);
            if (party.where == Where.DOOR) count(Measure.WAITING, party.place, party);
            int limit = scenario.network().place(party.place).room().timeLimitDays();
            if (party.inside() && limit > 0 && day - party.admitted >= limit) {
                count(Measure.OVER_TIME_LIMIT, party.place, party);
            }
        }
        Map<String, Double> census = censusByPlace();
        Map<String, Double> load = roomTaken(p -> p.where != Where.TRAVELLING);
        for (Place place : scenario.network().places()) {
            OptionalDouble capacity =
                    levers.value(new Target.Capacity(place.id()), place.room().capacity());
            int index = frame.place(place.id());
            outcome.setRoom(index, day, load.getOrDefault(place.id(), 0.0), capacity.orElse(Double.NaN));
            if (capacity.orElse(0) > 0) {
                double occupancy = census.getOrDefault(place.id(), 0.0) / capacity.getAsDouble();
                outcome.setAll(Measure.OCCUPANCY, index, day, occupancy);
            }
            spendAt(place.id(), index);
        }
        for (Money.Cost cost : scenario.money().costs()) {
            if (!(cost.target() instanceof Money.Target.WhileLever(String lever)) || !levers.acts(lever)) continue;
            if (costs(Money.Per.DAY, lever).contains(cost)) spend(cost, 1);
        }
    }

    private void spendAt(String place, int index) {
        double census = outcome.value(Measure.CENSUS, index, 0, day);
        long households = parties.stream()
                .filter(p -> p.inside() && p.place.equals(place))
                .count();
        for (Money.Cost cost : costs(Money.Per.PERSON_NIGHT, place)) spend(cost, census);
        for (Money.Cost cost : costs(Money.Per.HOUSEHOLD_NIGHT, place)) spend(cost, households);
        for (Money.Cost cost : costs(Money.Per.ARRIVAL, place)) {
            spend(cost, outcome.value(Measure.ARRIVALS, index, 0, day));
        }
        for (Money.Cost cost : costs(Money.Per.DAY, place)) {
            if (cost.target() instanceof Money.Target.AtPlace) spend(cost, 1);
        }
    }

    private List<Money.Cost> costs(Money.Per per, String target) {
        return scenario.money().costs().stream()
                .filter(c -> c.per() == per && c.target().id().equals(target))
                .filter(c -> !date.isBefore(c.first().orElse(date))
                        && !date.isAfter(c.last().orElse(date)))
                .toList();
    }

    private void spend(Money.Cost cost, double units) {
        double dollars = units * drawn.of(cost.amount());
        outcome.addCost(frame.costs().indexOf(cost.id()), scenario.timeline().monthIndex(day), dollars);
        if (!(cost.target() instanceof Money.Target.AtPlace(String place))) return;
        spent.replaceAll((budget, sum) -> {
            boolean counts = budget.place().equals(place)
                    && cost.account() == Money.Account.RECEPTION
                    && budget.payer().equals(cost.payer())
                    && !date.isBefore(budget.first());
            return counts ? sum + dollars : sum;
        });
    }

    // ---- small things

    private List<Party> at(Where where) {
        return parties.stream().filter(p -> p.where == where).toList();
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> T pick(List<T> all, ToDoubleFunction<T> weight) {
        double sum = all.stream().mapToDouble(weight).sum();
        double u = random.nextDouble() * sum;
        T last = all.getFirst();
        for (T one : all) {
            if (weight.applyAsDouble(one) <= 0) continue;
            last = one;
            u -= weight.applyAsDouble(one);
            if (u < 0) break;
        }
        return last;
    }

    private boolean leftTheModel(Party party) {
        Place.Kind kind = scenario.network().place(party.place).kind();
        return kind == Place.Kind.EXIT || kind == Place.Kind.COMMUNITY;
    }

    private int weight(String place, Party party) {
        return scenario.network().place(place).room().unit().weight(party.size());
    }

    private static double sizeOf(List<Party> some) {
        return some.stream().mapToInt(Party::size).sum();
    }

    private void count(Measure measure, String place, Party party) {
        outcome.add(measure, frame.place(place), frame.group(party.cohort.group()), day, party.size());
    }
}
