package paso.study.change;

import java.util.ArrayList;
import java.util.List;

/// One pass through a series, from which steps at any slot can be estimated with what came before it and a few slots
/// after it, and nothing later.
final class Track {

    private final Periods periods;
    private final Calendar calendar;
    private final Noise noise;

    Track(Periods periods, Calendar calendar, Noise noise) {
        this.periods = periods;
        this.calendar = calendar;
        this.noise = noise;
    }

    /// Steps at each slot of `[from, to)`.
    ///
    /// @param length slots read after each step
    /// @param gap    slots left unread before each, for they hold days on both sides
    /// @param fewest values among `length` that a step needs
    List<Step> steps(int from, int to, int length, int gap, int fewest) {
        List<Step> steps = new ArrayList<>();
        LevelFilter filter = new LevelFilter(noise, calendar, NoiseFit.start(periods));
        for (int slot = 0; slot < to - gap; slot++) {
            if (slot > 0) filter.advance();
            int at = slot + gap;
            if (at >= from && periods.seen(at, at + length) >= fewest) steps.add(step(filter.copy(), at, length, gap));
            filter.see(slot, periods.value(slot));
        }
        return steps;
    }

    private Step step(LevelFilter filter, int at, int length, int gap) {
        for (int i = 0; i < gap; i++) filter.advance();
        LevelFilter without = filter.copy();
        filter.step(Step.SPREAD);
        double expected = 0;
        int seen = 0;
        int end = Math.min(at + length, periods.size());
        for (int slot = at; slot < end; slot++) {
            if (slot > at) {
                filter.advance();
                without.advance();
            }
            filter.see(slot, periods.value(slot));
            without.see(slot, Double.NaN);
            if (Double.isNaN(periods.value(slot))) continue;
            expected += StrictMath.exp(without.predictor());
            seen++;
        }
        return new Step(at, filter.stepMean(), filter.stepDeviation(), expected / seen, periods.mean(at, end));
    }

    /// The level and its band, had nothing changed: what was to be expected of each slot from `at` on.
    List<Expected> without(int at, int gap, double calibration) {
        LevelFilter filter = before(at, gap);
        List<Expected> path = new ArrayList<>();
        for (int slot = at; slot < periods.size(); slot++) {
            if (slot > at) filter.advance();
            filter.see(slot, Double.NaN);
            double mean = StrictMath.exp(filter.predictor());
            double variance = filter.variance() + noise.scatter() + (noise.stock() ? 0 : 1 / mean);
            double half = 1.6448536269514722 * calibration * Math.sqrt(variance);
            path.add(new Expected(slot, mean, mean * StrictMath.exp(-half), mean * StrictMath.exp(half)));
        }
        return path;
    }

    /// What was expected of a slot: middle and 90 % band.
    record Expected(int slot, double mean, double low, double high) {}

    /// log-likelihood of the slots from `from` on with a step at each of them in turn.
    ///
    /// @return [slot - from]
    double[] daysOfChange(int from, int to, double spread) {
        double[] logs = new double[to - from];
        LevelFilter filter = before(from, 0);
        for (int at = from; at < to; at++) {
            LevelFilter one = filter.copy();
            one.step(spread);
            for (int slot = at; slot < periods.size(); slot++) {
                if (slot > at) one.advance();
                one.see(slot, periods.value(slot));
            }
            logs[at - from] = one.logLikelihood();
            filter.see(at, periods.value(at));
            filter.advance();
        }
        return logs;
    }

    /// All slots before `at - gap` seen, and moved on to `at`.
    private LevelFilter before(int at, int gap) {
        LevelFilter filter = new LevelFilter(noise, calendar, NoiseFit.start(periods));
        for (int slot = 0; slot < at; slot++) {
            if (slot > 0) filter.advance();
            filter.see(slot, slot < at - gap ? periods.value(slot) : Double.NaN);
        }
        if (at > 0) filter.advance();
        return filter;
    }
}
