package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.scenario.Lever;
import paso.scenario.Lever.Card;
import paso.scenario.Lever.Change;
import paso.scenario.Lever.Heading;
import paso.scenario.Lever.Kind;
import paso.scenario.Lever.Operation;
import paso.scenario.Provenance;
import paso.scenario.Quantity;

/// Reads evidence cards and holds every kind of lever to what it owes the reader.
final class CardsReader {

    private static final List<String> HEADINGS =
            List.of(Heading.values()).stream().map(Heading::word).toList();
    private static final List<Heading> BEHAVIOURAL = List.of(
            Heading.EFFECT,
            Heading.DISPLACED,
            Heading.HOW_SOON,
            Heading.FOUND_BY,
            Heading.DISPUTED_BY,
            Heading.NOT_COUNTED);
    private static final List<Heading> NO_ESTIMATE = List.of(Heading.SEARCHED, Heading.NOT_COUNTED);

    private final Context context;
    private final Problems problems;

    CardsReader(Context context) {
        this.context = context;
        this.problems = context.problems;
    }

    /// The parts of the card of a readable lever, in the order of [Heading].
    List<Card> read(Pairs entry, Provenance origin, String lever) {
        Pairs written = Pairs.of(entry.item("evidence"), HEADINGS, problems);
        List<Card> cards = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            if (!written.has(heading.word())) continue;
            Item item = written.item(heading.word());
            List<String> sources = item instanceof Item.Pairs ? sources(Pairs.of(item, problems), origin) : List.of();
            if (heading == Heading.FOUND_BY && !named(item))
                problems.add(
                        item.where(),
                        lever,
                        "found-by names no source",
                        "found-by: {en: ..., es: ..., sources: [KEY]}",
                        "Name keys of sources.yaml.");
            cards.add(new Card(heading, written.text(heading.word(), List.of("sources")), sources));
        }
        return cards;
    }

    private static boolean named(Item item) {
        return item instanceof Item.Pairs pairs && pairs.items().containsKey("sources");
    }

    /// What a card rests on was public when the lever was: so it is never later than the as-of date.
    private List<String> sources(Pairs card, Provenance origin) {
        List<String> sources = new ArrayList<>();
        for (Cell cell : card.cells("sources")) {
            Optional<String> key = context.values.ref(cell, "source", context.sources, "sources.yaml");
            if (key.isEmpty()) continue;
            LocalDate date = context.sourceDates.get(key.get());
            if (date == null)
                problems.add(cell, "a source without a date", "a source with a date", "Give it one in sources.yaml.");
            else if (!origin.constant() && origin.published().map(date::isAfter).orElse(true))
                problems.add(
                        cell,
                        "a source of %s, later than the lever".formatted(date),
                        "one published by the lever's own published",
                        "Write published: %s for the lever, or take the source away.".formatted(date));
            sources.add(key.get());
            context.cited.add(key.get());
        }
        return sources;
    }

    /// Whether the lever says all that its kind owes.
    void complete(Pairs entry, String lever, Kind kind, boolean byDefault) {
        Pairs written = Pairs.of(entry.item("evidence"), problems);
        List<String> lacking = new ArrayList<>();
        switch (kind) {
            case BEHAVIOURAL -> {
                lacking.addAll(lacking(written, BEHAVIOURAL));
                if (!entry.has("mirror")) lacking.add("mirror");
            }
            case NO_ESTIMATE -> lacking.addAll(lacking(written, NO_ESTIMATE));
            case MECHANICAL -> {
                boolean said = written.has(Heading.WHAT_CHANGES.word()) || written.has(Heading.DISPLACED.word());
                if (!said && !byDefault) lacking.add("what-changes or displaced");
            }
        }
        if (lacking.isEmpty()) return;
        problems.add(
                entry.where(),
                lever,
                "a %s lever without %s".formatted(kind.word(), String.join(", ", lacking)),
                owed(kind),
                "Write it; the headings stand under evidence.");
    }

    private static List<String> lacking(Pairs written, List<Heading> owed) {
        return owed.stream()
                .map(Heading::word)
                .filter(word -> !written.has(word))
                .toList();
    }

    private static String owed(Kind kind) {
        return switch (kind) {
            case BEHAVIOURAL ->
                String.join(", ", BEHAVIOURAL.stream().map(Heading::word).toList()) + " and a mirror";
            case NO_ESTIMATE ->
                String.join(", ", NO_ESTIMATE.stream().map(Heading::word).toList());
            case MECHANICAL -> "what-changes or displaced";
        };
    }

    /// A low and a high end around no effect, and nothing else.
    void onlyEnds(Pairs entry, String lever, List<Change> changes) {
        for (Change change : changes) {
            double none = change.operation() == Operation.SCALE ? 1 : 0;
            String what = "";
            if (!(change.value() instanceof Quantity.Between ends))
                what = "a no-estimate lever with a single or likely value";
            else if (change.operation() == Operation.SET || ends.low() > none || ends.high() < none)
                what = "a no-estimate lever whose ends leave out no effect";
            if (what.isEmpty()) continue;
            problems.add(
                    entry.item("changes").where(),
                    lever,
                    what,
                    "low|high with no effect between them: 1 for scale, 0 for add",
                    "Write a low and a high end only.");
            return;
        }
    }

    /// Two levers that mirror each other say so both. One that is not public yet cannot be asked.
    void mirrors(List<Lever> levers, Map<String, Where> where) {
        Map<String, Lever> byId = new TreeMap<>();
        for (Lever lever : levers) byId.put(lever.id(), lever);
        for (Lever lever : levers) {
            Lever other = byId.get(lever.mirror());
            if (other == null || other.mirror().equals(lever.id())) continue;
            problems.add(
                    where.getOrDefault(lever.id(), context.head.where()),
                    lever.id(),
                    "its mirror '%s' does not point back".formatted(other.id()),
                    "two levers that name each other",
                    "Write mirror: %s at '%s'.".formatted(lever.id(), other.id()));
        }
    }
}
