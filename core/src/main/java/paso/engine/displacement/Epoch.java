package paso.engine.displacement;

/// What holds from a day on until something changes.
final class Epoch {

    final Choice[] choices; // [class * sites + site]
    final boolean[] open; // [way]
    final Chances chances;
    final double[] chance; // [site], daily probability of leaving while nobody is taken from the population
    final boolean[] town; // [site], whether people who have hardly moved move on
    final boolean[] camp; // [site], whether people stay away when it is full

    Epoch(Choice[] choices, boolean[] open, Chances chances, double[] chance, boolean[] town, boolean[] camp) {
        this.chances = chances;
        this.choices = choices;
        this.open = open;
        this.chance = chance;
        this.town = town;
        this.camp = camp;
    }
}
