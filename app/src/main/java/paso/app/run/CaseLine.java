package paso.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import paso.data.displacement.CaseScenario;
import paso.data.displacement.CaseWriter;
import paso.data.output.CaseEffects;
import paso.data.output.CaseRunFolder;
import paso.data.output.NewPlainFolder;
import paso.data.output.RunFolder;
import paso.engine.displacement.DisplacementSimulation;
import paso.engine.displacement.NobodyLeft;
import paso.report.CaseBriefing;
import paso.results.displacement.CaseEnsemble;
import paso.results.displacement.RelativeDifference;
import paso.scenario.displacement.CaseLever;
import paso.scenario.displacement.Displacement;

/// `run` of a case of displacement, and `import` of one.
public final class CaseLine {

    private static final int REPLICATES = 20;

    private final Progress progress;
    private final BooleanSupplier stop;

    public CaseLine(Progress progress, BooleanSupplier stop) {
        this.progress = progress;
        this.stop = stop;
    }

    /// Whether a folder is a case of displacement: a Flee input folder, or a scenario with `model: displacement`.
    public static boolean is(Path folder) {
        return CaseIntake.is(folder);
    }

    /// Reads, simulates and writes.
    ///
    /// @return what to say of it, one line each
    public List<String> run(CaseOrder order, Optional<Path> asked) throws IOException {
        Stopwatch watch = new Stopwatch();
        Path out = asked.orElseGet(() -> Path.of("out", name(order.folder())));
        requireFree(order.folder(), out);
        progress.at(Progress.Stage.READ, 0, 0);
        CaseIntake intake = CaseIntake.read(order);
        double read = watch.lap();
        int replicates = order.replicates().orElse(REPLICATES);
        long seed = order.seed().orElse(1);
        Displacement base = intake.scenario().displacement();
        Displacement changed = changed(intake.scenario(), order.levers());
        CaseEnsemble ensemble = simulate(changed, replicates, seed, order.threads());
        double simulated = watch.lap();
        Optional<byte[]> effects = order.levers().isEmpty()
                ? Optional.empty()
                : Optional.of(CaseEffects.of(
                        simulate(base, replicates, seed, order.threads()),
                        ensemble,
                        intake.scenario().nightly()));
        if (stop.getAsBoolean()) throw new Stopped();
        progress.at(Progress.Stage.WRITE, 0, 0);
        String briefing = CaseBriefing.of(ensemble, intake.scenario()::name, intake.notes());
        CaseRunFolder.write(
                out,
                new CaseRunFolder.Contents(
                        ensemble,
                        intake.scenario().written(),
                        intake.scenario().nightly(),
                        briefing,
                        intake.notes(),
                        order.levers(),
                        effects,
                        seed,
                        intake.sha256(),
                        Version.text(),
                        new RunFolder.Seconds(read, simulated, watch.lap())));
        return said(ensemble, intake, out);
    }

    /// Writes a Flee case as a displacement scenario.
    ///
    /// @return what to say of it, one line each
    public List<String> importFlee(CaseOrder order, Path to) throws IOException {
        CaseIntake intake = CaseIntake.read(order);
        NewPlainFolder.write(to, CaseWriter.files(intake.scenario()));
        List<String> lines = new ArrayList<>(intake.notes());
        lines.add("%s: %d places, %d routes, %d days. Run it with: paso run %s"
                .formatted(
                        to,
                        intake.scenario().displacement().sites().size(),
                        intake.scenario().displacement().links().size(),
                        intake.scenario().displacement().timeline().days(),
                        to));
        return lines;
    }

    private CaseEnsemble simulate(Displacement displacement, int replicates, long seed, int threads) {
        CaseEnsemble ensemble = new CaseEnsemble(displacement);
        try {
            laidOut(displacement, seed).run(replicates, threads, outcome -> {
                if (stop.getAsBoolean()) throw new Stopped();
                ensemble.add(outcome);
                progress.at(Progress.Stage.SIMULATE, ensemble.replicates(), replicates);
            });
        } catch (NobodyLeft e) {
            throw empty(displacement, e);
        }
        return ensemble;
    }

    /// With levers a case can come to need more classes of people than can be told apart.
    private static DisplacementSimulation laidOut(Displacement displacement, long seed) {
        try {
            return DisplacementSimulation.of(displacement, seed);
        } catch (IllegalArgumentException e) {
            throw new Complaint("%s. Leave a lever out, or months of harvest or a rule that tells groups apart"
                    .formatted(e.getMessage()));
        }
    }

    /// Of populations that fall as people are displaced.
    static Complaint empty(Displacement displacement, NobodyLeft problem) {
        return new Complaint(
                "day %d (%s): people are displaced, and no place that they could come from has anybody left. "
                                .formatted(
                                        problem.day(), displacement.timeline().dateOf(problem.day()))
                        + "Flee stops here. Give places of conflict more people, a conflict to other places, "
                        + "or keep populations as they are (take_from_population, take-from-population)");
    }

    private static Displacement changed(CaseScenario scenario, List<String> levers) {
        Displacement changed = scenario.displacement();
        SortedMap<String, CaseLever> known = new TreeMap<>();
        for (CaseLever lever : scenario.levers()) known.put(lever.id(), lever);
        for (String id : levers) {
            CaseLever lever = known.get(id);
            if (lever == null) {
                String meant = Nearest.to(id, known.keySet())
                        .map(name -> " Did you mean '%s'?".formatted(name))
                        .orElse("");
                String ids = known.isEmpty() ? "none; write some in levers.yaml" : String.join(", ", known.keySet());
                throw new Complaint(
                        "--levers: no lever '%s' in this scenario.%s Its levers: %s".formatted(id, meant, ids));
            }
            changed = lever.applied(changed);
        }
        return changed;
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    private static void requireFree(Path folder, Path out) {
        Intake.requireFree(folder, out);
    }

    private static List<String> said(CaseEnsemble ensemble, CaseIntake intake, Path out) {
        List<String> lines = new ArrayList<>(intake.notes());
        int last = ensemble.days() - 1;
        CaseEnsemble.People people = ensemble.people(last, 0);
        lines.add("%,d people on %s: %,d at places, %,d on the way."
                .formatted(
                        people.total(),
                        ensemble.displacement().timeline().last(),
                        people.present(),
                        people.travelling()));
        if (!ensemble.camps().isEmpty()) {
            double normal = 0;
            double rescaled = 0;
            for (int r = 0; r < ensemble.replicates(); r++) {
                RelativeDifference one = RelativeDifference.of(ensemble, r);
                normal += one.normal() / ensemble.replicates();
                rescaled += one.rescaled() / ensemble.replicates();
            }
            lines.add(
                    String.format(Locale.ROOT, "Averaged relative difference %.4f, rescaled %.4f.", normal, rescaled));
        }
        lines.add("Written: %s".formatted(out));
        return lines;
    }
}
