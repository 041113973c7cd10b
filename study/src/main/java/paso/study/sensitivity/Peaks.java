package paso.study.sensitivity;

import java.util.Arrays;
import java.util.List;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Quantiles;

/// The median over replicates of the highest load after the as-of date, by horizon and place, in the place's unit.
final class Peaks {

    private final double[][] medians; // [horizon][place]

    private Peaks(double[][] medians) {
        this.medians = medians;
    }

    /// @param horizons   days after the as-of date, ascending
    /// @param replicates the first so many are read
    static Peaks of(Ensemble ensemble, List<Integer> horizons, int replicates) {
        Frame frame = ensemble.frame();
        double[][] medians = new double[horizons.size()][frame.places().size()];
        for (int place = 0; place < frame.places().size(); place++) {
            double[][] peaks = new double[horizons.size()][replicates];
            for (int r = 0; r < replicates; r++) {
                double most = 0;
                int day = frame.asOfDay() + 1;
                for (int h = 0; h < peaks.length; h++) {
                    int end = Math.min(frame.days(), frame.asOfDay() + 1 + horizons.get(h));
                    for (; day < end; day++) most = Math.max(most, ensemble.load(place, day, r));
                    peaks[h][r] = most;
                }
            }
            for (int h = 0; h < peaks.length; h++) {
                Arrays.sort(peaks[h]);
                medians[h][place] = Quantiles.of(peaks[h], 0.5);
            }
        }
        return new Peaks(medians);
    }

    double at(int horizon, int place) {
        return medians[horizon][place];
    }
}
