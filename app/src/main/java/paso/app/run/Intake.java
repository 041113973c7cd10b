package paso.app.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import paso.data.folder.Problem;
import paso.data.folder.Reading;
import paso.data.folder.Request;
import paso.data.folder.ScenarioFolder;
import paso.data.output.Release;
import paso.data.output.RunFolder;
import paso.scenario.Place;
import paso.scenario.Scenario;

/// A scenario as it was read, or the whole list of what is wrong with it.
record Intake(Scenario scenario, Reading reading) {

    /// @throws BadScenario when the folder has problems
    static Intake read(Order order) {
        Request request = new Request(order.asOf(), order.days(), order.replicates(), order.seed());
        Reading reading = ScenarioFolder.read(order.folder(), request);
        Optional<Scenario> scenario = reading.scenario();
        if (scenario.isEmpty()) throw new BadScenario(order.folder(), texts(reading.problems()));
        return new Intake(scenario.get(), reading);
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::text).toList();
    }

    /// Notes without lines and columns: the order of rows must change no byte of a briefing.
    List<String> notes() {
        return reading.notes().stream()
                .map(note -> new Problem(note.file(), 0, 0, note.value(), note.what(), note.allowed(), note.wayOut()))
                .map(Problem::text)
                .distinct()
                .sorted()
                .toList();
    }

    /// What of the output may be written.
    ///
    /// @throws Complaint when the city that is to see itself in full is none of the scenario
    Release release(Order order) {
        order.own().ifPresent(own -> {
            SortedSet<String> cities = new TreeSet<>();
            for (Place place : scenario.network().places()) {
                if (place.kind() == Place.Kind.CITY) cities.add(place.id());
            }
            if (!cities.contains(own)) {
                String meant = Nearest.to(own, cities)
                        .map(name -> " Did you mean '%s'?".formatted(name))
                        .orElse("");
                String known = cities.isEmpty() ? "none" : String.join(", ", cities);
                throw new Complaint(
                        "--own: no city '%s' in this scenario.%s Its cities: %s".formatted(own, meant, known));
            }
        });
        return new Release(scenario, order.sharing(), order.own());
    }

    /// Where results go: what was asked for, or `out/` and the name of the scenario's folder.
    static Path out(Order order, Optional<Path> asked, String suffix) {
        if (asked.isPresent()) return asked.get();
        Path name = order.folder().toAbsolutePath().normalize().getFileName();
        return Path.of("out", (name == null ? "scenario" : name) + suffix);
    }

    /// Refuses to replace the scenario, a folder around it, or anything that is not an earlier output.
    static void requireFree(Path folder, Path out) {
        Path scenario = folder.toAbsolutePath().normalize();
        if (scenario.startsWith(out.toAbsolutePath().normalize())) {
            throw new Complaint(
                    "--out %s holds the scenario itself, which the results would replace. Choose another folder."
                            .formatted(out));
        }
        RunFolder.refusal(out).ifPresent(problem -> {
            throw new Complaint(String.valueOf(problem.getMessage()));
        });
    }
}
