package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Homes;
import paso.scenario.displacement.HungerDays;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning;

/// The days of a case as far as chance has no part in them: kinds, scores, closures, capacities, displaced people.
final class Course {

    final Ground ground;
    final Classes classes;
    final Homes homes;
    final Compartments compartments;
    final double[] capacity; // [site], scaled; below 1 = no limit
    final byte[][] alike; // [site][bucket], see Alike
    final long[] insertedAtStart; // [site]
    final long[] displaced; // [day], by registration; 0 where volume is by conflict
    final long[] debt; // [day]
    final Epoch[] epochs; // [day], the epoch that holds; the same object while it does
    final int[][] closing; // [day], ways that close
    final int[][] spawnSites; // [day], conflict zones and what else people are displaced from, or flooded sites
    final double[][] spawnWeights; // [day], of spawnSites; population left out where it can change
    final double[][] intensities; // [day], of spawnSites; levels of water where floods displace people
    final boolean coded; // whether the law is that of the code

    private final Displacement displacement;
    private final Moving moving;
    private final Spawning spawning;
    private final HungerDays hungerDays;
    private final boolean flooding; // whether floods displace people
    private final Standing standing; // on the day that is being made
    private final Routes routes;
    private final long[] counted; // [site], people counted in a camp at the start who are in it
    private final long[] takenOff; // [site], people by whom the capacity is lowered, where it is
    private Choice[] choices;
    private boolean restless; // whether fixed routes can differ tomorrow though nothing changes
    private boolean stale = true; // whether weights of displacement change in the evening

    Course(Displacement displacement) {
        this.displacement = displacement;
        moving = displacement.moving();
        spawning = displacement.spawning();
        coded = displacement.law() == Law.CODE;
        hungerDays = new HungerDays(displacement.circumstances().hunger());
        flooding = spawning.volume() instanceof Spawning.Volume.Flooded;
        ground = new Ground(displacement);
        classes = new Classes(displacement);
        homes = new Homes(displacement, classes.count());
        compartments = new Compartments(ground, new Plans(), classes, homes);
        alike = Alike.of(ground, Arrivals.BUCKETS, moving.shortStints());
        standing = new Standing(ground, hungerDays);
        int sites = ground.sites;
        int days = ground.days;
        capacity = new double[sites];
        routes = new Routes(ground, classes, compartments, standing, capacity);
        counted = new long[sites];
        takenOff = new long[sites];
        insertedAtStart = new long[sites];
        displaced = new long[days];
        debt = new long[days];
        epochs = new Epoch[days];
        closing = new int[days][];
        spawnSites = new int[days][];
        spawnWeights = new double[days][];
        intensities = new double[days][];
        choices = new Choice[sites * classes.count()];
        registered();
        room();
        live();
    }

    /// How many people each day, from what was registered; a fall is a debt.
    private void registered() {
        var start = displacement.timeline().start();
        List<RegisteredDays> series = new ArrayList<>();
        for (Registration one : displacement.registrations()) {
            if (one.counts().isEmpty()) continue;
            RegisteredDays days = RegisteredDays.of(one, start);
            series.add(days);
            int s = ground.index(one.site());
            if (s >= 0 && standing.camp[s] && spawning.insertDay0() && !spawning.emptyCampsOnDay0()) {
                counted[s] = Math.max(0, days.on(0));
            }
            if (s >= 0 && spawning.insertDay0()) takenOff[s] = days.on(0);
        }
        for (int s = 0; s < ground.sites; s++) insertedAtStart[s] = counted[s] + already(s);
        long total = 0; // Flee's code counts the total too among the camps of day 0
        if (!displacement.totals().isEmpty()) {
            RegisteredDays totals = new RegisteredDays(displacement.totals(), List.of(), start);
            if (!spawning.sumFromCamps()) series = List.of(totals);
            else if (coded) total = totals.on(0);
        }
        if (!(spawning.volume() instanceof Spawning.Volume.Registered)) return;
        long owed = 0;
        for (int day = 0; day < ground.days; day++) {
            long rise = day == 0 ? total : 0;
            for (RegisteredDays one : series) rise += day == 0 ? one.on(0) : one.on(day) - one.on(day - 1);
            if (day == 0 && spawning.emptyCampsOnDay0()) rise = 0;
            long people = rise - owed;
            if (day == 0 && spawning.insertDay0()) people = 0;
            owed = Math.max(0, -people);
            displaced[day] = Math.max(0, people);
            debt[day] = owed;
        }
    }

    /// People who are at a place at the start beside those who are counted there.
    private long already(int s) {
        double listed = ground.site.get(s).attributes().getOrDefault(Site.AT_START, 0.0);
        return (long) listed + inCamp(s);
    }

    private long inCamp(int s) {
        if (!standing.camp[s] || spawning.emptyCampsOnDay0()) return 0;
        double people = ground.site.get(s).attributes().getOrDefault(Site.INITIAL_IDPS, 0.0);
        return (long) Math.max(0, people);
    }

