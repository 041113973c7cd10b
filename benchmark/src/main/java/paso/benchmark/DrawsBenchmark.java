package paso.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import paso.random.Binomial;
import paso.random.Hypergeometric;
import paso.random.Poisson;
import paso.random.Stream;

/// One addressed draw of each kind, small and large.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DrawsBenchmark {

    @Param({"10", "1000", "100000"})
    public double people;

    private final Stream stream = new Stream();
    private long address;

    private Stream next() {
        stream.seek(0x5eedL, address++ * 0x9e3779b97f4a7c15L);
        return stream;
    }

    @Benchmark
    public double address() {
        return next().uniform();
    }

    @Benchmark
    public double binomial() {
        return Binomial.draw(people, 0.13, next());
    }

    @Benchmark
    public double poisson() {
        return Poisson.draw(people, next());
    }

    @Benchmark
    public double hypergeometric() {
        return Hypergeometric.draw(people, people, people, next());
    }
}
