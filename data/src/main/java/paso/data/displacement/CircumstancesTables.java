package paso.data.displacement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.displacement.TableReader.Line;
import paso.data.flee.Python;
import paso.data.folder.Cell;
import paso.data.folder.Problems;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Flood;
import paso.scenario.displacement.Heeds;
import paso.scenario.displacement.Heeds.Persons;
import paso.scenario.displacement.Hunger;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.Spawning.Volume;
import paso.scenario.displacement.Trait;

/// Reads `hunger.csv`, `floods.csv` and `traits.csv`.
final class CircumstancesTables {

    private static final List<String> TRAITS = List.of(Trait.AGE, Trait.GENDER, Trait.ETHNICITY, Trait.RELIGION);
    private static final double FAR = 1e6;
    private static final double HEAVIEST = 1e15;
    private static final int MOST_DAYS = 36_600;
    private static final int HIGHEST = 1000;

    private final Problems problems;
    private final Python python;
    private final TableReader tables;
    private final Map<String, Site> sites;

    CircumstancesTables(Problems problems, TableReader tables, Map<String, Site> sites) {
        this.problems = problems;
        this.tables = tables;
        this.sites = sites;
        python = new Python(problems);
    }

    Circumstances read(Law law, Heeds heeds, Volume volume) {
        return new Circumstances(
                hunger(), floods(law == Law.CODE ? highest(heeds, volume) : HIGHEST + 1), traits(heeds.persons()));
    }

    /// The first level that is the last of a list, where Flee's code looks one further.
    private static int highest(Heeds heeds, Volume volume) {
        int highest = HIGHEST + 1;
        if (!heeds.floodChances().isEmpty()) highest = heeds.floodChances().size() - 1;
        if (!heeds.floodWeights().isEmpty())
            highest = Math.min(highest, heeds.floodWeights().size() - 1);
        if (volume instanceof Volume.Flooded(Volume.How _, List<Double> byLevel)) {
            highest = Math.min(highest, byLevel.size() - 1);
        }
        return highest;
    }

    private List<Hunger> hunger() {
        Set<String> regions = new TreeSet<>();
        for (Site site : sites.values()) regions.add(site.region());
        List<Hunger> hunger = new ArrayList<>();
        Map<String, Double> last = new TreeMap<>();
        for (Line line : tables.lines(Form.HUNGER, false)) {
            String region = line.raw("region");
            if (!regions.contains(region)) {
                problems.add(
                        line.cell("region"),
                        "no place is in this region",
                        "a region from places.csv",
                        problems.near(region, regions, "Write one of them."));
            }
            OptionalDouble day = python.number(line.cell("day"), -FAR, FAR, "a day");
            OptionalDouble percent = python.number(line.cell("percent"), 0, 100, "per cent, 0 to 100");
            if (day.isEmpty() || percent.isEmpty()) continue;
            Double before = last.put(region, day.getAsDouble());
            if (before != null && before >= day.getAsDouble()) {
                problems.add(
                        line.cell("day"),
                        "this day does not come after the one before it of this region",
                        "days in order, each once",
                        "Put the rows in order.");
            }
            hunger.add(new Hunger(region, day.getAsDouble(), percent.getAsDouble()));
        }
        return hunger;
    }

    private List<Trait> traits(Persons persons) {
        Map<String, Map<String, Map<String, Double>>> weights = new LinkedHashMap<>(); // by trait, place, value
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, Line> first = new LinkedHashMap<>();
        for (Line line : tables.lines(Form.TRAITS, false)) {
            String trait = line.cell("trait").text();
            String value = line.cell("value").text();
            String place = line.cell("place").text();
            if (!TRAITS.contains(trait)) {
                problems.add(
                        line.cell("trait"),
                        "no rule looks at this trait",
                        String.join(", ", TRAITS),
                        problems.near(trait, TRAITS, "Take the row away."));
            }
            if (!place.equals(Form.TOTAL) && !sites.containsKey(place)) {
                problems.add(
                        line.cell("place"),
                        "unknown place",
                        "an id from places.csv, or all",
                        problems.near(place, sites.keySet(), "Add it to places.csv."));
            }
            if (trait.equals(Trait.AGE)) python.number(line.cell("value"), 0, 1000, "years, 0 or more");
            OptionalDouble weight = python.number(line.cell("weight"), 0, HEAVIEST, "0 or more");
            first.putIfAbsent(trait, line);
            values.computeIfAbsent(trait, _ -> new LinkedHashSet<>()).add(value);
            Double before = weights.computeIfAbsent(trait, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(place, _ -> new LinkedHashMap<>())
                    .put(value, weight.orElse(1));
            if (before != null) {
                problems.add(line.cell("value"), "the value is there twice", "each once", "Take one row away.");
            }
        }
        List<Trait> traits = new ArrayList<>();
        weights.forEach((name, byPlace) -> {
            List<String> listed = List.copyOf(values.getOrDefault(name, Set.of()));
            SortedMap<String, List<Double>> special = new TreeMap<>();
            byPlace.forEach((place, some) -> special.put(
                    place,
                    listed.stream().map(value -> some.getOrDefault(value, 0.0)).toList()));
            if (!special.containsKey(Form.TOTAL))
                special.put(Form.TOTAL, listed.stream().map(_ -> 0.0).toList());
            special.forEach((place, some) -> {
                if (some.stream().anyMatch(weight -> weight > 0)) return;
                Line line = first.get(name);
                if (line == null) return;
                problems.add(
                        line.cell("trait"),
                        "no value has a weight above 0 for the place '%s'".formatted(place),
                        "a weight above 0 for some value",
                        "Write one.");
            });
            List<Double> usual = special.getOrDefault(Form.TOTAL, List.of());
            special.remove(Form.TOTAL);
            traits.add(new Trait(name, listed, usual, special));
        });
        for (String name : persons.traits()) {
            if (weights.containsKey(name)) continue;
            problems.file(
                    Form.TRAITS.file(),
                    "a rule looks at the %s of people, and nothing says it".formatted(name),
                    "rows trait,value,place,weight",
                    "Write them, or switch the rule off in rules.yaml.");
        }
        traits.sort(Comparator.comparing(Trait::name));
        return traits;
    }

    private List<Flood> floods(int highest) {
        List<Flood> floods = new ArrayList<>();
        for (Line line : tables.lines(Form.FLOODS, false)) {
            Cell place = line.cell("place");
            if (!sites.containsKey(place.text())) {
                problems.add(
                        place,
                        "unknown place",
                        "an id from places.csv",
                        problems.near(place.text(), sites.keySet(), "Add it to places.csv."));
                continue;
            }
            OptionalLong day = python.whole(line.cell("day"), 0, MOST_DAYS);
            OptionalLong level = python.whole(line.cell("level"), 0, HIGHEST);
            if (day.isEmpty() || level.isEmpty()) continue;
            if (level.getAsLong() > 0 && level.getAsLong() >= highest) {
                problems.add(
                        line.cell("level"),
                        "a list by level of water in rules.yaml has no level above this one",
                        "a level below %d".formatted(highest),
                        "Flee's code stops here; add a number to the list, or write law: documented.");
            }
            floods.add(new Flood(place.text(), (int) day.getAsLong(), (int) level.getAsLong()));
        }
        floods.sort(Comparator.comparingInt(Flood::day));
        return floods;
    }
}
