package paso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paso.results.LeverEffect;

class BriefingTest {

    private static final String HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;\u0000";

    @Test
    void places_stand_in_the_order_in_which_they_run_out_of_room() {
        String html = Briefing.html(MadeUp.corridor().input());
        List<String> names = found(section(html, "room"), "<h3><a href=\"#chart-([^\"]+)\">");
        assertThat(names).containsExactly("massachusetts", "del-rio", "nyc", "chicago", "denver", "ice");
    }

    @Test
    void a_place_says_when_how_likely_and_by_when_to_decide() {
        String card = card(Briefing.html(MadeUp.corridor().input()), "chicago");
        assertThat(card)
                .contains("<strong>62 %</strong>")
                .contains("Tue 27 Feb <span class=\"band\">17 Jan to after 27 Mar<")
                .contains("Wed 3 Jan <span class=\"band\">14 days to open more room<")
                .contains("15,300 <span class=\"band\">people");
    }

    @Test
    void a_day_to_decide_that_has_passed_says_so() {
        assertThat(card(Briefing.html(MadeUp.corridor().input()), "nyc")).contains("passed: Mon 25 Dec ");
    }

    @Test
    void a_place_that_is_over_from_the_first_day_says_at_once() {
        assertThat(card(Briefing.html(MadeUp.corridor().input()), "del-rio"))
                .contains("at once: Fri 29 Dec <span class=\"band\">in nine of ten or more");
    }

    @Test
    void a_median_beyond_the_horizon_is_not_a_date() {
        assertThat(card(Briefing.html(MadeUp.corridor().input()), "denver"))
                .contains("not by 27 Mar <span class=\"band\">27 Jan to after 27 Mar");
    }

    @Test
    void a_lever_shows_the_places_it_changes_most_and_adds_up_the_others() {
        Briefing.Input input = MadeUp.corridor().input();
        LeverEffect.Row[] places = new LeverEffect.Row[9];
        for (int i = 0; i < places.length; i++) {
            places[i] = new LeverEffect.Row("place-" + i, "people_last_day", "people", i + 1, 1, 99);
        }
        places[0] = new LeverEffect.Row("place-0", "people_last_day", "people", -44, -99, -1);
        LeverEffect first = input.effects().getFirst();
        String html = Briefing.html(with(
                input,
                new LeverEffect(first.lever(), first.pairs(), first.effects(), List.of(places), List.of(), List.of())));
        String inSight = between(html, "<table class=\"instead\">", "<details>");
        assertThat(inSight).contains("place-0", "place-5", "place-8").doesNotContain("place-4");
        assertThat(inSight).contains("4 more</th><td>+14</td>", "All together</th><td>0</td>");
    }

    private static Briefing.Input with(Briefing.Input input, LeverEffect effect) {
        return new Briefing.Input(
                input.scenario(),
                input.settings(),
                input.ensemble(),
                input.overflow(),
                List.of(effect),
                input.later(),
                input.lookBack(),
                input.selfTest(),
                input.notes(),
                input.sha256(),
                input.version(),
                input.language());
    }

    private static String between(String html, String from, String to) {
        int begin = html.indexOf(from);
        return html.substring(begin, html.indexOf(to, begin));
    }

    @Test
    void what_every_replicate_gives_is_still_no_certainty() {
        String html = Briefing.html(MadeUp.corridor().input());
        assertThat(section(html, "room")).contains("&gt;\u202f99 %").contains("given this model");
        assertThat(html).doesNotContain("100 %<").doesNotContain(">0 %");
    }

    @Test
    void every_number_of_the_table_of_places_has_its_interval() {
        String table = section(Briefing.html(MadeUp.corridor().input()), "places");
        int cells = found(table, "<td>([^<]*)").size();
        int bands = found(table, "<span class=\"band\">([^<]+)").size();
        int rows = found(table, "<th scope=\"row\">(.)").size();
        assertThat(rows).isEqualTo(16);
        assertThat(bands).isEqualTo(rows * 6); // now, +7, +14, +28, +90, peak
        assertThat(cells).isEqualTo(bands + rows); // and the capacity, which is no forecast
    }

    @Test
    void a_lever_without_a_usable_estimate_shows_two_ends_and_no_mean() {
        String html = Briefing.html(MadeUp.corridor().input());
        String ends = html.substring(html.indexOf("id=\"lever-aid\""), html.indexOf("What is not counted"));
        assertThat(ends).contains("<td>−520 to −90").contains("low to high end").doesNotContain("−310");
        String mechanical = html.substring(html.indexOf("id=\"lever-beds\""), html.indexOf("No usable estimate"));
        assertThat(mechanical).contains("−310 <span class=\"band\">−520 to −90</span>");
    }

