package paso.study.displacement;

import java.util.ArrayList;
import java.util.List;

/// How an outlook compares with what was counted after the split, beside what anybody could have said: shares as they
/// stood at the split, and the rules as they were given.
///
/// @param rows the fit, frozen shares, and the rules as given
public record CampScores(List<Row> rows) {

    public CampScores {
        rows = List.copyOf(rows);
    }

    /// One method.
    ///
    /// @param difference rescaled averaged relative difference over the days after the split
    /// @param cover50    share of counts inside 50 % intervals; NaN for a method without intervals
    /// @param cover90    share of counts inside 90 % intervals
    public record Row(String method, double difference, double cover50, double cover90) {}

    /// Scores a fit; reads the splits after the fit's own split.
    ///
    /// @param replicates replicates of the rules as given
    public static CampScores of(CampFit fit, int replicates, long seed, CampModel model) {
        Counts counts = new Counts(fit.start());
        int split = fit.split();
        int days = counts.totals.length;
        CampOutlook outlook = fit.outlook();
        KnownCounts known = counts.before(split);
        double[][] fitted = new double[days][];
        double[][] frozen = new double[days][];
        for (int t = 0; t < days; t++) {
            fitted[t] = t < split ? known.people[t] : outlook.expectedDays()[t - split];
            frozen[t] = known.latest();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "fitted",
                Difference.of(fitted, counts.registered, split, days),
                cover(counts, outlook, split, 0.25, 0.75),
                cover(counts, outlook, split, 0.05, 0.95)));
        rows.add(new Row(
                "shares as at the split",
                Difference.of(frozen, counts.registered, split, days),
                Double.NaN,
                Double.NaN));
        double[][] given = model.census(fit.start(), days, replicates, seed);
        rows.add(new Row(
                "rules as given", Difference.of(given, counts.registered, split, days), Double.NaN, Double.NaN));
        return new CampScores(rows);
    }

    private static double cover(Counts counts, CampOutlook outlook, int split, double low, double high) {
        int inside = 0;
        int all = 0;
        for (int t = split; t < counts.totals.length; t++) {
            for (int c = 0; c < counts.camps.size(); c++) {
                double people = counts.registered[t][c];
                // Counts are whole people, bounds are not.
                boolean within = people >= Math.floor(outlook.quantile(t, c, low))
                        && people <= Math.ceil(outlook.quantile(t, c, high));
                if (within) inside++;
                all++;
            }
        }
        return inside / (double) all;
    }
}
