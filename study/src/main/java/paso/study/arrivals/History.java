package paso.study.arrivals;

import java.time.YearMonth;
import java.util.List;
import paso.study.forecast.JointPaths;
import paso.time.Span;

/// Months of streams that have history enough for a forecast.
final class History {

    /// Fewest rows of about a month that make a history.
    static final int FEWEST_MONTHS = JointPaths.FEWEST;

    /// People a day added to every level before its logarithm is taken (10 a month), so that months of a few
    /// people do not count as changes of several hundred percent.
    static final double PSEUDO = 10 / 30.0;

    private final double[] most; // [stream], people a day in the highest month

    /// Reads the months of `inflows`, which all have [#enough].
    History(List<Inflow> inflows) {
        most = new double[inflows.size()];
        for (int s = 0; s < most.length; s++) {
            for (Inflow.Part part : inflows.get(s).months()) most[s] = Math.max(most[s], part.aDay());
        }
    }

    static boolean enough(Inflow inflow) {
        return inflow.counted() && inflow.smooth() && months(inflow) >= FEWEST_MONTHS;
    }

    private static long months(Inflow inflow) {
        return inflow.months().stream()
                .map(part -> month(part.span()))
                .distinct()
                .count();
    }

    /// People a day in the highest month of the stream.
    double most(int stream) {
        return most[stream];
    }

    /// The month that most of a row lies in.
    static YearMonth month(Span span) {
        return YearMonth.from(span.first().plusDays(span.days() / 2));
    }
}
