package paso.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Replicates lived by several threads and taken by one, in their order, a few ahead at most: memory does not grow
/// with replicates.
///
/// @param <D> what lives replicates one after another; never in two threads at once
/// @param <O> what comes of a replicate
public final class InOrder<D, O> {

    /// One replicate from first to last day.
    @FunctionalInterface
    public interface Life<D, O> {
        /// Lives it.
        ///
        /// @param stop `true` ends it
        /// @return `null` when stopped
        @Nullable
        O live(D day, int replicate, BooleanSupplier stop);
    }

    private final int threads;
    private final int ahead;
    private final Supplier<D> newDay;
    private final Life<D, O> life;

    /// Threads that each have a `newDay` of their own.
    ///
    /// @param threads at least 1
    /// @param ahead   replicates begun and not yet taken, at most
    public InOrder(int threads, int ahead, Supplier<D> newDay, Life<D, O> life) {
        this.threads = threads;
        this.ahead = ahead;
        this.newDay = newDay;
        this.life = life;
    }

    /// Lives all replicates.
    ///
    /// @param sink called in this thread
    /// @return whether all were taken; `false` when stopped
    public boolean run(int replicates, Consumer<? super O> sink, BooleanSupplier stop) {
        boolean one = threads == 1 || replicates == 1;
        return one ? alone(replicates, sink, stop) : together(replicates, sink, stop);
    }

    private boolean alone(int replicates, Consumer<? super O> sink, BooleanSupplier stop) {
        D day = newDay.get();
        for (int replicate = 0; replicate < replicates; replicate++) {
            O outcome = life.live(day, replicate, stop);
            if (outcome == null) return false;
            sink.accept(outcome);
        }
        return true;
    }

    private boolean together(int replicates, Consumer<? super O> sink, BooleanSupplier stop) {
        ConcurrentLinkedQueue<D> idle = new ConcurrentLinkedQueue<>();
        AtomicBoolean stopped = new AtomicBoolean();
        BooleanSupplier either = () -> stopped.get() || stop.getAsBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, replicates))) {
            Deque<Future<@Nullable O>> begun = new ArrayDeque<>();
            int started = 0;
            try {
                for (int replicate = 0; replicate < replicates; replicate++) {
                    while (started < replicates && begun.size() < ahead) {
                        int next = started++;
                        begun.add(pool.submit(() -> {
                            D free = idle.poll();
                            D day = free == null ? newDay.get() : free;
                            O outcome = life.live(day, next, either);
                            idle.add(day);
                            return outcome;
                        }));
                    }
                    O outcome = begun.remove().get();
                    if (outcome == null) return false;
                    sink.accept(outcome);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                if (e.getCause() instanceof Error cause) throw cause;
                throw new IllegalStateException(e.getCause());
            } finally {
                stopped.set(true);
            }
        }
    }
}
