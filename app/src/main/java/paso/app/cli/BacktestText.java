package paso.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import paso.app.run.BacktestLine;
import paso.study.forecast.Backtest;
import paso.study.forecast.Bar;
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
        lines.add("| group | h | n | 50 % | 90 % | 95 % | error of 50 % | of 90 % |");
        lines.add("| --- | --: | --: | --: | --: | --: | --: | --: |");
        for (ScoreBoard.Coverage one : done.board().coverage()) {
            if (!one.method().equals(Backtest.OURS)) continue;
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.0f | %.0f | %.1f | %.1f |",
                    one.group(),
                    one.ahead(),
                    one.n(),
                    100 * one.cov50(),
                    100 * one.cov90(),
                    100 * one.cov95(),
                    100 * one.error50(),
                    100 * one.error90()));
        }
        lines.add("");
        lines.addAll(sums(done));
        lines.add("");
        lines.add("Every score: %s".formatted(done.out().resolve("scores.csv")));
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    private static List<String> sums(BacktestLine.Done done) {
        int near = 0;
        int cells = 0;
        for (ScoreBoard.Coverage one : done.board().coverage()) {
            if (!one.method().equals(Backtest.OURS)) continue;
            cells += 2;
            near += (one.near50() ? 1 : 0) + (one.near90() ? 1 : 0);
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "Coverage of 50 and 90 %% within 5 points or two standard errors: %d of %d groups and horizons (%.0f %%)."
                        .formatted(near, cells, 100.0 * near / Math.max(1, cells)));
        List<ScoreBoard.Row> ours = done.board().rows().stream()
                .filter(row -> row.method().equals(Backtest.OURS) && row.relative() > 0)
                .toList();
        lines.add("Upper end of the 90 %% interval of relative WIS at most 1.05: %d of %d series and horizons."
                .formatted(ours.stream().filter(row -> row.high() <= 1.05).count(), ours.size()));
        if (done.bar().isEmpty()) return lines;
        lines.add("");
        lines.add("Against the bar, of each series and horizon the best of others in hindsight (bar.csv):");
        int farthest = done.bar().stream().mapToInt(Bar.Row::rank).max().orElse(0);
        for (int rank = 1; rank <= farthest; rank++) {
            int place = rank;
            List<Bar.Row> some =
                    done.bar().stream().filter(row -> row.rank() == place).toList();
            double mean = some.stream()
                    .mapToDouble(row -> Math.log(row.ratio()))
                    .average()
                    .orElse(0);
            lines.add(String.format(
                    Locale.ROOT,
                    "- horizon %d: ratio %.4f, geometric mean over %d series; upper end at most 1.05 in %d",
                    rank,
                    Math.exp(mean),
                    some.size(),
                    some.stream().filter(Bar.Row::surely).count()));
        }
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
