package paso.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paso.app.run.BadScenario;
import paso.app.run.LeverChoice;
import paso.app.run.Order;
import paso.app.run.Progress;
import paso.app.run.RunLine;
import paso.data.folder.Reading;
import paso.data.folder.Request;
import paso.data.folder.ScenarioFolder;
import paso.engine.Evenings;
import paso.engine.Settings;
import paso.engine.Simulation;
import paso.report.Briefing;
import paso.results.Ensemble;
import paso.scenario.Scenario;
import paso.study.arrivals.CorridorArrivals;

/// The corridors of the repository: read, run in memory, run into a folder.
final class Shipped {

    private static final Pattern LOOK_BACK = Pattern.compile(
            Pattern.quote(Briefing.LOOK_BACK_BEGINS) + ".*?" + Pattern.quote(Briefing.LOOK_BACK_ENDS), Pattern.DOTALL);

    private static final String SECONDS = "(?s)\"seconds\": *\\{.*?}";

    private Shipped() {}

    static Path southwest() {
        return repository().resolve("scenarios/southwest-2023");
    }

    static Path firstSteps() {
        return repository().resolve("scenarios/first-steps");
    }

    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("scenarios"))) return folder;
        }
        throw new IllegalStateException("no folder above holds scenarios/");
    }

    /// The scenario as it was known on a day; fails where the folder has problems.
    static Scenario read(Path folder, String asOf, int days) {
        Reading reading = ScenarioFolder.read(
                folder,
                new Request(
                        Optional.of(LocalDate.parse(asOf)),
                        OptionalInt.of(days),
                        OptionalInt.empty(),
                        OptionalLong.empty()));
        assertThat(reading.problems()).isEmpty();
        return reading.scenario().orElseThrow();
    }

    /// Random replicates with the known events on and `more` beside them.
    static Ensemble run(Scenario scenario, int replicates, Collection<String> more) {
        return run(scenario, replicates, more, Settings.Mode.RANDOM);
    }

    static Ensemble expected(Scenario scenario) {
        return run(scenario, 1, java.util.List.of(), Settings.Mode.EXPECTED);
    }

    /// The base run, which keeps its evenings.
    static Ensemble keeping(Scenario scenario, int replicates, Evenings evenings) {
        return run(scenario, replicates, java.util.List.of(), Settings.Mode.RANDOM, whole -> whole.keeping(evenings));
    }

    /// As [#run(Scenario, int, Collection)], gone on from evenings of the base run.
    static Ensemble goingOn(Scenario scenario, int replicates, Collection<String> more, Evenings evenings) {
        return run(scenario, replicates, more, Settings.Mode.RANDOM, whole -> whole.goingOn(evenings));
    }

    private static Ensemble run(Scenario scenario, int replicates, Collection<String> more, Settings.Mode mode) {
        return run(scenario, replicates, more, mode, whole -> whole);
    }

    private static Ensemble run(
            Scenario scenario,
            int replicates,
            Collection<String> more,
            Settings.Mode mode,
            UnaryOperator<Simulation> how) {
        TreeSet<String> levers = new TreeSet<>(LeverChoice.base(scenario));
        levers.addAll(more);
        long seed = scenario.header().seed();
        var settings = new Settings(seed, replicates, mode, levers, 2);
        Simulation simulation = how.apply(Simulation.of(scenario, CorridorArrivals.of(scenario, seed), settings));
        Ensemble ensemble = Ensemble.collecting(simulation.frame(), replicates);
        assertThat(simulation.run(ensemble, () -> false)).isTrue();
        return ensemble;
    }

    /// The whole line into `out`, with a briefing in English.
    static Path write(Path folder, String asOf, int days, int replicates, int threads, Path out) throws IOException {
        return write(folder, asOf, days, replicates, threads, out, "en");
    }

    /// The whole line into `out`.
    static Path write(Path folder, String asOf, int days, int replicates, int threads, Path out, String language)
            throws IOException {
        Order order = new Order(
                folder,
                Optional.of(LocalDate.parse(asOf)),
                OptionalInt.of(days),
                OptionalInt.of(replicates),
                OptionalLong.empty(),
                threads,
                false,
                language);
        try {
            var done = new RunLine(Progress.SILENT, () -> false).run(order, LeverChoice.NONE, Optional.of(out));
            assertThat(done.conserved()).isTrue();
            return out;
        } catch (BadScenario bad) {
            throw new AssertionError(String.join("\n", bad.problems()), bad);
        }
    }

    /// Equal file by file, but for the seconds in run.json.
    ///
    /// @param whole `false`: what stands in the look back may differ
    static void assertSameBytes(Path one, Path other, boolean whole) {
        SortedMap<String, byte[]> first = files(one);
        SortedMap<String, byte[]> second = files(other);
        assertThat(first.keySet()).isEqualTo(second.keySet()).hasSize(14);
        first.forEach((name, bytes) -> {
            byte[] others = second.getOrDefault(name, new byte[0]);
            boolean cut = !whole && name.equals("briefing.html");
            assertSame(name, cut ? withoutLookBack(bytes) : bytes, cut ? withoutLookBack(others) : others);
        });
    }

    /// Says where the first difference is, since whole files are too long to print.
    static void assertSame(String name, byte[] one, byte[] other) {
        byte[] first = compared(name, one);
        byte[] second = compared(name, other);
        int at = java.util.Arrays.mismatch(first, second);
        if (at < 0) return;
        throw new AssertionError(
                "%s differs at byte %d:%n%s%n%s".formatted(name, at, near(first, at), near(second, at)));
    }

    private static String near(byte[] bytes, int at) {
        int from = Math.max(0, at - 120);
        return text(java.util.Arrays.copyOfRange(bytes, from, Math.clamp(at + 120, from, bytes.length)));
    }

    private static byte[] compared(String name, byte[] bytes) {
        if (!name.equals("run.json")) return bytes;
        return text(bytes).replaceAll(SECONDS, "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutLookBack(byte[] page) {
        return LOOK_BACK.matcher(text(page)).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
