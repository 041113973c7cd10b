package paso.engine.displacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
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

    private final Displacement displacement;
    private final Moving moving;
    private final Heeds heeds;
    private final Spawning spawning;
    private final HungerDays hungerDays;
    private final boolean flooding; // whether floods displace people
    final boolean coded; // whether the law is that of the code

    // As they stand on the day that is being made.
    private final boolean[] camp;
    private final boolean[] idpCamp;
    private final boolean[] town;
    private final boolean[] marker;
    private final double[] conflict; // -1 = none
    private final int[] outbreak; // day of the last; -1 = before the first day
    private final double[] moveChance;
    private final double[] score;
    private final boolean[] open; // [way]
    private final double[] rawCapacity;
    private final long[] counted; // [site], people counted in a camp at the start who are in it
    private final long[] takenOff; // [site], people by whom the capacity is lowered, where it is
    private final boolean[] fought; // [site], whether the last intensity told is above 0
    private final double[] before; // [site], scores of the day before; see Paths.onePerEnd
    private final double[] hunger; // [site], share of people in a food crisis
    private final int[] level; // [site], of water
    private Choice[] choices;

    Course(Displacement displacement) {
        this.displacement = displacement;
        moving = displacement.moving();
        heeds = moving.heeds();
        spawning = displacement.spawning();
        coded = displacement.law() == Law.CODE;
        hungerDays = new HungerDays(displacement.circumstances().hunger());
        flooding = spawning.volume() instanceof Spawning.Volume.Flooded;
        ground = new Ground(displacement);
        classes = new Classes(displacement);
        compartments = new Compartments(ground, new Plans(), classes);
        alike = Alike.of(ground, Arrivals.BUCKETS, moving.shortStints());
        int sites = ground.sites;
        int days = ground.days;
        camp = new boolean[sites];
        idpCamp = new boolean[sites];
        town = new boolean[sites];
        marker = new boolean[sites];
        conflict = new double[sites];
        outbreak = new int[sites];
        moveChance = new double[sites];
        score = new double[sites];
        open = new boolean[ground.ways];
        rawCapacity = new double[sites];
        capacity = new double[sites];
        counted = new long[sites];
        takenOff = new long[sites];
        fought = new boolean[sites];
        before = new double[sites];
        hunger = new double[sites];
        level = new int[sites];
        insertedAtStart = new long[sites];
        displaced = new long[days];
        debt = new long[days];
        epochs = new Epoch[days];
        closing = new int[days][];
        spawnSites = new int[days][];
        spawnWeights = new double[days][];
        intensities = new double[days][];
        choices = new Choice[sites * classes.count()];
        Arrays.fill(open, true);
        Arrays.fill(outbreak, -1);
        for (int s = 0; s < sites; s++) begin(s);
        registered();
        room();
        scores(0); // as they are before the first day
        live();
    }

    private void begin(int s) {
        Site site = ground.site.get(s);
        become(s, site.kind(), site.attributes().getOrDefault("conflict_intensity", 1.0));
        // Flee's code makes a camp of every place that people hardly leave.
        if (moveChance[s] < 0.005 && !camp[s] && site.kind() != Site.Kind.FLOOD_ZONE) {
            camp[s] = true;
            town[s] = false;
        }
        rawCapacity[s] = site.capacity();
    }

    private void become(int s, Site.Kind kind, double intensity) {
        camp[s] = kind == Site.Kind.CAMP || kind == Site.Kind.IDP_CAMP;
        idpCamp[s] = kind == Site.Kind.IDP_CAMP;
        town[s] = kind == Site.Kind.TOWN;
        marker[s] = kind == Site.Kind.MARKER;
        conflict[s] = kind == Site.Kind.CONFLICT ? intensity : -1;
        moveChance[s] = switch (kind) {
            case CAMP -> moving.chances().camp();
            case IDP_CAMP -> moving.chances().idpCamp();
            case CONFLICT -> moving.chances().conflict();
            case FORWARDING_HUB, MARKER -> 1;
            case TOWN, FLOOD_ZONE -> moving.chances().other();
        };
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
            if (s >= 0 && camp[s] && spawning.insertDay0() && !spawning.emptyCampsOnDay0()) {
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
        long listed =
                ground.site.get(s).attributes().getOrDefault(Site.AT_START, 0.0).longValue();
        return listed + inCamp(s);
    }

    private long inCamp(int s) {
        if (!camp[s] || spawning.emptyCampsOnDay0()) return 0;
        double people = ground.site.get(s).attributes().getOrDefault(Site.INITIAL_IDPS, 0.0);
        return (long) Math.max(0, people);
    }

    /// Where arrivals follow what was registered, Flee lowers the capacity of a camp by the people counted at the
    /// start, whether they are in it or, with empty camps, not.
    private void room() {
        boolean lowered = coded && spawning.volume() instanceof Spawning.Volume.Registered;
        for (int s = 0; s < ground.sites; s++) {
            if (lowered && rawCapacity[s] > 0) rawCapacity[s] -= takenOff[s];
            capacity[s] = rawCapacity[s] * moving.room().scaling();
        }
    }

    private void live() {
        List<List<Intensity>> intensity = byDay(displacement.intensities(), Intensity::day);
        List<List<SiteChange>> kinds = byDay(displacement.siteChanges(), SiteChange::day);
        List<List<Flood>> floods = byDay(displacement.circumstances().floods(), Flood::day);
        boolean registered = spawning.volume() instanceof Spawning.Volume.Registered;
        boolean again = false; // whether scores of the day before are heeded that changed yesterday
        int[] sitesNow = new int[0];
        double[] weightsNow = new double[0];
        for (int day = 0; day < ground.days; day++) {
            boolean changed = day == 0;
            boolean refreshed = day == 0;
            // Weights of displacement are those of the evening before, unless conflict changed this morning.
            if (day > 0 && (stale || flooding || spawning.hunger() || decays(day - 1))) {
                sitesNow = spawnSites();
                weightsNow = spawnWeights(sitesNow, day - 1, day - 1);
                stale = false;
            }
            for (SiteChange change : kinds.get(day)) {
                int s = ground.index(change.site());
                if (s < 0) continue;
                become(s, change.kind(), 1);
                if (conflict[s] > 0 && !coded) outbreak[s] = day;
                changed = true;
                stale = true;
                refreshed |= !coded || !registered;
            }
            for (Intensity change : intensity.get(day)) {
                int s = ground.index(change.site());
                if (s >= 0 && fight(s, change.value(), day)) {
                    changed = true;
                    refreshed = true;
                }
            }
            changed |= flood(floods.get(day));
            changed |= starve(day);
            if (refreshed || flooding) {
                sitesNow = spawnSites();
                weightsNow = spawnWeights(sitesNow, day, day);
                stale = flooding;
            }
            spawnSites[day] = sitesNow;
            spawnWeights[day] = weightsNow;
            intensities[day] = intensityOf(sitesNow);
            closing[day] = close(day);
            changed |= closing[day].length > 0 || reopened;
            changed |= decays(day);
            if (changed || again) {
                scores(day);
                epochs[day] = epoch();
                again = changed && coded && moving.fixedRoutes();
            } else epochs[day] = epochs[day - 1];
        }
    }

    private <T> List<List<T>> byDay(List<T> all, java.util.function.ToIntFunction<T> day) {
        List<List<T>> lists = new ArrayList<>(ground.days);
        for (int on = 0; on < ground.days; on++) lists.add(new ArrayList<>());
        for (T one : all) {
            int on = day.applyAsInt(one);
            if (on >= 0 && on < ground.days) lists.get(on).add(one);
        }
        return lists;
    }

    /// Whether anything changed that people heed.
    private boolean flood(List<Flood> changes) {
        for (Flood change : changes) {
            int s = ground.index(change.site());
            if (s >= 0) level[s] = change.level();
        }
        return heeds.floods() && !changes.isEmpty();
    }

    private boolean starve(int day) {
        if (!heeds.hunger()) return false;
        boolean changed = false;
        for (int s = 0; s < ground.sites; s++) {
            double now = hungerDays.on(ground.site.get(s).region(), day);
            changed |= now != hunger[s];
            hunger[s] = now;
        }
        return changed;
    }

    /// Whether anything changed. Under the code a change between two intensities changes nothing.
    private boolean fight(int s, double value, int day) {
        boolean was = conflict[s] > 0;
        boolean foughtBefore = fought[s];
        fought[s] = value >= 0.000001;
        if (value < 0.000001) {
            moveChance[s] = moving.chances().other();
            conflict[s] = -1;
            town[s] = true;
            return true;
        }
        if (coded && foughtBefore) return false;
        if (was && !coded) {
            conflict[s] = value;
            return true;
        }
        moveChance[s] = moving.chances().conflict();
        conflict[s] = value;
        town[s] = false;
        outbreak[s] = day;
        return true;
    }

    /// Whether the age of some conflict passes a step of the decay on this day.
    private boolean decays(int day) {
        if (spawning.decay().isEmpty() || day <= 0) return false;
        for (int s = 0; s < ground.sites; s++) {
            if (conflict[s] > 0 && decay(s, day) != decay(s, day - 1)) return true;
        }
        return false;
    }

    private double decay(int s, int day) {
        List<Double> decay = spawning.decay();
        if (decay.isEmpty()) return 1;
        int step = Math.floorDiv(Math.max(0, day - outbreak[s]), spawning.decayDays());
        return decay.get(Math.min(step, decay.size() - 1));
    }

    private void scores(int day) {
        System.arraycopy(score, 0, before, 0, score.length);
        Moving.Weights weights = moving.weights();
        for (int s = 0; s < ground.sites; s++) {
            double value = 1;
            if (ground.foreign[s]) value *= weights.foreign();
            if (ground.foreign[s] && heeds.economy()) value += value * wealth(s);
            if (camp[s] || idpCamp[s]) value *= weights.camp();
            if (conflict[s] > 0) value *= StrictMath.pow(weights.conflict(), decay(s, day) * conflict[s]);
            if (heeds.avoidHunger() && !ground.foreign[s]) value *= 1 - hunger[s] * hunger[s];
            score[s] = value * ground.site.get(s).attributes().getOrDefault(Site.PLACE_WEIGHT, 1.0);
        }
    }

    private double wealth(int s) {
        var attributes = ground.site.get(s).attributes();
        double hdi = attributes.getOrDefault(Heeds.HDI, 0.0);
        return attributes.getOrDefault(Heeds.TRADE_VOLUME, 0.0) + hdi * hdi;
    }

    private int[] spawnSites() {
        int[] found = new int[ground.sites];
        int count = 0;
        for (int s = 0; s < ground.sites; s++) {
            boolean from = flooding ? level[s] > 0 : conflict[s] > 0 || !spawning.conflictZonesOnly();
            if (from) found[count++] = s;
        }
        return Arrays.copyOf(found, count);
    }

    /// @param fed day whose hunger counts; before day 0 that of day 0
    private double[] spawnWeights(int[] at, int day, int fed) {
        double[] weights = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int s = at[i];
            // Flee's code gives weight to conflict zones alone, whether or not others are let in.
            weights[i] = conflict[s] > 0 ? conflict[s] * decay(s, day) : 0;
            if (!spawning.hunger()) continue;
            double share = hungerDays.on(ground.site.get(s).region(), Math.max(0, fed));
            weights[i] = Math.min(1, weights[i] + share); // of its population, and never more than it
        }
        return weights;
    }

    private double[] intensityOf(int[] at) {
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) values[i] = flooding ? level[at[i]] : Math.max(0, conflict[at[i]]);
        return values;
    }

    private boolean reopened;
    private boolean stale = true; // whether weights of displacement change in the evening

    private int[] close(int day) {
        reopened = false;
        List<Integer> closed = new ArrayList<>();
        for (Closure closure : displacement.closures()) {
            if (closure.from() == day) shut(closure, true, closed);
            if (closure.until().isPresent() && closure.until().getAsInt() == day) shut(closure, false, closed);
        }
        return closed.stream().mapToInt(Integer::intValue).toArray();
    }

    private void shut(Closure closure, boolean close, List<Integer> closed) {
        switch (closure) {
            case Closure.Border border -> {
                for (int w = 0; w < ground.ways; w++) {
                    String one = ground.site.get(ground.from[w]).country();
                    String other = ground.site.get(ground.to[w]).country();
                    boolean there = one.equals(border.country()) && other.equals(border.other());
                    boolean back = one.equals(border.other()) && other.equals(border.country());
                    boolean crosses = there || back;
                    if (crosses) set(w, close, closed);
                }
            }
            case Closure.SiteLinks links -> {
                int s = ground.index(links.site());
                int named = ground.index(links.named());
                if (s < 0) return;
                for (int w : ground.out[s]) {
                    if (!coded && named >= 0 && ground.to[w] != named) continue;
                    if (open[w] != close) continue;
                    set(w, close, closed);
                    back(w, close, closed);
                }
            }
            case Closure.OneLink link -> {
                int s = ground.index(link.site());
                int other = ground.index(link.other());
                if (s < 0 || other < 0) return;
                if (coded && !Closure.OneLink.acts(link.site())) return;
                for (int w : ground.out[coded ? other : s]) {
                    if (coded && ground.to[w] == s) set(w, close, closed);
                    if (coded) continue;
                    if (ground.to[w] != other) continue;
                    set(w, close, closed);
                    back(w, close, closed);
                }
            }
            case Closure.Camp one -> camp(one.site(), close, false);
            case Closure.IdpCamp one -> camp(one.site(), close, true);
            case Closure.Redirection _ -> {}
        }
    }

    private void back(int way, boolean close, List<Integer> closed) {
        for (int w : ground.out[ground.to[way]]) if (ground.to[w] == ground.from[way]) set(w, close, closed);
    }

    private void set(int way, boolean close, List<Integer> closed) {
        if (open[way] != close) return;
        open[way] = !close;
        if (close) closed.add(way);
        else reopened = true;
    }

    private void camp(String site, boolean close, boolean displacedAtHome) {
        int s = ground.index(site);
        if (s < 0) return;
        reopened = true;
        stale = true;
        become(s, close ? Site.Kind.TOWN : displacedAtHome ? Site.Kind.IDP_CAMP : Site.Kind.CAMP, 1);
    }

    private Epoch epoch() {
        Choice[] made = new Choice[choices.length];
        for (int c = 0; c < made.length; c++) made[c] = choice(c / ground.sites, c % ground.sites, choices[c]);
        choices = made;
        double[] chance = new double[ground.sites];
        Moving.Chances chances = moving.chances();
        for (int s = 0; s < ground.sites; s++) {
            double scale = chances.populationPower() == 0
                    ? 1
                    : StrictMath.pow(
                            Math.max((double) ground.site.get(s).population(), rawCapacity[s])
                                    / chances.populationBase(),
                            chances.populationPower());
            double leaving = moveChance[s] * scale;
            if (heeds.fleeHunger()) leaving = hunger[s] + (1 - hunger[s]) * leaving;
            if (level[s] > 0 && !heeds.floodChances().isEmpty()) leaving = Heeds.at(heeds.floodChances(), level[s]);
            chance[s] = Math.min(1, leaving);
        }
        return new Epoch(made, open.clone(), chance, town.clone(), camp.clone());
    }

    /// Every route by which Flee would weigh leaving `s`: each simple path of at most so many links.
    private Choice choice(int group, int s, Choice before) {
        if (coded && moving.awareness() == 0) return Choice.NONE;
        Paths paths = new Paths(group, s);
        if (moving.awareness() == 0) paths.neighbours();
        else if (fixed()) paths.onePerEnd();
        else paths.from(s, 0, 1);
        if (moving.fixedRoutes()) paths.major();
        return paths.choice(before);
    }

    /// Whether each destination has one route, as in Flee's code with fixed routes.
    private boolean fixed() {
        return coded && moving.fixedRoutes();
    }

    private final class Paths {
        private final int group;
        private final int start;
        private final List<int[]> stops = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final int[] path = new int[64];
        private int length;

        Paths(int group, int start) {
            this.group = group;
            this.start = start;
        }

        /// @param km   gone so far
        /// @param step of the next link
        void from(int site, double km, int step) {
            for (int way : ground.out[site]) {
                if (!open[way] || visited(ground.to[way])) continue;
                int end = ground.to[way];
                double far = km + ground.km[way];
                if (length == path.length) throw new IllegalStateException("a path of more than 64 links");
                path[length++] = end;
                int done = step;
                if (marker[end]) {
                    if (!fixed()) done--;
                } else if (fixed()) keepBest(Arrays.copyOf(path, length), far);
                else {
                    stops.add(Arrays.copyOf(path, length));
                    weights.add(weight(end, far));
                }
                if (moving.awareness() > done) from(end, far, done + 1);
                length--;
            }
        }

        /// The best route to each destination; from a marker there is none. Room has no part in it and markers count
        /// as steps. The score of the end has a part twice: once as it stands when Flee lays routes, place
        after
        /// place, so that places further down the list still have that of the day before.
        void onePerEnd() {
            if (marker[start]) return;
            from(start, 0, 1);
            for (int r = 0; r < stops.size(); r++) {
                int[] route = stops.get(r);
                weights.set(r, weights.get(r) * seen(route[route.length - 1]));
            }
        }

        private final SortedMap<Integer, Integer> routeTo = new TreeMap<>(); // index of a route, by its end

        private void keepBest(int[] route, double far) {
            int end = route[route.length - 1];
            double weight = pull(laid(end), far);
            Integer known = routeTo.get(end);
            if (known == null && weight > 0) {
                routeTo.put(end, stops.size());
                stops.add(route);
                weights.add(weight);
            } else if (known != null && weight > weights.get(known)) {
                stops.set(known, route);
                weights.set(known, weight);
            }
        }

        private double laid(int end) {
            double base = end > start ? Course.this.before[end] : score[end];
            if (level[end] > 0 && !heeds.floodWeights().isEmpty()) base *= Heeds.at(heeds.floodWeights(), level[end]);
            return base;
        }

        /// Awareness 0 as documented: any link, one as likely as another.
        void neighbours() {
            for (int way : ground.out[start]) {
                if (!open[way]) continue;
                stops.add(new int[] {ground.to[way]});
                weights.add(1.0);
            }
        }

        /// Known long routes that begin here, with a quarter of their distance.
        void major() {
            for (paso.scenario.displacement.MajorRoute route : displacement.majorRoutes()) {
                major(route.sites());
                major(route.sites().reversed());
            }
        }

        private void major(List<String> ids) {
            if (ground.index(ids.getFirst()) != start) return;
            int[] route = new int[ids.size() - 1];
            double km = 0;
            int at = start;
            for (int i = 0; i < route.length; i++) {
                int to = ground.index(ids.get(i + 1));
                int way = -1;
                for (int one : ground.out[at]) if (way < 0 && ground.to[one] == to && (i > 0 || open[one])) way = one;
                if (way < 0) return;
                km += ground.km[way];
                route[i] = to;
                at = to;
            }
            if (!fixed()) {
                stops.add(route);
                weights.add(weight(at, km / 4));
                return;
            }
            if (marker[start] || at == start || routeTo.containsKey(at)) return;
            routeTo.put(at, stops.size());
            stops.add(route);
            weights.add(pull(laid(at), km / 4) * seen(at));
        }

        private boolean visited(int site) {
            if (site == start) return true;
            for (int i = 0; i < length; i++) if (path[i] == site) return true;
            return false;
        }

        private double weight(int end, double far) {
            return pull(seen(end), far);
        }

        /// What a place is worth to those who leave for it.
        private double seen(int end) {
            Moving.Weights w = moving.weights();
            double base = classes.score(group, score[end]);
            if (w.stayClose()) {
                base /= StrictMath.pow(Math.max(1, distance(start, end)), w.homeDistancePower());
            }
            if (level[end] > 0 && !heeds.floodWeights().isEmpty()) {
                base *= Heeds.at(heeds.floodWeights(), level[end]);
            }
            if (classes.matches()) base *= classes.match(group, end, camp[end], conflict[end] > 0);
            if (w.populationPower() != 0 && !camp[end]) {
                base *= StrictMath.pow(
                        Math.max(1.0, (double) ground.site.get(end).population()), w.populationPower());
            }
            return base;
        }

        private double pull(double base, double far) {
            Moving.Weights w = moving.weights();
            double reach = w.softKm() + far;
            double pull = (w.softening() + base)
                    / (w.distancePower() == 1 ? reach : StrictMath.pow(reach, w.distancePower()));
            return w.power() == 1 ? pull : StrictMath.pow(pull, w.power());
        }

        Choice choice(@org.jspecify.annotations.Nullable Choice before) {
            int count = stops.size();
            if (count == 0) return Choice.NONE;
            double[] weight = new double[count];
            int[] last = new int[count];
            int[] lane = new int[count];
            int[] footed = new int[moving.onFoot() ? count : 0];
            boolean limited = false;
            double pruning = fixed() ? 1 : moving.pruning();
            for (int r = 0; r < count; r++) {
                int[] stop = stops.get(r);
                weight[r] = weights.get(r);
                last[r] = stop[stop.length - 1];
                limited |= !fixed() && capacity[last[r]] >= 1;
                int plan = 0;
                for (int i = stop.length - 1; i > 0; i--) plan = compartments.plans.then(stop[i], plan);
                int way = firstWay(stop[0]);
                lane[r] = compartments.laneOf(way, plan, 2 * group);
                if (moving.onFoot()) footed[r] = compartments.laneOf(way, plan, 2 * group + 1);
            }
            if (before != null && Arrays.equals(before.lane, lane)) {
                if (Arrays.equals(before.weight, weight)) return before;
                double[] sums = Rooms.sums(weight, pruning);
                return new Choice(weight, before.last, before.lane, before.footed, sums, limited);
            }
            return new Choice(weight, last, lane, footed, Rooms.sums(weight, pruning), limited);
        }

        private int firstWay(int stop) {
            for (int way : ground.out[start]) if (open[way] && ground.to[way] == stop) return way;
            throw new IllegalStateException("no open way");
        }
    }

    /// Great-circle distance, km, with the two coordinates as Flee reads them.
    private double distance(int one, int other) {
        double lat1 = StrictMath.toRadians(ground.site.get(other).y());
        double lat2 = StrictMath.toRadians(ground.site.get(one).y());
        double dLon = StrictMath.toRadians(ground.site.get(one).x())
                - StrictMath.toRadians(ground.site.get(other).x());
        double half = StrictMath.sin((lat2 - lat1) / 2);
        double across = StrictMath.sin(dLon / 2);
        double a = half * half + StrictMath.cos(lat1) * StrictMath.cos(lat2) * across * across;
        return 2 * 6371 * StrictMath.atan2(Math.sqrt(a), Math.sqrt(1 - a));
    }
}
