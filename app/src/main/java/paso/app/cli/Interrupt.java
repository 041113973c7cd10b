package paso.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Ctrl-C: asks the run to stop, then waits until it has taken away what it had begun to write.
final class Interrupt implements BooleanSupplier {

    /// The longest that the end of the program waits for the run to clear up, in seconds.
    private static final long PATIENCE = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);

    /// From now on an end of the program from outside stops the run of this thread first. The program then ends
    /// with 130 (Ctrl-C).
    void watch() {
        Thread run = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("interrupt").unstarted(() -> {
                    asked.set(true);
                    run.interrupt();
                    try {
                        boolean cleared = finished.await(PATIENCE, TimeUnit.SECONDS);
                        if (!cleared) System.err.println("paso: still clearing up; leaving now.");
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    /// Asks for a stop, as Ctrl-C does.
    void ask() {
        asked.set(true);
    }

    /// The run is over, one way or the other.
    void finished() {
        finished.countDown();
    }

    @Override
    public boolean getAsBoolean() {
        return asked.get();
    }
}
