package paso.engine.displacement;

import java.util.Arrays;

/// Camps that may open or close within a day, and the people who wait for their turn to set out for one.
///
/// Flee lets people act one after another and looks at the occupancy of that very moment. Here all who choose such a
/// camp are kept back, then let through one by one in random order among those whose coming or going turns it.
final class Turning {

    private static final int ONE_BY_ONE = 256;

    final boolean[] camp; // [site]
    private final int[] sites;
    private int count;
    private final double[] before; // [site], people in it when the phase began

    int size;
    int[] to = new int[16];
    int[] pool = new int[16];
    int[] lane = new int[16];
    double[] people = new double[16];
    double[] km = new double[16];
    double[] recent = new double[16];
    double[] let = new double[16]; // how many may set out

    Turning(int sites) {
        camp = new boolean[sites];
        this.sites = new int[sites];
        before = new double[sites];
    }

    void clear() {
        for (int i = 0; i < count; i++) camp[sites[i]] = false;
        count = 0;
        size = 0;
    }

    void watch(int site, double people) {
        if (camp[site]) return;
        camp[site] = true;
        sites[count++] = site;
        before[site] = people;
    }

    int watched() {
        return count;
    }

    int site(int i) {
        return sites[i];
    }

    double before(int site) {
        return before[site];
    }

    void keep(int site, int pool, int lane, double people, double km, double recent) {
        if (size == to.length) grow();
        to[size] = site;
        this.pool[size] = pool;
        this.lane[size] = lane;
        this.people[size] = people;
        this.km[size] = km;
        this.recent[size] = recent;
        let[size++] = 0;
    }

    /// Lets people through to one camp.
    ///
    /// Whether it is open changes once at most: it closes while people come, and opens while people go. As many
    /// pass at a time as cannot change it, or one of 256 parts where that is more. Who of those that wait was let
    /// through is drawn at the end, from those who are there today and from those on the way apart.
    ///
    /// @param others people who come (`step` 1) or go (`step` -1) meanwhile in any case
    /// @param turn   people above which it is closed
    void order(int site, double others, int step, double turn, boolean[] sameDay, Draws draws) {
        double today = 0; // of those who wait and would be there today
        double later = 0;
        for (int i = 0; i < size; i++) {
            if (to[i] != site) continue;
            if (sameDay[lane[i]]) today += people[i];
            else later += people[i];
        }
        if (today + later == 0) return;
        double here = before[site];
        double atLeast = Math.max(1, Math.ceil((today + later + others) / ONE_BY_ONE));
        double leftOthers = others;
        double leftToday = today;
        double leftLater = later;
        while (leftToday + leftLater > 0) {
            boolean open = here <= turn;
            if (open == step < 0) break; // it stays as it now is
            double unchanged = open ? Math.floor(turn - here) + 1 : Math.ceil(here - turn);
            double part = Math.min(Math.max(atLeast, unchanged), leftToday + leftLater + leftOthers);
            double passing = among(leftOthers, leftToday + leftLater, part, draws);
            double coming = among(leftToday, leftLater, part - passing, draws);
            here += open ? passing + coming : -passing;
            leftOthers -= passing;
            leftToday -= coming;
            leftLater -= part - passing - coming;
        }
        boolean first = step > 0; // who passed before it changed set out, or who is left
        let(site, true, first ? today - leftToday : leftToday, today, sameDay, draws);
        let(site, false, first ? later - leftLater : leftLater, later, sameDay, draws);
    }

    /// Shares those who are let through among all who wait.
    private void let(int site, boolean day, double through, double waiting, boolean[] sameDay, Draws draws) {
        for (int i = 0; i < size && through > 0; i++) {
            if (to[i] != site || sameDay[lane[i]] != day) continue;
            double n = draws.hypergeometric(people[i], waiting - people[i], through);
            let[i] = n;
            waiting -= people[i];
            through -= n;
        }
    }

    private static double among(double good, double bad, double sample, Draws draws) {
        if (sample == 1) return draws.uniform() * (good + bad) < good ? 1 : 0;
        return draws.hypergeometric(good, bad, sample);
    }

    private void grow() {
        int more = 2 * size;
        to = Arrays.copyOf(to, more);
        pool = Arrays.copyOf(pool, more);
        lane = Arrays.copyOf(lane, more);
        people = Arrays.copyOf(people, more);
        km = Arrays.copyOf(km, more);
        recent = Arrays.copyOf(recent, more);
        let = Arrays.copyOf(let, more);
    }
}
