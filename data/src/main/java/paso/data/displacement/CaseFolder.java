package paso.data.displacement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paso.data.displacement.TableReader.Line;
import paso.data.flee.CaseFiles;
import paso.data.flee.Python;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problem;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.data.folder.YamlTree;
import paso.scenario.Ids;
import paso.scenario.displacement.CaseLever;
import paso.scenario.displacement.Circumstances;
import paso.scenario.displacement.Classes;
import paso.scenario.displacement.Closure;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Homes;
import paso.scenario.displacement.Intensity;
import paso.scenario.displacement.Link;
import paso.scenario.displacement.MajorRoute;
import paso.scenario.displacement.Moving;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.scenario.displacement.SiteChange;
import paso.scenario.displacement.Spawning;
import paso.time.Timeline;

/// Reads a displacement scenario.
public final class CaseFolder {

    private static final long PEOPLE = 10_000_000_000L;
    private static final int MOST_DAYS = 36_600;
    private static final double FAR = 1e6;
    private static final Pattern MODEL = Pattern.compile("(?m)^model:\\s*[\"']?displacement[\"']?\\s*(#.*)?$");

    private final Problems problems = new Problems();
    private final Python python = new Python(problems);
    private final CaseFiles files;
    private final TableReader tables;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final SortedMap<String, String> written = new TreeMap<>();
    private final Set<String> countries = new HashSet<>();

    private CaseFolder(Path folder) {
        files = new CaseFiles(folder, "", problems);
        tables = new TableReader(problems, files);
    }

    /// What reading gave.
    ///
    /// @param scenario present if and only if there are no problems
    /// @param texts    what was read, by file
    public record Reading(
            Optional<CaseScenario> scenario,
            List<Problem> problems,
            List<Problem> notes,
            SortedMap<String, String> texts) {}

