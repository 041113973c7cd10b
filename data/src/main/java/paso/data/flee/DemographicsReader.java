package paso.data.flee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.flee.PythonCsv.Row;
import paso.data.folder.FileText;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.scenario.displacement.Heeds.Persons;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Trait;

/// Reads `demographics_<attribute>.csv`: the values of an attribute, and the weight of each by default and where people
/// are displaced from.
final class DemographicsReader {

    static final String BEFORE = "demographics_";
    static final String AFTER = ".csv";
    private static final String DEFAULT = "Default";
    private static final double MOST = 1e15;

    private final Problems problems;
    private final Python python;
    private final LocationsReader locations;
    private final Persons persons;

    DemographicsReader(Problems problems, Python python, LocationsReader locations, Persons persons) {
        this.problems = problems;
        this.python = python;
        this.locations = locations;
        this.persons = persons;
    }

    static String file(String trait) {
        return BEFORE + trait + AFTER;
    }

    /// Attributes that a rule which is on looks at, with the key of that rule.
    static SortedMap<String, String> needed(Persons persons) {
        SortedMap<String, String> needed = new TreeMap<>();
        if (persons.women()) needed.put(Trait.GENDER, HeedsReader.WOMEN);
        if (persons.children() && persons.boys()) needed.put(Trait.GENDER, HeedsReader.BOYS);
        if (persons.elderly()) needed.put(Trait.AGE, HeedsReader.ELDERLY);
        if (persons.children()) needed.put(Trait.AGE, HeedsReader.CHILDREN);
        if (persons.campReligion()) needed.put(Trait.RELIGION, HeedsReader.CAMP_RELIGION);
        if (persons.townEthnicity()) needed.put(Trait.ETHNICITY, HeedsReader.TOWN_ETHNICITY);
        if (persons.conflictEthnicity()) needed.put(Trait.ETHNICITY, HeedsReader.CONFLICT_ETHNICITY);
        if (persons.campEthnicity()) needed.put(Trait.ETHNICITY, HeedsReader.CAMP_ETHNICITY);
        return needed;
    }

    /// Each attribute that a rule looks at.
    ///
    /// @param rules where each key is written
    List<Trait> read(CaseFiles files, SortedMap<String, Where> rules) {
        List<Trait> traits = new ArrayList<>();
        needed(persons).forEach((trait, key) -> {
            String file = file(trait);
            if (!files.has(file)) {
                problems.add(
                        rules.getOrDefault(key, new Where.Fixed("simsetting.yml", 0, 0)),
                        "",
                        "the rule looks at %s, which is not there".formatted(file),
                        "%s,Default and a row value,weight for each value".formatted(trait),
                        "Flee stops here; write it, or set the rule to False.");
            } else files.find(file).flatMap(text -> trait(text, trait)).ifPresent(traits::add);
        });
        traits.sort(Comparator.comparing(Trait::name));
        return traits;
    }

    private Optional<Trait> trait(FileText text, String name) {
        int before = problems.count();
        List<Row> rows = new ArrayList<>(
                PythonCsv.rows(text).stream().filter(row -> !row.blank()).toList());
        Row header = rows.isEmpty() ? new Row(text.name(), 1, List.of(), List.of()) : rows.removeFirst();
        if (!header.text(0).equals(name) || !header.cells().contains(DEFAULT) || rows.isEmpty()) {
            problems.add(
                    header.size() == 0 ? header.where() : header.at(0),
                    header.text(0),
                    "no table of the attribute " + name,
                    "a header %s,%s with a column for each place that has its own weights, then a row for each value"
                            .formatted(name, DEFAULT),
                    "Flee stops here; write it.");
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        for (Row row : rows) {
            String value = row.text(0).strip();
            if (name.equals(Trait.AGE)) python.number(row.cell(0, name), 0, 1000, "years, 0 or more");
            if (value.isEmpty() || !values.add(value)) {
                problems.add(
                        row.cell(0, name),
                        value.isEmpty() ? "the value is empty" : "the value is there twice",
                        "each value once",
                        "Take one row away.");
            }
        }
        Map<String, List<Double>> weights = new LinkedHashMap<>();
        for (int i = 1; i < header.size(); i++) {
            String place = header.text(i);
            boolean known = place.equals(DEFAULT) || locations.sites.containsKey(place);
            if (!known) {
                problems.note(
                        header.at(i),
                        place,
                        "weights for a place that is not in locations.csv have no effect",
                        problems.near(place, locations.sites.keySet(), ""));
            } else if (weights.putIfAbsent(place, weights(rows, header, i)) != null) {
                problems.add(header.cell(i, "place"), "the place has two columns", "each once", "Take one away.");
            }
        }
        if (problems.count() > before) return Optional.empty();
        List<Double> usual = weights.getOrDefault(DEFAULT, List.of());
        weights.remove(DEFAULT);
        return Optional.of(new Trait(name, List.copyOf(values), usual, new TreeMap<>(weights)));
    }

    /// The weights of a column; where nothing is written there is none.
    private List<Double> weights(List<Row> rows, Row header, int column) {
        List<Double> weights = new ArrayList<>();
        double all = 0;
        for (Row row : rows) {
            OptionalDouble weight = row.cell(column, "weight").isEmpty()
                    ? OptionalDouble.of(0)
                    : python.number(row.cell(column, "weight"), 0, MOST, "0 or more");
            weights.add(weight.orElse(1));
            all += weight.orElse(1);
        }
        if (all > 0) return weights;
        problems.add(
                header.cell(column, "place"),
                "every weight is 0",
                "a weight above 0 for some value",
                "Flee stops where people are displaced from there; write one.");
        return weights;
    }

    /// Whether each place says how many of each group there are, where a rule looks at them.
    void groups(List<Trait> traits, List<Intensity> conflict, List<SiteChange> changes) {
        Set<String> camps = new HashSet<>(); // places that are one on some day
        Set<String> fought = new HashSet<>();
        for (Site site : locations.sites.values()) kind(site.id(), site.kind(), camps, fought);
        for (SiteChange change : changes) kind(change.site(), change.kind(), camps, fought);
        for (Intensity change : conflict) if (change.value() > 0) fought.add(change.site());
        for (Trait trait : traits) {
            for (Site site : locations.sites.values()) {
                if (!looked(trait.name(), site, camps.contains(site.id()), fought.contains(site.id()))) continue;
                for (String value : trait.values()) {
                    if (!site.attributes().containsKey(value)) missing(trait.name(), site, value);
                }
            }
        }
    }

    private static void kind(String site, Site.Kind kind, Set<String> camps, Set<String> fought) {
        if (kind == Site.Kind.CAMP || kind == Site.Kind.IDP_CAMP) camps.add(site);
        if (kind == Site.Kind.CONFLICT) fought.add(site);
    }

    private boolean looked(String trait, Site site, boolean camp, boolean fought) {
        if (trait.equals(Trait.RELIGION)) return camp && persons.campReligion();
        if (!trait.equals(Trait.ETHNICITY) || site.kind() == Site.Kind.MARKER) return false;
        return camp ? persons.campEthnicity() : persons.townEthnicity() || (fought && persons.conflictEthnicity());
    }

    private void missing(String trait, Site site, String value) {
        problems.add(
                locations.where.getOrDefault(site.id(), new Where.Fixed(LocationsReader.FILE, 0, 0)),
                site.id(),
                "'%s' is no number for this place, and a rule matches people by %s".formatted(value, trait),
                "a column %s in locations.csv, with how many of its people there are".formatted(value),
                "Flee stops where somebody looks at it; write it, or set the rule to False.");
    }
}
