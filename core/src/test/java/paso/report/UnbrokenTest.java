package paso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnbrokenTest {

    @Test
    void a_number_stays_with_its_range_and_its_unit() {
        assertThat(kept("Denver 44 (0–153); Washington, D. C. 16 (0–94)")).containsExactly("44 (0–153)", "16 (0–94)");
        assertThat(kept("Chicago e Illinois 25,3 M (19,1–31,8 M); San Diego 584\u202f000 (423\u202f000–793\u202f000)."))
                .containsExactly("25,3 M (19,1–31,8 M)", "584\u202f000 (423\u202f000–793\u202f000)");
        assertThat(kept("Texas 1.2 bn (600 M–1.9 bn), Texas 1,2 mil M (600 M–1,9 mil M)"))
                .containsExactly("1.2 bn (600 M–1.9 bn)", "1,2 mil M (600 M–1,9 mil M)");
        assertThat(kept("Chicago, 0,307–0,707 % (supuesto)")).containsExactly("0,307–0,707 %");
    }

    @Test
    void a_day_stays_with_its_month_and_words_may_part() {
        assertThat(kept("from 3 Jan (10–90 %: 29 Dec to later), until 6 Jan"))
                .containsExactly("3 Jan", "10–90 %", "29 Dec", "6 Jan");
        assertThat(kept("5040 en su extremo bajo, 8 hogares, 12 Marzo, 3 Montes"))
                .isEmpty();
    }

    @Test
    void what_is_markup_is_escaped_inside_and_outside() {
        assertThat(Unbroken.html("<b> 1–2 <i>")).isEqualTo("&lt;b&gt; <span class=\"keep\">1–2</span> &lt;i&gt;");
    }

    private static List<String> kept(String text) {
        return Pattern.compile("<span class=\"keep\">(.*?)</span>")
                .matcher(Unbroken.html(text))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
