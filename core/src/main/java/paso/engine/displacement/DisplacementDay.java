package paso.engine.displacement;

import paso.random.Keys;
import paso.results.DisplacementOutcome;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Spawning.Volume;

/// Lives the days of one replicate after another.
final class DisplacementDay {

    private static final long SPAWN = Keys.of("displaced");
    private static final long SINK = Keys.of("sink");
    private static final long TURN = Keys.of("turn");
    private static final long CLASS = Keys.of("class");
    private static final long AT_START = Keys.of("class at the start");
    /// Parts into which arrivals are split by lot where a day changes rooms a good deal.
    private static final int PARTS = 8;
    /// Up to so many people for each possible end, each is drawn alone.
    private static final int ALONE = 6;
    private static final long BATCH = Keys.of("batch");

    private final Course course;
    private final Ground ground;
    private final Compartments compartments;
    private final Rooms rooms;
    private final Draws draws = new Draws();
    private final long seed;
    private final boolean stints;
    private final double most; // km a day that distances are measured in
    private final double batchStep;

    private final State pools;
    private final State slots;
    private final double[] present; // [site]
    private final double[] onLinks; // [link]
    private final double[] laneTotal; // [lane]
    private final double[] population; // [site]
    private final long[] poolKey;
    private final Arrivals arrivals;

    // People who reach the end of their lane in a day, before they decide.
    private int[] comingPool = new int[64];
    private double[] comingPeople = new double[64];
    private double[] comingKm = new double[64];
    private double[] comingRecent = new double[64];
    private int coming;
    private final double[] comingTo; // [site]
    private final int[] hubs; // pools of sites with a capacity come first
    private double[] shares = new double[16];
    private double[] spawnShares = new double[16];
    private double[] spawnSums = new double[16];

    private Epoch epoch;
    private int day;
    private DisplacementOutcome outcome;

