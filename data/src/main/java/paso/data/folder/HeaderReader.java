package paso.data.folder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paso.scenario.Cohorts;
import paso.scenario.Ids;
import paso.scenario.Place.Pull;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// Reads `scenario.yaml`.
final class HeaderReader {

    /// Keys that stand beside attributes in stays.yaml and levers.yaml.
    private static final Set<String> KEYS_OF_ROWS = new TreeSet<>(Stream.of(
                    BehaviourReader.STAYS,
                    BehaviourReader.LIMITS,
                    LeversReader.AT_PLACE,
                    LeversReader.ON_ROUTE,
                    LeversReader.OPERATIONS,
                    List.of("arrivals"))
            .flatMap(List::stream)
            .toList());

    static final List<String> KEYS = List.of(
            "paso",
            "title",
            "start",
            "as-of",
            "days",
            "replicates",
            "seed",
            "fit",
            "groups",
            "attributes",
            "areas",
            "pull");

    /// What the rest of the reading needs. Absent parts had problems.
    record Head(
            Optional<Scenario.Header> header,
            LocalDate asOf,
            Optional<Cohorts> cohorts,
            List<Scenario.Area> areas,
            Map<String, List<Cell>> members,
            Pull pull,
            Where where) {}

    private final Problems problems;
    private final Values values;
    private final Request request;

    HeaderReader(Problems problems, Values values, Request request) {
        this.problems = problems;
        this.values = values;
        this.request = request;
    }

    /// Where `scenario.yaml` cannot be read: enough to look at the other files.
    Head nothing() {
        LocalDate asOf = request.asOf().orElse(LocalDate.MAX);
        return new Head(
                Optional.empty(),
                asOf,
                Optional.empty(),
                List.of(),
                new LinkedHashMap<>(),
                Pull.STANDARD,
                new Where.Fixed("scenario.yaml", 0, 0));
    }

    Head read(Path folder, Item item, Digest digest) {
        Pairs top = Pairs.of(item, KEYS, problems);
        Cell version = top.cell("paso");
        if (values.present(version) && !version.text().equals("1"))
            problems.add(version, "unknown version of the format", "1", "Write paso: 1, or use a newer Paso.");
        Text title = top.has("title") ? top.text("title") : Text.of("");
        if (!top.has("title")) values.present(top.cell("title"));
        Optional<LocalDate> start = values.date(top.cell("start"));
        Optional<LocalDate> written = values.date(top.cell("as-of"));
        Optional<LocalDate> asOf = request.asOf().isPresent() ? request.asOf() : written;
        int days = request.days().orElse(values.whole(top.cell("days"), 1, 3650).orElse(1));
        int replicates = request.replicates().orElse(values.wholeOr(top.cell("replicates"), 1, 1_000_000, 1000));
        long seed = request.seed().orElse(values.seed(top.cell("seed")));
        boolean fit = values.yes(top.cell("fit"), false);
        Optional<Cohorts> cohorts = cohorts(top);
        Map<String, List<Cell>> members = new LinkedHashMap<>();
        List<Scenario.Area> areas = areas(top, members);
        Pull pull = pull(top);
        Optional<Scenario.Header> header =
                start.isPresent() && asOf.isPresent() && dates(top, start.get(), asOf.get(), days)
                        ? Optional.of(new Scenario.Header(
                                id(folder), title, start.get(), asOf.get(), days, replicates, seed, fit))
                        : Optional.empty();
        asOf.ifPresent(date -> digest.item("scenario.yaml", "as-of " + date));
        for (String key : KEYS)
            if (!key.equals("as-of"))
                digest.item("scenario.yaml", key + " " + top.item(key).canonical());
        return new Head(
                header,
                asOf.orElse(LocalDate.MAX),
                cohorts,
                areas,
                members,
                pull,
                top.item("start").where());
    }

    private boolean dates(Pairs top, LocalDate start, LocalDate asOf, int days) {
        Cell cell = new Cell(top.item("as-of").where(), "as-of", asOf.toString());
        if (asOf.getYear() < 1900 || asOf.getYear() > 2200) {
            problems.add(cell, "as-of is not a date", "a date from 1900 to 2200", "Choose another as-of date.");
            return false;
        }
        if (asOf.isBefore(start)) {
            problems.add(
                    cell,
                    "the as-of date is before the start",
                    "%s or later".formatted(start),
                    "Move the start, or choose a later as-of date.");
            return false;
        }
        if (days < 1 || days > 3650 || start.plusYears(Bounds.YEARS).isBefore(asOf.plusDays(days))) {
            problems.add(
                    cell,
                    "the simulated days go from %s to %s"
                            .formatted(start, days < 0 ? asOf : asOf.plusDays(Math.min(days, 100_000))),
                    "1 to 3,650 days after the as-of date, at most %d years in all".formatted(Bounds.YEARS),
                    "Check start, as-of and days.");
            return false;
        }
        return true;
    }

    private static String id(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String id = name == null
                ? ""
                : name.toString().replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[._-]+", "");
        if (id.length() > Ids.LONGEST) id = id.substring(0, Ids.LONGEST);
        return id.isEmpty() ? "scenario" : id;
    }

