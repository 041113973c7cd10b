package paso.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paso.app.run.ForecastScoreLine;
import paso.study.wis.Summary;

/// Scores of forecast files as Markdown lines.
final class ForecastScoreText {

    private static final int SHOWN = 40;

    private ForecastScoreText() {}

    static List<String> of(ForecastScoreLine.Done done, boolean truth, Path folder) {
        List<String> lines = new ArrayList<>();
        if (done.files() > 0)
            lines.add("%,d kept forecasts, each as it was when it was made (SHA-256).".formatted(done.files()));
        done.notes().stream().limit(SHOWN).forEach(note -> lines.add("note: " + note.text()));
        if (!truth) {
            lines.add("%,d tasks, none malformed. Nothing was scored: say what came with --truth."
                    .formatted(done.tasks()));
            return lines;
        }
        lines.add("%,d tasks: %,d scored, %,d void, %,d without a truth yet."
                .formatted(done.tasks(), done.scored().size(), done.broken().size(), done.untold()));
        lines.add("");
        lines.add(
                "| model | target | horizon | n | WIS | dispersion | over | under | MAE | bias | 50 % | 90 % | 95 % | log WIS | CRPS | relative skill |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        done.summaries().stream().limit(SHOWN).forEach(one -> lines.add(row(one)));
        if (done.summaries().size() > SHOWN)
            lines.add("and %,d more rows".formatted(done.summaries().size() - SHOWN));
        lines.add("");
        done.broken().stream()
                .limit(SHOWN)
                .forEach(task -> lines.add("void: %s, made %s, %s at %s, horizon %d, ends %s"
                        .formatted(
                                task.model(),
                                task.reference(),
                                task.target(),
                                task.location(),
                                task.horizon(),
                                task.end())));
        lines.add("The median counts once in the WIS. Every task: %s".formatted(folder.resolve("scores.csv")));
        return lines;
    }

    private static String row(Summary one) {
        Summary.Values values = one.values();
        return "| %s | %s | %d | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        plain(one.model()),
                        plain(one.target()),
                        one.horizon(),
                        one.n(),
                        number(values.wis()),
                        number(values.dispersion()),
                        number(values.over()),
                        number(values.under()),
                        number(values.mae()),
                        number(values.bias()),
                        share(values.cov50()),
                        share(values.cov90()),
                        share(values.cov95()),
                        number(values.logWis()),
                        number(values.crps()),
                        number(one.skill()));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().limit(80).forEach(c -> plain.append(c == '|' || Character.isISOControl(c) ? '_' : (char) c));
        return plain.toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "";
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3f", value);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
}
