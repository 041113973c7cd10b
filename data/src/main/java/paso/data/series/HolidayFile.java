package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;

/// Holidays as somebody lists them: `date,name`, a row for each day; days of one name share one effect.
public final class HolidayFile {

    private static final List<String> NEEDED = List.of("date", "name");
    private static final int ROWS = 20_000;
    private static final int NAMES = 24;

    private HolidayFile() {}

    /// What reading gave.
    ///
    /// @param named    name by day; empty where there are problems
    /// @param problems everything that cannot be, in order
    public record Read(Map<LocalDate, String> named, List<Problem> problems) {}

    public static Read read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Map<LocalDate, String> named = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, NEEDED, problems);
            for (int rows = 0; problems.size() < 1000 && header.width() > 1 && csv.next(); rows++) {
                if (rows == ROWS) {
                    problems.add(csv.problem(0, "more than %,d rows".formatted(ROWS), "", "List fewer days."));
                    break;
                }
                row(csv, header, named, names, problems);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        if (names.size() > NAMES) {
            problems.add(new Problem(
                    name,
                    0,
                    0,
                    "",
                    "%d different names".formatted(names.size()),
                    "at most " + NAMES,
                    "Give days with the same effect the same name."));
        }
        return problems.isEmpty() ? new Read(named, List.of()) : new Read(Map.of(), List.copyOf(problems));
    }

    private static void row(
            CsvStream csv, Header header, Map<LocalDate, String> named, Set<String> names, List<Problem> problems)
            throws CsvFault {
        String text = header.text(csv, "date");
        String holiday = header.text(csv, "name");
        if (!Names.valid(holiday)) {
            problems.add(csv.problem(header.at("name"), "name is not a name", Names.WORDS, "Write a short name."));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (named.putIfAbsent(day, holiday) != null) {
                problems.add(
                        csv.problem(header.at("date"), "the day is there twice", "each day once", "Take one away."));
            }
            names.add(holiday);
        } catch (DateTimeException e) {
            problems.add(csv.problem(header.at("date"), "date is not a date", "YYYY-MM-DD", "Write it as 2023-12-25."));
        }
    }
}
