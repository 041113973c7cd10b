package paso.engine;

import java.util.Arrays;
import paso.engine.PlaceLayout.Staying;

/// What one place holds on one day of one replicate, by compartment. Counts are parties.
final class PlaceState {
    final double[] staying; // [Staying.offset + nights], parties
    final int[] longest; // [staying], most nights that somebody has stayed, as a cell of it; -1 where nobody is
    final double[] chance; // [Staying.offset + nights], chance of becoming ready
    final DayQueue[] undecided; // [rank], ready and without a route
    final DayQueue[][] chosen; // [route in out][rank], ready and on a route
    boolean anyChosen; // `false` = nobody stands in any of `chosen`
    final double[][] leaving; // [route in out][cohort], parties who chose today where nothing holds them
    boolean anyLeaving; // `false` = all of `leaving` is 0
    final DayQueue[] door; // [rank], cells are cohorts
    final double[] tomorrow; // [cohort], sent here by another place, at this door from tomorrow on
    final double[] inside; // [cohort], parties
    final double[] arrived; // [cohort], parties who joined the door today
    final double[] byRoute; // [cohort], those of them who came by a route
    double load; // census at the start of the day, in the place's unit
    double promised; // travelling here and at the door at the start of the day, in the place's unit
    double limit; // today
    double stayLength; // factor the chances were filled for

    PlaceState(PlaceLayout place) {
        int cells = 0;
        for (Staying staying : place.staying) cells += staying.nights();
        staying = new double[cells];
        chance = new double[cells];
        longest = new int[place.staying.length];
        undecided = queues(place);
        chosen = new DayQueue[place.out.length][];
        for (int r = 0; r < chosen.length; r++) chosen[r] = queues(place);
        leaving = new double[place.free ? place.out.length : 0][place.cohorts.length];
        door = new DayQueue[place.ranks];
        for (int rank = 0; rank < door.length; rank++) door[rank] = new DayQueue(place.cohorts.length);
        tomorrow = new double[place.cohorts.length];
        inside = new double[place.cohorts.length];
        arrived = new double[place.cohorts.length];
        byRoute = new double[place.cohorts.length];
    }

    private static DayQueue[] queues(PlaceLayout place) {
        DayQueue[] queues = new DayQueue[place.ready.ranks().length];
        for (int rank = 0; rank < queues.length; rank++) {
            queues[rank] = new DayQueue(place.ready.ranks()[rank].length);
        }
        return queues;
    }

    void clear() {
        Arrays.fill(staying, 0);
        Arrays.fill(tomorrow, 0);
        Arrays.fill(inside, 0);
        for (DayQueue queue : undecided) queue.clear();
        for (DayQueue[] route : chosen) for (DayQueue queue : route) queue.clear();
        anyChosen = false;
        for (double[] route : leaving) Arrays.fill(route, 0);
        anyLeaving = false;
        for (DayQueue queue : door) queue.clear();
    }

    /// Finds [#longest] anew.
    void seekLongest(PlaceLayout place) {
        for (int s = 0; s < longest.length; s++) longest[s] = place.staying[s].nights() - 1;
        for (int s = 0; s < longest.length; s++) dropEmptyNights(place.staying[s].offset(), s);
    }

    /// Finds [#anyChosen] anew.
    void seekChosen() {
        anyChosen = false;
        for (DayQueue[] route : chosen) for (DayQueue queue : route) anyChosen |= queue.size() > 0;
    }

    void dropEmptyNights(int offset, int s) {
        while (longest[s] >= 0 && staying[offset + longest[s]] == 0) longest[s]--;
    }

    /// Parties begin their stay.
    void letIn(PlaceLayout place, int s, double parties) {
        staying[place.staying[s].offset()] += parties;
        if (longest[s] < 0 && parties > 0) longest[s] = 0;
    }

    /// Parties join the door today, from outside.
    void join(int day, PlaceLayout place, int cohort, double parties) {
        door[place.rank[cohort]].add(day, cohort, parties);
        arrived[cohort] += parties;
    }

    double atDoor(PlaceLayout place, int cohort) {
        return door[place.rank[cohort]].held(cohort) + tomorrow[cohort];
    }
}
