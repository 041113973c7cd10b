package paso.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Shares that wander: a lognormal random walk multiplies the weights of routes before they are renormalised.
///
/// Its logarithm is 0 up to `first`, gains a normal step of mean 0 every `everyDays` days from there and is
/// straight in between. Each step stands where the range `drift/ID/STEP` puts it, the first one being 1: `u` in
/// [0, 1] is the share of steps below it. Expected mode has no drift.
///
/// @param routes    ids of the routes that move together
/// @param deviation standard deviation of the logarithm per `everyDays`, >= 0
/// @param everyDays days from one step to the next, >= 1
/// @param first     day on which the walk starts at 1; absent = the start
public record Drift(
        String id,
        List<String> routes,
        Quantity deviation,
        int everyDays,
        Optional<LocalDate> first,
        Provenance origin) {

    public Drift {
        Ids.check("drift", id);
        routes = List.copyOf(routes);
        if (routes.isEmpty()) throw new IllegalArgumentException("drift '%s': no route".formatted(id));
        if (everyDays < 1) {
            throw new IllegalArgumentException(
                    "drift '%s': every-days must be >= 1 but was %d".formatted(id, everyDays));
        }
    }
}
