package paso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "1, 1", "1450, 1450", "-3, -3", "0.5, 0.5", "0.1, 0.1", "1e-6, 0.000001", "1e-9, 0",
        "-1e-9, 0", "0.00000051, 0.000001", "2.9999999, 3", "1234567.000001, 1234567.000001", "1e12, 1000000000000",
        "1e21, 1000000000000000000000", "-12.25, -12.25", "NaN, ''"
    })
    void numbers_have_no_exponent_and_at_most_six_decimals(double value, String text) {
        assertThat(CsvText.plain(value)).isEqualTo(text);
    }

    @Test
    void numbers_agree_with_exact_decimal_rounding() {
        SplittableRandom random = new SplittableRandom(20231228);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(10));
            BigDecimal exact = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
            BigDecimal written = new BigDecimal(CsvText.plain(value));
            assertThat(written.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.000001"));
            assertThat(Math.abs(written.doubleValue() - value)).isLessThanOrEqualTo(0.5e-6 + 2 * Math.ulp(value));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "plain, plain", "=1+1, '=1+1", "+1, '+1", "-cmd, '-cmd", "@sum, '@sum", "a=b, a=b", "`a,b`, `\"a,b\"`",
        "`=a,b`, `\"'=a,b\"`", "`say \"x\"`, `\"say \"\"x\"\"\"`"
    })
    void text_is_quoted_where_needed_and_never_a_formula(String text, String cell) {
        assertThat(new String(CsvText.bytesOf(text), StandardCharsets.UTF_8)).isEqualTo(cell);
    }

    @Test
    void a_tab_or_a_carriage_return_in_front_is_made_safe() {
        assertThat(new String(CsvText.bytesOf("\t=1"), StandardCharsets.UTF_8)).isEqualTo("'\t=1");
        assertThat(new String(CsvText.bytesOf("\r=1"), StandardCharsets.UTF_8)).isEqualTo("\"'\r=1\"");
    }

    @Test
    void lines_join_cells_with_commas() {
        byte[] bytes = new CsvText(1).text("a").number(-2.5).empty().ready(CsvText.part("x", "y")).endLine().text("b")
                .endLine().bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("a,-2.5,,x,y\nb\n");
    }
}
