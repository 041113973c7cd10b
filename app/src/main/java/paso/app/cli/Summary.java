package paso.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.app.run.CheckLine;
import paso.app.run.CompareLine;
import paso.app.run.RunLine;
import paso.engine.Settings;
import paso.results.Overflow;

/// The closing lines of a command.
final class Summary {

    /// Places shown; the briefing has all of them.
    private static final int TOP = 5;

    private Summary() {}

    static List<String> of(RunLine.Done done) {
        List<String> lines = new ArrayList<>();
        lines.add("Briefing: " + done.out().resolve("briefing.html"));
        var header = done.scenario().header();
        boolean means = done.settings().mode() == Settings.Mode.EXPECTED;
        String played = means ? "one run of means" : count(done.settings().replicates(), "replicate");
        lines.add("As of %s, %s on, %s, seed %d"
                .formatted(header.asOf(), count(header.days(), "day"), played, done.settings().seed()));
        if (means) lines.add("Means carry no probability; leave out --expected for places out of room.");
        else room(done.overflow(), lines);
        lines.add(done.conserved() ? "People conserved: yes" : "People conserved: NO; please report this");
        if (done.failed() > 0) {
            lines.add("%s did not pass; see the briefing.".formatted(count(done.failed(), "self test")));
        }
        if (done.notes() > 0) {
            lines.add("%s; paso check %s shows them.".formatted(count(done.notes(), "note"), "SCENARIO"));
        }
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    private static void room(Overflow overflow, List<String> lines) {
        List<Overflow.Row> over = overflow.rows().stream()
                .filter(row -> !row.place().equals(Overflow.ANY) && row.probabilityOver() > 0)
                .sorted(Comparator.comparingDouble(Overflow.Row::probabilityOver)
                        .reversed()
                        .thenComparing(row -> row.firstDayOverP50().orElse(LocalDate.MAX))
                        .thenComparing(Overflow.Row::place))
                .toList();
        if (over.isEmpty()) {
            lines.add("Out of room: no place in any replicate");
            return;
        }
        lines.add("Out of room, given this model:");
        for (Overflow.Row row : over.subList(0, Math.min(TOP, over.size()))) lines.add("  " + line(row));
        if (over.size() > TOP) lines.add("  and %s more".formatted(count(over.size() - TOP, "place")));
    }

    private static String line(Overflow.Row row) {
        return String.format(
                Locale.ROOT,
                "%-20s %3.0f %%   first day over: %s   decide by: %s",
                row.place(),
                100 * row.probabilityOver(),
                span(row.firstDayOverP10(), row.firstDayOverP90()),
                row.decideBy().map(LocalDate::toString).orElse("-"));
    }

    private static String span(Optional<LocalDate> early, Optional<LocalDate> late) {
        return early.map(LocalDate::toString).orElse("-") + " to "
                + late.map(LocalDate::toString).orElse("beyond");
    }

    static List<String> of(CompareLine.Done done) {
        List<String> lines = new ArrayList<>();
        lines.add("Comparison: " + done.out());
        lines.add("As of %s, %s on, %s in each arm, seed %d"
                .formatted(
                        done.scenario().header().asOf(),
                        count(done.scenario().header().days(), "day"),
                        count(done.settings().replicates(), "paired replicate"),
                        done.settings().seed()));
        for (CompareLine.Arm arm : done.arms()) {
            double saved = arm.varianceSaved();
            lines.add(arm.levers() + ": "
                    + (Double.isNaN(saved)
                            ? "nothing varies"
                            : String.format(Locale.ROOT, "pairing saves %.0f %% of the variance", 100 * saved)));
            for (var headline : arm.headlines()) {
                if (headline.difference().mean() == 0) continue;
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-20s %-22s %+,.2f (90 %%: %+,.2f to %+,.2f)",
                        headline.place(),
                        headline.what().word(),
                        headline.difference().mean(),
                        headline.difference().low(),
                        headline.difference().high()));
            }
        }
        lines.add(done.conserved() ? "People conserved: yes" : "People conserved: NO; please report this");
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    static String of(Path folder, CheckLine.Found found) {
        String notes = found.notes().isEmpty()
                ? ""
                : ", " + count(found.notes().size(), "note");
        return found.problems().isEmpty()
                ? "%s: no problem%s".formatted(folder, notes)
                : "%s: %s%s".formatted(folder, count(found.problems().size(), "problem"), notes);
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
