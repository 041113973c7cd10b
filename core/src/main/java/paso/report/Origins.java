package paso.report;

import java.util.List;
import java.util.Locale;
import paso.engine.Settings;
import paso.scenario.Lever;
import paso.scenario.Provenance;
import paso.scenario.Quantity;
import paso.scenario.Scenario;
import paso.scenario.Source;
import paso.scenario.Text;

/// Where everything comes from: notes, assumptions, sources, the run itself, and how to read the page.
final class Origins {

    private final Sheet sheet;
    private final Words words;
    private final Page page;

    Origins(Sheet sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        words = sheet.words();
    }

    void notes(List<Text> notes) {
        sheet.open(page, Part.NOTES);
        if (notes.isEmpty()) page.paragraph(words.say(Say.NOTES_EMPTY));
        else {
            boolean foreign = notes.stream().anyMatch(note -> !note.byLanguage().containsKey(words.language()));
            if (foreign) page.paragraph("legend", words.say(Say.NOTES_FOREIGN));
            boolean folded = notes.size() > 8;
            if (folded) summary(Say.NOTES_SUM, notes.size());
            page.raw("<ul class=\"plain\">\n");
            for (Text note : notes) note(note);
            page.raw("</ul>\n" + (folded ? "</details>\n" : ""));
        }
        page.raw("</section>\n");
    }

    /// A note that nobody wrote in the page's language stands in English, and says so to whoever reads aloud.
    private void note(Text note) {
        boolean foreign = !note.byLanguage().containsKey(words.language());
        page.raw(foreign ? "<li lang=\"en\">" : "<li>").text(words.of(note)).raw("</li>\n");
    }

    private void summary(Say phrase, int count) {
        page.raw("<details><summary>")
                .text(words.say(phrase, words.whole(count)))
                .raw("</summary>\n");
    }

    void assumptions() {
        sheet.open(page, Part.ASSUMPTIONS);
        page.paragraph("legend", words.say(Say.ASSUMPTIONS_MEANS));
        List<Assumptions.Row> found = new Assumptions(sheet.scenario(), words)
                .rows().stream().filter(row -> sheet.shown().place(row.place())).toList();
        if (found.isEmpty()) page.paragraph(words.say(Say.ASSUMPTIONS_EMPTY));
        else {
            summary(Say.ASSUMPTIONS_SUM, found.size());
            sheet.openTable(
                    page,
                    words.say(Say.ASSUMPTIONS),
                    words.say(Say.ASSUMPTIONS),
                    List.of(Say.WHAT, Say.VALUE, Say.KNOWN));
            for (Assumptions.Row row : found) assumption(row);
            sheet.closeTable(page);
            page.raw("</details>\n");
        }
        page.raw("</section>\n");
    }

    private void assumption(Assumptions.Row row) {
        page.raw("<tr><th scope=\"row\">").text(words.say(row.kind()) + ": ");
        page.text(
                row.place().isEmpty()
                        ? ""
                        : sheet.name(row.place()) + (row.detail().isEmpty() ? "" : ", "));
        page.text(row.detail())
                .raw("</th><td class=\"words\">")
                .text(value(row))
                .raw("</td><td class=\"words\">");
        page.text(words.say(row.origin().knowledge() == Provenance.Knowledge.ASSUMED ? Term.ASSUMED : Term.WEAK));
        page.raw(sheet.mark(row.origin().source())).raw("</td></tr>\n");
    }

    private String value(Assumptions.Row row) {
        StringBuilder text = new StringBuilder();
        for (Assumptions.Figure number : row.numbers()) {
            if (!text.isEmpty()) text.append("; ");
            if (!number.name().isEmpty()) text.append(number.name()).append(' ');
            text.append(said(number.value()));
        }
        return text.toString();
    }

