package paso.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A change to the corridor that someone can make, or that happened: dated or triggered.
///
/// Per target and day at most one `set` acts, then every `scale` multiplies, then every `add` adds, then every
/// `divert` takes its share of what is left, so the order of names never matters.
///
/// @param kind     what is known about its effect
/// @param who      who can pull it
/// @param byDefault `true`: part of the base run (a known event)
/// @param trigger  when it acts; absent = on the dates of its changes
/// @param evidence the evidence card in words, may be empty
/// @param mirror   id of the lever that does the opposite, may be empty
public record Lever(
        String id,
        Text title,
        Kind kind,
        Text who,
        boolean byDefault,
        List<Change> changes,
        Optional<Trigger> trigger,
        List<Card> evidence,
        String mirror,
        Provenance origin) {

    public Lever {
        Ids.check("lever", id);
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
    }

    public enum Kind {
        /// Beds, staff, seats, limits, transfers, money.
        MECHANICAL,
        /// Behaviour, with evidence for a range.
        BEHAVIOURAL,
        /// Behaviour without usable evidence at this horizon: low and high end only, never ranked.
        NO_ESTIMATE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// A heading and words of the evidence card, for example `displaced` and where people go instead.
    public record Card(String heading, Text words) {}

    /// One number changed on some days.
    ///
    /// It begins `lag` days after its first day, or after its trigger turns on where that is later. With a ramp it
    /// acts with weight n / ramp on the n-th day from there and in full from the day `ramp` on: `scale` as
    /// 1 + (value - 1) * weight, `add` and `divert` as value * weight. A trigger that turns off ends it at once.
    ///
    /// @param first first day; absent = from the start
    /// @param last  last day, whatever the lag; absent = to the end
    /// @param lag   days, drawn once per replicate and rounded; absent = 0
    /// @param ramp  days, 0 or 1 = in full at once; never with `set`
    public record Change(
            Target target,
            Operation operation,
            Quantity value,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<Quantity> lag,
            int ramp) {

        public Change {
            if (ramp < 0) throw new IllegalArgumentException("ramp must be >= 0 but was " + ramp);
            if (ramp > 0 && operation == Operation.SET) {
                throw new IllegalArgumentException("a change that sets has no ramp but was given " + ramp);
            }
            if ((operation == Operation.DIVERT) != (target instanceof Target.Diverted)) {
                throw new IllegalArgumentException("divert is the operation on people diverted, and no other");
            }
        }

        /// A change that acts in full from its first day.
        public Change(
                Target target,
                Operation operation,
                Quantity value,
                Optional<LocalDate> first,
                Optional<LocalDate> last) {
            this(target, operation, value, first, last, Optional.empty(), 0);
        }
    }

    public enum Operation {
        SET,
        SCALE,
        ADD,
        DIVERT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a change acts on.
    public sealed interface Target {

        /// Planned room, in the place's unit, >= 0.
        record Capacity(String place) implements Target {}

        /// Hard maximum, in the place's unit, >= 0.
        record Limit(String place) implements Target {}

        /// People a day, >= 0.
        record Throughput(String place) implements Target {}

        /// Multiplies the mean stay at a place, on every path: `scale` only, > 0.
        record StayLength(String place) implements Target {}

        /// Nights of the place's stay limits, >= 1.
        record LimitNights(String place) implements Target {}

        /// People a day, >= 0.
        record Seats(String route) implements Target {}

        /// Weight of a route's share before renormalising: `scale` only, >= 0.
        record Share(String route) implements Target {}

        /// 1 = open, 0 = closed: `set` only. Nobody sets out on a closed route; those who chose it choose again.
        record Open(String route) implements Target {}

        /// People arriving from outside at a place or an area, every group that `who` names: `scale` or `add`.
        /// People who are added (a day, in all) are spread evenly over the streams it names; result >= 0.
        ///
        /// @param place id of a place or an area
        record Arrivals(String place, Who who) implements Target {}

        /// Share of the parties that would arrive from outside at a place or an area, after `set`, `scale` and
        /// `add`, which join the door of `to` that day instead: `divert` only, in [0, 1].
        ///
        /// Several of them leave the product of what each leaves; who is diverted goes to their places in
        /// proportion to their shares.
        ///
        /// @param place id of a place or an area
        /// @param to    id of a place that keeps no attribute which people have not got where they would arrive
        record Diverted(String place, Who who, String to) implements Target {}
    }

    /// On and off by what is published.
    ///
    /// Every day the mean of `measure` at `place` over `meanDays` days up to `lagDays` days ago is compared: once
    /// it is `>= on` the lever acts from `afterDays` days later on, and once it is `< off` it stops as much later.
    /// It acts on at most `daysAYear` days of a calendar year.
    ///
    /// @param place id of a place or an area; only [Measure#ARRIVALS], [Measure#CENSUS] and [Measure#WAITING]
    /// @param alsoOn turns on too when a single day reaches this; absent = never
    public record Trigger(
            Measure measure,
            String place,
            int meanDays,
            int lagDays,
            Quantity on,
            Quantity off,
            Optional<Quantity> alsoOn,
            int afterDays,
            OptionalInt daysAYear) {
        public Trigger {
            if (meanDays < 1 || lagDays < 1 || afterDays < 0) {
                throw new IllegalArgumentException(
                        "trigger: need mean-days >= 1, lag-days >= 1, after-days >= 0 but was %d, %d, %d"
                                .formatted(meanDays, lagDays, afterDays));
            }
        }
    }
}
