package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paso.random.Keys;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Homes;

/// Every state in which people are exchangeable, made once for each that can be reached.
///
/// A *pool* holds people of a class at a site with the same plan, on foot or not. A *lane* holds people of a class on a
/// way with the same plan, on foot or not, in *slots* by how far they are. A *doomed* lane holds those whose way was
/// closed under them:
/// at its end they are back where they started.
///
/// Where it matters where people have their homes, each of these stands as many times as there are homes, one after
/// another: what is at `i` for home 0 is at `i + home` for another.
final class Compartments {

    final Ground ground;
    final Plans plans;
    private final int manners; // classes of people, each on foot or not
    private final Classes classes;
    private final Homes homes;
    private final int homeCount;
    private final boolean walking; // whether people start on foot
    private final double walkingSpeed;
    private final boolean closures;
    private final Map<Long, Integer> poolAt = new TreeMap<>();
    private final Map<Long, Integer> laneAt = new TreeMap<>();

    private int[] poolSite = new int[16];
    private int[] poolPlan = new int[16];
    private int[] poolManner = new int[16]; // twice the class, and 1 on foot
    private final List<int[]> poolWays = new ArrayList<>(); // [pool], ways to the next stop of its plan
    private final List<int[]> poolLanes = new ArrayList<>(); // [pool], lanes on those ways
    private int pools;

    private final List<Lane> lanes = new ArrayList<>();
    private int slots;

    Compartments(Ground ground, Plans plans, Classes classes, Homes homes) {
        this.classes = classes;
        this.homes = homes;
        homeCount = homes.count();
        manners = 2 * classes.count();
        this.ground = ground;
        this.plans = plans;
        walking = ground.displacement.moving().onFoot();
        walkingSpeed = ground.displacement.moving().speeds().walking();
        closures = !ground.displacement.closures().isEmpty();
        for (int manner = 0; manner < manners; manner += walking ? 1 : 2) {
            for (int s = 0; s < ground.sites; s++) pool(s, 0, manner);
        }
    }

    int pools() {
        return pools;
    }

    int lanes() {
        return lanes.size();
    }

    int slots() {
        return slots;
    }

    Lane lane(int lane) {
        return lanes.get(lane);
    }

    int site(int pool) {
        return poolSite[pool];
    }

    int plan(int pool) {
        return poolPlan[pool];
    }

    int foot(int pool) {
        return poolManner[pool] & 1;
    }

    /// The class of the people of a pool.
    int group(int pool) {
        return poolManner[pool] >> 1;
    }

    /// The home of the people of a pool; 0 where nobody needs to know it.
    int home(int pool) {
        return homeCount == 1 ? 0 : pool % homeCount;
    }

    int[] ways(int pool) {
        return poolWays.get(pool);
    }

    int[] lanesOf(int pool) {
        return poolLanes.get(pool);
    }

    /// Where people of a class and home start.
    int startPool(int site, int group, int home) {
        return ((walking ? 2 * group + 1 : group) * ground.sites + site) * homeCount + home;
    }

    /// Pool of the same site and manner without a plan.
    int planless(int pool) {
        return ((walking ? poolManner[pool] : group(pool)) * ground.sites + poolSite[pool]) * homeCount + home(pool);
    }

    private int pool(int site, int plan, int manner) {
        long key = ((long) plan * ground.sites + site) * manners + manner;
        Integer old = poolAt.get(key);
        if (old != null) return old;
        int made = pools;
        pools += homeCount;
        if (pools > poolSite.length) {
            int more = 2 * pools;
            poolSite = Arrays.copyOf(poolSite, more);
            poolPlan = Arrays.copyOf(poolPlan, more);
            poolManner = Arrays.copyOf(poolManner, more);
        }
        poolAt.put(key, made);
        for (int p = made; p < made + homeCount; p++) {
            poolSite[p] = site;
            poolPlan[p] = plan;
            poolManner[p] = manner;
            poolWays.add(new int[0]);
            poolLanes.add(new int[0]);
        }
        if (plan != 0) {
            int[] ways = Arrays.stream(ground.out[site])
                    .filter(way -> ground.to[way] == plans.next(plan))
                    .toArray();
            int[] on = new int[ways.length];
            for (int i = 0; i < ways.length; i++) on[i] = laneOf(ways[i], plans.rest(plan), manner);
            for (int home = 0; home < homeCount; home++) {
                int[] own = on.clone();
                for (int i = 0; i < own.length; i++) own[i] += home;
                poolWays.set(made + home, ways);
                poolLanes.set(made + home, own);
            }
        }
        return made;
    }

