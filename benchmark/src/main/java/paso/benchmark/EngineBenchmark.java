package paso.benchmark;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import paso.data.folder.Request;
import paso.data.folder.ScenarioFolder;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.scenario.Lever;
import paso.scenario.Scenario;
import paso.study.arrivals.CorridorArrivals;

/// One replicate of a scenario's base run. Start it in the root of the repository.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    private static final int REPLICATES = 20;

    @Param({"scenarios/southwest-2023"})
    public String scenario;

    /// Every count of people, room and seats times this.
    @Param({"1", "100", "10000"})
    public double people;

    private Simulation simulation;

    @Setup
    public void read() {
        Scenario read =
                ScenarioFolder.read(Path.of(scenario), Request.NONE).scenario().orElseThrow();
        long seed = read.header().seed();
        TreeSet<String> levers = new TreeSet<>();
        for (Lever lever : read.levers()) if (lever.byDefault()) levers.add(lever.id());
        Crowded crowded = new Crowded(people);
        simulation = Simulation.of(
                crowded.scenario(read),
                crowded.arrivals(CorridorArrivals.of(read, seed)),
                new Settings(seed, REPLICATES, Settings.Mode.RANDOM, levers, 1));
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATES)
    public void replicate(Blackhole sink) {
        simulation.run(sink::consume, () -> false);
    }
}
