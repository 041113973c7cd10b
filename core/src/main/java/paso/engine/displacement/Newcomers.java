package paso.engine.displacement;

import paso.random.Keys;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Spawning.Volume;

/// People who are displaced on a day, or are there at the start: how many, where, and of which class.
final class Newcomers {

    private static final long SPAWN = Keys.of("displaced");
    private static final long CLASS = Keys.of("class");
    private static final long AT_START = Keys.of("class at the start");

    private final Today today;
    private final Course course;
    private final Ground ground;
    private final Draws draws;
    private final double[] population; // [site]
    private final int groups; // classes of people
    private final double[] untold; // [site], people not yet told apart; empty with one class and home
    private final double[] classes; // [class]
    private double[] shares = new double[16];
    private double[] sums = new double[16];

    Newcomers(Today today) {
        this.today = today;
        course = today.course;
        ground = today.ground;
        draws = today.draws;
        population = new double[ground.sites];
        groups = course.classes.count();
        untold = new double[groups > 1 || course.homes.count() > 1 ? ground.sites : 0];
        classes = new double[groups];
    }

    /// Those who are in camps before the first day.
    void begin() {
        for (int s = 0; s < ground.sites; s++)
            population[s] = ground.site.get(s).population();
        for (int s = 0; s < ground.sites; s++) start(s, (double) course.insertedAtStart[s]);
        draws.day(0);
        tellApart(AT_START);
    }

    /// People of today.
    ///
    /// @return how many; on day 0 with those who were in camps already
    double come() {
        double displaced = displace();
        tellApart(CLASS);
        if (ground.displacement.spawning().takeFromPopulation()) today.populated(population);
        if (today.day == 0) for (long people : course.insertedAtStart) displaced += (double) people;
        return displaced;
    }

    private void start(int site, double people) {
        if (people <= 0) return;
        today.present[site] += people;
        if (untold.length > 0) untold[site] += people;
        else today.pools.add(today.compartments.startPool(site, 0, 0), people, 0);
    }

    /// Who of those who have just been displaced is of which class and home.
    private void tellApart(long when) {
        for (int s = 0; s < untold.length; s++) {
            if (untold[s] == 0) continue;
            draws.seek(today.siteKey[s] ^ when);
            draws.share(untold[s], course.classes.sums(s), groups, classes);
            for (int c = 0; c < groups; c++) if (classes[c] > 0) settle(s, c, classes[c]);
            untold[s] = 0;
        }
    }

    private void settle(int site, int group, double people) {
        int home = course.homes.of(site);
        double share = course.homes.farmers(site);
        double farmers = home == 0 ? 0 : share >= 1 ? people : draws.binomial(people, share);
        if (farmers > 0) today.pools.add(today.compartments.startPool(site, group, home), farmers, 0);
        if (people > farmers) today.pools.add(today.compartments.startPool(site, group, 0), people - farmers, 0);
    }

    private double displace() {
        int[] at = course.spawnSites[today.day];
        double[] intensity = course.intensities[today.day];
        draws.seek(SPAWN);
        double sum = 0;
        switch (ground.displacement.spawning().volume()) {
            case Volume.Registered _ -> {
                sum = (double) course.displaced[today.day];
                if (sum > 0) spread(sum, at);
            }
            case Volume.Constant constant -> {
                for (int i = 0; i < at.length; i++) {
                    if (intensity[i] > 0) sum += displace(at[i], Math.floor(constant.people() * intensity[i]));
                }
            }
            case Volume.Poisson poisson -> {
                for (int i = 0; i < at.length; i++) {
                    if (intensity[i] > 0) sum += displace(at[i], draws.poisson(poisson.people() * intensity[i]));
                }
            }
            case Volume.Share share -> {
                for (int i = 0; i < at.length; i++) {
                    if (intensity[i] > 0)
                        sum += displace(at[i], Math.floor(share.share() * population[at[i]] * intensity[i]));
                }
            }
            case Volume.Flooded flooded -> {
                for (int i = 0; i < at.length; i++) {
                    double number = Heeds.at(flooded.byLevel(), (int) intensity[i]);
                    sum += displace(at[i], flooded(flooded.how(), number, population[at[i]]));
                }
            }
        }
        return sum;
    }

    private double flooded(Volume.How how, double number, double people) {
        return switch (how) {
            case CONSTANT -> Math.floor(number);
            case SHARE -> Math.floor(number * people);
            case POISSON -> number < 1 ? 0 : draws.poisson(Math.floor(number));
        };
    }

    private double displace(int site, double people) {
        start(site, people);
        if (ground.displacement.spawning().takeFromPopulation()) {
            population[site] = Math.max(0, population[site] - people);
        }
        return people;
    }

    private void spread(double people, int[] at) {
        if (sums.length < at.length) {
            sums = new double[2 * at.length];
            shares = new double[2 * at.length];
        }
        double total = 0;
        for (int i = 0; i < at.length; i++) {
            total += course.spawnWeights[today.day][i] * population[at[i]];
            sums[i] = total;
        }
        if (!(total > 0)) throw new NobodyLeft(today.day);
        for (int i = 0; i < at.length; i++) sums[i] = sums[i] >= total ? 1 : sums[i] / total;
        draws.share(people, sums, at.length, shares);
        for (int i = 0; i < at.length; i++) displace(at[i], shares[i]);
    }
}
