package paso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words english = new Words("en");
    private final Words spanish = new Words("es");

    @Test
    void a_spanish_phrase_has_no_word_of_its_english_phrase_but_those_spelt_alike() {
        Set<String> alike = Set.of("base", "byte", "bytes", "federal", "hash", "paso", "sector");
        assertThat(Stream.concat(Stream.<Phrase>of(Say.values()), Stream.of(Term.values())))
                .allSatisfy(phrase -> assertThat(alike).as("%s", phrase).containsAll(EnglishWords.left(phrase)));
    }

    @Test
    void modelled_people_have_three_significant_digits() {
        assertThat(english.about(66_886)).isEqualTo("66,900");
        assertThat(english.about(999.6)).isEqualTo("1,000");
        assertThat(english.about(12.4)).isEqualTo("12");
        assertThat(english.about(-1_234_567)).isEqualTo("−1,230,000");
        assertThat(spanish.about(66_886)).isEqualTo("66\u202f900");
        assertThat(spanish.about(9_876)).isEqualTo("9880");
    }

    @Test
    void published_numbers_keep_their_digits() {
        assertThat(english.exact(249_741)).isEqualTo("249,741");
        assertThat(english.exact(2.3)).isEqualTo("2.3");
        assertThat(spanish.exact(2.3)).isEqualTo("2,3");
        assertThat(english.exact(-0.0000001)).isEqualTo("0");
    }

    @Test
    void replicates_never_prove_certainty() {
        assertThat(english.chance(0)).isEqualTo("<\u202f1 %");
        assertThat(english.chance(0.995)).isEqualTo(">\u202f99 %");
        assertThat(english.chance(1)).isEqualTo(">\u202f99 %");
        assertThat(english.chance(0.625)).isEqualTo("63 %");
    }

    @Test
    void dates_name_their_weekday() {
        assertThat(english.date(LocalDate.of(2024, 1, 4))).isEqualTo("Thu 4 Jan 2024");
        assertThat(spanish.date(LocalDate.of(2024, 1, 4))).isEqualTo("jue 4 ene 2024");
    }

    @Test
    void money_is_shortened_at_a_million() {
        assertThat(english.money(84_321)).isEqualTo("84,300");
        assertThat(english.money(999_700)).isEqualTo("1 M");
        assertThat(english.money(12_345_678)).isEqualTo("12.3 M");
        assertThat(spanish.money(1_234_567_890)).isEqualTo("1,23 mil M");
        assertThat(english.moneyRange(19_100_000, 31_800_000)).isEqualTo("19.1–31.8 M");
        assertThat(english.moneyRange(0, 2_000_000)).isEqualTo("0–2 M");
        assertThat(english.moneyRange(84_321, 2_000_000)).isEqualTo("0.0843–2 M");
        assertThat(english.moneyRange(423_000, 793_000)).isEqualTo("423,000–793,000");
        assertThat(spanish.moneyRange(600_000_000, 1_234_567_890)).isEqualTo("600 M–1,23 mil M");
        assertThat(spanish.moneyRange(1_100_000_000, 1_234_567_890)).isEqualTo("1,1–1,23 mil M");
    }

    @Test
    void ranges_with_signs_are_joined_by_a_word() {
        assertThat(english.range("10", "20")).isEqualTo("10–20");
        assertThat(english.range(english.change(-5), english.change(7))).isEqualTo("−5 to +7");
    }
}
