package paso.study.sensitivity;

import java.util.Arrays;
import java.util.List;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Quantiles;

/// The highest load after the as-of date, by horizon and place, in the place's unit: of each replicate, and the median.
final class Peaks {

    private final double[][][] peaks; // [horizon][place][replicate]
    private final double[][] medians; // [horizon][place]

    private Peaks(double[][][] peaks, double[][] medians) {
        this.peaks = peaks;
        this.medians = medians;
    }

    /// @param horizons   days after the as-of date, ascending
    /// @param replicates the first so many are read
    static Peaks of(Ensemble ensemble, List<Integer> horizons, int replicates) {
        Frame frame = ensemble.frame();
        double[][][] peaks = new double[horizons.size()][frame.places().size()][replicates];
        double[][] medians = new double[horizons.size()][frame.places().size()];
        for (int place = 0; place < frame.places().size(); place++) {
            for (int r = 0; r < replicates; r++) {
                double most = 0;
                int day = frame.asOfDay() + 1;
                for (int h = 0; h < peaks.length; h++) {
                    int end = Math.min(frame.days(), frame.asOfDay() + 1 + horizons.get(h));
                    for (; day < end; day++) most = Math.max(most, ensemble.load(place, day, r));
                    peaks[h][place][r] = most;
                }
            }
            for (int h = 0; h < peaks.length; h++) medians[h][place] = median(peaks[h][place].clone());
        }
        return new Peaks(peaks, medians);
    }

    /// These peaks with their medians put where `run` would stand if every one of its replicates moved as the paired
    /// ones did: its median and the median of the paired differences. Pairs share their dice, so a few tell the
    /// difference well where they tell the median of a wide spread badly.
    ///
    /// @param paired the replicates of the run that these are paired with, in the same order
    /// @param run    every replicate of the run
    Peaks against(Peaks paired, Peaks run) {
        double[][] moved = new double[medians.length][medians[0].length];
        for (int h = 0; h < moved.length; h++) {
            for (int place = 0; place < moved[h].length; place++) {
                double[] difference = peaks[h][place].clone();
                for (int r = 0; r < difference.length; r++) difference[r] -= paired.peaks[h][place][r];
                moved[h][place] = run.medians[h][place] + median(difference);
            }
        }
        return new Peaks(peaks, moved);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return Quantiles.of(values, 0.5);
    }

    double at(int horizon, int place) {
        return medians[horizon][place];
    }
}
