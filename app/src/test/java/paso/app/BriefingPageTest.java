package paso.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import paso.report.Briefing;
import paso.report.FitPage;
import paso.report.MadeUp;

/// The briefing as a browser shows it. Skipped where there is no Chromium.
class BriefingPageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target", "briefing");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("BriefingPageTest is skipped: no browser at " + CHROMIUM);
            Assumptions.abort("no browser at " + CHROMIUM);
        }
        Files.createDirectories(SHOTS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
    }

    @Test
    void nothing_is_fetched_and_the_console_stays_empty() throws IOException {
        List<String> requests = new ArrayList<>();
        List<String> console = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> console.add(message.text()));
            page.onPageError(console::add);
            page.navigate(file("en", corridor()));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        }
        assertThat(requests).hasSize(1).allMatch(url -> url.startsWith("file:"));
        assertThat(console).isEmpty();
    }

    @Test
    void the_first_screen_gives_its_six_answers_without_scrolling() throws IOException {
        for (String language : List.of("en", "es")) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
                Page page = context.newPage();
                page.navigate(file(language, corridor().in(language)));
                page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("first-" + language + ".png")));
                assertThat(page.evaluate("[...document.querySelectorAll('.window')].length"))
                        .isEqualTo(3);
                for (String answer : List.of(
                        ".window .soon li b", // where
                        ".window .soon li p + p", // when
                        ".window .joint", // how likely
                        ".lines .order", // what to order today
                        ".lines .sure", // how sure
                        ".lines .whom", // what it costs whom
                        ".lines .wrong")) { // what could be wrong
                    Object bottom =
                            page.evaluate("s => document.querySelector(s).getBoundingClientRect().bottom", answer);
                    assertThat(((Number) bottom).doubleValue())
                            .as(language + " " + answer)
                            .isBetween(1.0, 800.0);
                }
            }
        }
    }

    @Test
    void the_whole_first_screen_fits_a_screen_of_1280_by_800() throws IOException {
        for (String language : List.of("en", "es")) {
            String address =
                    file("crowded-" + language, MadeUp.corridor().crowded().in(language));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    page.navigate(address);
                    String name = "whole-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
                    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
                    assertThat(((Number) page.evaluate(
                                            "document.querySelector('#first .lines').getBoundingClientRect().bottom"))
                                    .doubleValue())
                            .as(name)
                            .isLessThanOrEqualTo(800);
                    assertThat(broken(page)).as(name).isEqualTo(List.of());
                }
            }
        }
    }

    @Test
    void a_phone_shows_the_first_window_on_its_first_screen() throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.navigate(file("en", corridor()));
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("first-phone.png")));
            assertThat(broken(page)).isEqualTo(List.of());
            assertThat(((Number) page.evaluate("document.querySelector('.window').getBoundingClientRect().bottom"))
                            .doubleValue())
                    .isLessThan(844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void nothing_sticks_out_at_320_pixels() throws IOException {
        for (boolean expected : List.of(false, true)) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 700))) {
                Page page = context.newPage();
                page.navigate(
                        file(expected ? "working" : "en", expected ? corridor().expected() : corridor()));
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(320);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)");
                shot(page, expected ? "phone-working" : "phone");
            }
        }
    }

    @Test
    void dark_and_light_look_different_and_print_makes_pages() throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1100, 900))) {
            Page page = context.newPage();
            page.navigate(file("en", corridor()));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            byte[] light = shot(page, "light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            byte[] dark = shot(page, "dark");
            assertThat(dark).isNotEqualTo(light);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(20, 24, 27)");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setPath(SHOTS.resolve("briefing.pdf"))
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            assertThat(pdf).hasSizeGreaterThan(20_000);
        }
    }

    @Test
    void the_keyboard_reaches_everything_and_shows_where_it_is() throws IOException {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(file("en", corridor()));
            int wanted = (int) page.evaluate("""
                    [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
                      .filter(e => e.checkVisibility()).length""");
            List<String> without = new ArrayList<>();
            int reached = 0;
            for (; reached <= wanted; reached++) {
                page.keyboard().press("Tab");
                Object seen = page.evaluate("""
                        (() => { const e = document.activeElement;
                          if (e === document.body || e.dataset.reached) return 'end';
                          e.dataset.reached = '1';
                          return getComputedStyle(e).outlineStyle === 'none' ? e.outerHTML.slice(0, 90) : 'fine'; })()""");
                if (seen.equals("end")) break;
                if (!seen.equals("fine")) without.add(seen.toString());
            }
            assertThat(reached).isEqualTo(wanted);
            assertThat(without).isEmpty();
            assertThat(page.evaluate("document.querySelector('a').getAttribute('href')"))
                    .isEqualTo("#main");
        }
    }

    @Test
    void the_accessibility_rules_of_wcag_2_2_aa_pass_in_both_themes_and_languages() throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            assertThat(violations(scheme, 1100, file("en", corridor()))).isEmpty();
            assertThat(violations(scheme, 320, file("es", corridor().in("es")))).isEmpty();
            assertThat(violations(scheme, 1100, file("working", corridor().expected())))
                    .isEmpty();
        }
    }

    @Test
    void the_page_of_a_fit_passes_them_too_and_sticks_out_nowhere_at_320_pixels() throws IOException {
        List<FitPage.Band> bands = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            bands.add(new FitPage.Band(10 * day, 12 * day, 15 * day, 18 * day, 25 * day));
        }
        FitPage.Camp camp = new FitPage.Camp(
                "Refugio <b>",
                bands,
                List.of(new FitPage.Counted(3, 40), new FitPage.Counted(20, 310)),
                List.of(new FitPage.Counted(50, 700)),
                2);
        FitPage.Table table = new FitPage.Table(
                List.of("Number", "Low", "High", "Best", "5 %", "50 %", "95 %", "Counts say"),
                List.of(List.of("weight:Refugio", "0.06250", "16.00", "1.118", "0.5636", "2.254", "4.879", "weakly")));
        String html = FitPage.of(
                new FitPage.Contents("valley", LocalDate.of(2020, 3, 1), 40, List.of(camp, camp), table, table, 2_500));
        Path file = SHOTS.resolve("fit.html");
        Files.writeString(file, html);
        assertThat(html).doesNotContain("<b>").contains("4 of 4 known counts lie in the 90 % band");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            assertThat(violations(scheme, 320, file.toUri().toString())).isEmpty();
        }
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(320);
        }
    }

    private static List<?> violations(ColorScheme scheme, int width, String address) throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.evaluate(axe());
            return (List<?>) page.evaluate("""
                    axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                             rules: {'target-size': {enabled: true}}})
                      .then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)
                        + ' ' + n.failureSummary).join(' | ')))""");
        }
    }

    /// Numbers of the first screen that a line's end parts from their range or their unit, and whatever else is to be
    /// kept together and is not.
    private static Object broken(Page page) {
        return page.evaluate("""
                (() => {
                  const found = [...document.querySelectorAll('#first .keep')]
                    .filter(e => e.getClientRects().length > 1).map(e => e.textContent);
                  const amount = '[0-9][0-9.,\\u202f]*(?: (?:M|bn|mil M)\\\\b| %)?';
                  const whole = new RegExp(`(?:${amount} )?[(]${amount}–${amount}[)]|${amount}–${amount}|${amount}`, 'g');
                  const walk = document.createTreeWalker(document.querySelector('#first'), NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    for (const match of walk.currentNode.data.matchAll(whole)) {
                      const range = document.createRange();
                      range.setStart(walk.currentNode, match.index);
                      range.setEnd(walk.currentNode, match.index + match[0].length);
                      if (new Set([...range.getClientRects()].map(r => r.top)).size > 1) found.push(match[0]);
                    }
                  }
                  return found;
                })()""");
    }

    private static String axe() throws IOException {
        try (var source = BriefingPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MadeUp corridor() {
        return MadeUp.corridor().full().later(68_000);
    }

    private static String file(String name, MadeUp corridor) throws IOException {
        Path page = SHOTS.resolve(name + ".html");
        Files.writeString(page, Briefing.html(corridor.input()));
        return page.toUri().toString();
    }

    private static byte[] shot(Page page, String name) {
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
