package paso.engine.displacement;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import paso.engine.InOrder;
import paso.results.DisplacementOutcome;
import paso.scenario.displacement.Displacement;

/// Simulates a case of displacement.
public final class DisplacementSimulation {

    /// How much the room of a site may change within one batch of arrivals.
    static final double STEP = 0.1;

    private final Course course;
    private final long seed;

    private DisplacementSimulation(Course course, long seed) {
        this.course = course;
        this.seed = seed;
    }

    /// Lays out a case once, for any number of replicates.
    public static DisplacementSimulation of(Displacement displacement, long seed) {
        return new DisplacementSimulation(new Course(displacement), seed);
    }

    /// Lives replicates one after another in this thread. The outcome is used again for the next replicate once the
    /// sink returns.
    public void run(int replicates, Consumer<DisplacementOutcome> sink) {
        run(replicates, 1, sink);
    }

    /// Lives replicates in several threads; the sink is called in this thread, in order of replicates, and has the
    /// outcome until it returns.
    ///
    /// @param threads at least 1; changes the time taken and nothing else
    public void run(int replicates, int threads, Consumer<DisplacementOutcome> sink) {
        ConcurrentLinkedQueue<DisplacementOutcome> idle = new ConcurrentLinkedQueue<>();
        InOrder<DisplacementDay, DisplacementOutcome> lives = new InOrder<>(
                threads, threads + 1, () -> new DisplacementDay(course, seed, STEP), (day, replicate, stop) -> {
                    DisplacementOutcome free = idle.poll();
                    return live(day, free == null ? outcome() : free, replicate, stop);
                });
        lives.run(
                replicates,
                outcome -> {
                    sink.accept(outcome);
                    idle.add(outcome);
                },
                () -> false);
    }

    private DisplacementOutcome outcome() {
        return new DisplacementOutcome(
                course.ground.days,
                course.ground.sites,
                course.ground.displacement.links().size());
    }

    private @Nullable DisplacementOutcome live(
            DisplacementDay day, DisplacementOutcome outcome, int replicate, BooleanSupplier stop) {
        outcome.begin(replicate);
        day.begin(replicate);
        for (int t = 0; t < course.ground.days; t++) {
            if (stop.getAsBoolean()) return null;
            day.step(t, outcome);
        }
        return outcome;
    }
}
