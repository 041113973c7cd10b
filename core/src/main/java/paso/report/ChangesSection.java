package paso.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import paso.results.Changes;
import paso.results.Overflow;

/// What changed since the last run of the same folder.
final class ChangesSection {

    /// Differences in sight; the others stand behind a line that opens.
    private static final int IN_SIGHT = 8;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    ChangesSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write() {
        sheet.open(page, Part.CHANGES);
        Optional<Changes> changes = sheet.extras()
                .changes()
                .filter(some -> some.previousRun().isPresent())
                .map(sheet.shown()::changes);
        if (changes.isEmpty()) page.paragraph(words.say(Say.CHANGES_FIRST));
        else write(changes.get());
        page.raw("</section>\n");
    }

    private void write(Changes changes) {
        String run = changes.previousRun()
                .map(hash -> hash.substring(0, Math.min(12, hash.length())))
                .orElse("");
        String day = changes.previousAsOf().map(words::date).orElse("–");
        page.paragraph("legend", words.say(Say.CHANGES_MEANS, run, day));
        if (changes.newFigures().isEmpty()) page.paragraph(words.say(Say.NO_NEW_FIGURES));
        else {
            page.element(
                            "h3",
                            words.say(
                                    Say.NEW_FIGURES,
                                    words.whole(changes.newFigures().size())))
                    .raw("\n");
            folded(changes.newFigures(), this::figures);
        }
        List<Changes.Row> moved =
                changes.rows().stream().filter(ChangesSection::moved).toList();
        if (moved.isEmpty()) page.paragraph(words.say(Say.NO_MOVES));
        else folded(moved, this::table);
    }

    private <T> void folded(List<T> rows, java.util.function.Consumer<List<T>> part) {
        int seen = rows.size() <= IN_SIGHT + 1 ? rows.size() : IN_SIGHT;
        part.accept(rows.subList(0, seen));
        if (seen == rows.size()) return;
        page.raw("<details><summary>").text(words.say(Say.MORE, words.whole(rows.size() - seen)));
        page.raw("</summary>\n");
        part.accept(rows.subList(seen, rows.size()));
        page.raw("</details>\n");
    }

    private static boolean moved(Changes.Row row) {
        return Double.compare(row.before(), row.after()) != 0;
    }

    private void figures(List<Changes.NewFigure> figures) {
        page.raw("<ul class=\"plain\">\n");
        for (Changes.NewFigure figure : figures) {
            page.raw("<li>").text(sheet.name(figure.place()) + ", " + words.measure(figure.what()) + ", ");
            page.text(words.date(figure.date()) + ": " + words.exact(figure.value()));
            page.raw(sheet.mark(figure.source())).raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    private void table(List<Changes.Row> rows) {
        sheet.openTable(
                page,
                words.say(Say.CHANGES),
                words.say(Say.CHANGES),
                List.of(Say.PLACE, Say.WHAT, Say.BEFORE, Say.AFTER));
        for (Changes.Row row : rows) {
            String place = row.place().equals(Overflow.ANY) ? words.say(Say.ANY_PLACE) : sheet.name(row.place());
            page.raw("<tr><th scope=\"row\">").text(place).raw("</th><td class=\"words\">");
            page.text(words.say(name(row.what()))).raw("</td><td>").text(value(row.what(), row.before()));
            page.raw("</td><td>").text(value(row.what(), row.after())).raw("</td></tr>\n");
        }
        sheet.closeTable(page);
    }

    private static Say name(Changes.What what) {
        return switch (what) {
            case CHANCE -> Say.CHANCE;
            case PEAK -> Say.PEAK;
            case FIRST_DAY -> Say.FIRST_DAY;
        };
    }

    private String value(Changes.What what, double value) {
        if (Double.isNaN(value)) return "–";
        return switch (what) {
            case CHANCE -> words.chance(value);
            case PEAK -> words.about(value);
            case FIRST_DAY -> words.date(LocalDate.ofEpochDay((long) value));
        };
    }
}
