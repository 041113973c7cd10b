package paso.app.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.data.displacement.CaseFolder;
import paso.data.displacement.CaseScenario;
import paso.data.flee.FleeCase;
import paso.data.flee.FleeFolder;
import paso.data.folder.Problem;
import paso.scenario.displacement.Displacement.Law;

/// A case as it was read, or the whole list of what is wrong with it.
///
/// @param notes what was read and changes nothing, one line each
record CaseIntake(CaseScenario scenario, String sha256, List<String> notes) {

    /// The folder of `locations.csv`: the one named, or `input_csv` in it as FabFlee keeps it.
    private static Path places(Path folder) {
        Path inside = folder.resolve("input_csv");
        return !FleeFolder.is(folder) && FleeFolder.is(inside) ? inside : folder;
    }

    private static boolean flee(Path folder) {
        return FleeFolder.is(places(folder));
    }

    /// Whether a folder is a case of displacement of either form.
    static boolean is(Path folder) {
        boolean half = Files.exists(folder.resolve("locations.csv")) || Files.exists(folder.resolve("routes.csv"));
        boolean fleeAlone = half && !Files.exists(folder.resolve("scenario.yaml")) && looksLikeFlee(folder);
        return flee(folder) || fleeAlone || CaseFolder.is(folder);
    }

    /// A Flee folder that lacks one of its two main files is told so, not that it is no scenario.
    private static boolean looksLikeFlee(Path folder) {
        return Files.exists(folder.resolve("locations.csv")) || Files.exists(folder.resolve("sim_period.csv"));
    }

    /// @throws BadScenario when the folder has problems
    /// @throws Complaint   when an option does not go with the form
    static CaseIntake read(CaseOrder order) {
        return CaseFolder.is(order.folder()) ? scenario(order) : flee(order);
    }

    private static CaseIntake scenario(CaseOrder order) {
        if (order.settings().isPresent() || order.observed().isPresent() || order.documented()) {
            throw new Complaint("--settings, --observed and --flee-documented go with a Flee input folder; "
                    + "this scenario says in rules.yaml, registrations.csv and law: what they would");
        }
        CaseFolder.Reading reading = CaseFolder.read(order.folder(), order.days());
        Optional<CaseScenario> found = reading.scenario();
        if (found.isEmpty()) throw new BadScenario(order.folder(), Intake.texts(reading.problems()));
        Fingerprint fingerprint = new Fingerprint();
        reading.texts().forEach((file, text) -> fingerprint.add(file + "\t" + text));
        fingerprint.add("days " + order.days());
        return new CaseIntake(found.get(), fingerprint.hex(), Intake.texts(reading.notes()));
    }

    private static CaseIntake flee(CaseOrder order) {
        Path folder = places(order.folder());
        boolean inside = !folder.equals(order.folder());
        Optional<Path> settings = order.settings();
        Optional<Path> observed = order.observed();
        if (inside) {
            settings = settings.or(
                    () -> Optional.of(order.folder().resolve("simsetting.yml")).filter(Files::exists));
            observed = observed.or(
                    () -> Optional.of(order.folder().resolve("source_data")).filter(Files::exists));
        }
        Law law = order.documented() ? Law.DOCUMENTED : Law.CODE;
        FleeFolder.Reading reading =
                FleeFolder.read(new FleeFolder.Request(folder, settings, observed, law, order.days()));
        Optional<FleeCase> found = reading.found();
        if (found.isEmpty()) throw new BadScenario(order.folder(), texts(reading));
        FleeCase read = found.get();
        SortedMap<String, Double> nightly = new TreeMap<>();
        CaseScenario scenario =
                new CaseScenario(read.displacement(), read.displacement().id(), read.written(), List.of(), nightly);
        return new CaseIntake(scenario, read.sha256(), Intake.texts(reading.notes()));
    }

    /// Problems, and below them the notes, which often say why.
    private static List<String> texts(FleeFolder.Reading reading) {
        return reading.problems().stream().map(Problem::text).toList();
    }
}
