package paso.study.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.SeriesId;

class BarTest {

    private static final int FIRST = 2015 * 12;

    private final List<Backtest.Task> tasks = Backtest.run(List.of(asked()));

    private static Asked asked() {
        double[] values = new double[60];
        for (int t = 0; t < 60; t++) values[t] = 1000 + 37 * (t * t % 11);
        Quantity flow = new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS);
        Track track = new Track(new SeriesId("made", "up", "count"), flow, Frequency.MONTH, FIRST, values);
        return new Asked(track, "made", "made", Scale.LOG, List.of(1, 3), FIRST + 40, 1);
    }

    /// Others whose score is ours times a factor, so that the ratio is known.
    private SortedMap<Bar.Key, SortedMap<String, Double>> others(double good, double bad) {
        SortedMap<Bar.Key, SortedMap<String, Double>> others = new TreeMap<>();
        for (Backtest.Task task : tasks) {
            if (!task.method().equals(Backtest.OURS)) continue;
            SortedMap<String, Double> wis = new TreeMap<>();
            wis.put("bad", bad * task.mark().wis());
            wis.put("good", good * task.mark().wis());
            others.put(new Bar.Key("made", task.from().first(), task.ahead()), wis);
        }
        return others;
    }

    @Test
    void the_bar_is_the_best_of_others_and_the_ratio_is_ours_over_it() {
        List<Bar.Row> rows = Bar.of(tasks, others(0.8, 2));

        assertEquals(2, rows.size());
        for (Bar.Row row : rows) {
            assertEquals("good", row.method());
            assertEquals(1.25, row.ratio(), 1e-9);
            assertEquals(1.25, row.low(), 1e-9);
            assertEquals(1.25, row.high(), 1e-9);
            assertTrue(!row.surely());
        }
        assertEquals(List.of(1, 2), rows.stream().map(Bar.Row::rank).toList());
    }

    @Test
    void a_method_that_was_not_scored_on_every_task_is_no_bar_and_a_task_of_nobody_leaves_the_row_out() {
        SortedMap<Bar.Key, SortedMap<String, Double>> others = others(0.8, 2);
        others.firstEntry().getValue().remove("good");
        assertEquals("bad", Bar.of(tasks, others).getFirst().method());

        others.remove(others.firstKey());
        assertEquals(1, Bar.of(tasks, others).size());
    }
}
