package paso.study.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.observe.SeriesId;

/// Totals and their parts.
public final class Totals {

    private static final int LOOKED_AT = 36;
    private static final int LEAST = 12;
    private static final int DEEPEST = 8;
    private static final double OFF = 0.015; // published parts are rounded
    private static final double ROUNDED = 5; // of each series
    private static final double LARGE = 20; // a total is this many times the slack for rounding

    private Totals() {}

    /// A total and all its parts, as positions in a list of series.
    public record Sum(int total, List<Integer> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// Sums that held within 1.5 % and 5 a series in each of the last 36 periods that all have published, at least 12.
    ///
    /// Asked of a total and all other series of its publisher that count the same elsewhere, or at places of one
    /// kind by their names, or something else in the same place.
    public static List<Sum> among(List<Track> tracks) {
        List<Sum> sums = new ArrayList<>();
        for (int total = 0; total < tracks.size(); total++) {
            for (boolean places : new boolean[] {true, false}) {
                List<Integer> parts = like(tracks, total, places);
                if (holds(tracks, total, parts)) sums.add(new Sum(total, parts));
                // places of one kind have names that begin or end alike: sector_yuma_az, southwest_land_border
                if (places) {
                    for (List<Integer> kind : kinds(tracks, parts)) {
                        if (kind.size() < parts.size() && holds(tracks, total, kind)) sums.add(new Sum(total, kind));
                    }
                }
            }
        }
        // a total before its parts, so that a part that is itself a total is settled before its own parts
        List<Sum> sorted = new ArrayList<>(sums);
        sorted.sort(Comparator.comparingInt(sum -> depth(sums, sum.total(), 0)));
        return List.copyOf(sorted);
    }

    /// How many totals stand above one.
    private static int depth(List<Sum> sums, int of, int below) {
        int depth = 0;
        for (Sum sum : sums) {
            if (below < DEEPEST && sum.parts().contains(of)) {
                depth = Math.max(depth, 1 + depth(sums, sum.total(), below + 1));
            }
        }
        return depth;
    }

    private static List<Integer> like(List<Track> tracks, int total, boolean places) {
        List<Integer> parts = new ArrayList<>();
        SeriesId id = tracks.get(total).id();
        for (int i = 0; i < tracks.size(); i++) {
            SeriesId other = tracks.get(i).id();
            boolean same = other.series().equals(id.series())
                    && tracks.get(i).quantity().equals(tracks.get(total).quantity())
                    && (places
                            ? other.measure().equals(id.measure())
                            : other.place().equals(id.place()));
            if (i != total && same) parts.add(i);
        }
        return parts;
    }

    private static List<List<Integer>> kinds(List<Track> tracks, List<Integer> parts) {
        TreeMap<String, List<Integer>> kinds = new TreeMap<>();
        for (int part : parts) {
            String place = tracks.get(part).id().place();
            int begin = place.indexOf('_');
            if (begin < 0) continue;
            kinds.computeIfAbsent(place.substring(0, begin + 1), _ -> new ArrayList<>())
                    .add(part);
            kinds.computeIfAbsent(place.substring(place.lastIndexOf('_')), _ -> new ArrayList<>())
                    .add(part);
        }
        return List.copyOf(kinds.values());
    }

    private static boolean holds(List<Track> tracks, int total, List<Integer> parts) {
        if (parts.size() < 2) return false;
        int seen = 0;
        double people = 0;
        Track whole = tracks.get(total);
        for (int step = whole.last(); step >= whole.first() && seen < LOOKED_AT; step--) {
            double sum = 0;
            for (int part : parts) sum += tracks.get(part).at(step);
            if (Double.isNaN(sum) || Double.isNaN(whole.at(step))) continue;
            if (Math.abs(sum - whole.at(step)) > OFF * whole.at(step) + ROUNDED * (parts.size() + 1)) return false;
            people += whole.at(step);
            seen++;
        }
        // Among small counts the slack for rounding would let anything pass for a sum.
        return seen >= LEAST && people >= seen * LARGE * ROUNDED * (parts.size() + 1);
    }

    /// Makes every path agree: a total becomes the mean of itself and its sums of parts, each weighing by one over its
    /// variance (Wickramasuriya, Athanasopoulos and Hyndman 2019, with a diagonal), and parts are scaled to it.
    ///
    /// @param values \[series\]\[ahead - 1\]\[path\]; changed
    static void agree(List<Sum> sums, List<Track> tracks, double[][][] values, int paths) {
        TreeSet<Integer> settled = new TreeSet<>();
        TreeSet<Integer> fixed = new TreeSet<>(); // parts of a total that was settled before
        for (Sum first : sums) {
            int total = first.total();
            if (!settled.add(total)) continue;
            List<Sum> same = sums.stream().filter(sum -> sum.total() == total).toList();
            boolean given = fixed.contains(total);
            for (Sum sum : same) fixed.addAll(sum.parts());
            for (int h = 0; h < values[total].length; h++) {
                int step = tracks.get(total).last() + h + 1;
                List<double[]> added = new ArrayList<>();
                for (Sum sum : same) added.add(added(sum, step, tracks, values, paths));
                double[] agreed = given ? values[total][h] : mean(values[total][h], added);
                for (int k = 0; k < same.size(); k++) {
                    for (int p = 0; p < paths; p++) {
                        scale(same.get(k), step, tracks, values, p, agreed[p]);
                    }
                }
                values[total][h] = agreed;
            }
        }
    }

    /// Parts of a path that are not yet published make up what the published ones leave of the total.
    private static void scale(Sum sum, int step, List<Track> tracks, double[][][] values, int p, double total) {
        double published = 0;
        double open = 0;
        int count = 0;
        for (int part : sum.parts()) {
            int at = step - tracks.get(part).last() - 1;
            if (at < 0) published += tracks.get(part).at(step);
            else {
                open += values[part][at][p];
                count++;
            }
        }
        double left = Math.max(0, total - published);
        for (int part : sum.parts()) {
            int at = step - tracks.get(part).last() - 1;
            if (at >= 0) values[part][at][p] = open > 0 ? values[part][at][p] * (left / open) : left / count;
        }
    }

    private static double[] added(Sum sum, int step, List<Track> tracks, double[][][] values, int paths) {
        double[] added = new double[paths];
        for (int part : sum.parts()) {
            int at = step - tracks.get(part).last() - 1;
            for (int p = 0; p < paths; p++) {
                added[p] += at < 0 ? tracks.get(part).at(step) : values[part][at][p];
            }
        }
        return added;
    }

    private static double[] mean(double[] own, List<double[]> others) {
        double[] mean = new double[own.length];
        double total = 0;
        List<double[]> all = new ArrayList<>(others);
        all.add(own);
        for (double[] one : all) {
            double weight = 1 / Math.max(1e-9, variance(one));
            total += weight;
            for (int p = 0; p < mean.length; p++) mean[p] += weight * one[p];
        }
        for (int p = 0; p < mean.length; p++) mean[p] /= total;
        return mean;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) mean += value / values.length;
        double variance = 0;
        for (double value : values) variance += (value - mean) * (value - mean) / values.length;
        return variance;
    }
}
