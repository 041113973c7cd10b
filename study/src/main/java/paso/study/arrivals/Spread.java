package paso.study.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import paso.scenario.Scenario;
import paso.time.Span;
import paso.time.Timeline;

/// Published rows, spread over their days: smooth, exact in their sums, near the dated figures.
final class Spread {

    /// Days before the start from which rows shape the first simulated days.
    private static final int LEAD_DAYS = 62;

    /// A stream with a shorter row than this is spread evenly, row by row.
    private static final int SHORT_DAYS = 7;

    private final Timeline grid;
    private final List<Inflow> inflows;
    private final Smoothness smooth;
    private final List<Curve> curves = new ArrayList<>();

    /// One smooth stream.
    private static final class Curve {
        final int column;
        final int[] first; // [row], day on the grid
        final int[] last; // [row], day on the grid
        final double[] totals; // [row], people
        final double level; // mean people a day
        final CholeskyDecomposition solver; // covariance of the rows' sums
        final double[] u; // [day], relative difference from `level`

        Curve(
                int column,
                int[] first,
                int[] last,
                double[] totals,
                double level,
                CholeskyDecomposition solver,
                double[] u) {
            this.column = column;
            this.first = first;
            this.last = last;
            this.totals = totals;
            this.level = level;
            this.solver = solver;
            this.u = u;
        }
    }

    private Spread(Timeline grid, List<Inflow> inflows) {
        this.grid = grid;
        this.inflows = inflows;
        smooth = new Smoothness(grid.days());
    }

    /// Spreads every row.
    ///
    /// @return \[day * series + s\], people; 0 on days without a row
    static double[] over(Scenario scenario, List<Inflow> inflows, List<Evidence> evidence) {
        Timeline timeline = scenario.timeline();
        LocalDate first = timeline.start();
        LocalDate last = timeline.last();
        for (Inflow inflow : inflows) {
            for (Inflow.Part part : inflow.parts()) {
                if (!near(part, timeline) || !inflow.smooth()) continue;
                if (part.span().first().isBefore(first)) first = part.span().first();
                if (part.span().last().isAfter(last)) last = part.span().last();
            }
        }
        Spread spread = new Spread(Timeline.of(first, last), inflows);
        double[] people = new double[timeline.days() * inflows.size()];
        for (int s = 0; s < inflows.size(); s++) {
            if (!inflows.get(s).smooth() || !spread.curve(s, timeline)) even(inflows, s, timeline, people);
        }
        spread.pull(evidence);
        for (Curve curve : spread.curves) spread.write(curve, timeline, people);
        return people;
    }

    private static boolean near(Inflow.Part part, Timeline timeline) {
        return !part.span().last().isBefore(timeline.start().minusDays(LEAD_DAYS))
                && !part.span().first().isAfter(timeline.last());
    }

    private static void even(List<Inflow> inflows, int s, Timeline timeline, double[] people) {
        for (Inflow.Part part : inflows.get(s).parts()) {
            double aDay = inflows.get(s).counted() ? part.aDay() : part.people();
            int first = Math.max(0, timeline.indexOf(part.span().first()));
            int last =
                    Math.min(timeline.days() - 1, timeline.indexOf(part.span().last()));
            for (int day = first; day <= last; day++) people[day * inflows.size() + s] += aDay;
        }
    }

