package paso.data.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import paso.report.CsvText;
import paso.scenario.displacement.Displacement;
import paso.study.displacement.CampFit;
import paso.study.displacement.CampOutlook;
import paso.study.displacement.CampScores;

/// The folder of a fit: `fitted.yml` (settings that `paso run` takes) or `fitted/` (a scenario), `parameters.csv`,
/// `outlook.csv`, `scores.csv` where later counts are there to judge it, `fit.json`, and `fit.html`, the same as
/// pictures.
public final class FitFolder {

    /// A Flee case's fitted settings.
    public static final String SETTINGS = "fitted.yml";

    /// Folder of a fitted scenario.
    public static final String SCENARIO = "fitted";

    /// The page with pictures.
    public static final String PAGE = "fit.html";

    private static final List<String> PARAMETERS = List.of(
            "parameter",
            "low",
            "high",
            "best",
            "after_p05",
            "after_p50",
            "after_p95",
            "learned",
            "known",
            "effect_size",
            "effect_mean",
            "effect_spread",
            "range_end");

    private static final List<String> OUTLOOK =
            List.of("date", "place", "measure", "output_type", "output_type_id", "value");

    static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private FitFolder() {}

    /// What is written.
    ///
    /// @param fitted   the fitted case: [#SETTINGS], or files of a scenario below [#SCENARIO]
    /// @param name     what the files of the case call a place
    /// @param scores   how the outlook compares with what was counted after the split; absent where none was
    public record Contents(
            CampFit fit,
            Map<String, byte[]> fitted,
            UnaryOperator<String> name,
            Optional<CampScores> scores,
            long seed,
            String sha256,
            String version,
            double seconds) {}

    /// Writes everything beside `out` and then swaps it in whole.
    public static void write(Path out, Contents contents) throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            for (Map.Entry<String, byte[]> file : contents.fitted().entrySet()) {
                put(folder, file.getKey(), file.getValue());
            }
            put(folder, "parameters.csv", parameters(contents));
            put(folder, "outlook.csv", outlook(contents));
            if (contents.scores().isPresent())
                put(folder, "scores.csv", scores(contents.scores().get()));
            put(folder, "fit.json", json(contents));
            put(folder, PAGE, FitPicture.html(contents).getBytes(StandardCharsets.UTF_8));
            swap.commit();
        }
    }

    private static void put(Path folder, String name, byte[] bytes) throws IOException {
        Path parent = folder.resolve(name).getParent();
        if (parent != null) Files.createDirectories(parent);
        try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            file.write(bytes);
        }
    }

    private static CsvText header(List<String> columns) {
        CsvText text = new CsvText(1 << 14);
        columns.forEach(text::text);
        return text.endLine();
    }

    private static byte[] parameters(Contents contents) {
        CsvText text = header(PARAMETERS);
        for (CampFit.Learned one : contents.fit().learned()) {
            text.text(one.name(contents.name()))
                    .number(one.low())
                    .number(one.high())
                    .number(one.best())
                    .number(one.after().low())
                    .number(one.after().middle())
                    .number(one.after().high())
                    .number(one.share())
                    .text(one.known().words())
                    .number(one.effect().size())
                    .number(one.effect().mean())
                    .number(one.effect().spread())
                    .text(one.end().column())
                    .endLine();
        }
        return text.bytes();
    }

    private static byte[] outlook(Contents contents) {
        CsvText text = header(OUTLOOK);
        CampOutlook outlook = contents.fit().outlook();
        Displacement start = contents.fit().start();
        int split = contents.fit().split();
        for (int day = split; day < split + outlook.days(); day++) {
            String date = start.timeline().dateOf(day).toString();
            for (int camp = 0; camp < outlook.camps().size(); camp++) {
                String place = contents.name().apply(outlook.camps().get(camp));
                row(text, date, place, "mean", "")
                        .number(outlook.expected(day, camp))
                        .endLine();
                for (double level : LEVELS) {
                    row(text, date, place, "quantile", CsvText.plain(level))
                            .number(outlook.quantile(day, camp, level))
                            .endLine();
                }
            }
        }
        return text.bytes();
    }

    private static CsvText row(CsvText text, String date, String place, String type, String id) {
        return text.text(date).text(place).text("census").text(type).text(id);
    }

    private static byte[] scores(CampScores scores) {
        CsvText text = header(List.of("method", "rescaled_difference", "cover50", "cover90"));
        for (CampScores.Row row : scores.rows()) {
            text.text(row.method())
                    .number(row.difference())
                    .number(row.cover50())
                    .number(row.cover90())
                    .endLine();
        }
        return text.bytes();
    }

    private static byte[] json(Contents contents) {
        CampFit fit = contents.fit();
        JsonText json = new JsonText().open();
        json.field("model", "displacement")
                .field("version", contents.version())
                .field("inputs_sha256", contents.sha256())
                .field("seed", contents.seed())
                .field("as_of", fit.start().timeline().dateOf(fit.split() - 1).toString())
                .field("runs", fit.summary().runs())
                .field("first_days_rescaled_difference", fit.summary().difference())
                .field("discrepancy", fit.summary().deviation())
                .field("moves_accepted", fit.summary().sampled().accepted())
                .field("distinct_members", fit.summary().sampled().distinct())
                .field("seconds", contents.seconds());
        return json.close().bytes();
    }
}
