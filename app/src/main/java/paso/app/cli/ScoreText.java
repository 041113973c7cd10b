package paso.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paso.app.run.ScoreLine;
import paso.study.score.Replay;
import paso.study.score.ScoreTable;

/// Scores as Markdown.
final class ScoreText {

    private ScoreText() {}

    static List<String> of(ScoreLine.Done done) {
        List<String> lines = new ArrayList<>();
        long both = done.scored().stream().filter(one -> one.both()).count();
        lines.add("As of %s; %,d replicates, seed %d; %,d figures, %,d with a forecast of both; inputs %s."
                .formatted(
                        done.asOf().stream().map(LocalDate::toString).collect(Collectors.joining(", ")),
                        done.replicates(),
                        done.seed(),
                        done.scored().size(),
                        both,
                        done.sha256().substring(0, 12)));
        lines.add("");
        lines.add("| class | days | points | WIS | of persistence | ratio | by series | inside 50 % | inside 90 % "
                + "| width 90 % | persistence: 50 % | 90 % | width 90 % |");
        lines.add("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        for (ScoreTable.Row row : done.table().rows()) lines.add(row(row));
        if (!done.replays().isEmpty()) {
            lines.add("");
            lines.add(
                    "| forecast | as of | official | came | median | 50 % | 90 % | inside 90 % | nearer than official |");
            lines.add("| --- | --- | --: | --: | --: | --: | --: | --- | --- |");
            for (Replay replay : done.replays()) lines.add(replay(replay));
            long inside = done.replays().stream().filter(Replay::inside90).count();
            long nearer = done.replays().stream().filter(Replay::nearer).count();
            lines.add("");
            lines.add(
                    "Of %d official forecasts replayed, %d outcomes lie in the 90 %% interval and %d medians are nearer than the official figure."
                            .formatted(done.replays().size(), inside, nearer));
        }
        if (!done.left().isEmpty()) {
            lines.add("Not replayed, beyond what the model can answer: " + String.join(", ", done.left()) + ".");
        }
        lines.add("");
        lines.add("Every point: %s".formatted(done.out().resolve("points.csv")));
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    private static String row(ScoreTable.Row row) {
        ScoreTable.Side model = row.model();
        ScoreTable.Side naive = row.persistence();
        String points = row.points() == row.listed() ? "" + row.points() : row.points() + " of " + row.listed();
        return "| "
                + String.join(
                        " | ",
                        row.kind(),
                        row.horizon().map(one -> "" + one.days()).orElse("all"),
                        points,
                        number(model.wis()),
                        number(naive.wis()),
                        ratio(row.ratio()),
                        ratio(row.seriesRatio()),
                        percent(model.cover50()),
                        percent(model.cover90()),
                        number(model.width90()),
                        percent(naive.cover50()),
                        percent(naive.cover90()),
                        number(naive.width90()))
                + " |";
    }

    private static String replay(Replay replay) {
        var law = replay.law();
        return "| "
                + String.join(
                        " | ",
                        replay.alarm().id() + " " + replay.alarm().title().in("en"),
                        replay.alarm().asOf().toString(),
                        number(replay.alarm().official()),
                        number(replay.alarm().outcome()),
                        number(law.median()),
                        number(law.at(0.25)) + " – " + number(law.at(0.75)),
                        number(law.at(0.05)) + " – " + number(law.at(0.95)),
                        replay.inside90() ? "yes" : "no",
                        replay.nearer() ? "yes" : "no")
                + " |";
    }

    /// Millions with one decimal, whole from 10 on, else two decimals.
    private static String number(double value) {
        if (!Double.isFinite(value)) return "–";
        if (Math.abs(value) >= 1e7) return String.format(Locale.ROOT, "%,.1f m", value / 1e6);
        return String.format(Locale.ROOT, Math.abs(value) >= 9.995 || value == 0 ? "%,.0f" : "%.2f", value);
    }

    private static String ratio(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "–";
    }
}
