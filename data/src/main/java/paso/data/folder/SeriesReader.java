package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.observe.Dossier;
import paso.observe.Dossier.Entry;
import paso.observe.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.time.Span;

/// Reads the `series` of `claims.yaml` and gathers what was published on each.
final class SeriesReader {

    private static final List<String> KEYS = List.of("title", "counts", "kind", "from");
    private static final List<String> FROM = List.of("place", "measure", "group");
    private static final List<String> STATED = List.of("exactly", "about", "at-least", "at-most");
    private static final Bound VALUE = new Bound(0, false, 1e12, "0 to 1,000,000,000,000");
    /// Most by which a figure given as about may miss, as a share of it.
    private static final double MOST_ROUNDED = 0.05;

    private final Context context;
    private final Context quiet;
    private final Problems problems;
    private final Values values;
    private final LocalDate limit;
    final SortedMap<String, Text> titles = new TreeMap<>();
    final SortedMap<String, Quantity> quantities = new TreeMap<>();
    private final SortedMap<String, List<From>> froms = new TreeMap<>();
    private final SortedMap<String, List<Entry>> entries = new TreeMap<>();

    /// Where else figures of a series stand.
    ///
    /// @param places the place itself, and the members where it is an area
    private record From(String place, List<String> places, String measure, String group) {}

    /// @param limit nothing published after this day is looked at
    SeriesReader(Context context, Context quiet, LocalDate limit) {
        this.limit = limit;
        this.context = context;
        this.quiet = quiet;
        this.problems = context.problems;
        this.values = context.values;
    }

    /// What claims may name.
    void declared(Item item) {
        Pairs all = Pairs.of(item, problems);
        for (String key : all.keys()) {
            Optional<String> id = values.id(new Cell(all.item(key).where(), "series", key));
            Pairs one = Pairs.of(all.item(key), KEYS, problems);
            if (!one.has("title")) values.present(one.cell("title"));
            Optional<Quantity.Unit> unit = values.word(
                    one.cell("counts"),
                    List.of(Quantity.Unit.values()),
                    word -> word.name().toLowerCase(java.util.Locale.ROOT));
            Optional<Quantity.Kind> kind = values.word(
                    one.cell("kind"),
                    List.of(Quantity.Kind.values()),
                    word -> word.name().toLowerCase(java.util.Locale.ROOT));
            List<From> from = new ArrayList<>();
            List<Item> written = one.has("from") && one.item("from") instanceof Item.Many many
                    ? many.items()
                    : one.has("from") ? List.of(one.item("from")) : List.of();
            for (Item where : written) from(where).ifPresent(from::add);
            if (id.isEmpty()) continue;
            titles.put(key, one.has("title") ? one.text("title") : Text.of(key));
            quantities.put(key, new Quantity(kind.orElse(Quantity.Kind.FLOW), unit.orElse(Quantity.Unit.EVENTS)));
            froms.put(key, from);
            entries.put(key, new ArrayList<>());
        }
    }

    private Optional<From> from(Item item) {
        Pairs pairs = Pairs.of(item, FROM, problems);
        Optional<String> place = context.placeOrArea(pairs.cell("place"));
        boolean measured = values.present(pairs.cell("measure"));
        if (place.isEmpty() || !measured) return Optional.empty();
        List<String> places = context.head.areas().stream()
                .filter(area -> area.id().equals(place.get()))
                .findFirst()
                .map(Scenario.Area::places)
                .orElse(List.of(place.get()));
        return Optional.of(new From(
                place.get(),
                places,
                pairs.cell("measure").text(),
                pairs.cell("group").text()));
    }

    /// The figures of every declared series.
    SortedMap<String, Dossier> read() {
        own();
        observed();
        arrived();
        SortedMap<String, Dossier> dossiers = new TreeMap<>();
        entries.forEach((id, found) -> dossiers.put(id, new Dossier(id, quantities.getOrDefault(id, QUANTITY), found)));
        return dossiers;
    }

