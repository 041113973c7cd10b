package paso.study.change;

import java.util.ArrayList;
import java.util.List;
import paso.observe.Frequency;

/// Finds scatter, wander and drift that make the past most likely, by walking a grid of factors of 2 one coordinate at
/// a time.
final class NoiseFit {

    private static final double LEAST = 1e-9;
    private static final int ROUNDS = 12;
    /// Gain in log-likelihood that a slope must bring, for it is one number more (Akaike 1974).
    private static final double SLOPE_PAYS = 2;

    private final Periods past;
    private final Calendar calendar;
    private final double start;

    private NoiseFit(Periods past, Calendar calendar) {
        this.past = past;
        this.calendar = calendar;
        start = start(past);
    }

    static Noise of(Periods past, Calendar calendar) {
        return new NoiseFit(past, calendar).best();
    }

    /// log of the mean of the first values that were public.
    static double start(Periods past) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < past.size() && seen < 10; i++) {
            if (Double.isNaN(past.value(i))) continue;
            sum += past.value(i);
            seen++;
        }
        return StrictMath.log(Math.max(0.5, seen == 0 ? 0 : sum / seen));
    }

    private Noise best() {
        boolean stock = past.stock();
        double keep = past.frequency() == Frequency.DAY ? 0.95 : 0.8;
        List<double[]> starts = new ArrayList<>();
        if (stock) {
            starts.add(new double[] {1e-6, 1e-4, 0});
            starts.add(new double[] {1e-4, 1e-5, 0});
        } else {
            starts.add(new double[] {0.05, 0.01, 0});
            starts.add(new double[] {0.3, 0.002, 0});
        }
        double[] best = starts.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (double[] from : starts) {
            double[] at = from.clone();
            double reached = climb(at, keep, stock, 2);
            if (reached > most) {
                most = reached;
                best = at;
            }
        }
        double[] sloped = best.clone();
        sloped[2] = best[1] * 0.1;
        if (climb(sloped, keep, stock, 3) > most + SLOPE_PAYS) best = sloped;
        return noise(best, keep, stock);
    }

    private double climb(double[] at, double keep, boolean stock, int free) {
        double most = likelihood(noise(at, keep, stock));
        double factor = 8;
        for (int round = 0; round < ROUNDS && factor > 1.2; round++) {
            boolean moved = false;
            for (int i = 0; i < free; i++) {
                for (double times : new double[] {factor, 1 / factor}) {
                    double before = at[i];
                    at[i] = Math.min(4, Math.max(LEAST, before * times));
                    double reached = likelihood(noise(at, keep, stock));
                    if (reached > most + 1e-9) {
                        most = reached;
                        moved = true;
                        break;
                    }
                    at[i] = before;
                }
            }
            if (!moved) factor = Math.sqrt(factor);
        }
        return most;
    }

    private static Noise noise(double[] at, double keep, boolean stock) {
        double scatter = stock ? at[0] : Math.max(1e-5, at[0]);
        return new Noise(scatter, at[1], at[2], keep, stock);
    }

    private double likelihood(Noise noise) {
        LevelFilter filter = new LevelFilter(noise, calendar, start);
        for (int slot = 0; slot < past.size(); slot++) {
            if (slot > 0) filter.advance();
            filter.see(slot, past.value(slot));
        }
        return filter.logLikelihood();
    }
}
