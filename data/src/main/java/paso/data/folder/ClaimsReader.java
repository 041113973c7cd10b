package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import paso.observe.Dossier;
import paso.observe.Quantity;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Comparator;
import paso.scenario.Claim.Form;
import paso.scenario.Claim.Reading;
import paso.scenario.Claim.Take;
import paso.scenario.Claim.Term;
import paso.scenario.Claim.Test;
import paso.scenario.Claim.Wanted;
import paso.scenario.Claims;
import paso.scenario.Measure;
import paso.scenario.Source;
import paso.scenario.Text;
import paso.scenario.Who;

/// Reads `claims.yaml`.
final class ClaimsReader {

    private static final List<String> NUMBER = List.of("series", "less", "unit", "period", "take");
    private static final List<String> TEST = List.of(
            "series",
            "less",
            "unit",
            "period",
            "take",
            "comparator",
            "value",
            "to",
            "tolerance",
            "against",
            "record",
            "since",
            "cause",
            "not-countable");
    private static final List<String> CLAIM = with(
            TEST,
            "id",
            "statement",
            "quoted",
            "who",
            "said",
            "source",
            "definition",
            "causal",
            "readings",
            "beside",
            "needs");
    private static final List<String> READING = with(TEST, "kind", "title");
    private static final Bound VALUE = new Bound(-1e12, false, 1e12, "-1,000,000,000,000 to 1,000,000,000,000");
    private static final Bound TOLERANCE = new Bound(0, false, 1e12, "0 or more");
    private static final Bound PERCENT = new Bound(0, false, 100, "0 % to 100 %");

    private final Context context;
    private final Problems problems;
    private final Values values;
    private final SeriesReader series;

    ClaimsReader(Context context, Context quiet, LocalDate limit) {
        this.context = context;
        this.problems = context.problems;
        this.values = context.values;
        this.series = new SeriesReader(context, quiet, limit);
    }

    private static List<String> with(List<String> keys, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(keys);
        return List.copyOf(all);
    }

    Optional<Claims> read(Item item, SortedMap<String, Source> sources) {
        Pairs top = Pairs.of(item, List.of("series", "claims"), problems);
        if (top.has("series")) series.declared(top.item("series"));
        if (!top.has("claims")) values.present(top.cell("claims"));
        SortedMap<String, Dossier> dossiers = series.read();
        List<Claim> claims = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        List<Item> written = top.list("claims");
        if (written.size() > Bounds.CLAIMS) {
            problems.file(
                    ClaimsFolder.CLAIMS,
                    "%,d claims".formatted(written.size()),
                    "up to %,d".formatted(Bounds.CLAIMS),
                    "Divide them over several folders.");
            return Optional.empty();
        }
        for (Item one : written) claim(Pairs.of(one, CLAIM, problems), ids).ifPresent(claims::add);
        if (problems.count() > 0) return Optional.empty();
        claims.sort(java.util.Comparator.comparing(Claim::id)); // the order of entries changes nothing
        return Optional.of(new Claims(claims, dossiers, series.titles, sources));
    }

    private Optional<Claim> claim(Pairs entry, Set<String> ids) {
        int before = problems.count();
        Optional<String> id = values.id(entry.cell("id"));
        if (id.isPresent() && !ids.add(id.get()))
            problems.add(entry.cell("id"), "the id is there twice", "each id once", "Choose another id.");
        for (String key : List.of("statement", "who", "definition"))
            if (!entry.has(key)) values.present(entry.cell(key));
        Optional<LocalDate> said = values.date(entry.cell("said"));
        List<String> sources = new ArrayList<>();
        if (!entry.has("source")) values.present(entry.cell("source"));
        for (Cell cell : entry.cells("source"))
            values.ref(cell, "source", context.sources, "sources.yaml").ifPresent(sources::add);
        Optional<Test> test = test(entry, Optional.empty());
        List<Reading> readings = new ArrayList<>();
        for (Item one : entry.list("readings")) reading(entry, one).ifPresent(readings::add);
        List<Reading> beside = new ArrayList<>();
        for (Item one : entry.list("beside")) reading(entry, one).ifPresent(beside::add);
        if (problems.count() > before || test.isEmpty()) return Optional.empty();
        Text statement = entry.text("statement");
        return Optional.of(new Claim(
                id.orElseThrow(),
                statement,
                values.yes(entry.cell("quoted"), false),
                entry.text("who"),
                said.orElseThrow(),
                sources,
                entry.text("definition"),
                values.yes(entry.cell("causal"), Causal.words(statement)),
                test.get(),
                readings,
                beside,
                entry.has("needs") ? entry.text("needs") : Text.of("")));
    }

