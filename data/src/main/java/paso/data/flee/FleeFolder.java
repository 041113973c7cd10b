package paso.data.flee;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.folder.FileText;
import paso.data.folder.Problem;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning.Volume;
import paso.time.Timeline;

/// Reads a Flee input folder with its settings and what was observed.
public final class FleeFolder {

    private static final List<String> READ = List.of(
            LocationsReader.FILE,
            RoutesReader.FILE,
            RoutesReader.MAJOR,
            ClosuresReader.FILE,
            ClosuresReader.CHANGES,
            ConflictsReader.FILE,
            PeriodReader.FILE,
            ObservedReader.CORRECTIONS,
            HungerReader.FILE,
            FloodReader.FILE);

    private final Request request;
    private final Problems problems = new Problems();
    private final Python python = new Python(problems);
    private final CaseFiles files;

    private FleeFolder(Request request) {
        this.request = request;
        files = new CaseFiles(request.folder(), "", problems);
    }

    /// What to read.
    ///
    /// @param folder   of `locations.csv` and `routes.csv`
    /// @param settings a `simsetting.yml`; without one everything is as Flee has it by itself
    /// @param observed folder of `data_layout.csv`
    /// @param days     days to simulate; absent = those of the case
    public record Request(Path folder, Optional<Path> settings, Optional<Path> observed, Law law, OptionalInt days) {}

    /// What reading gave.
    ///
    /// @param found    present if and only if there are no problems
    /// @param problems everything that cannot be, by file, line and column
    /// @param notes    what is read and changes nothing, or changes less than it seems
    public record Reading(Optional<FleeCase> found, List<Problem> problems, List<Problem> notes) {
        public Reading {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// Whether a folder is one of Flee's: it has places and routes, and is no scenario of Paso.
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(LocationsReader.FILE))
                && Files.isRegularFile(folder.resolve(RoutesReader.FILE))
                && !Files.exists(folder.resolve("scenario.yaml"));
    }

    public static Reading read(Request request) {
        if (!Files.isDirectory(request.folder())) {
            Problem missing = new Problem(
                    request.folder().toString(),
                    0,
                    0,
                    "",
                    "no such folder",
                    "the folder of a case, with locations.csv and routes.csv",
                    "Name it as it is.");
            return new Reading(Optional.empty(), List.of(missing), List.of());
        }
        return new FleeFolder(request).read();
    }

    private Reading read() {
        SettingsReader.Found settings = new SettingsReader(problems, request.law()).read(settings());
        LocationsReader locations = new LocationsReader(problems, python, settings.hasten());
        locations.read(files);
        RoutesReader routes = new RoutesReader(problems, python, locations.sites.keySet());
        routes.read(files);
        boolean fixed = settings.moving().fixedRoutes();
        routes.readMajor(files, fixed, fixed && request.law() == Law.CODE ? locations.of(Site.Kind.MARKER) : Set.of());
        ClosuresReader closures = new ClosuresReader(problems, python, locations.sites, request.law());
        closures.read(files);
        closures.readChanges(files, settings.intensity());
        ObservedReader observed = new ObservedReader(problems, python, request.law(), settings.hasten());
        request.observed().ifPresent(folder -> observed(folder, observed));
        PeriodReader period = new PeriodReader(problems, python);
        period.read(files, request.observed().isPresent(), request.days());
        ConflictsReader conflicts = new ConflictsReader(problems, python, locations.sites.keySet(), request.law());
        boolean floods = settings.spawning().volume() instanceof Volume.Flooded;
        // Flee's code does not look at conflicts.csv where floods displace people.
        boolean looked = !floods || request.law() == Law.DOCUMENTED || period.days.isEmpty();
        if (looked) conflicts.read(files, period.days, floods);
        else idle(ConflictsReader.FILE, "not read where floods displace people; without effect");
        sense(settings, locations, routes, observed);
        Collection<Site> listed = locations.sites.values();
        if (settings.agents())
            listed = new AgentsReader(problems)
                    .read(files, listed, settings.spawning().takeFromPopulation());
        List<Site> sites = weighted(listed, settings);
        others(settings);
        Optional<FleeCase> found = Optional.empty();
        int days = period.days.orElse(conflicts.rows());
        Circumstances circumstances = new CircumstancesReader(problems, python, settings, locations)
                .read(files, request.law(), days, conflicts.intensities, closures.changes);
        if (problems.count() == 0 && days < 1) {
            problems.file(ConflictsReader.FILE, "no days", "a row for each day", "Write at least one.");
        }
        if (problems.count() == 0 && period.start.isPresent()) {
            Displacement read = new Displacement(
                    name(),
                    new Timeline(period.start.get(), days),
                    sites,
                    routes.links,
                    routes.majorRoutes,
                    closures.closures,
                    closures.changes,
                    conflicts.intensities,
                    observed.registrations(),
                    observed.totals(),
                    settings.spawning(),
                    settings.moving(),
                    request.law(),
                    circumstances);
            SpawnCheck.check(read, conflicts, problems);
            if (!tooManyClasses(read)) {
                Where months = settings.rules()
                        .getOrDefault(HarvestReader.MONTHS, new Where.Fixed(LocationsReader.FILE, 0, 0));
                new HarvestReader(problems, request.law()).sense(read, months);
            }
            if (problems.count() == 0) found = Optional.of(legal(read));
            if (problems.count() > 0) found = Optional.empty();
        }
        return new Reading(found, problems.sorted(), problems.sortedNotes());
    }

