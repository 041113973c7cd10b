package paso.app.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import paso.engine.displacement.DisplacementSimulation;
import paso.scenario.displacement.Displacement;
import paso.study.parity.CampDays;
import paso.study.parity.Parity;
import paso.study.parity.RelativeDifference;

/// `parity`: the engine beside Flee's own runs, as a page in Markdown.
public final class ParityLine {

    private static final int[] DAYS = {30, 100, 200, 299};
    private static final double NEAR = 0.02;

    private final Path flee;
    private final BooleanSupplier stop;
    private final int many; // replicates beside the ten of Flee
    private final int few; // of the other cases
    private final int warm;
    private final int timed;
    private final StringBuilder page = new StringBuilder();

    /// @param flee folder of `conflict_input`, `conflict_validation`, `settings` and `reference`
    /// @param replicates of Mali; of the other cases a tenth, to warm up a tenth, for time a half
    public ParityLine(Path flee, int replicates, BooleanSupplier stop) {
        many = replicates;
        few = Math.max(2, replicates / 10);
        warm = Math.max(1, replicates / 10);
        timed = Math.max(1, replicates / 2);
        this.flee = flee;
        this.stop = stop;
    }

    /// The page.
    ///
    /// @throws Complaint when the folder is not there
    public String page() throws IOException {
        if (!Files.isDirectory(flee.resolve("reference"))) {
            throw new Complaint("--flee %s: no folder with conflict_input, conflict_validation, settings and reference"
                    .formatted(flee));
        }
        line("# Validation against Flee");
        line("");
        line("Written by `./paso parity --flee DIR --out docs/validation.md`; DIR holds Flee's cases, settings and");
        line("reference outputs. Flee's figures are from runs of its code at commit 02cd2cb.");
        for (String settings : ParityCases.SETTINGS) mali(settings);
        differences();
        times();
        return page.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // callers are in this file
    private void line(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private void mali(String settings) throws IOException {
        Displacement mali = read(ParityCases.CASES.getFirst(), settings, 1);
        CampDays reference =
                reference("mali_" + settings + "_seed", mali.timeline().days());
        CampDays ours = CampDays.simulate(mali, 1, many);
        Parity parity = Parity.of(ours, reference, CampDays.observed(mali), DAYS, 1);
        line("");
        line(
                "## Mali at full size, settings `%s`: %d replicates beside %d seeds of Flee",
                settings, many, reference.replicates());
        line("");
        line("| camp | day | mean | Flee | difference % | in standard errors | sd | Flee sd | agree |");
        line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        int apart = 0;
        for (Parity.Cell cell : parity.cells()) {
            boolean agrees = cell.meanAgrees() && cell.spreadAgrees();
            if (!agrees) apart++;
            line(
                    "| %s | %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %s |",
                    cell.camp(),
                    cell.day(),
                    cell.mean(),
                    cell.reference(),
                    100 * cell.relative(),
                    cell.errors(),
                    cell.deviation(),
                    cell.spread(),
                    agrees ? "yes" : cell.meanAgrees() ? "spread apart" : "mean apart");
        }
        line("");
        line(
                "A mean agrees within 2 %% or three standard errors, a ratio of standard deviations inside the 99.8 %% F"
                        + " interval: %d of %d apart.",
                apart, parity.cells().size());
        line(
                "Joint vector of all camps and days: energy distance, permutation test, p = %.4f (bound 0.001).",
                parity.energy().p());
        Parity.Differences we = parity.ours();
        Parity.Differences they = parity.theirs();
        line(
                "Averaged relative difference: %.5f (Flee %.5f, sd %.5f); rescaled %.5f (Flee %.5f, sd %.5f).",
                we.normal(), they.normal(), they.normalSpread(), we.rescaled(), they.rescaled(), they.rescaledSpread());
        line(
                "Within three sd of Flee's seeds: normal %s, rescaled %s.",
                yes(Math.abs(we.normal() - they.normal()) <= 3 * they.normalSpread()),
                yes(Math.abs(we.rescaled() - they.rescaled()) <= 3 * they.rescaledSpread()));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private void differences() throws IOException {
        line("");
        line("## Averaged relative difference of six cases, at the scale of Flee's runs");
        line("");
        line("Means of %d replicates beside one run of Flee; near = within %.2f.", few, NEAR);
        line("");
        line("| case | scale | settings | normal | Flee | rescaled | Flee | near |");
        line("| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |");
        for (ParityCases.Case one : ParityCases.CASES) {
            for (String settings : ParityCases.SETTINGS) {
                if (stop.getAsBoolean()) throw new Stopped();
                Displacement read = read(one, settings, one.scale());
                CampDays ours = CampDays.simulate(read, 1, few);
                CampDays observed = CampDays.observed(read);
                double normal = 0;
                double rescaled = 0;
                for (int r = 0; r < few; r++) {
                    var difference = RelativeDifference.of(ours, r, observed);
                    normal += difference.normal() / few;
                    rescaled += difference.rescaled() / few;
                }
                ParityCases.Figures theirs = one.of(settings);
                boolean near =
                        Math.abs(normal - theirs.normal()) <= NEAR && Math.abs(rescaled - theirs.rescaled()) <= NEAR;
                line(
                        "| %s | %d | %s | %.4f | %.4f | %.4f | %.4f | %s |",
                        one.name(),
                        one.scale(),
                        settings,
                        normal,
                        theirs.normal(),
                        rescaled,
                        theirs.rescaled(),
                        yes(near));
            }
        }
    }

    private void times() throws IOException {
        line("");
        line("## CPU time of a replicate at full size");
        line("");
        line(
                "CPU time of one thread, %d replicates after %d to warm up, beside CPU seconds of one run of Flee.",
                timed, warm);
        line("");
        line("| case | settings | ms a replicate | Flee, s | times faster |");
        line("| --- | --- | ---: | ---: | ---: |");
        for (ParityCases.Case one : ParityCases.CASES) {
            for (String settings : ParityCases.SETTINGS) {
                if (stop.getAsBoolean()) throw new Stopped();
                DisplacementSimulation simulation = DisplacementSimulation.of(read(one, settings, 1), 1);
                simulation.run(warm, _ -> {});
                long before = cpu();
                simulation.run(timed, _ -> {});
                double seconds = (cpu() - before) / 1e9 / timed;
                double theirs = one.of(settings).seconds();
                line(
                        "| %s | %s | %.1f | %,.1f | %,.0f |",
                        one.name(), settings, seconds * 1000, theirs, theirs / seconds);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Displacement read(ParityCases.Case one, String settings, int scale) throws IOException {
        Path file = Files.createTempFile("paso-settings", ".yml");
        try {
            String text = Files.readString(flee.resolve("settings").resolve(settings + ".yml"));
            Files.writeString(file, text.replaceAll("hasten: *\\d+", "hasten: " + scale));
            CaseOrder order = new CaseOrder(
                    flee.resolve("conflict_input").resolve(one.name()),
                    Optional.of(file),
                    Optional.of(flee.resolve("conflict_validation").resolve(one.observed())),
                    false,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalLong.empty(),
                    1,
                    List.of());
            return CaseIntake.read(order).scenario().displacement();
        } finally {
            Files.delete(file);
        }
    }

    /// The columns `NAME sim` of every file that begins so.
    private CampDays reference(String prefix, int days) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(flee.resolve("reference"))) {
            files = all.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
        }
        List<String> camps = new ArrayList<>();
        double[][][] people = new double[files.size()][][];
        for (int r = 0; r < people.length; r++) {
            List<String> lines = Files.readAllLines(files.get(r));
            List<String> head = List.of(lines.getFirst().split(",", -1));
            if (r == 0) {
                for (String name : head)
                    if (name.endsWith(" sim")) camps.add(name.substring(0, name.length() - " sim".length()));
            }
            people[r] = new double[camps.size()][days];
            for (int day = 0; day < days; day++) {
                String[] cells = lines.get(day + 1).split(",", -1);
                for (int c = 0; c < camps.size(); c++)
                    people[r][c][day] = Double.parseDouble(cells[head.indexOf(camps.get(c) + " sim")]);
            }
        }
        return new CampDays(camps, people);
    }
}