    /// The lane of people of home 0 who set out on a way, made when it is new.
    ///
    /// @param manner twice their class, and 1 on foot
    int laneOf(int way, int plan, int manner) {
        return lane(way, plan, manner, false);
    }

    private int lane(int way, int plan, int manner, boolean back) {
        long key = (((long) plan * ground.ways + way) * manners + manner) * 2 + (back ? 1 : 0);
        Integer old = laneAt.get(key);
        if (old != null) return old;
        boolean onFoot = (manner & 1) == 1;
        double chance = ground.walk[way];
        boolean mixed = !onFoot && chance > 0 && chance < 1;
        double speed = onFoot || chance >= 1 ? walkingSpeed : ground.speed[way];
        double[] at = mixed ? positions(way, speed) : positions(ground.km[way], speed);
        int[] drive = new int[at.length];
        int[] stroll = new int[mixed ? at.length : 0];
        for (int k = 0; k < at.length; k++) {
            drive[k] = after(at, at[k] + speed, ground.km[way]);
            if (mixed) stroll[k] = after(at, at[k] + walkingSpeed, ground.km[way]);
        }
        int number = lanes.size();
        laneAt.put(key, number);
        for (int home = 0; home < homeCount; home++) {
            lanes.add(new Lane(ground, number + home, way, plan, slots, speed, mixed, back, at, drive, stroll));
            slots += at.length;
        }
        int doomed = closures && !back ? lane(way, plan, manner, true) : -1;
        int arrives = pool(back ? ground.from[way] : ground.to[way], plan, manner & ~1);
        for (int home = 0; home < homeCount; home++) {
            Lane made = lanes.get(number + home);
            if (doomed >= 0) made.doomed = doomed + home;
            made.arrives = arrives + home;
        }
        return number;
    }

    /// Distances at which people can be at the end of a day, from 0; never more than the days of the case.
    private double[] positions(double km, double speed) {
        double[] at = new double[8];
        int count = 1;
        for (double next = speed; !(next > km) && count <= ground.days && speed > 0; next += speed) {
            if (count == at.length) at = Arrays.copyOf(at, 2 * count);
            at[count++] = next;
        }
        return Arrays.copyOf(at, count);
    }

    /// The same where each day is driven or walked: every sum of the two, in order.
    private double[] positions(int way, double speed) {
        double km = ground.km[way];
        java.util.TreeSet<Double> reached = new java.util.TreeSet<>();
        List<Double> newest = List.of(0.0);
        reached.add(0.0);
        for (int day = 0; day < ground.days && !newest.isEmpty(); day++) {
            List<Double> next = new ArrayList<>();
            for (double position : newest) {
                for (double step : new double[] {speed, walkingSpeed}) {
                    if (!(position + step > km) && reached.add(position + step)) next.add(position + step);
                }
            }
            newest = next;
        }
        return reached.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int after(double[] at, double position, double km) {
        if (position > km) return -1;
        int found = Arrays.binarySearch(at, position);
        if (found >= 0) return found;
        return Math.min(-found - 1, at.length - 1); // beyond the days of the case
    }

    /// An address for the draws of a pool.
    long key(int pool) {
        int plan = poolPlan[pool];
        StringBuilder stops = new StringBuilder();
        for (int rest = plan; rest != 0; rest = plans.rest(rest))
            stops.append('>').append(ground.id(plans.next(rest)));
        String foot = foot(pool) == 1 ? "foot" : "";
        String of = manners == 2 ? "" : classes.name(group(pool));
        if (home(pool) > 0)
            return Keys.of(
                    "pool", ground.id(poolSite[pool]), stops.toString(), foot, of, ground.id(homes.site(home(pool))));
        if (manners == 2) return Keys.of("pool", ground.id(poolSite[pool]), stops.toString(), foot);
        return Keys.of("pool", ground.id(poolSite[pool]), stops.toString(), foot, of);
    }
}
