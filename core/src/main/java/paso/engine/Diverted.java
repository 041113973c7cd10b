package paso.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Who of a stream of arrivals joins the door of another place instead.
///
/// Each divert leaves 1 - share, one after the other; those diverted go to the places of the diverts in proportion
/// to the shares. The order of diverts therefore decides nothing.
final class Diverted {

    private final Way[] ways;
    private final double[] share; // [way], today
    private final long address;
    private double left;

    /// One divert.
    ///
    /// @param value  parameter index of the share in full
    /// @param to     where people go
    /// @param cohort [cohort at the place of arrival] -> cohort at `to`
    @SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
    record Way(int value, Acting acting, PlaceLayout to, int[] cohort) {}

    Diverted(List<Way> ways, long address) {
        this.ways = ways.toArray(new Way[0]);
        this.address = address;
        share = new double[this.ways.length];
    }

    /// Draws for one day of one replicate: not shared between threads.
    Diverted copy() {
        return new Diverted(Arrays.asList(ways), address);
    }

    /// Names every place that somebody may be sent to, with the cohort there of each cohort at the place of arrival.
    void eachEnd(BiConsumer<PlaceLayout, int[]> heard) {
        for (Way way : ways) heard.accept(way.to, way.cohort);
    }

    /// Settles the day.
    ///
    /// @return `true` when somebody may be diverted
    boolean begin(int day, double[] values, int[] since) {
        left = 1;
        for (int i = 0; i < ways.length; i++) {
            Way way = ways[i];
            double weight = way.acting.weight(day, values, since);
            share[i] = weight <= 0 ? 0 : Math.clamp(values[way.value] * weight, 0, 1);
            left *= 1 - share[i];
        }
        return left < 1;
    }

    /// Sends parties of one cohort on their way.
    ///
    /// @return the parties left at the place of arrival
    double split(int day, int cohort, double parties, Dice dice, PlaceState[] places) {
        if (parties <= 0) return parties;
        dice.seek(address + (cohort + 1) * CorridorDay.STEP);
        double going = dice.binomial(parties, 1 - left);
        double stay = parties - going;
        double total = 0;
        for (double one : share) total += one;
        for (int i = 0; i < ways.length && going > 0; i++) {
            if (share[i] <= 0) continue;
            boolean last = share[i] >= total * (1 - 1e-12);
            double mine = last ? going : dice.binomial(going, share[i] / total);
            if (mine > 0) places[ways[i].to.index].join(day, ways[i].to, ways[i].cohort[cohort], mine);
            going -= mine;
            total -= share[i];
        }
        return stay;
    }
}
