package paso.study.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Figures.Comparator;
import paso.scenario.Figures.Observation;
import paso.scenario.Measure;
import paso.scenario.Scenario;

final class LookBackTest {

    private static final Scenario SCENARIO = Months.months("2024-01")
            .rows("a", "single-adult", 310, 290)
            .figure("a", "2024-01-31", "2024-01-31", 8, Comparator.EXACTLY)
            .scenario();

    /// Replicate r has r people arriving every day, r = 0 to 100.
    private static Ensemble ensemble() {
        Frame frame = Frame.of(SCENARIO);
        Ensemble ensemble = Ensemble.collecting(frame, 101);
        for (int r = 0; r <= 100; r++) {
            Outcome outcome = new Outcome(frame, r);
            for (int day = 0; day < frame.days(); day++) outcome.add(Measure.ARRIVALS, 0, 1, day, r);
            ensemble.accept(outcome);
        }
        return ensemble;
    }

    private static Observation later(String first, String last, double value) {
        return Months.months("2024-01")
                .row(
                        "a",
                        "single-adult",
                        new paso.time.Span(
                                SCENARIO.timeline().start(), SCENARIO.timeline().start()),
                        1,
                        paso.scenario.Figures.Law.COUNTED)
                .figure("a", first, last, value, Comparator.EXACTLY)
                .scenario()
                .figures()
                .observations()
                .getFirst();
    }

    @Test
    void a_flow_is_summed_over_its_days_and_persistence_scaled_to_them() {
        LookBack.Point point = LookBack.of(SCENARIO, ensemble(), List.of(later("2024-03-01", "2024-03-02", 170)))
                .points()
                .getFirst();
        assertThat(point.median()).isCloseTo(100, within(1e-9));
        assertThat(point.low90()).isCloseTo(10, within(1e-9));
        assertThat(point.inside90()).isTrue();
        assertThat(point.inside50()).isFalse();
        assertThat(point.persistence()).hasValue(16);
        assertThat(point.naive()).hasValue(154);
        assertThat(point.wis()).isPositive().isLessThan(154);
    }

    @Test
    void a_figure_on_days_already_read_is_left_out() {
        LookBack look = LookBack.of(SCENARIO, ensemble(), List.of(later("2024-01-05", "2024-01-05", 9)));
        assertThat(look.points()).isEmpty();
        assertThat(look.left()).hasSize(1);
        assertThat(look.rows()).isEmpty();
    }

    @Test
    void people_transferred_to_a_sector_are_not_encountered_there_again() {
        assertThat(border(0).points()).singleElement().satisfies(point -> {
            assertThat(point.median()).isCloseTo(31 * 10, within(1e-9));
            assertThat(point.inside50()).isTrue();
        });
    }

    @Test
    void encounters_are_compared_on_any_days_and_however_long_transfers_take() {
        assertThat(border(1).points())
                .singleElement()
                .satisfies(point -> assertThat(point.median()).isCloseTo(31 * 10, within(1e-9)));
    }

    /// Seven people a day met at `a` and taken to `b`, where three a day are met.
    private static LookBack border(double travelDays) {
        Scenario scenario = Months.months("2024-01")
                .rows("a", "single-adult", 217)
                .rows("b", "single-adult", 93)
                .transfer("a", "b", travelDays)
                .figure("border", "2024-03-01", "2024-03-31", 310, Comparator.EXACTLY)
                .days(40, 70)
                .scenario();
        Frame frame = Frame.of(scenario);
        Ensemble ensemble = Ensemble.collecting(frame, 1);
        Outcome outcome = new Outcome(frame, 0);
        for (int day = 0; day < frame.days(); day++) {
            outcome.add(Measure.ARRIVALS, 0, 1, day, 7);
            outcome.add(Measure.ARRIVALS, 1, 1, day, 3 + 7);
            outcome.addByRoute(1, 1, day, 7);
        }
        ensemble.accept(outcome);
        return LookBack.of(scenario, ensemble, scenario.figures().observations());
    }
}
