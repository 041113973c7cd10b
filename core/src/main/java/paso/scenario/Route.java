package paso.scenario;

import java.util.Optional;

/// A way from one place to another, in one direction. `from` and `to` may be the same place: leaving and coming
/// back to the door.
///
/// @param id         stable id; its hash addresses random numbers
/// @param mode       how people travel
/// @param travel     how long it takes
/// @param seats      most people who can set out in a day, lost if empty; absent = no bound
/// @param otherwise  what those without a seat do
/// @param origin     where the row comes from
public record Route(
        String id,
        String from,
        String to,
        Mode mode,
        Travel travel,
        Optional<Quantity> seats,
        Otherwise otherwise,
        Provenance origin) {

    public Route {
        Ids.check("route", id);
    }

    public enum Mode {
        ROAD,
        BUS,
        TICKET,
        FLIGHT,
        TRANSFER,
        REMOVAL,
        APPOINTMENT,
        RETURN,
        /// Released with nobody to receive them: counts as `released_without_reception` where it begins.
        STREET;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// How long a route takes.
    public sealed interface Travel {
        /// Whole days, drawn once per replicate and rounded; 0 = the same day.
        record Days(Quantity days) implements Travel {}

        /// Distance over speed, rounded up to whole days.
        record Distance(double km, double kmPerDay) implements Travel {
            public Distance {
                if (!(km >= 0)) throw new IllegalArgumentException("km must be >= 0 but was " + km);
                if (!(kmPerDay > 0)) throw new IllegalArgumentException("km_per_day must be > 0 but was " + kmPerDay);
            }

            public int days() {
                return (int) Math.ceil(km / kmPerDay);
            }
        }
    }

    /// What people do who chose this route and find no seat.
    public enum Otherwise {
        /// They keep their choice and wait for a seat.
        WAIT,
        /// They choose again the next day.
        RECHOOSE
    }
}
