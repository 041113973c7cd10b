package paso.report;

import java.util.List;
import java.util.TreeSet;
import paso.results.LeverEffect;
import paso.scenario.Lever;
import paso.scenario.Lever.Heading;
import paso.scenario.Place;

/// What every effect ends with: where the people are instead, what it costs whom, what is not counted, and on what
/// evidence.
final class LeverEnd {

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    LeverEnd(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    /// The part of the card that stands above the effect.
    void inSight(Lever lever) {
        for (Lever.Card card : lever.evidence()) {
            if (!above(lever.kind()).contains(card.heading())) continue;
            page.raw("<p><span class=\"quiet\">")
                    .text(words.say(heading(card.heading())))
                    .raw(":</span> ");
            page.text(words.of(card.words())).raw("</p>\n");
        }
    }

    private static List<Heading> above(Lever.Kind kind) {
        return switch (kind) {
            case MECHANICAL -> List.of(Heading.WHAT_CHANGES);
            case BEHAVIOURAL -> List.of(Heading.EFFECT);
            case NO_ESTIMATE -> List.of(Heading.WHAT_CHANGES);
        };
    }

    void write(LeverEffect effect) {
        instead(effect);
        costs(effect);
        cards(effect.lever());
    }

    /// Always in sight: nobody who is not at a place is gone.
    private void instead(LeverEffect effect) {
        List<String> places = LeverSection.changed(effect.instead());
        Lever lever = effect.lever();
        page.raw("<h6>").text(words.say(Say.INSTEAD)).raw("</h6>\n");
        words(lever, Heading.DISPLACED);
        if (places.isEmpty()) {
            page.paragraph("quiet", words.say(Say.NOBODY_ELSEWHERE));
            return;
        }
        List<String> main = LeverSection.main(places, effect, effect.instead(), List.of("people_last_day"));
        String day = words.date(sheet.scenario().timeline().last());
        boolean ends = LeverSection.ends(effect);
        sheet.openBox(page, words.of(lever.title()) + ": " + words.say(Say.INSTEAD));
        page.raw("<table class=\"instead\">\n<caption>").text(words.say(Say.INSTEAD_CAPTION, day));
        page.raw("</caption>\n<thead><tr><th scope=\"col\">").text(words.say(Say.WHERE));
        page.raw("</th><th scope=\"col\">").text(words.say(Say.PEOPLE)).raw("</th></tr></thead>\n<tbody>\n");
        rows(effect, main);
        List<String> others =
                places.stream().filter(place -> !main.contains(place)).toList();
        if (!others.isEmpty()) {
            double rest = 0;
            for (LeverEffect.Row row : effect.instead()) if (!main.contains(row.place())) rest += row.mean();
            page.raw("<tr><th scope=\"row\">").text(words.say(Say.MORE, words.whole(others.size())));
            page.raw("</th><td>").text(ends ? "" : words.change(rest)).raw("</td></tr>\n");
        }
        page.raw("</tbody>\n<tfoot><tr><th scope=\"row\">").text(words.say(Say.EVERYBODY));
        page.raw("</th><td>0</td></tr></tfoot>\n</table>\n");
        sheet.closeBox(page);
        if (!others.isEmpty()) {
            page.raw("<details><summary>").text(words.say(Say.MORE, words.whole(others.size())));
            page.raw("<span class=\"unseen\"> ").text(words.of(lever.title())).raw("</span></summary>\n");
            page.raw("<table class=\"instead\">\n<tbody>\n");
            rows(effect, others);
            page.raw("</tbody>\n</table>\n</details>\n");
        }
        for (LeverEffect.Row row : effect.again()) {
            if (LeverSection.same(row, 1)) continue;
            page.raw("<p>").text(words.say(Say.AGAIN)).raw(" ");
            difference(row, 1, ends);
            page.raw("</p>\n");
        }
    }

    private void rows(LeverEffect effect, List<String> places) {
        for (LeverEffect.Row row : effect.instead()) {
            if (!places.contains(row.place())) continue;
            page.raw("<tr><th scope=\"row\">").text(where(row.place())).raw("</th><td>");
            difference(row, 1, LeverSection.ends(effect));
            page.raw("</td></tr>\n");
        }
    }

    /// Money by payer, the accounts apart and never added.
    private void costs(LeverEffect effect) {
        for (String account : List.of("reception", "other")) {
            List<LeverEffect.Row> rows = effect.costs().stream()
                    .filter(row -> row.measure().equals(account))
                    .filter(row -> Math.max(Math.abs(row.low()), Math.abs(row.high())) >= 500)
                    .toList();
            if (rows.isEmpty()) continue;
            Say title = account.equals("reception") ? Say.COST_EFFECT : Say.COST_EFFECT_OTHER;
            page.raw("<h6>").text(words.say(title)).raw("</h6>\n<ul class=\"instead\">\n");
            for (LeverEffect.Row row : rows) {
                page.raw("<li><span>")
                        .text(words.of(sheet.scenario().money().title(row.place())))
                        .raw("</span> <b>");
                String range = words.range(money(row.low()), money(row.high()));
                if (LeverSection.ends(effect)) page.text(range);
                else
                    page.text(money(row.mean()))
                            .raw(" <span class=\"band\">")
                            .text(range)
                            .raw("</span>");
                page.raw("</b></li>\n");
            }
            page.raw("</ul>\n");
        }
    }

    private String money(double dollars) {
        String text = words.money(Math.abs(dollars));
        return text.equals("0") ? text : (dollars < 0 ? "−" : "+") + text;
    }

    /// Mean and interval of a difference, or the two ends alone.
    void difference(LeverEffect.Row row, double scale, boolean ends) {
        if (LeverSection.same(row, scale)) {
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

    /// A place by its name, or what else [LeverEffect] says of where people are.
    String where(String id) {
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

    private void words(Lever lever, Heading heading) {
        for (Lever.Card card : lever.evidence()) {
            if (card.heading() == heading) page.paragraph(words.of(card.words()));
        }
    }

    /// Not counted in sight; who found it, who disputes it and the rest behind a line that opens.
    private void cards(Lever lever) {
        for (Lever.Card card : lever.evidence()) {
            if (card.heading() != Heading.NOT_COUNTED) continue;
            page.raw("<p><span class=\"quiet\">")
                    .text(words.say(heading(card.heading())))
                    .raw(":</span> ");
            page.text(words.of(card.words())).raw("</p>\n");
        }
        List<Lever.Card> rest = lever.evidence().stream()
                .filter(card -> card.heading() != Heading.NOT_COUNTED && card.heading() != Heading.DISPLACED)
                .filter(card -> !above(lever.kind()).contains(card.heading()))
                .toList();
        if (rest.isEmpty() && lever.mirror().isEmpty()) return;
        page.raw("<details><summary>").text(words.say(Say.EVIDENCE)).raw("<span class=\"unseen\"> ");
        page.text(words.of(lever.title())).raw("</span></summary>\n<dl class=\"cards\">\n");
        for (Lever.Card card : rest) {
            page.raw("<div><dt>").text(words.say(heading(card.heading()))).raw("</dt><dd>");
            page.text(words.of(card.words()));
            for (String source : card.sources()) page.raw(sheet.mark(source));
            page.raw("</dd></div>\n");
        }
        mirror(lever);
        page.raw("</dl>\n</details>\n");
    }

    private void mirror(Lever lever) {
        for (Lever other : sheet.scenario().levers()) {
            if (!other.id().equals(lever.mirror())) continue;
            page.raw("<div><dt>").text(words.say(Say.MIRROR)).raw("</dt><dd>");
            page.text(words.of(other.title())).raw("</dd></div>\n");
        }
    }

    private static Term heading(Heading heading) {
        return switch (heading) {
            case WHAT_CHANGES -> Term.CARD_WHAT_CHANGES;
            case EFFECT -> Term.CARD_EFFECT;
            case DISPLACED -> Term.CARD_DISPLACED;
            case HOW_SOON -> Term.CARD_HOW_SOON;
            case FOUND_BY -> Term.CARD_FOUND_BY;
            case DISPUTED_BY -> Term.CARD_DISPUTED_BY;
            case SEARCHED -> Term.CARD_SEARCHED;
            case NOT_COUNTED -> Term.CARD_NOT_COUNTED;
        };
    }
}
