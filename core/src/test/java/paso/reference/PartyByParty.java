package paso.reference;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import paso.engine.ArrivalPaths;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Sink;
import paso.scenario.Scenario;

/// Simulates a scenario by moving every party on its own, with a plain random generator.
///
/// Same law as the engine: equal in distribution, and equal where every chance is 0 or 1 and no lot decides.
public final class PartyByParty {

    /// Replicates that run side by side, each with a generator of its own, before they are handed over in order.
    private static final int TOGETHER = 60;

    private PartyByParty() {}

    /// Runs every replicate of [Settings.Mode#RANDOM] and hands them over in order.
    public static void run(Scenario scenario, ArrivalPaths arrivals, Settings settings, Sink sink) {
        run(scenario, arrivals, settings, sink, Fault.NONE);
    }

    /// Every replicate, collected.
    public static Ensemble simulate(Scenario scenario, ArrivalPaths arrivals, Settings settings) {
        return simulate(scenario, arrivals, settings, Fault.NONE);
    }

    static Ensemble simulate(Scenario scenario, ArrivalPaths arrivals, Settings settings, Fault fault) {
        Ensemble ensemble = Ensemble.collecting(Frame.of(scenario), settings.replicates());
        run(scenario, arrivals, settings, ensemble, fault);
        return ensemble;
    }

    static void run(Scenario scenario, ArrivalPaths arrivals, Settings settings, Sink sink, Fault fault) {
        if (settings.mode() != Settings.Mode.RANDOM) throw new IllegalArgumentException("random mode only");
        long[] seeds = new java.util.SplittableRandom(settings.seed())
                .longs(settings.replicates())
                .toArray();
        for (int from = 0; from < seeds.length; from += TOGETHER) {
            IntStream.range(from, Math.min(from + TOGETHER, seeds.length))
                    .parallel()
                    .mapToObj(r -> new Replicate(scenario, arrivals, settings, r, seeds[r], fault).run())
                    .toList()
                    .forEach(sink::accept);
        }
    }

    /// Poisson by counting events of a unit-rate process.
    static int poisson(double mean, RandomGenerator random) {
        int events = 0;
        double time = random.nextExponential();
        while (time < mean) {
            events++;
            time += random.nextExponential();
        }
        return events;
    }
}