    private Optional<Cohorts> cohorts(Pairs top) {
        int before = problems.count();
        List<Cohorts.Group> groups = new ArrayList<>();
        Pairs written = Pairs.of(top.item("groups"), problems);
        if (written.keys().isEmpty())
            problems.add(
                    top.item("groups").where(),
                    "",
                    "groups has no group",
                    "at least one group",
                    "Write such as adult: {title: Adults, sizes: {1: 1}}.");
        for (String id : written.keys()) {
            Cohorts.@Nullable Group group = group(id, written.item(id));
            if (group != null) groups.add(group);
        }
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        long combinations =
                Math.max(1, groups.stream().mapToInt(g -> g.sizes().size()).sum());
        Pairs kept = Pairs.of(top.item("attributes"), problems);
        for (String name : kept.keys()) {
            List<String> among = attribute(name, kept);
            attributes.put(name, among);
            combinations = Math.min(Integer.MAX_VALUE, combinations * Math.max(1, among.size()));
        }
        if (combinations > Bounds.COHORTS) {
            problems.add(
                    top.item("attributes").where(),
                    "",
                    "groups, party sizes and attributes make %,d cohorts".formatted(combinations),
                    "up to %,d".formatted(Bounds.COHORTS),
                    "Put values together, such as 'other'.");
        }
        return problems.count() == before ? Optional.of(new Cohorts(groups, attributes)) : Optional.empty();
    }

    private List<String> attribute(String name, Pairs kept) {
        Where where = kept.item(name).where();
        values.id(new Cell(where, "attribute", name));
        boolean column =
                Arrays.stream(Columns.values()).anyMatch(table -> table.names().contains(name));
        if (column || name.equals("all") || KEYS_OF_ROWS.contains(name))
            problems.add(
                    where,
                    name,
                    "this attribute has the name of a column or key",
                    "any other name",
                    "Choose another name.");
        List<String> among = new ArrayList<>();
        for (Cell cell : kept.cells(name)) {
            Optional<String> value = values.id(cell);
            if (value.isPresent() && among.contains(cell.text())) {
                problems.add(cell, "the value is there twice", "each value once", "Take one away.");
            } else value.ifPresent(among::add);
        }
        if (among.isEmpty())
            problems.add(
                    where, name, "an attribute without values", "a list such as [mexico, other]", "Name its values.");
        return among;
    }

    private Cohorts.@Nullable Group group(String id, Item item) {
        int before = problems.count();
        values.idBut(new Cell(item.where(), "group", id), Values.RESERVED);
        Pairs pairs = Pairs.of(item, List.of("title", "sizes"), problems);
        Text title = pairs.has("title") ? pairs.text("title") : Text.of(id);
        TreeMap<Integer, Double> sizes = new TreeMap<>();
        Pairs written = Pairs.of(pairs.item("sizes"), problems);
        double sum = 0;
        for (String key : written.keys()) {
            Where where = written.item(key).where();
            var size = values.whole(new Cell(where, "party size", key), 1, 50);
            OptionalDouble share = values.number(written.cell(key), Bound.CHANCE);
            if (size.isPresent() && share.isPresent()) {
                sum += share.getAsDouble();
                if (sizes.put(size.getAsInt(), share.getAsDouble()) != null)
                    problems.add(where, key, "the size is there twice", "each size once", "Take one away.");
            }
        }
        if (problems.count() == before && Math.abs(sum - 1) > 1e-6) {
            problems.add(
                    pairs.item("sizes").where(),
                    "",
                    "shares of party sizes sum to %s".formatted(Numbers.plain(sum)),
                    "a sum of 1",
                    "Write such as sizes: {1: 0.4, 2: 0.6}.");
        }
        return problems.count() == before ? new Cohorts.Group(id, title, sizes) : null;
    }

    private List<Scenario.Area> areas(Pairs top, Map<String, List<Cell>> members) {
        List<Scenario.Area> areas = new ArrayList<>();
        Pairs written = Pairs.of(top.item("areas"), problems);
        for (String id : written.keys()) {
            Item item = written.item(id);
            Optional<String> name = values.idBut(new Cell(item.where(), "area", id), Values.RESERVED);
            Pairs pairs = Pairs.of(item, List.of("title", "places"), problems);
            List<Cell> cells = pairs.cells("places");
            if (cells.isEmpty())
                problems.add(
                        item.where(),
                        id,
                        "an area without places",
                        "a list such as [border, city]",
                        "Name its places.");
            Text title = pairs.has("title") ? pairs.text("title") : Text.of(id);
            Set<String> seen = new TreeSet<>();
            for (Cell cell : cells) {
                if (!seen.add(cell.text()))
                    problems.add(cell, "the place is there twice", "each place once", "Take one away.");
            }
            if (name.isEmpty()) continue;
            members.put(id, cells);
            areas.add(new Scenario.Area(
                    id, title, cells.stream().map(Cell::text).distinct().toList()));
        }
        return areas;
    }

    private Pull pull(Pairs top) {
        Pairs pairs = Pairs.of(top.item("pull"), List.of("power", "softening-km", "look-ahead", "buffer"), problems);
        Pull standard = Pull.STANDARD;
        double power = orElse(pairs.cell("power"), Bound.POWER, standard.power());
        double softening = orElse(pairs.cell("softening-km"), Bound.SOFTENING, standard.softeningKm());
        int ahead = values.wholeOr(pairs.cell("look-ahead"), 1, 4, standard.lookAhead());
        return new Pull(power, softening, ahead, orElse(pairs.cell("buffer"), Bound.SHARE, standard.buffer()));
    }

    private double orElse(Cell cell, Bound bound, double otherwise) {
        return cell.isEmpty() ? otherwise : values.number(cell, bound).orElse(otherwise);
    }
}
