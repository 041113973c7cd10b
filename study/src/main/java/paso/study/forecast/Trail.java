package paso.study.forecast;

import java.util.List;
import java.util.function.BooleanSupplier;

/// What each candidate said of a series at each origin. \[origin - first\]\[candidate\]\[ahead - 1\]; an origin without
/// enough before it has none.
final class Trail {

    private static final int LEAST = 6;

    private final int first;
    private final double[][][] said;

    private Trail(int first, double[][][] said) {
        this.first = first;
        this.said = said;
    }

    static Trail of(Asked asked, BooleanSupplier stop) {
        Track track = asked.track();
        List<Candidate> candidates = Candidates.of(track.frequency());
        int window = Asked.window(track.frequency());
        int season = Asked.season(track.frequency());
        double[][][] said = new double[track.last() - track.first() + 1][][];
        for (int t = 0; t < said.length; t++) {
            Halt.when(stop);
            double[] past = asked.past(track.first() + t, window);
            if (past.length < LEAST) continue;
            said[t] = new double[candidates.size()][];
            for (int k = 0; k < candidates.size(); k++) {
                said[t][k] = candidates.get(k).ahead(past, season, asked.farthest());
            }
        }
        return new Trail(track.first(), said);
    }

    boolean has(int origin) {
        return origin >= first && origin - first < said.length && said[origin - first] != null;
    }

    double[][] at(int origin) {
        return said[origin - first];
    }
}
