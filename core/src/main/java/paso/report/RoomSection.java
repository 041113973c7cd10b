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
        for (Overflow.Row row : sheet.overflow().rows()) {
            if (row.place().equals(Overflow.ANY)) joint(row);
            else if (row.probabilityOver() > 0) over.add(row);
            else never.add(sheet.name(row.place()));
        }
        over.sort(soonest());
        if (over.isEmpty()) page.paragraph(words.say(Say.NOBODY_OVER));
        else {
            page.paragraph("legend", words.say(Say.ROOM_LEGEND));
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
        page.raw("</a> <span>").text(words.say(Say.ANY_OVER, last)).raw("</span></p>\n");
        page.paragraph(words.say(Say.ANY_WHEN, when(any)));
    }

    private void card(Overflow.Row row) {
        Place place = sheet.scenario().network().place(row.place());
        page.raw("<li>\n<h3>").raw(sheet.toChart(place));
        page.raw("</h3>\n<p class=\"chance\"><strong>").text(words.chance(row.probabilityOver()));
        page.raw("</strong> <span>").text(words.say(Say.CHANCE)).raw("</span></p>\n");
        strip(row);
        page.raw("<dl>\n");
        fact(Say.FIRST_DAY, when(row));
        fact(Say.DECIDE_BY, decide(row, place));
        int index = sheet.frame().place(row.place());
        double[] peak = Bands.peak(sheet.ensemble(), index, Bands.What.ROOM);
        double now = sheet.ensemble().medianCapacity(index, sheet.frame().asOfDay());
        fact(Say.PEAK, words.about(peak[2]) + " (" + words.range(words.about(peak[0]), words.about(peak[4])) + ")");
        page.raw("<div><dt>").text(words.say(Say.CAPACITY)).raw("</dt><dd>").text(words.about(now) + " ");
        page.text(sheet.unit(place)).raw(sheet.mark(place.origin().source())).raw("</dd></div>\n");
        page.raw("</dl>\n</li>\n");
    }

    private void fact(Say name, String value) {
        page.raw("<div><dt>").text(words.say(name)).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    private String when(Overflow.Row row) {
        Optional<LocalDate> low = row.firstDayOverP10();
        Optional<LocalDate> median = row.firstDayOverP50();
        String horizon = words.day(sheet.scenario().timeline().last());
        if (low.isEmpty()) return words.say(Say.WHEN_RARELY, horizon);
        String first = words.date(low.get());
        LocalDate next = sheet.asOf().plusDays(1);
        if (row.firstDayOverP90().equals(Optional.of(next))) return words.say(Say.WHEN_AT_ONCE, words.date(next));
        if (median.isEmpty()) return words.say(Say.WHEN_SELDOM, first, horizon);
        String mid = words.date(median.get());
        return row.firstDayOverP90()
                .map(high -> words.say(Say.WHEN, mid, words.day(low.get()), words.day(high)))
                .orElseGet(() -> words.say(Say.WHEN_OPEN, mid, words.day(low.get()), horizon));
    }

    private String decide(Overflow.Row row, Place place) {
        if (row.decideBy().isEmpty()) return words.say(Say.DECIDE_NONE);
        LocalDate day = row.decideBy().get();
        String lead = Integer.toString(place.room().leadDays());
        if (day.isBefore(sheet.asOf())) return words.say(Say.DECIDE_PAST, words.date(day), lead);
        return words.say(Say.DECIDE, words.date(day), lead);
    }

    /// The horizon as a line: hatched from the 10 % to the 90 % day, a tick at the median, a diamond at the last
    /// day to
    /// decide. The words beside it say the same.
    private void strip(Overflow.Row row) {
        page.raw("<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\">");
        page.raw("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"18.5\" y2=\"18.5\"/>");
        int days = sheet.scenario().header().days();
        for (int week = 7; week < days; week += 7) upright("tick", 100.0 * week / days, 18, 22);
        row.firstDayOverP10().ifPresent(low -> {
            double from = position(low);
            double to = row.firstDayOverP90().map(this::position).orElse(100.0);
            String box = "x=\"" + Page.at(from) + "%\" y=\"3\" width=\"" + Page.at(Math.max(1, to - from))
                    + "%\" height=\"15\"";
            page.raw("<rect class=\"span\" " + box + "/><rect class=\"over\" " + box + "/>");
        });
        row.firstDayOverP50().ifPresent(day -> upright("mid", position(day), 0, 18));
        row.decideBy().filter(day -> !day.isBefore(sheet.asOf())).ifPresent(day -> {
            page.raw("<svg class=\"spot\" x=\"" + Page.at(Math.max(1, position(day))) + "%\">");
            page.raw("<path class=\"decide\" d=\"M0 13l5.5 5.5-5.5 5.5-5.5-5.5z\"/></svg>");
        });
        page.raw("</svg>\n<p class=\"ends\" aria-hidden=\"true\"><span>").text(words.day(sheet.asOf()));
        page.raw("</span><span>")
                .text(words.day(sheet.scenario().timeline().last()))
                .raw("</span></p>\n");
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
