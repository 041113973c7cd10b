package paso.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paso.scenario.Lever;
import paso.scenario.Lever.Operation;
import paso.scenario.Lever.Target;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Text;
import paso.scenario.Who;

/// One change of a lever: `closed("bus", 30, 59)`, `limit("city", SET, 100, 0, 9)`. Days count from 0, both
/// inclusive.
public record LeverWords(
        Target target, Operation operation, Quantity value, int first, int last, Optional<Quantity> lag, int ramp) {

    public static LeverWords change(Target target, Operation operation, double value, int first, int last) {
        return new LeverWords(target, operation, Quantity.of(value), first, last, Optional.empty(), 0);
    }

    /// The share of those due at a place or an area who join the door of `to` instead.
    public static LeverWords diverted(String place, String to, double share, int first, int last) {
        return change(new Target.Diverted(place, Who.EVERYBODY, to), Operation.DIVERT, share, first, last);
    }

    /// The same with another value, for example a range.
    public LeverWords value(Quantity value) {
        return new LeverWords(target, operation, value, first, last, lag, ramp);
    }

    /// The same, beginning so many days later.
    public LeverWords lag(Quantity days) {
        return new LeverWords(target, operation, value, first, last, Optional.of(days), ramp);
    }

    /// The same, growing to full over so many days.
    public LeverWords ramp(int days) {
        return new LeverWords(target, operation, value, first, last, lag, days);
    }

    public static LeverWords closed(String route, int first, int last) {
        return change(new Target.Open(route), Operation.SET, 0, first, last);
    }

    public static LeverWords limit(String place, Operation operation, double value, int first, int last) {
        return change(new Target.Limit(place), operation, value, first, last);
    }

    public static LeverWords capacity(String place, Operation operation, double value, int first, int last) {
        return change(new Target.Capacity(place), operation, value, first, last);
    }

    public static LeverWords throughput(String place, Operation operation, double value, int first, int last) {
        return change(new Target.Throughput(place), operation, value, first, last);
    }

    public static LeverWords seats(String route, Operation operation, double value, int first, int last) {
        return change(new Target.Seats(route), operation, value, first, last);
    }

    public static LeverWords share(String route, double factor, int first, int last) {
        return change(new Target.Share(route), Operation.SCALE, factor, first, last);
    }

    public static LeverWords stayLength(String place, double factor, int first, int last) {
        return change(new Target.StayLength(place), Operation.SCALE, factor, first, last);
    }

    public static LeverWords limitNights(String place, Operation operation, double value, int first, int last) {
        return change(new Target.LimitNights(place), operation, value, first, last);
    }

    public static LeverWords arrivals(String place, Operation operation, double value, int first, int last) {
        return change(new Target.Arrivals(place, Who.EVERYBODY), operation, value, first, last);
    }

    static Lever lever(String id, LocalDate start, Optional<Lever.Trigger> trigger, LeverWords... words) {
        List<Lever.Change> changes = Stream.of(words)
                .map(w -> new Lever.Change(
                        w.target(),
                        w.operation(),
                        w.value(),
                        Optional.of(start.plusDays(w.first())),
                        Optional.of(start.plusDays(w.last())),
                        w.lag(),
                        w.ramp()))
                .toList();
        return new Lever(
                id,
                Text.of(id),
                Lever.Kind.MECHANICAL,
                Text.of("anybody"),
                false,
                changes,
                trigger,
                List.of(),
                "",
                Provenance.NONE);
    }
}