    @SuppressWarnings("NullAway.Init")
    DisplacementDay(Course course, long seed, double batchStep) {
        this.course = course;
        this.seed = seed;
        this.batchStep = batchStep;
        ground = course.ground;
        compartments = course.compartments;
        rooms = new Rooms(course);
        rooms.power = ground.displacement.moving().weights().power();
        stints = ground.displacement.moving().shortStints();
        most = ground.displacement.moving().speeds().most();
        pools = new State(compartments.pools(), stints);
        slots = new State(compartments.slots(), stints);
        present = new double[ground.sites];
        comingTo = new double[ground.sites];
        onLinks = new double[ground.displacement.links().size()];
        laneTotal = new double[compartments.lanes()];
        population = new double[ground.sites];
        poolKey = new long[compartments.pools()];
        for (int p = 0; p < poolKey.length; p++) poolKey[p] = compartments.key(p);
        double fastest = most;
        for (double speed : ground.speed) fastest = Math.max(fastest, speed);
        byte[][] highest = new byte[poolKey.length][];
        for (int p = 0; p < highest.length; p++) highest[p] = course.alike[compartments.site(p)];
        arrivals = new Arrivals(
                highest, Math.max(fastest, ground.displacement.moving().speeds().walking()));
        int[] order = new int[poolKey.length];
        int at = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int p = 0; p < order.length; p++) {
                if (course.capacity[compartments.site(p)] >= 1 == (pass == 0)) order[at++] = p;
            }
            if (pass == 0) limitedPools = at;
        }
        hubs = order;
        turning = new Turning(ground.sites);
        lanes = new Lane[laneTotal.length];
        never = new boolean[laneTotal.length];
        sameDay = new boolean[laneTotal.length];
        for (int l = 0; l < sameDay.length; l++) {
            lanes[l] = compartments.lane(l);
            sameDay[l] = lanes[l].drive[0] < 0;
        }
        siteKey = new long[ground.sites];
        for (int s = 0; s < ground.sites; s++) siteKey[s] = Keys.of("site", ground.id(s));
        groups = course.classes.count();
        newcomers = new double[groups > 1 ? ground.sites : 0];
        choiceAt = new int[poolKey.length];
        for (int p = 0; p < choiceAt.length; p++)
            choiceAt[p] = compartments.group(p) * ground.sites + compartments.site(p);
        if (groups > shares.length) shares = new double[groups];
        lots = new Lot[2 * groups * ground.sites];
        for (int i = 0; i < lots.length; i++) lots[i] = new Lot();
        atDawn = new double[ground.sites];
        arrived = new double[ground.sites];
    }

    private int limitedPools;
    private final int groups; // classes of people
    private final double[] newcomers; // [site], people not yet told apart; empty with one class
    private final int[] choiceAt; // [pool], class * sites + site
    private final Lot[] lots; // [class * sites + site], then the same of those who must go on
    private final Turning turning;
    private final Lane[] lanes;
    private final boolean[] never; // [lane]
    private final boolean[] sameDay; // [lane], whether it is passed in one day
    private final long[] siteKey; // [site]
    private final double[] atDawn; // [site], people before the arrivals of a batch
    private final double[] arrived; // [site], yesterday

    void begin(int replicate) {
        draws.replicate(seed, replicate);
        pools.clear();
        slots.clear();
        java.util.Arrays.fill(present, 0);
        java.util.Arrays.fill(onLinks, 0);
        java.util.Arrays.fill(laneTotal, 0);
        java.util.Arrays.fill(arrived, 0);
        for (int s = 0; s < ground.sites; s++)
            population[s] = ground.site.get(s).population();
        for (int s = 0; s < ground.sites; s++) start(s, (double) course.insertedAtStart[s]);
        draws.day(0);
        tellApart(AT_START);
    }

    private void start(int site, double people) {
        if (people <= 0) return;
        present[site] += people;
        if (groups > 1) newcomers[site] += people;
        else pools.add(compartments.startPool(site, 0), people, 0);
    }

    /// Who of those who have just been displaced is of which class.
    private void tellApart(long when) {
        for (int s = 0; s < newcomers.length; s++) {
            if (newcomers[s] == 0) continue;
            draws.seek(siteKey[s] ^ when);
            draws.share(newcomers[s], course.classes.sums(s), groups, shares);
            for (int c = 0; c < groups; c++) {
                if (shares[c] > 0) pools.add(compartments.startPool(s, c), shares[c], 0);
            }
            newcomers[s] = 0;
        }
    }

    void step(int day, DisplacementOutcome outcome) {
        this.day = day;
        this.outcome = outcome;
        draws.day(day);
        epoch = course.epochs[day];
        double displaced = displace();
        tellApart(CLASS);
        if (day == 0) for (long people : course.insertedAtStart) displaced += (double) people;
        for (int way : course.closing[day]) doom(way);
        leave();
        travel();
        double gone = ground.displacement.spawning().campsAreSinks() ? sink() : 0;
        outcome.setDay(day, present, displaced, gone);
        outcome.setOnLinks(day, onLinks);
    }

    /// People in camps leave the model by the chance of their camp. Flee's code leaves their places taken.
    private double sink() {
        double gone = 0;
        for (int p = 0; p < poolKey.length; p++) {
            int site = compartments.site(p);
            if (pools.total[p] == 0 || !epoch.camp[site]) continue;
            double chance = ground.site.get(site).attributes().getOrDefault("deactivation_probability", 0.0);
            draws.seek(poolKey[p] ^ SINK);
            for (int b = 0; b < pools.bins; b++) {
                double here = pools.count[p * pools.bins + b];
                double n = here == 0 ? 0 : draws.binomial(here, chance);
                if (n == 0) continue;
                pools.take(p, b, n, pools.recent(p, b));
                if (!course.coded) present[site] -= n;
                gone += n;
            }
        }
        return gone;
    }

    private double displace() {
        int[] at = course.spawnSites[day];
        draws.seek(SPAWN);
        double sum = 0;
        switch (ground.displacement.spawning().volume()) {
            case Volume.Registered _ -> {
                sum = (double) course.displaced[day];
                if (sum > 0) spread(sum, at);
            }
            case Volume.Constant constant -> {
                for (int i = 0; i < at.length; i++) {
                    if (course.intensities[day][i] > 0)
                        sum += displace(at[i], Math.floor(constant.people() * course.intensities[day][i]));
                }
            }
            case Volume.Poisson poisson -> {
                for (int i = 0; i < at.length; i++) {
                    if (course.intensities[day][i] > 0)
                        sum += displace(at[i], draws.poisson(poisson.people() * course.intensities[day][i]));
                }
            }
            case Volume.Share share -> {
                for (int i = 0; i < at.length; i++) {
                    if (course.intensities[day][i] > 0)
                        sum += displace(
                                at[i], Math.floor(share.share() * population[at[i]] * course.intensities[day][i]));
                }
            }
            case Volume.Flooded flooded -> {
                for (int i = 0; i < at.length; i++) {
                    double number = Heeds.at(flooded.byLevel(), (int) course.intensities[day][i]);
                    sum += displace(at[i], flooded(flooded.how(), number, population[at[i]]));
                }
            }
        }
        return sum;
    }

    private double flooded(Volume.How how, double number, double people) {
        return switch (how) {
            case CONSTANT -> Math.floor(number);
            case SHARE -> Math.floor(number * people);
            case POISSON -> number < 1 ? 0 : draws.poisson(Math.floor(number));
        };
    }

    private double displace(int site, double people) {
        start(site, people);
        if (ground.displacement.spawning().takeFromPopulation()) {
            population[site] = Math.max(0, population[site] - people);
        }
        return people;
    }

    private void spread(double people, int[] at) {
        if (spawnSums.length < at.length) {
            spawnSums = new double[2 * at.length];
            spawnShares = new double[2 * at.length];
        }
        double total = 0;
        for (int i = 0; i < at.length; i++) {
            total += course.spawnWeights[day][i] * population[at[i]];
            spawnSums[i] = total;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "day %d: people are displaced, and there is no conflict zone with people in it".formatted(day));
        }
        for (int i = 0; i < at.length; i++) spawnSums[i] = spawnSums[i] >= total ? 1 : spawnSums[i] / total;
        draws.share(people, spawnSums, at.length, spawnShares);
        for (int i = 0; i < at.length; i++) displace(at[i], spawnShares[i]);
    }

    /// People on a way that closes will be back where they started when they reach its end.
    private void doom(int way) {
        for (int l = 0; l < compartments.lanes(); l++) {
            Lane lane = compartments.lane(l);
            if (lane.way != way || lane.back || laneTotal[l] == 0) continue;
            Lane to = compartments.lane(lane.doomed);
            for (int k = 0; k < lane.slots(); k++) {
                int cell = lane.first + k;
                for (int b = 0; b < slots.bins; b++) {
                    double people = slots.count[cell * slots.bins + b];
                    if (people > 0) slots.add(to.first + k, people, slots.recent(cell, b));
                }
                slots.empty(cell);
            }
            laneTotal[lane.doomed] += laneTotal[l];
            laneTotal[l] = 0;
        }
    }

    /// People at sites decide. Sites with a capacity come first: those who are there have been displaced longest and
    /// act first in Flee's list; the others then see the room that they leave.
    private void leave() {
        rooms.freeze(present);
        turning.clear();
        for (int s : rooms.limited()) {
            double turn = rooms.turn(s);
            double leaving = present[s] * epoch.chance[s];
            if (!epoch.camp[s] || present[s] <= turn) continue;
            if (present[s] - leaving - 4 * Math.sqrt(leaving + 1) <= turn) turning.watch(s, present[s]);
        }
        for (int i = 0; i < limitedPools; i++) if (pools.total[hubs[i]] > 0) leave(hubs[i]);
        for (int i = 0; i < turning.watched(); i++) {
            int s = turning.site(i);
            draws.seek(siteKey[s] ^ TURN);
            turning.order(s, turning.before(s) - present[s], -1, rooms.turn(s), never, draws);
        }
        for (int i = 0; i < turning.size; i++) {
            if (turning.let[i] > 0) depart(turning.pool[i], turning.lane[i], turning.let[i]);
        }
        turning.clear();
        rooms.freeze(present);
        for (int i = limitedPools; i < hubs.length; i++) {
            if (pools.total[hubs[i]] > 0) leave(hubs[i]);
        }
    }

    /// People of a pool decide whether to leave, and by which route.
    private void leave(int p) {
        draws.seek(poolKey[p]);
        if (compartments.plan(p) != 0) {
            int lane = planned(p);
            if (lane >= 0) depart(p, lane, pools.total[p]);
            else drop(p);
            return;
        }
        int site = compartments.site(p);
        Choice choice = epoch.choices[choiceAt[p]];
        double chance = epoch.chance[site];
        int routes = choice.routes();
        if (routes == 0 || chance <= 0) return;
        int[] on = compartments.foot(p) == 1 ? choice.footed : choice.lane;
        for (int bin = 0; bin < pools.bins; bin++) {
            double people = pools.count[p * pools.bins + bin];
            if (people == 0 || choose(p, choice, chance, people) == people) continue;
            double recent = pools.recent(p, bin);
            for (int r = 0; r < routes; r++) {
                if (shares[r] == 0) continue;
                int end = choice.last[r];
                // relies on: who is kept back is drawn by lot among those who are left at the site.
                if (turning.camp[end]) turning.keep(end, p, on[r], shares[r], 0, 0);
                else if (!full(end)) depart(p, bin, on[r], shares[r], recent);
            }
        }
    }

    private void depart(int p, int bin, int lane, double n, double recent) {
        set(lane, n);
        present[compartments.site(p)] -= n;
        pools.take(p, bin, n, recent);
        slots.add(lanes[lane].first, n, recent);
    }

    /// Whether people turn back from setting out for a camp.
    private boolean full(int site) {
        return rooms.room[site] < 0.5 && epoch.camp[site];
    }

    /// The lane on which a plan goes on; -1 where it cannot.
    private int planned(int p) {
        if (full(compartments.plans.last(compartments.plan(p)))) return -1;
        int[] ways = compartments.ways(p);
        for (int i = 0; i < ways.length; i++)
            if (epoch.open[ways[i]]) return compartments.lanesOf(p)[i];
        return -1;
    }

    /// The people of a pool give up their plan and stay.
    private void drop(int p) {
        int to = compartments.planless(p);
        for (int b = 0; b < pools.bins; b++) {
            double people = pools.count[p * pools.bins + b];
            if (people > 0) pools.add(to, people, pools.recent(p, b));
        }
        pools.empty(p);
    }

    /// Takes `n` people by lot out of a pool to the start of a lane.
    private void depart(int p, int lane, double n) {
        int first = lanes[lane].first;
        set(lane, n);
        present[compartments.site(p)] -= n;
        if (pools.bins == 1) {
            pools.take(p, 0, n, 0);
            slots.add(first, n, 0);
            return;
        }
        double left = n;
        double all = pools.total[p];
        if (left <= 6 && left < all) {
            for (; left > 0; left--) {
                double index = draws.uniform() * pools.total[p];
                long bins = pools.used[p];
                int bin = Long.numberOfTrailingZeros(bins);
                while (index >= pools.count[p * pools.bins + bin] && (bins & (bins - 1)) != 0) {
                    index -= pools.count[p * pools.bins + bin];
                    bins &= bins - 1;
                    bin = Long.numberOfTrailingZeros(bins);
                }
                double recent = pools.recent(p, bin);
                pools.take(p, bin, 1, recent);
                slots.add(first, 1, recent);
            }
            return;
        }
        for (long bins = pools.used[p]; bins != 0 && left > 0; bins &= bins - 1) {
            int bin = Long.numberOfTrailingZeros(bins);
            double here = pools.count[p * pools.bins + bin];
            double taken = here == all ? left : draws.hypergeometric(here, all - here, left);
            all -= here;
            if (taken == 0) continue;
            double recent = pools.recent(p, bin);
            pools.take(p, bin, taken, recent);
            slots.add(first, taken, recent);
            left -= taken;
        }
    }

    private void set(int lane, double n) {
        int link = lanes[lane].link;
        laneTotal[lane] += n;
        onLinks[link] += n;
        outcome.addPassages(link, day, n);
    }

    private void travel() {
        coming = 0;
        java.util.Arrays.fill(comingTo, 0);
        for (int p = 0; p < poolKey.length; p++) pools.rest(p);
        for (int l = 0; l < laneTotal.length; l++) if (laneTotal[l] > 0) advance(l);
        rooms.freeze(present);
        int batches = batches();
        java.util.Arrays.fill(arrived, 0);
        for (int batch = 0; batch < batches; batch++) {
            if (batch > 0) rooms.freeze(present);
            arrivals.clear();
            for (int s : rooms.limited()) atDawn[s] = present[s];
            draws.seek(BATCH + batch);
            for (int i = 0; i < coming; i++) {
                int left = batches - batch;
                double n = left == 1 ? comingPeople[i] : draws.binomial(comingPeople[i], 1.0 / left);
                if (n == 0) continue;
                comingPeople[i] -= n;
                arrive(comingPool[i], n, comingKm[i], comingRecent[i], true);
            }
            watch();
            int turn = 0;
            for (int entry = arrivals.poll(); entry >= 0; entry = arrivals.poll()) decide(entry, batch, turn++);
            if (turning.watched() == 0) continue;
            letThrough(batch);
            rooms.freeze(present);
            for (int entry = arrivals.poll(); entry >= 0; entry = arrivals.poll()) decide(entry, batch, turn++);
        }
    }

    /// Into how many batches the people who arrive are split: one where rooms hardly change.
    private int batches() {
        double change = rooms.change(present, comingTo);
        return change == 0 ? 1 : (int) Math.min(PARTS, Math.ceil(change / batchStep));
    }

    /// Camps that are open, and may close while people come.
    private void watch() {
        turning.clear();
        for (int s : rooms.limited()) {
            double turn = rooms.turn(s);
            double expected = 2 * Math.max(comingTo[s], arrived[s]) + 10;
            if (epoch.camp[s] && atDawn[s] <= turn && atDawn[s] + expected > turn) turning.watch(s, atDawn[s]);
        }
    }

    private void letThrough(int batch) {
        for (int i = 0; i < turning.watched(); i++) {
            int s = turning.site(i);
            draws.seek(siteKey[s] ^ TURN + batch + 1);
            turning.order(s, Math.max(0, present[s] - atDawn[s]), 1, rooms.turn(s), sameDay, draws);
        }
        int kept = turning.size;
        for (int i = 0; i < kept; i++) {
            double let = turning.let[i];
            double km = turning.km[i];
            double recent = turning.recent[i];
            draws.seek(poolKey[turning.pool[i]] ^ TURN + batch * 4096L + i);
            if (let > 0) {
                present[compartments.site(turning.pool[i])] -= let;
                goOn(lanes[turning.lane[i]], let, km, recent);
            }
            double held = turning.people[i] - let;
            if (held > 0) pools.add(turning.pool[i], held, (recent + km / most) / 2);
        }
        turning.clear();
    }

    /// A day on a lane.
    private void advance(int l) {
        Lane lane = lanes[l];
        for (int k = lane.slots() - 1; k >= 0; k--) {
            int cell = lane.first + k;
            if (slots.total[cell] == 0) continue;
            if (slots.bins == 1) {
                double people = slots.total[cell];
                slots.empty(cell);
                advance(l, lane, k, 0, people, 0);
                continue;
            }
            for (long bins = slots.used[cell]; bins != 0; bins &= bins - 1) {
                int bin = Long.numberOfTrailingZeros(bins);
                double people = slots.count[cell * slots.bins + bin];
                double recent = slots.recent(cell, bin);
                slots.take(cell, bin, people, recent);
                advance(l, lane, k, bin, people, recent);
            }
        }
    }

    private void advance(int l, Lane lane, int k, int bin, double people, double recent) {
        if (!lane.mixed) {
            moveOn(l, lane, k, people, recent, lane.speed, lane.drive[k]);
            return;
        }
        draws.seek(Keys.mix(l * 0x9e3779b97f4a7c15L + k) + bin);
        double walkers = draws.binomial(people, ground.walk[lane.way]);
        double walking = ground.displacement.moving().speeds().walking();
        if (walkers > 0) moveOn(l, lane, k, walkers, recent, walking, lane.stroll[k]);
        if (people > walkers) moveOn(l, lane, k, people - walkers, recent, lane.speed, lane.drive[k]);
    }

    private void moveOn(int l, Lane lane, int k, double people, double recent, double speed, int to) {
        if (to >= 0) {
            slots.add(lane.first + to, people, (recent + speed / most) / 2);
            return;
        }
        double km = lane.km;
        double today = speed + (km - (lane.at[k] + speed));
        laneTotal[l] -= people;
        onLinks[lane.link] -= people;
        int site = compartments.site(lane.arrives);
        if (lane.back) {
            present[site] += people;
            pools.add(lane.arrives, people, (recent + today / most) / 2);
            return;
        }
        if (coming == comingPool.length) grow();
        comingPool[coming] = lane.arrives;
        comingPeople[coming] = people;
        comingKm[coming] = today;
        comingRecent[coming++] = recent;
        comingTo[site] += people;
    }

    private void grow() {
        int more = 2 * coming;
        comingPool = java.util.Arrays.copyOf(comingPool, more);
        comingPeople = java.util.Arrays.copyOf(comingPeople, more);
        comingKm = java.util.Arrays.copyOf(comingKm, more);
        comingRecent = java.util.Arrays.copyOf(comingRecent, more);
    }

    /// @param more whether they have moved less than a day's way, and decide again
    private void arrive(int pool, double people, double km, double recent, boolean more) {
        int site = compartments.site(pool);
        present[site] += people;
        arrived[site] += people;
        outcome.addArrivals(site, day, people);
        if (more) {
            // Who has hardly moved lately moves on from a town with certainty.
            boolean must = stints && epoch.town[site] && (recent + km / most) / 2 < 0.5;
            arrivals.add(pool, must ? 1 : 0, people, km, recent);
        } else pools.add(pool, people, (recent + km / most) / 2);
    }

    /// People who have just come to a site decide whether they go on today.
    private void decide(int entry, int batch, int turn) {
        int p = arrivals.pool[entry];
        double people = arrivals.people(entry);
        double km = arrivals.km(entry);
        double recent = arrivals.recent(entry);
        int site = compartments.site(p);
        draws.seek(Keys.mix(poolKey[p] + turn * 0x9e3779b97f4a7c15L) ^ BATCH + batch);
        double staying = 0;
        // relies on: people kept for a turning camp are counted as staying at their site until they are let through.
        if (compartments.plan(p) != 0) {
            int lane = planned(p);
            if (lane >= 0) {
                present[site] -= people;
                goOn(lanes[lane], people, km, recent);
            } else {
                staying = people;
                p = compartments.planless(p);
            }
        } else {
            Choice choice = epoch.choices[choiceAt[p]];
            int routes = choice.routes();
            double chance = arrivals.must(entry) ? 1 : epoch.chance[site];
            if (routes == 0 || chance <= 0) staying = people;
            else staying = goOn(p, choice, chance, people, km, recent);
        }
        if (staying > 0) pools.add(p, staying, (recent + km / most) / 2);
    }

    /// People at a site without a plan choose a route or stay.
    ///
    /// @return how many stay
    private double goOn(int p, Choice choice, double chance, double people, double km, double recent) {
        int routes = choice.routes();
        double staying = choose(p, choice, chance, people);
        if (staying == people) return people;
        double[] into = shares;
        double gone = 0;
        for (int r = 0; r < routes; r++) {
            if (into[r] == 0) continue;
            int end = choice.last[r];
            if (turning.camp[end]) turning.keep(end, p, choice.lane[r], into[r], km, recent);
            else if (full(end)) staying += into[r];
            else {
                gone += into[r];
                goOn(lanes[choice.lane[r]], into[r], km, recent);
            }
        }
        present[compartments.site(p)] -= gone;
        return staying;
    }

    /// How many people choose each route, into `shares`.
    ///
    /// @param chance of leaving, > 0
    /// @return how many stay
    private double choose(int p, Choice choice, double chance, double people) {
        int at = choiceAt[p];
        int routes = choice.routes();
        if (shares.length <= routes) shares = new double[2 * routes + 1];
        double[] sums = rooms.sums(at, choice);
        if (people <= ALONE * (routes + 1) && routes <= Lot.ROUTES) {
            Lot lot = lots[chance == 1 ? groups * ground.sites + at : at];
            lot.be(choice, chance, sums, rooms.version(choice, sums));
            draws.each(people, lot, routes + 1, shares);
            return shares[routes];
        }
        double leaving = draws.binomial(people, chance);
        draws.share(leaving, sums, routes, shares);
        return people - leaving;
    }

    /// People set out in the course of a day, and get a whole day's way on the next link.
    private void goOn(Lane lane, double people, double km, double recent) {
        outcome.addPassages(lane.link, day, people);
        if (!lane.mixed) {
            goOn(lane, people, km, recent, lane.speed, lane.drive[0]);
            return;
        }
        double walkers = draws.binomial(people, ground.walk[lane.way]);
        double walking = ground.displacement.moving().speeds().walking();
        if (walkers > 0) goOn(lane, walkers, km, recent, walking, lane.stroll[0]);
        if (people > walkers) goOn(lane, people - walkers, km, recent, lane.speed, lane.drive[0]);
    }

    private void goOn(Lane lane, double people, double before, double recent, double speed, int to) {
        if (to >= 0) {
            laneTotal[lane.number] += people;
            onLinks[lane.link] += people;
            slots.add(lane.first + to, people, (recent + (before + speed) / most) / 2);
            return;
        }
        double today = before + lane.km;
        arrive(lane.arrives, people, today, recent, today < speed);
    }
}
