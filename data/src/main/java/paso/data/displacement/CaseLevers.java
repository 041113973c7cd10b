package paso.data.displacement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import paso.data.flee.CaseFiles;
import paso.data.folder.Cell;
import paso.data.folder.Item;
import paso.data.folder.Problems;
import paso.data.folder.Where;
import paso.data.folder.YamlTree;
import paso.scenario.Ids;
import paso.scenario.displacement.CaseLever;
import paso.scenario.displacement.CaseLever.Change;
import paso.scenario.displacement.Link;

/// Reads `levers.yaml` of a displacement scenario.
final class CaseLevers {

    private static final int MOST_DAYS = 36_600;
    private static final List<String> KINDS =
            List.of("capacity", "close-route", "close-place", "close-border", "open-border", "conflict", "displaced");

    private final Problems problems;
    private final CaseFiles files;
    private final Set<String> places;
    private final Set<String> countries;
    private final List<Link> links;

    CaseLevers(Problems problems, CaseFiles files, Set<String> places, Set<String> countries, List<Link> links) {
        this.problems = problems;
        this.files = files;
        this.places = places;
        this.countries = countries;
        this.links = links;
    }

    List<CaseLever> read() {
        List<CaseLever> levers = new ArrayList<>();
        Optional<Item> root = files.find(Form.LEVERS).flatMap(text -> YamlTree.read(text, problems));
        if (root.isEmpty()) return levers;
        Keys keys = new Keys(problems, root.get().where(), root, Set.of("levers"));
        keys.close();
        Set<String> ids = new HashSet<>();
        for (Item item : list(keys, "levers")) {
            Keys lever = new Keys(problems, item.where(), Optional.of(item), Set.of("id", "title", "changes"));
            lever.close();
            String id = lever.word("id", "").orElse("");
            if (!Ids.valid(id) || !ids.add(id)) {
                problems.add(item.where(), id, "not an id, or one that is there twice", "an id", "Write another.");
            }
            List<Change> changes = new ArrayList<>();
            for (Item change : list(lever, "changes")) change(change).ifPresent(changes::add);
            levers.add(new CaseLever(id, lever.word("title", id).orElse(id), changes));
        }
        return levers;
    }

    private List<Item> list(Keys keys, String key) {
        if (keys.item(key).orElse(null) instanceof Item.Many(Where _, String _, List<Item> items)) return items;
        problems.add(keys.where(key), "", "'%s' is no list".formatted(key), "a list", "Write - before each.");
        return List.of();
    }

    private Optional<Change> change(Item item) {
        Set<String> known = new HashSet<>(KINDS);
        known.addAll(Set.of("people", "factor", "from-day", "until-day"));
        Keys keys = new Keys(problems, item.where(), Optional.of(item), known);
        keys.close();
        List<String> kinds =
                KINDS.stream().filter(kind -> keys.item(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            problems.add(
                    item.where(), "", "one kind of change is needed", String.join(", ", KINDS), "Write one of them.");
            return Optional.empty();
        }
        int from = (int) keys.whole("from-day", 0, MOST_DAYS, OptionalLong.of(0));
        OptionalInt until = keys.item("until-day").isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) keys.whole("until-day", from, MOST_DAYS, OptionalLong.empty()));
        String kind = kinds.getFirst();
        return switch (kind) {
            case "capacity" ->
                one(keys, kind)
                        .map(site -> new Change.Capacity(
                                site, keys.whole("people", 0, 10_000_000_000L, OptionalLong.empty())));
            case "close-place" -> one(keys, kind).map(site -> new Change.ClosedSite(site, from, until));
            case "conflict" ->
                one(keys, kind).map(site -> new Change.Conflict(site, from, keys.number("factor", 0, 1000, 0)));
            case "close-route" ->
                two(keys, kind, places, "places.csv").map(pair -> route(keys, pair.getFirst(), pair.getLast()));
            case "close-border" ->
                two(keys, kind, countries, "the countries of places.csv")
                        .map(pair -> new Change.ClosedBorder(pair.getFirst(), pair.getLast(), from, until));
            case "open-border" ->
                two(keys, kind, countries, "the countries of places.csv")
                        .map(pair -> new Change.OpenBorder(pair.getFirst(), pair.getLast()));
            default -> Optional.of(new Change.Displaced(keys.number("displaced", 0, 1000, 1)));
        };
    }

    private Change route(Keys keys, String one, String other) {
        boolean there = links.stream()
                .anyMatch(link -> (link.one().equals(one) && link.other().equals(other))
                        || (link.one().equals(other) && link.other().equals(one)));
        if (!there) {
            problems.add(
                    keys.where("close-route"),
                    one + " - " + other,
                    "no route between the two",
                    "two places that routes.csv links",
                    "Write another pair.");
        }
        return new Change.ClosedRoute(one, other);
    }

    private Optional<String> one(Keys keys, String kind) {
        return keys.cell(kind).flatMap(cell -> known(cell, places, "places.csv"));
    }

    private Optional<String> known(Cell cell, Set<String> names, String file) {
        if (names.contains(cell.text())) return Optional.of(cell.text());
        problems.add(cell, "unknown name", "one from " + file, problems.near(cell.text(), names, "Write one of them."));
        return Optional.empty();
    }

    private Optional<List<String>> two(Keys keys, String kind, Set<String> names, String file) {
        List<String> found = new ArrayList<>();
        for (Item item : list(keys, kind))
            if (item instanceof Item.Word(Cell cell, boolean _))
                known(cell, names, file).ifPresent(found::add);
        if (found.size() == 2) return Optional.of(found);
        problems.add(keys.where(kind), "", kind + " needs two names", "[ONE, OTHER]", "Write two.");
        return Optional.empty();
    }
}