    /// Whether a folder is a displacement scenario.
    public static boolean is(Path folder) {
        Path file = folder.resolve(Form.SCENARIO);
        if (!Files.isRegularFile(file)) return false;
        try (InputStream in = Files.newInputStream(file)) {
            return MODEL.matcher(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException unreadable) {
            return false; // the ordinary reader says why
        }
    }

    public static Reading read(Path folder, OptionalInt days) {
        return new CaseFolder(folder).read(days);
    }

    private Reading read(OptionalInt asked) {
        Keys head = head();
        String id = head.word("id", "").orElse("case");
        if (!Ids.valid(id)) problems.add(head.where("id"), id, "not an id", "a-z A-Z 0-9 . _ -", "Write such as mali.");
        String title = head.word("title", id).orElse(id);
        Optional<LocalDate> start = head.cell("start").flatMap(python::date);
        int days = asked.orElse((int) head.whole("days", 1, MOST_DAYS, OptionalLong.empty()));
        Law law = head.word("law", "code").map(word -> law(head, word)).orElse(Law.CODE);
        head.close();
        places();
        List<Link> links = routes();
        List<Closure> closures = closures();
        Keys rules = rules();
        RulesReader read = new RulesReader(problems, rules);
        Registered registered = registrations();
        Spawning spawning = read.spawning();
        Moving moving = read.moving();
        CircumstancesTables around = new CircumstancesTables(problems, tables, sites);
        Circumstances circumstances = around.read(law, moving.heeds(), spawning.volume());
        Displacement displacement = new Displacement(
                id,
                new Timeline(start.orElse(LocalDate.EPOCH), Math.max(1, days)),
                List.copyOf(sites.values()),
                links,
                majorRoutes(),
                closures,
                changes(),
                intensities(),
                registered.by,
                registered.totals,
                spawning,
                moving,
                law,
                circumstances);
        rules.close();
        tooManyClasses(displacement);
        List<CaseLever> levers = new CaseLevers(problems, files, sites.keySet(), countries, links).read();
        SortedMap<String, Double> nightly = costs();
        Optional<CaseScenario> scenario = problems.count() > 0
                ? Optional.empty()
                : Optional.of(new CaseScenario(displacement, title, written, levers, nightly));
        return new Reading(scenario, problems.sorted(), problems.sortedNotes(), files.texts());
    }

    private void tooManyClasses(Displacement displacement) {
        if (problems.count() > 0) return;
        int classes;
        try {
            classes = new Classes(displacement).count();
        } catch (IllegalArgumentException tooMany) {
            problems.file(
                    Form.TRAITS.file(),
                    String.valueOf(tooMany.getMessage()),
                    "",
                    "Put values together, or switch a rule off in rules.yaml.");
            return;
        }
        try {
            new Homes(displacement, classes);
        } catch (IllegalArgumentException tooMany) {
            problems.file(
                    Form.RULES,
                    String.valueOf(tooMany.getMessage()),
                    "",
                    "Take %s away, or put places together that people are displaced from.".formatted(Form.HARVEST));
        }
    }

    private Keys head() {
        return keys(Form.SCENARIO, Set.of("paso", "model", "id", "title", "start", "days", "law"));
    }

    private Keys rules() {
        return keys(Form.RULES, Set.of("displaced", "moving"));
    }

    private Keys keys(String file, Set<String> known) {
        Optional<Item> root = files.need(file, "Write it, or start from 'paso import'.")
                .flatMap(text -> YamlTree.read(text, problems));
        return new Keys(problems, new Where.Fixed(file, 1, 1), root, known);
    }

    private Law law(Keys head, String word) {
        if (word.equals("documented")) return Law.DOCUMENTED;
        if (!word.equals("code")) {
            problems.add(head.where("law"), word, "unknown law", "code or documented", "Write one of them.");
        }
        return Law.CODE;
    }

    private void places() {
        for (Line line : tables.lines(Form.PLACES, true)) {
            Cell id = line.cell("id");
            if (!Ids.valid(id.text()) || id.text().equals("all") || id.text().equals("any")) {
                problems.add(id, "not an id", "a-z A-Z 0-9 . _ -, beginning with a letter or digit", "Write another.");
                continue;
            }
            if (sites.containsKey(id.text())) {
                problems.add(id, "the id is there twice", "each id once", "Take one row away.");
                continue;
            }
            String name = line.cell("name").text();
            if (!name.isEmpty() && !name.equals(id.text())) written.put(id.text(), name);
            String country = line.raw("country");
            countries.add(country);
            sites.put(
                    id.text(),
                    new Site(
                            id.text(),
                            line.raw("region"),
                            country,
                            python.number(line.cell("x"), -1e9, 1e9, "degrees").orElse(0),
                            python.number(line.cell("y"), -1e9, 1e9, "degrees").orElse(0),
                            kind(line.cell("kind")),
                            python.whole(line.cell("population"), 0, PEOPLE).orElse(0),
                            python.whole(line.cell("capacity"), 0, PEOPLE).orElse(0),
                            attributes(line)));
        }
    }

    private SortedMap<String, Double> attributes(Line line) {
        SortedMap<String, Double> found = new TreeMap<>();
        for (String column : line.columns().keySet()) {
            if (Form.PLACES.needed().contains(column) || line.cell(column).isEmpty()) continue;
            OptionalDouble value = python.number(line.cell(column), -1e18, 1e18, "a number, or nothing");
            if (value.isPresent()) found.put(column, value.getAsDouble());
        }
        return found;
    }

    private Site.Kind kind(Cell cell) {
        List<String> words = new ArrayList<>();
        for (Site.Kind kind : Site.Kind.values()) {
            words.add(kind.word());
            if (kind.word().equals(cell.text())) return kind;
        }
        problems.add(
                cell,
                "unknown kind",
                String.join(", ", words),
                problems.near(cell.text(), words, "Write one of them."));
        return Site.Kind.TOWN;
    }

    private boolean place(Cell cell) {
        if (sites.containsKey(cell.text())) return true;
        problems.add(
                cell,
                "unknown place",
                "an id from places.csv",
                problems.near(cell.text(), sites.keySet(), "Add it to places.csv."));
        return false;
    }

    private boolean both(Line line) {
        boolean one = place(line.cell("one"));
        return place(line.cell("other")) && one;
    }

    private List<Link> routes() {
        List<Link> links = new ArrayList<>();
        for (Line line : tables.lines(Form.ROUTES, true)) {
            Cell speed = line.cell("km_per_day");
            OptionalDouble km = python.number(line.cell("km"), 0, FAR, "kilometres, 0 to 1,000,000");
            OptionalDouble own = speed.isEmpty()
                    ? OptionalDouble.empty()
                    : python.number(speed, Double.MIN_NORMAL, FAR, "more than 0");
            int forced =
                    (int) python.whole(line.cell("forced_redirection"), 0, 2).orElse(0);
            double walk =
                    python.number(line.cell("walk_chance"), 0, 1, "0 to 1").orElse(0);
            if (!both(line) || km.isEmpty()) continue;
            links.add(
                    new Link(line.cell("one").text(), line.cell("other").text(), km.getAsDouble(), forced, own, walk));
        }
        return links;
    }

    private List<MajorRoute> majorRoutes() {
        Map<String, List<String>> routes = new LinkedHashMap<>();
        for (Line line : tables.lines(Form.MAJOR_ROUTES, false)) {
            if (!place(line.cell("place"))) continue;
            routes.computeIfAbsent(line.cell("route").text(), _ -> new ArrayList<>())
                    .add(line.cell("place").text());
        }
        return routes.values().stream().map(MajorRoute::new).toList();
    }

    private List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        for (Line line : tables.lines(Form.CLOSURES, false)) {
            int from = (int) python.whole(line.cell("from_day"), 0, MOST_DAYS).orElse(0);
            Cell last = line.cell("until_day");
            OptionalLong end = last.isEmpty() ? OptionalLong.empty() : python.whole(last, from, MOST_DAYS);
            OptionalInt until = end.isPresent() ? OptionalInt.of((int) end.getAsLong()) : OptionalInt.empty();
            closure(line, from, until).ifPresent(closures::add);
        }
        return closures;
    }

