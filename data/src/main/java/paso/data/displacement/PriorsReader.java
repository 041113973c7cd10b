package paso.data.displacement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paso.data.displacement.TableReader.Line;
import paso.data.flee.CaseFiles;
import paso.data.flee.Python;
import paso.data.folder.Cell;
import paso.data.folder.Problem;
import paso.data.folder.Problems;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Site;
import paso.study.displacement.Prior;

/// Reads `priors.csv`: ranges of what a fit may find, one row for each number.
public final class PriorsReader {

    private final Problems problems = new Problems();

    private PriorsReader() {}

    /// What was read.
    ///
    /// @param priors   none where there are problems
    /// @param problems all that is wrong, sorted
    /// @param text     of the file, empty where there is none
    public record Reading(List<Prior> priors, List<Problem> problems, String text) {
        public Reading {
            priors = List.copyOf(priors);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a file.
    ///
    /// @param found  the case; its camps go by their ids or by what its files call them
    /// @param needed whether the file must be there
    public static Reading read(Path file, CaseScenario found, boolean needed) {
        return new PriorsReader().of(file, found, needed);
    }

    private Reading of(Path file, CaseScenario found, boolean needed) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null) folder = whole;
        Path name = whole.getFileName();
        Form.Table table = new Form.Table(
                name == null ? "." : name.toString(), Form.PRIORS.needed(), Form.PRIORS.free(), Form.PRIORS.more());
        CaseFiles files = new CaseFiles(folder, "", problems);
        List<Prior> priors = new ArrayList<>();
        Map<String, String> names = names(found);
        Set<String> seen = new LinkedHashSet<>();
        if (needed && !files.has(table.file())) {
            problems.file(table.file(), "there is no such file", "", "Check the name after --priors.");
        } else {
            for (Line line : new TableReader(problems, files).lines(table, false)) row(line, names, seen, priors);
        }
        String text = String.join("", files.texts().values());
        return new Reading(problems.count() == 0 ? priors : List.of(), problems.sorted(), text);
    }

    /// What may be written, and the number that it is.
    private static Map<String, String> names(CaseScenario found) {
        Map<String, String> names = new TreeMap<>();
        for (String rule : Prior.rules()) names.put(rule, rule);
        names.put(Prior.EVERY_WEIGHT, Prior.EVERY_WEIGHT);
        Set<String> sites = found.displacement().sites().stream().map(Site::id).collect(Collectors.toSet());
        for (Registration camp : found.displacement().registrations()) {
            if (!sites.contains(camp.site())) continue;
            names.put(Prior.WEIGHT + camp.site(), Prior.WEIGHT + camp.site());
            names.putIfAbsent(Prior.WEIGHT + found.name(camp.site()), Prior.WEIGHT + camp.site());
        }
        return names;
    }

    private void row(Line line, Map<String, String> names, Set<String> seen, List<Prior> priors) {
        String written = line.cell("parameter").text();
        String name = names.get(written);
        if (name == null) {
            problems.add(
                    line.cell("parameter"),
                    "no number that a fit looks for",
                    String.join(", ", Prior.rules()) + ", weight, or weight: and a camp with counts",
                    problems.near(written, names.keySet(), "Take the row away."));
            return;
        }
        if (!seen.add(name)) {
            problems.add(line.cell("parameter"), "this number has a row already", "each once", "Take one away.");
        }
        OptionalDouble low = number(line.cell("low"), Prior.highest(name));
        OptionalDouble high = number(line.cell("high"), Prior.highest(name));
        if (low.isEmpty() || high.isEmpty()) return;
        if (low.getAsDouble() > high.getAsDouble()) {
            problems.add(
                    line.cell("high"),
                    "the highest value lies below the lowest",
                    "low, or a number above it",
                    "Change the two round, or write the same twice to hold the number there.");
            return;
        }
        priors.add(new Prior(name, low.getAsDouble(), high.getAsDouble()));
    }

    private OptionalDouble number(Cell cell, double most) {
        double value = Python.parsed(cell.text()).orElse(Double.NaN);
        if (value >= Prior.LEAST && value <= most) return OptionalDouble.of(value);
        problems.add(
                cell,
                "not a number that this may be",
                "0.000001 to " + (most < 1000 ? Integer.toString((int) most) : "1,000,000"),
                "Write such as 0.5.");
        return OptionalDouble.empty();
    }
}
