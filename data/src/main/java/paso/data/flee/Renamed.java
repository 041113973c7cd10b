package paso.data.flee;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Trait;

/// A case under other names.
final class Renamed {

    private Renamed() {}

    static Displacement of(Displacement read, Names ids) {
        return new Displacement(
                read.id(),
                read.timeline(),
                read.sites().stream().map(site -> site(site, ids)).toList(),
                read.links().stream().map(link -> link(link, ids)).toList(),
                read.majorRoutes().stream()
                        .map(route -> new MajorRoute(
                                route.sites().stream().map(ids::of).toList()))
                        .toList(),
                closures(read.closures(), ids),
                read.siteChanges().stream()
                        .map(change ->
                                new SiteChange(ids.of(change.site()), change.kind(), change.day(), change.intensity()))
                        .toList(),
                read.intensities().stream()
                        .map(change -> new Intensity(ids.of(change.site()), change.day(), change.value()))
                        .toList(),
                read.registrations().stream()
                        .map(counted -> new Registration(ids.of(counted.site()), counted.counts(), counted.corrected()))
                        .toList(),
                read.totals(),
                read.spawning(),
                read.moving(),
                read.law(),
                circumstances(read.circumstances(), ids));
    }

    private static Circumstances circumstances(Circumstances read, Names ids) {
        List<Flood> floods = new ArrayList<>();
        for (Flood one : read.floods()) floods.add(new Flood(ids.of(one.site()), one.day(), one.level()));
        List<Trait> traits = new ArrayList<>();
        for (Trait one : read.traits()) {
            SortedMap<String, List<Double>> special = new TreeMap<>();
            one.special().forEach((site, weights) -> special.put(ids.of(site), weights));
            traits.add(new Trait(one.name(), one.values(), one.usual(), special));
        }
        return new Circumstances(read.hunger(), floods, traits);
    }

    private static Site site(Site site, Names ids) {
        return new Site(
                ids.of(site.id()),
                site.region(),
                site.country(),
                site.x(),
                site.y(),
                site.kind(),
                site.population(),
                site.capacity(),
                site.attributes());
    }

    private static Link link(Link link, Names ids) {
        return new Link(
                ids.of(link.one()),
                ids.of(link.other()),
                link.km(),
                link.forcedRedirection(),
                link.kmPerDay(),
                link.walkChance());
    }

    private static List<Closure> closures(List<Closure> closures, Names ids) {
        List<Closure> renamed = new ArrayList<>();
        for (Closure closure : closures) renamed.add(closure(closure, ids));
        return renamed;
    }

    private static Closure closure(Closure closure, Names ids) {
        return switch (closure) {
            case Closure.Border border -> border;
            case Closure.SiteLinks(var site, var named, var from, var until) ->
                new Closure.SiteLinks(ids.of(site), ids.knows(named) ? ids.of(named) : named, from, until);
            case Closure.OneLink(var site, var other, var from, var until) ->
                new Closure.OneLink(ids.of(site), ids.of(other), from, until);
            case Closure.Camp(var site, var from, var until) -> new Closure.Camp(ids.of(site), from, until);
            case Closure.IdpCamp(var site, var from, var until) -> new Closure.IdpCamp(ids.of(site), from, until);
            case Closure.Redirection(var site, var other, var from, var until) ->
                new Closure.Redirection(ids.of(site), ids.of(other), from, until);
        };
    }
}
