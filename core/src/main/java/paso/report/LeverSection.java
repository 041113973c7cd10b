package paso.report;

import java.util.ArrayList;
import java.util.List;
import paso.results.LeverEffect;
import paso.scenario.Lever;

/// What would change it: effects by kind of lever, each with where people are instead and what is not counted.
final class LeverSection {

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
        if (effects.isEmpty()) page.paragraph(words.say(Say.NO_EFFECTS));
        else {
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
        page.raw("<div class=\"panel " + kind.word() + "\">\n")
                .element("h3", words.say(title))
                .raw("\n");
        page.paragraph("quiet", words.say(meaning));
        for (LeverEffect effect : some) lever(effect);
        page.raw("</div>\n");
    }

    private void lever(LeverEffect effect) {
        Lever lever = effect.lever();
        String name = words.of(lever.title());
        page.raw("<article id=\"lever-" + Page.escape(lever.id()) + "\">\n<h4>").text(name);
        page.raw(sheet.mark(lever.origin().source())).raw("</h4>\n");
        page.paragraph("quiet", words.of(lever.who()));
        boolean ends = lever.kind() == Lever.Kind.NO_ESTIMATE;
        if (sheet.working()) page.paragraph("notice", words.say(Say.WORKING_MEANS));
        else {
            String caption = words.say(Say.EFFECT_CAPTION, words.whole(effect.pairs()));
            table(name + ": " + words.say(Say.EFFECT), caption, effect.effects(), ends);
            instead(effect, name, ends);
        }
        cards(lever);
        page.raw("</article>\n");
    }

    private void instead(LeverEffect effect, String name, boolean ends) {
        if (effect.instead().isEmpty()) return;
        page.raw("<details><summary>").text(words.say(Say.INSTEAD));
        page.raw("<span class=\"unseen\">: ").text(name).raw("</span></summary>\n");
        String caption = words.say(
                Say.INSTEAD_CAPTION, words.date(sheet.scenario().timeline().last()));
        table(name + ": " + words.say(Say.INSTEAD), caption, effect.instead(), ends);
        page.raw("</details>\n");
    }

    /// @param ends `true`: two ends alone, with nothing between them
    private void table(String label, String caption, List<LeverEffect.Row> rows, boolean ends) {
        sheet.openBox(page, label);
        page.raw("<table class=\"effects\">\n<caption>").text(caption).raw("</caption>\n<thead><tr><th scope=\"col\">");
        page.text(words.say(Say.EFFECT)).raw("</th>");
        if (!ends) page.raw("<th scope=\"col\">").text(words.say(Say.MEAN)).raw("</th>");
        page.raw("<th scope=\"col\">")
                .text(words.say(ends ? Say.LOW_HIGH : Say.BAND_90))
                .raw("</th></tr></thead>\n<tbody>\n");
        for (LeverEffect.Row row : rows) {
            page.raw("<tr><th scope=\"row\">").text(sheet.name(row.place()) + ", " + row.measure());
            page.raw(" <span class=\"unit\">").text(row.unit()).raw("</span></th>");
            if (!ends) page.raw("<td>").text(words.change(row.mean())).raw("</td>");
            page.raw("<td>")
                    .text(words.range(words.change(row.low()), words.change(row.high())))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
        sheet.closeBox(page);
    }

    private void cards(Lever lever) {
        if (lever.evidence().isEmpty()) return;
        page.raw("<dl class=\"cards\">\n");
        for (Lever.Card card : lever.evidence()) {
            page.raw("<div><dt>")
                    .text(card.heading().replace('-', ' '))
                    .raw("</dt><dd>")
                    .text(words.of(card.words()));
            page.raw("</dd></div>\n");
        }
        page.raw("</dl>\n");
    }
}
