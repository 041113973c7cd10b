package paso.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import paso.results.LeverEffect;
import paso.scenario.Lever;
import paso.scenario.Place;

/// What would change it: effects by kind of lever, each with where people are instead and what is not counted.
final class LeverSection {

    /// What is compared, as [LeverEffect] names it, in the order of the columns.
    private static final List<String> MEASURES = List.of("probability_over", "peak", "unmet_person_nights");

    /// Places shown of each lever; the others stand behind a line that opens.
    private static final int MAIN = 5;

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    LeverSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void write(List<LeverEffect> effects) {
        sheet.open(page, Part.LEVERS);
        if (sheet.working()) page.paragraph("notice", words.say(Say.NO_EFFECTS_WORKING));
        else if (effects.isEmpty()) page.paragraph(words.say(Say.NO_EFFECTS));
        else {
            page.paragraph("legend", words.say(Say.EFFECTS_LEGEND));
            panel(Lever.Kind.MECHANICAL, Say.MECHANICAL, Say.MECHANICAL_MEANS, effects);
            panel(Lever.Kind.BEHAVIOURAL, Say.BEHAVIOURAL, Say.BEHAVIOURAL_MEANS, effects);
            panel(Lever.Kind.NO_ESTIMATE, Say.NO_ESTIMATE, Say.NO_ESTIMATE_MEANS, effects);
        }
        page.element("h3", words.say(Say.NOT_COUNTED)).raw("\n");
        page.paragraph(words.say(Say.NOT_COUNTED_MEANS));
        sheet.fromRun(page);
        page.raw("</section>\n");
    }

    private void panel(Lever.Kind kind, Say title, Say meaning, List<LeverEffect> effects) {
        List<LeverEffect> some = new ArrayList<>();
        for (LeverEffect effect : effects) if (effect.lever().kind() == kind) some.add(effect);
        if (some.isEmpty()) return;
        page.raw("<div class=\"panel " + kind.word() + "\">\n");
        page.element("h3", words.say(title)).raw("\n");
        page.paragraph("quiet", words.say(meaning));
        for (LeverEffect effect : some) lever(effect);
        page.raw("</div>\n");
    }

    private void lever(LeverEffect effect) {
        Lever lever = effect.lever();
        page.raw("<article id=\"lever-" + Page.escape(lever.id()) + "\">\n<h4>").text(words.of(lever.title()));
        page.raw(sheet.mark(lever.origin().source())).raw("</h4>\n");
        String who = words.of(lever.who());
        if (!who.isEmpty()) page.paragraph("quiet", words.say(Say.WHO, who));
        effects(effect);
        instead(effect);
        cards(lever);
        page.raw("</article>\n");
    }

    private void effects(LeverEffect effect) {
        List<String> places = changed(effect.effects());
        if (places.isEmpty()) {
            page.paragraph(words.say(Say.NO_CHANGE, words.whole(effect.pairs())));
            return;
        }
        List<String> main = main(places, effect.effects(), MEASURES.reversed());
        table(effect, main, words.of(effect.lever().title()) + ": " + words.say(Say.EFFECT));
        places.removeAll(main);
        if (places.isEmpty()) return;
        String more = words.say(Say.MORE_PLACES, words.whole(places.size()));
        page.raw("<details><summary>").text(more);
        page.raw("<span class=\"unseen\"> ")
                .text(words.of(effect.lever().title()))
                .raw("</span></summary>\n");
        table(effect, places, words.of(effect.lever().title()) + ": " + more);
        page.raw("</details>\n");
    }

