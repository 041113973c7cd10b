package paso.engine;

import java.util.Arrays;
import paso.engine.DayQueue.Bucket;
import paso.engine.PlaceLayout.Kind;
import paso.results.Outcome;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Route;

/// The corridor's day, on counts. The law is `docs/model.md`; the steps below bear its numbers.
///
/// Counts are parties in `double`, whole numbers except in expected mode. One instance serves one thread.
final class CorridorDay implements Day {

    /// Tells the draws of one address apart: an odd number, so multiples never meet.
    static final long STEP = 0x9e3779b97f4a7c15L;

    private final Layout layout;
    private final Dice dice;
    private final long seed;
    private final Ranges ranges;
    private final ArrivalPaths paths;
    private final Prefix prefix;
    private final Triggers triggers;
    private final Drifts drifts;
    private final Ledger ledger;
    private final StayEnds stays;
    private final Newcomers newcomers;
    private final Roads roads;
    private final DayRecord record;
    private final double[] values; // [parameter]
    private final PlaceState[] places; // [place]
    private final double[] open; // [route] today
    private final double[] shareToday; // [route], factor on its share, 0 where closed
    private final double[] openBefore; // [route] the day before
    private final double[] fullness; // [place], census over limit at the start of the day
    private final boolean[] shut; // [place], closed by its budget
    private final double[] weights; // scratch: [routes of a choice]
    private final Pool[] seatPools; // [route]
    private final Pool[] roomPools; // [place]
    private final Pool[] servicePools; // [place]
    private final Pool[] doorPools; // [place]

    CorridorDay(Layout layout, Dice dice, long seed, ArrivalPaths paths, Ranges ranges) {
        this.layout = layout;
        this.dice = dice;
        this.seed = seed;
        this.ranges = ranges;
        this.paths = paths;
        prefix = new Prefix(dice);
        triggers = new Triggers(layout);
        drifts = new Drifts(layout.drifts, layout.routes.length, layout.frame.days());
        values = new double[layout.parameters.size()];
        places = new PlaceState[layout.places.length];
        for (int p = 0; p < places.length; p++) places[p] = new PlaceState(layout.places[p]);
        open = new double[layout.routes.length];
        openBefore = new double[layout.routes.length];
        shareToday = new double[layout.routes.length];
        fullness = new double[layout.places.length];
        weights = new double[layout.routes.length];
        shut = new boolean[layout.places.length];
        ledger = new Ledger(layout);
        stays = new StayEnds(layout, dice, values, triggers.since, places);
        roads = new Roads(layout, places, ledger);
        newcomers = new Newcomers(layout, dice, values, triggers.since, places, ledger);
        record = new DayRecord(layout, values, triggers.since, places);
        Pools pools = new Pools(layout, places);
        seatPools = pools.seats();
        roomPools = pools.rooms();
        servicePools = pools.service();
        doorPools = pools.doors();
    }

