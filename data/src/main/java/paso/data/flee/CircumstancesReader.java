package paso.data.flee;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Hunger;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning.Volume;
import paso.scenario.displacement.Trait;

/// Reads what rules look at beside conflict, where one of them is on; where none is, says that a file changes nothing.
final class CircumstancesReader {

    private final Problems problems;
    private final Python python;
    private final SettingsReader.Found settings;
    private final LocationsReader locations;
    private final Heeds heeds;

    CircumstancesReader(Problems problems, Python python, SettingsReader.Found settings, LocationsReader locations) {
        this.problems = problems;
        this.python = python;
        this.settings = settings;
        this.locations = locations;
        heeds = settings.moving().heeds();
    }

    /// @param days days of the run
    Circumstances read(CaseFiles files, Law law, int days, List<Intensity> conflict, List<SiteChange> changes) {
        if (heeds.economy()) wealth();
        List<Hunger> hunger = List.of();
        if (heeds.hunger() || settings.spawning().hunger()) {
            Map<String, Where> regions = new TreeMap<>();
            for (Site site : locations.sites.values()) regions.putIfAbsent(site.region(), where(site));
            hunger = new HungerReader(problems, python)
                    .read(
                            files,
                            rule(HeedsReader.FLEE_HUNGER, HeedsReader.AVOID_HUNGER, SettingsReader.HUNGER),
                            regions,
                            days);
        } else idle(files, HungerReader.FILE, "no rule that looks at hunger is on");
        List<Flood> floods = List.of();
        boolean flooded = settings.spawning().volume() instanceof Volume.Flooded;
        if (heeds.floods() && !flooded && law == Law.CODE) {
            problems.add(
                    rule(HeedsReader.FLOODS),
                    "",
                    "flood_rules without floods that displace people",
                    "spawn_rules.flood_zone_spawning_only: True and a section flood_driven_spawning",
                    "Flee stops here, as it reads no levels of water; write them, or run with --flee-documented.");
        } else if (heeds.floods() || flooded) {
            floods = new FloodReader(problems, python, locations.sites.keySet(), highest(law))
                    .read(
                            files,
                            rule(HeedsReader.FLOODS, VolumeReader.FLOODS.getFirst(), VolumeReader.FLOODS.getLast()),
                            days);
        } else idle(files, FloodReader.FILE, "no rule that looks at floods is on");
        DemographicsReader people = new DemographicsReader(problems, python, locations, heeds.persons());
        List<Trait> traits = people.read(files, settings.rules());
        people.groups(traits, conflict, changes);
        return new Circumstances(hunger, floods, traits);
    }

    private void idle(CaseFiles files, String file, String why) {
        if (problems.count() == 0 && files.has(file))
            problems.note(new Where.Fixed(files.shown(file), 0, 0), "", why + "; without effect", "");
    }

    private Where rule(String... keys) {
        for (String key : keys) {
            Where where = settings.rules().get(key);
            if (where != null) return where;
        }
        return new Where.Fixed("simsetting.yml", 0, 0);
    }

    private Where where(Site site) {
        return locations.where.getOrDefault(site.id(), new Where.Fixed(LocationsReader.FILE, 0, 0));
    }

    /// Flee's code looks one level further in a list than the level of the water.
    private Map<String, Integer> highest(Law law) {
        Map<String, Integer> highest = new TreeMap<>();
        if (law == Law.DOCUMENTED) return highest;
        if (!heeds.floodChances().isEmpty())
            highest.put(HeedsReader.CHANCES, heeds.floodChances().size() - 1);
        if (!heeds.floodWeights().isEmpty())
            highest.put(HeedsReader.WEIGHTS, heeds.floodWeights().size() - 1);
        if (settings.spawning().volume() instanceof Volume.Flooded(Volume.How _, List<Double> byLevel)) {
            highest.put(VolumeReader.BY_LEVEL, byLevel.size() - 1);
        }
        return highest;
    }

    private void wealth() {
        String home = locations.sites.isEmpty()
                ? ""
                : locations.sites.values().iterator().next().country();
        List<Site> foreign = locations.sites.values().stream()
                .filter(site -> !site.country().equals(home))
                .toList();
        for (String attribute : List.of(Heeds.TRADE_VOLUME, Heeds.HDI)) {
            if (foreign.stream().noneMatch(site -> site.attributes().containsKey(attribute))) {
                if (foreign.isEmpty()) continue;
                problems.add(
                        rule(HeedsReader.ECONOMY),
                        "",
                        "the rule looks at '%s', which no place in another country has".formatted(attribute),
                        "a column %s in locations.csv, with a number for each foreign place".formatted(attribute),
                        "Flee stops here; add it, or set the rule to False.");
                continue;
            }
            for (Site site : foreign) {
                if (site.attributes().containsKey(attribute)) continue;
                problems.add(
                        where(site),
                        site.id(),
                        "'%s' is not a number for this place, and use_economic_pull looks at it".formatted(attribute),
                        "a number for each foreign place",
                        "Flee stops here; write it.");
            }
        }
    }
}
