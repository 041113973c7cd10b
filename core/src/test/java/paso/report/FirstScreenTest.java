package paso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.results.Quantiles;
import paso.results.Sharing;

class FirstScreenTest {

    @Test
    void three_windows_and_the_six_answers_stand_first() {
        String first = first(page(MadeUp.corridor().full()));
        assertThat(found(first, "<h3 id=\"(next-\\d+)\"")).containsExactly("next-3", "next-14", "next-90");
        assertThat(first)
                .contains("Next 72 hours", "Next 14 days", "Next 90 days", "given this model", "decide by")
                .contains("What to order today", "How sure", "Given this model, 60 replicates")
                .contains(
                        "What it costs whom", "New York City <span class=\"keep\">1", "Illinois <span class=\"keep\">1")
                .contains("What could be wrong", "Share of releases that goes to shelters of New York City")
                .contains("Length of stay in New York City (weak)", "Path of arrivals (weak)");
        assertThat(page(MadeUp.corridor()).indexOf("id=\"first\""))
                .isLessThan(page(MadeUp.corridor()).indexOf("id=\"changes\""));
    }

    @Test
    void the_numbers_of_a_window_are_those_of_the_ensemble() {
        Briefing.Input input = MadeUp.corridor().input();
        Ensemble ensemble = input.ensemble();
        int denver = ensemble.frame().place("denver");
        int asOf = ensemble.frame().asOfDay();
        double[] over = new double[ensemble.replicates()];
        int count = 0;
        for (int r = 0; r < over.length; r++) {
            for (int day = asOf + 1; day <= asOf + 14; day++) {
                over[r] = Math.max(over[r], ensemble.load(denver, day, r) - ensemble.capacity(denver, day, r));
            }
            if (over[r] > 0) count++;
        }
        Arrays.sort(over);
        Words words = new Words("en");
        String card = place(window(Briefing.html(input), 14), "denver");
        assertThat(count).isBetween(1, over.length - 1);
        assertThat(card)
                .contains("<strong>" + words.chance((double) count / over.length) + "</strong>")
                .contains("over " + words.about(Quantiles.of(over, 0.5)) + " ("
                        + words.range(words.about(Quantiles.of(over, 0.05)), words.about(Quantiles.of(over, 0.95)))
                        + ") people");
    }

