package paso.results.displacement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The averaged relative difference between simulated and registered camps, as Flee's users know it: on a day, the sum
/// over camps of how far the two are apart, over all that were registered; then the mean over days.
///
/// Rescaled, the simulated counts of a day are first multiplied so that their sum is what was registered: what is then
/// compared is the split over camps.
public final class RelativeDifference {

    private final double[] normal; // [day]
    private final double[] rescaled; // [day]
    private final SortedMap<Integer, double[]> parts = new TreeMap<>(); // by place: normal, rescaled; sums over days

    private RelativeDifference(int days) {
        normal = new double[days];
        rescaled = new double[days];
    }

    /// Of one replicate.
    public static RelativeDifference of(CaseEnsemble ensemble, int replicate) {
        List<CaseEnsemble.Camp> camps = ensemble.camps();
        RelativeDifference found = new RelativeDifference(ensemble.days());
        for (CaseEnsemble.Camp camp : camps) found.parts.put(camp.place(), new double[2]);
        for (int day = 0; day < ensemble.days(); day++) {
            long registered = 0;
            long simulated = 0;
            for (CaseEnsemble.Camp camp : camps) {
                registered += camp.registered(day);
                simulated += ensemble.census(camp.place(), day, replicate);
            }
            double scale = simulated == 0 ? 0 : (double) registered / (double) simulated;
            long least = Math.max(registered, 1);
            for (CaseEnsemble.Camp camp : camps) {
                long here = ensemble.census(camp.place(), day, replicate);
                double apart = (double) Math.abs(here - camp.registered(day)) / (double) least;
                double split = Math.abs((double) here * scale - (double) camp.registered(day)) / (double) least;
                found.normal[day] += apart;
                found.rescaled[day] += split;
                double[] part = found.of(camp.place());
                part[0] += apart;
                part[1] += split;
            }
        }
        return found;
    }

    private double[] of(int place) {
        double[] part = parts.get(place);
        if (part == null) throw new IllegalArgumentException("place %d is not compared".formatted(place));
        return part;
    }

    /// What one camp adds to the mean over days.
    public double part(int place) {
        return of(place)[0] / normal.length;
    }

    /// What one camp adds to the rescaled mean over days.
    public double rescaledPart(int place) {
        return of(place)[1] / normal.length;
    }

    public double normal(int day) {
        return normal[day];
    }

    public double rescaled(int day) {
        return rescaled[day];
    }

    public double normal() {
        return mean(normal);
    }

    public double rescaled() {
        return mean(rescaled);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
