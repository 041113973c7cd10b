package paso.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import paso.scenario.Behaviour;
import paso.scenario.Behaviour.ExitPath;
import paso.scenario.Behaviour.StayLimit;
import paso.scenario.Cohort;
import paso.scenario.Cohorts;
import paso.scenario.Lever;
import paso.scenario.Place;

/// A place and its compartments.
@SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
final class PlaceLayout {
    final Place place;
    final int index;
    final int frameIndex;
    final Cohort[] cohorts; // [cohort]
    final int[] size; // [cohort], people in a party
    final int[] group; // [cohort], index in the frame
    final double[] weight; // [cohort], room that a party takes
    final int[] rank; // [cohort], 0 is served first
    final int ranks; // number of different ranks, at least 1
    final String[] paths; // see pathsOf
    final int limitPath; // index in paths of the path that stay limits put people on, or -1
    final int timeLimit; // nights, 0 = not counted
    final int ages; // classes of nights stayed kept by ready people: timeLimit + 1, or 1
    int[] live = {}; // cohorts that somebody can ever be of here, ascending
    Staying[] staying = {}; // every reachable one
    int[] stayingAt = {}; // [cohort * paths + path] -> index in staying, or -1
    int[][] admissionPath = {}; // [cohort] -> path of each row
    int[][] admissionShare = {}; // [cohort] -> parameter index of each row
    long[] admissionAddress = {}; // [cohort]
    RouteLayout[] out = {}; // sorted by id
    ReadyLayout ready = ReadyLayout.EMPTY;

    @Nullable
    PullLayout pull;

    /// No bound on those who leave, no bounded seats, and no end that spills back.
    boolean nothingHolds(List<MoneyLayout.Budget> budgets) {
        if (!throughput.never()) return false;
        for (RouteLayout route : out) {
            boolean budgeted = budgets.stream().anyMatch(budget -> budget.place() == route.to.index);
            boolean mayBeFull = route.to.spillsBack && (budgeted || !route.to.limit.never());
            if (!route.seats.never() || mayBeFull) return false;
        }
        return true;
    }

    List<LimitRule> limits = List.of();
    final Adjusted capacity; // place's unit, NaN where there is none
    final Adjusted limit; // place's unit, infinite where there is none
    final Adjusted throughput; // people a day, infinite where unbounded
    final Adjusted stayLength; // factor
    final boolean spillsBack;
    boolean free; // nothing ever holds ready people who have chosen a route
    int redirect = -1; // place index
    int[] redirectCohort = {}; // [cohort] -> cohort there
    final long admitAddress;
    final long roomAddress;
    final long serviceAddress;

    PlaceLayout(Layout layout, Place place, int index) {
        this.place = place;
        this.index = index;
        frameIndex = layout.frame.place(place.id());
        Cohorts all = layout.scenario.cohorts();
        cohorts = all.keeping(place.keeps()).stream()
                .sorted(Comparator.comparing(Cohort::key))
                .toArray(Cohort[]::new);
        size = new int[cohorts.length];
        group = new int[cohorts.length];
        weight = new double[cohorts.length];
        rank = new int[cohorts.length];
        List<String> order = place.service().priority();
        for (int c = 0; c < cohorts.length; c++) {
            size[c] = cohorts[c].size();
            group[c] = layout.frame.group(cohorts[c].group());
            weight[c] = place.room().unit().weight(size[c]);
            int at = order.indexOf(cohorts[c].group());
            rank[c] = at < 0 ? order.size() : at;
        }
        ranks = order.size() + 1;
        paths = pathsOf(layout.scenario.behaviour(), place.id());
        limitPath = Arrays.asList(paths).indexOf(Behaviour.LIMIT_PATH);
        timeLimit = place.room().timeLimitDays();
        ages = timeLimit > 0 ? timeLimit + 1 : 1;
        Parameters parameters = layout.parameters;
        LeverBook levers = layout.levers;
        String owner = "place/" + place.id();
        capacity = levers.adjusted(
                parameters.add(owner + "/capacity", place.room().capacity()),
                Double.NaN,
                new Lever.Target.Capacity(place.id()));
        limit = levers.adjusted(
                parameters.add(owner + "/limit", place.room().limit()),
                Double.POSITIVE_INFINITY,
                new Lever.Target.Limit(place.id()));
        throughput = levers.adjusted(
                parameters.add(owner + "/throughput", place.service().throughput()),
                Double.POSITIVE_INFINITY,
                new Lever.Target.Throughput(place.id()));
        stayLength = levers.adjusted(Parameters.NONE, 1, new Lever.Target.StayLength(place.id()));
        spillsBack = place.room().whenFull() instanceof Place.WhenFull.SpillBack;
        admitAddress = layout.address("admit", place.id());
        roomAddress = layout.address("room", place.id());
        serviceAddress = layout.address("service", place.id());
    }

    /// The paths of `paths.csv` by name, or the one path `""`; then that of stay limits, where the place has
    /// any.
    private static String[] pathsOf(Behaviour behaviour, String place) {
        TreeSet<String> written = new TreeSet<>();
        for (ExitPath row : behaviour.exitPaths()) if (row.place().equals(place)) written.add(row.path());
        List<String> paths = new ArrayList<>(written);
        if (paths.isEmpty()) paths.add("");
        boolean limited =
                behaviour.limits().stream().anyMatch(rule -> rule.place().equals(place));
        if (limited && !written.contains(Behaviour.LIMIT_PATH)) paths.add(Behaviour.LIMIT_PATH);
        return paths.toArray(new String[0]);
    }

    /// People who stay at one place, of one cohort, on one exit path.
    ///
    /// @param nights nights told apart; the last one stands for itself and all more
    record Staying(int cohort, int path, StayCurve curve, int nights, long address, int offset) {}

    /// The kinds of ready people of a place, by rank; the cell of a kind is its position within its rank.
    ///
    /// @param ranks [rank][cell]
    /// @param kinds [(cohort * paths + path) * ages + age], null where nobody can be
    record ReadyLayout(Kind[][] ranks, @Nullable Kind[] kinds) {
        static final ReadyLayout EMPTY = new ReadyLayout(new Kind[0][], new Kind[0]);
    }

    /// Ready people who are alike, and what they may choose.
    ///
    /// @param age    min(nights when they became ready, time limit)
    /// @param routes index in the place's `out`
    /// @param shares parameter index of each share; empty under pull
    record Kind(int cohort, int path, int age, int rank, int cell, int[] routes, int[] shares, long address) {}

    /// A stay limit at a place.
    ///
    /// @param applies [cohort]
    /// @param first   first day index on which it holds
    /// @param last    last day index
    record LimitRule(
            StayLimit rule,
            boolean[] applies,
            Adjusted nights,
            int longest,
            int first,
            int last,
            int enteredFirst,
            int enteredLast) {

        boolean anyEntry() {
            return enteredFirst == Integer.MIN_VALUE && enteredLast == Integer.MAX_VALUE;
        }

        boolean entered(int day) {
            return day >= enteredFirst && day <= enteredLast;
        }

        /// Nights that must be told apart, so that those not told apart are all within `entered` or all outside on
        /// every day of a run that the rule holds on.
        int told(int days) {
            int end = Math.min(last, days - 1);
            int told = longest;
            if (enteredFirst != Integer.MIN_VALUE) told = Math.max(told, end - enteredFirst + 1);
            if (enteredLast != Integer.MAX_VALUE) told = Math.max(told, end - enteredLast + 1);
            return told;
        }
    }
}
