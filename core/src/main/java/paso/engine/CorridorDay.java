package paso.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paso.engine.DayQueue.Bucket;
import paso.engine.Layout.Choice;
import paso.engine.Layout.LimitRule;
import paso.engine.Layout.PlaceLayout;
import paso.engine.Layout.RouteLayout;
import paso.engine.Layout.SeriesLayout;
import paso.engine.Layout.Staying;
import paso.results.Outcome;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Route;

/// The corridor's day, on counts. The law is `docs/model.md`; the steps below bear its numbers.
///
/// Counts are parties in `double`, whole numbers except in expected mode. One instance serves one thread.
final class CorridorDay implements Day {

    /// Tells the draws of one address apart: an odd number, so multiples never meet.
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final Layout layout;
    private final Dice dice;
    private final long seed;
    private final ArrivalPaths paths;
    private final Prefix prefix;
    private final Triggers triggers;
    private final Ledger ledger;
    private final double[] values; // [parameter]
    private final double[] due; // [day * series + series], people
    private final double[] carry; // [series], people counted but not yet in a party
    private final PlaceState[] places; // [place]
    private final double[][] travelling; // [route][cohort at end * slots + day of arrival mod slots], parties
    private final int[] travelDays; // [route]
    private final double[] open; // [route] today
    private final double[] openBefore; // [route] the day before
    private final double[] fullness; // [place], census over limit at the start of the day
    private final boolean[] shut; // [place], closed by its budget
    private final double[] weights; // scratch: [routes of a choice]
    private int maxRank;

    /// What a place holds.
    static final class PlaceState {
        final double[] staying; // [Staying.offset + nights], parties
        final double[] chance; // [Staying.offset + nights], chance of becoming ready
        final DayQueue ready;
        final DayQueue door;
        final double[] tomorrow; // [cohort], sent here by another place, at this door from tomorrow on
        final double[] inside; // [cohort], parties
        final double[] arrived; // [cohort], parties who joined the door today
        double load; // census at the start of the day, in the place's unit
        double promised; // travelling here and at the door at the start of the day, in the place's unit
        double limit; // today
        double stayLength; // factor the chances were filled for
        boolean undecided; // somebody ready has no route

        PlaceState(PlaceLayout place) {
            int cells = 0;
            for (Staying staying : place.staying) cells += staying.nights();
            staying = new double[cells];
            chance = new double[cells];
            ready = new DayQueue(place.ready.cells());
            door = new DayQueue(place.cohorts.length);
            tomorrow = new double[place.cohorts.length];
            inside = new double[place.cohorts.length];
            arrived = new double[place.cohorts.length];
        }
    }

    CorridorDay(Layout layout, Dice dice, long seed, ArrivalPaths paths) {
        this.layout = layout;
        this.dice = dice;
        this.seed = seed;
        this.paths = paths;
        prefix = new Prefix(dice);
        triggers = new Triggers(layout);
        values = new double[layout.parameters.size()];
        due = new double[layout.frame.days() * layout.series.size()];
        carry = new double[layout.series.size()];
        places = new PlaceState[layout.places.length];
        for (int p = 0; p < places.length; p++) {
            places[p] = new PlaceState(layout.places[p]);
            maxRank = Math.max(maxRank, layout.places[p].ranks - 1);
        }
        travelling = new double[layout.routes.length][];
        travelDays = new int[layout.routes.length];
        for (RouteLayout route : layout.routes) {
            travelling[route.index] = new double[route.to.cohorts.length * (route.longestDays + 1)];
        }
        open = new double[layout.routes.length];
        openBefore = new double[layout.routes.length];
        fullness = new double[layout.places.length];
        weights = new double[layout.routes.length];
        shut = new boolean[layout.places.length];
        ledger = new Ledger(layout);
    }

