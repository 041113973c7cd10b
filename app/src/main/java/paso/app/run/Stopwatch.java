package paso.app.run;

import java.time.Duration;

/// Wall time, and processor time of all threads; read only here, so that nothing but `seconds` can depend on it.
final class Stopwatch {

    private final long start = System.nanoTime();
    private long last = start;
    private double lastProcessor = processorNow();

    /// Seconds since the last lap.
    ///
    /// @param processor seconds of all threads together, compiling and collecting included; 0 where the system does
    ///     not say
    record Lap(double wall, double processor) {}

    Lap lapOfBoth() {
        double before = lastProcessor;
        lastProcessor = processorNow();
        return new Lap(lap(), lastProcessor - before);
    }

    /// Seconds since the last lap.
    double lap() {
        long now = System.nanoTime();
        double seconds = (now - last) / 1e9;
        last = now;
        return seconds;
    }

    /// Seconds since the start.
    double total() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double processorNow() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
