package paso.scenario.displacement;

import java.util.List;
import java.util.function.Consumer;
import paso.time.Timeline;

/// A case: sites and the links between them, conflict over time, what was registered in camps, and the rules by which
/// people are displaced and move.
///
/// @param id            name of the case
/// @param timeline      simulated days; day 0 is the first
/// @param sites         places that hold people; ids are unique
/// @param links         two-way links
/// @param majorRoutes   known long routes, used only with [Moving#fixedRoutes()]
/// @param closures      what is closed on which days
/// @param siteChanges   sites whose kind changes on a day
/// @param intensities   changes of conflict intensity, in order of day
/// @param registrations what was counted in camps; drives arrivals, and is what results are compared with
/// @param totals        registered people in all, over the same area; used where arrivals are not the sum of camps
/// @param spawning      how many people are displaced, and where
/// @param moving        how they move
/// @param law           which reading of the rules is meant
/// @param circumstances hunger, floods, and who people are
public record Displacement(
        String id,
        Timeline timeline,
        List<Site> sites,
        List<Link> links,
        List<MajorRoute> majorRoutes,
        List<Closure> closures,
        List<SiteChange> siteChanges,
        List<Intensity> intensities,
        List<Registration> registrations,
        List<Count> totals,
        Spawning spawning,
        Moving moving,
        Law law,
        Circumstances circumstances) {

    public Displacement {
        sites = List.copyOf(sites);
        links = List.copyOf(links);
        majorRoutes = List.copyOf(majorRoutes);
        closures = List.copyOf(closures);
        siteChanges = List.copyOf(siteChanges);
        intensities = List.copyOf(intensities);
        registrations = List.copyOf(registrations);
        totals = List.copyOf(totals);
    }

    /// A case without hunger, floods and differences between people.
    public Displacement(
            String id,
            Timeline timeline,
            List<Site> sites,
            List<Link> links,
            List<MajorRoute> majorRoutes,
            List<Closure> closures,
            List<SiteChange> siteChanges,
            List<Intensity> intensities,
            List<Registration> registrations,
            List<Count> totals,
            Spawning spawning,
            Moving moving,
            Law law) {
        this(
                id,
                timeline,
                sites,
                links,
                majorRoutes,
                closures,
                siteChanges,
                intensities,
                registrations,
                totals,
                spawning,
                moving,
                law,
                Circumstances.none());
    }

    /// As this, with people who move otherwise.
    public Displacement with(Moving others) {
        return but(parts -> parts.moving = others);
    }

    /// As this, with people displaced otherwise.
    public Displacement with(Spawning others) {
        return but(parts -> parts.spawning = others);
    }

    /// As this, in other circumstances.
    public Displacement with(Circumstances others) {
        return but(parts -> parts.circumstances = others);
    }

    /// As this, under another reading of the rules.
    public Displacement with(Law other) {
        return but(parts -> parts.law = other);
    }

    /// As this, with other sites of the same names.
    public Displacement withSites(List<Site> others) {
        return but(parts -> parts.sites = others);
    }

    /// As this, with other links.
    public Displacement withLinks(List<Link> others) {
        return but(parts -> parts.links = others);
    }

    /// As this, with other closures.
    public Displacement withClosures(List<Closure> others) {
        return but(parts -> parts.closures = others);
    }

    /// As this, with other counts.
    public Displacement withRegistrations(List<Registration> others) {
        return but(parts -> parts.registrations = others);
    }

    /// As this, with conflict otherwise.
    ///
    /// @param others in order of day
    public Displacement withIntensities(List<Intensity> others) {
        return but(parts -> parts.intensities = others);
    }

    /// As this, with other changes of kind.
    public Displacement withSiteChanges(List<SiteChange> others) {
        return but(parts -> parts.siteChanges = others);
    }

    /// As this, on its first days only.
    ///
    /// @param days at least 1
    public Displacement first(int days) {
        return but(parts -> parts.timeline = new Timeline(timeline.start(), Math.min(days, timeline.days())));
    }

    private Displacement but(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.made();
    }

    /// The parts of a case while one of them is changed.
    private static final class Parts {
        private final String id;
        private Timeline timeline;
        private List<Site> sites;
        private List<Link> links;
        private final List<MajorRoute> majorRoutes;
        private List<Closure> closures;
        private List<SiteChange> siteChanges;
        private List<Intensity> intensities;
        private List<Registration> registrations;
        private final List<Count> totals;
        private Spawning spawning;
        private Moving moving;
        private Law law;
        private Circumstances circumstances;

        Parts(Displacement of) {
            id = of.id;
            timeline = of.timeline;
            sites = of.sites;
            links = of.links;
            majorRoutes = of.majorRoutes;
            closures = of.closures;
            siteChanges = of.siteChanges;
            intensities = of.intensities;
            registrations = of.registrations;
            totals = of.totals;
            spawning = of.spawning;
            moving = of.moving;
            law = of.law;
            circumstances = of.circumstances;
        }

        Displacement made() {
            return new Displacement(
                    id,
                    timeline,
                    sites,
                    links,
                    majorRoutes,
                    closures,
                    siteChanges,
                    intensities,
                    registrations,
                    totals,
                    spawning,
                    moving,
                    law,
                    circumstances);
        }
    }

    /// Which reading of the rules is meant where Flee's code and its documentation differ.
    public enum Law {
        /// What the code does.
        CODE,
        /// What the documentation says.
        DOCUMENTED
    }
}
