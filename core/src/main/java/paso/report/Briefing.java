package paso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import paso.engine.Settings;
import paso.results.Ensemble;
import paso.results.LeverEffect;
import paso.results.Overflow;
import paso.scenario.Figures;
import paso.scenario.Scenario;
import paso.scenario.Text;

/// The briefing: one HTML page that needs no network and no script.
public final class Briefing {

    /// Everything from figures published after the as-of date stands between these two comments, and nothing else
    /// does.
    public static final String LOOK_BACK_BEGINS = "<!--look-back-->";

    public static final String LOOK_BACK_ENDS = "<!--/look-back-->";

    /// What the page is made of.
    ///
    /// @param overflow which places run out of room; not shown in expected mode
    /// @param effects  of the levers that were tried
    /// @param later    figures published after the as-of date: marks in the charts, apart from all else
    /// @param lookBack what became known after the as-of date, beside what had been forecast
    /// @param notes    sentences from the reader and the run; those in one language alone are marked with it
    /// @param sha256   hex hash of the readable content of the scenario folder
    /// @param version  version of Paso
    /// @param language `en` or `es`
    /// @param extras   what stands beside the run; [Extras#NONE] leaves it out
    public record Input(
            Scenario scenario,
            Settings settings,
            Ensemble ensemble,
            Overflow overflow,
            List<LeverEffect> effects,
            List<Figures.Observation> later,
            List<LookBackRow> lookBack,
            List<SelfTestRow> selfTest,
            List<Text> notes,
            String sha256,
            String version,
            String language,
            Extras extras) {

        /// Without anything beside the run itself.
        public Input(
                Scenario scenario,
                Settings settings,
                Ensemble ensemble,
                Overflow overflow,
                List<LeverEffect> effects,
                List<Figures.Observation> later,
                List<LookBackRow> lookBack,
                List<SelfTestRow> selfTest,
                List<Text> notes,
                String sha256,
                String version,
                String language) {
            this(
                    scenario,
                    settings,
                    ensemble,
                    overflow,
                    effects,
                    later,
                    lookBack,
                    selfTest,
                    notes,
                    sha256,
                    version,
                    language,
                    Extras.NONE);
        }

        public Input {
            effects = List.copyOf(effects);
            later = List.copyOf(later);
            lookBack = List.copyOf(lookBack);
            selfTest = List.copyOf(selfTest);
            notes = List.copyOf(notes);
        }
    }

    private final Input input;
    private final Sheet sheet;
    private final Words words;
    private final Page page = new Page();

    private Briefing(Input input) {
        this.input = input;
        sheet = new Sheet(input);
        words = sheet.words();
    }

    /// The page. The order of rows in the files of the scenario does not matter.
    ///
    /// @throws IllegalArgumentException when the language is not `en` or `es`
    public static String html(Input input) {
        return new Briefing(InOrder.of(input)).write();
    }

    private String write() {
        head();
        top();
        page.raw("<main id=\"main\">\n");
        new FirstScreen(sheet, page)
                .write(input.effects().stream().map(LeverEffect::lever).toList());
        contents();
        new ChangesSection(sheet, page).write();
        new RoomSection(sheet, page).write();
        new LeverSection(sheet, page).write(sheet.shown().effects(input.effects()));
        new SensitivitySection(sheet, page).write();
        new CorridorMap(sheet, page).write();
        if (sheet.shown().days()) new ChartSection(sheet, page).write(input.later());
        Tables tables = new Tables(sheet, page);
        tables.places();
        new CostSection(sheet, page).write();
        new AccountSection(sheet, page).write(input.extras().account());
        claims();
        tables.lookBack(
                sheet.shown().lookBack(input.lookBack()),
                input.extras().scores(),
                input.extras().kept());
        tables.selfTest(input.selfTest());
        Origins origins = new Origins(sheet, page);
        origins.notes(input.notes());
        origins.assumptions();
        origins.sources();
        origins.run(input.settings(), input.sha256(), input.version());
        origins.howToRead();
        page.raw("</main>\n");
        foot();
        return page.toString();
    }

    private void claims() {
        if (input.extras().claims().isEmpty()) return;
        Extras.Checked checked = input.extras().claims().get();
        sheet.open(page, Part.CLAIMS);
        LocalDate asOf = input.scenario().header().asOf();
        new ClaimsPage(checked.claims(), checked.judged(), asOf, 0, words.language()).body(page);
        page.raw("</section>\n");
    }

