package paso.engine.displacement;

import paso.scenario.displacement.Moving;

/// Daily probabilities of leaving sites, by their population.
final class Chances {

    private final Moving.Chances by;
    private final boolean hungry;
    private final double[] usual; // [site], at a population of the base
    private final double[] hunger; // [site]
    private final double[] capacity; // [site], before scaling
    private final double[] fixed; // [site], whatever else; -1 = none

    Chances(Ground ground, double[] usual, double[] hunger, double[] capacity, double[] fixed) {
        by = ground.displacement.moving().chances();
        hungry = ground.displacement.moving().heeds().fleeHunger();
        this.usual = usual;
        this.hunger = hunger;
        this.capacity = capacity;
        this.fixed = fixed;
    }

    double of(int site, double population) {
        double scale = by.populationPower() == 0
                ? 1
                : StrictMath.pow(Math.max(population, capacity[site]) / by.populationBase(), by.populationPower());
        double leaving = usual[site] * scale;
        if (hungry) leaving = hunger[site] + (1 - hunger[site]) * leaving;
        if (fixed[site] >= 0) leaving = fixed[site];
        return Math.min(1, leaving);
    }
}