    private void table(LeverEffect effect, List<String> places, String label) {
        boolean ends = effect.lever().kind() == Lever.Kind.NO_ESTIMATE;
        sheet.openBox(page, label);
        page.raw("<table class=\"effects\">\n<caption>");
        page.text(words.say(ends ? Say.EFFECT_ENDS : Say.EFFECT_CAPTION, words.whole(effect.pairs())));
        page.raw("</caption>\n<thead><tr>");
        for (Say name : List.of(Say.PLACE, Say.COLUMN_CHANCE, Say.COLUMN_PEAK, Say.COLUMN_UNMET)) {
            page.raw("<th scope=\"col\">").text(words.say(name)).raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (String place : places) {
            page.raw("<tr><th scope=\"row\">").text(where(place)).raw("</th>");
            for (String measure : MEASURES) cell(effect.effects(), place, measure, ends);
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
    }

    /// The places with the largest differences, by the first measure that tells two apart; an interval of 0 to 0
    /// comes last. In the order of `places`.
    private static List<String> main(List<String> places, List<LeverEffect.Row> rows, List<String> measures) {
        if (places.size() <= MAIN + 1) return List.copyOf(places);
        Comparator<String> order = Comparator.comparing(place -> still(place, rows));
        for (String measure : measures) {
            order = order.thenComparingDouble(place -> -size(place, measure, rows));
        }
        List<String> sorted = new ArrayList<>(places);
        sorted.sort(order);
        List<String> first = sorted.subList(0, MAIN);
        return places.stream().filter(first::contains).toList();
    }

    private static boolean still(String place, List<LeverEffect.Row> rows) {
        return rows.stream()
                .filter(row -> row.place().equals(place))
                .allMatch(row -> Math.max(Math.abs(row.low()), Math.abs(row.high())) <= 0.5);
    }

    private static double size(String place, String measure, List<LeverEffect.Row> rows) {
        double size = 0;
        for (LeverEffect.Row row : rows) {
            if (row.place().equals(place) && row.measure().equals(measure)) size = Math.abs(row.mean());
        }
        return size;
    }

    private static List<String> changed(List<LeverEffect.Row> rows) {
        List<String> places = new ArrayList<>();
        for (LeverEffect.Row row : rows) {
            boolean same = same(row, row.measure().equals("probability_over") ? 100 : 1);
            if (!same && !places.contains(row.place())) places.add(row.place());
        }
        return places;
    }

    /// Whether all three would be written as 0.
    private static boolean same(LeverEffect.Row row, double scale) {
        double largest = Math.max(Math.abs(row.mean()), Math.max(Math.abs(row.low()), Math.abs(row.high())));
        return largest * scale <= 0.5;
    }

    private void cell(List<LeverEffect.Row> rows, String place, String measure, boolean ends) {
        page.raw("<td>");
        for (LeverEffect.Row row : rows) {
            if (!row.place().equals(place) || !row.measure().equals(measure)) continue;
            double scale = measure.equals("probability_over") ? 100 : 1;
            difference(row, scale, ends);
            if (row.unit().equals("households") && !same(row, scale)) {
                page.raw(" <span class=\"unit\">")
                        .text(words.say(Say.HOUSEHOLDS))
                        .raw("</span>");
            }
        }
        page.raw("</td>");
    }

    private void difference(LeverEffect.Row row, double scale, boolean ends) {
        if (same(row, scale)) {
            page.raw("<span class=\"none\">").text(words.say(Say.SAME)).raw("</span>");
            return;
        }
        String range = words.range(words.change(row.low() * scale), words.change(row.high() * scale));
        if (ends) page.text(range);
        else {
            page.text(words.change(row.mean() * scale))
                    .raw(" <span class=\"band\">")
                    .text(range)
                    .raw("</span>");
        }
    }

    /// Always in sight: nobody who is not at a place is gone.
    private void instead(LeverEffect effect) {
        List<String> places = changed(effect.instead());
        if (places.isEmpty()) return;
        boolean ends = effect.lever().kind() == Lever.Kind.NO_ESTIMATE;
        page.raw("<h5>").text(words.say(Say.INSTEAD)).raw("</h5>\n");
        page.paragraph(
                "quiet",
                words.say(
                        Say.INSTEAD_CAPTION,
                        words.date(sheet.scenario().timeline().last())));
        List<String> main = main(places, effect.instead(), List.of("people_last_day"));
        list(effect, main);
        places.removeAll(main);
        if (places.isEmpty()) return;
        double rest = 0;
        for (LeverEffect.Row row : effect.instead()) if (!main.contains(row.place())) rest += row.mean();
        String more = ends
                ? words.say(Say.MORE, words.whole(places.size()))
                : words.say(Say.MORE_TOGETHER, words.whole(places.size()), words.change(rest));
        page.raw("<details><summary>").text(more);
        page.raw("<span class=\"unseen\"> ")
                .text(words.of(effect.lever().title()))
                .raw("</span></summary>\n");
        list(effect, places);
        page.raw("</details>\n");
    }

    private void list(LeverEffect effect, List<String> places) {
        boolean ends = effect.lever().kind() == Lever.Kind.NO_ESTIMATE;
        page.raw("<ul class=\"instead\">\n");
        for (LeverEffect.Row row : effect.instead()) {
            if (!places.contains(row.place())) continue;
            page.raw("<li><span>").text(where(row.place())).raw("</span> <b>");
            difference(row, 1, ends);
            page.raw("</b></li>\n");
        }
        page.raw("</ul>\n");
    }

    /// A place by its name, or what else [LeverEffect] says of where people are.
    private String where(String id) {
        if (id.equals(LeverEffect.TRAVELLING)) return words.say(Say.TRAVELLING);
        if (id.equals(LeverEffect.NOT_ARRIVED)) return words.say(Say.NOT_ARRIVED);
        TreeSet<String> ids = new TreeSet<>(sheet.frame().places());
        if (!ids.contains(id)) {
            for (Place.Kind kind : Place.Kind.values()) {
                String word = words.say(CorridorMap.kind(kind));
                if (id.equals("other " + kind.word())) return words.say(Say.OTHER_PLACES, word);
            }
        }
        return sheet.name(id);
    }

    private void cards(Lever lever) {
        if (lever.evidence().isEmpty()) return;
        page.raw("<dl class=\"cards\">\n");
        for (Lever.Card card : lever.evidence()) {
            page.raw("<div><dt>").text(heading(card.heading())).raw("</dt><dd>");
            page.text(words.of(card.words())).raw("</dd></div>\n");
        }
        page.raw("</dl>\n");
    }

    /// The usual headings in the page's language, others as the scenario has them.
    private String heading(String id) {
        String name = "CARD_" + id.replace('-', '_').toUpperCase(Locale.ROOT);
        for (Say phrase : Say.values()) if (phrase.name().equals(name)) return words.say(phrase);
        return id.replace('-', ' ').replace('_', ' ');
    }
}
