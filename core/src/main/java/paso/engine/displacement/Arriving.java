package paso.engine.displacement;

import java.util.Arrays;
import paso.random.Keys;

/// The second half of a day: people on their way move on; who reaches a site early decides again and may go on.
final class Arriving {

    private static final long BATCH = Keys.of("batch");
    private static final long TURN = Keys.of("turn");
    /// Parts into which arrivals are split by lot where a day changes rooms a good deal.
    private static final int PARTS = 8;

    private final Today today;
    private final Roads roads;
    private final Chooser chooser;
    private final Ground ground;
    private final Compartments compartments;
    private final Draws draws;
    private final State pools;
    private final double[] present; // [site]
    private final Rooms rooms;
    private final Turning turning;
    private final Harvest harvest;
    private final boolean stints;
    private final double most;
    private final double batchStep;
    private final Arrivals arrivals;
    private final double[] atDawn; // [site], people before the arrivals of a batch
    private final double[] arrived; // [site], yesterday
    private final boolean ahead; // whether those who will go on today count among the coming
    private final double[] coming; // [site], people who may come in the course of the day

    /// @param batchStep how much the room of a site may change within one batch of arrivals
    Arriving(Today today, Roads roads, Chooser chooser, Harvest harvest, double batchStep) {
        this.harvest = harvest;
        this.today = today;
        this.roads = roads;
        this.chooser = chooser;
        this.batchStep = batchStep;
        ground = today.ground;
        compartments = today.compartments;
        draws = today.draws;
        pools = today.pools;
        present = today.present;
        rooms = today.rooms;
        turning = today.turning;
        stints = today.stints;
        most = today.most;
        double fastest = most;
        for (double speed : ground.speed) fastest = Math.max(fastest, speed);
        byte[][] highest = new byte[compartments.pools()][];
        for (int p = 0; p < highest.length; p++) highest[p] = today.course.alike[compartments.site(p)];
        arrivals = new Arrivals(
                highest, Math.max(fastest, ground.displacement.moving().speeds().walking()));
        atDawn = new double[ground.sites];
        arrived = new double[ground.sites];
        ahead = today.course.homes.count() > 1;
        coming = ahead ? new double[ground.sites] : roads.comingTo;
    }

    void begin() {
        Arrays.fill(arrived, 0);
    }

