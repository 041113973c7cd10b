package paso.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Holds people.
///
/// @param id       stable id; its hash addresses the random numbers drawn here
/// @param title    name for people
/// @param kind     what sort of place
/// @param position where on the map, absent where it has no one position
/// @param keeps    attributes besides `group` and party size that people keep here
/// @param room     capacity, limit, and what happens when full
/// @param service  throughput and the order of the queue
/// @param onward   how ready people choose a route
/// @param attraction how strongly the place draws people under [Pull]; 1 where not stated, >= 0
/// @param report   shown in the briefing and written to `outcome.parquet`
/// @param origin   where the row comes from
public record Place(
        String id,
        Text title,
        Kind kind,
        Optional<Position> position,
        SortedSet<String> keeps,
        Room room,
        Service service,
        Onward onward,
        double attraction,
        boolean report,
        Provenance origin) {

    public Place {
        Ids.check("place", id);
        keeps = Collections.unmodifiableSortedSet(new TreeSet<>(keeps));
        if (!(attraction >= 0)) {
            throw new IllegalArgumentException(
                    "place '%s': attraction must be >= 0 but was %s".formatted(id, attraction));
        }
    }

    public enum Kind {
        TRANSIT,
        SECTOR,
        PORT,
        HOLDING,
        RECEPTION,
        CITY,
        DETENTION,
        CHILDREN,
        COMMUNITY,
        EXIT;

        /// As written in `places.csv`: `holding`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Degrees north and east.
    public record Position(double latitude, double longitude) {
        public Position {
            if (!(latitude >= -90 && latitude <= 90)) {
                throw new IllegalArgumentException("lat must be in [-90, 90] but was " + latitude);
            }
            if (!(longitude >= -180 && longitude <= 180)) {
                throw new IllegalArgumentException("lon must be in [-180, 180] but was " + longitude);
            }
        }
    }

    /// What a place counts its room in.
    public enum Unit {
        PEOPLE,
        HOUSEHOLDS;

        /// Room that one party of `size` people takes.
        public int weight(int size) {
            return this == PEOPLE ? size : 1;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// How much room there is, and what happens when it is full.
    ///
    /// @param unit          what capacity and limit count
    /// @param capacity      planned room; absent where none is published
    /// @param limit         hard maximum; absent where crowding is allowed
    /// @param whenFull      what happens to those at the door when the limit is reached
    /// @param timeLimitDays people held this many nights or more count as `over_time_limit`; 0 = not counted
    /// @param leadDays      days from a decision to open more room until it can be used, for `decide_by`
    public record Room(
            Unit unit,
            Optional<Quantity> capacity,
            Optional<Quantity> limit,
            WhenFull whenFull,
            int timeLimitDays,
            int leadDays) {

        public static final Room UNLIMITED =
                new Room(Unit.PEOPLE, Optional.empty(), Optional.empty(), new WhenFull.Wait(), 0, 0);
    }

    /// What happens at the door of a full place.
    public sealed interface WhenFull {
        /// They wait at the door.
        record Wait() implements WhenFull {}

        /// They join the door of another place at the end of the day.
        record Redirect(String place) implements WhenFull {}

        /// They wait at the door, and those not yet on the way are held where they are.
        record SpillBack() implements WhenFull {}
    }

    /// How those who are ready are served.
    ///
    /// @param throughput most people that can leave on routes in a day; absent = no bound
    /// @param priority   groups served before others, first to last; groups not named come after all named
    public record Service(Optional<Quantity> throughput, List<String> priority) {
        public static final Service UNBOUNDED = new Service(Optional.empty(), List.of());

        public Service {
            priority = List.copyOf(priority);
        }
    }

    /// How ready people choose a route.
    public sealed interface Onward {
        /// By shares that the scenario states, see [RouteShare].
        record Shares() implements Onward {}

        /// By attraction over distance, with closures and fullness; see [Pull].
        record Attraction(Pull pull) implements Onward {}
    }

    /// The law of attraction over distance.
    ///
    /// Weight of a route = sum over simple paths of at most `lookAhead` links that begin with it of
    /// `attraction(end) * room(end) / (softeningKm + km) ^ power`, where `room` is 1 up to `buffer` of the limit
    /// and falls linearly to 0 at the limit, both taken at the start of the day.
    ///
    /// @param power       exponent of distance, >= 0
    /// @param softeningKm added to every distance, km, > 0
    /// @param lookAhead   links looked ahead, 1 to 4
    /// @param buffer      share of the limit up to which a place attracts fully, in [0, 1]
    public record Pull(double power, double softeningKm, int lookAhead, double buffer) {
        public static final Pull STANDARD = new Pull(1, 10, 1, 0.9);

        public Pull {
            if (!(power >= 0 && softeningKm > 0 && lookAhead >= 1 && lookAhead <= 4 && buffer >= 0 && buffer <= 1)) {
                throw new IllegalArgumentException(
                        "pull: need power >= 0, softening-km > 0, look-ahead 1 to 4, buffer in [0, 1] but was %s, %s, %d, %s"
                                .formatted(power, softeningKm, lookAhead, buffer));
            }
        }
    }
}
