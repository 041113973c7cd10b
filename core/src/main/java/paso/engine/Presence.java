package paso.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import paso.engine.PlaceLayout.Staying;
import paso.random.Keys;
import paso.scenario.Cohorts;
import paso.scenario.Figures;

/// Puts the people of `present.csv` inside their places, by cohort, exit path and nights stayed.
final class Presence {

    private final Layout layout;
    private final Dice dice;
    private final double[] values;

    Presence(Layout layout, Dice dice, double[] values) {
        this.layout = layout;
        this.dice = dice;
        this.values = values;
    }

    void fill(PlaceState[] places) {
        for (Figures.Presence row : layout.scenario.figures().present()) {
            PlaceLayout place = layout.place(row.place());
            double[] parties = parties(place, row);
            for (int c = 0; c < parties.length; c++) {
                if (parties[c] > 0) spread(place, places[place.index], row, c, parties[c]);
            }
        }
    }

    /// Parties for the people of a row.
    ///
    /// @return [cohort], whole unless in expected mode
    private double[] parties(PlaceLayout place, Figures.Presence row) {
        List<Integer> matching = new ArrayList<>(); // cohorts, in the order of their keys
        Set<String> kinds = new TreeSet<>(); // group and attributes, whatever the size
        for (int c = 0; c < place.cohorts.length; c++) {
            if (!row.who().matches(place.cohorts[c])) continue;
            matching.add(c);
            kinds.add(kind(place, c));
        }
        double[] wanted = new double[place.cohorts.length];
        for (int c : matching) {
            Cohorts.Group group = layout.scenario.cohorts().group(place.cohorts[c].group());
            double share = group.sizes().getOrDefault(place.size[c], 0.0);
            wanted[c] = row.people() / kinds.size() / group.meanSize() * share;
        }
        return dice.whole() ? whole(place, matching, wanted, row.people()) : wanted;
    }

    /// First the whole parts, then one party more by falling remainder, then the smallest party, as long as it
    /// fits. Sorting is stable, so ties fall by the keys of cohorts.
    private static double[] whole(PlaceLayout place, List<Integer> matching, double[] wanted, double people) {
        double[] parties = new double[wanted.length];
        double[] remainder = new double[wanted.length]; // billionths, so that rounding makes no tie look like none
        double left = people;
        for (int c : matching) {
            parties[c] = Math.floor(wanted[c] + 1e-9);
            remainder[c] = Math.rint((wanted[c] - parties[c]) * 1e9);
            left -= parties[c] * place.size[c];
        }
        List<Integer> order = new ArrayList<>(matching);
        order.sort(Comparator.comparingDouble((Integer c) -> -remainder[c]));
        for (int c : order) {
            if (remainder[c] < 1 || place.size[c] > left) continue;
            parties[c]++;
            left -= place.size[c];
        }
        order.sort(Comparator.<Integer>comparingInt(c -> place.size[c]).thenComparing(Comparator.naturalOrder()));
        for (int c : order) {
            double more = Math.max(0, Math.floor(left / place.size[c]));
            parties[c] += more;
            left -= more * place.size[c];
        }
        return parties;
    }

    private static String kind(PlaceLayout place, int c) {
        return place.cohorts[c].group() + place.cohorts[c].attributes();
    }

    private void spread(PlaceLayout place, PlaceState state, Figures.Presence row, int cohort, double parties) {
        state.inside[cohort] += parties;
        List<Staying> mine = new ArrayList<>();
        for (Staying staying : place.staying) if (staying.cohort() == cohort) mine.add(staying);
        double[] pathWeight = new double[mine.size()];
        double[][] nightWeight = new double[mine.size()][];
        for (int i = 0; i < pathWeight.length; i++) {
            nightWeight[i] = stillThere(state, mine.get(i));
            double mean = Arrays.stream(nightWeight[i]).sum();
            pathWeight[i] = share(place, cohort, mine.get(i).path())
                    * (mine.get(i).curve().forGood() ? 1 : mean);
            if (row.stayedFrom().isPresent())
                nightWeight[i] = between(row, mine.get(i).nights());
        }
        dice.seek(Keys.of(
                "present", row.place(), place.cohorts[cohort].key(), row.who().toString(), stayed(row)));
        double[] onPath = split(parties, pathWeight);
        for (int i = 0; i < onPath.length; i++) {
            if (onPath[i] <= 0) continue;
            double[] byNights = split(onPath[i], nightWeight[i]);
            int offset = mine.get(i).offset();
            for (int a = 0; a < byNights.length; a++) state.staying[offset + a] += byNights[a];
        }
    }

    private static String stayed(Figures.Presence row) {
        return row.stayedFrom().isPresent()
                ? row.stayedFrom().getAsInt() + "-"
                        + row.stayedTo().orElse(row.stayedFrom().getAsInt())
                : "";
    }

    private double share(PlaceLayout place, int cohort, int path) {
        int[] rows = place.admissionPath[cohort];
        for (int i = 0; i < rows.length; i++) if (rows[i] == path) return values[place.admissionShare[cohort][i]];
        return 1;
    }

    /// P(K > a) for the nights told apart; the last stands for itself and all more, a geometric sum.
    private static double[] stillThere(PlaceState state, Staying staying) {
        double[] weight = new double[staying.nights()];
        double there = 1;
        for (int a = 0; a < weight.length; a++) {
            weight[a] = there;
            there *= 1 - state.chance[staying.offset() + a];
        }
        double last = state.chance[staying.offset() + weight.length - 1];
        if (last > 0) weight[weight.length - 1] /= last;
        return weight;
    }

    private static double[] between(Figures.Presence row, int nights) {
        double[] weight = new double[nights];
        int from = row.stayedFrom().orElse(0);
        int to = row.stayedTo().orElse(from);
        for (int a = from; a <= to; a++) weight[Math.min(a, nights - 1)] += 1;
        return weight;
    }

    /// By a multinomial draw; all on the first where every weight is 0.
    private double[] split(double parties, double[] weight) {
        double[] parts = new double[weight.length];
        double total = 0;
        int last = 0;
        for (int i = 0; i < weight.length; i++) {
            total += weight[i];
            if (weight[i] > 0) last = i;
        }
        double left = parties;
        for (int i = 0; i <= last && left > 0; i++) {
            if (weight[i] <= 0 && i < last) continue;
            parts[i] = i == last ? left : dice.binomial(left, weight[i] / total);
            left -= parts[i];
            total -= weight[i];
        }
        return parts;
    }
}