    @Test
    void a_window_is_no_likelier_than_a_longer_one() {
        Briefing.Input input = MadeUp.corridor().input();
        String html = Briefing.html(input);
        List<Integer> chances = new ArrayList<>();
        for (int days : List.of(3, 14, 90)) {
            String card = place(window(html, days), "san-diego");
            chances.add(Integer.parseInt(found(card, "<strong>(\\d+) %").getFirst()));
        }
        assertThat(chances).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void only_mechanical_levers_that_can_begin_in_the_window_stand_on_its_card() {
        String html = page(MadeUp.corridor());
        assertThat(first(html)).doesNotContain("#lever-aid");
        assertThat(window(html, 3)).contains("No mechanical lever").doesNotContain("#lever-beds");
        assertThat(window(html, 14)).contains("#lever-beds");
    }

    @Test
    void a_preview_gives_no_window() {
        assertThat(first(page(MadeUp.corridor().expected())))
                .contains("gives no probability")
                .doesNotContain("class=\"window\"");
    }

    @Test
    void a_run_of_four_days_has_two_windows() {
        assertThat(found(first(page(MadeUp.corridor().days(4))), "<h3 id=\"(next-\\d+)\""))
                .containsExactly("next-3", "next-4");
    }

    @Test
    void no_english_phrase_is_left_in_the_spanish_page() {
        for (MadeUp made : List.of(
                MadeUp.corridor().full(), MadeUp.corridor(), MadeUp.corridor().expected())) {
            String whole = page(made.in("es").later(68_000));
            String html = whole.substring(whole.indexOf("</style>"));
            for (Say phrase : Say.values()) {
                if (phrase.english().equals(phrase.spanish())) continue;
                for (String part : phrase.english().split("\\{\\d}", -1)) {
                    if (part.strip().length() < 12) continue;
                    assertThat(html).as(phrase.name()).doesNotContain(Page.escape(part.strip()));
                }
            }
        }
    }

    @Test
    void three_widths_are_drawn_and_each_has_its_column() {
        String charts = section(page(MadeUp.corridor().full()), "charts");
        assertThat(charts).contains("class=\"bpar\"", "class=\"bchance\"").doesNotContain("class=\"b50\"");
        assertThat(charts).contains("90 %, chance alone", "90 %, and parameters", "90 %, and arrivals");
        assertThat(section(page(MadeUp.corridor()), "charts"))
                .contains("class=\"b50\"")
                .doesNotContain("bpar");
    }

    @Test
    void each_city_s_share_of_releases_comes_before_the_five_assumptions() {
        String section = section(page(MadeUp.corridor().full()), "sensitivity");
        assertThat(section.indexOf("Share of releases that goes to each city"))
                .isBetween(0, section.indexOf("Headline: "));
        assertThat(found(section, "(class=\"bar\")")).hasSize(5);
        assertThat(section).contains("<td>65,000</td><td>71,000</td><td>78,000</td>");
    }

    @Test
    void what_moved_since_the_last_run_is_told_and_what_did_not_is_not() {
        String section = section(page(MadeUp.corridor().full()), "changes");
        assertThat(section)
                .contains("Last run: 0123456789ab, as of Wed 27 Dec 2023", "census, Thu 28 Dec 2023: 66,200")
                .contains("<td>70,100</td><td>71,000</td>", "<td>90 %</td><td>95 %</td>")
                .doesNotContain("Denver");
        assertThat(section(page(MadeUp.corridor()), "changes")).contains("No earlier run");
    }

    @Test
    void scores_stand_inside_the_look_back() {
        String html = page(MadeUp.corridor().full());
        String section = section(html, "look-back");
        int begins = section.indexOf(Briefing.LOOK_BACK_BEGINS);
        String back = section.substring(begins, section.indexOf(Briefing.LOOK_BACK_ENDS));
        assertThat(back).contains("Persistence", "0.788");
        assertThat(html.replace(back, "")).doesNotContain("0.788");
    }

    @Test
    void another_account_stands_apart_and_is_not_on_the_first_screen() {
        String html = page(MadeUp.corridor());
        String costs = section(html, "costs");
        assertThat(costs).contains("Gross public cost of reception", "never added to the above");
        assertThat(costs.indexOf("Railways")).isGreaterThan(costs.indexOf("Other accounts"));
        assertThat(first(html)).contains("Illinois").doesNotContain("Railways");
    }

    @Test
    void the_account_prints_its_residual() {
        assertThat(section(page(MadeUp.corridor().full()), "account")).contains("Nov 2023", "64,600", "+638");
    }

    @Test
    void partners_see_no_single_site_and_the_public_no_single_days() {
        String inside = page(MadeUp.corridor().full());
        assertThat(inside).contains("Mission: Border Hope", "San Antonio resource centre", "Not for passing on");
        String partners = page(MadeUp.corridor().full().sharing(Sharing.PARTNERS));
        assertThat(partners)
                .contains("<strong>Partners</strong>", "id=\"charts\"")
                .doesNotContain("Mission: Border Hope", "San Antonio resource centre", "Not for passing on");
        String open = page(MadeUp.corridor().full().sharing(Sharing.PUBLIC));
        assertThat(open)
                .contains("<strong>Public</strong>", "id=\"next-14\"")
                .doesNotContain("id=\"charts\"", "#charts", "#chart-", "id=\"next-3\"", "Mission: Border Hope");
    }

    @Test
    void no_id_is_there_twice_and_every_anchor_leads_somewhere_at_every_level() {
        for (Sharing sharing : Sharing.values()) {
            String html = page(MadeUp.corridor().full().sharing(sharing).later(68_000));
            List<String> ids = found(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates().containsAll(found(html, "href=\"#([^\"]+)\""));
        }
    }

    private static String page(MadeUp made) {
        return Briefing.html(made.input());
    }

    private static String first(String html) {
        return section(html, "first");
    }

    private static String window(String html, int days) {
        int from = html.indexOf("aria-labelledby=\"next-" + days + "\"");
        return html.substring(from, html.indexOf("</article>", from));
    }

    private static String place(String card, String id) {
        int from = card.indexOf("data-place=\"" + id + "\"");
        return card.substring(from, card.indexOf("</li>", from));
    }

    private static String section(String html, String id) {
        int from = html.indexOf("<section id=\"" + id + "\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
