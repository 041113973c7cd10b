package paso.study.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Scores of the model beside persistence, by class of series and horizon.
///
/// @param rows by class, then horizon; the row of a class over all horizons comes after them
public record ScoreTable(List<Row> rows) {

    /// One class and horizon. Means are over the points that both can forecast.
    ///
    /// @param horizon      absent: all of them
    /// @param listed       points of the list
    /// @param points       those that both can forecast
    /// @param ratio        mean WIS of the model over that of persistence
    /// @param seriesRatio  geometric mean, over series, of the same ratio within each; series where one of the two
    /// is 0
    ///                     are left out
    public record Row(
            String kind,
            Optional<Horizon> horizon,
            int listed,
            int points,
            double ratio,
            double seriesRatio,
            Side model,
            Side persistence) {}

    /// One of the two.
    ///
    /// @param wis     mean weighted interval score
    /// @param cover50 share of truths inside the central 50 % interval; likewise 90 %
    /// @param width90 mean width of the central 90 % interval
    public record Side(double wis, double cover50, double cover90, double width90) {}

    public ScoreTable {
        rows = List.copyOf(rows);
    }

    public static ScoreTable of(List<Scored> scored) {
        TreeSet<String> kinds = new TreeSet<>();
        for (Scored one : scored) kinds.add(one.point().series().kind());
        List<Row> rows = new ArrayList<>();
        for (String kind : kinds) {
            List<Scored> own = scored.stream()
                    .filter(one -> one.point().series().kind().equals(kind))
                    .toList();
            for (Horizon horizon : Horizon.values()) {
                List<Scored> some = own.stream()
                        .filter(one -> one.point().horizon() == horizon)
                        .toList();
                if (!some.isEmpty()) rows.add(row(kind, Optional.of(horizon), some));
            }
            rows.add(row(kind, Optional.empty(), own));
        }
        return new ScoreTable(rows);
    }

    private static Row row(String kind, Optional<Horizon> horizon, List<Scored> listed) {
        List<Scored> both = listed.stream().filter(Scored::both).toList();
        Side model = side(both, one -> one.forecast().orElseThrow());
        Side persistence = side(both, one -> one.persistence().orElseThrow().law());
        return new Row(
                kind,
                horizon,
                listed.size(),
                both.size(),
                model.wis() / persistence.wis(),
                seriesRatio(both),
                model,
                persistence);
    }

    private static Side side(List<Scored> both, Function<Scored, Law> law) {
        double wis = 0;
        double inside50 = 0;
        double inside90 = 0;
        double width = 0;
        for (Scored one : both) {
            Law said = law.apply(one);
            wis += said.wis(one.truth());
            inside50 += said.inside50(one.truth()) ? 1 : 0;
            inside90 += said.inside90(one.truth()) ? 1 : 0;
            width += said.width90();
        }
        int n = both.size();
        return new Side(wis / n, inside50 / n, inside90 / n, width / n);
    }

    private static double seriesRatio(List<Scored> both) {
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (Scored one : both) {
            var series = one.point().series();
            String key = "%s/%s/%s/%s"
                    .formatted(
                            series.place(),
                            series.who(),
                            series.measure(),
                            one.point().figure().unit());
            double[] sum = sums.computeIfAbsent(key, _ -> new double[2]);
            sum[0] += one.forecast().orElseThrow().wis(one.truth());
            sum[1] += one.persistence().orElseThrow().law().wis(one.truth());
        }
        double logs = 0;
        int count = 0;
        for (double[] sum : sums.values()) {
            if (sum[0] <= 0 || sum[1] <= 0) continue;
            logs += StrictMath.log(sum[0] / sum[1]);
            count++;
        }
        return count == 0 ? Double.NaN : StrictMath.exp(logs / count);
    }
}
