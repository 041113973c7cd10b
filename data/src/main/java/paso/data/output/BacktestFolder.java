package paso.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paso.report.CsvText;
import paso.report.ScoreChart;
import paso.study.forecast.Backtest;
import paso.study.forecast.Bar;
import paso.study.forecast.ScoreBoard;

/// The folder of a backtest: `scores.csv`, `coverage.csv`, `tasks.csv`, `skipped.csv`, `scores.svg`, `backtest.json`,
/// where breaks were declared `scores-breaks.csv` and `scores-calm.csv`, and where scores of others were given
/// `bar.csv`.
public final class BacktestFolder {

    private BacktestFolder() {}

    /// What was scored.
    ///
    /// @param breaks tasks with a declared break between origin and end; empty where none were declared
    /// @param calm   the others
    /// @param bar    our scores against the best of others; empty where none were given
    public record Contents(
            ScoreBoard board,
            Optional<ScoreBoard> breaks,
            Optional<ScoreBoard> calm,
            List<Backtest.Task> tasks,
            List<Bar.Row> bar,
            List<String> skipped,
            String sha256,
            String version) {
        public Contents {
            tasks = List.copyOf(tasks);
            bar = List.copyOf(bar);
            skipped = List.copyOf(skipped);
        }
    }

    /// Why `out` may not be replaced; empty when it may.
    public static Optional<OutputProblem> refusal(Path out) {
        return FolderSwap.refusal(out);
    }

    /// Writes everything beside `out` and then swaps it in whole.
    public static void write(Path out, Contents contents) throws IOException {
        try (FolderSwap swap = FolderSwap.begin(out)) {
            Path folder = swap.folder();
            RunFolder.put(folder, "scores.csv", scores(contents.board()));
            if (contents.breaks().isPresent()) {
                RunFolder.put(
                        folder, "scores-breaks.csv", scores(contents.breaks().get()));
            }
            if (contents.calm().isPresent()) {
                RunFolder.put(folder, "scores-calm.csv", scores(contents.calm().get()));
            }
            RunFolder.put(folder, "coverage.csv", coverage(contents.board()));
            if (!contents.bar().isEmpty()) RunFolder.put(folder, "bar.csv", bar(contents.bar()));
            RunFolder.put(folder, "tasks.csv", tasks(contents.tasks()));
            CsvText skipped = new CsvText(1024).text("skipped").endLine();
            for (String line : contents.skipped()) skipped.text(line).endLine();
            RunFolder.put(folder, "skipped.csv", skipped.bytes());
            RunFolder.put(folder, "scores.svg", chart(contents.board()).getBytes(StandardCharsets.UTF_8));
            JsonText json = new JsonText().open();
            json.field("sha256", contents.sha256()).field("version", contents.version());
            RunFolder.put(folder, "backtest.json", json.close().bytes());
            RunFolder.stopIfInterrupted();
            swap.commit();
        }
    }

    private static String chart(ScoreBoard board) {
        return ScoreChart.of(board.rows().stream()
                .filter(row -> row.method().equals(Backtest.OURS) && !Double.isNaN(row.relative()))
                .map(row ->
                        new ScoreChart.Dot(row.series() + ", " + row.ahead(), row.relative(), row.low(), row.high()))
                .toList());
    }

    private static byte[] scores(ScoreBoard board) {
        CsvText csv = new CsvText(1 << 16);
        for (String column : "series,h,method,n,wis,relative_wis,low,high,mae,cov50,cov90,cov95,dispersion,over,under"
                .split(",", -1)) {
            csv.text(column);
        }
        csv.endLine();
        for (ScoreBoard.Row row : board.rows()) {
            csv.text(row.series()).number(row.ahead()).text(row.method()).number(row.n());
            csv.number(row.wis()).number(row.relative()).number(row.low()).number(row.high());
            csv.number(row.mae()).number(row.cov50()).number(row.cov90()).number(row.cov95());
            csv.number(row.dispersion()).number(row.over()).number(row.under()).endLine();
        }
        return csv.bytes();
    }

    private static byte[] coverage(ScoreBoard board) {
        CsvText csv = new CsvText(1 << 14);
        for (String column : "group,h,method,n,cov50,cov90,cov95,error50,error90".split(",", -1)) csv.text(column);
        csv.endLine();
        for (ScoreBoard.Coverage row : board.coverage()) {
            csv.text(row.group()).number(row.ahead()).text(row.method()).number(row.n());
            csv.number(row.cov50()).number(row.cov90()).number(row.cov95());
            csv.number(row.error50()).number(row.error90()).endLine();
        }
        return csv.bytes();
    }

    private static byte[] bar(List<Bar.Row> rows) {
        CsvText csv = new CsvText(1 << 14);
        for (String column : "series,h,rank,bar,n,ratio,low,high".split(",", -1)) csv.text(column);
        csv.endLine();
        for (Bar.Row row : rows) {
            csv.text(row.series()).number(row.ahead()).number(row.rank()).text(row.method());
            csv.number(row.n()).number(row.ratio()).number(row.low()).number(row.high());
            csv.endLine();
        }
        return csv.bytes();
    }

    private static byte[] tasks(List<Backtest.Task> tasks) {
        CsvText csv = new CsvText(1 << 20);
        for (String column :
                "series,origin,horizon,target,method,observed,median_error,wis,in50,in90,in95".split(",", -1)) {
            csv.text(column);
        }
        csv.endLine();
        for (Backtest.Task task : tasks) {
            csv.text(task.asked().label()).text(task.from().first().toString()).number(task.ahead());
            csv.text(task.target().first().toString()).text(task.method()).number(task.observed());
            csv.number(task.mark().miss()).number(task.mark().wis());
            csv.number(task.mark().in50() ? 1 : 0).number(task.mark().in90() ? 1 : 0);
            csv.number(task.mark().in95() ? 1 : 0).endLine();
        }
        return csv.bytes();
    }
}
