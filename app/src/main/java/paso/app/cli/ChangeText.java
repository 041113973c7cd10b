package paso.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paso.study.change.Finding;
import paso.study.change.Power;

/// What `paso change` prints for people.
final class ChangeText {

    private ChangeText() {}

    static List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("%s at %s, as public on %s"
                .formatted(
                        finding.asked().series(),
                        finding.asked().since(),
                        finding.asked().asOf()));
        switch (finding) {
            case Finding.Undetermined not -> {
                lines.add("Cannot be determined from what was public.");
                not.reasons().forEach(reason -> lines.add("  because:      " + reason));
            }
            case Finding.Determined told -> told(lines, told);
        }
        finding.notes().forEach(note -> lines.add("  note:         " + note));
        return lines;
    }

    private static void told(List<String> lines, Finding.Determined told) {
        boolean fell = told.ratio().middle() < 1;
        String one = told.word().substring(0, told.word().length() - 1);
        lines.add(told.changed() ? "A change stands out." : "No change stands out from chance.");
        lines.add("  at once:      %s of the level without change (95 %%: %s to %s); %s a %s (%s to %s), of %s expected"
                .formatted(
                        ratio(told.ratio().middle()),
                        ratio(told.ratio().low()),
                        ratio(told.ratio().high()),
                        whole(told.difference().middle()),
                        one,
                        whole(told.difference().low()),
                        whole(told.difference().high()),
                        whole(told.expected())));
        told.overall()
                .ifPresent(all -> lines.add("  all together: %s of the expected in %d %s (95 %%: %s to %s)"
                        .formatted(
                                ratio(all.middle()),
                                told.slots(),
                                told.slots() == 1 ? one : told.word(),
                                ratio(all.low()),
                                ratio(all.high()))));
        lines.add(
                "  how sure:     %s that the level moved, %s that it %s by more than %s %% (from even odds beforehand)"
                        .formatted(
                                percent(told.chance()),
                                percent(told.chanceOfMore()),
                                fell ? "fell" : "rose",
                                plain(told.asked().moreThan())));
        told.when()
                .ifPresent(when -> lines.add("  since when:   most likely %s; with 90 %% from %s to %s"
                        .formatted(when.likeliest(), when.first(), when.last())));
        Finding.Past past = told.past();
        lines.add(
                "  by chance:    at %d of %d earlier dates it %s as much, at %d as clearly (about %.0f stretches that do not overlap)"
                        .formatted(past.asLarge(), past.dates(), fell ? "fell" : "rose", past.asClear(), past.apart()));
        lines.add("  could see:    a drop of %s or more; one of %s, or a rise of %s, is found in four of five cases%s"
                .formatted(
                        percent(told.smallest()),
                        percent(told.likelyDrop()),
                        percent(told.likelyRise()),
                        past.own() ? "" : "; the past is too short to calibrate on alone, so the error was stretched"));
    }

    static List<String> of(List<Power.Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("| planted | after | tried | determined | found | share | interval held it | median ratio |");
        lines.add("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Power.Row row : rows) {
            lines.add("| %s | %d | %d | %d | %d | %s | %s | %s |"
                    .formatted(
                            row.factor() == 1 ? "none" : "-" + percent(1 - row.factor()),
                            row.slots(),
                            row.tried(),
                            row.determined(),
                            row.found(),
                            share(row.found(), row.determined()),
                            share(row.covered(), row.determined()),
                            row.determined() == 0 ? "-" : ratio(row.middle())));
        }
        return lines;
    }

    private static String share(int part, int all) {
        return all == 0 ? "-" : percent((double) part / all);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String whole(double value) {
        return Math.abs(value) < 10
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0.99 && share < 1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
