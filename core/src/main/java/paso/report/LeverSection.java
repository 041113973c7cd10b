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
        page.raw("<article id=\"lever-" + Page.escape(effect.lever().id()) + "\">\n");
        page.element("h4", words.of(effect.lever().title())).raw("\n");
        page.raw("</article>\n");
    }
}
