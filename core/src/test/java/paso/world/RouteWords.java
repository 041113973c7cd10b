package paso.world;

import java.util.Optional;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Route;

/// A route in the making: `bus().days(2).seats(45).rechoose()`. One day long unless said.
public final class RouteWords {

    private final Route.Mode mode;
    private Route.Travel travel = new Route.Travel.Days(Quantity.of(1));
    private Optional<Quantity> seats = Optional.empty();
    private Route.Otherwise otherwise = Route.Otherwise.WAIT;

    private RouteWords(Route.Mode mode) {
        this.mode = mode;
    }

    public static RouteWords by(Route.Mode mode) {
        return new RouteWords(mode);
    }

    public static RouteWords road() {
        return new RouteWords(Route.Mode.ROAD);
    }

    public static RouteWords bus() {
        return new RouteWords(Route.Mode.BUS);
    }

    public static RouteWords street() {
        return new RouteWords(Route.Mode.STREET);
    }

    public RouteWords days(double days) {
        return days(Quantity.of(days));
    }

    public RouteWords days(Quantity days) {
        travel = new Route.Travel.Days(days);
        return this;
    }

    public RouteWords km(double km, double kmPerDay) {
        travel = new Route.Travel.Distance(km, kmPerDay);
        return this;
    }

    public RouteWords seats(double people) {
        seats = Optional.of(Quantity.of(people));
        return this;
    }

    public RouteWords rechoose() {
        otherwise = Route.Otherwise.RECHOOSE;
        return this;
    }

    Route route(String id, String from, String to) {
        return new Route(id, from, to, mode, travel, seats, otherwise, Provenance.NONE);
    }
}