    private Optional<Reading> reading(Pairs claim, Item item) {
        Pairs entry = Pairs.of(item, READING, problems);
        if (!entry.has("title")) values.present(entry.cell("title"));
        Optional<Claim.Kind> kind = values.word(entry.cell("kind"), List.of(Claim.Kind.values()), Claim.Kind::word);
        Optional<Test> test = test(entry, Optional.of(claim));
        if (kind.isEmpty() || test.isEmpty() || !entry.has("title")) return Optional.empty();
        return Optional.of(new Reading(kind.get(), entry.text("title"), test.get()));
    }

    /// Where a key stands: in the reading, or in the claim that it reads otherwise.
    private record Keys(Pairs own, Optional<Pairs> claim) {
        Pairs at(String key) {
            return own.has(key) || claim.isEmpty() ? own : claim.get();
        }

        boolean has(String key) {
            return at(key).has(key);
        }

        Cell cell(String key) {
            return at(key).cell(key);
        }
    }

    private Optional<Test> test(Pairs own, Optional<Pairs> claim) {
        Keys keys = new Keys(own, claim);
        List<String> kinds = List.of("against", "record", "cause", "not-countable").stream()
                .filter(own::has)
                .toList();
        if (kinds.isEmpty() && claim.isPresent() && !own.has("comparator"))
            kinds = List.of("against", "record", "cause", "not-countable").stream()
                    .filter(claim.get()::has)
                    .toList();
        if (kinds.size() > 1) {
            problems.add(
                    own.where(),
                    String.join(", ", kinds),
                    "several kinds of claim in one",
                    "one of against, record, cause and not-countable, or none for a plain number",
                    "Write one claim for each.");
            return Optional.empty();
        }
        String kind = kinds.isEmpty() ? "" : kinds.getFirst();
        return switch (kind) {
            case "cause" -> cause(keys.at("cause").item("cause"));
            case "not-countable" ->
                Optional.of(new Claim.Uncountable(keys.at("not-countable").text("not-countable")));
            case "record" -> record(keys);
            case "against" -> against(keys);
            default -> {
                Optional<Asked> asked = asked(keys);
                Optional<Wanted> wanted = wanted(keys, false);
                yield asked.isEmpty() || wanted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Claim.Level(asked.get(), wanted.get()));
            }
        };
    }

    private Optional<Test> against(Keys keys) {
        Optional<Asked> asked = asked(keys);
        Pairs base = Pairs.of(keys.at("against").item("against"), with(NUMBER, "as"), problems);
        Optional<Form> form = values.word(base.cell("as"), List.of(Form.values()), Form::word);
        Optional<Asked> other = asked(new Keys(base, Optional.of(new Merged(keys).pairs())));
        boolean percent = form.filter(one -> one == Form.PERCENT_CHANGE || one == Form.PERCENT_OF)
                .isPresent();
        Optional<Wanted> wanted = wanted(keys, percent);
        if (asked.isEmpty() || other.isEmpty() || form.isEmpty() || wanted.isEmpty()) return Optional.empty();
        if (!quantity(asked.get()).unit().equals(quantity(other.get()).unit())) {
            problems.add(
                    base.where(),
                    "",
                    "a number of %s against a number of %s"
                            .formatted(word(quantity(asked.get())), word(quantity(other.get()))),
                    "two numbers in one unit",
                    "Compare events with events, people with people, households with households.");
            return Optional.empty();
        }
        return Optional.of(new Claim.Relation(asked.get(), other.get(), form.get(), wanted.get()));
    }

    /// What a base does not say itself it takes from the reading, and then from the claim.
    private record Merged(Keys keys) {
        Pairs pairs() {
            return keys.own().over(keys.claim(), NUMBER);
        }
    }

    private Optional<Test> record(Keys keys) {
        Optional<Asked> asked = asked(keys);
        Optional<String> which = values.word(keys.cell("record"), List.of("highest", "lowest"), word -> word);
        Optional<LocalDate> since = keys.has("since") ? values.date(keys.cell("since")) : Optional.empty();
        if (asked.isEmpty() || which.isEmpty()) return Optional.empty();
        return Optional.of(new Claim.Extreme(asked.get(), which.get().equals("highest"), since));
    }

    private Optional<Test> cause(Item item) {
        Pairs cause = Pairs.of(item, List.of("lever", "place", "group", "measure", "effect"), problems);
        boolean lever = lever(cause.cell("lever"));
        Optional<String> place = context.placeOrArea(cause.cell("place"));
        Optional<Who> who =
                context.who(name -> name.equals("group") ? cause.cell(name) : new Cell(cause.where(), name, ""));
        Optional<Measure> measure = values.word(cause.cell("measure"), List.of(Measure.values()), Measure::word);
        Optional<String> effect = values.word(cause.cell("effect"), List.of("more", "fewer"), word -> word);
        if (!lever || place.isEmpty() || who.isEmpty() || measure.isEmpty() || effect.isEmpty())
            return Optional.empty();
        return Optional.of(new Claim.Cause(
                cause.cell("lever").text(),
                place.get(),
                who.get(),
                measure.get(),
                effect.get().equals("more")));
    }

    /// Whether a cell names a lever of the folder, readable or not.
    private boolean lever(Cell cell) {
        if (!values.present(cell)) return false;
        TreeSet<String> levers = new TreeSet<>();
        Problems quiet = new Problems(); // levers.yaml itself is for the reader of the scenario to judge
        context.files
                .read("levers.yaml", false)
                .flatMap(text -> YamlTree.read(text, quiet))
                .ifPresent(item -> Pairs.of(item, List.of("levers"), quiet)
                        .list("levers")
                        .forEach(one -> {
                            Pairs entry = Pairs.of(one, List.of("id"), quiet);
                            if (entry.has("id")) levers.add(entry.cell("id").text());
                        }));
        return values.ref(cell, "lever", levers, "levers.yaml").isPresent();
    }

    private Quantity quantity(Asked asked) {
        return series.quantities.getOrDefault(
                asked.terms().getFirst().series(), new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS));
    }

    private static String word(Quantity quantity) {
        return quantity.unit().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Asked> asked(Keys keys) {
        int before = problems.count();
        List<Term> terms = new ArrayList<>();
        if (!keys.has("series")) values.present(keys.own().cell("series"));
        terms(keys.at("series"), "series", true, terms);
        if (keys.has("less")) terms(keys.at("less"), "less", false, terms);
        Optional<Periods.Named> period = Periods.read(keys.cell("period"), values, problems);
        Optional<Take> take = keys.has("take")
                ? values.word(keys.cell("take"), List.of(Take.values()), Take::word)
                : Optional.empty();
        if (problems.count() > before || period.isEmpty() || terms.isEmpty()) return Optional.empty();
        Quantity quantity = series.quantities.getOrDefault(
                terms.getFirst().series(), new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS));
        for (Term term : terms) {
            Quantity other = series.quantities.getOrDefault(term.series(), quantity);
            if (!other.equals(quantity)) {
                problems.add(
                        keys.cell("series"),
                        "series that cannot be added: %s counts %s, %s counts %s"
                                .formatted(terms.getFirst().series(), said(quantity), term.series(), said(other)),
                        "series of one kind and unit",
                        "Name series that count the same.");
                return Optional.empty();
            }
        }
        boolean stock = quantity.kind() == Quantity.Kind.STOCK;
        Take taken = take.orElse(stock ? Take.AT_END : Take.TOTAL);
        if (!suits(keys, stock, taken)) return Optional.empty();
        Optional<Boolean> people = people(keys, quantity);
        if (people.isEmpty()) return Optional.empty();
        return Optional.of(new Asked(terms, period.get().span(), period.get().year(), taken, people.get()));
    }

    private static String said(Quantity quantity) {
        return word(quantity) + (quantity.kind() == Quantity.Kind.STOCK ? " at a moment" : " over a period");
    }

    private boolean suits(Keys keys, boolean stock, Take take) {
        boolean wrong = switch (take) {
            case TOTAL, MEAN_PER_WEEK, MEAN_PER_MONTH -> stock;
            case AT_END -> !stock;
            case MEAN_PER_DAY, HIGHEST_DAY, LOWEST_DAY -> false;
        };
        if (!wrong) return true;
        problems.add(
                keys.cell("take"),
                stock ? "a stock is not added up over days" : "a flow has no value at the end of a day",
                stock
                        ? "at-end, mean-per-day, highest-day, lowest-day"
                        : "total, mean-per-day, mean-per-week, mean-per-month, highest-day, lowest-day",
                "Write one of them.");
        return false;
    }

    /// Whether the statement counts people, whatever its series counts.
    private Optional<Boolean> people(Keys keys, Quantity quantity) {
        if (!keys.has("unit")) return Optional.of(false);
        Optional<Quantity.Unit> unit = values.word(
                keys.cell("unit"),
                List.of(Quantity.Unit.values()),
                word -> word.name().toLowerCase(Locale.ROOT));
        if (unit.isEmpty()) return Optional.empty();
        if (unit.get() == quantity.unit()) return Optional.of(false);
        if (unit.get() == Quantity.Unit.PEOPLE) return Optional.of(true);
        problems.add(
                keys.cell("unit"),
                "the series counts " + word(quantity),
                quantity.unit() == Quantity.Unit.PEOPLE ? "people" : "people, " + word(quantity),
                "Write what the statement counts; name a series that can be set against it.");
        return Optional.empty();
    }

    private void terms(Pairs pairs, String key, boolean added, List<Term> terms) {
        for (Cell cell : pairs.cells(key)) {
            values.ref(cell, "series", series.titles.keySet(), "the series of claims.yaml")
                    .ifPresent(id -> {
                        if (terms.stream().anyMatch(term -> term.series().equals(id)))
                            problems.add(cell, "the series is there twice", "each series once", "Take one away.");
                        else terms.add(new Term(id, added));
                    });
        }
    }

    private Optional<Wanted> wanted(Keys keys, boolean percent) {
        Optional<Comparator> comparator =
                values.word(keys.cell("comparator"), List.of(Comparator.values()), Comparator::word);
        OptionalDouble value = values.number(keys.cell("value"), VALUE);
        if (comparator.isEmpty() || value.isEmpty()) return Optional.empty();
        OptionalDouble upper = OptionalDouble.of(value.getAsDouble());
        if (comparator.get() == Comparator.BETWEEN) {
            upper = values.number(keys.cell("to"), VALUE);
            if (upper.isEmpty()) return Optional.empty();
            if (upper.getAsDouble() < value.getAsDouble()) {
                problems.add(keys.cell("to"), "to is below value", "value or more", "Swap the two.");
                return Optional.empty();
            }
        }
        OptionalDouble tolerance = tolerance(keys, comparator.get(), value.getAsDouble(), percent);
        if (tolerance.isEmpty()) return Optional.empty();
        return Optional.of(
                Wanted.of(comparator.get(), value.getAsDouble(), tolerance.getAsDouble(), upper.getAsDouble()));
    }

    /// Written as a number or as a share such as `5 %`; else 5 % of the value (at least one point of a percentage)
    /// for about and nearly, and half a unit of the last digit written for exactly.
    private OptionalDouble tolerance(Keys keys, Comparator comparator, double value, boolean percent) {
        boolean loose = comparator == Comparator.ABOUT || comparator == Comparator.NEARLY;
        if (keys.has("tolerance")) {
            Cell cell = keys.cell("tolerance");
            if (!cell.text().endsWith("%")) return values.number(cell, TOLERANCE);
            String digits = cell.text().substring(0, cell.text().length() - 1).strip();
            OptionalDouble share = values.number(new Cell(cell.where(), cell.name(), digits), PERCENT);
            return share.isEmpty() ? share : OptionalDouble.of(Math.abs(value) * share.getAsDouble() / 100);
        }
        if (!loose) {
            int point = keys.cell("value").text().indexOf('.');
            int decimals = point < 0 ? 0 : keys.cell("value").text().length() - point - 1;
            return OptionalDouble.of(comparator == Comparator.EXACTLY ? 0.5 * StrictMath.pow(10, -decimals) : 0);
        }
        if (value == 0) {
            problems.add(
                    keys.cell("value"),
                    "%s 0 without a tolerance".formatted(comparator.word()),
                    "a tolerance, such as 100",
                    "Write the tolerance as a number.");
            return OptionalDouble.empty();
        }
        double own = Wanted.TOLERANCE * Math.abs(value);
        return OptionalDouble.of(percent ? Math.max(1, own) : own);
    }
}