    private Optional<Closure> closure(Line line, int from, OptionalInt until) {
        String one = line.raw("one");
        String other = line.raw("other");
        return switch (line.cell("kind").text()) {
            case "border" -> {
                boolean known = country(line, "one");
                yield country(line, "other") && known
                        ? Optional.of(new Closure.Border(one, other, from, until))
                        : Optional.empty();
            }
            case "place" ->
                place(line.cell("one"))
                        ? Optional.of(new Closure.SiteLinks(one, other, from, until))
                        : Optional.empty();
            case "route" -> both(line) ? Optional.of(new Closure.OneLink(one, other, from, until)) : Optional.empty();
            case "camp" -> place(line.cell("one")) ? Optional.of(new Closure.Camp(one, from, until)) : Optional.empty();
            case "idp_camp" ->
                place(line.cell("one")) ? Optional.of(new Closure.IdpCamp(one, from, until)) : Optional.empty();
            case "redirection" ->
                both(line) ? Optional.of(new Closure.Redirection(one, other, from, until)) : Optional.empty();
            default -> {
                problems.add(
                        line.cell("kind"),
                        "unknown kind of closure",
                        "border, place, route, camp, idp_camp, redirection",
                        "Write one of them.");
                yield Optional.empty();
            }
        };
    }

    private boolean country(Line line, String column) {
        if (countries.contains(line.raw(column))) return true;
        Cell cell = line.cell(column);
        problems.add(
                cell,
                "no place in this country",
                "a country from places.csv",
                problems.near(cell.text(), countries, "Write one of them."));
        return false;
    }

