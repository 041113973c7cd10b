package paso.reference;

import java.util.ArrayList;
import java.util.List;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.scenario.Measure;

/// Compares two ensembles of one world: means by a two-sample z, variances by their fourth moments.
final class SameLaw {

    private final Frame frame;
    private final Ensemble one;
    private final Ensemble other;
    private final List<Gap> gaps = new ArrayList<>();

    /// @param z difference over its standard error
    record Gap(String what, double z) {}

    private SameLaw(Ensemble one, Ensemble other) {
        this.one = one;
        this.other = other;
        frame = one.frame();
    }

    /// Every comparison there is enough data for, the largest gap first.
    static List<Gap> gaps(Ensemble one, Ensemble other, int everyDays) {
        SameLaw law = new SameLaw(one, other);
        for (Measure measure : Measure.values()) law.series(measure, everyDays);
        law.flows();
        law.costs();
        law.gaps.sort((a, b) -> Double.compare(Math.abs(b.z()), Math.abs(a.z())));
        return law.gaps;
    }

    static double worst(Ensemble one, Ensemble other, int everyDays) {
        return Math.abs(gaps(one, other, everyDays).getFirst().z());
    }

    private void series(Measure measure, int everyDays) {
        for (int place = 0; place < frame.places().size(); place++) {
            for (int group = 0; group < frame.groups().size(); group++) {
                for (int day = 0; day < frame.days(); day += everyDays) {
                    compare(
                            "%s %s %s day %d"
                                    .formatted(
                                            measure,
                                            frame.places().get(place),
                                            frame.groups().get(group),
                                            day),
                            one.samples(measure, place, group, day),
                            other.samples(measure, place, group, day));
                }
            }
        }
    }

    private void flows() {
        for (int route = 0; route < frame.routes().size(); route++) {
            for (int group = 0; group < frame.groups().size(); group++) {
                for (int month = 0; month < frame.timeline().months().size(); month++) {
                    compare(
                            "flow %s %s month %d"
                                    .formatted(
                                            frame.routes().get(route),
                                            frame.groups().get(group),
                                            month),
                            one.flowSamples(route, group, month),
                            other.flowSamples(route, group, month));
                }
            }
        }
    }

    private void costs() {
        for (int cost = 0; cost < frame.costs().size(); cost++) {
            for (int month = 0; month < frame.timeline().months().size(); month++) {
                compare(
                        "cost %s month %d".formatted(frame.costs().get(cost), month),
                        one.costSamples(cost, month),
                        other.costSamples(cost, month));
            }
        }
    }

    private void compare(String what, double[] a, double[] b) {
        Moments x = Moments.of(a);
        Moments y = Moments.of(b);
        if (x.variance == 0 && y.variance == 0) {
            gaps.add(new Gap(
                    what, Math.abs(x.mean - y.mean) < 1e-9 * (1 + Math.abs(x.mean)) ? 0 : Double.POSITIVE_INFINITY));
            return;
        }
        if (x.rare() + y.rare() < 60) return; // too few for the normal law of a mean
        double error = Math.sqrt(x.variance / a.length + y.variance / b.length);
        gaps.add(new Gap("mean " + what + " " + x.mean + " / " + y.mean, (x.mean - y.mean) / error));
        double spread = Math.sqrt(
                (x.fourth - x.variance * x.variance) / a.length + (y.fourth - y.variance * y.variance) / b.length);
        if (spread > 0 && x.rare() + y.rare() > 400) {
            gaps.add(new Gap(
                    "variance " + what + " " + x.variance + " / " + y.variance, (x.variance - y.variance) / spread));
        }
    }

    private record Moments(double mean, double variance, double fourth, int rare) {
        /// `rare`: how many values are not the commonest one.
        static Moments of(double[] values) {
            double mean = 0;
            for (double value : values) mean += value / values.length;
            double second = 0;
            double fourth = 0;
            for (double value : values) {
                double d = (value - mean) * (value - mean);
                second += d / values.length;
                fourth += d * d / values.length;
            }
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            int longest = 0;
            for (int i = 0, from = 0; i < sorted.length; i++) {
                if (sorted[i] != sorted[from]) from = i;
                longest = Math.max(longest, i - from + 1);
            }
            return new Moments(mean, second < 1e-12 ? 0 : second, fourth, values.length - longest);
        }
    }
}
