package paso.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.scenario.Behaviour;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Route;
import paso.scenario.Scenario;
import paso.scenario.Source;
import paso.scenario.Text;

/// A scenario of places `p0`, `p1`, … and outcomes filled from a seed, with no engine behind them: counts are
/// arbitrary but people are conserved.
public final class MadeUpRun {

    private final Scenario scenario;
    private final Frame frame;

    private MadeUpRun(Scenario scenario) {
        this.scenario = scenario;
        frame = Frame.of(scenario);
    }

    /// @param places at least 3: odd ones count households, the last is an exit without capacity
    public static MadeUpRun of(int places, int before, int after) {
        List<Place> made = new ArrayList<>();
        for (int i = 0; i < places; i++) made.add(place(i, i == places - 1));
        List<Route> routes = new ArrayList<>();
        for (int i = 1; i < places; i++) {
            routes.add(new Route("r" + i, "p" + (i - 1), "p" + i, Route.Mode.BUS,
                    new Route.Travel.Days(Quantity.of(1)), Optional.empty(), Route.Otherwise.WAIT, Provenance.NONE));
        }
        LocalDate start = LocalDate.of(2023, 11, 20);
        var groups = List.of(
                new Cohorts.Group("single-adult", Text.of("Adults"), new TreeMap<>(Map.of(1, 1.0))),
                new Cohorts.Group("family", Text.of("Families"), new TreeMap<>(Map.of(2, 0.5, 3, 0.5))),
                new Cohorts.Group("unseen", Text.of("Unseen"), new TreeMap<>(Map.of(1, 1.0))));
        var costs = List.of(
                new Money.Cost("nights", new Money.Target.AtPlace("p0"), "=city", Money.Per.PERSON_NIGHT,
                        Quantity.of(100), Optional.empty(), Optional.empty(), Provenance.NONE),
                new Money.Cost("buses", new Money.Target.OnRoute("r1"), "=city", Money.Per.TRIP, Quantity.of(50),
                        Optional.empty(), Optional.empty(), Provenance.NONE),
                new Money.Cost("rent", new Money.Target.AtPlace("p1"), "state, and county", Money.Per.DAY,
                        Quantity.of(1), Optional.empty(), Optional.empty(), Provenance.NONE));
        return new MadeUpRun(new Scenario(
                new Scenario.Header("Made-up", Text.of("Made \"up\""), start, start.plusDays(before - 1), after, 1, 1),
                new Cohorts(groups, new TreeMap<>()),
                new Scenario.Network(made, routes, List.of()),
                new Behaviour(List.of(), List.of(), List.of(), List.of()),
                new Figures(List.of(), List.of(), List.of()),
                new Money(costs, List.of()),
                List.of(),
                List.of(new Source("S1", "A table", "", Optional.empty(), "https://example.org/table"))));
    }

    private static Place place(int i, boolean exit) {
        var unit = i % 2 == 0 ? Place.Unit.PEOPLE : Place.Unit.HOUSEHOLDS;
        var room = exit
                ? Place.Room.UNLIMITED
                : new Place.Room(unit, Optional.of(Quantity.of(100)), Optional.empty(), new Place.WhenFull.Wait(), 0, 5);
        return new Place("p" + i, Text.of("P" + i), exit ? Place.Kind.EXIT : Place.Kind.CITY, Optional.empty(),
                new TreeSet<>(), room, Place.Service.UNBOUNDED, new Place.Onward.Shares(), 1, i != 1, Provenance.NONE);
    }

    public Scenario scenario() {
        return scenario;
    }

    public Frame frame() {
        return frame;
    }

    /// @param shift people added to the census of `p0` every day, taken from those who left
    public Ensemble random(int replicates, long seed, int shift) {
        Ensemble ensemble = Ensemble.collecting(frame, replicates);
        for (int r = 0; r < replicates; r++) ensemble.accept(outcome(r, seed, shift));
        return ensemble;
    }

    private Outcome outcome(int replicate, long seed, int shift) {
        SplittableRandom random = new SplittableRandom(seed * 31 + replicate);
        Outcome outcome = new Outcome(frame, replicate);
        int exit = frame.places().size() - 1;
        int last = frame.days() - 1;
        double inside = 0;
        double waiting = 0;
        for (int place = 0; place < exit; place++) {
            for (int day = 0; day < frame.days(); day++) {
                int more = place == 0 ? shift : 0;
                fill(outcome, random, place, day, more);
            }
            inside += outcome.value(Measure.CENSUS, place, 0, last);
            waiting += outcome.value(Measure.WAITING, place, 0, last);
        }
        int gone = 500 + random.nextInt(50) - shift;
        outcome.add(Measure.CENSUS, exit, 1, last, gone);
        int travelling = random.nextInt(30);
        outcome.setPeople(new Outcome.People(
                100, inside + waiting + travelling + gone - 100, inside, waiting, travelling, gone));
        return outcome;
    }

    private void fill(Outcome outcome, SplittableRandom random, int place, int day, int more) {
        double load = 0;
        for (int group = 1; group <= 2; group++) {
            int census = 30 + random.nextInt(35) + (group == 1 ? more : 0);
            int waiting = random.nextInt(4);
            outcome.add(Measure.CENSUS, place, group, day, census);
            outcome.add(Measure.WAITING, place, group, day, waiting);
            load += (census + waiting) / (double) (place % 2 == 0 ? 1 : group);
        }
        outcome.add(Measure.ARRIVALS, place, 1, day, random.nextInt(9));
        if (place % 2 == 1) load = Math.floor(load);
        outcome.setRoom(place, day, load, 100 + random.nextInt(3));
        outcome.setAll(Measure.OCCUPANCY, place, day, load / 100);
        int month = frame.timeline().monthIndex(day);
        if (place == 0) {
            outcome.addFlow(0, 1 + random.nextInt(2), month, random.nextInt(9));
            outcome.addCost(0, month, 100 * random.nextInt(70));
            outcome.addCost(1, month, 50.25 * random.nextInt(9));
        }
    }
}