    private String said(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact(double value) -> words.exact(value);
            case Quantity.Range(String key, double low, double likely, double high) ->
                words.say(Say.LIKELY, words.range(words.exact(low), words.exact(high)), words.exact(likely));
            case Quantity.Between(String key, double low, double high) ->
                words.range(words.exact(low), words.exact(high));
        };
    }

    void sources() {
        sheet.open(page, Part.SOURCES);
        List<Source> sources = sheet.scenario().sources();
        if (sources.isEmpty()) page.paragraph(words.say(Say.SOURCES_EMPTY));
        page.raw("<ul class=\"sources\">\n");
        for (Source source : sources) if (!later(source)) source(source);
        page.raw(Briefing.LOOK_BACK_BEGINS);
        for (Source source : sources) if (later(source)) source(source);
        page.raw(Briefing.LOOK_BACK_ENDS).raw("</ul>\n</section>\n");
    }

    /// Of no use before the as-of date: only the look back names it.
    private boolean later(Source source) {
        return source.date().filter(day -> day.isAfter(sheet.asOf())).isPresent();
    }

    private void source(Source source) {
        page.raw("<li id=\"source-" + Page.escape(source.key()) + "\"><span class=\"mark\">[");
        page.text(source.key()).raw("]</span> ");
        String named = source.title() + (source.publisher().isEmpty() ? "" : ". " + source.publisher());
        boolean foreign = !source.language().equals(words.language());
        if (foreign) page.raw("<span lang=\"" + Page.escape(source.language()) + "\">");
        page.text(named).raw(foreign ? "</span>" : "");
        page.text(source.date().map(day -> ", " + words.date(day)).orElse("")).raw(". ");
        String address = source.address();
        if (address.isEmpty()) page.raw("</li>\n");
        else if (web(address)) {
            String safe = Page.escape(address);
            page.raw("<a class=\"address\" rel=\"noopener noreferrer external\" href=\"" + safe + "\">" + safe);
            page.raw("</a></li>\n");
        } else page.text(address).raw("</li>\n");
    }

    /// Only web addresses become links: others could be scripts.
    static boolean web(String address) {
        String low = address.toLowerCase(Locale.ROOT);
        return low.startsWith("https://") || low.startsWith("http://");
    }

    void run(Settings settings, String sha256, String version) {
        Scenario scenario = sheet.scenario();
        sheet.open(page, Part.RUN);
        page.paragraph("legend", words.say(Say.RUN_MEANS));
        page.raw("<dl class=\"run\">\n");
        fact(Say.SCENARIO, scenario.header().id());
        fact(Say.HASH, sha256);
        fact(Say.VERSION, version);
        fact(Say.SEED, Long.toString(settings.seed()));
        fact(Say.REPLICATES_NAME, words.whole(sheet.ensemble().replicates()));
        fact(Say.MODE, words.say(settings.mode() == Settings.Mode.RANDOM ? Say.RANDOM : Say.EXPECTED_MODE));
        fact(Say.START, words.date(scenario.header().start()));
        fact(Say.AS_OF_NAME, words.date(scenario.header().asOf()));
        fact(Say.LAST_DAY, words.date(scenario.timeline().last()));
        fact(Say.LEVERS_ON, settings.levers().isEmpty() ? words.say(Say.NONE) : levers(settings));
        page.raw("</dl>\n</section>\n");
    }

    private String levers(Settings settings) {
        StringBuilder text = new StringBuilder();
        for (String id : settings.levers()) {
            String name = id;
            for (Lever lever : sheet.scenario().levers()) if (lever.id().equals(id)) name = words.of(lever.title());
            text.append(text.isEmpty() ? "" : "; ").append(name);
        }
        return text.toString();
    }

    private void fact(Phrase name, String value) {
        page.raw("<div><dt>").text(words.say(name)).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    void howToRead() {
        sheet.open(page, Part.READING);
        page.raw("<dl class=\"reading\">\n");
        fact(Say.GIVEN, words.say(Say.GIVEN_MEANS));
        fact(Say.BANDS, words.say(Say.BANDS_MEANS));
        fact(Say.OUT_OF_ROOM, words.say(Say.OUT_OF_ROOM_MEANS));
        fact(Say.DECIDE_BY, words.say(Say.DECIDE_MEANS));
        fact(Say.KINDS, words.say(Say.KINDS_MEANS));
        fact(Say.ENCOUNTER, words.say(Say.ENCOUNTER_MEANS));
        page.raw("</dl>\n</section>\n");
    }
}
