package paso.app.run;

/// Wall time; read only here, so that nothing but `seconds` can depend on it.
final class Stopwatch {

    private final long start = System.nanoTime();
    private long last = start;

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
}
