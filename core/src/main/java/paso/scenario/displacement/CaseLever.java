package paso.scenario.displacement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import paso.scenario.displacement.Spawning.Volume;

/// A policy or event that can be tried on a case: changes that make another case of it.
///
/// @param id      as on the command line
/// @param title   in words
/// @param changes applied in order
public record CaseLever(String id, String title, List<Change> changes) {

    public CaseLever {
        changes = List.copyOf(changes);
    }

    /// One thing that a lever changes.
    public sealed interface Change {
        /// A camp has room for `people`; 0 = no limit.
        record Capacity(String site, long people) implements Change {}

        /// No route between two sites, on any day.
        record ClosedRoute(String site, String other) implements Change {}

        /// Every route of a site is closed for some days.
        record ClosedSite(String site, int from, OptionalInt until) implements Change {}

        /// Every route between two countries is closed for some days.
        record ClosedBorder(String country, String other, int from, OptionalInt until) implements Change {}

        /// Closures of a border do not happen.
        record OpenBorder(String country, String other) implements Change {}

        /// Conflict in a site is `factor` times as intense from a day on; 0 = none.
        record Conflict(String site, int from, double factor) implements Change {}

        /// `factor` times as many people are displaced, where displacement follows conflict or floods.
        record Displaced(double factor) implements Change {}
    }

    /// The case with this lever on.
    public Displacement applied(Displacement base) {
        Displacement changed = base;
        for (Change change : changes) changed = applied(changed, change);
        return changed;
    }

    private static Displacement applied(Displacement base, Change change) {
        return switch (change) {
            case Change.Capacity(String id, long people) ->
                base.withSites(base.sites().stream()
                        .map(site -> roomy(site, id, people))
                        .toList());
            case Change.ClosedRoute(String one, String other) ->
                base.withLinks(base.links().stream()
                        .filter(link -> !joins(link, one, other))
                        .toList());
            case Change.ClosedSite(String site, int from, OptionalInt until) ->
                closing(base, new Closure.SiteLinks(site, "", from, until));
            case Change.ClosedBorder(String country, String other, int from, OptionalInt until) ->
                closing(base, new Closure.Border(country, other, from, until));
            case Change.OpenBorder(String country, String other) ->
                base.withClosures(base.closures().stream()
                        .filter(closure -> !(closure instanceof Closure.Border border
                                && same(border.country(), border.other(), country, other)))
                        .toList());
            case Change.Conflict(String site, int from, double factor) -> conflict(base, site, from, factor);
            case Change.Displaced(double factor) -> displaced(base, factor);
        };
    }

    private static Site roomy(Site site, String id, long people) {
        if (!site.id().equals(id)) return site;
        return new Site(
                id,
                site.region(),
                site.country(),
                site.x(),
                site.y(),
                site.kind(),
                site.population(),
                people,
                site.attributes());
    }

    private static boolean joins(Link link, String one, String other) {
        return same(link.one(), link.other(), one, other);
    }

    private static boolean same(String a, String b, String one, String other) {
        return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
    }

    /// A closure that ends opens its routes whatever else holds them shut. So what a lever closes is closed again when
    /// another closure ends meanwhile, and what others hold shut when the lever's ends.
    private static Displacement closing(Displacement base, Closure more) {
        List<Closure> closures = new ArrayList<>(base.closures());
        closures.add(more);
        int end = more.until().orElse(Integer.MAX_VALUE);
        for (Closure other : base.closures()) {
            int opens = other.until().orElse(Integer.MAX_VALUE);
            if (opens > more.from() && opens < end) closures.add(from(more, opens));
            if (other.from() < end && opens > end) closures.add(from(other, end));
        }
        return base.withClosures(closures);
    }

    private static Closure from(Closure closure, int day) {
        return switch (closure) {
            case Closure.Border(String country, String other, int _, OptionalInt until) ->
                new Closure.Border(country, other, day, until);
            case Closure.SiteLinks(String site, String named, int _, OptionalInt until) ->
                new Closure.SiteLinks(site, named, day, until);
            case Closure.OneLink(String site, String other, int _, OptionalInt until) ->
                new Closure.OneLink(site, other, day, until);
            case Closure.Camp(String site, int _, OptionalInt until) -> new Closure.Camp(site, day, until);
            case Closure.IdpCamp(String site, int _, OptionalInt until) -> new Closure.IdpCamp(site, day, until);
            case Closure.Redirection(String site, String other, int _, OptionalInt until) ->
                new Closure.Redirection(site, other, day, until);
        };
    }

    /// What was before a day stays; an intensity in force on that day changes on it.
    private static Displacement conflict(Displacement base, String site, int from, double factor) {
        List<Intensity> changed = new ArrayList<>();
        double inForce = 0;
        for (Intensity one : base.intensities()) {
            if (!one.site().equals(site)) changed.add(one);
            else if (one.day() < from) {
                changed.add(one);
                inForce = one.value();
            } else {
                if (one.day() == from) inForce = 0;
                changed.add(new Intensity(site, one.day(), one.value() * factor));
            }
        }
        if (inForce > 0) changed.add(new Intensity(site, from, inForce * factor));
        changed.sort(java.util.Comparator.comparingInt(Intensity::day));
        return base.withIntensities(changed);
    }

    private static Displacement displaced(Displacement base, double factor) {
        Spawning spawning = base.spawning();
        Volume volume = switch (spawning.volume()) {
            case Volume.Registered registered -> registered;
            case Volume.Constant(double people) -> new Volume.Constant(people * factor);
            case Volume.Poisson(double people) -> new Volume.Poisson(people * factor);
            case Volume.Share(double share) -> new Volume.Share(share * factor);
            case Volume.Flooded(Volume.How how, List<Double> byLevel) ->
                new Volume.Flooded(
                        how, byLevel.stream().map(one -> one * factor).toList());
        };
        return base.with(spawning.with(volume));
    }
}