    /// Where arrivals follow what was registered, Flee lowers the capacity of a camp by the people counted at the
    /// start, whether they are in it or, with empty camps, not.
    private void room() {
        boolean lowered = coded && spawning.volume() instanceof Spawning.Volume.Registered;
        for (int s = 0; s < ground.sites; s++) {
            if (lowered && standing.rawCapacity[s] > 0) standing.rawCapacity[s] -= takenOff[s];
            capacity[s] = standing.rawCapacity[s] * moving.room().scaling();
        }
    }

    private void live() {
        List<List<Intensity>> intensity = byDay(displacement.intensities(), Intensity::day);
        List<List<SiteChange>> kinds = byDay(displacement.siteChanges(), SiteChange::day);
        List<List<Flood>> floods = byDay(displacement.circumstances().floods(), Flood::day);
        Closing closures = new Closing(ground, standing);
        boolean registered = spawning.volume() instanceof Spawning.Volume.Registered;
        boolean again = false; // whether scores of the day before are heeded that changed yesterday
        int[] sitesNow = new int[0];
        double[] weightsNow = new double[0];
        for (int day = 0; day < ground.days; day++) {
            boolean changed = day == 0;
            boolean refreshed = day == 0;
            // Weights of displacement are those of the evening before, unless conflict changed this morning.
            if (day > 0 && (stale || flooding || spawning.hunger() || standing.decays(day - 1))) {
                sitesNow = spawnSites();
                weightsNow = spawnWeights(sitesNow, day - 1);
                stale = false;
            }
            for (SiteChange change : kinds.get(day)) {
                int s = ground.index(change.site());
                if (s < 0) continue;
                standing.change(s, change, day);
                changed = true;
                stale = true;
                refreshed |= !coded || !registered;
            }
            for (Intensity change : intensity.get(day)) {
                int s = ground.index(change.site());
                if (s >= 0 && standing.fight(s, change.value(), day)) {
                    changed = true;
                    refreshed = true;
                }
            }
            changed |= standing.flood(floods.get(day));
            changed |= standing.starve(day);
            if (refreshed || flooding) {
                sitesNow = spawnSites();
                weightsNow = spawnWeights(sitesNow, day);
                stale = flooding;
            }
            spawnSites[day] = sitesNow;
            spawnWeights[day] = weightsNow;
            intensities[day] = intensityOf(sitesNow);
            closing[day] = closures.on(day);
            changed |= closures.changed();
            stale |= closures.changed();
            changed |= standing.decays(day);
            epochs[day] = changed || again ? epoch(day) : epochs[day - 1];
            again = (changed && coded && moving.fixedRoutes()) || restless;
        }
    }

    private <T> List<List<T>> byDay(List<T> all, ToIntFunction<T> day) {
        List<List<T>> lists = new ArrayList<>(ground.days);
        for (int on = 0; on < ground.days; on++) lists.add(new ArrayList<>());
        for (T one : all) {
            int on = day.applyAsInt(one);
            if (on >= 0 && on < ground.days) lists.get(on).add(one);
        }
        return lists;
    }

    private int[] spawnSites() {
        int[] found = new int[ground.sites];
        int count = 0;
        for (int s = 0; s < ground.sites; s++) {
            boolean from = flooding ? standing.level[s] > 0 : standing.conflict[s] > 0 || !spawning.conflictZonesOnly();
            if (from) found[count++] = s;
        }
        return Arrays.copyOf(found, count);
    }

    private double[] spawnWeights(int[] at, int day) {
        double[] weights = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int s = at[i];
            // Flee's code gives weight to conflict zones alone, whether or not others are let in.
            weights[i] = standing.conflict[s] > 0 ? standing.conflict[s] * standing.decay(s, day) : 0;
            if (!spawning.hunger()) continue;
            double share = hungerDays.on(ground.site.get(s).region(), day);
            weights[i] = Math.min(1, weights[i] + share); // of its population, and never more than it
        }
        return weights;
    }

    private double[] intensityOf(int[] at) {
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++)
            values[i] = flooding ? standing.level[at[i]] : Math.max(0, standing.conflict[at[i]]);
        return values;
    }

    private Epoch epoch(int day) {
        standing.scores(day);
        restless = routes.lay();
        Choice[] made = new Choice[choices.length];
        for (int c = 0; c < made.length; c++) made[c] = routes.from(c / ground.sites, c % ground.sites, choices[c]);
        choices = made;
        Chances chances = standing.chances();
        double[] chance = new double[ground.sites];
        for (int s = 0; s < chance.length; s++)
            chance[s] = chances.of(s, (double) ground.site.get(s).population());
        return new Epoch(made, standing.open.clone(), chances, chance, standing.town.clone(), standing.camp.clone());
    }
}
