package paso.data.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import paso.scenario.Scenario;
import paso.study.score.Replay;
import paso.study.score.ScoreTable;
import paso.study.score.Scored;

/// The folder of scores: `scores.csv`, `points.csv`, `replays.csv`, `score.json`, `datapackage.json`.
public final class ScoreFolder {

    private ScoreFolder() {}

    /// What was scored.
    ///
    /// @param scenario the last one run
    /// @param asOf     as-of dates, ascending
    /// @param sha256   hash of everything that was read for it
    /// @param version  version of Paso
    /// @param seconds  wall time so far
    public record Contents(
            Scenario scenario,
            List<LocalDate> asOf,
            ScoreTable table,
            List<Scored> scored,
            List<Replay> replays,
            int replicates,
            long seed,
            String sha256,
            String version,
            double seconds) {
        public Contents {
            asOf = List.copyOf(asOf);
            scored = List.copyOf(scored);
            replays = List.copyOf(replays);
        }
    }

    /// Writes everything beside `out` and then swaps it in whole, as [RunFolder#write] does.
    public static void write(Path out, Contents contents) throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            RunFolder.put(folder, "scores.csv", ScoreTables.scores(contents));
            RunFolder.put(folder, "points.csv", ScoreTables.points(contents.scored()));
            RunFolder.put(folder, "replays.csv", ScoreTables.replays(contents.replays()));
            RunFolder.put(
                    folder,
                    "datapackage.json",
                    DataPackage.ofScores(folder, contents.scenario(), contents.sha256(), contents.version()));
            RunFolder.put(folder, "score.json", json(contents));
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    /// Replaces one file whole by the table of scores.
    public static void writeScores(Path file, Contents contents) throws IOException {
        WholeFile.write(file, ScoreTables.scores(contents));
    }

    private static byte[] json(Contents contents) {
        JsonText json = new JsonText().open();
        json.field("scenario", contents.scenario().header().id());
        json.field("title", contents.scenario().header().title().toString());
        json.field("sha256", contents.sha256());
        json.field("as_of", contents.asOf().stream().map(LocalDate::toString).toList());
        json.field("replicates", contents.replicates()).field("seed", contents.seed());
        json.field("version", contents.version()).field("sharing", "internal");
        return json.field("seconds", RunFolder.milli(contents.seconds()))
                .close()
                .bytes();
    }
}
