package paso.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Scenario;
import paso.scenario.Scoring;

final class PersistenceTest {

    private static Persistence of(Known known, Observation truth) {
        Scoring scoring = new Scoring(List.of(Known.AS_OF), List.of(Known.series(truth)));
        return Persistence.of(Past.of(known.scenario(), scoring), Known.point(truth))
                .orElseThrow();
    }

    @Test
    void the_last_figure_is_spread_by_the_series_own_changes_up_and_down() {
        // Weekly figures to day 59; the truth is 7 days after the last, so weekly changes (1, 2, 3, 4, 5) spread it.
        Known known = Known.nothing();
        double[] values = {100, 101, 103, 106, 110, 115};
        for (int i = 0; i < values.length; i++) known.with(Known.census(24 + 7 * i, values[i]));
        Persistence said = of(known, Known.census(66, 130));
        assertThat(said.basis()).isEqualTo(Persistence.Basis.OWN);
        assertThat(said.changes()).isEqualTo(5);
        assertThat(said.last()).isEqualTo(115);
        assertThat(said.law().median()).isEqualTo(115);
        // 110, 111, 112, 113, 114, 116, 117, 118, 119, 120: type 7 at 0.25 stands at place 2.25 from 0.
        assertThat(said.law().at(0.25)).isCloseTo(112.25, within(1e-9));
        assertThat(said.law().at(0.75)).isCloseTo(117.75, within(1e-9));
        assertThat(said.law().at(0.05)).isCloseTo(110.45, within(1e-9));
        assertThat(said.law().at(0.95)).isCloseTo(119.55, within(1e-9));
    }

    @Test
    void with_few_changes_over_the_lead_those_over_others_are_scaled_by_the_root_of_time() {
        Known known = Known.nothing();
        double[] values = {100, 110, 100, 110};
        for (int i = 0; i < values.length; i++) known.with(Known.census(31 + 4 * i, values[i]));
        // Last on day 43, truth on day 79: 36 days ahead, and no two figures are 24 to 54 days apart.
        Persistence said = of(known, Known.census(79, 130));
        assertThat(said.basis()).isEqualTo(Persistence.Basis.OWN_SCALED);
        assertThat(said.changes()).isEqualTo(6);
        // Of 4 days: +10, -10, +10, each times 3; of 8 and 12 days: 0, 0 and +10 times the root of 3.
        double top = 110 + 10 * 3;
        assertThat(said.law().at(0.99)).isCloseTo(top, within(0.5));
        assertThat(said.law().median()).isCloseTo(110, within(1e-9));
    }

    @Test
    void a_single_figure_is_all_that_is_said_where_nothing_changed_before() {
        Persistence said = of(Known.nothing().with(Known.census(40, 80)), Known.census(66, 100));
        assertThat(said.basis()).isEqualTo(Persistence.Basis.NONE);
        assertThat(said.law().width90()).isZero();
        assertThat(said.law().wis(100)).isCloseTo(20, within(1e-9));
    }

    @Test
    void nothing_falls_below_zero() {
        Law law = Persistence.law(10, List.of(50.0, 20.0, 30.0, 40.0, 60.0));
        assertThat(law.at(0.05)).isZero();
        assertThat(law.at(0.95)).isGreaterThan(50);
    }

    @Test
    void a_flow_counts_by_the_day_and_months_of_arrivals_are_its_history() {
        Known known = Known.nothing();
        for (int month = 0; month < 2; month++) {
            known.came("single-adult", 30 * month, 30 * month + 29, 300)
                    .came("family", 30 * month, 30 * month + 29, 150);
        }
        Persistence said = of(known, Known.figure(Measure.ARRIVALS, 61, 81, 500, 100));
        assertThat(said.last()).isCloseTo(15 * 21, within(1e-9));
        Known half = Known.nothing().came("single-adult", 0, 29, 300).came("family", 30, 59, 150);
        assertThat(Persistence.of(
                        Past.of(half.scenario(), scoring(Measure.ARRIVALS)),
                        Known.point(Known.figure(Measure.ARRIVALS, 61, 81, 500, 100))))
                .isEmpty();
    }

    @Test
    void a_figure_over_as_many_days_goes_before_a_newer_one_over_few() {
        Known known = Known.nothing()
                .with(Known.figure(Measure.ARRIVALS, 20, 49, 300, 50))
                .with(Known.figure(Measure.ARRIVALS, 55, 55, 90, 56));
        assertThat(of(known, Known.figure(Measure.ARRIVALS, 61, 90, 500, 100)).last())
                .isCloseTo(300, within(1e-9));
        assertThat(of(known, Known.figure(Measure.ARRIVALS, 66, 66, 50, 100)).last())
                .isCloseTo(90, within(1e-9));
    }

    @Test
    void later_figures_change_nothing_in_a_forecast() {
        Known known = Known.nothing();
        for (int day = 3; day < 60; day += 7) known.with(Known.census(day, 100 + day));
        Scenario readable = known.scenario();
        Law one = Persistence.of(Past.of(readable, Known.SCORING), Known.point(Known.census(74, 10)))
                .orElseThrow()
                .law();
        Law other = Persistence.of(Past.of(readable, Known.SCORING), Known.point(Known.census(74, 999)))
                .orElseThrow()
                .law();
        assertThat(one).isEqualTo(other);
    }

    private static Scoring scoring(Measure measure) {
        return new Scoring(
                List.of(Known.AS_OF), List.of(new Scoring.Series("city", "city", Known.CENSUS.who(), measure)));
    }
}
