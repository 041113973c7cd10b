package paso.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paso.results.Overflow;
import paso.scenario.Place;

/// Which places run out of room, when, how likely, and by when one must decide.
final class RoomSection {

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    RoomSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write() {
        sheet.open(page, Part.ROOM);
        if (sheet.working()) page.paragraph("notice", words.say(Say.NO_CHANCES));
        else chances();
        page.raw("</section>\n");
    }

    private void chances() {
        List<Overflow.Row> over = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Overflow.Row row : sheet.shown().overflow(sheet.overflow().rows())) {
            if (row.place().equals(Overflow.ANY)) joint(row);
            else if (row.probabilityOver() > 0) over.add(row);
            else never.add(sheet.name(row.place()));
        }
        over.sort(soonest());
        if (over.isEmpty()) page.paragraph(words.say(Say.NOBODY_OVER));
        else {
            long likely =
                    over.stream().filter(row -> row.probabilityOver() >= 0.5).count();
            page.paragraph(
                    words.say(Say.LIKELY_OVER, Long.toString(likely), Integer.toString(over.size() + never.size())));
            page.paragraph("legend", words.say(Say.ROOM_LEGEND, ends()));
            page.raw("<ol class=\"room\">\n");
            for (Overflow.Row row : over) card(row);
            page.raw("</ol>\n");
        }
        if (!never.isEmpty()) page.paragraph(words.say(Say.NEVER_OVER, String.join(", ", never)));
        List<String> unbounded = new ArrayList<>();
        for (Place place : sheet.reported()) {
            if (!sheet.ensemble().hasCapacity(sheet.frame().place(place.id()))) unbounded.add(words.of(place.title()));
        }
        if (!unbounded.isEmpty()) page.paragraph("quiet", words.say(Say.NO_CAPACITY, String.join(", ", unbounded)));
        sheet.fromRun(page);
    }

    /// Soonest median first, then soonest 10 %, then most likely, then by id.
    static Comparator<Overflow.Row> soonest() {
        return Comparator.comparing((Overflow.Row row) -> row.firstDayOverP50().orElse(LocalDate.MAX))
                .thenComparing(row -> row.firstDayOverP10().orElse(LocalDate.MAX))
                .thenComparing(Overflow.Row::probabilityOver, Comparator.reverseOrder())
                .thenComparing(Overflow.Row::place);
    }

    private void joint(Overflow.Row any) {
        String last = words.date(sheet.scenario().timeline().last());
        page.raw("<p class=\"lead\"><a class=\"figure\" href=\"#run\">").text(words.chance(any.probabilityOver()));
        page.raw("</a> <span>").text(words.say(Say.ANY_OVER, last) + " ");
        page.text(words.say(Say.ANY_WHEN, when(any))).raw("</span></p>\n");
    }

    private void card(Overflow.Row row) {
        Place place = sheet.scenario().network().place(row.place());
        page.raw("<li>\n<h3>").raw(sheet.toChart(place));
        page.raw("</h3>\n<p class=\"chance\"><strong>").text(words.chance(row.probabilityOver()));
        page.raw("</strong> <span>").text(words.say(Say.CHANCE)).raw("</span></p>\n");
        page.raw("<dl>\n");
        fact(Say.FIRST_DAY, day(row), around(row));
        fact(
                Say.DECIDE_BY,
                decide(row),
                words.say(Say.LEAD, words.whole(place.room().leadDays())));
        int index = sheet.frame().place(row.place());
        double[] peak = Bands.peak(sheet.ensemble(), index, Bands.What.ROOM);
        double now = sheet.ensemble().medianCapacity(index, sheet.frame().asOfDay());
        fact(Say.PEAK, words.about(peak[2]), words.range(words.about(peak[0]), words.about(peak[4])));
        page.raw("<div><dt>").text(words.say(Say.CAPACITY)).raw("</dt><dd>").text(words.about(now));
        page.raw(" <span class=\"band\">").text(sheet.unit(place));
        page.raw(sheet.origin(place.origin())).raw("</span></dd></div>\n");
        page.raw("</dl>\n");
        strip(row);
        page.raw("</li>\n");
    }

    /// A figure, and smaller what belongs to it.
    private void fact(Phrase name, String value, String more) {
        page.raw("<div><dt>").text(words.say(name)).raw("</dt><dd>").text(value);
        if (!more.isEmpty()) page.raw(" <span class=\"band\">").text(more).raw("</span>");
        page.raw("</dd></div>\n");
    }

    /// The median day, or that there is none within the horizon.
    private String day(Overflow.Row row) {
        if (atOnce(row)) return words.say(Say.DAY_AT_ONCE, weekday(sheet.asOf().plusDays(1)));
        return row.firstDayOverP50()
                .map(this::weekday)
                .orElseGet(() -> words.say(
                        Say.DAY_AFTER, words.day(sheet.scenario().timeline().last())));
    }

    /// From the 10 % to the 90 % day.
    private String around(Overflow.Row row) {
        if (atOnce(row)) return words.say(Say.AROUND_AT_ONCE);
        String horizon = words.day(sheet.scenario().timeline().last());
        return row.firstDayOverP10()
                .map(low -> row.firstDayOverP90()
                        .map(high -> words.say(Say.AROUND, words.day(low), words.day(high)))
                        .orElseGet(() -> words.say(Say.AROUND_OPEN, words.day(low), horizon)))
                .orElseGet(() -> words.say(Say.AROUND_RARELY));
    }

    private boolean atOnce(Overflow.Row row) {
        return row.firstDayOverP90().equals(Optional.of(sheet.asOf().plusDays(1)));
    }

    /// With the year where the days of the page leave it open.
    private String weekday(LocalDate day) {
        return sheet.scenario().header().days() > 300 ? words.date(day) : words.weekday(day);
    }

    private String ends() {
        return words.day(sheet.asOf()) + " – "
                + words.day(sheet.scenario().timeline().last());
    }

    private String when(Overflow.Row row) {
        Optional<LocalDate> low = row.firstDayOverP10();
        Optional<LocalDate> median = row.firstDayOverP50();
        String horizon = words.day(sheet.scenario().timeline().last());
        if (low.isEmpty()) return words.say(Say.WHEN_RARELY, horizon);
        String first = words.date(low.get());
        LocalDate next = sheet.asOf().plusDays(1);
        if (atOnce(row)) return words.say(Say.WHEN_AT_ONCE, words.date(next));
        if (median.isEmpty()) return words.say(Say.WHEN_SELDOM, first, horizon);
        String mid = words.date(median.get());
        return row.firstDayOverP90()
                .map(high -> words.say(Say.WHEN, mid, words.day(low.get()), words.day(high)))
                .orElseGet(() -> words.say(Say.WHEN_OPEN, mid, words.day(low.get()), horizon));
    }

    private String decide(Overflow.Row row) {
        return row.decideBy()
                .map(day -> day.isBefore(sheet.asOf()) ? words.say(Say.DECIDE_PAST, weekday(day)) : weekday(day))
                .orElseGet(() -> words.say(Say.DECIDE_NONE));
    }

    /// The horizon as a line: hatched from the 10 % to the 90 % day, a tick at the median, a diamond at the last
    /// day to decide. The words beside it say the same.
    private void strip(Overflow.Row row) {
        page.raw("<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\">");
        page.raw("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"12.5\" y2=\"12.5\"/>");
        int days = sheet.scenario().header().days();
        for (int week = 7; week < days; week += 7) upright("tick", 100.0 * week / days, 12, 15);
        row.firstDayOverP10().ifPresent(low -> {
            double from = position(low);
            double to = row.firstDayOverP90().map(this::position).orElse(100.0);
            String box = "x=\"" + Page.at(from) + "%\" y=\"2\" width=\"" + Page.at(Math.max(1, to - from))
                    + "%\" height=\"10\"";
            page.raw("<rect class=\"span\" " + box + "/><rect class=\"over\" " + box + "/>");
        });
        row.firstDayOverP50().ifPresent(day -> upright("mid", position(day), 0, 13));
        row.decideBy().filter(day -> !day.isBefore(sheet.asOf())).ifPresent(day -> {
            page.raw("<svg class=\"spot\" x=\"" + Page.at(Math.max(1, position(day))) + "%\">");
            page.raw("<path class=\"decide\" d=\"M0 7l5.5 5.5-5.5 5.5-5.5-5.5z\"/></svg>");
        });
        page.raw("</svg>\n");
    }

    private void upright(String kind, double percent, int from, int to) {
        String x = Page.at(percent) + "%";
        page.raw("<line class=\"" + kind + "\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + from + "\" y2=\"" + to
                + "\"/>");
    }

    /// Percent of the horizon.
    private double position(LocalDate day) {
        return 100.0
                * ChronoUnit.DAYS.between(sheet.asOf(), day)
                / sheet.scenario().header().days();
    }
}
