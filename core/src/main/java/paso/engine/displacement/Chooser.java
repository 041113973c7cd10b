package paso.engine.displacement;

/// People of a pool stay or choose a route.
final class Chooser {

    /// Up to so many people for each possible end, each is drawn alone.
    private static final int ALONE = 6;

    private final Rooms rooms;
    private final Draws draws;
    private final int choices;
    private final int[] choiceAt; // [pool], class * sites + site
    private final Lot[] lots; // [class * sites + site], then the same of those who must go on
    private double[] shares = new double[16];

    Chooser(Today today) {
        rooms = today.rooms;
        draws = today.draws;
        Compartments compartments = today.compartments;
        int sites = today.ground.sites;
        choices = today.course.classes.count() * sites;
        choiceAt = new int[compartments.pools()];
        for (int p = 0; p < choiceAt.length; p++) choiceAt[p] = compartments.group(p) * sites + compartments.site(p);
        lots = new Lot[2 * choices];
        for (int i = 0; i < lots.length; i++) lots[i] = new Lot();
    }

    /// What people of a pool may choose among.
    Choice choice(Epoch epoch, int pool) {
        return epoch.choices[choiceAt[pool]];
    }

    /// How many people chose each route, the last time. Overwritten by the next choice.
    double[] shares() {
        return shares;
    }

    /// How many people choose each route, into [#shares()].
    ///
    /// @param chance of leaving, > 0
    /// @return how many stay
    double choose(int pool, Choice choice, double chance, double people) {
        int at = choiceAt[pool];
        int routes = choice.routes();
        if (shares.length <= routes) shares = new double[2 * routes + 1];
        double[] sums = rooms.sums(at, choice);
        if (people <= ALONE * (routes + 1) && routes <= Lot.ROUTES) {
            Lot lot = lots[chance == 1 ? choices + at : at];
            lot.be(choice, chance, sums, rooms.version(choice, sums));
            draws.each(people, lot, routes + 1, shares);
            return shares[routes];
        }
        double leaving = draws.binomial(people, chance);
        draws.share(leaving, sums, routes, shares);
        return people - leaving;
    }
}
