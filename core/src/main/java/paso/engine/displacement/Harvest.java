package paso.engine.displacement;

import java.util.Arrays;
import paso.scenario.displacement.Homes;

/// People who are counted at home while there is a harvest, though they stay where they are.
///
/// Who is on the way goes on, and is counted at home once there. Where nobody has a home that matters, nothing is done.
final class Harvest {

    private final Today today;
    private final Homes homes;
    private final Compartments compartments;
    private final State pools;
    private final double[] present; // [site]
    private final double[] booked; // [pool], people of it who are counted at home; empty without a harvest
    private boolean any; // whether there may be some
    private boolean on;

    Harvest(Today today) {
        this.today = today;
        homes = today.course.homes;
        compartments = today.compartments;
        pools = today.pools;
        present = today.present;
        booked = new double[homes.count() > 1 ? compartments.pools() : 0];
    }

    void begin() {
        Arrays.fill(booked, 0);
        any = false;
    }

    /// The morning: people go home in a harvest, and back after it.
    void begin(int day) {
        on = booked.length > 0 && homes.harvest(day);
        if (!on && !any) return;
        for (int p = 0; p < booked.length; p++) {
            if (compartments.home(p) > 0) book(p, (on ? pools.total[p] : 0) - booked[p]);
        }
        any = on;
    }

    /// Whether the people of a pool stay where they are today.
    boolean holds(int pool) {
        return on && compartments.home(pool) > 0;
    }

    /// Counts people of a pool at home who have been counted where they are; fewer than 0 the other way.
    void book(int pool, double people) {
        booked[pool] += people;
        present[compartments.site(pool)] -= people;
        present[homes.site(compartments.home(pool))] += people;
    }

    /// People of a pool leave the model.
    ///
    /// @param counted whether they stay counted where they were
    void gone(int pool, double people, boolean counted) {
        double home = 0;
        if (any && booked[pool] > 0) {
            double not = pools.total[pool] - booked[pool];
            home = not == 0 ? people : today.draws.hypergeometric(booked[pool], not, people);
            booked[pool] -= home;
        }
        if (counted) return;
        present[compartments.site(pool)] -= people - home;
        if (home > 0) present[homes.site(compartments.home(pool))] -= home;
    }
}