    /// Lays out the smooth curve of a stream through its rows; `false` where there is nobody to spread.
    private boolean curve(int column, Timeline timeline) {
        List<Inflow.Part> parts = inflows.get(column).parts().stream()
                .filter(part -> near(part, timeline))
                .toList();
        int rows = parts.size();
        int[] first = new int[rows];
        int[] last = new int[rows];
        double[] totals = new double[rows];
        double people = 0;
        double days = 0;
        for (int i = 0; i < rows; i++) {
            first[i] = grid.indexOf(parts.get(i).span().first());
            last[i] = grid.indexOf(parts.get(i).span().last());
            totals[i] = parts.get(i).people();
            people += totals[i];
            days += last[i] - first[i] + 1;
        }
        if (people <= 0) return false;
        double level = people / days;
        RealMatrix sums = MatrixUtils.createRealMatrix(rows, rows);
        double[] gap = new double[rows];
        for (int i = 0; i < rows; i++) {
            gap[i] = totals[i] / level - (last[i] - first[i] + 1);
            double[] k = smooth.column(first[i], last[i]);
            for (int j = 0; j < rows; j++) sums.setEntry(j, i, Smoothness.sum(k, first[j], last[j]));
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < i; j++) sums.setEntry(i, j, sums.getEntry(j, i));
        }
        CholeskyDecomposition solver = new CholeskyDecomposition(sums, 1e-6, 0);
        double[] u = new double[grid.days()];
        double[] weights = solver.getSolver().solve(new ArrayRealVector(gap)).toArray();
        for (int i = 0; i < rows; i++) add(u, weights[i], smooth.column(first[i], last[i]));
        curves.add(new Curve(column, first, last, totals, level, solver, u));
        return true;
    }

    /// K times the indicator of some days, given the sums of the curve's rows.
    private double[] given(Curve curve, int first, int last) {
        double[] v = smooth.column(first, last).clone();
        double[] sums = new double[curve.first.length];
        for (int i = 0; i < sums.length; i++) sums[i] = Smoothness.sum(v, curve.first[i], curve.last[i]);
        double[] weights =
                curve.solver.getSolver().solve(new ArrayRealVector(sums)).toArray();
        for (int i = 0; i < sums.length; i++) add(v, -weights[i], smooth.column(curve.first[i], curve.last[i]));
        return v;
    }

    /// Pulls the curves towards the figures whose days all have rows. One-sided figures join where they
    /// are violated.
    private void pull(List<Evidence> evidence) {
        List<Evidence> usable = evidence.stream().filter(this::covered).toList();
        if (usable.isEmpty()) return;
        int n = usable.size();
        double[][][] reach = new double[n][curves.size()][0]; // [figure][curve][day]
        RealMatrix all = MatrixUtils.createRealMatrix(n, n);
        double[] gap = new double[n];
        for (int i = 0; i < n; i++) {
            Span span = usable.get(i).figure().period();
            gap[i] = usable.get(i).figure().value() - modelled(usable.get(i));
            for (int c = 0; c < curves.size(); c++) {
                if (!has(usable.get(i), curves.get(c).column)) continue;
                reach[i][c] = given(curves.get(c), grid.indexOf(span.first()), grid.indexOf(span.last()));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = covariance(reach[i], usable.get(j));
                if (i == j) {
                    double spread = Math.max(1, usable.get(i).figure().value())
                            * usable.get(i).stated();
                    covariance += spread * spread;
                }
                all.setEntry(i, j, covariance);
                all.setEntry(j, i, covariance);
            }
        }
        double[] weights = oneSided(usable, all, gap);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < curves.size(); c++) {
                Curve curve = curves.get(c);
                if (reach[i][c].length > 0) add(curve.u, weights[i] * curve.level, reach[i][c]);
            }
        }
    }

    private double covariance(double[][] reach, Evidence other) {
        int first = grid.indexOf(other.figure().period().first());
        int last = grid.indexOf(other.figure().period().last());
        double sum = 0;
        for (int c = 0; c < curves.size(); c++) {
            if (reach[c].length == 0 || !has(other, curves.get(c).column)) continue;
            sum += curves.get(c).level * curves.get(c).level * Smoothness.sum(reach[c], first, last);
        }
        return sum;
    }

    /// Weights with those of satisfied one-sided figures 0, by an active set in at most 10 rounds.
    private static double[] oneSided(List<Evidence> usable, RealMatrix all, double[] gap) {
        int n = gap.length;
        boolean[] active = new boolean[n];
        for (int i = 0; i < n; i++) active[i] = usable.get(i).clip(gap[i]) != 0;
        double[] weights = new double[n];
        for (int round = 0; round < 10; round++) {
            boolean[] now = active.clone();
            int[] at =
                    java.util.stream.IntStream.range(0, n).filter(i -> now[i]).toArray();
            weights = new double[n];
            if (at.length == 0) return weights;
            double[] some = new double[at.length];
            for (int i = 0; i < at.length; i++) some[i] = gap[at[i]];
            double[] solved = new CholeskyDecomposition(all.getSubMatrix(at, at), 1e-6, 0)
                    .getSolver()
                    .solve(new ArrayRealVector(some))
                    .toArray();
            for (int i = 0; i < at.length; i++) weights[at[i]] = solved[i];
            boolean changed = false;
            for (int i = 0; i < n; i++) {
                double left = gap[i];
                for (int j = 0; j < n; j++) if (j != i) left -= all.getEntry(i, j) * weights[j];
                boolean should = usable.get(i).clip(left) != 0;
                changed |= should != active[i];
                active[i] = should;
            }
            if (!changed) return weights;
        }
        return weights;
    }

    private boolean covered(Evidence evidence) {
        Span span = evidence.figure().period();
        if (grid.indexOf(span.first()) < 0 || grid.indexOf(span.last()) >= grid.days()) return false;
        for (int column : evidence.columns()) {
            if (inflows.get(column).last().isBefore(span.last())) return false;
        }
        return curves.stream().anyMatch(curve -> has(evidence, curve.column));
    }

    private double modelled(Evidence evidence) {
        Span span = evidence.figure().period();
        int first = grid.indexOf(span.first());
        int last = grid.indexOf(span.last());
        double people = 0;
        for (int column : evidence.columns()) {
            for (Curve curve : curves) {
                if (curve.column == column)
                    people += curve.level * (span.days() + Smoothness.sum(curve.u, first, last));
            }
            if (inflows.get(column).smooth()) continue;
            for (Inflow.Part part : inflows.get(column).parts()) people += part.within(span);
        }
        return people;
    }

    /// Writes the days of a curve, negative ones as 0, each row scaled to its total.
    private void write(Curve curve, Timeline timeline, double[] people) {
        int shift = timeline.indexOf(grid.start());
        for (int i = 0; i < curve.first.length; i++) {
            double sum = 0;
            for (int day = curve.first[i]; day <= curve.last[i]; day++) sum += Math.max(0, 1 + curve.u[day]);
            for (int day = curve.first[i]; day <= curve.last[i]; day++) {
                int at = day + shift;
                if (at < 0 || at >= timeline.days()) continue;
                double share =
                        sum > 0 ? Math.max(0, 1 + curve.u[day]) / sum : 1.0 / (curve.last[i] - curve.first[i] + 1);
                people[at * inflows.size() + curve.column] = curve.totals[i] * share;
            }
        }
    }

    /// `true` where rows are at least a week long and none overlap.
    static boolean smooth(List<Inflow.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).span().days() < SHORT_DAYS) return false;
            if (i > 0 && parts.get(i).span().overlaps(parts.get(i - 1).span())) return false;
        }
        return true;
    }

    private static boolean has(Evidence evidence, int column) {
        for (int one : evidence.columns()) if (one == column) return true;
        return false;
    }

    private static void add(double[] to, double weight, double[] what) {
        for (int i = 0; i < to.length; i++) to[i] += weight * what[i];
    }
}