    private static final Quantity QUANTITY = new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS);

    private void own() {
        Set<String> seen = new HashSet<>();
        for (Row row : context.rows(Columns.SERIES)) {
            Optional<String> series = values.ref(row.cell("series"), "series", entries.keySet(), "claims.yaml");
            Optional<Entry> entry = entry(row, values, row.cell("value"), problems);
            if (series.isEmpty() || entry.isEmpty()) continue;
            String key = series.get()
                    + entry.get().period()
                    + entry.get().source()
                    + entry.get().published();
            if (!seen.add(key)) {
                problems.add(
                        row.cell("series"),
                        "the same period, source and date of publication is there twice",
                        "one row for each series, period, source and date of publication",
                        "Take one away, or give the newer one its own date.");
                continue;
            }
            add(series.get(), entry.get());
        }
    }

    private void add(String series, Entry entry) {
        entries.computeIfAbsent(series, _ -> new ArrayList<>()).add(entry);
    }

    private void observed() {
        List<Row> rows = quiet.rows(Columns.OBSERVATIONS);
        List<Row> lines = quiet.rows(Columns.ACCOUNT);
        froms.forEach((series, from) -> {
            for (From one : from) {
                for (Row row : rows) {
                    boolean same = row.cell("place").text().equals(one.place())
                            && row.cell("measure").text().equals(one.measure())
                            && row.cell("group").text().equals(one.group());
                    if (same)
                        entry(row, quiet.values, row.cell("value"), quiet.problems)
                                .ifPresent(entry -> add(series, entry));
                }
                for (Row row : lines) {
                    boolean same = row.cell("place").text().equals(one.place())
                            && row.cell("line").text().equals(one.measure())
                            && one.group().isEmpty();
                    if (same)
                        entry(row, quiet.values, row.cell("people"), quiet.problems)
                                .ifPresent(entry -> add(series, entry));
                }
            }
        });
    }

    /// Arrivals by place and group add up to a figure of the series from the day on which all of them were public.
    private void arrived() {
        boolean asked = froms.values().stream()
                .flatMap(List::stream)
                .anyMatch(from -> from.measure().equals("arrivals"));
        if (!asked) return;
        List<Row> rows = quiet.rows(Columns.ARRIVALS);
        froms.forEach((series, from) -> {
            for (From one : from) {
                if (one.measure().equals("arrivals")) summed(one, rows).forEach(entry -> add(series, entry));
            }
        });
    }

    private record Piece(String key, Entry entry) {}

    private List<Entry> summed(From from, List<Row> rows) {
        TreeMap<String, List<Piece>> bySpan = new TreeMap<>();
        Map<String, LocalDate> known = new HashMap<>();
        for (Row row : rows) {
            boolean here = from.places().contains(row.cell("place").text())
                    && row.cell("unit").text().equals("people")
                    && (from.group().isEmpty()
                            || from.group().equals(row.cell("group").text()));
            if (!here) continue;
            Optional<Entry> entry = entry(row, quiet.values, row.cell("value"), quiet.problems);
            if (entry.isEmpty()) continue;
            String key = row.cell("place").text() + "/" + row.cell("group").text();
            for (String attribute : quiet.attributes)
                key += "/" + row.cell(attribute).text();
            bySpan.computeIfAbsent(
                            entry.get().period().first() + "/"
                                    + entry.get().period().last(),
                            _ -> new ArrayList<>())
                    .add(new Piece(key, entry.get()));
            known.merge(key, entry.get().published(), (a, b) -> a.isBefore(b) ? a : b);
        }
        List<Entry> summed = new ArrayList<>();
        for (List<Piece> pieces : bySpan.values()) {
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Piece piece : pieces) days.add(piece.entry().published());
            for (LocalDate day : days) sum(pieces, day, known).ifPresent(summed::add);
        }
        return summed;
    }

    /// The sum of the newest versions on a day, where every piece that was known by then is among them.
    private static Optional<Entry> sum(List<Piece> pieces, LocalDate day, Map<String, LocalDate> known) {
        TreeMap<String, Entry> newest = new TreeMap<>();
        for (Piece piece : pieces) {
            Entry entry = piece.entry();
            if (entry.published().isAfter(day)) continue;
            Entry before = newest.get(piece.key());
            if (before == null || !before.published().isAfter(entry.published())) newest.put(piece.key(), entry);
        }
        boolean whole = known.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(day))
                .allMatch(one -> newest.containsKey(one.getKey()));
        if (!whole || newest.isEmpty()) return Optional.empty();
        double value = newest.values().stream().mapToDouble(Entry::value).sum();
        TreeSet<String> sources = new TreeSet<>();
        for (Entry entry : newest.values()) sources.add(entry.source());
        Span period = newest.firstEntry().getValue().period();
        return Optional.of(new Entry(period, value, value, value, String.join(" ", sources), day, false));
    }

    private Optional<Entry> entry(Row row, Values values, Cell value, Problems problems) {
        Optional<LocalDate> published = values.date(row.cell("published"));
        boolean always = values.yes(row.cell("constant"), false);
        if (published.isPresent() && published.get().isAfter(limit) && !always) return Optional.empty();
        Optional<LocalDate> first = values.date(row.cell("first"));
        Optional<LocalDate> last = values.date(row.cell("last"));
        OptionalDouble number = values.number(value, VALUE);
        String stated = values.word(row.cell("comparator"), STATED);
        Optional<String> source = values.ref(row.cell("source"), "source", context.sources, "sources.yaml");
        if (first.isEmpty() || last.isEmpty() || number.isEmpty() || source.isEmpty() || published.isEmpty())
            return Optional.empty();
        if (last.get().isBefore(first.get())) {
            problems.add(row.cell("last"), "last is before first", first.get() + " or later", "Swap the two dates.");
            return Optional.empty();
        }
        double said = number.getAsDouble();
        double rounded = stated.equals("about") ? rounding(said) : 0;
        return Optional.of(new Entry(
                new Span(first.get(), last.get()),
                said,
                stated.equals("at-most") ? 0 : said - rounded,
                stated.equals("at-least") ? Double.POSITIVE_INFINITY : said + rounded,
                source.get(),
                published.get(),
                always));
    }

    /// Half a unit of the last digit that is not 0, and at most 5 % of the value.
    static double rounding(double value) {
        if (value == 0) return 0;
        java.math.BigDecimal plain = java.math.BigDecimal.valueOf(value).stripTrailingZeros();
        double half = java.math.BigDecimal.valueOf(5, plain.scale() + 1).doubleValue();
        return Math.min(half, MOST_ROUNDED * value);
    }
}
