package paso.results;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Route;
import paso.scenario.Scenario;

/// What one lever changes, from paired replicates: its effects, and where people are instead.
///
/// @param pairs   replicates in each arm
/// @param effects changed minus base of unmet person-nights, peak and probability over, per reported place with a
/// capacity
/// @param instead people on the last day, changed minus base: inside or waiting at each reported place and each one
/// on
/// the way, in a community or out of the corridor (by its id), at all other places of a kind (`other city`),
/// [#TRAVELLING], and [#NOT_ARRIVED]. Everybody is somewhere, so the means sum to 0
/// @param again people who set out for the border from a place on the way over all days, changed minus base, in one
/// row [#AGAIN]; empty where no route leads so. They are counted in `instead` where they are on the last day
/// @param costs US dollars over all days by payer (`place`) and account (`measure`), changed minus base; no account
/// is
/// ever added to another
public record LeverEffect(
        Lever lever, int pairs, List<Row> effects, List<Row> instead, List<Row> again, List<Row> costs) {

    /// People on a route.
    public static final String TRAVELLING = "travelling";

    /// Fewer people who came from outside; negative where more came.
    public static final String NOT_ARRIVED = "not arrived";

    /// Set out for the border from a place on the way.
    public static final String AGAIN = "set out again";

    /// The account of gross public cost of reception.
    public static final String RECEPTION = "reception";

    /// One difference.
    ///
    /// @param place an id, or one of the other names of [LeverEffect]
    /// @param mean  mean of the paired differences
    /// @param low   lower end of the 90 % interval: the 5 % quantile of the differences; for a probability, of the
    /// mean
    /// @param high  upper end
    public record Row(String place, String measure, String unit, double mean, double low, double high) {}

    public LeverEffect {
        effects = List.copyOf(effects);
        instead = List.copyOf(instead);
        again = List.copyOf(again);
        costs = List.copyOf(costs);
    }

    /// Compares a run without `lever` to one with it.
    ///
    /// @throws IllegalArgumentException when the arms cannot be paired
    /// @throws IllegalStateException    when somebody is nowhere: people were not conserved in an arm
    public static LeverEffect of(Scenario scenario, Lever lever, Ensemble base, Ensemble arm) {
        List<Row> effects = new ArrayList<>();
        for (var headline : Comparison.of(scenario, base, arm).headlines()) {
            if (headline.what() == Comparison.What.CENSUS_LAST_DAY) continue;
            effects.add(row(headline.place(), headline.what().word(), headline.unit(), headline.difference()));
        }
        return new LeverEffect(
                lever,
                base.replicates(),
                effects,
                instead(scenario, base, arm),
                again(scenario, base, arm),
                costs(scenario, base, arm));
    }

    private static List<Row> again(Scenario scenario, Ensemble base, Ensemble arm) {
        double[] from = new double[base.replicates()];
        double[] to = new double[base.replicates()];
        boolean any = false;
        for (Route route : scenario.network().routes()) {
            if (kind(scenario, route.from()) != Place.Kind.TRANSIT || !border(kind(scenario, route.to()))) continue;
            any = true;
            int index = base.frame().routes().indexOf(route.id());
            for (int month = 0; month < base.frame().timeline().months().size(); month++) {
                add(from, base.flowSamples(index, 0, month));
                add(to, arm.flowSamples(index, 0, month));
            }
        }
        return any ? List.of(row(AGAIN, "people_set_out", "people", Paired.of(from, to))) : List.of();
    }

    private static Place.Kind kind(Scenario scenario, String place) {
        return scenario.network().places().stream()
                .filter(one -> one.id().equals(place))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static boolean border(Place.Kind kind) {
        return switch (kind) {
            case SECTOR, PORT, HOLDING -> true;
            case TRANSIT, RECEPTION, CITY, DETENTION, CHILDREN, COMMUNITY, EXIT -> false;
        };
    }

    private static List<Row> costs(Scenario scenario, Ensemble base, Ensemble arm) {
        SortedMap<String, SortedMap<String, double[][]>> byAccount = new TreeMap<>();
        for (Money.Cost cost : scenario.money().costs()) {
            int index = base.frame().costs().indexOf(cost.id());
            double[][] both = byAccount
                    .computeIfAbsent(cost.account().word(), _ -> new TreeMap<>())
                    .computeIfAbsent(cost.payer(), _ -> new double[2][base.replicates()]);
            for (int month = 0; month < base.frame().timeline().months().size(); month++) {
                add(both[0], base.costSamples(index, month));
                add(both[1], arm.costSamples(index, month));
            }
        }
        List<Row> rows = new ArrayList<>();
        byAccount.forEach((account, payers) ->
                payers.forEach((payer, both) -> rows.add(row(payer, account, "usd", Paired.of(both[0], both[1])))));
        return rows;
    }

    private static void add(double[] sums, double[] more) {
        for (int r = 0; r < sums.length; r++) sums[r] += more[r];
    }

    private static List<Row> instead(Scenario scenario, Ensemble base, Ensemble arm) {
        var before = whereabouts(scenario, base);
        var after = whereabouts(scenario, arm);
        int pairs = base.replicates();
        double[] balance = new double[pairs];
        List<Row> rows = new ArrayList<>();
        before.forEach((where, from) -> {
            double[] to = after.getOrDefault(where, new double[pairs]);
            for (int r = 0; r < pairs; r++) balance[r] += to[r] - from[r];
            rows.add(row(where, "people_last_day", "people", Paired.of(from, to)));
        });
        for (int r = 0; r < pairs; r++) {
            if (Math.abs(balance[r]) > 1e-6) {
                throw new IllegalStateException("replicate %d: %s people are in one arm only".formatted(r, balance[r]));
            }
        }
        return rows;
    }

    /// People on the last day by where they are, every replicate. The sum over keys is the people at the start.
    private static SortedMap<String, double[]> whereabouts(Scenario scenario, Ensemble ensemble) {
        SortedMap<String, double[]> people = new TreeMap<>(LeverEffect::order);
        int last = ensemble.frame().days() - 1;
        for (Place place : scenario.network().places()) {
            int index = ensemble.frame().place(place.id());
            String where = named(place) ? place.id() : "other " + place.kind().word();
            double[] there = people.computeIfAbsent(where, _ -> new double[ensemble.replicates()]);
            for (int r = 0; r < there.length; r++) {
                there[r] += ensemble.value(Measure.CENSUS, index, 0, last, r)
                        + ensemble.value(Measure.WAITING, index, 0, last, r);
            }
        }
        double[] travelling = new double[ensemble.replicates()];
        double[] notArrived = new double[ensemble.replicates()];
        for (int r = 0; r < travelling.length; r++) {
            travelling[r] = ensemble.people(r).travelling();
            notArrived[r] = -ensemble.people(r).arrived();
        }
        people.put(TRAVELLING, travelling);
        people.put(NOT_ARRIVED, notArrived);
        return people;
    }

    /// Where displaced people end is always said by name.
    private static boolean named(Place place) {
        return switch (place.kind()) {
            case TRANSIT, COMMUNITY, EXIT -> true;
            case SECTOR, PORT, HOLDING, RECEPTION, CITY, DETENTION, CHILDREN -> place.report();
        };
    }

    /// Places by id, then other places by kind, then the road, then those who did not come.
    private static int order(String one, String other) {
        int rank = Integer.compare(rank(one), rank(other));
        return rank != 0 ? rank : one.compareTo(other);
    }

    private static int rank(String where) {
        if (where.equals(NOT_ARRIVED)) return 3;
        if (where.equals(TRAVELLING)) return 2;
        return where.startsWith("other ") ? 1 : 0;
    }

    private static Row row(String place, String measure, String unit, Paired difference) {
        return new Row(place, measure, unit, difference.mean(), difference.low(), difference.high());
    }
}