    @Test
    void places_that_a_lever_leaves_alone_are_not_listed_under_it() {
        String html = Briefing.html(MadeUp.corridor().input());
        String beds = html.substring(html.indexOf("id=\"lever-beds\""), html.indexOf("No usable estimate"));
        assertThat(beds).contains("Chicago shelter").doesNotContain("Denver shelter");
        assertThat(beds).contains("other places: sector").contains("on the way between places");
    }

    @Test
    void a_preview_is_marked_working_and_has_neither_interval_nor_probability() {
        String html = Briefing.html(MadeUp.corridor().expected().input());
        assertThat(html).contains("<body class=\"working\">").contains("class=\"mean\"");
        assertThat(html)
                .doesNotContain("class=\"b90\"")
                .doesNotContain("class=\"band\"")
                .doesNotContain("class=\"chance\"")
                .doesNotContain("class=\"median\"");
    }

    @Test
    void no_text_of_a_scenario_becomes_markup() {
        String html = Briefing.html(MadeUp.corridor().titled(HOSTILE).input());
        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u0000");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)");
    }

    @Test
    void only_web_addresses_become_links() {
        String html = Briefing.html(MadeUp.corridor().input());
        assertThat(html).contains("javascript:alert(1)").doesNotContain("href=\"javascript");
        assertThat(found(html, "href=\"([^#\"][^\"]*)\"")).containsOnly("data:,", "https://www.nyc.gov/census");
    }

    @Test
    void nothing_is_fetched() {
        String html = Briefing.html(MadeUp.corridor().input());
        assertThat(html).doesNotContain(" src=").doesNotContain("@import").doesNotContain("<script");
        assertThat(found(html, "url\\(([^)]*)\\)")).containsOnly("#hatch");
        assertThat(found(html, "<link ([^>]*)>")).containsExactly("rel=\"icon\" href=\"data:,\"");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void every_anchor_leads_somewhere_and_no_id_is_there_twice() {
        for (String language : List.of("en", "es")) {
            String html =
                    Briefing.html(MadeUp.corridor().in(language).later(70_000).input());
            List<String> ids = found(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(ids)).containsAll(found(html, "href=\"#([^\"]+)\""));
            assertThat(html).contains("<html lang=\"" + language + "\">");
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        String once = Briefing.html(MadeUp.corridor().later(70_000).input());
        assertThat(Briefing.html(MadeUp.corridor().later(70_000).input())).isEqualTo(once);
    }

    @Test
    void later_figures_change_no_byte_outside_the_look_back() {
        String one = Briefing.html(MadeUp.corridor().later(68_000).input());
        String other = Briefing.html(MadeUp.corridor().later(987_654_321).input());
        assertThat(other).isNotEqualTo(one);
        assertThat(withoutLookBack(other)).isEqualTo(withoutLookBack(one));
        String none = Briefing.html(MadeUp.corridor().input());
        assertThat(withoutLookBack(none)).isEqualTo(withoutLookBack(one));
    }

    @Test
    void a_page_of_25_places_stays_light() {
        String html = Briefing.html(MadeUp.corridor().places(25).input());
        assertThat(html.length()).isLessThan(1_500_000);
    }

    @Test
    void the_words_of_both_languages_use_the_same_values() {
        for (Say phrase : Say.values()) {
            assertThat(phrase.english()).isNotBlank();
            assertThat(found(phrase.spanish(), "(\\{\\d})").stream().sorted().toList())
                    .as(phrase.name())
                    .isEqualTo(found(phrase.english(), "(\\{\\d})").stream()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThatThrownBy(() -> Briefing.html(MadeUp.corridor().in("fr").input()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be 'en' or 'es' but was 'fr'");
    }

    private static String withoutLookBack(String html) {
        String from = Pattern.quote(Briefing.LOOK_BACK_BEGINS);
        return Pattern.compile(from + ".*?" + Pattern.quote(Briefing.LOOK_BACK_ENDS), Pattern.DOTALL)
                .matcher(html)
                .replaceAll("");
    }

    private static String card(String html, String place) {
        String room = section(html, "room");
        int from = room.indexOf("<h3><a href=\"#chart-" + place + "\">");
        return room.substring(from, room.indexOf("</li>", from));
    }

    private static String section(String html, String id) {
        int from = html.indexOf("<section id=\"" + id + "\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    private static List<String> found(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .forEach(found::add);
        return found;
    }
}
