package paso.engine.displacement;

import java.util.Arrays;
import paso.random.Keys;

/// People on their way: a day on every lane, and those who reach the end of theirs.
final class Roads {

    private final Today today;
    private final Ground ground;
    private final Compartments compartments;
    private final Draws draws;
    private final State slots;
    private final double[] laneTotal; // [lane]
    private final double[] onLinks; // [link]
    private final double most;
    private final Lane[] lanes;
    private final boolean[] sameDay; // [lane], whether it is passed in one day

    // People who reach the end of their lane in a day, before they decide.
    private int[] comingPool = new int[64];
    private double[] comingPeople = new double[64];
    private double[] comingKm = new double[64];
    private double[] comingRecent = new double[64];
    private int coming;
    final double[] comingTo; // [site]

    Roads(Today today) {
        this.today = today;
        ground = today.ground;
        compartments = today.compartments;
        draws = today.draws;
        slots = today.slots;
        laneTotal = today.laneTotal;
        onLinks = today.onLinks;
        most = today.most;
        comingTo = new double[ground.sites];
        lanes = new Lane[laneTotal.length];
        sameDay = new boolean[laneTotal.length];
        for (int l = 0; l < sameDay.length; l++) {
            lanes[l] = compartments.lane(l);
            sameDay[l] = lanes[l].drive[0] < 0;
        }
    }

    Lane lane(int lane) {
        return lanes[lane];
    }

    /// [lane], whether it is passed in one day.
    boolean[] sameDay() {
        return sameDay;
    }

    /// Counts people who set out on a lane; [#start(int, double, double)] puts them there.
    void set(int lane, double n) {
        int link = lanes[lane].link;
        laneTotal[lane] += n;
        onLinks[link] += n;
        today.outcome.addPassages(link, today.day, n);
    }

    void start(int lane, double n, double recent) {
        slots.add(lanes[lane].first, n, recent);
    }

    /// People who set out in the course of a day and will be underway at its end.
    ///
    /// @param slot   where on the lane
    /// @param recent of each, today among it
    void join(Lane lane, int slot, double n, double recent) {
        laneTotal[lane.number] += n;
        onLinks[lane.link] += n;
        slots.add(lane.first + slot, n, recent);
    }

    /// People on a way that closes will be back where they started when they reach its end.
    void close(int way) {
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

    /// A day on every lane. Whoever reaches the end of one is among those who come.
    void advance() {
        coming = 0;
        Arrays.fill(comingTo, 0);
        for (int l = 0; l < laneTotal.length; l++) if (laneTotal[l] > 0) advance(l);
    }

    /// Number of groups of people who come.
    int coming() {
        return coming;
    }

    int pool(int group) {
        return comingPool[group];
    }

    double people(int group) {
        return comingPeople[group];
    }

    /// Kilometres of today, of each.
    double km(int group) {
        return comingKm[group];
    }

    /// Recent distance up to yesterday, of each.
    double recent(int group) {
        return comingRecent[group];
    }

    void take(int group, double n) {
        comingPeople[group] -= n;
    }

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
        double km = speed + (lane.km - (lane.at[k] + speed));
        laneTotal[l] -= people;
        onLinks[lane.link] -= people;
        int site = compartments.site(lane.arrives);
        if (lane.back) {
            today.present[site] += people;
            today.pools.add(lane.arrives, people, (recent + km / most) / 2);
            return;
        }
        if (coming == comingPool.length) grow();
        comingPool[coming] = lane.arrives;
        comingPeople[coming] = people;
        comingKm[coming] = km;
        comingRecent[coming++] = recent;
        comingTo[site] += people;
    }

    private void grow() {
        int more = 2 * coming;
        comingPool = Arrays.copyOf(comingPool, more);
        comingPeople = Arrays.copyOf(comingPeople, more);
        comingKm = Arrays.copyOf(comingKm, more);
        comingRecent = Arrays.copyOf(comingRecent, more);
    }
}
