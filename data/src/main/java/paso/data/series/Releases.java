package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.observe.Series;
import paso.time.Span;

/// On which day a publisher released each period, where its days are known one by one: `period,published`, a row for
/// each period, which is a month (`2023-10`) or a day. Other columns are not read.
public final class Releases {

    /// No day is known.
    public static final Releases NONE = new Releases(new TreeMap<>(Series.BY_PERIOD));

    private static final List<String> NEEDED = List.of("period", "published");
    private static final int ROWS = 100_000;
    private static final int PROBLEMS = 1000;

    private final SortedMap<Span, LocalDate> days;

    private Releases(SortedMap<Span, LocalDate> days) {
        this.days = days;
    }

    /// What reading gave: no days where there are problems.
    public record Read(Releases releases, List<Problem> problems) {}

    /// Day of release of exactly this period; empty where it is not told.
    public Optional<LocalDate> of(Span period) {
        return days.isEmpty() ? Optional.empty() : Optional.ofNullable(days.get(period));
    }

    /// Reads a file. Of several days for one period the latest counts, so that nothing is known too early.
    public static Read read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        SortedMap<Span, LocalDate> days = new TreeMap<>(Series.BY_PERIOD);
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, NEEDED, problems);
            for (int rows = 0; problems.size() < PROBLEMS && header.width() > 1 && csv.next(); rows++) {
                if (rows == ROWS) {
                    problems.add(csv.problem(0, "more than %,d rows".formatted(ROWS), "", "List fewer periods."));
                    break;
                }
                row(csv, header, days, problems);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return problems.isEmpty() ? new Read(new Releases(days), List.of()) : new Read(NONE, List.copyOf(problems));
    }

    private static void row(CsvStream csv, Header header, SortedMap<Span, LocalDate> days, List<Problem> problems)
            throws CsvFault {
        Optional<Span> period = period(header.text(csv, "period"));
        if (period.isEmpty()) {
            problems.add(csv.problem(
                    header.at("period"), "not a period", "a month or a day", "Write it as 2023-10 or 2023-10-05."));
        }
        try {
            LocalDate published = LocalDate.parse(header.text(csv, "published"));
            if (period.isPresent() && published.isBefore(period.get().last())) {
                problems.add(csv.problem(
                        header.at("published"),
                        "published before the period was over",
                        period.get().last() + " or later",
                        "Perhaps the two are exchanged."));
            }
            period.ifPresent(span -> days.merge(span, published, (one, two) -> one.isAfter(two) ? one : two));
        } catch (DateTimeException e) {
            problems.add(csv.problem(
                    header.at("published"), "published is not a date", "YYYY-MM-DD", "Write it as 2023-11-14."));
        }
    }

    private static Optional<Span> period(String text) {
        try {
            if (text.length() != "2023-10".length()) return Optional.of(Span.day(LocalDate.parse(text)));
            YearMonth month = YearMonth.parse(text);
            return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