    private List<SiteChange> changes() {
        List<SiteChange> changes = new ArrayList<>();
        for (Line line : tables.lines(Form.CHANGES, false)) {
            boolean known = place(line.cell("place"));
            Site.Kind kind = kind(line.cell("kind"));
            OptionalLong day = python.whole(line.cell("day"), 0, MOST_DAYS);
            Cell own = line.cell("intensity");
            OptionalDouble intensity = own.isEmpty() ? OptionalDouble.of(1) : python.number(own, 0, 1e9, "0 or more");
            if (known && day.isPresent() && intensity.isPresent())
                changes.add(new SiteChange(
                        line.cell("place").text(), kind, (int) day.getAsLong(), intensity.getAsDouble()));
        }
        return changes;
    }

    private List<Intensity> intensities() {
        List<Intensity> intensities = new ArrayList<>();
        for (Line line : tables.lines(Form.INTENSITIES, true)) {
            boolean known = place(line.cell("place"));
            OptionalLong day = python.whole(line.cell("day"), 0, MOST_DAYS);
            OptionalDouble value = python.number(line.cell("value"), 0, FAR, "0 to 1");
            if (!known || day.isEmpty() || value.isEmpty()) continue;
            intensities.add(new Intensity(line.cell("place").text(), (int) day.getAsLong(), value.getAsDouble()));
        }
        intensities.sort(java.util.Comparator.comparingInt(Intensity::day));
        return intensities;
    }

    private record Registered(List<Registration> by, List<Count> totals) {}

    private Registered registrations() {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (Line line : tables.lines(Form.REGISTRATIONS, false)) {
            Cell place = line.cell("place");
            Optional<LocalDate> date = python.date(line.cell("date"));
            OptionalDouble people = python.number(line.cell("people"), 0, PEOPLE, "0 or more");
            if (!Ids.valid(place.text())) {
                problems.add(place, "not an id", "an id from places.csv, or all", "Write one.");
            } else if (date.isPresent() && people.isPresent()) {
                counts.computeIfAbsent(place.text(), _ -> new ArrayList<>())
                        .add(new Count(date.get(), people.getAsDouble()));
            }
        }
        Map<String, List<LocalDate>> corrected = new LinkedHashMap<>();
        for (Line line : tables.lines(Form.CORRECTIONS, false)) {
            Optional<LocalDate> date = python.date(line.cell("date"));
            if (date.isPresent() && corrects(line, counts, date.get()))
                corrected
                        .computeIfAbsent(line.cell("place").text(), _ -> new ArrayList<>())
                        .add(date.get());
        }
        List<Count> totals = counts.getOrDefault(Form.TOTAL, List.of());
        List<Registration> by = new ArrayList<>();
        counts.forEach((place, some) -> {
            if (!place.equals(Form.TOTAL))
                by.add(new Registration(place, some, corrected.getOrDefault(place, List.of())));
        });
        return new Registered(by, totals);
    }

    private boolean corrects(Line line, Map<String, List<Count>> counts, LocalDate date) {
        List<Count> some = counts.getOrDefault(line.cell("place").text(), List.of());
        for (int i = 1; i < some.size(); i++)
            if (some.get(i).date().equals(date) && some.get(i - 1).people() > 0) return true;
        problems.add(
                line.cell("date"),
                "no count on this day, or none before it",
                "the date of a count of this place, with people counted before it",
                "Take the row away.");
        return false;
    }

    private SortedMap<String, Double> costs() {
        SortedMap<String, Double> nightly = new TreeMap<>();
        for (Line line : tables.lines(Form.COSTS, false)) {
            OptionalDouble dollars = python.number(line.cell("per_person_night"), 0, 1e9, "dollars, 0 or more");
            if (place(line.cell("place")) && dollars.isPresent())
                nightly.merge(line.cell("place").text(), dollars.getAsDouble(), Double::sum);
        }
        return nightly;
    }
}