    void live() {
        for (int p = 0; p < today.poolKey.length; p++) pools.rest(p);
        roads.advance();
        rooms.freeze(present);
        if (ahead) lookAhead();
        int batches = batches();
        Arrays.fill(arrived, 0);
        for (int batch = 0; batch < batches; batch++) {
            if (batch > 0) rooms.freeze(present);
            arrivals.clear();
            for (int s : rooms.limited()) atDawn[s] = present[s];
            draws.seek(BATCH + batch);
            int left = batches - batch;
            for (int i = 0; i < roads.coming(); i++) {
                double n = left == 1 ? roads.people(i) : draws.binomial(roads.people(i), 1.0 / left);
                if (n == 0) continue;
                roads.take(i, n);
                arrive(roads.pool(i), n, roads.km(i), roads.recent(i), true);
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

    /// After a harvest so many come at once that those who will go on today count too.
    private void lookAhead() {
        System.arraycopy(roads.comingTo, 0, coming, 0, coming.length);
        for (int i = 0; i < roads.coming(); i++) {
            int p = roads.pool(i);
            if (compartments.plan(p) != 0) {
                int lane = today.planned(p);
                if (lane >= 0 && roads.sameDay()[lane]) coming[roads.lane(lane).to] += roads.people(i);
                continue;
            }
            Choice choice = chooser.choice(today.epoch, p);
            double leaving = roads.people(i) * today.chance[compartments.site(p)];
            for (int r = 0; r < choice.routes(); r++) {
                if (choice.lane[r] == Choice.STAY || !roads.sameDay()[choice.lane[r]]) continue;
                double share = choice.sum[r] - (r == 0 ? 0 : choice.sum[r - 1]);
                coming[roads.lane(choice.lane[r]).to] += leaving * share;
            }
        }
    }

    /// Into how many batches the people who arrive are split: one where rooms hardly change.
    private int batches() {
        double change = rooms.change(present, coming);
        return change == 0 ? 1 : (int) Math.min(PARTS, Math.ceil(change / batchStep));
    }

    /// Camps that are open, and may close while people come.
    private void watch() {
        turning.clear();
        for (int s : rooms.limited()) {
            double turn = rooms.turn(s);
            double expected = 2 * Math.max(coming[s], arrived[s]) + 10;
            if (today.epoch.camp[s] && atDawn[s] <= turn && atDawn[s] + expected > turn) turning.watch(s, atDawn[s]);
        }
    }

    private void letThrough(int batch) {
        for (int i = 0; i < turning.watched(); i++) {
            int s = turning.site(i);
            draws.seek(today.siteKey[s] ^ TURN + batch + 1);
            double others = Math.max(0, present[s] - atDawn[s]);
            turning.order(s, others, 1, rooms.turn(s), roads.sameDay(), draws);
        }
        int kept = turning.size;
        for (int i = 0; i < kept; i++) {
            double let = turning.let[i];
            double km = turning.km[i];
            double recent = turning.recent[i];
            draws.seek(today.poolKey[turning.pool[i]] ^ TURN + batch * 4096L + i);
            if (let > 0) {
                present[compartments.site(turning.pool[i])] -= let;
                goOn(roads.lane(turning.lane[i]), let, km, recent);
            }
            double held = turning.people[i] - let;
            if (held > 0) pools.add(turning.pool[i], held, (recent + km / most) / 2);
        }
        turning.clear();
    }

    /// @param more whether they have moved less than a day's way, and decide again
    private void arrive(int pool, double people, double km, double recent, boolean more) {
        int site = compartments.site(pool);
        present[site] += people;
        arrived[site] += people;
        today.outcome.addArrivals(site, today.day, people);
        if (harvest.holds(pool)) {
            pools.add(pool, people, (recent + km / most) / 2);
            harvest.book(pool, people);
        } else if (more) {
            // Who has hardly moved lately moves on from a town with certainty.
            boolean must = stints && today.epoch.town[site] && (recent + km / most) / 2 < 0.5;
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
        draws.seek(Keys.mix(today.poolKey[p] + turn * 0x9e3779b97f4a7c15L) ^ BATCH + batch);
        double staying = 0;
        // relies on: people kept for a turning camp are counted as staying at their site until they are let through.
        if (compartments.plan(p) != 0) {
            int lane = today.planned(p);
            if (lane >= 0) {
                present[site] -= people;
                goOn(roads.lane(lane), people, km, recent);
            } else {
                staying = people;
                p = compartments.planless(p);
            }
        } else {
            Choice choice = chooser.choice(today.epoch, p);
            double chance = arrivals.must(entry) ? 1 : today.chance[site];
            if (choice.routes() == 0 || chance <= 0) staying = people;
            else staying = goOn(p, choice, chance, people, km, recent);
        }
        if (staying > 0) pools.add(p, staying, (recent + km / most) / 2);
    }

    /// People at a site without a plan choose a route or stay.
    ///
    /// @return how many stay
    private double goOn(int p, Choice choice, double chance, double people, double km, double recent) {
        int routes = choice.routes();
        double staying = chooser.choose(p, choice, chance, people);
        if (staying == people) return people;
        double[] into = chooser.shares();
        double gone = 0;
        int home = compartments.home(p);
        for (int r = 0; r < routes; r++) {
            if (into[r] == 0) continue;
            int lane = choice.lane[r] + home;
            int end = choice.last[r];
            boolean stays = choice.lane[r] == Choice.STAY;
            if (turning.camp[end] && !stays) turning.keep(end, p, lane, into[r], km, recent);
            else if (stays || today.full(end)) staying += into[r];
            else {
                gone += into[r];
                goOn(roads.lane(lane), into[r], km, recent);
            }
        }
        present[compartments.site(p)] -= gone;
        return staying;
    }

    /// People set out in the course of a day, and get a whole day's way on the next link.
    private void goOn(Lane lane, double people, double km, double recent) {
        today.outcome.addPassages(lane.link, today.day, people);
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
            roads.join(lane, to, people, (recent + (before + speed) / most) / 2);
            return;
        }
        double km = before + lane.km;
        arrive(lane.arrives, people, km, recent, km < speed);
    }
}
