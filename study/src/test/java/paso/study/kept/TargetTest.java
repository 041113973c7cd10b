package paso.study.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paso.scenario.Measure;
import paso.scenario.Place;
import paso.scenario.Who;
import paso.time.Span;

final class TargetTest {

    private static final LocalDate LAST = LocalDate.parse("2024-01-31");

    @Test
    void the_words_of_a_target_lead_back_to_it() {
        for (Measure measure : new Measure[] {Measure.CENSUS, Measure.OCCUPANCY}) {
            for (Place.Unit unit : Place.Unit.values()) there(new Target("a", Who.EVERYBODY, measure, unit, day()));
            there(new Target("a", Who.group("single-adult"), measure, Place.Unit.PEOPLE, day()));
        }
        for (int days : new int[] {1, 7, 31, 366}) {
            Span period = new Span(LAST.minusDays(days - 1L), LAST);
            there(new Target("a", Who.group("family"), Measure.ARRIVALS, Place.Unit.HOUSEHOLDS, period));
            there(new Target("a", Who.EVERYBODY, Measure.RELEASED_WITHOUT_RECEPTION, Place.Unit.PEOPLE, period));
        }
    }

    @Test
    void words_that_nobody_wrote_are_no_target() {
        for (String words : new String[] {
            "",
            "census over 7 days",
            "arrivals",
            "arrivals over 0 days",
            "arrivals over 999 days",
            "people",
            "census group="
        }) {
            assertThat(Target.of("a", words, LAST)).as(words).isEmpty();
        }
    }

    private static Span day() {
        return Span.day(LAST);
    }

    private static void there(Target target) {
        assertThat(Target.of(target.place(), target.words(), LAST))
                .as(target.words())
                .isEqualTo(Optional.of(target));
    }
}