    @Override
    public void begin(int replicate) {
        dice.replicate(seed, replicate);
        int drawn = dice.whole() ? replicate : -1;
        layout.parameters.draw(dice, drawn, ranges, values);
        newcomers.begin(paths, drawn);
        Arrays.fill(openBefore, 1);
        Arrays.fill(shut, false);
        triggers.reset();
        drifts.begin(values);
        roads.begin(values);
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            state.clear();
            stays.fillChances(place, state, 1);
        }
        new Presence(layout, dice, values).fill(places);
        for (PlaceLayout place : layout.places) {
            places[place.index].seekLongest(place);
            places[place.index].seekChosen();
        }
        ledger.begin(places, values);
    }

    @Override
    public void step(int day, Outcome outcome) {
        dice.day(day);
        ledger.outcome(outcome);
        setDay(day); // 1
        newcomers.arrive(day); // 2
        stays.end(day); // 3
        choose(day); // 4
        depart(day); // 5
        roads.travel(day, outcome); // 6
        admit(day, outcome); // 7
        record.write(day, outcome); // 8
        triggers.record(day, outcome);
        ledger.spend(day, places, triggers.since, outcome);
        ledger.requireConserved(day, places, roads.travelling(), dice.whole());
    }

    @Override
    public Evenings.Evening evening(Outcome outcome) {
        return new Evenings.Evening(
                layout,
                Arrays.stream(places).map(Evenings.PlaceEvening::of).toArray(Evenings.PlaceEvening[]::new),
                roads.kept(),
                newcomers.kept(),
                openBefore.clone(),
                shut.clone(),
                ledger.kept(),
                outcome.past());
    }

    @Override
    public void goOn(Evenings.Evening evening) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            state.clear();
            evening.places()[place.index].into(state, evening.layout().places[place.index], place);
            state.seekLongest(place);
            state.seekChosen();
        }
        roads.goOn(evening.travelling());
        newcomers.goOn(evening.carry());
        System.arraycopy(evening.openBefore(), 0, openBefore, 0, openBefore.length);
        System.arraycopy(evening.shut(), 0, shut, 0, shut.length);
        ledger.goOn(evening.ledger());
    }

    @Override
    public Outcome.People people() {
        return ledger.people(places, roads.travelling());
    }

    // ---- 1. levers ----

    private void setDay(int day) {
        triggers.decide(day, values);
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            double budgeted = ledger.limit(day, place.index, shut);
            state.limit = Math.min(budgeted, place.limit.on(day, values, triggers.since));
            double factor = place.stayLength.on(day, values, triggers.since);
            if (factor != state.stayLength) stays.fillChances(place, state, factor);
            state.load = 0;
            for (int c = 0; c < state.inside.length; c++) state.load += state.inside[c] * place.weight[c];
            fullness[place.index] = fullness(state);
        }
        for (RouteLayout route : layout.routes) {
            boolean passable = !shut[route.to.index] && route.open.on(day, values, triggers.since) > 0;
            open[route.index] = passable ? 1 : 0;
            double share = passable ? route.share.on(day, values, triggers.since) : 0;
            shareToday[route.index] = share * drifts.on(route.index, day);
        }
        for (PlaceLayout place : layout.places) {
            if (place.spillsBack && places[place.index].limit < Double.POSITIVE_INFINITY) {
                places[place.index].promised = roads.promised(place);
            }
        }
    }

    /// Census over limit at the start of the day; 0 where there is no limit.
    private static double fullness(PlaceState state) {
        if (state.limit == Double.POSITIVE_INFINITY) return 0;
        return state.limit > 0 ? state.load / state.limit : 1;
    }

    // ---- 4. choice ----

    private void choose(int day) {
        for (RouteLayout route : layout.routes) {
            PlaceState state = places[route.from.index];
            if (open[route.index] == 0 && openBefore[route.index] > 0 && state.anyChosen) {
                for (int rank = 0; rank < state.undecided.length; rank++) {
                    DayQueue queue = state.chosen[route.slot][rank];
                    queue.letAll();
                    chooseAgain(queue, state.undecided[rank]);
                }
            }
            openBefore[route.index] = open[route.index];
        }
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (int rank = 0; rank < state.undecided.length; rank++) {
                DayQueue queue = state.undecided[rank];
                if (queue.size() == 0) continue;
                queue.letAll();
                Kind[] kinds = place.ready.ranks()[rank];
                for (int cell = 0; cell < kinds.length; cell++) {
                    if (queue.held(cell) > 0) choose(day, place, state, queue, kinds[cell]);
                }
                queue.dropGone();
            }
        }
    }

    /// Moves those of a queue who do not go today back to the ones without a route.
    private static void chooseAgain(DayQueue queue, DayQueue undecided) {
        for (int i = 0; i < queue.size(); i++) {
            Bucket bucket = queue.at(i);
            for (int cell = 0; cell < queue.cells(); cell++) {
                double parties = bucket.count[cell];
                if (parties <= 0) continue;
                queue.take(i, cell, parties);
                undecided.add(bucket.day, cell, parties);
            }
        }
        queue.dropGone();
    }

    private void choose(int day, PlaceLayout place, PlaceState state, DayQueue queue, Kind kind) {
        int last = -1;
        double all = 0;
        for (int j = 0; j < kind.routes().length; j++) {
            weights[j] = weight(place, kind, j);
            all += weights[j];
            if (weights[j] > 0) last = j;
        }
        if (last < 0) return;
        for (int i = 0; i < queue.size(); i++) {
            Bucket bucket = queue.at(i);
            double left = bucket.count[kind.cell()];
            if (left <= 0) continue;
            queue.take(i, kind.cell(), left);
            dice.seek(kind.address() + (day - bucket.day) * STEP);
            double total = all;
            for (int j = 0; j <= last && left > 0; j++) {
                if (weights[j] <= 0) continue;
                double chosen = j == last ? left : dice.binomial(left, weights[j] / total);
                if (chosen > 0) take(place, state, kind, kind.routes()[j], bucket.day, chosen);
                left -= chosen;
                total -= weights[j];
            }
        }
    }

    /// Parties take a route: they leave today where nothing can hold them, and queue for it elsewhere.
    private static void take(PlaceLayout place, PlaceState state, Kind kind, int slot, int joined, double parties) {
        if (place.free) {
            state.leaving[slot][kind.cohort()] += parties;
            state.anyLeaving = true;
        } else {
            state.chosen[slot][kind.rank()].add(joined, kind.cell(), parties);
            state.anyChosen = true;
        }
    }

    private double weight(PlaceLayout place, Kind kind, int j) {
        double factor = shareToday[place.out[kind.routes()[j]].index];
        if (factor == 0) return 0;
        PullLayout pull = place.pull;
        return factor * (pull == null ? values[kind.shares()[j]] : pull.weight(kind.routes()[j], open, fullness));
    }

    // ---- 5. departures ----

    private void depart(int day) {
        for (PlaceState state : places) {
            if (!state.anyChosen) continue;
            for (DayQueue[] route : state.chosen) for (DayQueue queue : route) queue.letAll();
        }
        for (RouteLayout route : layout.routes) {
            double seats = route.seats.on(day, values, triggers.since);
            if (seats == Double.POSITIVE_INFINITY) continue;
            boolean held = hold(seatPools[route.index], seats, route.seatsAddress);
            if (held && route.route.otherwise() == Route.Otherwise.RECHOOSE) giveUp(route);
        }
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            if (!place.spillsBack || state.limit == Double.POSITIVE_INFINITY) continue;
            hold(roomPools[place.index], state.limit - state.load - state.promised, place.roomAddress);
        }
        for (PlaceLayout place : layout.places) {
            double served = place.throughput.on(day, values, triggers.since);
            if (served < Double.POSITIVE_INFINITY) hold(servicePools[place.index], served, place.serviceAddress);
        }
    }

    private boolean hold(Pool pool, double budget, long address) {
        if (pool.wanted() <= Math.max(0, budget)) return false;
        pool.hold(budget, address, prefix);
        return true;
    }

    /// Those without a seat lose their choice at once and choose again tomorrow.
    private void giveUp(RouteLayout route) {
        PlaceState state = places[route.from.index];
        for (int rank = 0; rank < state.undecided.length; rank++) {
            DayQueue queue = state.chosen[route.slot][rank];
            for (int i = 0; i < queue.size(); i++) {
                Bucket bucket = queue.at(i);
                for (int cell = 0; cell < queue.cells(); cell++) {
                    double held = bucket.count[cell] - (i < queue.going() ? queue.going(i, cell) : 0);
                    if (held <= 0) continue;
                    queue.take(i, cell, held);
                    state.undecided[rank].add(bucket.day, cell, held);
                }
            }
            queue.dropEmpty();
        }
    }

    // ---- 7. admission ----

    private void admit(int day, Outcome outcome) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (DayQueue queue : state.door) queue.letAll();
            if (state.limit < Double.POSITIVE_INFINITY) {
                double inside = 0;
                for (int c = 0; c < state.inside.length; c++) inside += state.inside[c] * place.weight[c];
                hold(doorPools[place.index], state.limit - inside, place.admitAddress);
            }
            for (DayQueue queue : state.door) {
                if (queue.size() == 0) continue;
                for (int i = 0; i < queue.going(); i++) {
                    for (int c : place.live) {
                        double parties = queue.going(i, c);
                        if (parties <= 0) continue;
                        queue.take(i, c, parties);
                        letIn(place, state, c, parties, day - queue.at(i).day);
                    }
                }
                queue.dropGone();
                if (place.redirect >= 0) redirect(day, place, queue, outcome);
            }
        }
    }

    private void letIn(PlaceLayout place, PlaceState state, int cohort, double parties, int waited) {
        state.inside[cohort] += parties;
        int paths = place.paths.length;
        int[] rows = place.admissionPath[cohort];
        if (rows.length <= 1) {
            int path = rows.length == 0 ? 0 : rows[0];
            state.letIn(place, place.stayingAt[cohort * paths + path], parties);
            return;
        }
        double total = 0;
        for (int share : place.admissionShare[cohort]) total += values[share];
        dice.seek(place.admissionAddress[cohort] + waited * STEP);
        double left = parties;
        for (int i = 0; i < rows.length && left > 0; i++) {
            double share = values[place.admissionShare[cohort][i]];
            boolean last = i == rows.length - 1 || share >= total * (1 - 1e-12);
            double mine = last ? left : dice.binomial(left, share / total);
            state.letIn(place, place.stayingAt[cohort * paths + rows[i]], mine);
            left -= mine;
            total -= share;
        }
    }

    private void redirect(int day, PlaceLayout place, DayQueue queue, Outcome outcome) {
        PlaceLayout other = layout.places[place.redirect];
        for (int c : place.live) {
            double parties = queue.held(c);
            if (parties <= 0) continue;
            places[other.index].tomorrow[place.redirectCohort[c]] += parties;
            double people = parties * place.size[c];
            outcome.add(Measure.TURNED_AWAY, place.frameIndex, place.group[c], day, people);
            if (place.place.kind() == Place.Kind.RECEPTION) {
                outcome.add(Measure.RELEASED_WITHOUT_RECEPTION, place.frameIndex, place.group[c], day, people);
            }
        }
        queue.clear();
    }
}
