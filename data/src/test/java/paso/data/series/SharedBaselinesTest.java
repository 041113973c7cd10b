package paso.data.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.study.forecast.Backtest;

/// Our tasks, observed values and baselines are those of ../shared/data/baselines/tasks.csv.
class SharedBaselinesTest {

    @Test
    void tasks_observed_values_and_baselines_are_those_of_the_reference() throws IOException {
        Path data = SharedSeriesTest.shared("data");
        boolean there = Files.isDirectory(data);
        if (!there) System.out.println("skipped: no ../shared/data beside the repository");
        assumeTrue(there, "no ../shared/data beside the repository");
        LocalDate now = LocalDate.of(2100, 1, 1);
        Questions.Read questions = Questions.of(SeriesFiles.folder(data, now), false, now);
        assertEquals(36, questions.asked().size());
        Map<String, Map<String, Backtest.Task>> ours = new TreeMap<>();
        for (Backtest.Task task : Backtest.run(questions.asked())) {
            ours.computeIfAbsent(
                            "%s,%s,%d"
                                    .formatted(task.asked().label(), task.from().first(), task.ahead()),
                            _ -> new TreeMap<>())
                    .put(task.method(), task);
        }
        List<String> lines = Files.readAllLines(data.resolve("baselines").resolve("tasks.csv"));
        assertEquals(lines.size() - 1, ours.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, Backtest.Task> task = ours.get(cells[0] + "," + cells[1] + "," + cells[2]);
            assertTrue(task != null, line);
            double observed = Double.parseDouble(cells[4]);
            assertEquals(observed, task.get("rw").observed(), 1e-5 * (1 + observed), line);
            assertEquals(Double.parseDouble(cells[5]), task.get("rw").mark().wis(), near(cells[5]), line);
            assertEquals(Double.parseDouble(cells[6]), task.get("rw_emp").mark().wis(), near(cells[6]), line);
        }
    }

    private static double near(String wanted) {
        return 1e-3 * Math.max(1e-3, Double.parseDouble(wanted));
    }
}
