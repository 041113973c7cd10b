package paso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import paso.results.Judged;
import paso.results.Judged.Finding;
import paso.scenario.Claims;
import paso.scenario.Source;

/// Judged claims as a page that needs no network and no script, as Markdown, and as the section of a briefing.
public final class ClaimsPage {

    private final Claims claims;
    private final List<Judged> judged;
    private final LocalDate asOf;
    private final int leftOut;
    private final String language;
    private final ClaimText words;

    /// @param asOf    the later of the two days
    /// @param leftOut claims made after it
    public ClaimsPage(Claims claims, List<Judged> judged, LocalDate asOf, int leftOut, String language) {
        this.claims = claims;
        this.judged = List.copyOf(judged);
        this.asOf = asOf;
        this.leftOut = leftOut;
        this.language = language;
        words = new ClaimText(claims, language);
    }

    /// The page.
    ///
    /// @param review JSON-LD that is put into it as data
    public String html(String review) {
        Page page = new Page();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", words.say(ClaimSay.TITLE))
                .raw("\n<link rel=\"icon\" href=\"data:,\">\n<style>\n" + style() + "</style>\n");
        page.raw("<script type=\"application/ld+json\">\n" + review.replace("<", "\\u003c") + "</script>\n");
        page.raw("</head>\n<body>\n<main id=\"main\">\n")
                .element("h1", words.say(ClaimSay.TITLE))
                .raw("\n");
        body(page);
        page.raw("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    /// The table, then every computation.
    void body(Page page) {
        page.paragraph(words.say(ClaimSay.INTRO, words.date(asOf)));
        page.paragraph("legend", words.say(ClaimSay.RULE));
        if (leftOut > 0) page.paragraph("legend", words.say(ClaimSay.LEFT_OUT, leftOut, words.date(asOf)));
        if (judged.isEmpty()) return;
        page.raw("<div class=\"box\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(words.say(ClaimSay.CAPTION))
                .raw("\">\n<table>\n<caption>")
                .text(words.say(ClaimSay.CAPTION))
                .raw("</caption>\n<thead><tr>");
        for (String name : heads()) page.raw("<th scope=\"col\">").text(name).raw("</th>");
        page.raw("</tr></thead>\n<tbody>\n");
        for (Judged one : judged) {
            page.raw("<tr><th scope=\"row\"><a href=\"#claim-")
                    .text(one.claim().id())
                    .raw("\">")
                    .text(one.claim().id())
                    .raw("</a></th>");
            for (String cell : cells(one))
                page.raw("<td class=\"words\">").text(cell).raw("</td>");
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
        for (Judged one : judged) claim(page, one);
    }

    private void claim(Page page, Judged one) {
        page.raw("<article id=\"claim-").text(one.claim().id()).raw("\">\n<h3>");
        page.text(one.claim().id() + " " + words.statement(one.claim())).raw("</h3>\n");
        page.raw("<p>")
                .text(words.who(one.claim()) + ", " + words.date(one.claim().said()) + ". ");
        page.raw(named(Page.escape(words.sources(one.claim(), asOf))))
                .text(". " + words.definition(one.claim()) + ".")
                .raw("</p>\n");
        for (boolean later : List.of(false, true)) {
            page.element("h4", title(one, later)).raw("\n<ul>\n");
            for (String line : lines(one, later)) page.element("li", line).raw("\n");
            page.raw("</ul>\n");
        }
        page.raw("</article>\n");
    }

    /// A line with the titles of sources in another language than the page's marked with it.
    private String named(String line) {
        String text = line;
        for (Source source : claims.sources().values()) {
            if (source.language().equals(language)) continue;
            String title = Page.escape(source.title());
            text = text.replace(
                    title + " [" + source.key() + "]",
                    "<span lang=\"" + source.language() + "\">" + title + "</span> [" + source.key() + "]");
        }
        return text;
    }

    private String title(Judged one, boolean later) {
        return later
                ? words.say(ClaimSay.NOW, words.date(asOf)) + ": " + words.verdict(one.now())
                : words.say(ClaimSay.THEN) + ": " + words.verdict(one.then());
    }

    private List<String> lines(Judged one, boolean later) {
        Finding finding = later ? one.now() : one.then();
        List<String> lines = new ArrayList<>(words.computation(finding));
        lines.addAll(words.remarks(finding));
        String needs = words.needs(one.claim(), finding);
        if (!needs.isEmpty()) lines.add(needs);
        return lines;
    }

    private List<String> heads() {
        return List.of(
                "",
                words.say(ClaimSay.CLAIM),
                words.say(ClaimSay.WHO),
                words.say(ClaimSay.SAID),
                words.say(ClaimSay.THEN),
                words.say(ClaimSay.NOW, words.date(asOf)));
    }

    private List<String> cells(Judged one) {
        return List.of(
                words.statement(one.claim()),
                words.who(one.claim()),
                words.date(one.claim().said()),
                words.verdict(one.then()),
                words.verdict(one.now()));
    }

    /// The same as Markdown.
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + words.say(ClaimSay.TITLE) + "\n\n");
        text.append(words.say(ClaimSay.INTRO, words.date(asOf))).append("\n\n");
        text.append(words.say(ClaimSay.RULE)).append("\n\n");
        if (leftOut > 0)
            text.append(words.say(ClaimSay.LEFT_OUT, leftOut, words.date(asOf))).append("\n\n");
        table().forEach(line -> text.append(line).append('\n'));
        for (Judged one : judged) {
            text.append("\n## ")
                    .append(plain(one.claim().id() + " " + words.statement(one.claim())))
                    .append("\n\n");
            text.append(plain(words.who(one.claim()) + ", "
                            + words.date(one.claim().said()) + ". " + words.sources(one.claim(), asOf) + ". "
                            + words.definition(one.claim()) + "."))
                    .append('\n');
            for (boolean later : List.of(false, true)) {
                text.append("\n**").append(plain(title(one, later))).append("**\n\n");
                for (String line : lines(one, later))
                    text.append("- ").append(plain(line)).append('\n');
            }
        }
        return text.toString();
    }

    /// The table as Markdown, a line each.
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + String.join(" | ", heads()) + " |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (Judged one : judged) {
            List<String> cells = new ArrayList<>(List.of(one.claim().id()));
            for (String cell : cells(one)) cells.add(plain(cell));
            lines.add("| " + String.join(" | ", cells) + " |");
        }
        return lines;
    }

    /// Text that Markdown takes as text, on one line.
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("`", "\\`");
    }

    private static String style() {
        try (InputStream css = ClaimsPage.class.getResourceAsStream("briefing.css")) {
            if (css == null) throw new IllegalStateException("briefing.css is missing from the build");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
