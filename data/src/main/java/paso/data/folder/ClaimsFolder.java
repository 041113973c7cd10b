package paso.data.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import paso.scenario.Claims;
import paso.scenario.Source;

/// Reads the claims of a folder: `claims.yaml`, and the figures they are checked against from `series.csv`,
/// `observations.csv` and `arrivals.csv`. Works in a folder without a scenario too.
public final class ClaimsFolder {

    /// The list of claims.
    public static final String CLAIMS = "claims.yaml";

    private ClaimsFolder() {}

    /// What was read.
    ///
    /// @param claims   absent where there is no `claims.yaml`, or there are problems
    /// @param sha256   hash of the claims and of every figure
    /// @param problems everything that cannot be, by file, line and column
    public record Sheet(Optional<Claims> claims, String sha256, List<Problem> problems) {
        public Sheet {
            problems = List.copyOf(problems);
        }
    }

    /// Whether the folder has claims.
    public static boolean has(Path folder) {
        return Files.exists(folder.resolve(CLAIMS));
    }

    /// Reads every claim and every figure, whenever it was published; what is wrong in the rest of the folder is for
    /// [ScenarioFolder] to tell.
    public static Sheet read(Path folder) {
        return read(folder, LocalDate.MAX);
    }

    /// The same without looking at what was published after `limit`.
    public static Sheet read(Path folder, LocalDate limit) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.file(
                    String.valueOf(folder.getFileName()),
                    "there is no such folder",
                    "a folder with claims.yaml",
                    "Check its name.");
            return new Sheet(Optional.empty(), "", problems.sorted());
        }
        Context context = ScoringFolder.context(folder, problems);
        Context quiet = ScoringFolder.context(folder, new Problems());
        SortedMap<String, Source> sources = new TreeMap<>();
        context.files
                .read("sources.yaml", false)
                .flatMap(text -> YamlTree.read(text, problems))
                .ifPresent(item -> ScenarioFolder.sources(item, problems, context.values)
                        .forEach(source -> sources.put(source.key(), source)));
        Digest digest = new Digest();
        Optional<Claims> claims = context.files
                .read(CLAIMS, true)
                .flatMap(text -> YamlTree.read(text, problems))
                .flatMap(item -> {
                    digest.item(CLAIMS, item.canonical());
                    return new ClaimsReader(context, quiet, limit).read(item, sources);
                });
        if (problems.count() > 0) return new Sheet(Optional.empty(), "", problems.sorted());
        claims.ifPresent(read -> read.dossiers()
                .forEach((id, dossier) ->
                        dossier.entries().forEach(entry -> digest.item("series.csv", id + " " + entry))));
        return new Sheet(claims, digest.hex(), List.of());
    }
}
