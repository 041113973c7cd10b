package paso.data.flee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.HungerDays;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning.Volume;

/// Whether there is a place to be displaced from on every day on which people are; Flee stops with "a cannot be
/// empty" where there is none.
final class SpawnCheck {

    private SpawnCheck() {}

    static void check(Displacement read, ConflictsReader conflicts, Problems problems) {
        Map<String, Long> population = new HashMap<>();
        Set<String> zones = new HashSet<>();
        for (Site site : read.sites()) {
            population.put(site.id(), site.population());
            if (site.kind() == Site.Kind.CONFLICT && site.population() > 0) zones.add(site.id());
        }
        Map<Integer, List<Intensity>> changes = new HashMap<>();
        for (Intensity change : read.intensities())
            changes.computeIfAbsent(change.day(), _ -> new ArrayList<>()).add(change);
        Map<Integer, List<SiteChange>> kinds = new HashMap<>();
        for (SiteChange change : read.siteChanges())
            kinds.computeIfAbsent(change.day(), _ -> new ArrayList<>()).add(change);
        boolean flooded = read.spawning().volume() instanceof Volume.Flooded;
        boolean registered = read.spawning().volume() instanceof Volume.Registered;
        boolean ever = !zones.isEmpty() || flooded;
        boolean coded = read.law() == Law.CODE;
        HungerDays hunger = new HungerDays(read.circumstances().hunger());
        Arriving arriving = new Arriving(read);
        Set<String> fought = new HashSet<>();
        Set<String> weighed = new HashSet<>(zones); // zones as of the evening before
        boolean told = false;
        for (int day = 0; day < read.timeline().days(); day++) {
            for (SiteChange change : kinds.getOrDefault(day, List.of())) {
                if (change.kind() != Site.Kind.CONFLICT || change.intensity() == 0) zones.remove(change.site());
                else if (population.getOrDefault(change.site(), 0L) > 0) zones.add(change.site());
            }
            boolean refreshed = day == 0 || !coded;
            for (Intensity change : changes.getOrDefault(day, List.of())) {
                boolean again = change.value() == 0 ? !fought.remove(change.site()) : !fought.add(change.site());
                if (again && coded) continue;
                refreshed = true;
                if (change.value() == 0) zones.remove(change.site());
                else if (population.getOrDefault(change.site(), 0L) > 0 || !registered) zones.add(change.site());
            }
            if (refreshed) weighed = new HashSet<>(zones);
            ever |= !zones.isEmpty();
            if (registered) {
                long people = arriving.on(day);
                boolean nowhere = weighed.isEmpty() && !hungry(read, hunger, day);
                if (people > 0 && nowhere) {
                    problems.add(
                            conflicts.line(day),
                            "",
                            "%,d people are displaced on day %d, and there is no conflict zone with people in it"
                                    .formatted(people, day),
                            "a place of conflict with a population",
                            "Flee stops here. Set an intensity above 0 for a place whose population is above 0.");
                    return;
                }
                if (nowhere && coded && !told) {
                    told = true;
                    problems.note(
                            conflicts.line(day),
                            "",
                            "there is no conflict zone with people in it on day %d: Flee stops, though nobody is"
                                            .formatted(day)
                                    + " displaced on that day",
                            "");
                }
            }
            for (Closure closure : read.closures()) camp(closure, day, zones);
            if (coded) weighed = new HashSet<>(zones);
        }
        if (!ever && !registered) {
            problems.note(
                    new Where.Fixed(ConflictsReader.FILE, 0, 0), "", "no conflict anywhere: nobody is displaced", "");
        }
    }

    /// A camp that closes or opens is no conflict zone any more.
    private static void camp(Closure closure, int day, Set<String> zones) {
        boolean opens = closure.until().isPresent() && closure.until().getAsInt() == day;
        boolean changes = opens || closure.from() == day;
        if (!changes) return;
        if (closure instanceof Closure.Camp camp) zones.remove(camp.site());
        if (closure instanceof Closure.IdpCamp camp) zones.remove(camp.site());
    }

    /// Whether hunger displaces people without conflict. Weights of displacement are those of the evening before.
    private static boolean hungry(Displacement read, HungerDays hunger, int day) {
        if (!read.spawning().hunger() || read.spawning().conflictZonesOnly()) return false;
        for (Site site : read.sites()) {
            if (site.population() > 0 && hunger.on(site.region(), Math.max(0, day - 1)) > 0) return true;
        }
        return false;
    }

    /// People displaced each day: the rise of the sum of camps, a fall first made up for.
    private static final class Arriving {

        private final List<RegisteredDays> counted;
        private final long total; // counted by Flee's code too among the camps of day 0
        private final boolean insertDay0;
        private final boolean empty;
        private long debt;

        Arriving(Displacement read) {
            insertDay0 = read.spawning().insertDay0();
            empty = read.spawning().emptyCampsOnDay0();
            var start = read.timeline().start();
            List<Registration> series = read.spawning().sumFromCamps()
                    ? read.registrations()
                    : List.of(new Registration(ObservedReader.TOTAL, read.totals(), List.of()));
            counted = series.stream()
                    .filter(one -> !one.counts().isEmpty())
                    .map(one -> RegisteredDays.of(one, start))
                    .toList();
            boolean twice = read.law() == Law.CODE
                    && read.spawning().sumFromCamps()
                    && !read.totals().isEmpty();
            total = twice ? new RegisteredDays(read.totals(), List.of(), start).on(0) : 0;
        }

        long on(int day) {
            long rise = 0;
            if (day == 0) rise = total;
            for (RegisteredDays one : counted) rise += day == 0 ? one.on(0) : one.on(day) - one.on(day - 1);
            if (day == 0 && empty) rise = 0;
            long people = rise - debt;
            if (day == 0 && insertDay0) people = 0;
            if (people < 0) {
                debt = -people;
                return 0;
            }
            debt = 0;
            return people;
        }
    }
}