    private void idle(String file, String why) {
        if (files.has(file)) problems.note(new Where.Fixed(files.shown(file), 0, 0), "", why, "");
    }

    private boolean tooManyClasses(Displacement read) {
        try {
            new Classes(read);
            return false;
        } catch (IllegalArgumentException tooMany) {
            problems.file(
                    LocationsReader.FILE,
                    String.valueOf(tooMany.getMessage()),
                    "",
                    "Put groups together in demographics_ethnicity.csv or demographics_religion.csv, or switch a rule"
                            + " off.");
            return true;
        }
    }

    private Optional<FileText> settings() {
        if (request.settings().isEmpty()) {
            problems.note(
                    new Where.Fixed("simsetting.yml", 0, 0),
                    "",
                    "no settings named, so everything is as Flee has it by itself",
                    "Name them with --settings FILE.");
            return Optional.empty();
        }
        Path path = request.settings().get();
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            problems.file(name, "no such settings file", "", "Name a simsetting.yml with --settings.");
            return Optional.empty();
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) return Optional.empty();
        CaseFiles beside = new CaseFiles(parent, "", problems);
        Optional<FileText> text = beside.find(name);
        beside.texts().forEach((file, content) -> files.texts().put("settings", content));
        return text;
    }

    private void observed(Path folder, ObservedReader observed) {
        Path absolute = folder.toAbsolutePath().normalize();
        CaseFiles found = new CaseFiles(absolute, absolute.getFileName() + "/", problems);
        observed.read(found);
        observed.readCorrections(files);
        found.texts().forEach((file, content) -> files.texts().put("observed/" + file, content));
    }

    private List<Site> weighted(Collection<Site> sites, SettingsReader.Found settings) {
        SortedMap<String, SettingsReader.Weight> left = new TreeMap<>(settings.weights());
        List<Site> weighted = new ArrayList<>();
        for (Site site : sites) {
            SettingsReader.Weight weight = left.remove(site.id());
            weighted.add(weight == null ? site : site.with(Site.PLACE_WEIGHT, weight.value()));
        }
        left.forEach((place, weight) -> problems.add(
                weight.where(),
                place,
                SettingsReader.PLACE_WEIGHTS + " names no place of the case",
                "a name of locations.csv",
                problems.near(place, sites.stream().map(Site::id).toList(), "Take the line away.")));
        return weighted;
    }

    private String name() {
        Path path = request.folder().toAbsolutePath().normalize();
        String own = String.valueOf(path.getFileName());
        if (own.equals("input_csv") && path.getParent() != null)
            own = String.valueOf(path.getParent().getFileName());
        return new Names(List.of(own)).of(own);
    }

    /// What would stop Flee, or would act on nothing, once the files are read.
    private void sense(
            SettingsReader.Found settings, LocationsReader locations, RoutesReader routes, ObservedReader observed) {
        boolean registered = settings.spawning().volume() instanceof Volume.Registered;
        if (registered && request.observed().isEmpty()) {
            problems.add(
                    new Where.Fixed(ObservedReader.LAYOUT, 0, 0),
                    "",
                    "nothing observed is named, and arrivals follow what was registered",
                    "",
                    "Name a folder with --observed DIR, or set conflict_driven_spawning in the settings.");
        }
        if (request.observed().isPresent() && problems.count() == 0) {
            for (Site site : locations.sites.values()) missing(site, locations, observed, registered);
        }
        for (String name : observed.names()) {
            Site site = locations.sites.get(name);
            if (site == null && !locations.sites.isEmpty()) {
                problems.note(
                        observed.where(name),
                        name,
                        "no place of the case; its counts raise arrivals all the same",
                        problems.near(name, locations.sites.keySet(), ""));
            }
        }
        Moving.Chances chances = settings.moving().chances();
        if (chances.populationPower() < 0) {
            for (Site site : locations.sites.values()) {
                if (site.population() > 0 || site.capacity() > 0) continue;
                problems.add(
                        locations.where.getOrDefault(site.id(), new Where.Fixed(LocationsReader.FILE, 0, 0)),
                        site.id(),
                        "a place without population and capacity has no chance of leaving where"
                                + " movechance_pop_scale_factor is below 0",
                        "a population or capacity above 0",
                        "Flee divides by zero here; write one, or set movechance_pop_scale_factor to 0 or more.");
                break;
            }
        }
        if (request.law() == Law.CODE && settings.spawning().campsAreSinks()) {
            for (Site site : locations.sites.values()) {
                if (!site.attributes().containsKey("deactivation_probability")) continue;
                problems.note(
                        locations.where.getOrDefault(site.id(), new Where.Fixed(LocationsReader.FILE, 0, 0)),
                        "deactivation_probability",
                        "Flee stops once somebody is in a camp, as it compares this text with a number; here people"
                                + " leave",
                        "");
                break;
            }
        }
        if (settings.moving().weights().softKm() == 0) {
            routes.links.stream()
                    .filter(link -> link.km() == 0)
                    .findFirst()
                    .ifPresent(link -> problems.file(
                            RoutesReader.FILE,
                            "a route of 0 km and softening 0 have no finite weight",
                            "",
                            "Set move_rules.softening above 0, or write a longer distance."));
        }
    }

    private void missing(Site site, LocationsReader locations, ObservedReader observed, boolean registered) {
        if (site.kind() != Site.Kind.CAMP && site.kind() != Site.Kind.IDP_CAMP) return;
        if (observed.names().contains(site.id())) return;
        Where where = locations.where.getOrDefault(site.id(), new Where.Fixed(LocationsReader.FILE, 0, 0));
        if (registered && site.kind() == Site.Kind.CAMP) {
            problems.add(
                    where,
                    site.id(),
                    "the camp has no row in data_layout.csv",
                    "a row for every camp",
                    problems.near(site.id(), observed.names(), "Flee stops here; add one."));
        } else
            problems.note(
                    where,
                    site.id(),
                    "this camp has no counts to compare with, so Flee stops",
                    "Add a row to data_layout.csv.");
    }

    private void others(SettingsReader.Found settings) {
        for (String name : files.names()) {
            Where where = new Where.Fixed(name, 0, 0);
            if (name.equals(AgentsReader.FILE)) {
                if (!settings.agents()) problems.note(where, "", "not read, as read_from_agents_csv_file is off", "");
            } else if (name.startsWith(DemographicsReader.BEFORE) && name.endsWith(DemographicsReader.AFTER)) {
                Set<String> needed = DemographicsReader.needed(
                                settings.moving().heeds().persons())
                        .keySet();
                if (needed.stream()
                        .noneMatch(trait -> DemographicsReader.file(trait).equals(name))) {
                    problems.note(where, "", "no rule that looks at this attribute is on; without effect", "");
                }
            } else if ((name.startsWith("region_attributes") || name.startsWith("location_attributes"))
                    && !READ.contains(name)) {
                problems.note(where, "", "no rule looks at these attributes; without effect", "");
            } else if (name.endsWith(".csv") && !READ.contains(name)) {
                problems.note(where, "", "no file of a Flee case, left alone", problems.near(name, READ, ""));
            }
        }
    }

    /// The case under ids that are legal in Paso.
    private FleeCase legal(Displacement read) {
        List<String> names = new ArrayList<>();
        for (Site site : read.sites()) names.add(site.id());
        for (Registration registration : read.registrations())
            if (!names.contains(registration.site())) names.add(registration.site());
        Names ids = new Names(names);
        Map<String, String> written = new TreeMap<>();
        for (Map.Entry<String, String> changed : ids.changed().entrySet()) {
            written.put(changed.getValue(), changed.getKey());
            problems.note(
                    new Where.Fixed(LocationsReader.FILE, 0, 0),
                    changed.getKey(),
                    "results call this place '%s'".formatted(changed.getValue()),
                    "");
        }
        return new FleeCase(Renamed.of(read, ids), written, Fingerprints.of(files.texts(), request));
    }
}
