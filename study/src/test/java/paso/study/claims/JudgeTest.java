package paso.study.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paso.observe.Dossier;
import paso.observe.Quantity;
import paso.results.Judged;
import paso.results.Judged.Finding;
import paso.results.Judged.Verdict;
import paso.scenario.Claim;
import paso.scenario.Claim.Asked;
import paso.scenario.Claim.Comparator;
import paso.scenario.Claim.Take;
import paso.scenario.Claim.Wanted;
import paso.scenario.Claim.Year;
import paso.scenario.Lever;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Text;
import paso.scenario.Who;
import paso.time.Span;

class JudgeTest {

    private static final LocalDate SAID = LocalDate.of(2023, 12, 20);
    private static final LocalDate LATER = LocalDate.of(2024, 3, 1);
    private static final Span NOVEMBER = new Span(LocalDate.of(2023, 11, 1), LocalDate.of(2023, 11, 30));
    private static final Span OCTOBER = new Span(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31));

    private final List<Dossier.Entry> events = new ArrayList<>();
    private Optional<Judged.Effect> effect = Optional.empty();

    private void published(Span period, double value, LocalDate day) {
        published(period, value, day, "A");
    }

    private void published(Span period, double value, LocalDate day, String source) {
        events.add(new Dossier.Entry(period, value, value, value, source, day, false));
    }

    private static Asked asked(Span period, boolean people) {
        return new Asked(List.of(new Claim.Term("events", true)), period, Year.NONE, Take.TOTAL, people);
    }

    private static Claim claim(Claim.Test test, boolean causal, Claim.Reading... readings) {
        Text text = Text.of("said");
        return new Claim(
                "c", text, false, text, SAID, List.of("B"), text, causal, test, List.of(readings), List.of(), text);
    }

    private static Claim.Level over(double value, Span period, boolean people) {
        return new Claim.Level(asked(period, people), Wanted.of(Comparator.MORE_THAN, value, 0, 0));
    }

    private Finding on(Claim claim, LocalDate date) {
        TreeMap<String, Dossier> dossiers = new TreeMap<>();
        dossiers.put("events", new Dossier("events", new Quantity(Quantity.Kind.FLOW, Quantity.Unit.EVENTS), events));
        return new Judge(dossiers, (_, _) -> effect).on(claim, date);
    }

    private Verdict verdict(Claim claim) {
        return on(claim, LATER).verdict();
    }

    @Test
    void a_number_that_fits_holds_and_one_that_does_not_fit_does_not() {
        published(NOVEMBER, 190, SAID);
        assertThat(verdict(claim(over(189, NOVEMBER, false), false))).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(claim(over(190, NOVEMBER, false), false))).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void what_was_not_public_on_the_day_cannot_be_determined_on_it() {
        published(NOVEMBER, 190, SAID.plusDays(1));
        Claim claim = claim(over(100, NOVEMBER, false), false);
        assertThat(on(claim, SAID).verdict()).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
        assertThat(on(claim, SAID.plusDays(1)).verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void nonsense_published_later_changes_nothing_of_an_earlier_day() {
        published(NOVEMBER, 190, SAID);
        Claim claim = claim(over(100, NOVEMBER, false), false);
        Finding before = on(claim, SAID);
        published(NOVEMBER, 1, SAID.plusDays(1));
        published(OCTOBER, 1e9, SAID.plusDays(1), "Z");
        assertThat(on(claim, SAID)).isEqualTo(before);
        assertThat(on(claim, LATER).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void people_are_at_most_the_events_they_cause() {
        published(NOVEMBER, 190, SAID);
        Finding said = on(claim(over(150, NOVEMBER, true), false), LATER);
        assertThat(said.verdict()).isEqualTo(Verdict.HOLDS_OTHERWISE);
        assertThat(said.holding().orElseThrow().reading().orElseThrow().kind()).isEqualTo(Claim.Kind.EVENTS_OR_PEOPLE);
        assertThat(verdict(claim(over(500, NOVEMBER, true), false))).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void a_change_is_measured_from_the_earlier_figure() {
        published(OCTOBER, 200, SAID);
        published(NOVEMBER, 100, SAID);
        Claim right = claim(fell(-50), false);
        Claim wrong = claim(fell(-100), false);
        assertThat(verdict(right)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(wrong)).isEqualTo(Verdict.DOES_NOT_HOLD);
        assertThat(on(wrong, LATER).remarks()).extracting(Judged.Remark::code).contains(Judged.Remark.Code.OTHER_BASE);
    }

    private static Claim.Relation fell(double percent) {
        return new Claim.Relation(
                asked(NOVEMBER, false),
                asked(OCTOBER, false),
                Claim.Form.PERCENT_CHANGE,
                Wanted.of(Comparator.EXACTLY, percent, 0.5, 0));
    }

    @Test
    void nothing_is_a_percentage_of_nothing() {
        published(OCTOBER, 0, SAID);
        published(NOVEMBER, 100, SAID);
        assertThat(verdict(claim(fell(100), false))).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
    }

    @Test
    void a_record_of_all_time_is_refuted_by_one_month_and_settled_by_none() {
        published(OCTOBER, 200, SAID);
        published(NOVEMBER, 300, SAID);
        Claim ever = claim(new Claim.Extreme(asked(NOVEMBER, false), true, Optional.empty()), false);
        assertThat(verdict(ever)).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
        Claim since = claim(new Claim.Extreme(asked(NOVEMBER, false), true, Optional.of(OCTOBER.first())), false);
        assertThat(verdict(since)).isEqualTo(Verdict.HOLDS);
        published(OCTOBER, 400, SAID.plusDays(1));
        assertThat(verdict(ever)).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void a_record_since_a_day_before_the_figures_begin_is_not_settled() {
        published(OCTOBER, 200, SAID);
        published(NOVEMBER, 300, SAID);
        Claim since =
                claim(new Claim.Extreme(asked(NOVEMBER, false), true, Optional.of(LocalDate.of(2000, 1, 1))), false);
        assertThat(verdict(since)).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
    }

    @Test
    void counts_that_fit_do_not_settle_a_cause() {
        published(NOVEMBER, 190, SAID);
        assertThat(verdict(claim(over(100, NOVEMBER, false), true))).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
        assertThat(verdict(claim(over(200, NOVEMBER, false), true))).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void a_lever_with_an_estimate_answers_a_cause_and_one_without_does_not() {
        Claim fewer = claim(new Claim.Cause("lever", "place", Who.EVERYBODY, Measure.ARRIVALS, false), true);
        assertThat(verdict(fewer)).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
        effect = Optional.of(new Judged.Effect(lever(Lever.Kind.MECHANICAL), -30, -20, -10, 100));
        assertThat(verdict(fewer)).isEqualTo(Verdict.HOLDS);
        effect = Optional.of(new Judged.Effect(lever(Lever.Kind.MECHANICAL), -30, -5, 10, 100));
        assertThat(verdict(fewer)).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
        effect = Optional.of(new Judged.Effect(lever(Lever.Kind.NO_ESTIMATE), -30, -20, -10, 100));
        assertThat(verdict(fewer)).isEqualTo(Verdict.CANNOT_BE_DETERMINED);
    }

    private static Lever lever(Lever.Kind kind) {
        return new Lever(
                "lever",
                Text.of("lever"),
                kind,
                Text.of(""),
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                Provenance.NONE);
    }

    @Test
    void a_year_that_was_meant_as_a_fiscal_year_holds_as_one() {
        for (int month = 0; month < 15; month++) {
            LocalDate first = LocalDate.of(2022, 10, 1).plusMonths(month);
            published(new Span(first, first.plusMonths(1).minusDays(1)), month < 3 ? 100 : 10, SAID);
        }
        Span calendar = new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        Asked year = new Asked(List.of(new Claim.Term("events", true)), calendar, Year.CALENDAR, Take.TOTAL, false);
        Finding found = on(claim(new Claim.Level(year, Wanted.of(Comparator.MORE_THAN, 300, 0, 0)), false), LATER);
        assertThat(found.stated().truth()).isEqualTo(Judged.Truth.FALSE);
        assertThat(found.verdict()).isEqualTo(Verdict.HOLDS_OTHERWISE);
        assertThat(found.holding().orElseThrow().found()).isEqualTo(new Judged.Range(390, 390));
    }
}
