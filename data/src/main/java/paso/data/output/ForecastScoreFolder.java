package paso.data.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paso.report.CsvText;
import paso.study.wis.Scored;
import paso.study.wis.Summary;
import paso.study.wis.Task;

/// The folder of scored forecast files: `scores.csv` with each task, `summary.csv` by model, target and
/// horizon, `void.csv` with what was not scored because an assumption broke.
public final class ForecastScoreFolder {

    private ForecastScoreFolder() {}

    /// Writes the folder whole.
    ///
    /// @param version of Paso
    public static void write(Path out, String version, List<Scored> scored, List<Summary> summaries, List<Task> broken)
            throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Files.write(swap.folder().resolve("scores.csv"), tasks(scored));
            Files.write(swap.folder().resolve("summary.csv"), summary(summaries));
            if (!broken.isEmpty()) Files.write(swap.folder().resolve("void.csv"), broken(broken));
            String mark = "{\"paso\": \"%s\", \"scored\": %d, \"void\": %d}%n"
                    .formatted(version, scored.size(), broken.size());
            Files.write(swap.folder().resolve("score.json"), mark.getBytes(StandardCharsets.UTF_8));
            swap.commit();
        }
    }

    private static void task(CsvText csv, Task task) {
        csv.text(task.model())
                .text(task.reference().toString())
                .text(task.target())
                .text(task.location())
                .number(task.horizon())
                .text(task.end().toString());
    }

    private static byte[] tasks(List<Scored> scored) {
        CsvText csv = new CsvText(1 << 16);
        csv.ready(CsvText.part("model", "reference_date", "target", "location", "horizon", "target_end_date"))
                .ready(CsvText.part("observed", "wis", "dispersion", "over", "under", "log_wis", "ae_median", "bias"))
                .ready(CsvText.part("in50", "in90", "in95", "crps", "pit", "bias_sample"))
                .endLine();
        for (Scored one : scored) {
            task(csv, one.task());
            csv.ready(exact(one.truth()))
                    .ready(exact(one.wis().wis()))
                    .ready(exact(one.wis().dispersion()))
                    .ready(exact(one.wis().over()))
                    .ready(exact(one.wis().under()))
                    .ready(exact(one.logWis()))
                    .ready(exact(one.error()))
                    .ready(exact(one.bias()))
                    .ready(exact(one.in50()))
                    .ready(exact(one.in90()))
                    .ready(exact(one.in95()))
                    .ready(exact(one.crps()))
                    .ready(exact(one.pit()))
                    .ready(exact(one.sampleBias()))
                    .endLine();
        }
        return csv.bytes();
    }

    private static byte[] summary(List<Summary> summaries) {
        CsvText csv = new CsvText(1 << 12);
        csv.ready(CsvText.part(
                        "model", "target", "horizon", "n", "relative_skill", "wis", "dispersion", "over", "under"))
                .ready(CsvText.part("log_wis", "mae", "bias", "cov50", "cov90", "cov95", "crps"))
                .endLine();
        for (Summary one : summaries) {
            Summary.Values values = one.values();
            csv.text(one.model())
                    .text(one.target())
                    .number(one.horizon())
                    .number(one.n())
                    .ready(exact(one.skill()))
                    .ready(exact(values.wis()))
                    .ready(exact(values.dispersion()))
                    .ready(exact(values.over()))
                    .ready(exact(values.under()))
                    .ready(exact(values.logWis()))
                    .ready(exact(values.mae()))
                    .ready(exact(values.bias()))
                    .ready(exact(values.cov50()))
                    .ready(exact(values.cov90()))
                    .ready(exact(values.cov95()))
                    .ready(exact(values.crps()))
                    .endLine();
        }
        return csv.bytes();
    }

    private static byte[] broken(List<Task> broken) {
        CsvText csv = new CsvText(1 << 10);
        csv.ready(CsvText.part("model", "reference_date", "target", "location", "horizon", "target_end_date"))
                .endLine();
        for (Task task : broken) {
            task(csv, task);
            csv.endLine();
        }
        return csv.bytes();
    }

    /// With 15 digits, and none of them for show: other tools compare to 1e-9. Empty where it is NaN.
    private static byte[] exact(double value) {
        if (Double.isNaN(value)) return new byte[0];
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(15));
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return plain.getBytes(StandardCharsets.US_ASCII);
    }
}
