package paso.engine.displacement;

import java.util.Arrays;

/// Camps that may open or close within a day, and the people who wait for their turn to set out for one.
///
/// Flee lets people act one after another and looks at the occupancy of that very moment. Here all who choose such a
/// camp are kept back, then let through one by one in random order among those whose coming or going turns it.
final class Turning {

    private static final int ONE_BY_ONE = 64;

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
    /// @param others people who come (`step` 1) or go (`step` -1) meanwhile in any case
    /// @param turn   people above which it is closed
    void order(int site, double others, int step, double turn, boolean[] sameDay, Draws draws) {
        double waiting = 0;
        for (int i = 0; i < size; i++) if (to[i] == site) waiting += people[i];
        if (waiting == 0) return;
        double here = before[site];
        double size1 = Math.max(1, Math.ceil((waiting + others) / ONE_BY_ONE));
        double leftOthers = others;
        double[] left = Arrays.copyOf(people, size);
        while (waiting > 0) {
            double part = Math.min(size1, waiting + leftOthers);
            double passing = size1 == 1
                    ? draws.uniform() * (waiting + leftOthers) < leftOthers ? 1 : 0
                    : draws.hypergeometric(leftOthers, waiting, part);
            boolean open = here <= turn;
            here += step * passing;
            leftOthers -= passing;
            double choosing = part - passing;
            double rest = waiting;
            for (int i = 0; i < size && choosing > 0; i++) {
                if (to[i] != site || left[i] == 0) continue;
                double n = size1 == 1
                        ? draws.uniform() * rest < left[i] ? 1 : 0
                        : draws.hypergeometric(left[i], rest - left[i], choosing);
                rest -= left[i];
                left[i] -= n;
                choosing -= n;
                waiting -= n;
                if (!open) continue;
                let[i] += n;
                if (sameDay[lane[i]]) here += n;
            }
        }
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
