package paso.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Alarm;
import paso.scenario.Measure;
import paso.scenario.Provenance;
import paso.scenario.Scenario;
import paso.scenario.Text;
import paso.time.Span;

final class ReplayTest {

    private static final Scenario SCENARIO = Known.nothing().scenario();

    /// Replicate r has r people leaving a day, 0 to 100.
    private static Ensemble ensemble() {
        Frame frame = Frame.of(SCENARIO);
        Ensemble ensemble = Ensemble.collecting(frame, 101);
        for (int r = 0; r <= 100; r++) {
            Outcome outcome = new Outcome(frame, r);
            for (int day = 0; day < frame.days(); day++) outcome.add(Measure.DEPARTURES, 0, 1, day, r);
            ensemble.accept(outcome);
        }
        return ensemble;
    }

    private static Alarm alarm(Alarm.Aggregate aggregate, String last, double official, double outcome) {
        return new Alarm(
                "F1",
                Text.of("departures"),
                Known.AS_OF,
                new Alarm.Subject.Counted("city", Known.CENSUS.who(), Measure.DEPARTURES),
                new Span(LocalDate.parse("2024-03-02"), LocalDate.parse(last)),
                aggregate,
                official,
                outcome,
                Optional.empty(),
                Provenance.NONE,
                Provenance.NONE);
    }

    @Test
    void a_sum_and_a_mean_over_the_days_asked_about() {
        Ensemble ensemble = ensemble();
        Replay sum = Replay.of(SCENARIO, ensemble, alarm(Alarm.Aggregate.SUM, "2024-03-11", 900, 520))
                .orElseThrow();
        assertThat(sum.law().median()).isCloseTo(500, within(1e-9));
        assertThat(sum.inside90()).isTrue();
        assertThat(sum.nearer()).isTrue();
        Replay mean = Replay.of(SCENARIO, ensemble, alarm(Alarm.Aggregate.MEAN, "2024-03-11", 52, 99))
                .orElseThrow();
        assertThat(mean.law().median()).isCloseTo(50, within(1e-9));
        assertThat(mean.inside90()).isFalse();
        assertThat(mean.nearer()).isFalse();
    }

    @Test
    void days_beyond_the_run_are_not_answered() {
        assertThat(Replay.of(SCENARIO, ensemble(), alarm(Alarm.Aggregate.SUM, "2025-03-11", 900, 520)))
                .isEmpty();
    }

    @Test
    void part_of_a_month_is_its_share_of_the_simulated_days() {
        Span simulated = new Span(LocalDate.parse("2023-12-11"), LocalDate.parse("2024-03-01"));
        Span asked = new Span(LocalDate.parse("2023-12-29"), LocalDate.parse("2024-02-16"));
        assertThat(Replay.share(simulated, YearMonth.parse("2023-12"), asked)).isCloseTo(3 / 21.0, within(1e-12));
        assertThat(Replay.share(simulated, YearMonth.parse("2024-01"), asked)).isEqualTo(1);
        assertThat(Replay.share(simulated, YearMonth.parse("2024-02"), asked)).isCloseTo(16 / 29.0, within(1e-12));
        assertThat(Replay.share(simulated, YearMonth.parse("2024-03"), asked)).isZero();
    }
}
