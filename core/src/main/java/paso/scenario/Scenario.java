package paso.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import paso.time.Timeline;

/// A corridor as it was known on one day, and what to do with it.
///
/// Holds only what was public at the end of the as-of date: whoever builds a scenario has left out the rest.
///
/// @param header    name and dates
/// @param cohorts   who travels
/// @param network   places, routes, areas
/// @param behaviour exit paths, route shares, stays
/// @param figures   counts
/// @param money     costs and budgets
/// @param levers    what can change, base events included
/// @param sources   where figures come from
public record Scenario(
        Header header,
        Cohorts cohorts,
        Network network,
        Behaviour behaviour,
        Figures figures,
        Money money,
        List<Lever> levers,
        List<Source> sources) {

    /// Name and dates.
    ///
    /// @param start      first simulated day
    /// @param asOf       nothing published after this day is in the scenario
    /// @param days       days simulated after the as-of date, >= 1
    /// @param replicates how many replicates a run has where nothing else is asked
    /// @param seed       seed of a run where nothing else is asked
    /// @param fit        `true`: ranges are first fitted to the observations
    public record Header(
            String id, Text title, LocalDate start, LocalDate asOf, int days, int replicates, long seed, boolean fit) {

        /// A header of a scenario whose ranges are taken as written.
        public Header(String id, Text title, LocalDate start, LocalDate asOf, int days, int replicates, long seed) {
            this(id, title, start, asOf, days, replicates, seed, false);
        }

        public Header {
            Ids.check("scenario", id);
            if (asOf.isBefore(start)) {
                throw new IllegalArgumentException("as-of date %s is before the start %s".formatted(asOf, start));
            }
            if (days < 1) throw new IllegalArgumentException("days must be >= 1 but was %d".formatted(days));
            if (replicates < 1)
                throw new IllegalArgumentException("replicates must be >= 1 but was %d".formatted(replicates));
        }
    }

    /// Places, the routes between them, and areas: named sets of places that figures speak of.
    public record Network(List<Place> places, List<Route> routes, List<Area> areas) {
        public Network {
            places = List.copyOf(places);
            routes = List.copyOf(routes);
            areas = List.copyOf(areas);
            unique("place or area", places, Place::id, areas, Area::id);
            unique("route", routes, Route::id, List.<Route>of(), Route::id);
            Set<String> known = new HashSet<>();
            for (Place place : places) known.add(place.id());
            for (Route route : routes) {
                require(known, "route '%s'".formatted(route.id()), route.from());
                require(known, "route '%s'".formatted(route.id()), route.to());
            }
            for (Area area : areas)
                for (String member : area.places()) require(known, "area '%s'".formatted(area.id()), member);
        }

        public Place place(String id) {
            for (Place place : places) if (place.id().equals(id)) return place;
            throw new IllegalArgumentException("no place '%s'".formatted(id));
        }

        /// The places that `id` stands for: one place, or the members of an area.
        public List<String> members(String id) {
            for (Area area : areas) if (area.id().equals(id)) return area.places();
            return List.of(place(id).id());
        }

        private static void require(Set<String> known, String who, String place) {
            if (!known.contains(place)) {
                throw new IllegalArgumentException("%s names place '%s', which does not exist".formatted(who, place));
            }
        }

        private static <A, B> void unique(
                String what, List<A> some, Function<A, String> id, List<B> more, Function<B, String> other) {
            Set<String> seen = new HashSet<>();
            for (A one : some) if (!seen.add(id.apply(one))) throw twice(what, id.apply(one));
            for (B one : more) if (!seen.add(other.apply(one))) throw twice(what, other.apply(one));
        }

        private static IllegalArgumentException twice(String what, String id) {
            return new IllegalArgumentException("%s '%s' is there twice".formatted(what, id));
        }
    }

    /// A named set of places, for example every sector.
    public record Area(String id, Text title, List<String> places) {
        public Area {
            Ids.check("area", id);
            places = List.copyOf(places);
        }
    }

    public Scenario {
        levers = List.copyOf(levers);
        sources = List.copyOf(sources);
    }

    /// Every simulated day: the start to `days` after the as-of date.
    public Timeline timeline() {
        return Timeline.of(header.start(), header.asOf().plusDays(header.days()));
    }

    /// Index of the as-of date in [#timeline()].
    public int asOfDay() {
        return timeline().indexOf(header.asOf());
    }
}
