package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;

/// What is known of series beside their values: `series.csv`, with the columns `id, file, series,
/// place, measure, kind, unit, frequency, transform, horizons, first_origin, step, lag_days, note`, of
/// which the key and those read are needed.
///
/// @param entries in the order of the file, each series once
public record Catalogue(List<Entry> entries) {

    public static final Catalogue EMPTY = new Catalogue(List.of());

    private static final List<String> NEEDED =
            List.of("series", "place", "measure", "kind", "unit", "frequency", "lag_days");

    public Catalogue {
        entries = List.copyOf(entries);
    }

    /// A row.
    ///
    /// @param label       short name, `id` in the file; empty = none
    /// @param file        file with its values; empty = not said
    /// @param frequency   at which it is forecast, which may be coarser than its file
    /// @param lagDays     from the end of a period until it is public, >= 0
    /// @param transform   scale on which it is forecast, as written; empty = not said
    /// @param horizons    in periods, ascending as written
    /// @param firstOrigin first day of the scored origins; absent = not said
    /// @param step        periods between scored origins, at least 1
    public record Entry(
            String label,
            String file,
            SeriesId id,
            Quantity quantity,
            Frequency frequency,
            int lagDays,
            String transform,
            List<Integer> horizons,
            Optional<LocalDate> firstOrigin,
            int step,
            String note) {

        public Entry {
            horizons = List.copyOf(horizons);
        }
    }

    /// What reading gave: a catalogue, empty where there are problems.
    public record Read(Catalogue catalogue, List<Problem> problems) {}

    public Optional<Entry> of(SeriesId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// By the series itself; else by the slowest series that the same publisher names.
    public Optional<Integer> lagDays(SeriesId id) {
        Optional<Entry> own = of(id);
        if (own.isPresent()) return Optional.of(own.get().lagDays());
        return entries.stream()
                .filter(entry -> entry.id().series().equals(id.series()))
                .map(Entry::lagDays)
                .max(Integer::compare);
    }

    public Quantity quantity(SeriesId id) {
        return of(id).map(Entry::quantity).orElseGet(() -> Rules.quantity(id));
    }

    public static Read read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Map<SeriesId, Entry> entries = new TreeMap<>();
        List<Entry> ordered = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, NEEDED, problems);
            while (problems.isEmpty() && csv.next()) {
                Optional<Entry> entry = entry(csv, header, problems);
                if (entry.isEmpty()) continue;
                if (entries.put(entry.get().id(), entry.get()) != null) {
                    problems.add(csv.problem(
                            header.at("series"), "the series is there twice", "each series once", "Take one away."));
                }
                ordered.add(entry.get());
                if (ordered.size() > 100_000) break;
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return problems.isEmpty()
                ? new Read(new Catalogue(ordered), List.of())
                : new Read(EMPTY, List.copyOf(problems));
    }

    private static Optional<Entry> entry(CsvStream csv, Header header, List<Problem> problems) throws CsvFault {
        int before = problems.size();
        SeriesId id = new SeriesId(header.text(csv, "series"), header.text(csv, "place"), header.text(csv, "measure"));
        Quantity.Kind kind =
                pick(csv, header, "kind", Map.of("stock", Quantity.Kind.STOCK, "flow", Quantity.Kind.FLOW), problems);
        Quantity.Unit unit = pick(
                csv,
                header,
                "unit",
                Map.of(
                        "events",
                        Quantity.Unit.EVENTS,
                        "people",
                        Quantity.Unit.PEOPLE,
                        "families",
                        Quantity.Unit.HOUSEHOLDS,
                        "households",
                        Quantity.Unit.HOUSEHOLDS),
                problems);
        Frequency frequency = pick(
                csv,
                header,
                "frequency",
                Map.of("day", Frequency.DAY, "week", Frequency.WEEK, "month", Frequency.MONTH),
                problems);
        int lag = whole(csv, header, "lag_days", "", 0, 3650, problems);
        int step = whole(csv, header, "step", "1", 1, 1000, problems);
        List<Integer> horizons = new ArrayList<>();
        for (String horizon : header.text(csv, "horizons").split(" ", -1)) {
            if (horizon.isEmpty()) continue;
            if (horizon.matches("[1-9][0-9]{0,2}")) horizons.add(Integer.valueOf(horizon));
            else problems.add(csv.problem(header.at("horizons"), "a horizon is not a number", "1 to 999", ""));
        }
        Optional<LocalDate> first = Optional.empty();
        String written = header.text(csv, "first_origin");
        try {
            if (!written.isEmpty()) first = Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            problems.add(csv.problem(header.at("first_origin"), "not a date", "YYYY-MM-DD", ""));
        }
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new Entry(
                header.text(csv, "id"),
                header.text(csv, "file"),
                id,
                new Quantity(kind, unit),
                frequency,
                lag,
                header.text(csv, "transform"),
                horizons,
                first,
                step,
                header.text(csv, "note")));
    }

    private static <T> T pick(
            CsvStream csv, Header header, String column, Map<String, T> choices, List<Problem> problems)
            throws CsvFault {
        Map<String, T> sorted = new TreeMap<>(choices);
        T chosen = sorted.get(header.text(csv, column));
        if (chosen != null) return chosen;
        problems.add(csv.problem(
                header.at(column), "unknown " + column, String.join(", ", sorted.keySet()), "Write one of these."));
        return sorted.values().iterator().next();
    }

    private static int whole(
            CsvStream csv, Header header, String column, String otherwise, int low, int high, List<Problem> problems)
            throws CsvFault {
        String text = header.text(csv, column);
        if (text.isEmpty()) text = otherwise;
        if (text.matches("[0-9]{1,6}")) {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) return value;
        }
        problems.add(csv.problem(
                header.at(column),
                column + " is not a whole number in range",
                "%d to %,d".formatted(low, high),
                "Write days or periods as digits."));
        return low;
    }
}
