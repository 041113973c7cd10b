package paso.data.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.folder.CsvTable.Row;
import paso.scenario.Alarm;
import paso.scenario.Alarm.Aggregate;
import paso.scenario.Alarm.Subject;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Text;
import paso.scenario.Who;
import paso.time.Span;

/// Reads `alarms.csv`.
final class AlarmsReader {

    private final Context context;
    private final Optional<LocalDate> start;
    private final Problems problems;
    private final Values values;

    AlarmsReader(Context context, Optional<LocalDate> start) {
        this.context = context;
        this.start = start;
        this.problems = context.problems;
        this.values = context.values;
    }

    List<Alarm> read() {
        List<Alarm> alarms = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        for (Row row : context.rows(Columns.ALARMS)) {
            Optional<Alarm> alarm = alarm(row);
            if (alarm.isEmpty()) continue;
            if (ids.add(alarm.get().id())) alarms.add(alarm.get());
            else problems.add(row.cell("id"), "the id is there twice", "each id once", "Take one away.");
        }
        alarms.sort(Comparator.comparing(Alarm::id));
        return alarms;
    }

    private Optional<Alarm> alarm(Row row) {
        Optional<String> id = values.id(row.cell("id"));
        boolean named = values.present(row.cell("name"));
        Optional<LocalDate> asOf = values.date(row.cell("as_of"))
                .filter(date -> ScoringReader.warm(row.cell("as_of"), date, start, problems));
        Optional<LocalDate> first = values.date(row.cell("first"));
        Optional<LocalDate> last = values.date(row.cell("last"));
        boolean ordered = context.inOrder(first, last, row.cell("last"));
        Optional<Aggregate> aggregate =
                values.word(row.cell("aggregate"), List.of(Aggregate.values()), Aggregate::word);
        OptionalDouble official = values.number(row.cell("official"), Bound.DOLLARS);
        OptionalDouble outcome = values.number(row.cell("outcome"), Bound.DOLLARS);
        Optional<Subject> subject = subject(row);
        Optional<Provenance> came = came(row, asOf);
        Provenance origin = context.vintages.origin(row::cell);
        Optional<String> lever = row.cell("lever").isEmpty() ? Optional.empty() : values.id(row.cell("lever"));
        if (subject.isPresent() && aggregate.isPresent()) suits(row, subject.get(), aggregate.get());
        boolean whole = id.isPresent() && named && asOf.isPresent() && first.isPresent() && last.isPresent();
        boolean figures = official.isPresent() && outcome.isPresent() && aggregate.isPresent();
        if (!whole || !ordered || !figures || subject.isEmpty() || came.isEmpty()) return Optional.empty();
        return Optional.of(new Alarm(
                id.get(),
                title(row),
                asOf.get(),
                subject.get(),
                new Span(first.get(), last.get()),
                aggregate.get(),
                official.getAsDouble(),
                outcome.getAsDouble(),
                lever,
                origin,
                came.get()));
    }

    private static Text title(Row row) {
        TreeMap<String, String> words = new TreeMap<>();
        words.put("en", row.cell("name").text());
        if (!row.cell("name_es").isEmpty()) words.put("es", row.cell("name_es").text());
        return new Text(words);
    }

    private Optional<Subject> subject(Row row) {
        Cell place = row.cell("place");
        Cell route = row.cell("route");
        Cell payer = row.cell("payer");
        long named = List.of(place, route, payer).stream()
                .filter(cell -> !cell.isEmpty())
                .count();
        if (named != 1) {
            problems.add(
                    row.cell("id"),
                    "a forecast of %s of place, route and payer".formatted(named == 0 ? "none" : "several"),
                    "exactly one of place, route and payer",
                    "Fill in one of the three.");
            return Optional.empty();
        }
        if (!row.cell("before").isEmpty() && payer.isEmpty()) {
            problems.add(row.cell("before"), "money before a count of people", "nothing", "Empty this cell.");
        }
        if (!place.isEmpty()) return counted(row);
        if (!route.isEmpty()) return context.route(route).map(Subject.Trips::new);
        Cell before = row.cell("before");
        OptionalDouble spent = before.isEmpty() ? OptionalDouble.of(0) : values.number(before, Bound.DOLLARS);
        return spent.isEmpty() ? Optional.empty() : Optional.of(new Subject.Spent(payer.text(), spent.getAsDouble()));
    }

    private Optional<Subject> counted(Row row) {
        Optional<String> place = context.placeOrArea(row.cell("place"));
        Optional<Who> who = context.who(row::cell);
        Optional<Measure> measure = values.word(row.cell("measure"), List.of(Measure.values()), Measure::word);
        if (place.isEmpty() || who.isEmpty() || measure.isEmpty()) return Optional.empty();
        return Optional.of(new Subject.Counted(place.get(), who.get(), measure.get()));
    }

    /// A stock holds at the end of a day; a flow and money add up over days.
    private void suits(Row row, Subject subject, Aggregate aggregate) {
        boolean stock = switch (subject) {
            case Subject.Counted counted ->
                switch (counted.measure()) {
                    case CENSUS, WAITING, OCCUPANCY, OVER_TIME_LIMIT -> true;
                    case ARRIVALS, DEPARTURES, TURNED_AWAY, RELEASED_WITHOUT_RECEPTION, RELEASED -> false;
                };
            case Subject.Trips _, Subject.Spent _ -> false;
        };
        if (stock == (aggregate == Aggregate.AT_END)) return;
        problems.add(
                row.cell("aggregate"),
                stock ? "a stock is not added up over days" : "a flow has no value at the end of a day",
                stock ? "at-end" : "sum, mean",
                "Write one of them.");
    }

    private Optional<Provenance> came(Row row, Optional<LocalDate> asOf) {
        Optional<String> source =
                values.ref(row.cell("outcome_source"), "source", context.vintages.sources(), "sources.yaml");
        Optional<LocalDate> published = values.date(row.cell("outcome_published"));
        if (source.isEmpty() || published.isEmpty()) return Optional.empty();
        if (asOf.isPresent() && !published.get().isAfter(asOf.get())) {
            problems.add(
                    row.cell("outcome_published"),
                    "what came was public by the as-of date",
                    "a day after %s".formatted(asOf.get()),
                    "Check both dates.");
            return Optional.empty();
        }
        return Optional.of(new Provenance(source.get(), published, false, Provenance.Knowledge.IDENTIFIED));
    }
}
