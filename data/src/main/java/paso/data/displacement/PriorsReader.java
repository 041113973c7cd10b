package paso.data.displacement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import paso.data.displacement.TableReader.Line;
import paso.data.flee.CaseFiles;
import paso.data.flee.Python;
import paso.data.folder.Problem;
import paso.data.folder.Problems;
import paso.scenario.displacement.Registration;
import paso.study.displacement.Prior;

/// Reads `priors.csv`: ranges of what a fit may find, one row for each number.
public final class PriorsReader {

    private final Problems problems = new Problems();
    private final Python python = new Python(problems);

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
        Form.Table table = new Form.Table(
                String.valueOf(whole.getFileName()), Form.PRIORS.needed(), Form.PRIORS.free(), Form.PRIORS.more());
        CaseFiles files = new CaseFiles(folder, "", problems);
        List<Prior> priors = new ArrayList<>();
        Map<String, String> names = names(found);
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : new TableReader(problems, files).lines(table, needed)) row(line, names, seen, priors);
        String text = String.join("", files.texts().values());
        return new Reading(problems.count() == 0 ? priors : List.of(), problems.sorted(), text);
    }

    /// What may be written, and the number that it is.
    private static Map<String, String> names(CaseScenario found) {
        Map<String, String> names = new TreeMap<>();
        for (String rule : Prior.rules()) names.put(rule, rule);
        names.put(Prior.EVERY_WEIGHT, Prior.EVERY_WEIGHT);
        for (Registration camp : found.displacement().registrations()) {
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
        double most = Prior.highest(name);
        String words = "a number above 0, at most " + (most < Prior.MOST ? "1" : "1000000");
        OptionalDouble low = python.number(line.cell("low"), Double.MIN_NORMAL, most, words);
        OptionalDouble high = python.number(line.cell("high"), Double.MIN_NORMAL, most, words);
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
}
