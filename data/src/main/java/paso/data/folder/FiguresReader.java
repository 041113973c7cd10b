package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paso.data.folder.CsvTable.Row;
import paso.data.folder.Vintages.Dated;
import paso.scenario.Cohorts;
import paso.scenario.Figures;
import paso.scenario.Figures.ArrivalCount;
import paso.scenario.Figures.Comparator;
import paso.scenario.Figures.Observation;
import paso.scenario.Figures.Presence;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Who;
import paso.time.Span;

/// Reads `arrivals.csv`, `present.csv` and `observations.csv`.
final class FiguresReader {

    private static final String HOUSEHOLDS = "households";
    private static final Pattern NIGHTS = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    private final Context context;
    private final Map<String, Place> places;
    private final NetworkReader network;
    private final Problems problems;
    private final Values values;
    private final CompositionReader composition;
    final List<Observation> later = new ArrayList<>();
    private final Map<String, TreeMap<LocalDate, Counted>> counted = new LinkedHashMap<>();

    FiguresReader(Context context, NetworkReader network) {
        this.context = context;
        this.network = network;
        this.places = network.places;
        this.problems = context.problems;
        this.values = context.values;
        composition = new CompositionReader(context);
    }

    Figures read() {
        List<Figures.Margin> margins = composition.read();
        return new Figures(present(), arrivals(), observations(), margins, new AccountReader(context).read());
    }