    private void head() {
        page.raw("<!DOCTYPE html>\n<html lang=\"" + words.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", title() + " · " + words.say(Say.BRIEFING))
                .raw("\n<link rel=\"icon\" href=\"data:,\">\n<style>\n"
                        + style(words.say(label()).toUpperCase(Locale.ROOT)) + "</style>\n</head>\n<body");
        page.raw(sheet.working() ? " class=\"working\">\n" : ">\n");
        page.raw("<a class=\"skip\" href=\"#main\">").text(words.say(Say.SKIP)).raw("</a>\n");
        // One pattern for the whole page: hatching stands for out of room, whatever the colours.
        page.raw("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>")
                .raw("<pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" ")
                .raw("patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V4\"/></pattern></defs></svg>\n");
    }

    private void top() {
        var header = input.scenario().header();
        LocalDate last = input.scenario().timeline().last();
        page.raw("<header>\n<p class=\"label\"><strong>")
                .text(words.say(label()))
                .raw("</strong> <span>");
        page.text(words.say(labelMeans())).raw("</span></p>\n<p class=\"kicker\">");
        page.text(words.say(Say.BRIEFING)).raw("</p>\n");
        page.element("h1", title()).raw("\n");
        page.raw("<p class=\"facts\">")
                .text(words.say(Say.AS_OF, words.date(header.asOf())))
                .raw(" · ");
        page.text(words.say(Say.DAYS_TO, Integer.toString(header.days()), words.date(last)))
                .raw(" · ");
        if (sheet.working()) page.raw("<strong>").text(words.say(Say.WORKING)).raw("</strong>");
        else
            page.raw("<a href=\"#run\">")
                    .text(words.say(Say.REPLICATES, replicates()))
                    .raw("</a>");
        page.raw("</p>\n");
        if (sheet.working()) page.paragraph("notice", words.say(Say.WORKING_MEANS));
        page.raw("</header>\n");
    }

    private void contents() {
        page.raw("<nav aria-label=\"").text(words.say(Say.CONTENTS)).raw("\"><ul>\n");
        for (Part part : Part.values()) {
            if (part == Part.CHARTS && !sheet.shown().days()) continue;
            if (part == Part.CLAIMS && input.extras().claims().isEmpty()) continue;
            page.raw("<li><a href=\"#" + part.id() + "\">")
                    .text(words.say(part.brief()))
                    .raw("</a></li>\n");
        }
        page.raw("</ul></nav>\n");
    }

    private void foot() {
        page.raw("<footer>\n<p><strong>").text(words.say(label())).raw("</strong> · ");
        page.text(title())
                .raw(" · ")
                .text(words.say(Say.AS_OF, words.date(input.scenario().header().asOf())));
        page.raw(" · <a href=\"#run\">")
                .text(words.say(
                        Say.RUN_SHORT,
                        input.sha256().substring(0, Math.min(12, input.sha256().length())),
                        Long.toString(input.settings().seed())));
        page.raw("</a></p>\n");
        page.paragraph(words.say(Say.COUNTS_ONLY));
        page.raw("</footer>\n</body>\n</html>\n");
    }

    private Say label() {
        return switch (input.extras().sharing()) {
            case INTERNAL -> Say.INTERNAL;
            case PARTNERS -> Say.PARTNERS;
            case PUBLIC -> Say.PUBLIC;
        };
    }

    private Say labelMeans() {
        return switch (input.extras().sharing()) {
            case INTERNAL -> Say.INTERNAL_MEANS;
            case PARTNERS -> Say.PARTNERS_MEANS;
            case PUBLIC -> Say.PUBLIC_MEANS;
        };
    }

    private String replicates() {
        return words.whole(input.ensemble().replicates());
    }

    private String title() {
        return words.of(input.scenario().header().title());
    }

    /// @param margin printed at the foot of every page
    private static String style(String margin) {
        try (InputStream css = Briefing.class.getResourceAsStream("briefing.css")) {
            if (css == null) throw new IllegalStateException("briefing.css is missing from the build");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\"INTERNAL\"", "\"" + margin + "\"");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
