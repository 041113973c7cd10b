package paso.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import paso.engine.CorridorDay.PlaceState;
import paso.engine.Layout.PlaceLayout;
import paso.engine.Layout.Staying;
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

    /// Whole parties for the people of a row: largest remainders over the matching cohorts, then the smallest party
    /// that fits.
    private double[] parties(PlaceLayout place, Figures.Presence row) {
        Cohorts cohorts = layout.scenario.cohorts();
        double[] parties = new double[place.cohorts.length];
        List<Integer> matching = new ArrayList<>();
        List<String> kinds = new ArrayList<>(); // group and attributes, whatever the size
        for (int c = 0; c < parties.length; c++) {
            if (!row.who().matches(place.cohorts[c])) continue;
            matching.add(c);
            String kind = kind(place, c);
            if (!kinds.contains(kind)) kinds.add(kind);
        }
        double[] fraction = new double[parties.length];
        double left = row.people();
        for (int c : matching) {
            Cohorts.Group group = cohorts.group(place.cohorts[c].group());
            double share = group.sizes().getOrDefault(place.size[c], 0.0);
            double wanted = row.people() / kinds.size() / group.meanSize() * share;
            parties[c] = dice.whole() ? Math.floor(wanted) : wanted;
            fraction[c] = wanted - parties[c];
            left -= parties[c] * place.size[c];
        }
        if (!dice.whole()) return parties;
        List<Integer> byRemainder = new ArrayList<>(matching);
        byRemainder.sort(Comparator.comparingDouble((Integer c) -> -fraction[c]));
        for (int c : byRemainder) {
            if (fraction[c] > 0 && place.size[c] <= left) {
                parties[c]++;
                left -= place.size[c];
            }
        }
        List<Integer> bySize = new ArrayList<>(matching);
        bySize.sort(Comparator.comparingInt(c -> place.size[c]));
        for (int c : bySize) {
            while (place.size[c] <= left) {
                parties[c]++;
                left -= place.size[c];
            }
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
            if (weight[i] <= 0) continue;
            parts[i] = i == last ? left : dice.binomial(left, weight[i] / total);
            left -= parts[i];
            total -= weight[i];
        }
        return parts;
    }
}
