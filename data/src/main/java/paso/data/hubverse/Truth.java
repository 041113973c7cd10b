package paso.data.hubverse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paso.observe.Series;
import paso.observe.SeriesId;
import paso.observe.Vintage;
import paso.study.wis.Task;

/// What came, by target, location and last day of the period.
///
/// A series answers a task when its place is the location, or the location is the whole name, and its
/// measure is the target, or `series/measure`, or the whole name `series/place/measure`. A series of
/// one target answers every target.
public final class Truth {

    private final Map<SeriesId, Map<LocalDate, Double>> values = new TreeMap<>();

    /// What was public at the end of `date`.
    public Truth(List<Series> series, LocalDate date) {
        for (Series one : series) {
            Map<LocalDate, Double> ends = new TreeMap<>();
            for (Vintage.Value value : one.asOf(date).values()) {
                // Of two periods that end on one day the shorter comes first: keep that one.
                ends.putIfAbsent(value.period().last(), value.value());
            }
            values.put(one.id(), ends);
        }
    }

    /// Series that a task may be about, in order.
    public List<SeriesId> matches(Task task) {
        List<SeriesId> matches = new ArrayList<>();
        boolean single =
                values.keySet().stream().map(SeriesId::measure).distinct().count() == 1;
        for (SeriesId id : values.keySet()) {
            boolean whole =
                    task.target().equals(id.toString()) || task.location().equals(id.toString());
            boolean where =
                    task.location().equals(id.place()) || task.location().equals(id.series() + "/" + id.place());
            boolean what = task.target().equals(id.measure())
                    || task.target().equals(id.series() + "/" + id.measure())
                    || (single && id.measure().equals(TargetData.ONLY));
            if (whole || (where && what)) matches.add(id);
        }
        return matches;
    }

    /// The value of the period that ends as the task does; NaN where it is not public.
    public double of(SeriesId id, Task task) {
        return values.getOrDefault(id, Map.of()).getOrDefault(task.end(), Double.NaN);
    }
}
