package paso.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import paso.results.Outlook;
import paso.scenario.Lever;
import paso.scenario.Place;

/// What a duty planner needs first: 72 hours, 14 days and 90 days, then what to order, how sure, what it costs whom
/// and what could be wrong.
final class FirstScreen {

    /// Days of the cards.
    private static final List<Integer> WINDOWS = List.of(3, 14, 90);

    /// Places in sight on a card; the others stand behind a line that opens.
    private static final int IN_SIGHT = 3;

    /// Levers in sight on a card; where there are more, only who can pull how many.
    private static final int LEVERS_IN_SIGHT = 2;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    FirstScreen(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write(List<Lever> levers) {
        page.raw("<section id=\"first\" aria-labelledby=\"h-first\">\n<h2 id=\"h-first\" class=\"unseen\">")
                .text(words.say(Say.FIRST))
                .raw("</h2>\n");
        if (sheet.working()) page.paragraph("notice", words.say(Say.NO_CHANCES));
        else {
            TreeSet<Integer> windows = new TreeSet<>();
            for (int window : WINDOWS)
                if (sheet.shown().days() || window >= 7)
                    windows.add(Math.min(window, sheet.scenario().header().days()));
            page.raw("<div class=\"windows\">\n");
            for (int window : windows) {
                card(Outlook.of(sheet.scenario(), sheet.ensemble(), window), levers);
            }
            page.raw("</div>\n");
            new FirstLines(sheet, page).write();
        }
        page.raw("</section>\n");
    }

    private void card(Outlook outlook, List<Lever> levers) {
        LocalDate last = sheet.asOf().plusDays(outlook.days());
        String id = "next-" + outlook.days();
        page.raw("<article class=\"window\" aria-labelledby=\"" + id + "\">\n<h3 id=\"" + id + "\">");
        page.text(
                outlook.days() == 3
                        ? words.say(Say.NEXT_HOURS)
                        : words.say(Say.NEXT_DAYS, words.whole(outlook.days())));
        page.raw(" <span>").text(words.say(Say.UP_TO, words.weekday(last))).raw("</span></h3>\n");
        page.raw("<p class=\"joint\"><strong>")
                .text(words.chance(outlook.chance()))
                .raw("</strong> <span>");
        page.text(words.say(Say.JOINT)).raw("</span></p>\n");
        places(outlook);
        beds(outlook);
        levers(levers, last);
        page.raw("</article>\n");
    }

    private void places(Outlook outlook) {
        List<Outlook.Row> rows = outlook.rows().stream()
                .filter(row -> sheet.shown().place(row.place().id()))
                .toList();
        if (rows.isEmpty()) {
            page.paragraph(words.say(Say.NOBODY_OVER_YET));
            return;
        }
        int seen = rows.size() <= IN_SIGHT + 1 ? rows.size() : IN_SIGHT;
        list(rows.subList(0, seen), outlook);
        if (seen == rows.size()) return;
        page.raw("<details><summary>").text(words.say(Say.MORE, words.whole(rows.size() - seen)));
        page.raw("</summary>\n");
        list(rows.subList(seen, rows.size()), outlook);
        page.raw("</details>\n");
    }

    private void list(List<Outlook.Row> rows, Outlook outlook) {
        page.raw("<ul class=\"soon\">\n");
        for (Outlook.Row row : rows) {
            page.raw("<li data-place=\"" + Page.escape(row.place().id()) + "\"><p><b>")
                    .raw(sheet.toChart(row.place()));
            page.raw("</b> <strong>").text(words.chance(row.chance())).raw("</strong></p>\n<p>");
            page.raw(Unbroken.html(span(row, outlook)))
                    .raw(" · <span class=\"keep\">")
                    .text(decide(row));
            page.raw("</span> · <span class=\"keep\">")
                    .text(words.say(Say.OVER_BY, band(row.over()), sheet.unit(row.place())))
                    .raw("</span></p></li>\n");
        }
        page.raw("</ul>\n");
    }

    private String span(Outlook.Row row, Outlook outlook) {
        LocalDate next = sheet.asOf().plusDays(1);
        LocalDate end = sheet.asOf().plusDays(outlook.days());
        String until = row.until().equals(end)
                ? words.say(Say.PAST_DAY, words.day(end))
                : words.say(Say.UNTIL_DAY, words.day(row.until()));
        var first = row.first();
        if (first.get(2).filter(next::equals).isPresent()) return words.say(Say.ALREADY, until);
        String early = first.getFirst().map(words::day).orElse("");
        if (early.isEmpty()) return words.say(Say.SELDOM, until);
        if (first.get(1).isEmpty()) return words.say(Say.EARLIEST, early, until);
        String late = first.get(2).map(words::day).orElseGet(() -> words.say(Say.LATER));
        return words.say(Say.FROM_DAY, words.day(first.get(1).orElseThrow()), early, late, until);
    }

    private String decide(Outlook.Row row) {
        return row.decideBy()
                .map(day -> day.isBefore(sheet.asOf())
                        ? words.say(Say.DECIDE_LATE, words.day(day))
                        : words.say(Say.DECIDE_SHORT, words.day(day)))
                .orElseGet(() -> words.say(Say.DECIDE_SELDOM));
    }

    private String band(Outlook.Band band) {
        return words.about(band.median()) + " (" + words.range(words.about(band.low()), words.about(band.high())) + ")";
    }

    private void beds(Outlook outlook) {
        List<String> items = new ArrayList<>();
        for (Outlook.Beds beds : outlook.beds()) {
            Place place = beds.place();
            if (!sheet.shown().place(place.id())) continue;
            String unit = place.room().unit() == Place.Unit.HOUSEHOLDS ? " " + sheet.unit(place) : "";
            items.add(words.of(place.title()) + " " + band(beds.more()) + unit);
        }
        if (items.isEmpty()) return;
        page.raw("<p class=\"beds\"><b>").text(words.say(Say.BEDS_TO_ADD)).raw("</b> ");
        page.raw(Unbroken.html(String.join("; ", items))).raw("</p>\n");
    }

    /// Mechanical levers that can begin by `last`, by who can pull them; in the order of names, not of effects.
    private void levers(List<Lever> levers, LocalDate last) {
        TreeMap<String, List<Lever>> byWho = new TreeMap<>();
        for (Lever lever : levers) {
            if (lever.kind() != Lever.Kind.MECHANICAL || !begins(lever, last)) continue;
            byWho.computeIfAbsent(words.of(lever.who()), _ -> new ArrayList<>()).add(lever);
        }
        page.raw("<div class=\"pull\"><p><b>").text(words.say(Say.TO_PULL)).raw("</b></p>\n");
        int count = byWho.values().stream().mapToInt(List::size).sum();
        if (byWho.isEmpty()) page.paragraph(words.say(Say.NOTHING_TO_PULL));
        else if (count <= LEVERS_IN_SIGHT) named(byWho);
        else {
            List<String> who = new ArrayList<>();
            byWho.forEach((name, own) -> who.add(words.say(Say.LEVERS_OF, name(name), words.whole(own.size()))));
            page.raw("<details><summary>").text(String.join(" · ", who)).raw("</summary>\n");
            named(byWho);
            page.raw("</details>\n");
        }
        page.raw("</div>\n");
    }

    private void named(Map<String, List<Lever>> byWho) {
        page.raw("<ul>\n");
        byWho.forEach((who, own) -> {
            page.raw("<li><b>").text(name(who)).raw("</b> ");
            for (int i = 0; i < own.size(); i++) {
                page.raw(i == 0 ? "" : "; ")
                        .raw("<a href=\"#lever-" + Page.escape(own.get(i).id()) + "\">");
                page.text(words.of(own.get(i).title())).raw("</a>");
            }
            page.raw("</li>\n");
        });
        page.raw("</ul>\n");
    }

    private String name(String who) {
        return who.isEmpty() ? words.say(Say.NOBODY_NAMED) : who;
    }

    private static boolean begins(Lever lever, LocalDate last) {
        return lever.changes().stream()
                .anyMatch(
                        change -> change.first().map(day -> !day.isAfter(last)).orElse(true)
                                && lever.trigger().isEmpty());
    }
}
