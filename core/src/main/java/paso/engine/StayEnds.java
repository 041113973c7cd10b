package paso.engine;

import org.jspecify.annotations.Nullable;
import paso.engine.PlaceLayout.Kind;
import paso.engine.PlaceLayout.LimitRule;
import paso.engine.PlaceLayout.Staying;
import paso.scenario.Stay;

/// Step 3 of the day: stays end, by themselves or by a stay limit.
final class StayEnds {

    private final Layout layout;
    private final Dice dice;
    private final double[] values; // [parameter], of the replicate at hand
    private final int[] since; // [trigger], the day it turned on
    private final PlaceState[] places; // [place]
    private @Nullable InForce[] inForce = new @Nullable InForce[1]; // what may hold for the cohort at hand

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
        for (int s = 0; s < place.staying.length; s++) {
            Staying staying = place.staying[s];
            int twin = twin(place, s);
            if (twin < s) {
                int from = place.staying[twin].offset();
                System.arraycopy(state.chance, from, state.chance, staying.offset(), staying.nights());
                continue;
            }
            double[] chance = new double[staying.nights()];
            staying.curve().fill(values, factor, chance);
            System.arraycopy(chance, 0, state.chance, staying.offset(), chance.length);
        }
    }

    /// The first of a place that stays by the same curve and is told apart as long.
    private static int twin(PlaceLayout place, int s) {
        for (int t = 0; t < s; t++) {
            Staying one = place.staying[t];
            if (one.curve() == place.staying[s].curve() && one.nights() == place.staying[s].nights()) return t;
        }
        return s;
    }

    /// Makes ready everybody whose stay ends this morning.
    void end(int day) {
        for (PlaceLayout place : layout.places) {
            PlaceState state = places[place.index];
            for (int s = 0; s < place.staying.length; s++) {
                if (state.longest[s] < 0) continue;
                Staying staying = place.staying[s];
                int limits = place.limits.isEmpty() ? 0 : limitsFor(place, staying.cohort(), day);
                if (limits == 0 && staying.curve().forGood() && staying.nights() == 1) continue;
                endStay(day, place, state, staying, state.longest[s], limits);
                state.longest[s] = Math.min(state.longest[s] + 1, staying.nights() - 1);
                state.dropEmptyNights(staying.offset(), s);
            }
        }
    }

    /// Lays out the limits that may hold for a cohort today, the one that goes before others first.
    ///
    /// @return how many; none after one that speaks of everybody whenever they came
    private int limitsFor(PlaceLayout place, int cohort, int day) {
        if (inForce.length < place.limits.size()) inForce = new @Nullable InForce[place.limits.size()];
        int many = 0;
        for (LimitRule rule : place.limits) {
            if (!rule.applies()[cohort] || day < rule.first() || day > rule.last()) continue;
            double nights = Math.rint(rule.nights().on(day, values, since));
            int phase = day - rule.first();
            double chance = phase < rule.rule().phaseDays() ? 1.0 / (rule.rule().phaseDays() - phase) : 1;
            inForce[many++] = new InForce(rule, Math.clamp(nights, 1, Stay.LONGEST_NIGHTS), chance);
            if (rule.anyEntry()) break;
        }
        return many;
    }

    /// A limit on a day.
    ///
    /// @param nights from which on a stay is over
    /// @param chance of leaving today
    private record InForce(LimitRule rule, double nights, double chance) {}

    /// The limit for those who stayed `nights`: the first that speaks of the day they were admitted.
    private @Nullable InForce limitOf(int limits, int day, int nights) {
        for (int i = 0; i < limits; i++) {
            InForce one = inForce[i];
            if (one != null && one.rule.entered(day - nights)) return one;
        }
        return null;
    }

    /// Those who stayed `a` nights by last evening have stayed `a + 1` this morning.
    private void endStay(int day, PlaceLayout place, PlaceState state, Staying staying, int longest, int limits) {
        double[] count = state.staying;
        int from = staying.offset();
        int oldest = staying.nights() - 1;
        double older = 0;
        double ready = 0; // of one age, on the path of their own
        double limited = 0; // of one age, on the path of stay limits
        int age = ageOf(place, longest + 1);
        for (int a = longest; a >= 0; a--) {
            double here = count[from + a];
            if (here > 0) {
                int nights = a + 1;
                if (ageOf(place, nights) != age) {
                    becomeReady(day, place, state, staying.cohort(), staying.path(), age, ready);
                    becomeReady(day, place, state, staying.cohort(), place.limitPath, age, limited);
                    age = ageOf(place, nights);
                    ready = 0;
                    limited = 0;
                }
                double chance = state.chance[from + a];
                if (chance > 0) {
                    dice.seek(staying.address() + a * CorridorDay.STEP);
                    double leaving = dice.binomial(here, chance);
                    here -= leaving;
                    ready += leaving;
                }
                InForce limit = limits == 0 || here == 0 ? null : limitOf(limits, day, nights);
                if (limit != null && nights >= limit.nights) {
                    dice.seek(~(staying.address() + a * CorridorDay.STEP));
                    double leaving = limit.chance >= 1 ? here : dice.binomial(here, limit.chance);
                    here -= leaving;
                    limited += leaving;
                }
            }
            if (a == oldest) older = here;
            else if (a + 1 == oldest) count[from + oldest] = older + here;
            else count[from + a + 1] = here;
        }
        if (oldest == 0) count[from] = older;
        else count[from] = 0;
        becomeReady(day, place, state, staying.cohort(), staying.path(), age, ready);
        becomeReady(day, place, state, staying.cohort(), place.limitPath, age, limited);
    }

    /// What a place tells of the nights that somebody stayed.
    private static int ageOf(PlaceLayout place, int nights) {
        return place.timeLimit > 0 ? Math.min(nights, place.timeLimit) : 0;
    }

    private static void becomeReady(
            int day, PlaceLayout place, PlaceState state, int cohort, int path, int age, double parties) {
        if (parties <= 0) return;
        Kind kind = place.ready.kinds()[(cohort * place.paths.length + path) * place.ages + age];
        if (kind == null) throw new IllegalStateException("nobody can be ready there");
        state.undecided[kind.rank()].add(day, kind.cell(), parties);
    }
}
