package paso.scenario.displacement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Spawning.Volume;

/// Where people have their homes, as far as a case must know: in months of harvest they are counted there.
///
/// Home 0 is that of people who never go back for a harvest; without a harvest on the days of a case it is the only
/// one.
public final class Homes {

    /// Attribute: share of the people of a place who are farmers.
    public static final String FARMERS = "farmer_fraction";

    private static final int UNEXPECTED = -1;

    private final int[] site; // [home]; -1 for home 0
    private final int[] home; // [site]
    private final double[] farmers; // [site]
    private final boolean[] harvest; // [day]

    /// @param classes classes of people, see [Classes]
    /// @throws IllegalArgumentException where there are more homes than can be told apart
    public Homes(Displacement of, int classes) {
        int sites = of.sites().size();
        home = new int[sites];
        farmers = new double[sites];
        harvest = harvest(of);
        int[] found = new int[sites + 1];
        found[0] = -1;
        int count = 1;
        boolean ever = false;
        for (boolean day : harvest) ever |= day;
        Set<String> origins = ever ? origins(of) : Set.of();
        for (int s = 0; s < sites && ever; s++) {
            Site one = of.sites().get(s);
            farmers[s] = farmers(of, one);
            home[s] = origins.contains(one.id()) ? 0 : UNEXPECTED;
            if (home[s] == UNEXPECTED || farmers[s] == 0) continue;
            home[s] = count;
            found[count++] = s;
        }
        site = Arrays.copyOf(found, count);
        int most = Classes.most(sites) / classes;
        if (count > 1 && count - 1 > most) {
            throw new IllegalArgumentException(
                    "%d places to go home to in months of harvest, and at most %d can be told apart"
                            .formatted(count - 1, most));
        }
    }

    public int count() {
        return site.length;
    }

    /// The site of a home other than 0.
    public int site(int home) {
        return site[home];
    }

    /// The home of farmers displaced from a site; 0 where there are none.
    public int of(int s) {
        if (home[s] == UNEXPECTED) throw new IllegalStateException("nobody should be displaced from site " + s);
        return home[s];
    }

    /// Share of the people displaced from a site who go back for a harvest.
    public double farmers(int s) {
        return farmers[s];
    }

    public boolean harvest(int day) {
        return harvest[day];
    }

    private static boolean[] harvest(Displacement of) {
        boolean[] harvest = new boolean[of.timeline().days()];
        for (int day = 0; day < harvest.length; day++) {
            int month = of.timeline().start().plusDays(day).getMonthValue();
            harvest[day] = of.moving().harvestMonths().contains(month);
        }
        return harvest;
    }

    /// Flee's code draws who is a farmer and then takes everybody.
    private static double farmers(Displacement of, Site site) {
        if (of.law() == Law.CODE) return 1;
        return Math.clamp(site.attributes().getOrDefault(FARMERS, 0.0), 0, 1);
    }

    /// Sites from which people can be displaced on some day, or where they stand at the start.
    private static Set<String> origins(Displacement of) {
        Spawning spawning = of.spawning();
        Set<String> origins = new HashSet<>();
        for (Site site : of.sites()) {
            boolean listed = site.attributes().getOrDefault(Site.AT_START, 0.0) >= 1;
            boolean already =
                    !spawning.emptyCampsOnDay0() && site.attributes().getOrDefault(Site.INITIAL_IDPS, 0.0) >= 1;
            if (listed || already) origins.add(site.id());
        }
        if (spawning.insertDay0() && !spawning.emptyCampsOnDay0()) {
            for (Registration one : of.registrations()) {
                if (!one.counts().isEmpty()
                        && RegisteredDays.of(one, of.timeline().start()).on(0) > 0) origins.add(one.site());
            }
        }
        if (spawning.volume() instanceof Volume.Flooded) {
            for (Flood flood : of.circumstances().floods()) if (flood.level() > 0) origins.add(flood.site());
            return origins;
        }
        Set<String> fought = new HashSet<>();
        for (Intensity change : of.intensities()) if (change.value() > 0) fought.add(change.site());
        for (SiteChange change : of.siteChanges()) if (change.kind() == Site.Kind.CONFLICT) fought.add(change.site());
        boolean anywhere = spawning.hunger() && !spawning.conflictZonesOnly();
        for (Site site : of.sites()) {
            boolean weighs = site.population() > 0 || !(spawning.volume() instanceof Volume.Registered);
            boolean conflict = site.kind() == Site.Kind.CONFLICT || fought.contains(site.id());
            if (weighs && (conflict || anywhere)) origins.add(site.id());
        }
        return origins;
    }
}
