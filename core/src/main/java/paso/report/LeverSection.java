package paso.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paso.results.LeverEffect;
import paso.scenario.Lever;

/// What would change it: effects by kind of lever and by who can pull it, each ending with [LeverEnd].
final class LeverSection {

    /// What is compared, as [LeverEffect] names it, in the order of the columns.
    private static final List<String> MEASURES = List.of("probability_over", "peak", "unmet_person_nights");

    /// A chance has no low and no high end, so these alone are shown where there is no estimate.
    private static final List<String> END_MEASURES = List.of("peak", "unmet_person_nights");

    /// Places shown of each lever; the others stand behind a line that opens.
    static final int MAIN = 5;

    private final Sheet sheet;
    private final Words words;
    private final Page page;
    private final LeverEnd end;

    LeverSection(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
        end = new LeverEnd(sheet, page);
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
        Map<String, List<LeverEffect>> byWho = new LinkedHashMap<>();
        for (LeverEffect effect : some)
            byWho.computeIfAbsent(words.of(effect.lever().who()), _ -> new ArrayList<>())
                    .add(effect);
        byWho.forEach((who, theirs) -> {
            if (!who.isEmpty())
                page.raw("<h4 class=\"who\">").text(words.say(Say.WHO, who)).raw("</h4>\n");
            for (LeverEffect effect : theirs) lever(effect);
        });
        page.raw("</div>\n");
    }

    private void lever(LeverEffect effect) {
        Lever lever = effect.lever();
        page.raw("<article id=\"lever-" + Page.escape(lever.id()) + "\">\n<h5>").text(words.of(lever.title()));
        page.raw(sheet.mark(lever.origin().source())).raw("</h5>\n");
        end.inSight(lever);
        effects(effect);
        end.write(effect);
        page.raw("</article>\n");
    }

    private void effects(LeverEffect effect) {
        List<String> places = changed(effect.effects());
        if (places.isEmpty()) {
            page.paragraph(words.say(Say.NO_CHANGE, words.whole(effect.pairs())));
            return;
        }
        List<String> main =
                main(places, effect, effect.effects(), measures(effect).reversed());
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
        boolean ends = ends(effect);
        sheet.openBox(page, label);
        page.raw("<table class=\"effects\">\n<caption>");
        page.text(words.say(ends ? Say.EFFECT_ENDS : Say.EFFECT_CAPTION, words.whole(effect.pairs())));
        page.raw("</caption>\n<thead><tr>");
        page.raw("<th scope=\"col\">").text(words.say(Say.PLACE)).raw("</th>");
        for (String measure : measures(effect))
            page.raw("<th scope=\"col\">").text(words.say(column(measure))).raw("</th>");
        page.raw("</tr></thead>\n<tbody>\n");
        for (String place : places) {
            page.raw("<tr><th scope=\"row\">").text(end.where(place)).raw("</th>");
            for (String measure : measures(effect)) cell(effect.effects(), place, measure, ends);
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
    }

    static boolean ends(LeverEffect effect) {
        return effect.lever().kind() == Lever.Kind.NO_ESTIMATE;
    }

    private static List<String> measures(LeverEffect effect) {
        return ends(effect) ? END_MEASURES : MEASURES;
    }

    private static Say column(String measure) {
        return switch (measure) {
            case "probability_over" -> Say.COLUMN_CHANCE;
            case "peak" -> Say.COLUMN_PEAK;
            default -> Say.COLUMN_UNMET;
        };
    }

    /// The places with the largest differences, by the first measure that tells two apart; an interval of 0 to 0
    /// comes last. In the order of `places`.
    static List<String> main(
            List<String> places, LeverEffect effect, List<LeverEffect.Row> rows, List<String> measures) {
        if (places.size() <= MAIN + 1) return List.copyOf(places);
        Comparator<String> order = Comparator.comparing(place -> still(place, rows));
        for (String measure : measures) {
            order = order.thenComparingDouble(place -> -size(place, measure, rows, ends(effect)));
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

    private static double size(String place, String measure, List<LeverEffect.Row> rows, boolean ends) {
        double size = 0;
        for (LeverEffect.Row row : rows) {
            if (!row.place().equals(place) || !row.measure().equals(measure)) continue;
            size = ends ? Math.max(Math.abs(row.low()), Math.abs(row.high())) : Math.abs(row.mean());
        }
        return size;
    }

    static List<String> changed(List<LeverEffect.Row> rows) {
        List<String> places = new ArrayList<>();
        for (LeverEffect.Row row : rows) {
            boolean same = same(row, row.measure().equals("probability_over") ? 100 : 1);
            if (!same && !places.contains(row.place())) places.add(row.place());
        }
        return places;
    }

    /// Whether all three would be written as 0.
    static boolean same(LeverEffect.Row row, double scale) {
        double largest = Math.max(Math.abs(row.mean()), Math.max(Math.abs(row.low()), Math.abs(row.high())));
        return largest * scale <= 0.5;
    }

    private void cell(List<LeverEffect.Row> rows, String place, String measure, boolean ends) {
        page.raw("<td>");
        for (LeverEffect.Row row : rows) {
            if (!row.place().equals(place) || !row.measure().equals(measure)) continue;
            double scale = measure.equals("probability_over") ? 100 : 1;
            end.difference(row, scale, ends);
            if (row.unit().equals("households") && !same(row, scale)) {
                page.raw(" <span class=\"unit\">")
                        .text(words.say(Say.HOUSEHOLDS))
                        .raw("</span>");
            }
        }
        page.raw("</td>");
    }
}
