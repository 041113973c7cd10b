package paso.data.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.time.Span;

/// Reads the files of a store.
final class StoreReading {

    static final List<String> INDEX = List.of("file", "series", "place", "measure", "kind", "unit", "frequency");
    static final List<String> FIGURES = List.of(
            "series", "place", "measure", "period_start", "period_end", "value", "published", "basis", "learned");
    static final List<String> IMPORTS =
            List.of("sha256", "file", "importer", "published", "learned", "rows", "added", "revised", "unchanged");

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<SeriesId, Known> known = new TreeMap<>();
    private final TreeSet<String> files = new TreeSet<>();
    private final List<Import> imports = new ArrayList<>();

    private record Known(Quantity quantity, Frequency frequency, String file, List<Figure> figures) {}

    private interface Row {
        void read(CsvStream csv, Header header) throws CsvFault;
    }

    StoreReading(Path folder) {
        this.folder = folder;
    }

    SeriesStore.Read read() throws IOException {
        table(SeriesStore.MARK, INDEX, this::index);
        for (String file : files) table(file, FIGURES, (csv, header) -> figure(file, csv, header));
        if (Files.exists(folder.resolve(SeriesStore.IMPORTS))) table(SeriesStore.IMPORTS, IMPORTS, this::entry);
        if (!problems.isEmpty()) return new SeriesStore.Read(SeriesStore.EMPTY, List.copyOf(problems));
        List<Series> series = new ArrayList<>();
        known.forEach((id, one) -> series.add(new Series(id, one.quantity(), one.frequency(), one.figures())));
        return new SeriesStore.Read(new SeriesStore(series, imports), List.of());
    }

    private void table(String file, List<String> columns, Row row) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(new Problem(
                    file,
                    0,
                    0,
                    "",
                    "the file is not there, or is a link",
                    "",
                    "Bring it back, or import into a new folder."));
            return;
        }
        try (CsvStream csv = new CsvStream(file, Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS))) {
            int before = problems.size();
            Header header = Header.read(file, csv, columns, problems);
            if (problems.size() > before) return;
            while (problems.size() < 1000 && csv.next()) row.read(csv, header);
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
    }

    private void index(CsvStream csv, Header header) throws CsvFault {
        String file = header.text(csv, "file");
        if (!file.matches("[a-z0-9][a-z0-9_-]{0,120}\\.csv")
                || file.equals(SeriesStore.MARK)
                || file.equals(SeriesStore.IMPORTS)) {
            problems.add(csv.problem(
                    header.at("file"),
                    "not a name of a file of a store",
                    "small letters, digits, - and _, ending in .csv, in the folder itself",
                    "Bring back store.csv as Paso wrote it."));
            return;
        }
        SeriesId id = id(csv, header);
        Optional<Quantity.Kind> kind = word(csv, header, "kind", Quantity.Kind.class);
        Optional<Quantity.Unit> unit = word(csv, header, "unit", Quantity.Unit.class);
        Optional<Frequency> frequency = word(csv, header, "frequency", Frequency.class);
        if (kind.isEmpty() || unit.isEmpty() || frequency.isEmpty()) return;
        files.add(file);
        Known one = new Known(new Quantity(kind.get(), unit.get()), frequency.get(), file, new ArrayList<>());
        if (known.put(id, one) != null) {
            problems.add(csv.problem(
                    header.at("series"), "the series is there twice", "each series once", "Take one away."));
        }
    }

    private void figure(String file, CsvStream csv, Header header) throws CsvFault {
        SeriesId id = id(csv, header);
        Known of = known.get(id);
        if (of == null || !of.file().equals(file)) {
            problems.add(csv.problem(
                    header.at("series"),
                    "store.csv does not name this series for this file: " + id,
                    "",
                    "Import its source again."));
            return;
        }
        Optional<LocalDate> first = date(csv, header, "period_start");
        Optional<LocalDate> last = date(csv, header, "period_end");
        Optional<LocalDate> published = date(csv, header, "published");
        Optional<LocalDate> learned = date(csv, header, "learned");
        Optional<Basis> basis = word(csv, header, "basis", Basis.class);
        double value = Values.count(header.text(csv, "value"));
        if (value < 0) problems.add(csv.problem(header.at("value"), "value is not a count", Values.WORDS, ""));
        if (first.isEmpty()
                || last.isEmpty()
                || published.isEmpty()
                || learned.isEmpty()
                || basis.isEmpty()
                || value < 0) return;
        if (last.get().isBefore(first.get()) || learned.get().isBefore(published.get())) {
            problems.add(csv.problem(
                    header.at("period_end"),
                    "the days are out of order",
                    "period_start, then period_end; published, then learned",
                    ""));
            return;
        }
        of.figures()
                .add(new Figure(new Span(first.get(), last.get()), value, published.get(), learned.get(), basis.get()));
    }

    private void entry(CsvStream csv, Header header) throws CsvFault {
        Optional<LocalDate> published =
                header.text(csv, "published").isEmpty() ? Optional.empty() : date(csv, header, "published");
        Optional<LocalDate> learned = date(csv, header, "learned");
        if (learned.isEmpty()) return;
        imports.add(new Import(
                header.text(csv, "sha256"),
                header.text(csv, "file"),
                header.text(csv, "importer"),
                published,
                learned.get(),
                number(csv, header, "rows"),
                number(csv, header, "added"),
                number(csv, header, "revised"),
                number(csv, header, "unchanged")));
    }

    private static SeriesId id(CsvStream csv, Header header) throws CsvFault {
        return new SeriesId(header.text(csv, "series"), header.text(csv, "place"), header.text(csv, "measure"));
    }

    private long number(CsvStream csv, Header header, String column) throws CsvFault {
        String text = header.text(csv, column);
        if (text.matches("[0-9]{1,12}")) return Long.parseLong(text);
        problems.add(csv.problem(header.at(column), column + " is not a whole number", "digits", ""));
        return 0;
    }

    private Optional<LocalDate> date(CsvStream csv, Header header, String column) throws CsvFault {
        try {
            return Optional.of(LocalDate.parse(header.text(csv, column)));
        } catch (DateTimeException e) {
            problems.add(csv.problem(header.at(column), column + " is not a date", "YYYY-MM-DD", ""));
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> word(CsvStream csv, Header header, String column, Class<E> words)
            throws CsvFault {
        String text = header.text(csv, column);
        StringBuilder allowed = new StringBuilder();
        for (E word : words.getEnumConstants()) {
            String name = word.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) return Optional.of(word);
            allowed.append(allowed.isEmpty() ? "" : ", ").append(name);
        }
        problems.add(csv.problem(header.at(column), "unknown " + column, allowed.toString(), ""));
        return Optional.empty();
    }
}
