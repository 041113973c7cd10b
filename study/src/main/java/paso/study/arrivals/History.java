package paso.study.arrivals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.time.Span;

/// Month-on-month changes of streams that have history enough.
final class History {

    /// Fewest rows of about a month that make a history.
    static final int FEWEST_MONTHS = 6;

    /// People a day added to every level before its logarithm is taken (10 a month), so that months of a few
    /// people do not count as changes of several hundred percent.
    static final double PSEUDO = 10 / 30.0;

    private final List<double[]> changes = new ArrayList<>(); // [stream][change], logarithms
    private final double[] most; // [stream], people a day in the highest month
    private final int count;

    /// Lays out the changes of `inflows`, which all have [#enough].
    History(List<Inflow> inflows) {
        List<SortedMap<YearMonth, Double>> logs =
                inflows.stream().map(History::logs).toList();
        TreeSet<YearMonth> months = new TreeSet<>();
        for (var one : logs) months.addAll(one.keySet());
        List<YearMonth> into = new ArrayList<>();
        for (YearMonth month : months) if (months.contains(month.minusMonths(1))) into.add(month);
        count = into.size();
        most = new double[inflows.size()];
        for (int s = 0; s < inflows.size(); s++) {
            for (Inflow.Part part : inflows.get(s).months()) most[s] = Math.max(most[s], part.aDay());
            changes.add(of(logs.get(s), into));
        }
    }

    static boolean enough(Inflow inflow) {
        return inflow.counted() && inflow.smooth() && logs(inflow).size() >= FEWEST_MONTHS;
    }

    /// Number of months whose change can be drawn, at least 1.
    int count() {
        return count;
    }

    /// Change of a stream's logarithm in the drawn month.
    double change(int stream, int drawn) {
        return changes.get(stream)[drawn];
    }

    /// People a day in the highest month of the stream.
    double most(int stream) {
        return most[stream];
    }

    private static SortedMap<YearMonth, Double> logs(Inflow inflow) {
        TreeMap<YearMonth, Double> logs = new TreeMap<>();
        for (Inflow.Part part : inflow.months()) logs.put(month(part.span()), StrictMath.log(part.aDay() + PSEUDO));
        return logs;
    }

    private static YearMonth month(Span span) {
        LocalDate middle = span.first().plusDays(span.days() / 2);
        return YearMonth.from(middle);
    }

    /// A month that the stream lacks takes one of the stream's own other changes.
    private static double[] of(SortedMap<YearMonth, Double> logs, List<YearMonth> into) {
        List<Double> own = new ArrayList<>();
        double[] changes = new double[into.size()];
        java.util.Arrays.fill(changes, Double.NaN);
        for (int i = 0; i < changes.length; i++) {
            Double now = logs.get(into.get(i));
            Double before = logs.get(into.get(i).minusMonths(1));
            if (now == null || before == null) continue;
            changes[i] = now - before;
            own.add(changes[i]);
        }
        for (int i = 0; i < changes.length; i++) {
            if (Double.isNaN(changes[i])) changes[i] = own.isEmpty() ? 0 : own.get(i % own.size());
        }
        return changes;
    }
}