    private List<ArrivalCount> arrivals() {
        List<ArrivalCount> arrivals = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.ARRIVALS, context.rows(Columns.ARRIVALS))) {
            Row row = dated.row();
            Optional<String> place = context.place(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<Span> period = period(row);
            if (!dated.readable()) continue;
            network.hidden(row.cell("place"));
            boolean counted = values.word(row.cell("unit"), List.of("people", "people/day"), w -> w)
                    .orElse("")
                    .equals("people");
            OptionalDouble people = values.number(row.cell("value"), Bound.PEOPLE);
            if (counted) afterItsEnd(row, period, dated);
            boolean whole = who.isPresent() && place.isPresent() && complete(row, place.get(), who.get());
            if (!dated.holds() || !whole || period.isEmpty() || people.isEmpty()) continue;
            if (counted) again(row, place.get() + " " + who.get(), period.get());
            if (counted && period.get().last().isAfter(context.head.asOf()))
                problems.note(
                        row.cell("last").where(),
                        row.cell("last").text(),
                        "a total of days after the as-of date is taken as certain",
                        "Write people/day for an expectation.");
            arrivals.add(new ArrivalCount(
                    place.get(),
                    who.get(),
                    period.get(),
                    people.getAsDouble(),
                    counted ? Figures.Law.COUNTED : Figures.Law.POISSON,
                    dated.origin()));
        }
        return arrivals;
    }

    /// Two totals of one stream may not count the same days: they would be added up.
    private void again(Row row, String stream, Span period) {
        TreeMap<LocalDate, Counted> before = counted.computeIfAbsent(stream, _ -> new TreeMap<>());
        var nearest = before.floorEntry(period.last());
        if (nearest != null && nearest.getValue().period.overlaps(period)) {
            problems.add(
                    row.cell("first"),
                    "line %d counts days of this period already".formatted(nearest.getValue().line),
                    "totals of periods that do not overlap",
                    "Take one away; a total counted anew has the same first and last day and a later published.");
        }
        before.put(period.first(), new Counted(period, row.line()));
    }

    private record Counted(Span period, int line) {}

    private Optional<Span> period(Row row) {
        Optional<LocalDate> first = values.date(row.cell("first"));
        Optional<LocalDate> last = values.date(row.cell("last"));
        if (!context.inOrder(first, last, row.cell("last")) || first.isEmpty() || last.isEmpty())
            return Optional.empty();
        Span period = new Span(first.get(), last.get());
        if (period.days() <= 366 * Bounds.YEARS) return Optional.of(period);
        problems.add(
                row.cell("last"),
                "the period is longer than %d years".formatted(Bounds.YEARS),
                "shorter periods",
                "Check the years.");
        return Optional.empty();
    }

    private void afterItsEnd(Row row, Optional<Span> period, Dated<Row> dated) {
        Optional<LocalDate> published = dated.origin().published();
        if (dated.origin().constant() || period.isEmpty() || published.isEmpty()) return;
        if (published.get().isBefore(period.get().last())) {
            problems.add(
                    row.cell("published"),
                    "published before the period it counts had ended",
                    "%s or later".formatted(period.get().last()),
                    "Check the dates; a mean rate expected in advance has the unit people/day.");
        }
    }

    /// Arrivals need a group and every attribute that their place keeps and no margin tells.
    private boolean complete(Row row, String id, Who who) {
        if (context.head.cohorts().isEmpty()) return false;
        boolean complete = true;
        List<String> wanted = new ArrayList<>(List.of("group"));
        Place place = places.get(id);
        if (place != null) wanted.addAll(place.keeps());
        for (String name : wanted) {
            if (who.values().containsKey(name) || composition.splits(id, who, name)) continue;
            Cohorts cohorts = context.head.cohorts().get();
            List<String> known = name.equals("group")
                    ? cohorts.groups().stream().map(Cohorts.Group::id).toList()
                    : cohorts.attributes().getOrDefault(name, List.of());
            problems.add(
                    row.cell(name),
                    "arrivals at '%s' need the %s".formatted(id, name),
                    String.join(", ", known),
                    name.equals("group")
                            ? "Write one row for each group."
                            : "Write one row for each value, or what is known of it in composition.csv, or have the place keep less.");
            complete = false;
        }
        for (String name : who.values().keySet()) {
            if (place == null || wanted.contains(name)) continue;
            problems.add(
                    row.cell(name),
                    "'%s' does not keep %s".formatted(id, name),
                    "attributes that the place keeps",
                    "Empty this cell, or name the attribute under keeps.");
            complete = false;
        }
        return complete;
    }

    private List<Presence> present() {
        List<Presence> present = new ArrayList<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Dated<Row> dated : context.dated(Columns.PRESENT, context.rows(Columns.PRESENT))) {
            Row row = dated.row();
            Optional<String> place = context.place(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<OptionalInt[]> stayed = stayed(row.cell("stayed"));
            if (!dated.readable()) continue;
            network.hidden(row.cell("place"));
            OptionalInt people = values.whole(row.cell("people"), 0, 50_000_000);
            if (!dated.holds() || place.isEmpty() || who.isEmpty() || people.isEmpty() || stayed.isEmpty()) continue;
            present.add(new Presence(
                    place.get(), who.get(), people.getAsInt(), stayed.get()[0], stayed.get()[1], dated.origin()));
            double sum = sums.merge(place.get(), (double) people.getAsInt(), Double::sum);
            overCapacity(row.cell("people"), place.get(), sum, "people present at the start");
        }
        return present;
    }

    private void overCapacity(Cell cell, String id, double value, String what) {
        Place place = places.get(id);
        if (place == null || place.room().unit() != Place.Unit.PEOPLE) return;
        place.room()
                .capacity()
                .filter(capacity -> value > capacity.high())
                .ifPresent(capacity -> problems.note(
                        cell.where(),
                        cell.text(),
                        "%s exceed the capacity of '%s' (%s)".formatted(what, id, Numbers.plain(capacity.central())),
                        ""));
    }

    private Optional<OptionalInt[]> stayed(Cell cell) {
        if (cell.isEmpty()) return Optional.of(new OptionalInt[] {OptionalInt.empty(), OptionalInt.empty()});
        Matcher nights = NIGHTS.matcher(cell.text());
        if (nights.matches()) {
            int from = Integer.parseInt(nights.group(1));
            int to = nights.group(2) == null ? from : Integer.parseInt(nights.group(2));
            if (from <= to && to <= 400)
                return Optional.of(new OptionalInt[] {OptionalInt.of(from), OptionalInt.of(to)});
        }
        problems.add(
                cell, "stayed is not nights", "nights such as 10 or 0-30, up to 400", "Write the fewer nights first.");
        return Optional.empty();
    }

    private List<Observation> observations() {
        List<Observation> read = new ArrayList<>();
        for (Dated<Row> dated : context.dated(Columns.OBSERVATIONS, context.rows(Columns.OBSERVATIONS))) {
            Row row = dated.row();
            Optional<String> place = context.placeOrArea(row.cell("place"));
            Optional<Who> who = context.who(row::cell);
            Optional<Measure> measure = values.word(row.cell("measure"), List.of(Measure.values()), Measure::word);
            Optional<Span> period = period(row);
            boolean known = place.isPresent() && who.isPresent() && measure.isPresent() && period.isPresent();
            if (dated.readable()) {
                boolean share = measure.isPresent() && measure.get() == Measure.OCCUPANCY;
                OptionalDouble value = values.number(row.cell("value"), share ? Bound.OCCUPANCY : Bound.PEOPLE);
                String unit = measure.map(
                                m -> unit(row.cell("unit"), m, row.cell("place").text()))
                        .orElse("");
                Comparator comparator = comparator(row.cell("comparator"));
                Figures.Use use = use(values, row.cell("use"));
                afterItsEnd(row, period, dated);
                if (!dated.holds() || !known || value.isEmpty() || unit.isEmpty()) continue;
                if (measure.get() == Measure.CENSUS)
                    overCapacity(row.cell("value"), place.get(), value.getAsDouble(), "people counted");
                read.add(new Observation(
                        place.get(),
                        who.get(),
                        measure.get(),
                        period.get(),
                        value.getAsDouble(),
                        unitOf(unit),
                        comparator,
                        use,
                        dated.origin()));
            } else if (dated.late() && known) {
                later(dated, place.get(), who.get(), measure.get(), period.get());
            }
        }
        return read;
    }

    private static Place.Unit unitOf(String word) {
        return word.equals(HOUSEHOLDS) ? Place.Unit.HOUSEHOLDS : Place.Unit.PEOPLE;
    }

    private static Figures.Use use(Values values, Cell cell) {
        return values.word(cell, List.of("fit", "check")).equals("check") ? Figures.Use.CHECK : Figures.Use.FIT;
    }

    private static Comparator comparator(String word) {
        return Comparator.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Comparator comparator(Cell cell) {
        return comparator(values.word(cell, List.of("exactly", "about", "at-least", "at-most")));
    }

    /// The unit where it suits the measure; empty where it does not, which is a problem.
    private String unit(Cell cell, Measure measure, String id) {
        List<String> allowed = units(measure, id);
        if (allowed.contains(cell.text())) return cell.text();
        problems.add(
                cell,
                "wrong unit for " + measure.word(),
                String.join(", ", allowed),
                cell.text().equals(HOUSEHOLDS)
                        ? "Convert it to people, or have the place count households."
                        : "Convert the figure.");
        return "";
    }

    private List<String> units(Measure measure, String id) {
        Place place = places.get(id);
        boolean households = place != null && place.room().unit() == Place.Unit.HOUSEHOLDS;
        return households && measure != Measure.OCCUPANCY
                ? List.of(measure.unit(), HOUSEHOLDS)
                : List.of(measure.unit());
    }

    /// Values published later are looked at with a quiet reader: what it cannot read is skipped.
    private void later(Dated<Row> dated, String place, Who who, Measure measure, Span period) {
        Row row = dated.row();
        Problems quiet = new Problems();
        Values quietly = new Values(quiet);
        OptionalDouble value = quietly.number(row.cell("value"), Bound.PEOPLE);
        String comparator = quietly.word(row.cell("comparator"), List.of("exactly", "about", "at-least", "at-most"));
        Figures.Use use = use(quietly, row.cell("use"));
        String unit = row.cell("unit").text();
        if (!units(measure, place).contains(unit) || value.isEmpty() || quiet.count() > 0) return;
        later.add(new Observation(
                place,
                who,
                measure,
                period,
                value.getAsDouble(),
                unitOf(unit),
                comparator(comparator),
                use,
                dated.origin()));
    }
}