    @Override
    public void begin(int replicate) {
        dice.replicate(seed, replicate);
        layout.parameters.draw(dice, values);
        paths.draw(dice.whole() ? replicate : -1, due);
        Arrays.fill(carry, 0);
        Arrays.fill(openBefore, 1);
        Arrays.fill(shut, false);
        triggers.reset();
        for (RouteLayout route : layout.routes) {
            Arrays.fill(travelling[route.index], 0);
            travelDays[route.index] = route.days < 0
                    ? route.fixedDays
                    : (int) Math.min(route.longestDays, Math.max(0, Math.rint(values[route.days])));
        }
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            Arrays.fill(state.staying, 0);
            Arrays.fill(state.tomorrow, 0);
            Arrays.fill(state.inside, 0);
            state.ready.clear();
            state.door.clear();
            state.undecided = false;
            fillChances(place, state, 1);
        }
        new Presence(layout, dice, values).fill(places);
        ledger.begin(places, values);
    }

    @Override
    public void step(int day, Outcome outcome) {
        dice.day(day);
        ledger.outcome(outcome);
        setDay(day); // 1
        arrive(day); // 2
        endStays(day); // 3
        choose(day); // 4
        depart(day); // 5
        travel(day, outcome); // 6
        admit(day, outcome); // 7
        record(day, outcome); // 8
    }

    @Override
    public Outcome.People people() {
        return ledger.people(places, travelling);
    }

    // ---- 1. levers ----

    private void setDay(int day) {
        triggers.decide(day, values);
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            double budgeted = ledger.limit(place.index, shut);
            state.limit = Math.min(budgeted, place.limit.on(day, values, triggers.on));
            double factor = place.stayLength.on(day, values, triggers.on);
            if (factor != state.stayLength) fillChances(place, state, factor);
            state.load = 0;
            for (int c = 0; c < state.inside.length; c++) state.load += state.inside[c] * place.weight[c];
            fullness[place.index] = fullness(state);
        }
        for (RouteLayout route : layout.routes) {
            open[route.index] = shut[route.to.index] ? 0 : route.open.on(day, values, triggers.on) > 0 ? 1 : 0;
        }
        for (PlaceLayout place : layout.places) {
            if (place.spillsBack && places[place.index].limit < Double.POSITIVE_INFINITY) {
                places[place.index].promised = promised(place);
            }
        }
    }

    /// Census over limit at the start of the day; 0 where there is no limit.
    private static double fullness(PlaceState state) {
        if (state.limit == Double.POSITIVE_INFINITY) return 0;
        return state.limit > 0 ? state.load / state.limit : 1;
    }

    private double promised(PlaceLayout place) {
        double people = 0;
        for (RouteLayout route : layout.routes) {
            if (route.to != place) continue;
            int slots = route.longestDays + 1;
            double[] onTheWay = travelling[route.index];
            for (int i = 0; i < onTheWay.length; i++) people += onTheWay[i] * place.weight[i / slots];
        }
        PlaceState state = places[place.index];
        for (int b = 0; b < state.door.size(); b++) {
            double[] count = state.door.at(b).count;
            for (int c = 0; c < count.length; c++) people += count[c] * place.weight[c];
        }
        for (int c = 0; c < state.tomorrow.length; c++) people += state.tomorrow[c] * place.weight[c];
        return people;
    }

    private void fillChances(PlaceLayout place, PlaceState state, double factor) {
        state.stayLength = factor;
        StayCurve before = null;
        double[] chance = {};
        for (Staying staying : place.staying) {
            if (staying.curve() != before || chance.length != staying.nights()) {
                before = staying.curve();
                chance = new double[staying.nights()];
                staying.curve().fill(values, factor, chance);
            }
            System.arraycopy(chance, 0, state.chance, staying.offset(), chance.length);
        }
    }

    // ---- 2. arrivals ----

    private void arrive(int day) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            Arrays.fill(state.arrived, 0);
            double[] door = state.door.open(day).count;
            for (int c = 0; c < door.length; c++) {
                door[c] += state.tomorrow[c];
                state.tomorrow[c] = 0;
            }
        }
        int streams = layout.series.size();
        for (int s = 0; s < streams; s++) {
            SeriesLayout stream = layout.series.get(s);
            double people = stream.people().on(day, due[day * streams + s], values, triggers.on);
            dice.seek(stream.address());
            double parties;
            if (stream.law() == Figures.Law.COUNTED) {
                carry[s] += people;
                parties = dice.parties(carry[s], stream.meanSize());
            } else {
                parties = dice.poisson(people / stream.meanSize());
            }
            if (parties > 0) {
                double came = joinBySize(stream, parties, day);
                if (stream.law() == Figures.Law.COUNTED) carry[s] -= came;
                ledger.arrived(stream.group(), came);
            }
        }
    }

    private double joinBySize(SeriesLayout stream, double parties, int day) {
        PlaceState state = places[stream.place().index];
        double[] door = state.door.open(day).count;
        double left = parties;
        double share = 1;
        double people = 0;
        for (int i = 0; i < stream.cohort().length && left > 0; i++) {
            boolean last = i == stream.cohort().length - 1;
            double mine = last ? left : dice.binomial(left, stream.share()[i] / share);
            int cohort = stream.cohort()[i];
            door[cohort] += mine;
            state.arrived[cohort] += mine;
            people += mine * stream.place().size[cohort];
            left -= mine;
            share -= stream.share()[i];
        }
        return people;
    }

    // ---- 3. stays end ----

    private void endStays(int day) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            Bucket ready = state.ready.open(day);
            for (Staying staying : place.staying) {
                LimitRule limit = limitFor(place, staying.cohort(), day);
                if (limit == null && staying.curve().forGood()) continue;
                endStay(day, place, state, staying, limit, ready.count);
            }
        }
    }

    private static @Nullable LimitRule limitFor(PlaceLayout place, int cohort, int day) {
        for (LimitRule rule : place.limits) {
            if (rule.applies()[cohort] && day >= rule.first() && day <= rule.last()) return rule;
        }
        return null;
    }

    /// Those who stayed `a` nights by last evening have stayed `a + 1` this morning.
    private void endStay(
            int day, PlaceLayout place, PlaceState state, Staying staying, @Nullable LimitRule limit, double[] ready) {
        double[] count = state.staying;
        int from = staying.offset();
        int oldest = staying.nights() - 1;
        double limitNights = Double.POSITIVE_INFINITY;
        double limitChance = 1;
        if (limit != null) {
            limitNights = Math.max(1, Math.rint(limit.nights().on(day, values, triggers.on)));
            int phase = day - limit.first();
            if (phase < limit.rule().phaseDays())
                limitChance = 1.0 / (limit.rule().phaseDays() - phase);
        }
        double older = 0;
        for (int a = oldest; a >= 0; a--) {
            double here = count[from + a];
            if (a == oldest) older = 0;
            if (here > 0) {
                int nights = a + 1;
                double chance = state.chance[from + a];
                if (chance > 0) {
                    dice.seek(staying.address() + a * STEP);
                    double leaving = dice.binomial(here, chance);
                    here -= leaving;
                    becomeReady(place, state, staying.cohort(), staying.path(), nights, leaving, ready);
                }
                if (nights >= limitNights && here > 0) {
                    dice.seek(~(staying.address() + a * STEP));
                    double leaving = limitChance >= 1 ? here : dice.binomial(here, limitChance);
                    here -= leaving;
                    becomeReady(place, state, staying.cohort(), place.limitPath, nights, leaving, ready);
                }
            }
            if (a == oldest) older = here;
            else if (a + 1 == oldest) count[from + oldest] = older + here;
            else count[from + a + 1] = here;
        }
        if (oldest == 0) count[from] = older;
        else count[from] = 0;
    }

    private static void becomeReady(
            PlaceLayout place, PlaceState state, int cohort, int path, int nights, double parties, double[] ready) {
        if (parties <= 0) return;
        int age = place.timeLimit > 0 ? Math.min(nights, place.timeLimit) : 0;
        Choice choice = place.ready.choices()[(cohort * place.paths.length + path) * place.ages + age];
        ready[choice.cell()] += parties;
        state.undecided = true;
    }

    // ---- 4. choice ----

    private void choose(int day) {
        for (RouteLayout route : layout.routes) {
            if (open[route.index] == 0 && openBefore[route.index] > 0) forget(route);
            openBefore[route.index] = open[route.index];
        }
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            if (!state.undecided) continue;
            state.undecided = false;
            for (int b = 0; b < state.ready.size(); b++) {
                Bucket bucket = state.ready.at(b);
                for (Choice choice : place.ready.choices()) {
                    if (choice != null && bucket.count[choice.cell()] > 0) choose(day, place, state, bucket, choice);
                }
            }
        }
    }

    private void forget(RouteLayout route) {
        PlaceState state = places[route.from.index];
        for (int b = 0; b < state.ready.size(); b++) {
            double[] count = state.ready.at(b).count;
            for (int cell : route.from.ready.onRoute()[route.slot]) {
                if (count[cell] <= 0) continue;
                count[route.from.ready.home()[cell]] += count[cell];
                count[cell] = 0;
                state.undecided = true;
            }
        }
    }

    private void choose(int day, PlaceLayout place, PlaceState state, Bucket bucket, Choice choice) {
        int routes = choice.routes().length;
        double total = 0;
        int last = -1;
        for (int j = 0; j < routes; j++) {
            weights[j] = weight(day, place, choice, j);
            total += weights[j];
            if (weights[j] > 0) last = j;
        }
        if (last < 0) {
            state.undecided = true;
            return;
        }
        double left = bucket.count[choice.cell()];
        bucket.count[choice.cell()] = 0;
        dice.seek(choice.address() + (day - bucket.day) * STEP);
        for (int j = 0; j <= last && left > 0; j++) {
            if (weights[j] <= 0) continue;
            double chosen = j == last ? left : dice.binomial(left, weights[j] / total);
            bucket.count[choice.cell() + 1 + j] += chosen;
            left -= chosen;
            total -= weights[j];
        }
    }

    private double weight(int day, PlaceLayout place, Choice choice, int j) {
        RouteLayout route = place.out[choice.routes()[j]];
        if (open[route.index] == 0) return 0;
        double factor = route.share.on(day, values, triggers.on);
        PullLayout pull = place.pull;
        return factor * (pull == null ? values[choice.shares()[j]] : pull.weight(choice.routes()[j], open, fullness));
    }

    // ---- 5. departures ----

    private void depart(int day) {
        for (PlaceLayout place : layout.places) {
            DayQueue queue = places[place.index].ready;
            for (int b = 0; b < queue.size(); b++) {
                Bucket bucket = queue.at(b);
                int[] route = place.ready.route();
                for (int cell = 0; cell < route.length; cell++) {
                    bucket.leaving[cell] = route[cell] >= 0 ? bucket.count[cell] : 0;
                }
            }
        }
        for (RouteLayout route : layout.routes) holdBySeats(day, route);
        for (PlaceLayout place : layout.places) {
            if (place.spillsBack && places[place.index].limit < Double.POSITIVE_INFINITY) holdByRoom(place, day);
        }
        for (PlaceLayout place : layout.places) holdByService(day, place);
    }

    private void holdBySeats(int day, RouteLayout route) {
        double seats = route.seats.on(day, values, triggers.on);
        if (seats == Double.POSITIVE_INFINITY) return;
        PlaceLayout place = route.from;
        PlaceState state = places[place.index];
        int[] cells = place.ready.onRoute()[route.slot];
        double wanted = 0;
        for (int b = 0; b < state.ready.size(); b++) {
            double[] leaving = state.ready.at(b).leaving;
            for (int cell : cells)
                wanted += leaving[cell] * place.size[place.ready.cohort()[cell]];
        }
        if (wanted <= seats) return;
        prefix.begin(seats, route.seatsAddress);
        for (int rank = 0; rank < place.ranks; rank++) {
            for (int b = 0; b < state.ready.size(); b++) {
                Bucket bucket = state.ready.at(b);
                for (int cell : cells) {
                    int cohort = place.ready.cohort()[cell];
                    if (place.rank[cohort] == rank) prefix.offer(bucket, cell, place.size[cohort]);
                }
                prefix.endClass();
            }
        }
        if (route.route.otherwise() == Route.Otherwise.RECHOOSE) rechoose(place, state, cells);
    }

    private static void rechoose(PlaceLayout place, PlaceState state, int[] cells) {
        for (int b = 0; b < state.ready.size(); b++) {
            Bucket bucket = state.ready.at(b);
            for (int cell : cells) {
                double held = bucket.count[cell] - bucket.leaving[cell];
                if (held <= 0) continue;
                bucket.count[cell] -= held;
                bucket.count[place.ready.home()[cell]] += held;
                state.undecided = true;
            }
        }
    }

    /// The queue for a place that spills back is made of everybody on the way to it, wherever they are.
    private void holdByRoom(PlaceLayout to, int day) {
        PlaceState state = places[to.index];
        double budget = state.limit - state.load - state.promised;
        double wanted = 0;
        int oldest = day;
        for (RouteLayout route : layout.routes) {
            if (route.to != to) continue;
            DayQueue queue = places[route.from.index].ready;
            if (queue.size() > 0) oldest = Math.min(oldest, queue.at(0).day);
            for (int b = 0; b < queue.size(); b++) {
                for (int cell : cellsOn(route)) wanted += queue.at(b).leaving[cell] * weightAt(to, route, cell);
            }
        }
        if (wanted <= budget) return;
        prefix.begin(budget, to.roomAddress);
        for (int rank = 0; rank <= maxRank; rank++) {
            for (int joined = oldest; joined <= day; joined++) {
                for (RouteLayout route : layout.routes) {
                    if (route.to == to) offerToRoom(to, route, rank, joined);
                }
                prefix.endClass();
            }
        }
    }

    private void offerToRoom(PlaceLayout to, RouteLayout route, int rank, int joined) {
        DayQueue queue = places[route.from.index].ready;
        int b = queue.find(joined);
        if (b < 0) return;
        Bucket bucket = queue.at(b);
        for (int cell : cellsOn(route)) {
            if (route.from.rank[route.from.ready.cohort()[cell]] == rank) {
                prefix.offer(bucket, cell, weightAt(to, route, cell));
            }
        }
    }

    private static int[] cellsOn(RouteLayout route) {
        return route.from.ready.onRoute()[route.slot];
    }

    private static double weightAt(PlaceLayout to, RouteLayout route, int cell) {
        return to.weight[route.cohortAtEnd[route.from.ready.cohort()[cell]]];
    }

    private void holdByService(int day, PlaceLayout place) {
        double served = place.throughput.on(day, values, triggers.on);
        if (served == Double.POSITIVE_INFINITY) return;
        DayQueue queue = places[place.index].ready;
        int[] cohort = place.ready.cohort();
        double wanted = 0;
        for (int b = 0; b < queue.size(); b++) {
            double[] leaving = queue.at(b).leaving;
            for (int cell = 0; cell < cohort.length; cell++) wanted += leaving[cell] * place.size[cohort[cell]];
        }
        if (wanted <= served) return;
        prefix.begin(served, place.serviceAddress);
        for (int rank = 0; rank < place.ranks; rank++) {
            for (int b = 0; b < queue.size(); b++) {
                Bucket bucket = queue.at(b);
                for (int cell = 0; cell < cohort.length; cell++) {
                    if (place.rank[cohort[cell]] == rank) prefix.offer(bucket, cell, place.size[cohort[cell]]);
                }
                prefix.endClass();
            }
        }
    }

    // ---- 6. travel ----

    private void travel(int day, Outcome outcome) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (int b = 0; b < state.ready.size(); b++) {
                Bucket bucket = state.ready.at(b);
                for (int cell = 0; cell < bucket.leaving.length; cell++) {
                    if (bucket.leaving[cell] > 0) setOut(day, place, state, bucket, cell, outcome);
                }
            }
            state.ready.dropEmpty();
        }
        for (RouteLayout route : layout.routes) {
            double[] onTheWay = travelling[route.index];
            int slots = route.longestDays + 1;
            PlaceState end = places[route.to.index];
            double[] door = end.door.open(day).count;
            for (int c = 0; c < door.length; c++) {
                int at = c * slots + day % slots;
                door[c] += onTheWay[at];
                end.arrived[c] += onTheWay[at];
                onTheWay[at] = 0;
            }
        }
    }

    private void setOut(int day, PlaceLayout place, PlaceState state, Bucket bucket, int cell, Outcome outcome) {
        double parties = bucket.leaving[cell];
        int cohort = place.ready.cohort()[cell];
        RouteLayout route = place.out[place.ready.route()[cell]];
        bucket.count[cell] -= parties;
        state.inside[cohort] -= parties;
        int slots = route.longestDays + 1;
        int at = route.cohortAtEnd[cohort] * slots + (day + travelDays[route.index]) % slots;
        travelling[route.index][at] += parties;
        double people = parties * place.size[cohort];
        ledger.departed(day, route, place.group[cohort], people, outcome);
        outcome.add(Measure.DEPARTURES, place.frameIndex, place.group[cohort], day, people);
        if (route.route.mode() == Route.Mode.STREET) {
            outcome.add(Measure.RELEASED_WITHOUT_RECEPTION, place.frameIndex, place.group[cohort], day, people);
        }
    }

    // ---- 7. admission ----

    private void admit(int day, Outcome outcome) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            DayQueue door = state.door;
            for (int b = 0; b < door.size(); b++) {
                Bucket bucket = door.at(b);
                System.arraycopy(bucket.count, 0, bucket.leaving, 0, bucket.count.length);
            }
            if (state.limit < Double.POSITIVE_INFINITY) holdByLimit(place, state);
            for (int b = 0; b < door.size(); b++) {
                Bucket bucket = door.at(b);
                for (int c = 0; c < bucket.leaving.length; c++) {
                    if (bucket.leaving[c] <= 0) continue;
                    bucket.count[c] -= bucket.leaving[c];
                    letIn(place, state, c, bucket.leaving[c], day - bucket.day);
                }
            }
            if (place.redirect >= 0) redirect(day, place, state, outcome);
            door.dropEmpty();
        }
    }

    private void holdByLimit(PlaceLayout place, PlaceState state) {
        double inside = 0;
        for (int c = 0; c < state.inside.length; c++) inside += state.inside[c] * place.weight[c];
        prefix.begin(state.limit - inside, place.admitAddress);
        for (int rank = 0; rank < place.ranks; rank++) {
            for (int b = 0; b < state.door.size(); b++) {
                Bucket bucket = state.door.at(b);
                for (int c = 0; c < place.cohorts.length; c++) {
                    if (place.rank[c] == rank) prefix.offer(bucket, c, place.weight[c]);
                }
                prefix.endClass();
            }
        }
    }

    private void letIn(PlaceLayout place, PlaceState state, int cohort, double parties, int waited) {
        state.inside[cohort] += parties;
        int paths = place.paths.length;
        int[] rows = place.admissionPath[cohort];
        if (rows.length <= 1) {
            int path = rows.length == 0 ? 0 : rows[0];
            state.staying[place.staying[place.stayingAt[cohort * paths + path]].offset()] += parties;
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
            state.staying[place.staying[place.stayingAt[cohort * paths + rows[i]]].offset()] += mine;
            left -= mine;
            total -= share;
        }
    }

    private void redirect(int day, PlaceLayout place, PlaceState state, Outcome outcome) {
        PlaceLayout other = layout.places[place.redirect];
        for (int b = 0; b < state.door.size(); b++) {
            double[] count = state.door.at(b).count;
            for (int c = 0; c < count.length; c++) {
                if (count[c] <= 0) continue;
                int there = place.redirectCohort[c];
                places[other.index].tomorrow[there] += count[c];
                double people = count[c] * place.size[c];
                outcome.add(Measure.TURNED_AWAY, place.frameIndex, place.group[c], day, people);
                if (place.place.kind() == Place.Kind.RECEPTION) {
                    outcome.add(Measure.RELEASED_WITHOUT_RECEPTION, place.frameIndex, place.group[c], day, people);
                }
                count[c] = 0;
            }
        }
    }

    // ---- 8. record ----

    private void record(int day, Outcome outcome) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            int p = place.frameIndex;
            double load = 0;
            for (int c = 0; c < place.cohorts.length; c++) {
                double atDoor = state.tomorrow[c];
                for (int b = 0; b < state.door.size(); b++) atDoor += state.door.at(b).count[c];
                int group = place.group[c];
                int size = place.size[c];
                outcome.add(Measure.CENSUS, p, group, day, state.inside[c] * size);
                outcome.add(Measure.WAITING, p, group, day, atDoor * size);
                outcome.add(Measure.ARRIVALS, p, group, day, state.arrived[c] * size);
                load += (state.inside[c] + atDoor) * place.weight[c];
            }
            double capacity = place.capacity.on(day, values, triggers.on);
            outcome.setRoom(p, day, load, capacity);
            if (capacity > 0) {
                double inside = 0;
                for (int c = 0; c < place.cohorts.length; c++) inside += state.inside[c] * place.weight[c];
                outcome.setAll(Measure.OCCUPANCY, p, day, inside / capacity);
            }
            if (place.timeLimit > 0) recordTimeLimit(day, place, state, outcome);
        }
        triggers.record(day, outcome);
        ledger.spend(day, places, outcome);
        ledger.requireConserved(day, places, travelling, dice.whole());
    }

    private static void recordTimeLimit(int day, PlaceLayout place, PlaceState state, Outcome outcome) {
        for (Staying staying : place.staying) {
            double over = 0;
            for (int nights = place.timeLimit; nights < staying.nights(); nights++) {
                over += state.staying[staying.offset() + nights];
            }
            int c = staying.cohort();
            outcome.add(Measure.OVER_TIME_LIMIT, place.frameIndex, place.group[c], day, over * place.size[c]);
        }
        int[] age = place.ready.age();
        for (int b = 0; b < state.ready.size(); b++) {
            Bucket bucket = state.ready.at(b);
            for (int cell = 0; cell < age.length; cell++) {
                if (bucket.count[cell] <= 0 || age[cell] + day - bucket.day < place.timeLimit) continue;
                int c = place.ready.cohort()[cell];
                double people = bucket.count[cell] * place.size[c];
                outcome.add(Measure.OVER_TIME_LIMIT, place.frameIndex, place.group[c], day, people);
            }
        }
    }
}
