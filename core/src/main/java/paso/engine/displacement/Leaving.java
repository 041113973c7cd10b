package paso.engine.displacement;

import paso.random.Keys;

/// The first half of a day: people at sites decide whether to leave, and by which route.
final class Leaving {

    private static final long TURN = Keys.of("turn");

    private final Today today;
    private final Roads roads;
    private final Chooser chooser;
    private final Compartments compartments;
    private final Draws draws;
    private final State pools;
    private final double[] present; // [site]
    private final Rooms rooms;
    private final Harvest harvest;
    private final Turning turning;
    private final int[] order; // pools, those of sites with a capacity first
    private final int limited; // how many those are
    private final boolean[] never; // [lane]

    Leaving(Today today, Roads roads, Chooser chooser, Harvest harvest) {
        this.harvest = harvest;
        this.today = today;
        this.roads = roads;
        this.chooser = chooser;
        compartments = today.compartments;
        draws = today.draws;
        pools = today.pools;
        present = today.present;
        rooms = today.rooms;
        turning = today.turning;
        never = new boolean[compartments.lanes()];
        order = new int[compartments.pools()];
        int at = 0;
        for (int p = 0; p < order.length; p++) if (hasCapacity(p)) order[at++] = p;
        limited = at;
        for (int p = 0; p < order.length; p++) if (!hasCapacity(p)) order[at++] = p;
    }

    private boolean hasCapacity(int pool) {
        return today.course.capacity[compartments.site(pool)] >= 1;
    }

    /// Sites with a capacity come first: those who are there have been displaced longest and act first in Flee's list;
    /// the others then see the room that they leave.
    void live() {
        rooms.freeze(present);
        watch();
        for (int i = 0; i < limited; i++) if (pools.total[order[i]] > 0) leave(order[i]);
        for (int i = 0; i < turning.watched(); i++) {
            int s = turning.site(i);
            draws.seek(today.siteKey[s] ^ TURN);
            turning.order(s, turning.before(s) - present[s], -1, rooms.turn(s), never, draws);
        }
        for (int i = 0; i < turning.size; i++) {
            if (turning.let[i] > 0) depart(turning.pool[i], turning.lane[i], turning.let[i]);
        }
        turning.clear();
        rooms.freeze(present);
        for (int i = limited; i < order.length; i++) if (pools.total[order[i]] > 0) leave(order[i]);
    }

    /// Camps that are full, and may open while people leave.
    private void watch() {
        turning.clear();
        for (int s : rooms.limited()) {
            double turn = rooms.turn(s);
            double leaving = present[s] * today.chance[s];
            if (!today.epoch.camp[s] || present[s] <= turn) continue;
            if (present[s] - leaving - 4 * Math.sqrt(leaving + 1) <= turn) turning.watch(s, present[s]);
        }
    }

    private void leave(int p) {
        if (harvest.holds(p)) return;
        draws.seek(today.poolKey[p]);
        if (compartments.plan(p) != 0) {
            int lane = today.planned(p);
            if (lane >= 0) depart(p, lane, pools.total[p]);
            else drop(p);
            return;
        }
        int site = compartments.site(p);
        Choice choice = chooser.choice(today.epoch, p);
        double chance = today.chance[site];
        int routes = choice.routes();
        if (routes == 0 || chance <= 0) return;
        int[] on = compartments.foot(p) == 1 ? choice.footed : choice.lane;
        for (int bin = 0; bin < pools.bins; bin++) {
            double people = pools.count[p * pools.bins + bin];
            if (people == 0 || chooser.choose(p, choice, chance, people) == people) continue;
            double[] shares = chooser.shares();
            double recent = pools.recent(p, bin);
            int home = compartments.home(p);
            for (int r = 0; r < routes; r++) {
                if (shares[r] == 0 || on[r] == Choice.STAY) continue;
                int end = choice.last[r];
                int lane = on[r] + home;
                // relies on: who is kept back is drawn by lot among those who are left at the site.
                if (turning.camp[end]) turning.keep(end, p, lane, shares[r], 0, 0);
                else if (!today.full(end)) depart(p, bin, lane, shares[r], recent);
            }
        }
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

    private void depart(int p, int bin, int lane, double n, double recent) {
        roads.set(lane, n);
        present[compartments.site(p)] -= n;
        pools.take(p, bin, n, recent);
        roads.start(lane, n, recent);
    }

    /// Takes `n` people by lot out of a pool to the start of a lane.
    private void depart(int p, int lane, double n) {
        roads.set(lane, n);
        present[compartments.site(p)] -= n;
        if (pools.bins == 1) {
            pools.take(p, 0, n, 0);
            roads.start(lane, n, 0);
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
                roads.start(lane, 1, recent);
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
            roads.start(lane, taken, recent);
            left -= taken;
        }
    }
}
