package paso.engine.displacement;

import java.util.Arrays;
import paso.random.Keys;
import paso.results.DisplacementOutcome;

/// What the parts of a day share: the case, its dice, and where people are at this moment.
final class Today {

    final Course course;
    final Ground ground;
    final Compartments compartments;
    final boolean stints; // whether it matters how far people have moved lately
    final double most; // km a day that distances are measured in
    final Draws draws = new Draws();
    final Rooms rooms;
    final Turning turning;

    final State pools;
    final State slots;
    final double[] present; // [site]
    final double[] onLinks; // [link]
    final double[] laneTotal; // [lane]
    final long[] poolKey; // [pool], address of its draws
    final long[] siteKey; // [site]

    double[] chance; // [site], daily probability of leaving
    private final double[] own; // [site], the same where it follows the population; else empty

    Epoch epoch;
    int day;
    DisplacementOutcome outcome;

    @SuppressWarnings("NullAway.Init")
    Today(Course course) {
        this.course = course;
        ground = course.ground;
        compartments = course.compartments;
        stints = ground.displacement.moving().shortStints();
        most = ground.displacement.moving().speeds().most();
        rooms = new Rooms(course);
        turning = new Turning(ground.sites);
        pools = new State(compartments.pools(), stints);
        slots = new State(compartments.slots(), stints);
        present = new double[ground.sites];
        onLinks = new double[ground.displacement.links().size()];
        laneTotal = new double[compartments.lanes()];
        poolKey = new long[compartments.pools()];
        for (int p = 0; p < poolKey.length; p++) poolKey[p] = compartments.key(p);
        siteKey = new long[ground.sites];
        boolean falls = ground.displacement.spawning().takeFromPopulation();
        own = new double[falls && ground.displacement.moving().chances().populationPower() != 0 ? ground.sites : 0];
        chance = own;
        for (int s = 0; s < ground.sites; s++) siteKey[s] = Keys.of("site", ground.id(s));
    }

    void clear() {
        pools.clear();
        slots.clear();
        Arrays.fill(present, 0);
        Arrays.fill(onLinks, 0);
        Arrays.fill(laneTotal, 0);
    }

    void begin(int day, DisplacementOutcome outcome) {
        this.day = day;
        this.outcome = outcome;
        draws.day(day);
        epoch = course.epochs[day];
        chance = epoch.chance;
    }

    /// People have been displaced from the population of their sites, and those who are left count.
    ///
    /// @param population of each site
    void populated(double[] population) {
        rooms.populated(population);
        if (own.length == 0) return;
        chance = own;
        for (int s = 0; s < own.length; s++) own[s] = epoch.chances.of(s, population[s]);
    }

    /// Whether people turn back from setting out for a camp.
    boolean full(int site) {
        return rooms.room[site] < 0.5 && epoch.camp[site];
    }

    /// The lane on which a plan goes on; -1 where it cannot.
    int planned(int pool) {
        if (full(compartments.plans.last(compartments.plan(pool)))) return -1;
        int[] ways = compartments.ways(pool);
        for (int i = 0; i < ways.length; i++)
            if (epoch.open[ways[i]]) return compartments.lanesOf(pool)[i];
        return -1;
    }
}
