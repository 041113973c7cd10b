package paso.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import paso.data.flee.FleeFolder;
import paso.engine.displacement.DisplacementSimulation;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.Displacement.Law;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Count;
import paso.scenario.displacement.Site;

/// Processor time of one replicate of Flee's cases at full size, on one thread, after as many replicates to warm up.
///
/// Arguments: folder with `conflict_input`, `conflict_validation` and `settings`; replicates; people are multiplied by
/// the third, 1 where it is left out.
public final class FleeCases {

    private static final Map<String, String> OBSERVED = new TreeMap<>(Map.of(
            "mali", "mali2012",
            "burundi", "burundi2015",
            "ethiopia", "ethiopia2020",
            "car", "car2013",
            "ssudan", "ssudan2014",
            "syria", "syria2013"));

    private FleeCases() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int replicates = Integer.parseInt(arguments[1]);
        long factor = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        OBSERVED.forEach((name, observed) -> {
            for (String settings : List.of("default", "f3val")) {
                Displacement read = FleeFolder.read(new FleeFolder.Request(
                                folder.resolve("conflict_input").resolve(name),
                                Optional.of(folder.resolve("settings").resolve(settings + ".yml")),
                                Optional.of(folder.resolve("conflict_validation").resolve(observed)),
                                Law.CODE,
                                OptionalInt.empty()))
                        .found()
                        .orElseThrow()
                        .displacement();
                DisplacementSimulation simulation = DisplacementSimulation.of(times(read, factor), 1);
                double[] kept = new double[1];
                simulation.run(replicates, outcome -> kept[0] += outcome.census(0, outcome.days() - 1));
                long before = threads.getCurrentThreadCpuTime();
                simulation.run(replicates, outcome -> kept[0] += outcome.census(0, outcome.days() - 1));
                double milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1e6 / replicates;
                System.out.printf(Locale.ROOT, "%s,%s,%.2f%n", name, settings, milliseconds);
            }
        });
    }

    private static Displacement times(Displacement read, long factor) {
        if (factor == 1) return read;
        return read.withSites(read.sites().stream()
                        .map(site -> new Site(
                                site.id(),
                                site.region(),
                                site.country(),
                                site.x(),
                                site.y(),
                                site.kind(),
                                site.population() * factor,
                                site.capacity() * factor,
                                site.attributes()))
                        .toList())
                .withRegistrations(read.registrations().stream()
                        .map(one -> new Registration(
                                one.site(),
                                one.counts().stream()
                                        .map(count -> new Count(count.date(), count.people() * factor))
                                        .toList(),
                                one.corrected()))
                        .toList());
    }
}
