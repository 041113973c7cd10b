package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.observe.SeriesId;

/// Declared dated events: `date,name,low,high,series`. A method of time series does not foresee them; a user
/// who expects one states by how much it multiplies a series.
public final class Events {

    private static final int MOST = 10_000;
    private static final int MOST_PROBLEMS = 1000;
    private static final List<String> NEEDED = List.of("date", "name");

    private Events() {}

    /// A declared event.
    ///
    /// @param low    factor from this day on at its lowest, > 0; 1 where the file says nothing
    /// @param high   at its highest, >= low
    /// @param series series, place or measure it speaks of, or `series/place/measure`; empty = all
    public record Event(LocalDate date, String name, double low, double high, String series) {
        public boolean speaksOf(SeriesId id) {
            return series.isEmpty()
                    || series.equals(id.toString())
                    || series.equals(id.series())
                    || series.equals(id.place())
                    || series.equals(id.measure());
        }
    }

    /// What reading gave; no events where there are problems.
    public record Read(List<Event> events, List<Problem> problems) {}

    public static Read read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, NEEDED, problems);
            int rows = 0;
            while (problems.size() < MOST_PROBLEMS && header.has("date") && csv.next()) {
                if (++rows > MOST) {
                    problems.add(new Problem(
                            name,
                            csv.line(),
                            0,
                            "",
                            "the file has more than %,d events".formatted(MOST),
                            "at most %,d".formatted(MOST),
                            "Leave out what the forecast cannot reach."));
                    break;
                }
                event(csv, header, events, problems);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return new Read(problems.isEmpty() ? List.copyOf(events) : List.of(), List.copyOf(problems));
    }

    private static void event(CsvStream csv, Header header, List<Event> events, List<Problem> problems)
            throws CsvFault {
        int before = problems.size();
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(header.text(csv, "date"));
        } catch (DateTimeException e) {
            problems.add(csv.problem(header.at("date"), "not a date", "YYYY-MM-DD", "Write it as 2024-06-05."));
        }
        double low = factor(csv, header, "low", problems);
        double high = factor(csv, header, "high", problems);
        if (high < low) problems.add(crossed(csv, header));
        if (problems.size() == before) {
            events.add(new Event(date, header.text(csv, "name"), low, high, header.text(csv, "series")));
        }
    }

    /// Where only one of the two stands there, the other is 1 and cannot be swapped.
    private static Problem crossed(CsvStream csv, Header header) throws CsvFault {
        if (header.text(csv, "high").isEmpty()) {
            return csv.problem(
                    header.at("low"),
                    "low is above 1 and high is missing, which means 1",
                    "1 or less",
                    "Write high too.");
        }
        if (header.text(csv, "low").isEmpty()) {
            return csv.problem(
                    header.at("high"),
                    "high is below 1 and low is missing, which means 1",
                    "1 or more",
                    "Write low too.");
        }
        return csv.problem(header.at("high"), "high is below low", "low or more", "Swap them.");
    }

    private static double factor(CsvStream csv, Header header, String column, List<Problem> problems) throws CsvFault {
        String text = header.text(csv, column);
        if (text.isEmpty()) return 1;
        if (text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            double value = Double.parseDouble(text);
            if (value >= 0.001 && value <= 1000) return value;
        }
        problems.add(csv.problem(
                header.at(column),
                column.toLowerCase(Locale.ROOT) + " is not a factor",
                "0.001 to 1000",
                "Write 0.5 for half."));
        return 1;
    }
}
