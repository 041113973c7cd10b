package paso.study.arrivals;

import java.util.List;
import paso.time.Timeline;

/// Streams with little history go on at their last level, with no uncertainty of their own.
final class Flat implements PathMaker {

    /// Days that make up the last level.
    static final int DAYS = 7;

    private final int days;
    private final int width;
    private final int[] column; // [stream]
    private final int[] from; // [stream], first day without a row
    private final double[] level; // [stream], people a day

    /// @param columns which of `inflows` go on flat
    Flat(List<Inflow> inflows, int[] columns, Timeline timeline) {
        days = timeline.days();
        width = inflows.size();
        column = columns.clone();
        from = new int[column.length];
        level = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            Inflow inflow = inflows.get(column[i]);
            from[i] = Math.max(0, timeline.indexOf(inflow.last()) + 1);
            level[i] = inflow.lately(DAYS);
        }
    }

    @Override
    public void fill(int replicate, double[] people) {
        for (int i = 0; i < column.length; i++) {
            for (int day = from[i]; day < days; day++) people[day * width + column[i]] = level[i];
        }
    }
}
