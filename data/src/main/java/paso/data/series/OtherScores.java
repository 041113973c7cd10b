package paso.data.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.csv.CsvFault;
import paso.data.csv.CsvStream;
import paso.data.folder.Problem;
import paso.study.forecast.Bar;

/// What a backtest is set beside: scores of others, `series,origin,horizon` and a column `wis_NAME` for each
/// method, and groups of series, `series,group`.
public final class OtherScores {

    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_ROWS = 1_000_000;
    private static final String WIS = "wis_";

    private OtherScores() {}

    /// Scores by task and method; none where there are problems.
    public record Scores(SortedMap<Bar.Key, SortedMap<String, Double>> byTask, List<Problem> problems) {}

    /// Group by label of a series; none where there are problems.
    public record Groups(SortedMap<String, String> bySeries, List<Problem> problems) {}

    private interface Row {
        void read(Cells cells, CsvStream csv, Header header, Gathered gathered) throws CsvFault;
    }

    public static Scores scores(Path file) throws IOException {
        SortedMap<Bar.Key, SortedMap<String, Double>> byTask = new TreeMap<>();
        List<Problem> problems = rows(file, List.of("series", "origin", "horizon"), (cells, csv, header, gathered) -> {
            int before = gathered.problems().size();
            Optional<java.time.LocalDate> origin = cells.date("origin");
            double ahead = cells.count("horizon");
            SortedMap<String, Double> wis = new TreeMap<>();
            for (String column : header.columns()) {
                if (column.startsWith(WIS) && !cells.text(column).isEmpty()) {
                    wis.put(column.substring(WIS.length()), cells.count(column));
                }
            }
            if (wis.isEmpty()) {
                gathered.problem(csv, 0, "no score of a method", "a column wis_NAME for each method", "Add one.");
            }
            if (gathered.problems().size() > before || origin.isEmpty()) return;
            Bar.Key key = new Bar.Key(cells.text("series"), origin.get(), (int) Math.min(ahead, 1e6));
            if (byTask.putIfAbsent(key, wis) != null) {
                gathered.problem(csv, 0, "the task is there twice", "each task once", "Take one away.");
            }
        });
        return new Scores(problems.isEmpty() ? byTask : new TreeMap<>(), problems);
    }

    public static Groups groups(Path file) throws IOException {
        SortedMap<String, String> bySeries = new TreeMap<>();
        List<Problem> problems = rows(file, List.of("series", "group"), (cells, csv, header, gathered) -> {
            String group = cells.text("group");
            if (group.isEmpty()) {
                gathered.problem(csv, header.at("group"), "no group", "a word or a few", "Leave the row out.");
            } else if (bySeries.putIfAbsent(cells.text("series"), group) != null) {
                gathered.problem(
                        csv, header.at("series"), "the series is there twice", "each series once", "Take one away.");
            }
        });
        return new Groups(problems.isEmpty() ? bySeries : new TreeMap<>(), problems);
    }

    private static List<Problem> rows(Path file, List<String> needed, Row row) throws IOException {
        String name = String.valueOf(file.getFileName());
        Gathered gathered = new Gathered(name, new Terms(Catalogue.EMPTY, Optional.empty(), java.time.LocalDate.MAX));
        List<Problem> problems = gathered.problems();
        try (InputStream in = Files.newInputStream(file);
                CsvStream csv = new CsvStream(name, in)) {
            Header header = Header.read(name, csv, needed, problems);
            Cells cells = new Cells(csv, header, gathered);
            for (int rows = 0; rows < MOST_ROWS && problems.size() < MOST_PROBLEMS && csv.next(); rows++) {
                if (rows == 0 && !problems.isEmpty()) break;
                if (cells.whole()) row.read(cells, csv, header, gathered);
            }
        } catch (CsvFault e) {
            problems.add(e.problem());
        }
        return new ArrayList<>(problems);
    }
}
