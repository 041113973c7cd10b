package paso.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.output.RunFolder;

/// What each stage of a run took, wall and processor.
final class Laps {

    /// What processor seconds are called, after the name of the stage.
    private static final String PROCESSOR = "_processor";

    private final Stopwatch watch;
    private final SortedMap<String, Double> wall = new TreeMap<>();
    private final SortedMap<String, Double> processor = new TreeMap<>();

    Laps(Stopwatch watch) {
        this.watch = watch;
    }

    /// Everything since the last stage belonged to this one.
    void end(String stage) {
        Stopwatch.Lap lap = watch.lapOfBoth();
        wall.merge(stage, lap.wall(), Double::sum);
        processor.merge(stage, lap.processor(), Double::sum);
    }

    RunFolder.Seconds seconds() {
        List<RunFolder.Step> beside = new ArrayList<>();
        wall.forEach((stage, seconds) -> {
            if (!List.of("read", "simulate", "write").contains(stage)) beside.add(new RunFolder.Step(stage, seconds));
        });
        processor.forEach((stage, seconds) -> beside.add(new RunFolder.Step(stage + PROCESSOR, seconds)));
        return new RunFolder.Seconds(of("read"), of("simulate"), of("write"), beside);
    }

    private double of(String stage) {
        return wall.getOrDefault(stage, 0.0);
    }
}
