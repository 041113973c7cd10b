package paso.study.arrivals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;
import paso.study.forecast.JointPaths;
import paso.study.forecast.Scale;
import paso.study.forecast.Track;

/// Joint sample paths of monthly levels of several streams: the forecasts of [JointPaths], by stream and month.
final class MonthlyLevels {

    /// Paths that replicates take in turn.
    static final int PATHS = 2000;

    private final JointPaths paths;
    private final YearMonth first;

    /// @param inflows each with months enough ([History#enough]) and its last row before the month `last`
    /// @param first   month 0
    /// @param last    last month that is asked for
    MonthlyLevels(List<Inflow> inflows, YearMonth first, YearMonth last, long seed) {
        this.first = first;
        List<Track> tracks = inflows.stream().map(MonthlyLevels::track).toList();
        List<Scale> scales = tracks.stream().map(_ -> Scale.LOG).toList();
        paths = JointPaths.of(tracks, scales, step(last), PATHS, seed);
    }

    /// Logarithm of people a day, and a little, in a month of a replicate.
    ///
    /// @param stream    position in the list of streams
    /// @param month     from 0, after the last month that was published of the stream
    /// @param replicate any; replicates beyond [#PATHS] take paths again
    double log(int stream, int month, int replicate) {
        YearMonth at = first.plusMonths(month);
        double people = paths.at(stream, step(at), Math.floorMod(replicate, PATHS));
        return StrictMath.log(people / at.lengthOfMonth() + History.PSEUDO);
    }

    private static int step(YearMonth month) {
        return Track.step(Frequency.MONTH, month.atDay(1));
    }

    /// Months of a stream in a row; what lies between two rows and has none is not known.
    private static Track track(Inflow inflow) {
        List<YearMonth> months = new ArrayList<>();
        for (Inflow.Part part : inflow.months()) months.add(History.month(part.span()));
        YearMonth from = months.getFirst();
        YearMonth to = from;
        for (YearMonth month : months) if (month.isAfter(to)) to = month;
        double[] values = new double[Math.toIntExact(from.until(to, ChronoUnit.MONTHS)) + 1];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < months.size(); i++) {
            int at = Math.toIntExact(from.until(months.get(i), ChronoUnit.MONTHS));
            if (at >= 0)
                values[at] = inflow.months().get(i).aDay() * months.get(i).lengthOfMonth();
        }
        LocalDate start = from.atDay(1);
        return new Track(
                new SeriesId("arrivals", inflow.series().place(), inflow.key()),
                new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS),
                Frequency.MONTH,
                Track.step(Frequency.MONTH, start),
                values);
    }
}
