package paso.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import paso.app.run.BacktestLine;
import paso.study.forecast.Backtest;
import paso.study.forecast.ScoreBoard;

/// Scores of a backtest as Markdown.
final class BacktestText {

    private static final int MOST_SKIPPED = 40;

    private BacktestText() {}

    static List<String> of(BacktestLine.Done done) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SKIPPED, done.skipped().size()); i++) {
            lines.add("Skipped: " + done.skipped().get(i));
        }
        if (done.skipped().size() > MOST_SKIPPED) {
            lines.add("Skipped: %,d more, in skipped.csv."
                    .formatted(done.skipped().size() - MOST_SKIPPED));
        }
        lines.add("");
        lines.add("%,d series. WIS relative to rw on the same tasks, below 1 is better."
                .formatted(done.asked().size()));
        lines.add("");
        lines.add("| series | h | n | WIS | relative | 90 % interval | MAE | 50 % | 90 % | 95 % |");
        lines.add("| --- | --: | --: | --: | --: | --- | --: | --: | --: | --: |");
        for (ScoreBoard.Row row : done.board().rows()) if (row.method().equals(Backtest.OURS)) lines.add(row(row));
        lines.add("");
        means(done.board(), "Geometric mean of relative WIS over series", lines);
        if (done.breaks().isPresent()) means(done.breaks().get(), "The same, across declared breaks only", lines);
        lines.add("| group | h | n | 50 % | 90 % | 95 % |");
        lines.add("| --- | --: | --: | --: | --: | --: |");
        for (ScoreBoard.Coverage one : done.board().coverage()) {
            if (!one.method().equals(Backtest.OURS)) continue;
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | %.0f |",
                    one.group(),
                    one.ahead(),
                    one.n(),
                    100 * one.cov50(),
                    100 * one.cov90(),
                    100 * one.cov95()));
        }
        lines.add("");
        lines.add("Every score: %s".formatted(done.out().resolve("scores.csv")));
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    private static String row(ScoreBoard.Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %,.1f | %.3f | %.2f to %.2f | %,.1f | %.0f | %.0f | %.0f |",
                row.series(),
                row.ahead(),
                row.n(),
                row.wis(),
                row.relative(),
                row.low(),
                row.high(),
                row.mae(),
                100 * row.cov50(),
                100 * row.cov90(),
                100 * row.cov95());
    }

    private static void means(ScoreBoard board, String title, List<String> lines) {
        Map<String, double[]> sums = new TreeMap<>();
        for (ScoreBoard.Row row : board.rows()) {
            if (!(row.relative() > 0)) continue;
            double[] sum = sums.computeIfAbsent(row.method(), _ -> new double[2]);
            sum[0] += Math.log(row.relative());
            sum[1]++;
        }
        lines.add(title + ":");
        sums.forEach(
                (method, sum) -> lines.add(String.format(Locale.ROOT, "- %s %.3f", method, Math.exp(sum[0] / sum[1]))));
        lines.add("");
    }
}
