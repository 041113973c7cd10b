package paso.engine;

import org.jspecify.annotations.Nullable;
import paso.engine.Layout.Kind;
import paso.engine.Layout.LimitRule;
import paso.engine.Layout.PlaceLayout;
import paso.engine.Layout.Staying;
import paso.scenario.Stay;

/// Step 3 of the day: stays end, by themselves or by a stay limit.
final class StayEnds {

    private final Layout layout;
    private final Dice dice;
    private final double[] values; // [parameter], of the replicate at hand
    private final int[] since; // [trigger], the day it turned on
    private final PlaceState[] places; // [place]

    StayEnds(Layout layout, Dice dice, double[] values, int[] since, PlaceState[] places) {
        this.layout = layout;
        this.dice = dice;
        this.values = values;
        this.since = since;
        this.places = places;
    }

    /// Fills the chances of becoming ready.
    ///
    /// @param factor mean stay over the written mean stay, > 0
    void fillChances(PlaceLayout place, PlaceState state, double factor) {
        state.stayLength = factor;
        StayCurve before = null;
        double[] chance = {};
        for (Staying staying : place.staying) {
            if (staying.curve() != before || chance.length != staying.nights()) {
                before = staying.curve();
                chance = new double[staying.nights()];
                staying.curve().fill(values, factor, chance);
            }
            System.arraycopy(chance, 0, state.chance, staying.offset(), chance.length);
        }
    }

    /// Makes ready everybody whose stay ends this morning.
    void end(int day) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (Staying staying : place.staying) {
                LimitRule limit = limitFor(place, staying.cohort(), day);
                if (limit == null && staying.curve().forGood() && staying.nights() == 1) continue;
                endStay(day, place, state, staying, limit);
            }
        }
    }

    private static @Nullable LimitRule limitFor(PlaceLayout place, int cohort, int day) {
        for (LimitRule rule : place.limits) {
            if (rule.applies()[cohort] && day >= rule.first() && day <= rule.last()) return rule;
        }
        return null;
    }

    /// Those who stayed `a` nights by last evening have stayed `a + 1` this morning.
    private void endStay(int day, PlaceLayout place, PlaceState state, Staying staying, @Nullable LimitRule limit) {
        double[] count = state.staying;
        int from = staying.offset();
        int oldest = staying.nights() - 1;
        double limitNights = Double.POSITIVE_INFINITY;
        double limitChance = 1;
        if (limit != null) {
            double nights = Math.rint(limit.nights().on(day, values, since));
            limitNights = Math.clamp(nights, 1, Stay.LONGEST_NIGHTS);
            int phase = day - limit.first();
            if (phase < limit.rule().phaseDays())
                limitChance = 1.0 / (limit.rule().phaseDays() - phase);
        }
        double older = 0;
        for (int a = oldest; a >= 0; a--) {
            double here = count[from + a];
            if (here > 0) {
                int nights = a + 1;
                double chance = state.chance[from + a];
                if (chance > 0) {
                    dice.seek(staying.address() + a * CorridorDay.STEP);
                    double leaving = dice.binomial(here, chance);
                    here -= leaving;
                    becomeReady(day, place, state, staying.cohort(), staying.path(), nights, leaving);
                }
                if (nights >= limitNights && here > 0) {
                    dice.seek(~(staying.address() + a * CorridorDay.STEP));
                    double leaving = limitChance >= 1 ? here : dice.binomial(here, limitChance);
                    here -= leaving;
                    becomeReady(day, place, state, staying.cohort(), place.limitPath, nights, leaving);
                }
            }
            if (a == oldest) older = here;
            else if (a + 1 == oldest) count[from + oldest] = older + here;
            else count[from + a + 1] = here;
        }
        if (oldest == 0) count[from] = older;
        else count[from] = 0;
    }

    private static void becomeReady(
            int day, PlaceLayout place, PlaceState state, int cohort, int path, int nights, double parties) {
        if (parties <= 0) return;
        int age = place.timeLimit > 0 ? Math.min(nights, place.timeLimit) : 0;
        Kind kind = place.ready.kinds()[(cohort * place.paths.length + path) * place.ages + age];
        if (kind == null) throw new IllegalStateException("nobody can be ready there");
        state.undecided[kind.rank()].add(day, kind.cell(), parties);
    }
}
