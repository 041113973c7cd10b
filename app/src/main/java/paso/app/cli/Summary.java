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
                .formatted(
                        header.asOf(),
                        count(header.days(), "day"),
                        played,
                        done.settings().seed()));
        if (means) lines.add("Means carry no probability; leave out --expected for places out of room.");
        else room(done.overflow(), header.asOf(), lines);
        lines.add(done.conserved() ? "People conserved: yes" : "People conserved: NO; please report this");
        if (done.failed() > 0) {
            lines.add("%s did not pass; see the briefing.".formatted(count(done.failed(), "self test")));
        }
        if (done.notes() > 0) {
            lines.add("%s; they stand in the briefing.".formatted(count(done.notes(), "note")));
        }
        done.kept().ifPresent(file -> lines.add("Forecast kept in " + file.resolveSibling("")));
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    private static void room(Overflow overflow, LocalDate asOf, List<String> lines) {
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
        for (Overflow.Row row : over.subList(0, Math.min(TOP, over.size()))) lines.add("  " + line(row, asOf));
        if (over.size() > TOP) lines.add("  and %s more".formatted(count(over.size() - TOP, "place")));
    }

    private static String line(Overflow.Row row, LocalDate asOf) {
        return String.format(
                Locale.ROOT,
                "%-22s %6s   first day over: %-26s last day to decide: %s",
                row.place(),
                percent(row.probabilityOver()),
                span(row.firstDayOverP10(), row.firstDayOverP90(), asOf.plusDays(1)),
                row.decideBy()
                        .map(day -> day.isBefore(asOf) ? day + " (passed)" : day.toString())
                        .orElse("not within these days"));
    }

    /// As in the briefing: replicates cannot tell 0 and 1 from nearly so.
    private static String percent(double share) {
        if (share < 0.01) return "< 1 %";
        if (share > 0.99) return "> 99 %";
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /// From the 10 % to the 90 % day.
    private static String span(Optional<LocalDate> early, Optional<LocalDate> late, LocalDate next) {
        if (early.isEmpty()) return "rarely";
        if (late.equals(Optional.of(next))) return "at once, " + next;
        if (late.equals(early)) return early.get().toString();
        return early.get() + " to " + late.map(LocalDate::toString).orElse("beyond");
    }

    /// Whole from 10 on; smaller differences, and those of probabilities, with two decimals.
    private static String signed(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 9.995 ? "%+,.0f" : "%+,.2f", value);
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
            if (arm.headlines().stream().allMatch(one -> one.difference().mean() == 0)) lines.add("  no difference");
            for (var headline : arm.headlines()) {
                if (headline.difference().mean() == 0) continue;
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-22s %-22s %s (90 %%: %s to %s)",
                        headline.place(),
                        headline.what().word(),
                        signed(headline.difference().mean()),
                        signed(headline.difference().low()),
                        signed(headline.difference().high())));
            }
        }
        lines.add(done.conserved() ? "People conserved: yes" : "People conserved: NO; please report this");
        lines.add(String.format(Locale.ROOT, "%.1f seconds", done.seconds()));
        return lines;
    }

    static String of(Path folder, CheckLine.Found found) {
        String notes = found.notes().isEmpty() ? "" : ", " + count(found.notes().size(), "note");
        return found.problems().isEmpty()
                ? "%s: no problem%s".formatted(folder, notes)
                : "%s: %s%s".formatted(folder, count(found.problems().size(), "problem"), notes);
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
