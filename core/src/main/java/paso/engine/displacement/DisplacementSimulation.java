package paso.engine.displacement;

import java.util.function.Consumer;
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
        DisplacementDay day = new DisplacementDay(course, seed, STEP);
        DisplacementOutcome outcome = outcome();
        for (int replicate = 0; replicate < replicates; replicate++) {
            live(day, outcome, replicate);
            sink.accept(outcome);
        }
    }

    private DisplacementOutcome outcome() {
        return new DisplacementOutcome(
                course.ground.days,
                course.ground.sites,
                course.ground.displacement.links().size());
    }

    private void live(DisplacementDay day, DisplacementOutcome outcome, int replicate) {
        outcome.begin(replicate);
        day.begin(replicate);
        for (int t = 0; t < course.ground.days; t++) day.step(t, outcome);
    }
}
