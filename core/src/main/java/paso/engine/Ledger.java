package paso.engine;

import java.util.Arrays;
import paso.results.Outcome;
import paso.scenario.Measure;
import paso.scenario.Money;
import paso.scenario.Place;

/// Who came, who is where, and what it cost: the books of one replicate.
final class Ledger {

    private final Layout layout;
    private final double[] initial; // [group], people; group 0 is all
    private final double[] arrived; // [group], people
    private final double[] found; // [group], scratch
    private final double[] trips; // [route], people who set out today
    private final double[] spent; // [budget], US dollars
    private double[] values = {}; // [parameter]

    Ledger(Layout layout) {
        this.layout = layout;
        int groups = layout.frame.groups().size();
        initial = new double[groups];
        arrived = new double[groups];
        found = new double[groups];
        trips = new double[layout.routes.length];
        spent = new double[layout.budgets.size()];
    }

    void begin(PlaceState[] places, double[] values) {
        this.values = values;
        Arrays.fill(initial, 0);
        Arrays.fill(arrived, 0);
        Arrays.fill(spent, 0);
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (int c = 0; c < place.cohorts.length; c++) {
                double people = state.inside[c] * place.size[c];
                initial[place.group[c]] += people;
                initial[0] += people;
            }
        }
    }

    /// What a day hands to the next.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Kept(double[] initial, double[] arrived, double[] spent) {}

    Kept kept() {
        return new Kept(initial.clone(), arrived.clone(), spent.clone());
    }

    void goOn(Kept kept) {
        System.arraycopy(kept.initial, 0, initial, 0, initial.length);
        System.arraycopy(kept.arrived, 0, arrived, 0, arrived.length);
        System.arraycopy(kept.spent, 0, spent, 0, spent.length);
    }

    /// A new day begins to be written.
    void outcome(Outcome outcome) {
        assert outcome.frame().equals(layout.frame) : "another frame";
        Arrays.fill(trips, 0);
    }

    void arrived(int group, double people) {
        arrived[group] += people;
        arrived[0] += people;
    }

    void departed(int day, RouteLayout route, int group, double people, Outcome outcome) {
        trips[route.index] += people;
        outcome.addFlow(route.frameIndex, group, layout.monthOf[day], people);
    }

    /// What the budgets of a place leave of its limit today; infinite where none is spent.
    double limit(int day, int place, boolean[] shut) {
        double limit = Double.POSITIVE_INFINITY;
        boolean closed = false;
        for (int b = 0; b < spent.length; b++) {
            MoneyLayout.Budget budget = layout.budgets.get(b);
            boolean begun = day > budget.first(); // also where the amount is 0
            if (budget.place() != place || !begun || spent[b] < values[budget.amount()]) continue;
            limit = Math.min(limit, values[budget.thenLimit()]);
            closed |= values[budget.thenLimit()] <= 0;
        }
        shut[place] = closed;
        return limit;
    }

    /// Books the costs of the day.
    ///
    /// @param since by trigger, the day it turned on, or [Triggers#OFF]
    void spend(int day, PlaceState[] places, int[] since, Outcome outcome) {
        int month = layout.monthOf[day];
        for (int i = 0; i < layout.costs.size(); i++) {
            MoneyLayout.Cost cost = layout.costs.get(i);
            if (day < cost.first() || day > cost.last()) continue;
            double dollars = units(day, cost, places, since, outcome) * values[cost.amount()];
            if (dollars == 0) continue;
            outcome.addCost(cost.frameIndex(), month, dollars);
            for (int b = 0; b < spent.length; b++) {
                if (day < layout.budgets.get(b).first()) continue;
                for (int drawing : layout.budgets.get(b).costs()) if (drawing == i) spent[b] += dollars;
            }
        }
    }

    private double units(int day, MoneyLayout.Cost cost, PlaceState[] places, int[] since, Outcome outcome) {
        Money.Per per = cost.cost().per();
        return switch (per) {
            case TRIP -> trips[cost.route()];
            case DAY -> cost.cost().target() instanceof Money.Target.WhileLever && !acts(day, cost, since) ? 0 : 1;
            case ARRIVAL -> outcome.value(Measure.ARRIVALS, layout.places[cost.place()].frameIndex, 0, day);
            case PERSON_NIGHT -> outcome.value(Measure.CENSUS, layout.places[cost.place()].frameIndex, 0, day);
            case HOUSEHOLD_NIGHT -> {
                double households = 0;
                for (double parties : places[cost.place()].inside) households += parties;
                yield households;
            }
        };
    }

    private boolean acts(int day, MoneyLayout.Cost cost, int[] since) {
        for (Acting one : cost.lever()) if (one.weight(day, values, since) > 0) return true;
        return false;
    }

    /// Counts everybody anew, compartment by compartment, and compares with who came.
    ///
    /// @throws IllegalStateException when people are not conserved: a defect of the engine, never of a scenario
    void requireConserved(int day, PlaceState[] places, double[][] travelling, boolean whole) {
        Arrays.fill(found, 0);
        for (PlaceLayout place : layout.places) countPlace(place, places[place.index]);
        for (RouteLayout route : layout.routes) countRoute(route, travelling[route.index]);
        for (int g = 1; g < found.length; g++) {
            double due = initial[g] + arrived[g];
            double missing = due - found[g];
            if (whole ? missing != 0 : Math.abs(missing) > 1e-6 * Math.max(1, due)) {
                throw new IllegalStateException("people are not conserved: group '%s', day %d: %s due, %s found"
                        .formatted(layout.frame.groups().get(g), day, due, found[g]));
            }
        }
    }

    private void countPlace(PlaceLayout place, PlaceState state) {
        for (int s = 0; s < place.staying.length; s++) {
            if (state.longest[s] < 0) continue;
            PlaceLayout.Staying staying = place.staying[s];
            double parties = 0;
            int end = staying.offset() + state.longest[s] + 1;
            for (int i = staying.offset(); i < end; i++) parties += state.staying[i];
            found[place.group[staying.cohort()]] += parties * place.size[staying.cohort()];
        }
        for (int rank = 0; rank < state.undecided.length; rank++) {
            countQueue(place, state.undecided[rank], place.ready.ranks()[rank]);
            if (!state.anyChosen) continue;
            for (RouteLayout route : place.out) {
                countQueue(place, state.chosen[route.slot][rank], route.kinds[rank]);
            }
        }
        for (int c : place.live) {
            found[place.group[c]] += state.atDoor(place, c) * place.size[c];
        }
    }

    private void countQueue(PlaceLayout place, DayQueue queue, PlaceLayout.Kind[] kinds) {
        if (queue.size() == 0) return;
        for (PlaceLayout.Kind kind : kinds) {
            found[place.group[kind.cohort()]] += queue.held(kind.cell()) * place.size[kind.cohort()];
        }
    }

    private void countRoute(RouteLayout route, double[] travelling) {
        int cohorts = route.to.cohorts.length;
        for (int c : route.arriving) {
            double parties = 0;
            for (int i = c; i < travelling.length; i += cohorts) parties += travelling[i];
            found[route.to.group[c]] += parties * route.to.size[c];
        }
    }

    Outcome.People people(PlaceState[] places, double[][] travelling) {
        double present = 0;
        double waiting = 0;
        double exited = 0;
        double onTheWay = 0;
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            boolean exit = place.place.kind() == Place.Kind.EXIT || place.place.kind() == Place.Kind.COMMUNITY;
            for (int c = 0; c < place.cohorts.length; c++) {
                double inside = state.inside[c] * place.size[c];
                if (exit) exited += inside;
                else present += inside;
                waiting += state.atDoor(place, c) * place.size[c];
            }
        }
        for (RouteLayout route : layout.routes) {
            int cohorts = route.to.cohorts.length;
            double[] parties = travelling[route.index];
            for (int c = 0; c < cohorts; c++) {
                for (int i = c; i < parties.length; i += cohorts) onTheWay += parties[i] * route.to.size[c];
            }
        }
        return new Outcome.People(initial[0], arrived[0], present, waiting, onTheWay, exited);
    }
}
