package paso.data.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

/// Figures of one file while it is read, with what is wrong with them.
public final class Gathered {

    static final long ROWS = 5_000_000;
    private static final int PROBLEMS = 1000;

    private final String file;
    private final Terms terms;
    private final Map<SeriesId, Map<Key, Raw>> figures = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Set<String> unsaid = new TreeSet<>();
    private long rows;
    private long kept;
    private long left;
    private @Nullable Problem firstLeft;

    record Key(Span period, Optional<LocalDate> published) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.<Key, LocalDate>comparing(
                        key -> key.period().last())
                .thenComparing(key -> key.period().first())
                .thenComparing(key -> key.published().orElse(LocalDate.MIN));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    record Raw(double value, int line) {}

    Gathered(String file, Terms terms) {
        this.file = file;
        this.terms = terms;
    }

    /// What is wrong so far; grows.
    public List<Problem> problems() {
        return problems;
    }

    /// Counts a row.
    public void row() {
        rows++;
        if (rows > ROWS) {
            problems.add(new Problem(
                    file, 0, 0, "", "the file has more than %,d rows".formatted(ROWS), "", "Split the file."));
        }
    }

    /// Whether reading more is of use.
    boolean goesOn(Header header) {
        return header.width() > 0 && !(rows == 0 && !problems.isEmpty()) && rows <= ROWS && problems.size() < PROBLEMS;
    }

    /// A row that says nothing, for `why`.
    public void leftOut(CsvStream csv, int cell, String why) throws CsvFault {
        if (left++ == 0) firstLeft = csv.problem(cell, why, "", "");
    }

    /// Makes weeks of days that are seven apart, and months of days that end months, series by series.
    public void spread() {
        figures.replaceAll((_, of) -> Periods.spread(of));
    }

    /// The same for flows alone, where a Monday or the first of a month begins a period; each is noted.
    void spreadFlows() {
        figures.replaceAll((id, of) -> {
            if (terms.catalogue().quantity(id).kind() != Quantity.Kind.FLOW) return of;
            Map<Key, Raw> spread = Periods.plain(of);
            Span first = spread.keySet().iterator().next().period();
            if (first.days() > 1) {
                note(new Problem(
                        file,
                        0,
                        0,
                        id.toString(),
                        "a flow by the %s; the first is of %s to %s"
                                .formatted(first.days() == 7 ? "week" : "month", first.first(), first.last()),
                        "",
                        "Where that is not so, write period_start and period_end in the long format."));
            }
            return spread;
        });
    }

    /// A problem with a cell of the row that was just read.
    public void problem(CsvStream csv, int cell, String what, String allowed, String wayOut) throws CsvFault {
        problems.add(csv.problem(cell, what, allowed, wayOut));
    }

    void note(Problem note) {
        if (notes.size() < PROBLEMS) notes.add(note);
    }

    /// A value of the row that was just read.
    public void figure(CsvStream csv, int cell, SeriesId id, Span period, double value, Optional<LocalDate> published)
            throws CsvFault {
        Raw before = figures.computeIfAbsent(id, _ -> new TreeMap<>())
                .putIfAbsent(new Key(period, published), new Raw(value, csv.line()));
        if (before == null) {
            kept++;
        } else if (before.value() == value) {
            note(csv.problem(
                    cell, "the same value of %s is on line %d, and counted once".formatted(id, before.line()), "", ""));
        } else {
            problem(
                    csv,
                    cell,
                    "another value of %s for this period is on line %d".formatted(id, before.line()),
                    "one value for each series, period and day of publication",
                    "Take one away, or add a column 'published' that tells them apart.");
        }
    }

    Imported done() {
        Problem first = firstLeft;
        if (first != null) {
            note(new Problem(
                    file,
                    first.line(),
                    first.column(),
                    first.value(),
                    "%s; %,d such rows were left out".formatted(first.what(), left),
                    "",
                    ""));
        }
        List<Series> series = new ArrayList<>();
        if (problems.isEmpty()) figures.forEach((id, of) -> series.add(series(id, of)));
        boolean refused = !problems.isEmpty();
        return new Imported(refused ? List.of() : series, rows, refused ? 0 : kept, problems, notes);
    }

    private Series series(SeriesId id, Map<Key, Raw> of) {
        Frequency frequency = frequency(of.keySet());
        Publication publication = Publication.of(terms, id, frequency);
        boolean silent = of.keySet().stream().anyMatch(key -> key.published().isEmpty());
        if (silent && publication.basis() == Basis.LATE && unsaid.add(id.series())) {
            note(new Problem(
                    file,
                    0,
                    0,
                    id.series(),
                    "nobody says when it is published; taken as public %d days after each period"
                            .formatted(publication.days()),
                    "",
                    "Say --published, or name it in a series.csv with its lag_days."));
        }
        List<Figure> list = new ArrayList<>();
        of.forEach((key, raw) -> list.add(publication.figure(key.period(), raw.value(), key.published())));
        return new Series(id, terms.catalogue().quantity(id), frequency, list);
    }

    /// By the longest period: a day, seven days, or more.
    private static Frequency frequency(Iterable<Key> keys) {
        int longest = 0;
        for (Key key : keys) longest = Math.max(longest, key.period().days());
        if (longest <= 1) return Frequency.DAY;
        return longest <= 7 ? Frequency.WEEK : Frequency.MONTH;
    }
}
