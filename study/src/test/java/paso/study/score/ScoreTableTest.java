package paso.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paso.results.Ensemble;
import paso.results.Frame;
import paso.results.Outcome;
import paso.scenario.Measure;
import paso.scenario.Scenario;

final class ScoreTableTest {

    private static final int POINTS = 4_000;

    private static double[] normal(Random chance, double deviation) {
        double[] samples = new double[400];
        for (int i = 0; i < samples.length; i++) samples[i] = 1000 + deviation * chance.nextGaussian();
        return samples;
    }

    /// Truths from a normal law of deviation 10, forecasts with `deviation`, a naive forecast with 20.
    private static ScoreTable.Row world(double deviation) {
        Random chance = new Random(7);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Point point = Known.point(Known.census(67, 1000 + 10 * chance.nextGaussian()));
            Law naive = Law.of(normal(chance, 20));
            scored.add(new Scored(
                    point,
                    Optional.of(Law.of(normal(chance, deviation))),
                    Optional.of(new Persistence(1000, naive, Persistence.Basis.OWN, 9))));
        }
        return ScoreTable.of(scored).rows().getFirst();
    }

    @Test
    void a_forecast_that_is_the_law_of_the_truth_covers_what_it_says() {
        ScoreTable.Row row = world(10);
        // 4,000 points: 4.5 standard errors are 0.036 at 50 % and 0.021 at 90 %; 400 samples blur the ends by less.
        assertThat(row.points()).isEqualTo(POINTS);
        assertThat(row.model().cover50()).isCloseTo(0.5, within(0.036));
        assertThat(row.model().cover90()).isCloseTo(0.9, within(0.021));
        assertThat(row.model().width90()).isCloseTo(2 * 1.645 * 10, within(0.4));
        assertThat(row.persistence().cover90()).isGreaterThan(0.99);
        assertThat(row.ratio()).isBetween(0.7, 0.9);
    }

    @Test
    void the_ratio_falls_as_the_forecast_nears_the_truth_and_too_narrow_covers_too_little() {
        ScoreTable.Row narrow = world(4);
        assertThat(narrow.model().cover90()).isLessThan(0.6);
        assertThat(world(10).ratio())
                .isLessThan(narrow.ratio())
                .isLessThan(world(20).ratio());
    }

    @Test
    void means_and_ratios_by_hand() {
        ScoreTable.Row row = ScoreTable.of(List.of(one(67, 110, 100, 90), one(68, 100, 106, 88), alone()))
                .rows()
                .getFirst();
        // Absolute errors 10 and 6 beside 20 and 12; the point without persistence is listed and not scored.
        assertThat(row.listed()).isEqualTo(3);
        assertThat(row.points()).isEqualTo(2);
        assertThat(row.model().wis()).isCloseTo(8, within(1e-9));
        assertThat(row.persistence().wis()).isCloseTo(16, within(1e-9));
        assertThat(row.ratio()).isCloseTo(0.5, within(1e-9));
        assertThat(row.seriesRatio()).isCloseTo(0.5, within(1e-9));
    }

    private static Scored one(int day, double truth, double said, double naive) {
        return new Scored(
                Known.point(Known.census(day, truth)),
                Optional.of(Law.of(new double[] {said})),
                Optional.of(new Persistence(naive, Law.of(new double[] {naive}), Persistence.Basis.NONE, 0)));
    }

    private static Scored alone() {
        return new Scored(Known.point(Known.census(69, 5)), Optional.of(Law.of(new double[] {9999})), Optional.empty());
    }

    @Test
    void a_point_is_scored_only_with_the_scenario_of_its_own_as_of_date() {
        Scenario scenario = Known.nothing().with(Known.census(50, 5)).scenario();
        Frame frame = Frame.of(scenario);
        Ensemble ensemble = Ensemble.collecting(frame, 1);
        Outcome outcome = new Outcome(frame, 0);
        for (int day = 0; day < frame.days(); day++) outcome.add(Measure.CENSUS, 0, 1, day, 7);
        ensemble.accept(outcome);
        Past past = Past.of(scenario, Known.SCORING);
        Point point = Known.point(Known.census(67, 9));
        assertThat(Scored.of(scenario, ensemble, past, point)
                        .forecast()
                        .orElseThrow()
                        .median())
                .as("7 people, with the error of a published figure of 9: a third")
                .isBetween(1.0, 13.0)
                .isNotEqualTo(7);
        Point earlier = new Point(Known.AS_OF.minusDays(1), point.horizon(), point.series(), point.figure());
        assertThatThrownBy(() -> Scored.of(scenario, ensemble, past, earlier))
                .hasMessageContaining("as of 2024-02-29 scored with a scenario as of 2024-03-01");
    }
}
